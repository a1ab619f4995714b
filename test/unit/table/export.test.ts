import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Columns } from '../../../src/table/columns.ts';
import { TaskTable } from '../../../src/table/answer.ts';
import { cellsOf, csvPieces, exportHeads, jsonPieces } from '../../../src/table/export.ts';
import { rowId, rowUrl } from '../../../src/table/row.ts';
import { SHOWN_NAMES } from '../../../src/table/shown.ts';
import { abbreviationMap } from '../../../src/table/text.ts';
import { cellText } from '../../../src/text/cell.ts';
import { writeCsv } from '../../../src/text/csv.ts';
import { readCsv } from '../../support/read-documents.ts';
import { anyQuery, anyRows, anyToday } from '../../support/rows.ts';

it('writes exactly the rows that are shown, in their order, to CSV and JSON', () => {
  fc.assert(
    fc.property(anyRows, anyQuery, anyToday, fc.subarray(SHOWN_NAMES), (rows, query, today, shown) => {
      const columns = Columns.of(rows);
      const answer = new TaskTable(columns, abbreviationMap([])).answer(query, today);
      const of = { columns, rows: answer.rows, shown, today, site: 'http://vi.du' };
      const ids = Array.from(answer.rows, (at) => rowId(columns.row(at)));

      const csv = new TextEncoder().encode([...csvPieces(of)].join(''));
      const [heads, ...lines] = readCsv(csv);
      expect(heads).toEqual(exportHeads(shown));
      expect(lines.map((line) => line.at(-1))).toEqual(
        Array.from(answer.rows, (at) => `http://vi.du${rowUrl(columns.row(at))}`),
      );
      const cells = Array.from(answer.rows, cellsOf(of)).map((row) => row.map(cellText));
      expect(csv).toEqual(writeCsv([exportHeads(shown), ...cells]));
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
