/** The samples that the browser tests look at have a page of every kind that the site is built from. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS } from '../../support/pages.ts';

const FOLDER = 'src/pages';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  // No page of the content has moved: test/build/lasting.test.ts moves and withdraws some.
  .filter((file) => file !== '[...address].astro')
  .map((file) => file.replaceAll('\\', '/'))
  // The content gathers no site: test/build/portal.test.ts builds one that does.
  .filter((file) => !file.startsWith('cong/'));

/** The addresses that a file of `src/pages` answers, the names in brackets free. */
const addresses = (file: string) =>
  new RegExp(
    `^/${file
      .replace(/(?:^|\/)index\.astro$/, '/')
      .replace('404.astro', '404.html')
      .replace('.astro', '/')
      .replace(/^\//, '')
      .replace(/\[\.{3}[^\]]+\]\//g, '(?:.+/)?')
      .replace(/\[[^\]]+\]/g, '[^/]+')}$`,
  );

test('each kind of page is among them', () => {
  // Where two files answer an address, the one with more of it written out in its name does.
  const written = (file: string) => file.replace(/\[[^\]]+\]/g, '').length;
  const inOrder = files.toSorted((a, b) => written(b) - written(a));
  const seen = Object.values(KINDS).map((path) => inOrder.find((file) => addresses(file).test(path)) ?? path);
  expect([...new Set(seen)].toSorted()).toEqual(files.toSorted());
});
