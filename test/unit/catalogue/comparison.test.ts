import { describe, expect, it } from 'vitest';
import { comparablePapers, comparisons, comparisonUrl, relativesOf } from '../../../src/catalogue/compare.ts';
import { comparePapers, ROW_STATES } from '../../../src/catalogue/comparison.ts';
import { contentFolders, readContent } from '../../../src/content/disk.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { paperSlice } from '../../../src/catalogue/paper-slice.ts';
import { compareView } from '../../../src/client/compare-elements.ts';
import { toMarkup } from '../../../src/markup/element.ts';
import { planText, province } from '../../support/province.ts';

const { catalogue, problems } = province();
const paperOf = (id: string, all = catalogue) => {
  const found = all.papers.find((paper) => paper.id === id);
  if (!found) throw new Error(id);
  return found;
};
const slice = (id: string) => paperSlice(catalogue, paperOf(id));

describe('papers to compare', () => {
  it('know the paper of the unit above and the one before', () => {
    expect(problems).toBe('');
    const of = (id: string) => {
      const { parent, previous } = relativesOf(catalogue, paperOf(id));
      return [parent?.id, previous?.id];
    };
    expect(of('xa-b/2024-kh')).toEqual(['tinh-a/2024-kh', 'xa-b/2023-kh']);
    expect(of('xa-b/2022-kh')).toEqual([undefined, undefined]);
    expect(of('tinh-a/2024-kh')).toEqual([undefined, 'tinh-a/2023-kh']);
    expect(of('xa-b/2024-bc')).toEqual([undefined, undefined]);
  });

  it('always have a page with both, however many nearer ones there are', () => {
    const many = Array.from({ length: 9 }, (_, i): [string, string] => [
      `plans/xa-b/2024-kh-${String(i)}.mdx`,
      planText('xa-b', 2024),
    ]);
    const crowded = province(Object.fromEntries(many)).catalogue;
    const pages = new Set(comparisons(crowded).map((pair) => pair.url));
    for (const paper of crowded.papers) {
      const near = comparablePapers(crowded, paper);
      expect(near.length).toBeLessThanOrEqual(6);
      const { parent, previous } = relativesOf(crowded, paper);
      for (const other of [parent, previous]) {
        if (!other) continue;
        expect(near.map((item) => item.paper.id)).toContain(other.id);
        expect(pages.has(comparisonUrl(paper, other))).toBe(true);
      }
    }
  });
});

describe('a comparison', () => {
  const found = comparePapers(slice('xa-b/2023-kh'), slice('xa-b/2024-kh'));

  it('sees the same task with another lead and deadline, and marks what changed', () => {
    const [row] = found.tasks;
    expect(row).toMatchObject({ state: 'changed', a: { no: '1' }, b: { no: '1' } });
    expect(row?.changes).toMatchObject({ title: null, products: null, coordinating: null });
    expect(row?.changes.leads).toEqual([
      { kind: 'del', text: 'Văn phòng' },
      { kind: 'ins', text: 'Công an' },
    ]);
    expect(row?.changes.deadline?.map((piece) => piece.text)).toEqual(['Tháng', '5/2023', '6/2024']);
    expect(found.counts).toMatchObject({ deadlines: 1, tasks: { same: 0, changed: 1, 'only-a': 0, 'only-b': 2 } });
  });

  it('tells a deadline that only one paper states from one that differs', () => {
    const [a, b] = [slice('xa-b/2023-kh'), structuredClone(slice('xa-b/2024-kh'))];
    for (const task of b.tasks) task.deadline.raw = '';
    expect(comparePapers(a, b).counts).toMatchObject({ deadlines: 0, oneDeadline: 1 });
  });

  it('matches targets by what they measure', () => {
    const { targets } = comparePapers(slice('tinh-a/2024-kh'), slice('xa-b/2024-kh'));
    expect(targets.map((row) => [row.state, row.a?.id, row.b?.id])).toEqual([
      ['changed', 'tinh-a/2024-kh#ct-T1', 'xa-b/2024-kh#ct-T1'],
      ['only-b', undefined, 'xa-b/2024-kh#ct-T2'],
    ]);
  });

  it('takes an abbreviation of the registry for its long form', () => {
    const short = '  - { no: "1", area: A2, title: Niêm yết TTHC, lead: [Văn phòng], deadline: Tháng 5/2023 }\n';
    const long = short.replace('TTHC', 'thủ tục hành chính (TTHC)');
    const all = province({
      'registry/abbreviations.yaml': '- { short: TTHC, long: Thủ tục hành chính }\n',
      'plans/xa-b/2023-kh.mdx': planText('xa-b', 2023, `tasks:\n${short}`),
      'plans/xa-c/2023-kh.mdx': planText('xa-c', 2023, `tasks:\n${long}`),
    }).catalogue;
    const [a, b] = ['xa-b/2023-kh', 'xa-c/2023-kh'].map((id) => paperSlice(all, paperOf(id, all)));
    if (!a || !b) throw new Error('no papers');
    expect(all.abbreviations).toHaveLength(1);
    expect(comparePapers(a, b, all.abbreviations).tasks.map((row) => row.state)).toEqual(['same']);
    expect(comparePapers(a, b).tasks.map((row) => row.state)).not.toContain('same');
  });

  it('of a paper with itself is all the same', () => {
    const { counts } = comparePapers(slice('xa-b/2024-kh'), slice('xa-b/2024-kh'));
    expect(counts.tasks).toEqual({ same: 3, changed: 0, 'only-a': 0, 'only-b': 0 });
    expect(counts.targets).toEqual({ same: 2, changed: 0, 'only-a': 0, 'only-b': 0 });
  });

  it('marks words with del on the left and ins on the right, and escapes what a paper writes', () => {
    const [a, b] = [slice('xa-b/2023-kh'), slice('xa-b/2024-kh')];
    const evil = { ...b, tasks: b.tasks.map((task) => ({ ...task, title: `${task.title} <script>&"` })) };
    const html = toMarkup(
      compareView(a, evil, { areas: [...catalogue.areas.values()], abbreviations: [], href: (path) => path }),
    );
    expect(html).toContain('<del>5/2023</del>');
    expect(html).toContain('<ins>6/2024</ins>');
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/ style=/);
  });
});

describe('the comparisons of the content', async () => {
  const { catalogue: real } = loadCatalogue(await readContent(contentFolders({})));

  it.each(comparisons(real).map(({ a, b }) => [a.id, b.id] as const))(
    '%s and %s have every task, target and basis once',
    (one, other) => {
      const [a, b] = [paperOf(one, real), paperOf(other, real)];
      const found = comparePapers(paperSlice(real, a), paperSlice(real, b));
      const ids = (rows: { a: { id: string } | null; b: { id: string } | null }[]) =>
        rows.flatMap((row) => [row.a?.id, row.b?.id]).filter((id) => id !== undefined);
      expect(ids(found.tasks).sort()).toEqual([...a.tasks, ...b.tasks].map((task) => task.id).sort());
      expect(ids(found.targets).sort()).toEqual([...a.targets, ...b.targets].map((item) => item.uid).sort());
      const { both, a: left, b: right } = found.basis;
      expect([...both, ...both, ...left, ...right].length).toBe(a.basis.length + b.basis.length);
      const total = ROW_STATES.reduce((sum, state) => sum + found.counts.tasks[state], 0);
      expect(total).toBe(found.tasks.length);
    },
  );
});
