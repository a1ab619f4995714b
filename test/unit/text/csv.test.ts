import { describe, expect, test } from 'vitest';
import { guarded, writeCsv } from '../../../src/text/csv.ts';
import { readCsv } from '../../support/read-documents.ts';

describe('CSV', () => {
  test('begins with a byte-order mark, parts with ; and ends lines with CRLF', () => {
    const bytes = writeCsv([
      ['Số', 'Việc'],
      ['1', 'a;b'],
    ]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('"Số";"Việc"\r\n"1";"a;b"\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1', "'＝1"],
    ['- Kế hoạch', '– Kế hoạch'],
    ['Kế hoạch - Đầu tư', 'Kế hoạch - Đầu tư'],
    ['', ''],
  ])('writes %j as %j', (cell, expected) => {
    expect(guarded(cell)).toBe(expected);
  });

  test('gives back quotes, separators and line ends', () => {
    const rows = [
      ['a"b', 'c;d', 'e\nf'],
      ['', '"', ';'],
    ];
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });
});
