/** Every page by axe: the quick group looks at three of each kind. */
import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';
import { visit } from '../support/visit.ts';

test('no page has faults of accessibility', async () => {
  const site = await visit(SITES.root);
  const page = await site.browser.newPage();
  const faults: string[] = [];
  const paths = pagesOf(SITES.root.folder).map(({ path }) => path);
  for (const path of paths) {
    await page.goto(site.url + path.slice(1));
    faults.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
  }
  await site.end();
  expect(paths.length).toBeGreaterThan(200);
  expect(faults).toEqual([]);
}, 3_600_000);
