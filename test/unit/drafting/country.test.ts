/** Whoever is in the country's lists, or below somebody there, drafts as well as a unit of the site. */
import { describe, expect, test } from 'vitest';
import { isFor } from '../../../src/catalogue/template-groups.ts';
import { unitPages } from '../../../src/catalogue/unit-pages.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { blanksOf } from '../../../src/drafting/blanks.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { identityOf, starterDraft, withIdentity, withUnits } from '../../../src/drafting/draft.ts';
import { draftChecker } from '../../../src/drafting/check.ts';
import { readDraft, writeDraft } from '../../../src/drafting/file.ts';
import { knownWith } from '../../../src/drafting/own-units.ts';
import { storedDraft } from '../../../src/drafting/stored.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { readNational } from '../../../src/national/lists.ts';
import { bodyUnit, placeUnits } from '../../../src/national/new-unit.ts';
import { packExisting } from '../../../src/national/packed.ts';
import { PlaceFinder } from '../../../src/national/places.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { registersOf } from '../../support/drafting.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const registers = registersOf(catalogue);
const lists = packExisting(readNational(), unitPages(catalogue));
const finder = new PlaceFinder(lists);

function place(name: string): Unit[] {
  const [found] = finder.named(name);
  if (!found) throw new Error(name);
  return placeUnits(found, lists, catalogue.units);
}
const below = (name: string, above: Unit[]): Unit[] => {
  const [first] = above;
  if (!first) throw new Error(name);
  return [bodyUnit(name, first, catalogue.units), ...above];
};

const commune = place('Xã Tân Phú Đông');
const ward = place('phường Sa Đéc');
const province = place('tỉnh Đồng Tháp');
const health = below('Sở Y tế', province);

interface Case {
  units: Unit[];
  head: string[];
  place?: string;
  signer: string[];
  reportsTo: string;
  recipients?: RegExp;
}

const CHAIR = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
const CASES: Case[] = [
  {
    units: commune,
    head: ['ỦY BAN NHÂN DÂN', 'XÃ TÂN PHÚ ĐÔNG'],
    place: 'Tân Phú Đông',
    signer: CHAIR,
    reportsTo: 'Sở Nội vụ tỉnh Đồng Tháp',
    recipients: /tỉnh Đồng Tháp \(để báo cáo\)/,
  },
  {
    units: ward,
    head: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG SA ĐÉC'],
    place: 'Sa Đéc',
    signer: CHAIR,
    reportsTo: 'Sở Nội vụ tỉnh Đồng Tháp',
    recipients: /tỉnh Đồng Tháp \(để báo cáo\)/,
  },
  {
    units: province,
    head: ['ỦY BAN NHÂN DÂN', 'TỈNH ĐỒNG THÁP'],
    place: 'Đồng Tháp',
    signer: CHAIR,
    reportsTo: 'Bộ Nội vụ',
    recipients: /UBND tỉnh Đồng Tháp/,
  },
  {
    units: below('Sở Tư pháp', province),
    head: ['UBND TỈNH ĐỒNG THÁP', 'SỞ TƯ PHÁP'],
    place: 'Đồng Tháp',
    signer: ['GIÁM ĐỐC'],
    reportsTo: 'Sở Nội vụ tỉnh Đồng Tháp',
    recipients: /UBND tỉnh Đồng Tháp \(để báo cáo\)/,
  },
  {
    units: below('Sở Nội vụ', province),
    head: ['UBND TỈNH ĐỒNG THÁP', 'SỞ NỘI VỤ'],
    place: 'Đồng Tháp',
    signer: ['GIÁM ĐỐC'],
    reportsTo: 'UBND tỉnh Đồng Tháp',
  },
  {
    units: below('Ban Quản lý Khu kinh tế', province),
    head: ['UBND TỈNH ĐỒNG THÁP', 'BAN QUẢN LÝ KHU KINH TẾ'],
    place: 'Đồng Tháp',
    signer: ['TRƯỞNG BAN'],
    reportsTo: 'Sở Nội vụ tỉnh Đồng Tháp',
  },
  {
    units: below('Văn phòng UBND tỉnh', province),
    head: ['UBND TỈNH ĐỒNG THÁP', 'VĂN PHÒNG UBND TỈNH'],
    place: 'Đồng Tháp',
    signer: ['CHÁNH VĂN PHÒNG'],
    reportsTo: 'Sở Nội vụ tỉnh Đồng Tháp',
  },
  {
    units: below('Trường Tiểu học Thử', commune),
    head: ['UBND XÃ TÂN PHÚ ĐÔNG', 'TRƯỜNG TIỂU HỌC THỬ'],
    place: 'Tân Phú Đông',
    signer: ['HIỆU TRƯỞNG'],
    reportsTo: 'UBND xã Tân Phú Đông',
    recipients: /UBND xã Tân Phú Đông \(để báo cáo\)/,
  },
  {
    units: below('Phòng Kinh tế', commune),
    head: ['UBND XÃ TÂN PHÚ ĐÔNG', 'PHÒNG KINH TẾ'],
    place: 'Tân Phú Đông',
    signer: ['TRƯỞNG PHÒNG'],
    reportsTo: 'UBND xã Tân Phú Đông',
  },
  {
    units: below('Trung tâm Thử', ward),
    head: ['UBND PHƯỜNG SA ĐÉC', 'TRUNG TÂM THỬ'],
    place: 'Sa Đéc',
    signer: ['GIÁM ĐỐC'],
    reportsTo: 'UBND phường Sa Đéc',
  },
  {
    units: below('Bệnh viện Thử', health),
    head: ['SỞ Y TẾ TỈNH ĐỒNG THÁP', 'BỆNH VIỆN THỬ'],
    signer: ['GIÁM ĐỐC'],
    reportsTo: 'Sở Y tế',
  },
  {
    units: below('Đài Thử', commune),
    head: ['UBND XÃ TÂN PHÚ ĐÔNG', 'ĐÀI THỬ'],
    place: 'Tân Phú Đông',
    signer: ['[CHỨC VỤ NGƯỜI KÝ]'],
    reportsTo: 'UBND xã Tân Phú Đông',
  },
];

