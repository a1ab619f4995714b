/** Words of a drafter's own, typed in the form or read from a file, stand in the Word file as they are. */
import { describe, expect, test } from 'vitest';
import type { Template } from '../../../src/catalogue/types.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, withIdentity, type Draft } from '../../../src/drafting/draft.ts';
import { readDraft, writeDraft } from '../../../src/drafting/file.ts';
import { importedDraft } from '../../../src/drafting/imported.ts';
import { takeOver } from '../../../src/drafting/take-over.ts';
import { targetsOf } from '../../../src/drafting/targets.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { readPaper } from '../../../src/importer/read.ts';
import { registersOf, templateIn } from '../../support/drafting.ts';
import { registry } from '../../support/import-paper.ts';
import { catalogue as own } from '../../support/papers.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = { ...own, units: registry.units };
const registers = registersOf(catalogue);
const templateOf = (id: string) => templateIn(own, id);
const PLAN = templateOf('ke-hoach-nam-cap-xa');
const unit = catalogue.units.get('xa-binh-minh') ?? null;
const start = (template: Template) =>
  withIdentity(starterDraft(template, catalogue), template, catalogue, { unit, year: 2027 });

/** The lines of a draft's Word file. */
function linesOf(draft: Draft, template = PLAN): string[] {
  const { paragraphs, tables } = readDocx(writeDocx(draftDocument(draft, template, catalogue)));
  return [...paragraphs, ...tables.flat(2)].flatMap((text) => text.split('\n')).map((line) => line.trim());
}
async function opened(text: string) {
  const blocks = await readBlocks('cu.txt', new TextEncoder().encode(text));
  return importedDraft(readPaper(blocks, registry, { file: 'cu.txt', asOf: '2026-11-30' }), PLAN, catalogue, registers);
}

const PAPER = `ỦY BAN NHÂN DÂN
XÃ BÌNH MINH

Số: 07/KH-UBND

Bình Minh, ngày 09 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026 của xã Bình Minh

Thực hiện Kế hoạch số 320/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân thành phố Hà Nội về cải cách hành chính;

Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. MỤC TIÊU

Hồ sơ trễ hạn còn < 2%, chi cho R&D theo {mã} tăng; giảm < 5% số cuộc họp.

II. TỔ CHỨC THỰC HIỆN

Các phòng báo cáo kết quả hằng quý.

Trên đây là Kế hoạch cải cách hành chính năm 2026 của xã./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Thử
`;

test('a blank whose label begins as cells of the table are called stays a blank', () => {
  const submission = templateOf('to-trinh-ban-hanh-ke-hoach');
  expect(linesOf(start(submission), submission).join('\n')).toContain('[nhiệm vụ mới]');
  const draft = start(PLAN);
  const sections = draft.sections.map((section) => ({
    ...section,
    text: ['Tập trung [nhiệm vụ trọng tâm] trong năm'],
  }));
  expect(linesOf({ ...draft, sections })).toContain('Tập trung [nhiệm vụ trọng tâm] trong năm');
});

describe('what a file says', () => {
  test('keeps its signs', async () => {
    const { draft } = await opened(PAPER);
    const line = 'Hồ sơ trễ hạn còn < 2%, chi cho R&D theo {mã} tăng; giảm < 5% số cuộc họp.';
    expect(linesOf(draft)).toContain(line);
    expect(readDraft(writeDraft(draft, PLAN), PLAN, registers.schemas)).toEqual({ draft });
  });

  test('of a goal in its prose is no target of its own', async () => {
    const { draft } = await opened(PAPER);
    expect(targetsOf(draft)).toEqual([]);
  });

  test('has one word before the paper that it rests upon', async () => {
    const { draft } = await opened(PAPER);
    const lines = linesOf(draft).filter((line) => line.includes('320/KH-UBND'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Thực hiện Kế hoạch số 320/u);
  });

  test('ends once', async () => {
    const tasks = start(PLAN).data.tasks ?? [];
    const { draft } = await opened(PAPER);
    const lines = linesOf({ ...draft, data: { ...draft.data, tasks } });
    // What the importer understood of the prose is not said again.
    expect(lines).not.toContain('Báo cáo kết quả, Hằng quý');
    expect(lines.filter((line) => line.endsWith('./.'))).toEqual([
      'Trên đây là Kế hoạch cải cách hành chính năm 2026 của xã./.',
    ]);
    expect(lines.indexOf('Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này.')).toBeGreaterThan(0);
  });
});

describe('of the plan of the body above', () => {
  test('what is not taken is told', async () => {
    const { draft: paper } = await opened(PAPER);
    const { left } = takeOver(start(PLAN), paper, false, catalogue);
    expect(left.map(({ place }) => place)).toEqual(expect.arrayContaining(['I. MỤC TIÊU', 'II. TỔ CHỨC THỰC HIỆN']));
  });

  test('a base is not cited twice', async () => {
    const { draft: paper } = await opened(PAPER);
    const line = 'Căn cứ Kế hoạch số 320/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân thành phố Hà Nội';
    const mine = { ...start(PLAN), ownBases: [line] };
    const same = { ...paper, data: { ...paper.data, year: 2027 } };
    expect(takeOver(mine, same, false, catalogue).draft.ownBases).toEqual([line]);
  });
});
