/** Nothing is lost between the rows, what is shown and what is taken away: the engine itself, in every format. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { columnFiles, columnList } from '../../../src/pipeline/column-files.ts';
import { FORMATS, LocalEngine, type Format } from '../../../src/client/table/engine.ts';
import { recurrence } from '../../../src/documents/duty-calendar.ts';
import {
  LIST_PAGES,
  LISTED,
  listings,
  listPath,
  mostPages,
  pagesOf,
  PAGE_ROWS,
  WHOLE_ROWS,
} from '../../../src/table/listings.ts';
import { FACET_NAMES, FACETS, valuesOf } from '../../../src/table/facets.ts';
import { reportRows, rowsOf, tableTasks } from '../../../src/table/from-catalogue.ts';
import { EVERYTHING, type Query } from '../../../src/table/query.ts';
import { reportsFor } from '../../../src/table/reports.ts';
import { abbreviationMap } from '../../../src/table/text.ts';
import { rowMarkup } from '../../../src/table/row-markup.ts';
import { rowId, rowUrl, type Row } from '../../../src/table/row.ts';
import { SHOWN_NAMES, type ShownName } from '../../../src/table/shown.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { elementsOf, valuesOf as attributes } from '../../support/pages.ts';
import { readCsv, readXlsx } from '../../support/read-documents.ts';
import { anyQuery, anyRows, anyToday } from '../../support/rows.ts';

const catalogue = await ownCatalogue();
const SITE = 'http://may-chu.noi-bo/kho';

/** The engine of the page with rows of its own, read from column files as the page reads them. */
async function engineOf(rows: readonly Row[]): Promise<LocalEngine> {
  const files = await columnFiles(rows);
  const list = columnList(files, []);
  const parts = files.map(({ part, bytes }) => ({ ...part, file: Buffer.from(bytes).toString('base64') }));
  const engine = new LocalEngine();
  await engine.open('data:application/octet-stream;base64,', { ...list, parts });
  await engine.load([], Infinity, () => undefined);
  return engine;
}

/** The addresses of the rows of a file, in its order. */
const READERS: Record<Format, (bytes: Uint8Array) => string[]> = {
  csv: (bytes) =>
    readCsv(bytes)
      .slice(1)
      .map((row) => row.at(-1) ?? ''),
  json: (bytes) => {
    const { items } = JSON.parse(new TextDecoder().decode(bytes)) as { items: { url: string }[] };
    return items.map(({ url }) => url);
  },
  xlsx: (bytes) => {
    const [sheet] = readXlsx(bytes).values();
    // A title and the heads stand above.
    return (sheet ?? []).slice(2).map((row) => row.at(-1) ?? '');
  },
  ics: (bytes) => {
    const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)) as unknown[]);
    return calendar.getAllSubcomponents().map((entry) => decodeURI(String(entry.getFirstPropertyValue('url'))));
  },
};

/** As often as a row stands in a calendar: once for each thing that falls due, and once where nothing has a day. */
function timesInCalendar(row: Row, { thang = [], quy = [] }: Query['chosen']): number {
  const fits = (values: readonly string[], value: string) => !values.length || values.includes(value);
  const issued = row.paper.issuedOn ?? '';
  return Math.max(
    1,
    row.deadline.dues.filter((due) => {
      if (recurrence(due, row.paper.year)) return !thang.length && !quy.length;
      if (due.day === null || due.day < issued) return false;
      const quarter = `${due.day.slice(0, 4)}-Q${Math.ceil(Number(due.day.slice(5, 7)) / 3)}`;
      return fits(thang, due.day.slice(0, 7)) && fits(quy, quarter);
    }).length,
  );
}

