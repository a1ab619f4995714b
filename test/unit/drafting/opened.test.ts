/** Papers that a drafter opens: one's own draft, last year's plan, the plan of another body. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/documents/docx.ts';
import { paperDocument } from '../../../src/documents/paper-document.ts';
import type { Template } from '../../../src/catalogue/types.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, tasksOf, withIdentity, type Draft } from '../../../src/drafting/draft.ts';
import { importedDraft } from '../../../src/drafting/imported.ts';
import { movedYears } from '../../../src/drafting/moved-years.ts';
import { nextYears } from '../../../src/drafting/next-year.ts';
import { takeOver } from '../../../src/drafting/take-over.ts';
import { targetsOf, withTargets } from '../../../src/drafting/targets.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { readPaper } from '../../../src/importer/read.ts';
import { registersOf, templateIn } from '../../support/drafting.ts';
import { registry } from '../../support/import-paper.ts';
import { catalogue as own, contentOf } from '../../support/papers.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = { ...own, units: registry.units };
const registers = registersOf(catalogue);
const templateOf = (id: string) => templateIn(own, id);
const unitOf = (id: string) => catalogue.units.get(id) ?? null;
const COMMUNE = templateOf('ke-hoach-nam-cap-xa');
const SCHOOL = templateOf('ke-hoach-nam-truong-hoc');

async function opened(name: string, bytes: Uint8Array, template: Template) {
  const paper = readPaper(await readBlocks(name, bytes), registry, { file: name, asOf: '2026-11-30' });
  return importedDraft(paper, template, catalogue, registers);
}
const fixture = (path: string, template: Template) =>
  opened(path, readFileSync(`test/fixtures/importer/${path}`), template);
const wordOf = (draft: Draft, template: Template) => writeDocx(draftDocument(draft, template, catalogue));

/** A draft as a clerk leaves it: number, day, signer and a target filled in. */
function filledIn(template: Template, unit: string, year: number): Draft {
  const start = withIdentity(starterDraft(template, catalogue), template, catalogue, { unit: unitOf(unit), year });
  const signer = { ...start.data.signer, name: 'Trần Văn Thử' };
  const data = { ...start.data, number: 5, issuedOn: `${year}-01-04`, signer };
  const target = {
    id: '',
    indicator: 'Tỷ lệ hồ sơ nộp trực tuyến',
    op: '>=' as const,
    value: 95,
    unit: '%',
    level: ['xa'],
    period: String(year),
    wording: 'đạt từ 95% trở lên',
  };
  return withTargets({ ...start, data }, [target]);
}

describe('a Word file that the form wrote comes back whole', () => {
  test.each([
    ['ke-hoach-nam-cap-xa', 'phuong-an-tinh'],
    ['ke-hoach-nam-cap-tinh', 'thanh-pho-can-tho-2025'],
    ['ke-hoach-kem-quyet-dinh', 'phuong-an-tinh'],
  ])('%s of %s', async (id, unit) => {
    const template = templateOf(id);
    const draft = filledIn(template, unit, 2027);
    const { draft: back, left } = await opened('ban-nhap.docx', wordOf(draft, template), template);
    // How an area is named, and what a condition says, is printed in other places.
    const plain = (one: Draft) =>
      tasksOf(one).map((task) => {
        const { no, area, title, condition, products, lead, coordinating, activities, deadline } = task;
        return {
          no,
          area,
          title: condition ? `${title} (${condition})` : title,
          products,
          lead,
          coordinating,
          activities,
          deadline,
        };
      });
    expect(plain(back)).toEqual(plain(draft));
    expect(back.sections).toEqual(draft.sections);
    const attached = template.kind === 'attached-plan';
    const keys = [
      'unit',
      'year',
      'number',
      'symbol',
      'place',
      'issuedOn',
      'title',
      'basis',
      ...(attached ? [] : ['recipients', 'signer']),
    ];
    for (const key of keys) expect(back.data[key], key).toEqual(draft.data[key]);
    expect(back.ownBases).toEqual(draft.ownBases);
    expect(targetsOf(back).map(({ indicator, value, wording }) => [indicator, value, wording])).toEqual([
      ['Tỷ lệ hồ sơ nộp trực tuyến', 95, 'đạt từ 95% trở lên'],
    ]);
    expect(left.filter(({ text }) => !text.startsWith('CHỦ TỊCH'))).toEqual([]);
  });
});

