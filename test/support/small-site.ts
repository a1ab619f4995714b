/** A small folder that has everything that a finished build has, for tests of what is done with builds. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the site anew; `word` stands on some of its pages, so that two words make two builds. */
export function writeSmallSite(folder: string, word: string, pages = 40): void {
  rmSync(folder, { recursive: true, force: true });
  const page = (text: string) =>
    `<!doctype html><link rel="icon" href="/cchc/favicon.svg"><p>${`${text} cải cách hành chính. `.repeat(100)}</p>`;
  const files: Record<string, string> = {
    'index.html': page(word),
    '404.html': page('không có'),
    'api/index.json': JSON.stringify({ word }),
    'pagefind/pagefind-worker.js': '{}',
    [`_astro/trang.${word}.js`]: `export const word = '${word}';\n`.repeat(60),
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  };
  for (let i = 0; i < pages; i++) files[`ke-hoach/${i}/index.html`] = page(i % 2 ? word : `trang ${i}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
