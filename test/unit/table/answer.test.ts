import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Columns, encode } from '../../../src/table/columns.ts';
import { TaskTable } from '../../../src/table/answer.ts';
import { FACET_NAMES, FACETS, valuesOf } from '../../../src/table/facets.ts';
import { EVERYTHING, type Query } from '../../../src/table/query.ts';
import { rowsOf } from '../../../src/table/from-catalogue.ts';
import { rowId, type Row } from '../../../src/table/row.ts';
import { linesOf } from '../../../src/table/shown.ts';
import { abbreviationMap, searchable, searchWords } from '../../../src/table/text.ts';
import { anyQuery, anyRows, anyToday } from '../../support/rows.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const ABBREVIATIONS = abbreviationMap([
  { short: 'TTHC', long: 'Thủ tục hành chính' },
  { short: 'CCHC', long: 'Cải cách hành chính' },
]);
const TODAY = '2023-05-10';

/** The filter said again, a row at a time, without columns, indexes or counts. */
function matches(row: Row, query: Query, today: string, without?: string): boolean {
  const text = searchable(
    [
      row.paper.unitName,
      row.paper.year,
      row.paper.code,
      row.no,
      row.title,
      row.area.name,
      ...row.products.map((product) => product.name),
      ...row.leads.map((actor) => actor.name),
      ...row.coordinating.map((actor) => actor.name),
      ...row.deadline.dues.map((due) => `${due.of ?? ''}: ${due.raw}`),
    ].join('\n'),
    ABBREVIATIONS,
  );
  return (
    searchWords(query.text, ABBREVIATIONS).every((forms) => forms.some((form) => text.includes(form))) &&
    (!query.onlyPicked || query.picked.includes(rowId(row))) &&
    FACET_NAMES.every((name) => {
      const chosen = query.chosen[name];
      return name === without || !chosen?.length || valuesOf(name, row, today).some(([id]) => chosen.includes(id));
    })
  );
}

const tableOf = (rows: Row[]) => new TaskTable(Columns.of(rows), ABBREVIATIONS);

describe('the task table', () => {
  it('finds what a row-at-a-time filter finds, each row once', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, anyToday, (rows, query, today) => {
        const found = Array.from(tableOf(rows).answer(query, today).rows);
        const expected = rows.flatMap((row, i) => (matches(row, query, today) ? [i] : []));
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('counts for each facet the rows that match all other choices', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, anyToday, (rows, query, today) => {
        const { facets } = tableOf(rows).answer(query, today);
        for (const name of FACET_NAMES) {
          const expected: Record<string, number> = Object.fromEntries((query.chosen[name] ?? []).map((id) => [id, 0]));
          for (const row of rows) {
            if (!matches(row, query, today, name)) continue;
            for (const [id] of valuesOf(name, row, today)) expected[id] = (expected[id] ?? 0) + 1;
          }
          expect(Object.fromEntries(facets[name].map((value) => [value.id, value.count]))).toEqual(expected);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('conserves rows: a single-valued facet adds up, choosing a value shows as many rows as it counts', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, anyToday, (rows, query, today) => {
        const table = tableOf(rows);
        const answer = table.answer(query, today);
        for (const name of FACET_NAMES) {
          if (FACETS[name].single && !query.chosen[name]?.length) {
            expect(answer.facets[name].reduce((sum, value) => sum + value.count, 0)).toBe(answer.rows.length);
          }
          for (const { id, count } of answer.facets[name]) {
            const chosen = { ...query, chosen: { ...query.chosen, [name]: [id] } };
            expect(table.answer(chosen, today).rows.length).toBe(count);
          }
        }
        if (answer.groups) {
          expect(answer.groups.reduce((sum, group) => sum + group.count, 0)).toBe(answer.listed.length);
          expect(new Set(answer.listed)).toEqual(new Set(answer.rows));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same answer whichever column file comes first', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, fc.nat(40), (rows, query, cut) => {
        const at = Math.min(cut, rows.length);
        const split = new Columns(rows.length);
        split.fill(at, encode(rows.slice(at)));
        split.fill(0, encode(rows.slice(0, at)));
        const table = new TaskTable(split, ABBREVIATIONS);
        table.prepare();
        const whole = tableOf(rows).answer(query, TODAY);
        const answer = table.answer(query, TODAY);
        expect(Array.from(answer.rows)).toEqual(Array.from(whole.rows));
        expect(answer.groups).toEqual(whole.groups);
        expect(rows.map((_, i) => split.row(i))).toEqual(rows);
      }),
    );
  });

  it('sorts by what is shown, what is empty last either way, and keeps groups together', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, descending) => {
        const table = tableOf(rows);
        const days = (query: Query) =>
          Array.from(table.answer(query, TODAY).rows, (at) => {
            const ends = rows[at]?.deadline.dues.map((due) => due.day).filter((day) => day !== null) ?? [];
            return ends.sort().at(-1) ?? null;
          });
        const sorted = days({ ...EVERYTHING, sort: { by: 'thoi-han', descending } });
        const dated = sorted.filter((item) => item !== null);
        expect(sorted.slice(0, dated.length)).toEqual(dated);
        expect(descending ? dated.toReversed() : dated).toEqual(dated.toSorted());

        const { rows: grouped, groups } = table.answer({ ...EVERYTHING, group: 'don-vi' }, TODAY);
        const units = Array.from(grouped, (at) => rows[at]?.paper.unitName);
        expect(groups?.flatMap((group) => Array<string>(group.count).fill(group.name))).toEqual(units);
      }),
    );
  });

  it('lists a row under each of its leads, and once in a file', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { groups, listed, rows: once } = tableOf(rows).answer({ ...EVERYTHING, group: 'co-quan' }, TODAY);
        const counts = Object.fromEntries((groups ?? []).map(({ name, count }) => [name, count]));
        const expected: Record<string, number> = {};
        for (const { leads } of rows) {
          const names = new Set(leads.length ? leads.map(({ name }) => name) : ['']);
          for (const name of names) expected[name] = (expected[name] ?? 0) + 1;
        }
        expect(counts).toEqual(expected);
        expect(Array.from(once).sort()).toEqual([...rows.keys()].sort());
        expect(listed.length).toBeGreaterThanOrEqual(once.length);
      }),
    );
  });

  it('moves rows between the answers of two days, and loses none', () => {
    fc.assert(
      fc.property(anyRows, anyToday, anyToday, (rows, one, other) => {
        const table = tableOf(rows);
        for (const today of [one, other]) {
          const counts = table.answer(EVERYTHING, today).facets['tinh-trang'];
          expect(counts.reduce((sum, value) => sum + value.count, 0)).toBe(rows.length);
          for (const { id, count } of counts) {
            expect(rows.filter((row) => valuesOf('tinh-trang', row, today)[0]?.[0] === id)).toHaveLength(count);
          }
        }
      }),
    );
  });
});