describe('last year’s plan of one’s own', () => {
  const cases: [name: string, template: Template, unit: string, year: number, traces: string[]][] = [
    ['bang-8-cot.txt', SCHOOL, 'truong-vi-du', 2027, ['31/KH', '20 tháng 02', '20/02']],
    ['shapes/decision-with-plan.docx', COMMUNE, 'xa-binh-lam', 2027, ['04 tháng 02']],
  ];
  test.each(cases)('%s', async (name, template, unit, year, traces) => {
    const { draft: whole } = await fixture(name, template);
    const { number, symbol, signer, issuedOn } = whole.data;
    expect(tasksOf(whole).length).toBeGreaterThan(0);
    const { draft, changes } = nextYears(whole, { unit: unitOf(unit), year }, template, catalogue);
    expect(tasksOf(draft).map(({ title }) => title.replaceAll(String(year), ''))).toEqual(
      tasksOf(whole).map(({ title }) => title.replaceAll(String(year - 1), '')),
    );
    expect([draft.data.number, draft.data.issuedOn, draft.data.signer?.name]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const word = JSON.stringify(readDocx(wordOf(draft, template)));
    for (const trace of [
      ...traces,
      ...(number === undefined ? [] : [`${number}/${symbol ?? ''}`]),
      ...(signer?.name ? [signer.name] : []),
    ])
      expect(word, trace).not.toContain(trace);
    // Years stay in numbers and days of laws only.
    const left = word.match(new RegExp(`.{40}(?<![/\\d])${year - 1}(?!\\s?/\\p{L})`, 'gu')) ?? [];
    expect(left.filter((text) => !/\/\p{Lu}[\p{L}-]*,? ngày|Luật/u.test(text))).toEqual([]);
    for (const gone of [number, signer?.name, issuedOn].filter((value) => value !== undefined))
      expect(
        changes.some(({ was, is }) => is === '' && was !== ''),
        String(gone),
      ).toBe(true);
    expect(draft.data.status).toBe('draft');
  });

  test('each published plan of this site, from its own Word file', async () => {
    for (const paper of own.plans) {
      const template = paper.unit.startsWith('truong') ? SCHOOL : COMMUNE;
      const { draft: whole } = await opened('cu.docx', writeDocx(paperDocument(contentOf(paper))), template);
      expect(tasksOf(whole), paper.id).toHaveLength(paper.tasks.length);
      const to = { unit: catalogue.units.get(paper.unit) ?? null, year: paper.year + 1 };
      const { draft } = nextYears(whole, to, template, catalogue);
      expect(tasksOf(draft), paper.id).toHaveLength(paper.tasks.length);
      const said = JSON.stringify(readDocx(wordOf(draft, template)));
      for (const trace of [paper.signer?.name, paper.number === null ? undefined : paper.code])
        if (trace) expect(said, `${paper.id}: ${trace}`).not.toContain(trace);
    }
  });

  test('a plan that the last one rests upon is cited anew, with room for its number and day', async () => {
    const { draft: whole } = await fixture('bang-6-cot.txt', COMMUNE);
    const { draft, changes } = nextYears(whole, { unit: null, year: 2027 }, COMMUNE, catalogue);
    const line =
      'Căn cứ Kế hoạch số [số, ký hiệu] ngày [ngày, tháng, năm] của Ủy ban nhân dân tỉnh Ví Dụ về cải cách hành chính năm 2027';
    expect(draft.ownBases.map((one) => one.toLowerCase())).toContain(line.toLowerCase());
    expect(changes.some(({ was }) => was.includes('412/KH-UBND'))).toBe(true);
  });
});

test('the plan of another body gives tasks and bases, and nothing that it is known by', async () => {
  const { draft: paper } = await fixture('bang-6-cot.txt', COMMUNE);
  const mine = filledIn(COMMUNE, 'xa-binh-minh', 2026);
  const { draft, taken } = takeOver(mine, paper, true, catalogue);
  expect(taken).toBeGreaterThan(0);
  expect(tasksOf(draft)).toHaveLength(taken);
  expect(draft.data.basis).toEqual(expect.arrayContaining(mine.data.basis ?? []));
  const head = ({ data }: Draft) => ({ ...data, tasks: [], notes: [], basis: [] });
  expect(head(draft)).toEqual(head(mine));
  expect(draft.sections).toEqual(mine.sections);
  expect(JSON.stringify(tasksOf(draft))).not.toContain('Ví Dụ');
  expect(JSON.stringify(draft)).not.toContain('07/KH-UBND');
});

test.each([
  ['Hoàn thành trong năm 2026, trước 15/3/2026', 'Hoàn thành trong năm 2027, trước 15/3/2027'],
  ['khắc phục tồn tại của năm 2025', 'khắc phục tồn tại của năm 2026'],
  [
    'theo Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025',
    'theo Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025',
  ],
  ['theo Kế hoạch số 412/KH-UBND ngày 18/12/2025 của tỉnh', 'theo Kế hoạch số 412/KH-UBND ngày 18/12/2025 của tỉnh'],
  ['Luật Tổ chức chính quyền địa phương năm 2025', 'Luật Tổ chức chính quyền địa phương năm 2025'],
  ['Chương trình giai đoạn 2026 - 2030', 'Chương trình giai đoạn 2026 - 2030'],
  ['đến năm 2030', 'đến năm 2030'],
  ['năm học 2025 - 2026', 'năm học 2026 - 2027'],
  [
    'Chỉ số cải cách hành chính năm 2026 đạt 92 điểm trở lên',
    'Chỉ số cải cách hành chính năm 2027 đạt 92 điểm trở lên',
  ],
  ['Phấn đấu tăng 2 bậc so với năm 2025', 'Phấn đấu tăng 2 bậc so với năm 2026'],
  [
    'Thực hiện Kế hoạch số 161/KH-UBND ngày 12/7/2025 của tỉnh, xã ban hành Kế hoạch năm 2026',
    'Thực hiện Kế hoạch số 161/KH-UBND ngày 12/7/2025 của tỉnh, xã ban hành Kế hoạch năm 2027',
  ],
  [
    'Hoàn thành Kế hoạch số 161/KH-UBND trước ngày 15/12/2026',
    'Hoàn thành Kế hoạch số 161/KH-UBND trước ngày 15/12/2027',
  ],
  [
    'Trên cơ sở kết quả đã đạt được của năm 2025, năm 2026 xã tập trung vào thủ tục',
    'Trên cơ sở kết quả đã đạt được của năm 2025, năm 2027 xã tập trung vào thủ tục',
  ],
  ['Rà soát thủ tục đã công bố trong năm 2026', 'Rà soát thủ tục đã công bố trong năm 2027'],
  ['Tổ chức từ 01/3/2026 - 31/3/2026', 'Tổ chức từ 01/3/2027 - 31/3/2027'],
])('from 2026 to 2027: %s', (text, moved) => expect(movedYears(text, 2026, 2027)).toBe(moved));

test.each([
  'Năm 2025, Chỉ số CCHC của xã đạt 91,2 điểm, xếp thứ 10',
  'Từ ngày 01/7/2025 xã được thành lập theo Nghị quyết số 1656/NQ-UBTVQH15 (16/6/2025)',
  'Nghị định 107/2025/NĐ-CP (06/12/2025) và Kế hoạch 161/KH-UBND (12/7/2025)',
  'Luật Cán bộ, công chức 2025',
  'Báo cáo số 45/BC-UBND của UBND xã ngày 05/12/2025',
  'Nghị quyết số 09-NQ/TU năm 2026',
  'Kế hoạch số 412/KH-UBND ngày 18/12/2025 của tỉnh về cải cách hành chính, chuyển đổi số năm 2026',
  'Chào mừng Cách mạng tháng Tám (19/8/1945 - 19/8/2026)',
  'Trong năm 2026, xã đã giải quyết 3.200 hồ sơ',
  'Xã đã hoàn thành 12 nhiệm vụ của năm 2025',
])('from 2026 to 2027 stays: %s', (text) => expect(movedYears(text, 2026, 2027)).toBe(text));

test('a basis of the Party, cited by its number and year, stays', async () => {
  const { draft: whole } = await fixture('bang-6-cot.txt', COMMUNE);
  const line = 'Căn cứ Nghị quyết số 09-NQ/TU năm 2026 của Tỉnh ủy';
  const from = { ...whole, ownBases: [line] };
  const { draft } = nextYears(from, { unit: null, year: 2027 }, COMMUNE, catalogue);
  expect(draft.ownBases).toEqual([line]);
});

test('the years of laws stay in what is taken from another body', async () => {
  const { draft: paper } = await fixture('bang-6-cot.txt', COMMUNE);
  const [task] = tasksOf(paper);
  if (!task) throw new Error('tasks');
  const title = 'Tuyên truyền Luật Cán bộ, công chức 2025 trong năm 2026';
  const theirs = { ...paper, data: { ...paper.data, tasks: [{ ...task, title }] } };
  const { draft } = takeOver(filledIn(COMMUNE, 'xa-binh-minh', 2027), theirs, true, catalogue);
  expect(tasksOf(draft).map((one) => one.title)).toEqual(['Tuyên truyền Luật Cán bộ, công chức 2025 trong năm 2027']);
});
