/** What is offered to choose from is of the drafter's level; what templates give is among it. */
import { describe, expect, test } from 'vitest';
import { isFor, isOffered } from '../../../src/catalogue/offered.ts';
import { templateContext } from '../../../src/catalogue/template-context.ts';
import { draftWorkbook } from '../../../src/drafting/workbook.ts';
import { offeredLevels, starterDraft, withIdentity } from '../../../src/drafting/draft.ts';
import { writeXlsx } from '../../../src/documents/xlsx.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { readXlsx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const names = (levels: Parameters<typeof isOffered>[1]) =>
  [...catalogue.agencies.values()].filter((agency) => isOffered(agency, levels)).map(({ name }) => name);

test.each([
  ['xa', ['Phòng Văn hóa - Xã hội', 'Văn phòng HĐND và UBND'], ['Sở Nội vụ', 'Hiệu trưởng', 'Chính phủ']],
  ['tinh', ['Sở Nội vụ', 'UBND các xã, phường, đặc khu'], ['Phòng Kinh tế', 'Tổ Văn phòng', 'Chính phủ']],
  ['so-nganh', ['Văn phòng Sở', 'Các phòng, đơn vị thuộc Sở'], ['Phòng Kinh tế', 'Giáo viên']],
  ['don-vi-su-nghiep', ['Hiệu trưởng', 'Tổ Văn phòng', 'Trạm Y tế'], ['Sở Nội vụ', 'Phòng Kinh tế', 'Văn phòng Sở']],
] as const)('bodies for %s', (level, there, away) => {
  const offered = names([level]);
  expect(offered).toEqual(expect.arrayContaining([...there]));
  for (const name of [...away, 'Trung tâm Bồi dưỡng chính trị huyện', 'Ban Quản lý dự án ĐTXD huyện'])
    expect(offered, name).not.toContain(name);
});

describe.each(catalogue.templates.map((template) => ({ id: template.id, template })))('$id', ({ template }) => {
  test('the bodies and areas of its tasks are offered where it is used', () => {
    const known = new Map([...catalogue.agencies.values()].map((agency) => [agency.name, agency]));
    for (const level of template.levels)
      for (const { lead, coordinating, area } of template.tasks) {
        for (const ref of [...lead, ...coordinating]) {
          const agency = catalogue.agencies.get(ref) ?? known.get(ref);
          if (agency) expect(isOffered(agency, [level]), `${ref}, ${level}`).toBe(true);
        }
        const found = catalogue.areas.get(area);
        expect(found && isFor(found, [level]), area).toBe(true);
      }
  });
});

test('a school has no list of what only committees have', () => {
  const template = catalogue.templates.find(({ id }) => id === 'ke-hoach-nam-truong-hoc');
  const unit = [...catalogue.units.values()].find(({ type, validTo }) => type === 'trường' && validTo === undefined);
  if (!template || !unit) throw new Error('ke-hoach-nam-truong-hoc');
  const draft = withIdentity(starterDraft(template, catalogue), template, catalogue, { unit, year: 2027 });
  expect(offeredLevels(draft, template, catalogue)).toEqual(['don-vi-su-nghiep']);
  const listed = (readXlsx(writeXlsx(draftWorkbook(draft, template, catalogue))).get('Danh mục') ?? []).flat();
  expect(listed).toEqual(expect.arrayContaining(['Tổ Văn phòng', 'Cải cách tài chính công']));
  expect(listed.filter((text) => /^Sở |PAPI|huyện/u.test(text))).toEqual([]);
  const { agencyNames } = templateContext(catalogue, ['xa']);
  expect(agencyNames.filter((name) => /^Sở |huyện|Chính phủ/u.test(name))).toEqual([]);
});
