import { describe, expect, it } from 'vitest';
import {
  comparablePapers,
  comparisons,
  comparisonUrl,
  liveComparisonUrl,
  relativesOf,
  SMALL_SITE,
} from '../../../src/catalogue/compare.ts';
import { load, mdx, PLAN } from '../../support/small-content.ts';

const plan = (unit: string, year: number, more = '') =>
  mdx(PLAN.replace('xa-b', unit).replace('year: 2024', `year: ${year}`) + more);
const unit = (id: string, parent: string) => ({
  [`units/${id}.yaml`]: `name: ${id}\nlevel: xa\ntype: xã\nparent: ${parent}\n`,
});

const { catalogue, problems } = load({
  ...unit('xa-c', 'tinh-a'),
  'units/tinh-z.yaml': 'name: Tỉnh Z\nlevel: tinh\ntype: tỉnh\n',
  ...unit('xa-z', 'tinh-z'),
  'plans/xa-b/2023-kh.mdx': plan('xa-b', 2023),
  'plans/xa-b/2024-kh.mdx': plan('xa-b', 2024, 'tasks:\n  - { no: "1", area: A2, title: T }\n'),
  'plans/tinh-a/2024-kh.mdx': plan('tinh-a', 2024),
  'plans/xa-c/2024-kh.mdx': plan(
    'xa-c',
    2024,
    'targets:\n  - { id: T1, indicator: I, op: increase, level: [xa], area: A2, period: 2024, wording: w }\n',
  ),
  'plans/xa-z/2024-kh.mdx': plan('xa-z', 2024),
});
const paper = (id: string) => {
  const found = catalogue.papers.find((item) => item.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('comparisons', () => {
  it('have one address, whichever paper comes first', () => {
    expect(problems).toEqual([]);
    for (const a of catalogue.papers)
      for (const b of catalogue.papers) expect(comparisonUrl(a, b)).toBe(comparisonUrl(b, a));
    expect(comparisonUrl(paper('xa-c/2024-kh'), paper('xa-b/2024-kh'))).toBe('/so-sanh/xa-b.2024-kh/xa-c.2024-kh/');
  });

  it('are with the same unit first, then its parent, its siblings, the others', () => {
    expect(comparablePapers(catalogue, paper('xa-b/2024-kh')).map((item) => item.paper.id)).toEqual([
      'xa-b/2023-kh',
      'tinh-a/2024-kh',
      'xa-c/2024-kh',
      'xa-z/2024-kh',
    ]);
  });

  it('have each pair once, with a page for every link', () => {
    const pairs = comparisons(catalogue);
    expect(new Set(pairs.map((pair) => pair.url)).size).toBe(pairs.length);
    expect(pairs.every(({ a, b, url }) => a.id < b.id && url === comparisonUrl(a, b))).toBe(true);
    const linked = catalogue.papers.flatMap((item) => comparablePapers(catalogue, item).map(({ url }) => url));
    expect(new Set(linked)).toEqual(new Set(pairs.map((pair) => pair.url)));
  });

  it('have at most two pages a paper, and an address for every other pair', () => {
    const units = Array.from({ length: 12 }, (_, i) => `xa-${i}`);
    const { catalogue: many, problems: faults } = load({
      ...Object.fromEntries(units.flatMap((id) => Object.entries(unit(id, 'tinh-a')))),
      ...Object.fromEntries(
        ['tinh-a', ...units].flatMap((id) =>
          [2022, 2023, 2024].map((year) => [`plans/${id}/${year}-kh.mdx`, plan(id, year)]),
        ),
      ),
    });
    expect(faults).toEqual([]);
    expect(many.papers.length).toBeGreaterThan(SMALL_SITE);
    const pairs = comparisons(many);
    // Twelve units with a parent and 13 with two earlier papers.
    expect(pairs.length).toBe(12 * 3 + 13 * 2);
    expect(pairs.length).toBeLessThanOrEqual(2 * many.papers.length);
    const pages = new Set(pairs.map(({ url }) => url));
    for (const item of many.papers) {
      for (const { paper: other, url } of comparablePapers(many, item)) {
        if (url.includes('?')) expect(url).toBe(liveComparisonUrl(item, other));
        else expect(pages).toContain(url);
      }
      const { parent, previous } = relativesOf(many, item);
      for (const other of [parent, previous]) if (other) expect(pages).toContain(comparisonUrl(item, other));
    }
  });
});
