import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT_TYPES, PAGE_POLICY } from '../../src/serving/headers.ts';
import { attribute, elementsOf, filesOf, pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const { folder } = SITES.root;
const pages = pagesOf(folder);

test('every page has the Content-Security-Policy before anything that it speaks of, and it allows nothing unsafe', () => {
  expect(pages.length).toBeGreaterThan(200);
  expect(PAGE_POLICY).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  expect(PAGE_POLICY).toContain("default-src 'none'");
  const faults = pages
    .filter(({ html }) => {
      const elements = elementsOf(html);
      const at = elements.findIndex((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
      const policy = elements[at];
      const first = elements.findIndex(({ tagName }) => ['script', 'link', 'style', 'img', 'base'].includes(tagName));
      return !policy || attribute(policy, 'content') !== PAGE_POLICY || at > first;
    })
    .map(({ path }) => path);
  expect(faults).toEqual([]);
});

test('no page and no picture has a script, a style or an event handler written into it', () => {
  const pictures = filesOf(folder)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => ({ path: file, html: readFileSync(join(folder, file), 'utf8') }));
  const faults = [...pages, ...pictures].flatMap(({ path, html }) =>
    elementsOf(html)
      .filter(
        (element) =>
          // What is of a type that is no script is data, and does not run.
          (element.tagName === 'script' &&
            attribute(element, 'src') === undefined &&
            attribute(element, 'type') !== 'application/ld+json') ||
          element.tagName === 'style' ||
          element.attrs.some(
            ({ name, value }) =>
              name === 'style' || name.startsWith('on') || name === 'srcdoc' || /^\s*(?:javascript|data):/i.test(value),
          ),
      )
      .map(({ tagName }) => `${path}: ${tagName}`),
  );
  expect(faults).toEqual([]);
});

test('every kind of file that is published has a content type', () => {
  const ends = new Set(filesOf(folder).map((file) => file.split('.').at(-1) ?? ''));
  expect([...ends].filter((end) => !Object.hasOwn(CONTENT_TYPES, end))).toEqual([]);
});
