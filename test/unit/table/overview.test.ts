import { describe, expect, it } from 'vitest';
import { feedOf, rfc822 } from '../../../src/catalogue/feed.ts';
import { families, figureQuery, isActive, overviewOf, UNDATED } from '../../../src/table/overview.ts';
import { rootOf } from '../../../src/catalogue/lineage.ts';
import type { Catalogue, Task } from '../../../src/catalogue/types.ts';
import { atomFeed, entryId, rssFeed } from '../../../src/documents/feeds.ts';
import { TaskTable } from '../../../src/table/answer.ts';
import { Columns } from '../../../src/table/columns.ts';
import { rowsOf, tableTasks } from '../../../src/table/from-catalogue.ts';
import { fromAddress, toAddress, DEFAULT_VIEW, type Query } from '../../../src/table/query.ts';
import { rowId } from '../../../src/table/row.ts';
import { abbreviationMap } from '../../../src/table/text.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { planText, province } from '../../support/province.ts';

const { catalogue } = province();
const overview = overviewOf(catalogue);
const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);

describe('the overview', () => {
  it('knows the unit at the top of each line', () => {
    expect(rootOf(catalogue, 'xa-b')).toBe('tinh-a');
    expect(rootOf(catalogue, 'tinh-z')).toBe('tinh-z');
    expect([...families(catalogue)].map(([root, units]) => [root, units.length])).toEqual([
      ['tinh-a', 4],
      ['tinh-z', 1],
    ]);
  });

  it('counts units that exist in the year only', () => {
    expect(isActive({ validTo: '2023-06-30' }, 2023)).toBe(true);
    expect(isActive({ validTo: '2023-06-30' }, 2024)).toBe(false);
    expect(isActive({ validFrom: '2024-07-01' }, 2023)).toBe(false);
    const communes = overview.coverage.filter((item) => item.level === 'xa');
    expect(communes.map((item) => [item.year, ids(item.covered), ids(item.active)])).toEqual([
      [2024, ['xa-b'], ['xa-b', 'xa-d']],
      [2023, ['xa-b', 'xa-c'], ['xa-b', 'xa-c']],
      [2022, ['xa-b'], ['xa-b', 'xa-c']],
    ]);
  });

  it('lays a task on each of its leads, in its month, or among the undated', () => {
    const [load] = overview.load;
    expect(load).toMatchObject({ year: 2024, tasks: { length: 3 }, undated: { length: 2 } });
    expect(
      load?.leads.map((lead) => [lead.agency, lead.tasks.length, lead.months.findIndex((month) => month.length > 0)]),
    ).toEqual([
      ['cong-an', 2, 5],
      [null, 1, 12],
      ['van-phong', 1, 12],
    ]);
    for (const { leads } of overview.load)
      for (const lead of leads) expect(lead.months.flat().length).toBe(lead.tasks.length);
  });

  it('of a province holds what lies below it, for the years that are wanted', () => {
    const none = overviewOf(
      catalogue,
      [...catalogue.units.values()].filter((unit) => unit.id === 'tinh-z'),
    );
    expect([none.years, none.plans, none.load]).toEqual([[], [], []]);
    const some = overviewOf(
      catalogue,
      [...catalogue.units.values()].filter((unit) => unit.id === 'tinh-z'),
      [2024],
    );
    expect(some.coverage.map((item) => [item.year, item.covered.length, item.active.length])).toEqual([[2024, 0, 1]]);
  });

  it.each([
    ['a made-up province', () => Promise.resolve(catalogue)],
    ['the papers', ownCatalogue],
  ])('counts as the table of tasks does, and links to the same rows: %s', async (_, load) => {
    const all = await load();
    const columns = Columns.of(rowsOf(tableTasks(all), all));
    const table = new TaskTable(columns, abbreviationMap([]));
    const shown = (query: Query) => {
      const { query: asked } = fromAddress(toAddress(query, DEFAULT_VIEW));
      return Array.from(table.answer(asked, '2026-11-21').rows, (at) => rowId(columns.row(at))).sort();
    };
    const own = (tasks: readonly Task[]) => tasks.map((task) => task.id).sort();
    let figures = 0;
    const check = (figured: Catalogue, root?: string) => {
      const units = [...figured.units.values()].filter((unit) => !root || rootOf(figured, unit.id) === root);
      for (const item of overviewOf(figured, units).load) {
        expect(shown(figureQuery(item, { root }))).toEqual(own(item.tasks));
        expect(shown(figureQuery(item, { root, column: UNDATED }))).toEqual(own(item.undated));
        for (const { agency, months, tasks } of item.leads) {
          expect(shown(figureQuery(item, { root, lead: agency }))).toEqual(own(tasks));
          for (const [column, list] of months.entries()) {
            if (!list.length) continue;
            figures++;
            expect(shown(figureQuery(item, { root, lead: agency, column }))).toEqual(own(list));
          }
        }
      }
    };
    check(all);
    for (const root of families(all).keys()) check(all, root);
    expect(figures).toBeGreaterThan(5);
  });
});

