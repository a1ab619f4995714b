import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentFolders, readContent } from '../../src/content/disk.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { siteAddresses } from '../../src/checks/addresses.ts';
import { PAGE_PARTS } from '../../src/model/heading-ids.ts';
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

describe('the addresses that the check of the content knows', async () => {
  const { folder } = SITES.root;
  const addresses = siteAddresses(loadCatalogue(await readContent(contentFolders({}))));
  /** What links of the prose are for: not what pages load by themselves. */
  const built = filesOf(folder)
    .filter((file) => !/^(?:_astro|pagefind|bang)\//.test(file) && !['404.html', 'sha256sums.txt'].includes(file))
    .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
  const kinds = new Set(built.map((address) => `${/^\/[^/]*/.exec(address)?.[0] ?? ''}/`));
  const known = new Set([...kinds].flatMap((kind) => [...addresses.like(kind)]));

  test('are all that the site has', () => {
    expect(built.length).toBeGreaterThan(500);
    expect(built.filter((address) => !addresses.has(address))).toEqual([]);
  });

  test('are no pages that it does not have', () => {
    const there = new Set(built);
    expect([...known].filter((address) => address.endsWith('/') && !there.has(address))).toEqual([]);
  });

  test('come with the ids of the pages that have prose', () => {
    const pages = pagesOf(folder).flatMap(({ path, html }) => {
      const ids = addresses.idsOn(path);
      return ids ? [{ path, ids, there: valuesOf(elementsOf(html), 'id') }] : [];
    });
    expect(pages.length).toBeGreaterThan(20);
    for (const { path, ids, there } of pages) {
      expect(
        there.filter((id) => !ids.has(id)),
        path,
      ).toEqual([]);
      // A page may do without one of its parts, but no heading and no row is missing.
      expect(
        [...ids].filter((id) => !there.includes(id) && !PAGE_PARTS.some((part) => part === id)),
        path,
      ).toEqual([]);
      expect(repeated(there), path).toEqual([]);
    }
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
