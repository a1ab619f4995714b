/**
 * From the front matter of the papers, read here by itself, to every place that their tasks are published in: nothing
 * is lost, nothing comes twice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Columns, type ColumnFile, type ColumnList } from '../../src/table/columns.ts';
import { rowId } from '../../src/table/row.ts';
import { attribute, elementsOf, pagesOf, valuesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const { folder } = SITES.root;

interface Written {
  id: string;
  paper: string;
  unit: string;
  year: number;
  area: string;
  title: string;
}
interface FrontMatter {
  unit: string;
  year: number;
  tasks?: { no: string; area: string; title: string; condition?: string }[];
  directions?: { no: string; area: string; title: string }[];
  directionsYear?: number;
}

/** Every task as its file has it. */
const written: Written[] = ['plans', 'reports'].flatMap((room) =>
  readdirSync(`content/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .flatMap((path) => {
      const text = readFileSync(`content/${room}/${path}`, 'utf8');
      const front = parse(text.split(/^---$/m)[1] ?? '') as FrontMatter;
      const paper = path.replaceAll('\\', '/').replace(/\.mdx$/, '');
      const make = (year: number) => (task: { no: string; area: string; title: string; condition?: string }) => ({
        id: `${paper}#nv-${task.no}`,
        paper: `${room === 'plans' ? 'ke-hoach' : 'bao-cao'}/${paper}`,
        unit: front.unit,
        year,
        area: task.area,
        title: task.condition ? `${task.title} (${task.condition})` : task.title,
      });
      return [
        ...(front.tasks ?? []).map(make(front.year)),
        ...(front.directions ?? []).map(make(front.directionsYear ?? front.year)),
      ];
    }),
);
const ids = written.map(({ id }) => id).sort();
const papers = [...new Set(written.map(({ paper }) => paper))];
const read = (path: string) => readFileSync(`${folder}/${path}`, 'utf8');
const tasksOf = (path: string) => valuesOf(elementsOf(read(`${path}/index.html`)), 'data-task');
/** The task items of the data sets. */
interface Item {
  id: string;
  title: string;
  year: number;
  leads: { id: string }[];
  coordinating: { id: string }[];
}
const items = readdirSync(`${folder}/api`)
  .filter((file) => /^tasks-\d+\.json$/.test(file))
  .map((file) => ({
    year: Number(file.slice(6, 10)),
    list: (JSON.parse(read(`api/${file}`)) as { items: Item[] }).items,
  }));

test('there are tasks, each with a name of its own', () => {
  expect(written.length).toBe(123);
  expect(new Set(ids).size).toBe(written.length);
});

describe.each(papers)('%s', (paper) => {
  const own = written.filter((task) => task.paper === paper);
  const titles = own.map(({ title }) => title);

  test('has its tasks on its page, and beside it as data and as tables', () => {
    expect(tasksOf(paper)).toEqual(own.map(({ id }) => id));
    const text = read(`${paper}/index.html`).replace(/\s+/g, ' ');
    const slice = JSON.parse(read(`${paper}.json`)) as { tasks: Item[] };
    expect(slice.tasks.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    const xlsx = unzipSync(readFileSync(`${folder}/${paper}.xlsx`));
    const cells = Object.entries(xlsx)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('\n');
    const csv = read(`${paper}.csv`);
    const plain = (markup: string) =>
      markup.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    for (const title of titles) {
      // The condition stands in a span of its own on the page.
      const bare = title.replace(/ \([^()]*\)$/, '');
      expect(plain(text)).toContain(bare);
      expect(plain(cells)).toContain(bare);
      expect(csv.replaceAll('""', '"')).toContain(bare);
    }
  });
});

test('the data sets have every task once, in the file of its year', () => {
  expect(items.flatMap(({ list }) => list.map(({ id }) => id)).sort()).toEqual(ids);
  for (const { year, list } of items) {
    expect(list.map(({ id }) => id).sort()).toEqual(
      written
        .filter((task) => task.year === year)
        .map(({ id }) => id)
        .sort(),
    );
  }
});

test('the column files of the table have every task once, with its words', () => {
  const list = JSON.parse(read('bang/index.json')) as ColumnList;
  const columns = new Columns(list.rows);
  let from = 0;
  for (const part of list.parts) {
    columns.fill(from, JSON.parse(inflateSync(readFileSync(`${folder}/bang/${part.file}`)).toString()) as ColumnFile);
    from += part.rows;
  }
  const rows = Array.from({ length: list.rows }, (_, at) => columns.row(at));
  const said = rows.map((row) => `${rowId(row)} ${row.title} ${row.area.id} ${row.paper.unit} ${row.paper.year}`);
  expect(said.sort()).toEqual(
    written.map((task) => `${task.id} ${task.title} ${task.area} ${task.unit} ${task.year}`).sort(),
  );
});

describe('the pages without a script', () => {
  const pages = pagesOf(`${folder}/nhiem-vu`);
  /** The lists of a kind: the value in the address, and the tasks of its pages in order. */
  const lists = (kind: string) => {
    const found = new Map<string, string[]>();
    for (const { path, html } of pages) {
      const [, facet, value] = path.split('/');
      if (facet !== kind || !value) continue;
      const list = found.get(value) ?? [];
      list.push(...valuesOf(elementsOf(html), 'data-task'));
      found.set(value, list);
    }
    return found;
  };
  const agencies = (key: 'leads' | 'coordinating') =>
    items.flatMap(({ list }) =>
      list.flatMap((item) => {
        const of = new Set(item[key].map(({ id }) => id));
        return (of.size ? [...of] : ['khong-neu']).map((agency) => `${agency} ${item.id}`);
      }),
    );

  test('have every task in the table of all', () => {
    expect(tasksOf('nhiem-vu').sort()).toEqual(ids);
  });

  test.each([
    ['nam', () => written.map((task) => `${task.year} ${task.id}`)],
    ['linh-vuc', () => written.map((task) => `${task.area} ${task.id}`)],
    ['don-vi', () => written.map((task) => `${task.unit} ${task.id}`)],
    ['co-quan', () => agencies('leads')],
    ['phoi-hop', () => agencies('coordinating')],
  ])('have every task once under each of its values: %s', (kind, expected) => {
    const shown = [...lists(kind)].flatMap(([value, list]) => list.map((id) => `${value} ${id}`));
    expect(shown.sort()).toEqual(expected().sort());
  });

  test('have every task under a month, or among those without a day', () => {
    const shown = [...lists('thang')].flatMap(([value, list]) => list.map((id) => `${value} ${id}`));
    expect(new Set(shown).size).toBe(shown.length);
    expect([...new Set(shown.map((line) => line.split(' ')[1]))].sort()).toEqual(ids);
  });

  test('are reached by links from the first one', () => {
    const linked = new Set(
      pages.flatMap(({ html }) =>
        elementsOf(html).flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [])),
      ),
    );
    for (const { path } of pages) {
      if (path !== '/') expect(linked).toContain(`/nhiem-vu${path}`);
    }
  });
});