/** Blanks that follow from who drafts and for which year: none of them is left to be filled in. */
const KNOWN =
  /^(?:năm|năm sau|năm trước|đơn vị|tên sở|tên trường|xã, phường, đặc khu|tỉnh, thành phố|Tỉnh ủy, Thành ủy|nơi nhận báo cáo|Phòng Kinh tế|tên cơ quan ban hành|đơn vị ban hành kế hoạch|cơ quan được trình|người ban hành Quyết định|cơ quan chủ quản|tên cơ quan báo cáo|quyền hạn ký|địa danh)$/iu;

const all = CASES.flatMap((one) => {
  const [unit] = one.units;
  if (!unit) throw new Error(one.head.join());
  return catalogue.templates
    .filter((template) => isFor(template, unit))
    .map((template) => ({ ...one, unit, template, name: unit.name, id: template.id }));
});

test('each has templates that fit, and only those', () => {
  const of = (name: string) => all.filter((one) => one.name === name).map(({ id }) => id);
  expect(of('Xã Tân Phú Đông')).toContain('ke-hoach-nam-cap-xa');
  expect(of('Sở Tư pháp')).toEqual(expect.arrayContaining(['bao-cao-nam', 'ke-hoach-nam-so-nganh']));
  expect(of('Trường Tiểu học Thử')).toContain('ke-hoach-nam-truong-hoc');
  expect(of('Bệnh viện Thử').filter((id) => id.startsWith('ke-hoach'))).toEqual([]);
  expect(of('Phòng Kinh tế').filter((id) => id.startsWith('ke-hoach'))).toEqual([]);
});

describe.each(all)('$name, $id', ({ units, unit, template, head, signer, reportsTo, recipients, ...rest }) => {
  const known = knownWith(catalogue, { units });
  const to = { unit, year: 2027 };
  const draft = withUnits(withIdentity(starterDraft(template, catalogue), template, known, to), unit, known, catalogue);
  const { paragraphs, tables } = readDocx(writeDocx(draftDocument(draft, template, known)));
  const lines = [...paragraphs, ...tables.flat(2)].flatMap((text) => text.split('\n')).map((line) => line.trim());
  const isPaper = template.form === 'paper';

  test.runIf(isPaper)('letterhead, place and signer stand in the Word file', () => {
    expect(lines.slice(0, head.length)).toEqual(head);
    const dated = lines.find((line) => /, ngày .*tháng/u.test(line));
    // Minutes say in their text where and when.
    if (template.kind !== 'minutes') expect(dated).toMatch(new RegExp(`^${rest.place ?? '…'}, ngày`, 'u'));
    const at = lines.findIndex((line) => line === signer[0]);
    expect(lines.slice(at, at + signer.length)).toEqual(
      ['attached-plan', 'minutes'].includes(template.kind) ? [] : signer,
    );
  });

  test('recipients are those of the unit', () => {
    if (recipients && isPaper && template.kind.endsWith('-plan')) expect(lines.join('\n')).toMatch(recipients);
    if (template.kind.endsWith('-report')) expect(draft.data['addressedTo']).toEqual([reportsTo]);
  });

  test('no blank is left that follows from unit and year, in the draft or in the file', () => {
    const shown = [...new Set(lines.join('\n').match(/\[[^\]\n]+\]/gu) ?? [])].map((text) => text.slice(1, -1));
    const left = [...blanksOf(draft).map(({ label }) => label), ...shown].filter((label) => KNOWN.test(label));
    expect(left.filter((label) => label !== 'Địa danh' || rest.place !== undefined)).toEqual([]);
    // The kind of a unit is not its name.
    for (const line of lines) expect(line).not.toMatch(/UBND (?:trường|sở)|NHÂN DÂN (?:XÃ|PHƯỜNG|TỈNH)$/u);
  });

  test('the file and the store give back the draft with its units', () => {
    expect(readDraft(writeDraft(draft, template), template, registers.schemas)).toEqual({ draft });
    expect(storedDraft(JSON.stringify(draft), template.id, registers.schemas)).toEqual(draft);
    expect(identityOf(draft, knownWith(catalogue, draft)).unit?.name).toBe(unit.name);
    expect(draftChecker(registers)(draft).filter(({ rule }) => rule === 'ref.unit')).toEqual([]);
  });
});

