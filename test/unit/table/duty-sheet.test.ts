import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutySheet, latestRows } from '../../../src/table/duty-sheet.ts';
import { rowId } from '../../../src/table/row.ts';
import { anyRows } from '../../support/rows.ts';

describe('a duty sheet', () => {
  it('has everything that falls due once, in the order of its days, what has none last', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const duties = dutySheet(rows).flatMap((part) =>
          part.duties.map((duty) => ({ ...duty, quarter: part.quarter })),
        );
        const dues = rows.flatMap((row) => row.deadline.dues.map((due) => `${rowId(row)} ${due.raw} ${due.day ?? ''}`));
        expect(duties.map(({ row, due }) => `${rowId(row)} ${due.raw} ${due.day ?? ''}`).sort()).toEqual(dues.sort());
        const days = duties.map(({ due }) => due.day ?? '9999');
        expect(days).toEqual(days.toSorted());
        expect(
          duties
            .filter((duty) => duty.first)
            .map(({ row }) => rowId(row))
            .sort(),
        ).toEqual(rows.map(rowId).sort());
        for (const { due, quarter } of duties) expect(quarter?.slice(0, 4)).toBe(due.day?.slice(0, 4));
      }),
    );
  });

  it('has the latest years that fit, whole; of one that is too long, what fits', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 60 }), (rows, most) => {
        const kept = latestRows(rows, most);
        const years = new Set(kept.map((row) => row.paper.year));
        const size = (year: number) =>
          rows.filter((row) => row.paper.year === year).reduce((sum, row) => sum + row.deadline.dues.length, 0);
        const all = [...new Set(rows.map((row) => row.paper.year))].sort((a, b) => b - a);
        if (rows.length) expect(years.has(all[0] as number)).toBe(true);
        if (years.size > 1) {
          expect(kept).toEqual(rows.filter((row) => years.has(row.paper.year)));
          expect([...years].reduce((sum, year) => sum + size(year), 0)).toBeLessThanOrEqual(most);
        }
        // The years that are left out are the earliest, and the next of them would not fit.
        const left = all.filter((year) => !years.has(year));
        expect(all.slice(years.size)).toEqual(left);
        if (left[0] !== undefined)
          expect([...years, left[0]].reduce((sum, year) => sum + size(year), 0)).toBeGreaterThan(most);
      }),
    );
  });
});
