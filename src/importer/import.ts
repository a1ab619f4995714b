/** A file's bytes in, blocks out: which reader it takes. */
import { messages } from '../i18n/import.ts';
import type { Block } from './blocks.ts';
import { legacyText } from '../text/legacy.ts';
import { Refusal } from './refusal.ts';
import { decodeText, readText } from './text.ts';

/**
 * Reads a .docx, .xlsx or .txt file.
 *
 * @throws Refusal with a sentence for the editor, for anything that cannot or should not be read
 */
export async function readBlocks(name: string, bytes: Uint8Array): Promise<Block[]> {
  const blocks = await read(name, bytes);
  const legacy = legacyText(blocks.map(wordsOf).join('\n'));
  if (legacy) throw new Refusal(messages.legacy(legacy));
  return blocks;
}

const wordsOf = (block: Block): string =>
  'rows' in block ? block.rows.flatMap(({ cells }) => cells).join(' ') : block.text;

/** A reader is loaded when a file of its kind comes. */
async function read(name: string, bytes: Uint8Array): Promise<Block[]> {
  const extension = /\.[^./\\]+$/u.exec(name.toLowerCase())?.[0] ?? '';
  if (bytes.length === 0) throw new Refusal(messages.empty);
  switch (extension) {
    case '.docx':
      return (await import('./word.ts')).readWord(bytes);
    case '.xlsx':
      return (await import('./excel.ts')).readExcel(bytes);
    case '.txt':
      return readText(decodeText(bytes));
    case '.docm':
    case '.dotm':
    case '.xlsm':
    case '.xltm':
    case '.xlsb':
      throw new Refusal(messages.macros);
    case '.doc':
    case '.xls':
      throw new Refusal(messages.oldWord);
    case '.pdf':
      throw new Refusal(messages.pdf);
    default:
      throw new Refusal(messages.wrongType(extension));
  }
}