async function check(rows: readonly Row[], query: Query, today: string, shown: readonly ShownName[]): Promise<void> {
  const engine = await engineOf(rows);
  const asked = await engine.ask(query, today);
  // Every row of the answer, whatever page is shown.
  const listed = await engine.slice(0, asked.listed);
  const answer = { ...asked, rows: [...new Map(listed.map((row) => [rowUrl(row), row])).values()] };
  const urls = answer.rows.map((row) => SITE + rowUrl(row));
  expect(answer.count).toBe(urls.length);
  expect(new Set(urls).size).toBe(urls.length);
  // What is on the screen, and on the paper that it is printed on.
  const look = { shown, today, base: '/kho', picked: new Set<string>() };
  const page = parseFragment(`<table><tbody>${answer.rows.map((row) => rowMarkup(row, look)).join('')}`);
  const table = elementsOf(page.childNodes[0] as Parameters<typeof elementsOf>[0]);
  expect(attributes(table, 'data-task')).toEqual(answer.rows.map(rowId));
  // What the facets count: a single-valued one adds up, and every value has its rows.
  for (const name of FACET_NAMES) {
    const sum = answer.facets[name].reduce((total, { count }) => total + count, 0);
    const pairs = answer.rows.reduce((total, row) => total + valuesOf(name, row, today).length, 0);
    if (query.chosen[name]?.length) expect(sum).toBeGreaterThanOrEqual(FACETS[name].single ? urls.length : 0);
    else expect([name, sum]).toEqual([name, FACETS[name].single ? urls.length : pairs]);
  }
  for (const format of FORMATS) {
    const blob = await engine.export(
      { format, shown, today, site: SITE, name: 'Nhiệm vụ', reports: [] },
      () => undefined,
    );
    const read = READERS[format](new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer()));
    const wanted =
      format === 'ics'
        ? answer.rows.flatMap((row) => Array<string>(timesInCalendar(row, query.chosen)).fill(SITE + rowUrl(row)))
        : urls;
    expect([format, read]).toEqual([format, wanted]);
  }
}

describe('rows that are shown', () => {
  it('are those of each file, of the printed sheet and of the facets, for any filter', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyQuery, anyToday, fc.subarray(SHOWN_NAMES), (rows, query, today, shown) =>
        check(rows, query, today, shown),
      ),
      { numRuns: 60 },
    );
  });

  it('have in a calendar the days that are asked for, and the reports beside them', async () => {
    const rows = rowsOf(tableTasks(catalogue), catalogue);
    const engine = await engineOf(rows);
    const query = { ...EVERYTHING, chosen: { thang: ['2023-03'] } };
    await engine.ask(query, '2023-01-01');
    const reports = reportsFor(reportRows(catalogue), query, abbreviationMap([]));
    const ask = { format: 'ics', shown: SHOWN_NAMES, today: '2023-01-01', site: SITE, name: 'Lịch', reports } as const;
    const text = await (await engine.export(ask, () => undefined))?.text();
    const events = new ICAL.Component(ICAL.parse(text ?? '') as unknown[]).getAllSubcomponents('vevent');
    const days = events.map((event) => String(event.getFirstPropertyValue('dtstart')));
    expect(days.length).toBeGreaterThan(2);
    expect(days.filter((day) => !day.startsWith('2023-03'))).toEqual([]);
    const names = events.map((event) => event.getFirstPropertyValue('summary'));
    expect(reports.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(reports.map(({ name }) => name)));
  });

  it('are all the rows of the papers, when nothing is filtered', async () => {
    await check(rowsOf(tableTasks(catalogue), catalogue), EVERYTHING, '2026-11-21', SHOWN_NAMES);
  });
});

describe('the pages without a script', () => {
  it('have every row of each kind of list, once under each of its values, page after page', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 12 }), (some, times) => {
        // Enough for several pages.
        const rows = Array.from({ length: times }, () => some).flat();
        for (const facet of LISTED) {
          const lists = listings(facet, rows);
          const paged = lists.flatMap((list) =>
            pagesOf(list.rows, mostPages(facet))
              .flat()
              .map((row) => [list.id, row] as const),
          );
          expect(paged.length).toBe(rows.reduce((sum, row) => sum + valuesOf(facet, row, '').length, 0));
          for (const [id, row] of paged) expect(valuesOf(facet, row, '').map(([value]) => value)).toContain(id);
          const paths = lists.flatMap((list) =>
            pagesOf(list.rows, mostPages(facet)).map((_, i) => listPath(list, i + 1)),
          );
          expect(new Set(paths).size).toBe(paths.length);
          for (const list of lists)
            for (const page of pagesOf(list.rows, mostPages(facet)))
              expect(page.length).toBeLessThanOrEqual(list.rows.length > WHOLE_ROWS ? PAGE_ROWS : WHOLE_ROWS);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('have every row by year, however many there are, and the beginning of any other long list', () => {
    const rows = Array.from({ length: 100 }, () => rowsOf(tableTasks(catalogue), catalogue)).flat();
    const shown = (facet: (typeof LISTED)[number]) =>
      listings(facet, rows).flatMap((list) => pagesOf(list.rows, mostPages(facet)));
    expect(shown('nam').flat().length).toBe(rows.length);
    expect(shown('linh-vuc').flat().length).toBeLessThan(rows.length);
    for (const { rows: list } of listings('linh-vuc', rows)) {
      const pages = pagesOf(list, mostPages('linh-vuc'));
      expect(pages.length).toBeLessThanOrEqual(LIST_PAGES);
      expect(pages.flat()).toEqual(list.slice(0, LIST_PAGES * PAGE_ROWS));
    }
  });
});
