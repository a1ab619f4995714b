import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { parseBody } from '../../../src/content/prose.ts';
import { parseSource } from '../../../src/content/parse-source.ts';
import { Refusal } from '../../../src/importer/refusal.ts';
import { readText } from '../../../src/importer/text.ts';
import { missingWords } from '../../../src/importer/words.ts';
import { importBlocks, shown, texts } from '../../support/import-paper.ts';

const FIXTURES = ['bang-6-cot', 'bang-8-cot', 'loi-van-dau-sao', 'loi-van-diem', 'bao-cao'];
const fixture = (name: string) => readFileSync(`test/fixtures/importer/${name}.txt`, 'utf8');

/** Lines of real papers and lines that mean harm, in any order. */
const LINES = [
  ...FIXTURES.flatMap((name) => fixture(name).split('\n')),
  'import x from "node:fs"',
  'export const a = 1',
  '{process.exit(1)}',
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '[x](javascript:alert(1))',
  '![x](http://a.example/b.png)',
  '[x]: http://a.example',
  '    code',
  '```',
  '~~~',
  '---',
  '***',
  '===',
  '# tiêu đề',
  '> trích',
  '1) một',
  '| a | b |',
  '|---|---|',
  '&lt;b&gt; &#60;',
  '\\{',
  '`{a}`',
  'http://a.example/{b}<c>',
  'a@b.vn',
  '<!-- x -->',
  '\t',
  '\t\t\t',
  'STT\tNhiệm vụ\tCơ quan chủ trì',
  '\tSTT',
  '\tNhiệm vụ',
  '\tCơ quan chủ trì',
  'I.',
  'II. ',
  'a)',
  '+',
  '-',
  '100%',
  'Số: 999999/KH-X',
];

/** What has neither the name of a paper nor a section nor a table is refused, and nothing else of these. */
function paperOf(text: string) {
  try {
    return importBlocks(readText(text));
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(text).not.toMatch(/^(?:KẾ HOẠCH|BÁO CÁO|CHƯƠNG TRÌNH)$/mu);
    return undefined;
  }
}

function check(text: string): void {
  const paper = paperOf(text);
  if (!paper) return;
  const { file } = paper;
  expect(missingWords(text, shown(paper))).toEqual([]);
  const source = parseSource('content/plans/xa-vi-du/2026-a.mdx', file);
  expect(source.problems).toEqual([]);
  expect(parseBody(source, true).problems).toEqual([]);
}

describe('whatever comes in', () => {
  it('loses no word and gives a body that the gate lets through', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 120 }), (lines) => check(lines.join('\n'))),
      { seed: 20261121, numRuns: 400 },
    );
  });

  it('takes any characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 20 }), (lines) =>
        check(['KẾ HOẠCH', ...lines].join('\n')),
      ),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('reads a paper cut at any place', () => {
    const whole = FIXTURES.map(fixture);
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(6000), fc.nat(6000), (text, a, b) =>
        check(text.slice(Math.min(a, b), Math.max(a, b))),
      ),
      { seed: 20261123, numRuns: 200 },
    );
  });

  it('takes no long time over a long line', () => {
    for (const piece of [
      'Kế hoạch số 12/KH-UBND ',
      'a, ',
      '- ',
      '( ',
      '100% ',
      'ít nhất 5 lần, ',
      'I. ',
      '1.1.',
      'Số: ',
      '* ',
      'Phòng Nội vụ và ',
      'ngày tháng năm ',
      'từ ngày ',
      'x',
      '.',
      'a@b.',
    ]) {
      const started = performance.now();
      importBlocks(
        readText(
          `KẾ HOẠCH\nTên\nI. NHIỆM VỤ\n1. Một\n${piece.repeat(5000)}\n\tSTT\n\tNhiệm vụ\n\tCơ quan chủ trì\n\n\t1\n\t${piece.repeat(2000)}\n\t${piece.repeat(2000)}\n`,
        ),
      );
      expect(performance.now() - started, piece).toBeLessThan(5000);
    }
  });
});

describe('an imported paper', () => {
  it.each(FIXTURES)('%s passes the check but for what the registry lacks', (name) => {
    const { file, proposals, type, unit, year, slug } = importBlocks(readText(fixture(name)), {});
    const path = `${type === 'plan' ? 'plans' : 'reports'}/${unit ?? 'chua-ro'}/${year}-${slug}.mdx`;
    const { problems } = loadCatalogue([...texts, { room: 'content', path, file: `content/${path}`, text: file }]);
    const own = problems.filter((problem) => problem.file === `content/${path}`);
    const wanted = new Set(own.map(({ rule }) => rule));
    for (const rule of wanted) expect(['ref.citation', 'ref.unit', 'ref.agency']).toContain(rule);
    expect(
      own
        .filter(({ rule }) => rule === 'ref.citation')
        .every(({ message }) => proposals.some(({ id }) => message.includes(id))),
    ).toBe(true);
  });
});
