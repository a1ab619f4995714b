/**
 * The Word files of every template and paper as LibreOffice lays them out: an office suite that shares no code with
 * the writer. Skipped, with a line, where it is not installed. Whether a signature has words above it is measured on
 * our own PDF and in the properties of the Word file: LibreOffice 7.4 does not heed "keep with next" when a table
 * further on spans pages.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateContext } from '../../src/catalogue/template-context.ts';
import { writeDocx } from '../../src/documents/docx.ts';
import { ND30_2020 } from '../../src/documents/nd30-2020.ts';
import { paperDocument } from '../../src/documents/paper-document.ts';
import { paperWorkbook } from '../../src/documents/paper-workbook.ts';
import { templateDocument } from '../../src/documents/template-document.ts';
import { templateWorkbook } from '../../src/documents/template-workbook.ts';
import { textOf, type Document } from '../../src/documents/tree.ts';
import { writeXlsx } from '../../src/documents/xlsx.ts';
import { catalogue, contentOf, LISTS } from '../support/papers.ts';
import { readPdf, type PdfPage } from '../support/read-documents.ts';

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed) console.log('LibreOffice không có trên máy này: bỏ qua phép thử trình bày bằng LibreOffice.');

const context = templateContext(catalogue);
const documents: { id: string; tree: Document; sheet?: Uint8Array }[] = [
  ...catalogue.templates.map((template) => ({
    id: template.id,
    tree: templateDocument(template, context),
    ...(template.tasks.length > 0 ? { sheet: writeXlsx(templateWorkbook(template, context)) } : {}),
  })),
  ...catalogue.papers.map((paper) => {
    const content = contentOf(paper);
    return {
      id: paper.id.replace('/', '-'),
      tree: paperDocument(content),
      sheet: writeXlsx(paperWorkbook(content, LISTS)),
    };
  }),
];

let folder = '';
beforeAll(() => {
  if (!installed) return;
  mkdirSync('node_modules/.cache/test', { recursive: true });
  folder = resolve(mkdtempSync('node_modules/.cache/test/office-'));
  for (const { id, tree, sheet } of documents) {
    writeFileSync(join(folder, `${id}.docx`), writeDocx(tree));
    if (sheet) writeFileSync(join(folder, `bang-${id}.xlsx`), sheet);
  }
  const files = documents.flatMap(({ id, sheet }) => [`${id}.docx`, ...(sheet ? [`bang-${id}.xlsx`] : [])]);
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', ...files],
    { cwd: folder, stdio: 'ignore' },
  );
}, 600_000);
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const { margin } = ND30_2020.page;
const within = (value: number, [least, most]: readonly [number, number]) => value >= least - 0.3 && value <= most + 0.3;

describe.skipIf(!installed).each(documents)('$id', ({ id, tree, sheet }) => {
  let pages: PdfPage[] = [];
  beforeAll(async () => {
    pages = await readPdf(new Uint8Array(readFileSync(join(folder, `${id}.pdf`))));
  });

  test('keeps to the margins of the decree, and numbers its pages on top', () => {
    let number = 0;
    for (const [i, page] of pages.entries()) {
      const inMargin = page.texts.filter(({ top }) => top < margin.top);
      const body = page.texts.filter(({ top }) => top >= margin.top);
      const left = Math.min(...body.map((text) => text.left));
      expect(left).toBeGreaterThanOrEqual(margin.left - 0.3);
      expect(Math.max(...body.map(({ right }) => right))).toBeLessThanOrEqual(page.width - margin.right + 0.5);
      expect(Math.max(...body.map(({ top }) => top))).toBeLessThanOrEqual(page.height - margin.bottom + 0.3);
      // Where the text begins is the margin; a table begins by the width of its border and padding further in.
      if (page.width < page.height) expect(within(left, [30, 35])).toBe(true);
      const begins = body.some(
        ({ text }) => text.includes('CỘNG HÒA XÃ HỘI') || /^Phụ lục(?: [IVX]+)?$/.test(text.trim()),
      );
      number = i === 0 || begins ? 1 : number + 1;
      expect(inMargin.map(({ text }) => text.trim())).toEqual(number === 1 ? [] : [String(number)]);
      const [shown] = inMargin;
      if (shown) {
        const middle = (margin.left + page.width - margin.right) / 2;
        expect(Math.abs((shown.left + shown.right) / 2 - middle)).toBeLessThan(1);
      }
    }
  });

  test('has the national title on one line', () => {
    const letterheads = tree.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'letterhead'));
    const lines = pages.flatMap((page) => linesOf(page));
    expect(lines.filter((line) => line.includes(ND30_2020.nationalTitle))).toHaveLength(letterheads.length);
    expect(lines.filter((line) => line.includes(ND30_2020.motto))).toHaveLength(letterheads.length);
  });

  test('repeats the head of a table on each page that the table goes on', () => {
    const heads = tree.sections
      .filter(({ orientation }) => orientation === 'landscape')
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.headerRows[0]?.[0]] : [])))
      .map((cell) => textOf(cell?.content ?? []));
    for (const page of pages.filter(({ width, height }) => width > height)) {
      expect(page.texts.filter(({ text }) => heads.includes(text.trim())).length).toBeGreaterThanOrEqual(1);
    }
  });

  test.runIf(sheet)('its workbook is printed in landscape, with the head on each page', async () => {
    const printed = await readPdf(new Uint8Array(readFileSync(join(folder, `bang-${id}.pdf`))));
    expect(printed.length).toBeGreaterThan(0);
    for (const page of printed) expect(page.width).toBeGreaterThan(page.height);
  });
});

/** The words of a page by their base line. */
function linesOf({ texts }: PdfPage): string[] {
  const lines = new Map<number, string>();
  for (const { text, top } of texts) {
    const at = Math.round(top * 2);
    lines.set(at, `${lines.get(at) ?? ''}${text}`);
  }
  return [...lines.values()].map((line) => line.replace(/\s+/g, ' '));
}
