import { describe, expect, it } from 'vitest';
import { contentFolders, readContent } from '../../../src/content/disk.ts';
import {
  matrixPages,
  meets,
  misstatement,
  plannedFor,
  resultRow,
  resultRows,
  statedPercent,
  strictestTargets,
  targetMatrix,
} from '../../../src/catalogue/indicators.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { planText, province } from '../../support/province.ts';

const { catalogue, problems } = province();
const resultOf = (id: string, all = catalogue) => {
  const found = all.results.find((result) => result.uid === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the link between a figure and its indicator', () => {
  const target = (more: string) =>
    province({
      'plans/xa-d/2024-kh.mdx': planText(
        'xa-d',
        2024,
        `targets:\n  - { id: T1, indicator: I, op: "=", value: 1, level: [xa], period: 2024, wording: w, ${more} }\n`,
      ),
    }).problems;

  it('is written in the content and checked', () => {
    expect(problems).toBe('');
    expect(target('unit: "%", measures: dung-han')).toBe('');
    expect(target('unit: "%", measures: dung-hann')).toContain('ref.indicator');
    expect(target('unit: "%", measures: dung-hann')).toContain('Có phải ý bạn là: dung-han');
  });

  it('is refused where the units differ', () => {
    expect(target('unit: hồ sơ, measures: dung-han')).toContain('indicator.unit');
  });
});

describe('the percentage that a report writes', () => {
  it.each([
    ['97,55', 97.55],
    ['99,15%', 99.15],
    ['trên 97%', 97],
    ['100%', 100],
    ['15/24', null],
    ['14.083', null],
    ['không rõ', null],
  ])('%s', (stated, expected) => {
    expect(statedPercent({ stated, denominator: 100 })).toBe(expected);
  });

  it('is none where the figure is no share', () => {
    expect(statedPercent({ stated: '999', unit: 'hồ sơ' })).toBe(null);
    expect(statedPercent({ stated: '08', unit: 'trường hợp' })).toBe(null);
    expect(statedPercent({})).toBe(null);
  });
});

describe('the matrix', () => {
  it('has what each paper asks and reports, and who is silent', () => {
    const papers = catalogue.papers;
    const rows = targetMatrix(catalogue, papers);
    expect(rows.map((row) => row.indicator.id)).toEqual(['dung-han', 'tre-han']);
    const row = rows[0];
    const at = (id: string) => row?.cells[papers.findIndex((paper) => paper.id === id)];
    expect(at('xa-b/2024-kh')?.targets.map((item) => item.id)).toEqual(['T1']);
    expect(at('xa-b/2024-bc')?.results.map((item) => item.id)).toEqual(['R1', 'R4']);
    expect(at('xa-b/2022-kh')).toEqual({ targets: [], results: [] });
  });

  it('marks the strictest: above 95 before from 95, and the fewest where less is better', () => {
    const [more, less] = targetMatrix(catalogue, catalogue.papers);
    expect([...(more?.strictest ?? [])]).toEqual(['xa-b/2024-kh#ct-T1']);
    expect([...(less?.strictest ?? [])]).toEqual(['xa-c/2023-kh#ct-T1']);
  });

  it('marks none where there is nothing to be stricter than', () => {
    const indicator = catalogue.indicators.get('dung-han');
    const [first] = catalogue.targets.filter((target) => target.measures === 'dung-han');
    if (!indicator || !first) throw new Error();
    expect(strictestTargets(indicator, [first]).size).toBe(0);
    expect(strictestTargets(indicator, [first, { ...first, uid: 'other' }]).size).toBe(0);
    expect(strictestTargets(indicator, []).size).toBe(0);
  });

  it('holds every paper on exactly one page', () => {
    expect(matrixPages(catalogue).flat()).toEqual(catalogue.papers);
    expect(Math.max(...matrixPages(catalogue).map((page) => page.length))).toBeLessThanOrEqual(6);
  });
});

describe('a result', () => {
  it("is set beside its own unit's target before the one above, and judged", () => {
    const row = resultRow(catalogue, resultOf('xa-b/2024-bc#kq-R1'));
    expect(row.planned).toMatchObject({ relation: 'own', target: { uid: 'xa-b/2024-kh#ct-T1' } });
    expect(row).toMatchObject({ stated: 95, value: 90, misstatement: -5, difference: -5, met: false });
    expect(resultRow(catalogue, resultOf('xa-b/2024-bc#kq-R2'))).toMatchObject({ difference: -1, met: true });
  });

  it('takes the target of the unit above where its own has none', () => {
    const { catalogue: other } = province({ 'plans/xa-b/2024-kh.mdx': planText('xa-b', 2024) });
    const found = plannedFor(other, resultOf('xa-b/2024-bc#kq-R1', other));
    expect(found).toMatchObject({ relation: 'above', target: { uid: 'tinh-a/2024-kh#ct-T1' } });
    const late = plannedFor(other, resultOf('xa-b/2024-bc#kq-R2', other));
    expect(late).toMatchObject({ relation: 'reference', target: { uid: 'xa-c/2023-kh#ct-T1' } });
    expect(resultRow(other, resultOf('xa-b/2024-bc#kq-R2', other)).met).toBe(null);
  });

  it('of another level has no target, and a vague figure no difference', () => {
    expect(resultRow(catalogue, resultOf('xa-b/2024-bc#kq-R4'))).toMatchObject({
      planned: null,
      difference: null,
      met: null,
    });
  });

  it.each([
    ['=', 5, 5, true],
    ['>', 5, 5, false],
    ['>=', 5, 5, true],
    ['<', 5, 4, true],
    ['<=', 5, 6, false],
    ['increase', null, 6, null],
    ['cap', null, 6, null],
  ] as const)('%s %s is met by %s: %s', (op, wanted, value, expected) => {
    expect(meets(op, wanted, value)).toBe(expected);
  });
});

describe('the results of the content', async () => {
  const { catalogue: real } = loadCatalogue(await readContent(contentFolders({})));

  it('that disagree with their own numbers are 30 % for 38 % and 99,15 % for 99,16 %, and no others', () => {
    const wrong = real.results.filter((result) => misstatement(result));
    expect(wrong.map((result) => [result.id, statedPercent(result), result.computed])).toEqual([
      ['R21', 30, 38],
      ['R83', 99.15, 99.16],
    ]);
    expect(resultRows(real, real.papers).map((row) => row.result.id)).toEqual(expect.arrayContaining(['R21', 'R83']));
  });

  it('are never judged by the target of another unit', () => {
    for (const row of resultRows(real, real.papers))
      if (row.planned?.relation === 'reference') expect(row.met).toBe(null);
  });
});
