/** The content as the site reads it, and the tables of facts that it must carry. */
import { readFileSync } from 'node:fs';
import { contentFolders, readContent } from '../../src/content/disk.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';

export async function loadContent() {
  return loadCatalogue(await readContent(contentFolders({})));
}

/** The rows of `test/fixtures/facts/<name>.tsv`, whose header must be `columns`. */
export function readFacts<const C extends string>(name: string, columns: readonly C[]): Record<C, string>[] {
  const text = readFileSync(new URL(`../fixtures/facts/${name}.tsv`, import.meta.url), 'utf8');
  const [header, ...rows] = text
    .replace(/\n$/, '')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));
  if (header?.join() !== columns.join()) throw new Error(`${name}.tsv: the header is ${header?.join()}`);
  return rows.map((cells) => {
    if (cells.length !== columns.length) throw new Error(`${name}.tsv: ${cells.length} cells in ${cells.join(' | ')}`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Record<C, string>;
  });
}

/** The parts of a cell that holds a list. */
export const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(' | '));
