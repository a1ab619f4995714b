import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Columns } from '../../../src/table/columns.ts';
import { TaskTable } from '../../../src/table/answer.ts';
import { cellsOf, csvPieces, exportHeads, jsonPieces } from '../../../src/table/export.ts';
import { rowId } from '../../../src/table/row.ts';
import { SHOWN_NAMES } from '../../../src/table/shown.ts';
import { abbreviationMap } from '../../../src/table/text.ts';
import { anyQuery, anyRows, anyToday } from '../../support/rows.ts';

/** RFC 4180, read by the letter. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  for (let match = cell.exec(text); match?.[0]; match = cell.exec(text)) {
    const [, raw = '', end] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

it('writes exactly the rows that are shown, in their order, to CSV and JSON', () => {
  fc.assert(
    fc.property(anyRows, anyQuery, anyToday, fc.subarray(SHOWN_NAMES), (rows, query, today, shown) => {
      const columns = Columns.of(rows);
      const answer = new TaskTable(columns, abbreviationMap([])).answer(query, today);
      const of = { columns, rows: answer.rows, shown, today, site: 'http://vi.du' };
      const ids = Array.from(answer.rows, (at) => rowId(columns.row(at)));

      const csv = [...csvPieces(of)].join('');
      expect(csv.startsWith('\ufeff')).toBe(true);
      const [heads, ...lines] = parseCsv(csv.slice(1));
      expect(heads).toEqual(exportHeads(shown));
      expect(lines.map(([id]) => id)).toEqual(ids);
      const cells = Array.from(answer.rows, cellsOf(of));
      expect(lines.map((line) => line.map((cell) => cell.replace(/^'(?==)/, '')))).toEqual(cells);

      const { schemaVersion, items } = JSON.parse([...jsonPieces(of)].join('')) as {
        schemaVersion: number;
        items: { id: string }[];
      };
      expect(schemaVersion).toBe(1);
      expect(items.map((item) => item.id)).toEqual(ids);
    }),
  );
});