describe('the feed', () => {
  it('has papers and their changes, latest first, and no draft', () => {
    const draft = planText('xa-d', 2024).replace('status: issued', 'status: draft');
    const entries = feedOf(province({ 'plans/xa-d/2024-kh.mdx': draft }).catalogue);
    expect(entries.map((entry) => `${entry.day} ${entry.id}`)).toEqual([
      '2024-03-02 xa-b/2024-kh#sua-1',
      '2024-01-10 tinh-a/2024-kh',
      '2024-01-10 xa-b/2024-bc',
      '2024-01-10 xa-b/2024-kh',
      '2023-01-10 tinh-a/2023-kh',
      '2023-01-10 xa-b/2023-kh',
      '2023-01-10 xa-c/2023-kh',
      '2022-01-10 xa-b/2022-kh',
    ]);
    expect(entries[0]?.change).toBe('Sửa số của một nhiệm vụ');
  });

  it('has whole addresses where the site knows its own, in both formats, and is escaped', () => {
    const { catalogue: all } = province({
      'plans/xa-d/2024-kh.mdx': planText('xa-d', 2024).replace('summary: Tóm tắt.', 'summary: "Số < 5 & \\"cũ\\""'),
    });
    const address = (path: string) => `https://vi.du/kho${path}`;
    const feed = { catalogue: all, entries: feedOf(all), address, whole: true };
    for (const text of [rssFeed(feed), atomFeed(feed)]) {
      expect(text).toContain('Số &lt; 5 &amp; "cũ"');
      const links = [...text.matchAll(/<link>([^<]*)|href="([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '');
      expect(links.length).toBeGreaterThan(8);
      for (const link of links) expect(link).toMatch(/^https:\/\/vi\.du\/kho\//);
    }
    expect(rssFeed(feed)).toContain('rel="self"');
    // A name that never changes, or a reader's program shows all papers as new.
    expect(entryId('xa-b/2024-kh')).toBe('urn:uuid:af96c741-13e5-5479-95f2-b4a02e697516');
  });

  it('has no character that XML does not allow, whatever its papers hold', () => {
    const { catalogue: all } = province({});
    const papers = all.papers.map((paper) => ({ ...paper, name: 'Kế\u0001 \uFFFE\uD800hoạch', summary: 'S\u001B' }));
    const catalogue = { ...all, papers };
    const feed = { catalogue, entries: feedOf(catalogue), address: (path: string) => path, whole: false };
    for (const text of [rssFeed(feed), atomFeed(feed)]) {
      expect(text).toContain('Kế hoạch');
      expect(text).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
    }
  });

  it('writes dates as RSS does', () => {
    expect(rfc822('2024-02-20')).toBe('Tue, 20 Feb 2024 00:00:00 +0700');
  });
});