describe('each in its own words', () => {
  const draftOf = (id: string, units: Unit[]) => {
    const template = catalogue.templates.find((one) => one.id === id);
    if (!template) throw new Error(id);
    const to = { unit: units[0] ?? null, year: 2027 };
    const known = knownWith(catalogue, { units });
    const draft = withIdentity(starterDraft(template, catalogue), template, known, to);
    return { draft, lines: readDocx(writeDocx(draftDocument(draft, template, known))) };
  };
  const said = (id: string, units: Unit[]) => {
    const { paragraphs, tables } = draftOf(id, units).lines;
    return [...paragraphs, ...tables.flat(2)].join('\n');
  };

  test('a committee reports by its name', () => {
    const text = said('bao-cao-nam', commune);
    expect(text).toContain('Ủy ban nhân dân xã Tân Phú Đông báo cáo');
    expect(text).toContain('Lãnh đạo Ủy ban nhân dân xã Tân Phú Đông');
  });

  test('a committee does not submit to itself', () => {
    expect(said('to-trinh-ban-hanh-ke-hoach', commune)).not.toMatch(/^xã|trình Ủy ban nhân dân xã Tân Phú Đông/mu);
    expect(said('to-trinh-ban-hanh-ke-hoach', below('Phòng Kinh tế', commune))).toContain(
      'kính trình Ủy ban nhân dân xã Tân Phú Đông',
    );
  });

  test('a plan goes with the Decision of the chair', () => {
    const notes = said('ke-hoach-kem-quyet-dinh', commune).match(/\(Kèm theo Quyết định.*\)/gu) ?? [];
    expect(notes).toHaveLength(2);
    for (const note of notes) expect(note).toContain('của Chủ tịch Ủy ban nhân dân xã Tân Phú Đông)');
  });

  test('a department neither works together with itself nor reports to itself', () => {
    const own = (name: string) => draftOf('ke-hoach-nam-so-nganh', below(name, province)).draft.data;
    for (const name of ['Sở Tư pháp', 'Sở Nội vụ']) {
      const { tasks = [], recipients = [] } = own(name);
      expect(tasks.flatMap(({ coordinating = [] }) => coordinating)).not.toContain(name);
      expect(recipients.filter((line) => line.startsWith(name))).toEqual([]);
    }
    expect(said('ke-hoach-nam-so-nganh', below('Sở Nội vụ', province))).not.toMatch(/(?:gửi|dẫn của) Sở Nội vụ/u);
    expect(said('ke-hoach-nam-so-nganh', health)).toContain('gửi Sở Nội vụ tỉnh Đồng Tháp theo');
  });

  test.each(['Ban Quản lý Khu kinh tế', 'Văn phòng UBND tỉnh'])('%s has no Giám đốc and no Văn phòng Sở', (name) => {
    const text = said('ke-hoach-nam-so-nganh', below(name, province));
    expect(text).not.toMatch(/Giám đốc|Văn phòng Sở|thuộc Sở(?! \p{Lu})/u);
  });

  test('a school under a department rests upon the plan of that', () => {
    const text = said('ke-hoach-nam-truong-hoc', below('Trường THPT Thử', below('Sở Giáo dục và Đào tạo', province)));
    expect(text).toContain('của Sở Giáo dục và Đào tạo tỉnh Đồng Tháp về');
    expect(text).not.toMatch(/cấp xã|Phòng Văn hóa/u);
  });

  test('the department to which a commune’s reports go is known', () => {
    expect(said('ke-hoach-nam-cap-xa', commune)).toContain('trình UBND gửi Sở Nội vụ tỉnh Đồng Tháp theo');
  });
});

test('what is no unit is not taken from a file or the store', () => {
  const [template] = catalogue.templates;
  if (!template) throw new Error('templates');
  const draft = starterDraft(template, catalogue);
  const wrong = [{ id: 'x', name: '<b>', level: 'xa' }, { id: '../x', name: 'Xã X', level: 'xa', type: 'xã' }, 7, null];
  for (const unit of wrong)
    expect(storedDraft(JSON.stringify({ ...draft, units: [unit] }), template.id, registers.schemas)).toBeNull();
  const text = writeDraft(draft, template).replace('---\n', '---\n# content/units/x.yaml: {"name":"X","level":"la"}\n');
  expect(readDraft(text, template, registers.schemas)).toEqual({ draft });
});
