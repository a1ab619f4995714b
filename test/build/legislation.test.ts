import { expect, test } from 'vitest';
import { attribute, elementsOf, pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const blocks = pagesOf(SITES.root.folder).flatMap(({ path, html }) =>
  elementsOf(html)
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map(({ childNodes: [text] }) => ({
      path,
      data: JSON.parse(text && 'value' in text ? text.value : '') as {
        url: string;
        name: string;
        workExample: { contentUrl: string }[];
      },
    })),
);
const papers = pagesOf(SITES.root.folder).filter(({ path }) => /^\/(?:ke-hoach|bao-cao)\/[^/]+\/[^/]+\/$/.test(path));

test('the page of each paper, and no other, says to machines what the paper is', () => {
  expect(papers.length).toBe(5);
  expect(blocks.map(({ path }) => path)).toEqual(papers.map(({ path }) => path));
  for (const { path, data } of blocks) expect(data.url.endsWith(path), path).toBe(true);
});

test('with the files that lie beside it', () => {
  for (const { path, data } of blocks) {
    const html = papers.find((page) => page.path === path)?.html ?? '';
    const files = data.workExample.map(({ contentUrl }) => contentUrl).slice(1);
    expect(files.length, path).toBeGreaterThan(3);
    for (const file of files) expect(html, file).toContain(`href="${file}"`);
  }
});
