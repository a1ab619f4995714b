import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedPage {
  width: number;
  height: number;
  /** The words of the page in reading order, without spaces: fonts are cut within words. */
  text: string;
}

/** The pages of a PDF as they were printed. */
export async function printed(file: Uint8Array): Promise<PrintedPage[]> {
  const reading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await reading.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({ width, height, text: text.replace(/\s+/g, '').normalize('NFC') });
  }
  await reading.destroy();
  return pages;
}
