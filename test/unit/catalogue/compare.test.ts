import { describe, expect, it } from 'vitest';
import { comparablePapers, comparisons, comparisonUrl } from '../../../src/catalogue/compare.ts';
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
  'plans/xa-c/2024-kh.mdx': plan('xa-c', 2024, 'targets:\n  - { id: T1, indicator: I, op: increase, level: [xa], area: A2, period: 2024, wording: w }\n'),
  'plans/xa-z/2024-kh.mdx': plan('xa-z', 2024),
}); // prettier-ignore
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

  it('grow with the papers, not with their square', () => {
    const many = Array.from(
      { length: 40 },
      (_, i) => [`plans/xa-b/${2000 + i}-kh.mdx`, plan('xa-b', 2000 + i)] as const,
    );
    expect(comparisons(load(Object.fromEntries(many)).catalogue).length).toBeLessThanOrEqual(40 * 6);
  });
});
