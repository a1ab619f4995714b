/** Issuers whose papers differ from those of a commune: a ministry, and offices that inspect. */
import { describe, expect, test } from 'vitest';
import { unitPages } from '../../../src/catalogue/unit-pages.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, withIdentity, withUnits } from '../../../src/drafting/draft.ts';
import { readDraft, writeDraft } from '../../../src/drafting/file.ts';
import { knownWith } from '../../../src/drafting/own-units.ts';
import { storedDraft } from '../../../src/drafting/stored.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { readNational } from '../../../src/national/lists.ts';
import { bodyUnit, mayBeMinistry, ministryUnit, placeUnits } from '../../../src/national/new-unit.ts';
import { packExisting } from '../../../src/national/packed.ts';
import { PlaceFinder } from '../../../src/national/places.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { registersOf, templateIn } from '../../support/drafting.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const registers = registersOf(catalogue);
const lists = packExisting(readNational(), unitPages(catalogue));
const finder = new PlaceFinder(lists);

function place(name: string): [Unit, ...Unit[]] {
  const [found] = finder.named(name);
  if (!found) throw new Error(name);
  return placeUnits(found, lists, catalogue.units);
}
const below = (name: string, above: [Unit, ...Unit[]]): Unit[] => [bodyUnit(name, above[0], catalogue.units), ...above];

const commune = place('Xã Tân Phú Đông');
const province = place('tỉnh Đồng Tháp');

describe('a ministry', () => {
  test.each([
    ['Bộ Thử', true],
    ['bộ  Thử nghiệm', true],
    ['Thanh tra Chính phủ', true],
    ['Bộ phận Một cửa', false],
    ['Bộ Chỉ huy quân sự tỉnh', false],
    ['Bo Ha', false],
    ['Phòng Kinh tế', false],
  ])('%s may be one: %s', (name, may) => {
    expect(mayBeMinistry(name)).toBe(may);
  });

  test.each(['bao-cao-nam', 'cong-van-lay-y-kien', 'bien-ban-kiem-tra'])(
    'has nothing above its name in %s, and leaves place and signer to be filled in',
    (id) => {
      const template = templateIn(catalogue, id);
      const unit = ministryUnit('bộ  Thử nghiệm', catalogue.units);
      expect(unit).toMatchObject({ id: 'bo-thu-nghiem', name: 'Bộ Thử nghiệm', level: 'trung-uong' });
      const known = knownWith(catalogue, { units: [unit] });
      const start = withIdentity(starterDraft(template, catalogue), template, known, { unit, year: 2027 });
      const draft = withUnits(start, unit, known, catalogue);
      const { paragraphs } = readDocx(writeDocx(draftDocument(draft, template, known)));
      const lines = paragraphs.filter((line) => line.trim() !== '');
      expect(lines.slice(0, 2)).toEqual(['BỘ THỬ NGHIỆM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
      if (id !== 'bien-ban-kiem-tra') {
        expect(lines).toContain('[CHỨC VỤ NGƯỜI KÝ]');
        expect(lines).toContain('…, ngày … tháng … năm …');
      }
      expect(lines.join('\n')).not.toMatch(/UBND|Sở |TM\./u);
      expect(readDraft(writeDraft(draft, template), template, registers.schemas)).toEqual({ draft });
      expect(storedDraft(JSON.stringify(draft), template.id, registers.schemas)).toEqual(draft);
    },
  );
});

describe('minutes of an inspection', () => {
  const template = templateIn(catalogue, 'bien-ban-kiem-tra');
  const linesFor = (units: Unit[], symbol?: string): string[] => {
    const known = knownWith(catalogue, { units });
    const start = withIdentity(starterDraft(template, catalogue), template, known, {
      unit: units[0] ?? null,
      year: 2027,
    });
    const draft = { ...start, data: { ...start.data, ...(symbol === undefined ? {} : { symbol }) } };
    const { paragraphs } = readDocx(writeDocx(draftDocument(draft, template, known)));
    return paragraphs.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  };

  test.each([
    ['an office of a commune', below('Phòng Văn hóa - Xã hội', commune), 'VHXH', 'Phòng Văn hóa - Xã hội'],
    ['a department of a province', below('Sở Nội vụ', province), 'SNV', 'Sở Nội vụ'],
  ])('%s: its letterhead by Mẫu 1.9, its own letters, three signatures', (_, units, letters, name) => {
    const above = units[1]?.name.toUpperCase() ?? '';
    const lines = linesFor(units, `BB-${letters}`);
    expect(lines.slice(0, 6)).toEqual([
      `UBND ${above}`,
      name.toUpperCase(),
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Số:      /BB-${letters}`,
      'BIÊN BẢN',
    ]);
    // Where and when stand in the text.
    expect(lines.slice(7, 9)).toEqual([
      'Thời gian bắt đầu: [giờ bắt đầu], ngày [ngày kiểm tra].',
      'Địa điểm: [địa điểm].',
    ]);
    const end = lines.slice(lines.indexOf('THƯ KÝ'));
    expect(end.slice(0, 11)).toEqual([
      'THƯ KÝ',
      '[Họ và tên]',
      'TRƯỞNG ĐOÀN KIỂM TRA',
      '[Họ và tên]',
      'Nơi nhận:',
      '- Đơn vị được kiểm tra;',
      '- Thành viên đoàn kiểm tra;',
      '- Lưu: VT, hồ sơ.',
      'ĐẠI DIỆN ĐƠN VỊ',
      'ĐƯỢC KIỂM TRA',
      '[Họ và tên]',
    ]);
    expect(end).toContain(`(Kèm theo Biên bản số      /BB-${letters} ngày … tháng … năm … của ${name})`);
    expect(lines.join('\n')).not.toMatch(/UBND \[|BB-UBND|TM\.|TRƯỞNG PHÒNG|GIÁM ĐỐC/u);
  });

  test('the letters of an office are asked for, those of a committee are known', () => {
    expect(linesFor(below('Sở Nội vụ', province))).toContain('Số:      /BB-[chữ viết tắt]');
    expect(linesFor(commune)).toContain('Số:      /BB-UBND');
    expect(linesFor(commune).slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ TÂN PHÚ ĐÔNG']);
  });
});
