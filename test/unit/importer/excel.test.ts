/** Cells come in as Excel shows them; what is hidden, missing or beside the cells is named in the account. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/importer/blocks.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { excelEntries, zip } from '../../support/office-files.ts';

const read = async (name: string) => readBlocks(name, readFileSync(`test/fixtures/importer/excel/${name}`));
const rowsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));
const textsOf = (blocks: readonly Block[], kind: 'remark' | 'furniture') =>
  blocks.flatMap((block) => (block.kind === kind ? [block.text] : []));

describe('cells', () => {
  it.each([
    ['months.xlsx', 1, ['1', 'Báo cáo quý', 'Báo cáo', 'Phòng Nội vụ', 'Các phòng', '12/2024']],
    ['month-format.xlsx', 1, ['1', 'Việc', 'SP', '12/2024']],
    ['percent.xlsx', 1, ['1', 'Đạt', '85%', '96%']],
    ['decimal-number.xlsx', 1, ['1.10', 'Việc', 'SP', 'Quý I']],
    ['leading-zero.xlsx', 1, ['05', 'Việc', 'SP', 'Q1']],
    ['escaped-characters.xlsx', 0, ['Dòng\nhai', 'x', 'y']],
    [
      'date-and-percent.xlsx',
      1,
      ['1', 'Ban hành kế hoạch', 'Kế hoạch', '30/09/2026', 'Phòng Văn hóa - Xã hội', 'Phòng Kinh tế'],
    ],
    ['date-and-percent.xlsx', 3, ['3', 'Số hóa hồ sơ đạt', '85%', 'Hằng tháng', 'Phòng Kinh tế', '']],
  ])('%s, row %i', async (name, row, expected) => {
    expect(rowsOf(await read(name))[row]).toEqual(expected);
  });

  const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const shown = async (codes: string[], values: (number | string)[], workbook = '') => {
    const entries = excelEntries([['a', 'b', 'c']]);
    const formats = codes.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`).join('');
    const cells = values
      .map((value, i) => `<c r="${String.fromCharCode(65 + i)}1" s="${i}"><v>${value}</v></c>`)
      .join('');
    const blocks = await readBlocks(
      'a.xlsx',
      zip({
        ...entries,
        'xl/workbook.xml': String(entries['xl/workbook.xml']).replace('<sheets>', `${workbook}<sheets>`),
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
        'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><numFmts>${formats}</numFmts><cellXfs>${codes.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join('')}</cellXfs></styleSheet>`,
      }),
    );
    return rowsOf(blocks)[0];
  };

  it('take a letter in a number format for no day', async () => {
    expect(await shown(['#,##0 \\d', '&quot;Quý &quot;0', 'General'], [3200, 3, '97.549999999999997'])).toEqual([
      '3.200 d',
      'Quý 3',
      '97.55',
    ]);
  });

  it('show numbers and days as they are written in Vietnamese', async () => {
    expect(await shown(['#,##0.0', '0.0%', '0%'], [3250.5, 0.875, 0.95])).toEqual(['3.250,5', '87,5%', '95%']);
    // 5 March 2026
    expect(await shown(['m/d/yyyy', 'd-mmm-yy', 'mm-dd-yy'], [46_086, 46_086, 46_086])).toEqual([
      '05/03/2026',
      '05/03/2026',
      '05/03/2026',
    ]);
  });

  it('count days from 1904 where the workbook does', async () => {
    expect(await shown(['dd/mm/yyyy', 'yyyy-mm-dd', '0'], [43_919, 43_919, 1], '<workbookPr date1904="1"/>')).toEqual([
      '30/03/2024',
      '30/03/2024',
      '1',
    ]);
  });
});

describe('the account', () => {
  it.each([
    ['comment.xlsx', 'remark', /MARKcmt/],
    ['drawing.xlsx', 'furniture', /MARKdrawing/],
    ['formula-without-value.xlsx', 'remark', /ô C2 là công thức chưa có giá trị \(=B2&" x"\)/],
    ['hidden-sheet.xlsx', 'remark', /trang tính đang ẩn, có 2 dòng/],
    ['hidden-sheet.xlsx', 'furniture', /TRANG ẨN/],
    ['missing-sheet.xlsx', 'remark', /không có trong tệp/],
  ] as const)('%s: %s', async (name, kind, form) => {
    expect(textsOf(await read(name), kind).join('\n')).toMatch(form);
  });

  it('leaves a blank where a formula has no value', async () => {
    const tables = (await read('formula-without-value.xlsx')).filter((block) => 'rows' in block);
    expect(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))).toContain('[giá trị của công thức]');
  });

  it('has the comments that other programs keep in a folder of their own', async () => {
    const comments =
      '<comments><commentList><comment ref="B3"><text><t>Hỏi lại</t></text></comment></commentList></comments>';
    const file = zip({ ...excelEntries([['a', 'b', 'c']]), 'xl/comments/comment1.xml': comments });
    expect(textsOf(await readBlocks('a.xlsx', file), 'remark').join('\n')).toContain('Hỏi lại');
  });
});
