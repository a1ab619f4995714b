import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attribute, elementsOf, READING_PAGES, type Element } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const { folder } = SITES.root;
const KB = 1000;
const read = (path: string) => readFileSync(join(folder, path));
const page = (path: string) => read(path.endsWith('/') ? `${path}index.html` : path);
const gzipped = (parts: (Buffer | string)[]) => parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
const inline = (element: Element) =>
  element.childNodes.map((node) => ('value' in node && typeof node.value === 'string' ? node.value : '')).join('');

describe.each(Object.entries(READING_PAGES))('a reading page (%s, %s)', (_, path) => {
  const elements = elementsOf(page(path).toString());
  const sheets = elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => attribute(element, 'href') ?? '');

  test('has at most 3 KB of script', () => {
    const preloaded = elements
      .filter((element) => attribute(element, 'rel') === 'modulepreload')
      .map((element) => read(attribute(element, 'href') ?? ''));
    const scripts = elements
      .filter((element) => element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json')
      .map((element) => {
        const src = attribute(element, 'src');
        return src === undefined ? inline(element) : read(src);
      });
    expect(gzipped([...scripts, ...preloaded])).toBeLessThanOrEqual(3 * KB);
  });

  test('has at most 15 KB of style', () => {
    const styles = elements.filter((element) => element.tagName === 'style').map(inline);
    expect(sheets.length + styles.length).toBeGreaterThan(0);
    expect(gzipped([...sheets.map(read), ...styles])).toBeLessThanOrEqual(15 * KB);
  });

  test('declares at most 70 KB of fonts', () => {
    const fonts = sheets.flatMap((sheet) =>
      [
        ...read(sheet)
          .toString()
          .matchAll(/url\(["']?([^"')]*\.(?:woff2?|ttf|otf))/g),
      ].map(([, url = '']) => posix.resolve(posix.dirname(sheet), url)),
    );
    expect(fonts.length).toBeGreaterThan(0);
    const bytes = [...new Set(fonts)].reduce((sum, font) => sum + read(font).length, 0);
    expect(bytes).toBeLessThanOrEqual(70 * KB);
  });
});

test('a plan with its 19 tasks is at most 20 KB of HTML', () => {
  expect(gzipped([page('/ke-hoach/huyen-cu-lao-dung/2023-ke-hoach-cchc/')])).toBeLessThanOrEqual(20 * KB);
});
