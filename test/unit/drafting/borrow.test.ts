/** The plan of a commune from that of a school which is itself a copy of its district's: nothing of either is left. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paperSlice } from '../../../src/catalogue/paper-slice.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { writeXlsx } from '../../../src/documents/xlsx.ts';
import { borrowTasks } from '../../../src/drafting/borrow.ts';
import { draftChecker } from '../../../src/drafting/check.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, tasksOf, withIdentity, withTasks, type Draft } from '../../../src/drafting/draft.ts';
import { writeDraft } from '../../../src/drafting/file.ts';
import { leftoverFinder, leftoversOf } from '../../../src/drafting/leftovers.ts';
import { levelsOf } from '../../../src/drafting/levels.ts';
import { REVIEW, reviewed } from '../../../src/drafting/review.ts';
import { draftWorkbook } from '../../../src/drafting/workbook.ts';
import { fold } from '../../../src/text/normalise.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { registersOf } from '../../support/drafting.ts';
import { readDocx, readXlsx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const paper = catalogue.plans.find(({ unit }) => unit === 'truong-mam-non-thanh-cao');
const template = catalogue.templates.find(({ id }) => id === 'ke-hoach-nam-cap-xa');
const unit = catalogue.units.get('xa-binh-minh');
if (!paper || !template || !unit) throw new Error('content');
const own = { unit, year: 2026 };
const slice = paperSlice(catalogue, paper);
const start = withTasks(withIdentity(starterDraft(template, catalogue), template, catalogue, own), []);
const draft = borrowTasks(start, slice, new Set(['', 'xa', 'huyen']), own, catalogue);

/** What a unit that ended, its school and their papers are known by. */
const THEIRS = ['Thanh Cao', 'Thanh Oai', 'MNTC', 'Bùi Văn Sáng', '28/KH', '50/KH', 'mầm non'];

/** Everything that a file says, its properties included. */
const packed = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .map(([, part]) => strFromU8(part).replace(/<[^>]*>/g, ' '))
    .join('\n');
const files = (one: Draft) => ({
  docx: packed(writeDocx(draftDocument(one, template, catalogue))),
  xlsx: packed(writeXlsx(draftWorkbook(one, template, catalogue))),
  mdx: writeDraft(one, template),
});

describe('the 2026 plan of xã Bình Minh from the Thanh Oai/Thanh Cao paper', () => {
  test.each(['docx', 'xlsx', 'mdx'] as const)('the .%s has nothing of the old units', (format) => {
    const said = fold(files(draft)[format]);
    for (const name of THEIRS) expect(said, name).not.toContain(fold(name));
    // The old paper has every one of them, so that looking for them means something.
    const old = fold(JSON.stringify([slice, paper.recipients]));
    for (const name of THEIRS.filter((one) => !/\d|mầm/.test(one))) expect(old, name).toContain(fold(name));
  });

  test('what is left of the level that ended is none', () => {
    const { docx, xlsx } = files(draft);
    for (const said of [docx, xlsx]) expect(said).not.toMatch(/thị trấn|UBND huyện|cấp huyện/iu);
  });

  test('the identity is the drafter’s own', () => {
    const { signer, recipients, symbol, number, place, issuedOn } = draft.data;
    expect({ signer, recipients, symbol, number, place, issuedOn }).toEqual({
      signer: start.data.signer,
      recipients: start.data.recipients,
      symbol: 'KH-UBND',
      number: undefined,
      place: 'Bình Minh',
      issuedOn: undefined,
    });
    expect(draft.data.signer?.name).toBeUndefined();
    const word = readDocx(writeDocx(draftDocument(draft, template, catalogue)));
    expect(JSON.stringify(word)).toContain('XÃ BÌNH MINH');
  });

  test('every task is there, numbered by area, and read back the same from Word and Excel', () => {
    expect(tasksOf(draft)).toHaveLength(38);
    expect(tasksOf(draft).map(({ title }) => title)).toHaveLength(paper.tasks.length);
    const rows = readXlsx(writeXlsx(draftWorkbook(draft, template, catalogue))).get('Nhiệm vụ') ?? [];
    const numbers = rows.map(([no]) => no).filter((no) => /^[IVX]+\.\d+$/.test(no ?? ''));
    expect(numbers).toEqual(tasksOf(draft).map(({ no }) => no));
    const word = JSON.stringify(readDocx(writeDocx(draftDocument(draft, template, catalogue))));
    for (const { title } of tasksOf(draft)) expect(word).toContain(JSON.stringify(title).slice(1, -1));
  });

  test('agencies that ended give way to those that took over', () => {
    const leads = new Set(tasksOf(draft).flatMap(({ lead = [], coordinating = [] }) => [...lead, ...coordinating]));
    expect([...leads].sort()).toEqual([
      'Các cơ quan, đơn vị sự nghiệp',
      'Phòng Kinh tế',
      'Phòng Văn hóa - Xã hội',
      'Văn phòng HĐND và UBND',
    ]);
    const found = draftChecker(registersOf(catalogue))(draft).map(({ rule }) => rule);
    expect(found).not.toContain('agency.ended');
    expect(found).not.toContain('ref.agency');
  });

  test('days move to the year of the draft and are marked for review', () => {
    const first = tasksOf(draft)[0];
    expect(first?.deadline).toBe('Trước ngày 15/02/2026');
    const notes = (draft.data.notes ?? []).filter(({ rule, at }) => rule === REVIEW && at === first?.no);
    expect(notes.map(({ text }) => text)).toContain(
      'Đã chuyển thời hạn "Trước ngày 15/02/2022" thành "Trước ngày 15/02/2026"',
    );
    expect(JSON.stringify(tasksOf(draft).map(({ deadline, products }) => [deadline, products]))).not.toContain('2022');
    expect(reviewed(draft, first?.no ?? '').data.notes?.some(({ at }) => at === first?.no)).toBe(false);
  });

  test('names no unit but its own chain; only spans of years wait for the drafter', () => {
    const left = leftoversOf(draft, leftoverFinder(own, catalogue));
    expect(left.every(({ kind, instead }) => kind === 'year' && instead === null)).toBe(true);
  });

  test('offers the tasks of one’s own level', () => {
    expect(levelsOf(slice, own)).toEqual([
      { level: '', count: 24, mine: true },
      { level: 'huyen', count: 7, mine: false },
      { level: 'xa', count: 7, mine: true },
    ]);
    expect(tasksOf(borrowTasks(start, slice, new Set(['xa']), own, catalogue))).toHaveLength(7);
  });
});

test('last year’s plan of the same unit keeps its names; only the year moves', () => {
  const last = catalogue.plans.find(({ unit: of }) => of === 'huyen-cu-lao-dung');
  if (!last) throw new Error('content');
  const same = { unit: catalogue.units.get(last.unit) ?? null, year: last.year + 1 };
  const next = borrowTasks(start, paperSlice(catalogue, last), new Set(['']), same, catalogue);
  expect(tasksOf(next)).toHaveLength(19);
  expect(tasksOf(next).some(({ products = [] }) => products.some(({ deadline }) => deadline === 'Quý I/2024'))).toBe(
    true,
  );
});
