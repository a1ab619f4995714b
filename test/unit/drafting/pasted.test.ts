/** Rows that are pasted from Excel, Word and Google Sheets, in the formats that they put on the clipboard. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { starterDraft, tasksOf, withIdentity, withTasks, type Draft } from '../../../src/drafting/draft.ts';
import { earlierYear, readPasted, takePasted, type Pasted } from '../../../src/drafting/pasted.ts';
import { targetsOf } from '../../../src/drafting/targets.ts';
import { tabbedRows } from '../../../src/importer/clipboard.ts';
import { htmlBlocks } from '../../../src/importer/html.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const catalogue = await ownCatalogue();
const template = catalogue.templates.find(({ id }) => id === 'ke-hoach-nam-cap-xa');
const unit = catalogue.units.get('xa-binh-minh');
if (!template || !unit) throw new Error('content');
const own = withIdentity(starterDraft(template, catalogue), template, catalogue, { unit, year: 2027 });
const empty = withTasks(own, []);
const clip = (name: string) => readFileSync(`test/fixtures/clipboard/${name}`, 'utf8');

function pasted(html: string, text = ''): Pasted {
  const found = readPasted(html, text, own, catalogue);
  if (!found) throw new Error('no table');
  return found;
}
const lines = (draft: Draft) =>
  tasksOf(draft).map(({ area, title, lead, coordinating, deadline, products, activities }) => [
    area,
    title,
    lead?.join() ?? '',
    coordinating?.join() ?? '',
    deadline ?? '',
    products?.map(({ name }) => name).join('; ') ?? '',
    activities?.join('; ') ?? '',
  ]);

describe('rows of Excel', () => {
  const excel = pasted(clip('excel.html'));

  test('its columns are recognised by their names', () => {
    expect(excel.kind).toBe('tasks');
    expect(excel.columns).toEqual(['no', 'title', 'product', 'lead', 'coordinating', 'deadline']);
    expect(excel.head).toBe(1);
  });

  test('become tasks in their areas; a merged cell is that of each row', () => {
    const { draft, count, questions } = takePasted(empty, excel, null, catalogue);
    expect(count).toBe(3);
    expect(lines(draft)).toEqual([
      [
        'A2',
        'Lắp máy lấy số tự động tại quầy tiếp nhận',
        'Trung tâm Phục vụ hành chính công',
        'Phòng Văn hóa - Xã hội',
        'Quý II/2026',
        'Biên bản nghiệm thu',
        'Khảo sát vị trí; Lắp đặt, chạy thử',
      ],
      [
        'A2',
        'Trả kết quả tại nhà cho người cao tuổi',
        'Trung tâm Phục vụ hành chính công',
        'Văn phòng HĐND và UBND',
        'Trước 30/9/2026',
        'Danh sách hồ sơ trả tại nhà',
        '',
      ],
      [
        'A4',
        'Tập huấn kỹ năng số cho công chức',
        'Phòng Văn hóa - Xã hội',
        '',
        'Tháng 10/2026',
        'Kế hoạch tập huấn; Báo cáo kết quả',
        '',
      ],
    ]);
    expect(questions).toEqual([]);
  });

  test('of an earlier year move to the year of the draft, and say so', () => {
    expect(earlierYear(excel, 2027)).toBe(2026);
    const { draft } = takePasted(empty, excel, 2026, catalogue);
    expect(JSON.stringify(tasksOf(draft))).not.toContain('2026');
    expect(draft.data.notes?.map(({ text }) => text)).toContain('Đã chuyển thời hạn "Quý II/2026" thành "Quý II/2027"');
  });

  test('follow what the drafter says of a column', () => {
    const other: Pasted = { ...excel, columns: ['no', 'title', 'skip', 'coordinating', 'lead', 'deadline'] };
    const [first] = tasksOf(takePasted(empty, other, null, catalogue).draft);
    expect([first?.lead, first?.coordinating, first?.products]).toEqual([
      ['Phòng Văn hóa - Xã hội'],
      ['Trung tâm Phục vụ hành chính công'],
      undefined,
    ]);
  });
});

test('text with tabs and without a head is told by what its columns hold', () => {
  const found = pasted('', clip('rows.tsv'));
  expect([found.head, ...found.columns]).toEqual([0, 'title', 'product', 'lead', 'deadline']);
  const { draft, count } = takePasted(empty, found, null, catalogue);
  expect(count).toBe(3);
  expect(
    tasksOf(draft)
      .map(({ deadline }) => deadline)
      .sort(),
  ).toEqual(['Quý II/2027', 'Tháng 10/2027', 'Trước 30/9/2027']);
  expect(JSON.stringify(tasksOf(draft))).toContain('người \\"yếu thế\\"');
});

test('rows of Google Sheets become targets with sign, value and unit', () => {
  const found = pasted(clip('targets.html'));
  expect([found.kind, ...found.columns]).toEqual(['targets', 'no', 'indicator', 'measure', 'value']);
  const { draft, count } = takePasted(empty, found, null, catalogue);
  expect(count).toBe(3);
  expect(
    targetsOf(draft).map(({ id, indicator, op, value, unit: of, wording }) => [id, indicator, op, value, of, wording]),
  ).toEqual([
    ['T1', 'Tỷ lệ hồ sơ nộp trực tuyến', '>=', 80, '%', 'từ 80%'],
    ['T2', 'Mức độ hài lòng của người dân', '>', 95, '%', 'trên 95%'],
    ['T3', 'Số cuộc đối thoại với người dân', '=', 2, 'cuộc', 'đạt 2 cuộc'],
  ]);
});

test('rows of Word become duties in the section on who does what', () => {
  const found = pasted(clip('word.html'));
  expect([found.kind, ...found.columns]).toEqual(['duties', 'agency', 'text']);
  const { draft, count } = takePasted(own, found, null, catalogue);
  expect(count).toBe(2);
  const section = draft.sections.find(({ heading }) => heading.includes('TỔ CHỨC THỰC HIỆN'));
  expect(section?.text.slice(-2)).toEqual([
    '- Văn phòng HĐND và UBND: Theo dõi, đôn đốc việc thực hiện.',
    '- Văn phòng HĐND và UBND: Tổng hợp báo cáo quý.',
  ]);
});

test('a sentence is no table', () => {
  expect(readPasted('', 'Một câu\nhai dòng', own, catalogue)).toBeNull();
  expect(readPasted('<p>Một <b>câu</b></p>', 'Một câu', own, catalogue)).toBeNull();
});

test('cells in quotes keep their lines and tabs', () => {
  expect(tabbedRows('a\t"b\n""c""\td"\r\n\te\n')).toEqual([
    ['a', 'b\n"c"\td'],
    ['', 'e'],
  ]);
  expect(tabbedRows('"a" b\tc')).toEqual([['"a" b', 'c']]);
});

test('a table of HTML is a grid whatever its cells span', () => {
  const html =
    '<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td colspan=999999>e</td></tr></table>';
  const [table] = htmlBlocks(html, '');
  const rows = table?.kind === 'table' ? table.rows : [];
  expect(rows.slice(0, 2)).toEqual([
    { cells: ['a', 'b', ''], place: '', wide: [2] },
    { cells: ['', 'c', 'd'], place: '', up: [0] },
  ]);
  expect(rows[2]?.cells.length).toBeLessThanOrEqual(200);
});

test('days of a spreadsheet are written as papers have them', () => {
  const days = ['15-Nov-26', '2027-03-31', '03/31/2027', '46203', '15/12/2026', 'Quý I'];
  const head = 'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời hạn';
  const rows = days.map((day, i) => `${i + 1}\tRà soát thủ tục số ${i + 1}\tBáo cáo\tPhòng Văn hóa - Xã hội\t${day}`);
  const found = pasted('', [head, ...rows].join('\n'));
  const { draft } = takePasted(empty, found, null, catalogue);
  expect(tasksOf(draft).map(({ deadline }) => deadline)).toEqual([
    '15/11/2026',
    '31/03/2027',
    '31/03/2027',
    '30/06/2026',
    '15/12/2026',
    'Quý I',
  ]);
  expect(earlierYear(found, 2027)).toBe(2026);
});