describe('the rows of the catalogue', async () => {
  const catalogue = await ownCatalogue();
  const rows = rowsOf(catalogue.tasks, catalogue);
  const table = new TaskTable(Columns.of(rows), abbreviationMap(catalogue.abbreviations));
  const ask = (query: Partial<Query>) => table.answer({ ...EVERYTHING, ...query }, TODAY);

  it('are all there, with the ids and days that tasks have', () => {
    expect(rows.map(rowId)).toEqual(catalogue.tasks.map((task) => task.id));
    expect(ask({}).rows).toHaveLength(catalogue.tasks.length);
  });

  it('are counted by agency as tasks are', () => {
    for (const { id, count } of ask({}).facets['co-quan']) {
      if (id === 'khong-neu') continue;
      expect(count).toBe(catalogue.tasks.filter((task) => task.leads.some((actor) => actor.id === id)).length);
    }
  });

  it.each([
    ['TTHC', 'thu tuc hanh chinh'],
    ['cntt', 'Công nghệ thông tin'],
    ['phòng nội vụ', 'PHONG NOI VU'],
  ])('are found by "%s" and by "%s"', (one, other) => {
    const found = Array.from(ask({ text: one }).rows);
    expect(found.length).toBeGreaterThan(0);
    expect(Array.from(ask({ text: other }).rows)).toEqual(expect.arrayContaining(found));
  });

  it('keep the wording of a deadline with the product that it belongs to', () => {
    const row = rows.find((item) => rowId(item) === 'huyen-cu-lao-dung/2023-ke-hoach-cchc#nv-I.2');
    expect(row && linesOf('thoi-han', row, TODAY)).toMatchInlineSnapshot(`
      [
        "Kế hoạch: Quý I/2023",
        "Báo cáo: Tháng 12/2023",
      ]
    `);
    expect(row && linesOf('tinh-trang', row, TODAY)).toEqual(['Sau tháng này']);
    expect(row && linesOf('tinh-trang', row, '2024-01-01')).toEqual(['Đã qua thời hạn']);
    expect(row && linesOf('tinh-trang', row, '2023-12-31')).toEqual(['Tuần này']);
  });
});
