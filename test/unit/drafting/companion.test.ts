/** Papers that go with a plan: laid out by Mẫu 1.4, 1.5 and 1.9, drafted as others are, and never published. */
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/documents/docx.ts';
import { blanksOf } from '../../../src/drafting/blanks.ts';
import { draftChecker } from '../../../src/drafting/check.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, withIdentity, withUnits, type Draft } from '../../../src/drafting/draft.ts';
import { readDraft, writeDraft } from '../../../src/drafting/file.ts';
import { knownWith } from '../../../src/drafting/own-units.ts';
import { addSection, moveSection, neighbour } from '../../../src/drafting/sections.ts';
import { templateContext } from '../../../src/catalogue/template-context.ts';
import { templateDocument } from '../../../src/documents/template-document.ts';
import { bodyUnit } from '../../../src/national/new-unit.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { registersOf } from '../../support/drafting.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const registers = registersOf(catalogue);
const commune = catalogue.units.get('xa-binh-minh');
if (!commune) throw new Error('xa-binh-minh');
const office = bodyUnit('Phòng Văn hóa - Xã hội', commune, catalogue.units);

function drafted(id: string, unit = commune): { draft: Draft; lines: string[]; tables: string[][][] } {
  const template = templateOf(id);
  const known = knownWith(catalogue, { units: [office] });
  const draft = withUnits(
    withIdentity(starterDraft(template, catalogue), template, known, { unit: unit ?? null, year: 2027 }),
    unit ?? null,
    known,
    catalogue,
  );
  const { paragraphs, tables } = readDocx(writeDocx(draftDocument(draft, template, known)));
  return { draft, tables, lines: paragraphs.flatMap((text) => text.split('\n')) };
}

function templateOf(id: string) {
  const found = catalogue.templates.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

test('a letter has its subject below the number, whom it is for, and no title', () => {
  const { lines, draft } = drafted('cong-van-lay-y-kien');
  const at = lines.findIndex((line) => line.startsWith('Số:'));
  expect(lines[at]).toMatch(/^Số: +\/UBND-\[đơn vị soạn thảo\]$/);
  expect(lines[at + 1]).toBe('V/v góp ý dự thảo Kế hoạch cải cách hành chính năm 2027');
  expect(lines).toContain('Kính gửi: [cơ quan được lấy ý kiến]');
  expect(blanksOf(draft).map(({ label }) => label)).toContain('cơ quan được lấy ý kiến');
  expect(lines).toContain('- Lãnh đạo Ủy ban nhân dân xã Bình Minh;');
  expect(lines).not.toContain('CÔNG VĂN');
  expect(lines.filter((line) => line.startsWith('Căn cứ'))).toEqual([]);
  const attached = lines.find((line) => line.startsWith('(Kèm theo Công văn số'));
  expect(attached).toContain('của Ủy ban nhân dân xã Bình Minh');
  const several = {
    ...draft,
    data: { ...draft.data, addressedTo: ['Phòng Kinh tế', 'Trung tâm Phục vụ hành chính công'] },
  };
  const { paragraphs } = readDocx(writeDocx(draftDocument(several, templateOf('cong-van-lay-y-kien'), catalogue)));
  expect(paragraphs).toEqual(expect.arrayContaining(['- Phòng Kinh tế;', '- Trung tâm Phục vụ hành chính công.']));
});

test('minutes have no place and day at their head, and are signed by three', () => {
  const template = templateOf('bien-ban-kiem-tra');
  const [letterhead, ...blocks] = templateDocument(template, templateContext(catalogue)).sections[0]?.blocks ?? [];
  expect(letterhead).toMatchObject({ kind: 'letterhead', number: expect.anything() as unknown });
  expect(letterhead).not.toHaveProperty('placeAndDate');
  const zones = blocks.filter(({ kind }) => kind === 'signature');
  expect(zones).toHaveLength(2);
  const { lines, draft } = drafted('bien-ban-kiem-tra');
  const signed = lines.filter((line) => /^(?:THƯ KÝ|TRƯỞNG ĐOÀN|ĐẠI DIỆN|ĐƯỢC KIỂM TRA|TM\.|CHỦ TỊCH)/u.test(line));
  expect(signed).toEqual(['THƯ KÝ', 'TRƯỞNG ĐOÀN KIỂM TRA', 'ĐẠI DIỆN ĐƠN VỊ', 'ĐƯỢC KIỂM TRA']);
  expect(lines.filter((line) => line === '- Lưu: VT, hồ sơ.')).toHaveLength(1);
  // One name is not that of all three.
  const named = { ...draft, data: { ...draft.data, signer: { ...draft.data.signer, name: 'Trần Văn Mẫu' } } };
  const words = JSON.stringify(readDocx(writeDocx(draftDocument(named, template, catalogue))));
  expect(words.split('Trần Văn Mẫu')).toHaveLength(2);
});

test('a submission of an office is to the committee above, about its plan', () => {
  const { lines } = drafted('to-trinh-ban-hanh-ke-hoach', office);
  expect(lines.slice(0, 2)).toEqual(['UBND XÃ BÌNH MINH', 'PHÒNG VĂN HÓA - XÃ HỘI']);
  expect(lines).toEqual(
    expect.arrayContaining([
      'TỜ TRÌNH',
      'Về việc ban hành Kế hoạch cải cách hành chính năm 2027 của xã Bình Minh',
      'Kính gửi: Ủy ban nhân dân xã Bình Minh',
      'TRƯỞNG PHÒNG',
    ]),
  );
  const [opening] = lines.filter((line) => line.startsWith('Phòng Văn hóa - Xã hội đã xây dựng dự thảo'));
  expect(opening).toMatch(/như sau:$/);
});

describe.each(['to-trinh-ban-hanh-ke-hoach', 'cong-van-lay-y-kien', 'bien-ban-kiem-tra'])('%s', (id) => {
  const { draft } = drafted(id, id.startsWith('to-trinh') ? office : commune);

  test('nothing is asked that only published papers have', () => {
    const check = draftChecker(registers);
    expect(check(draft)).toEqual([]);
    // What is wrong in any paper is said of these, too.
    const wrong = { ...draft, data: { ...draft.data, title: '' } };
    const [, , ...after] = draft.sections;
    expect(check({ ...wrong, sections: after }).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['schema.missing', ...(after.length ? ['number.missing-first'] : [])]),
    );
  });

  test('its file is opened in its own form alone', () => {
    const text = writeDraft(draft, templateOf(id));
    expect(readDraft(text, templateOf(id), registers.schemas)).toEqual({ draft });
    for (const other of [
      'ke-hoach-nam-cap-xa',
      'bao-cao-nam',
      id === 'bien-ban-kiem-tra' ? 'cong-van-lay-y-kien' : 'bien-ban-kiem-tra',
    ])
      expect(readDraft(text, templateOf(other), registers.schemas)).toHaveProperty('problems');
  });

  test('its opening words stay first', () => {
    expect(neighbour(draft.sections, 1, -1)).toBe(-1);
    expect(moveSection(draft, 1, -1).draft.sections).toEqual(draft.sections);
    expect(addSection(draft, 0).draft.sections[0]).toEqual(draft.sections[0]);
  });
});
