import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LinkChecker } from '../support/links.ts';
import { elementsOf, filesOf, pagesOf, repeated, valuesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

describe.each([
  ['at the root of a server', SITES.root],
  ['below a folder of a server', SITES.below],
])('the links of the site %s', (_, site) => {
  const links = new LinkChecker(site);

  test('all lead to a file and an id of the site', () => {
    expect(links.dead()).toEqual([]);
  });

  test.each([
    ['/khong-co/', 'no such file'],
    ['#khong-co', 'no such id'],
    ['https://example.org/', 'outside the site'],
    ['//example.org/', 'outside the site'],
    ['mailto:a@example.org', 'outside the site'],
  ])('would be reported for %s', (link, fault) => {
    const here = link.startsWith('/k') ? site.base + link.slice(1) : link;
    expect(links.fault(here, '/ke-hoach/')).toContain(fault);
  });
});

test('a task is in a table once, and every task in some table', () => {
  // In a table and not on a page: an agency may both lead a task and support it.
  const tasks = pagesOf(SITES.root.folder).flatMap(({ path, html }) =>
    elementsOf(html)
      .filter((element) => element.tagName === 'table')
      .map((table) => ({ path, ids: valuesOf(elementsOf(table), 'data-task') })),
  );
  expect(tasks.flatMap(({ path, ids }) => repeated(ids).map((id) => `${path}: ${id}`))).toEqual([]);
  expect(new Set(tasks.flatMap(({ ids }) => ids)).size).toBe(123);
});

test('the addresses in the data sets exist', () => {
  const { folder } = SITES.root;
  const links = new LinkChecker(SITES.root);
  const urls = filesOf(folder)
    .filter((file) => /^api\/[^/]*\.json$/.test(file))
    .flatMap((file) => {
      const { items } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { items: { url?: string }[] };
      return items.map(({ url }) => ({ file, url }));
    })
    .filter(({ url }) => url !== undefined);
  expect(urls.length).toBeGreaterThan(400);
  expect(urls.flatMap(({ file, url = '' }) => links.fault(url, `/${file}`) ?? [])).toEqual([]);
});
