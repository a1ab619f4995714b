/** The figures of the overview, the targets, the comparisons and the feed, counted again from the data sets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { SITES } from '../support/sites.ts';

type Element = DefaultTreeAdapterTypes.Element;

const { folder } = SITES.root;
const items = <T>(name: string) =>
  (JSON.parse(readFileSync(join(folder, 'api', `${name}.json`), 'utf8')) as { items: T[] }).items;

function elementsOf(root: DefaultTreeAdapterTypes.Node): Element[] {
  const own = 'tagName' in root ? [root] : [];
  return [...own, ...('childNodes' in root ? root.childNodes.flatMap(elementsOf) : [])];
}
const page = (path: string) => elementsOf(parse(readFileSync(join(folder, path, 'index.html'), 'utf8')));
const get = (element: Element, name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;
const having = (elements: Element[], name: string) => elements.filter((element) => get(element, name) !== undefined);
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

interface Unit {
  id: string;
  level: string;
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
}
interface Task {
  id: string;
  plan: string;
  unit: string;
  year: number;
  kind: string;
  area: string;
  leads: { id: string }[];
  deadline: { kind: string; end: string | null };
  products: { deadline: { kind: string; end: string | null } | null }[];
  url: string;
}
const units = items<Unit>('units');
const plans = items<{ id: string; unit: string; year: number; status: string; issuedOn: string | null }>('plans');
const reports = items<{ id: string; status: string; issuedOn: string | null }>('reports');
const sets = items<{ name: string; rows: number; bytes: number }>('index');
const allTasks = sets.filter(({ name }) => name.startsWith('tasks-')).flatMap(({ name }) => items<Task>(name));
const targets = items<{ id: string; measures: string | null }>('targets');
const results = items<{ id: string; measures: string | null; stated: string | null; computed: number | null }>(
  'results',
);

const top = (id: string): string => {
  const parent = units.find((unit) => unit.id === id)?.parent;
  return parent ? top(parent) : id;
};
const exists = (unit: Unit, year: number) =>
  (unit.validFrom ?? '0') <= `${String(year)}-12-31` && (unit.validTo ?? '9') >= `${String(year)}-01-01`;
type Deadline = Task['deadline'];
const dated = ({ kind, end }: Deadline) => (end !== null && kind !== 'unspecified' ? [Number(end.slice(5, 7))] : []);
/** The months in which something of a task falls due; 13 where none can be told. */
const monthsOf = ({ deadline, products }: Task) => {
  const parts = deadline.kind === 'per-product' ? products.flatMap((item) => item.deadline ?? []) : [deadline];
  const months = parts.flatMap(dated);
  return months.length ? months : [13];
};

/** What a figure must say: its name is written beside it in the page. */
function expected(figure: string, inScope: (unit: string) => boolean): { text: string; rows?: Task[] } {
  const [kind = '', ...rest] = figure.split(' ');
  const [first = '', second = '', third = ''] = rest;
  const scoped = units.filter((unit) => inScope(unit.id));
  const plansHere = plans.filter((plan) => inScope(plan.unit));
  const tasks = allTasks.filter((task) => task.kind !== 'direction' && inScope(task.unit));
  const share = (some: Unit[], year: number) => {
    const active = some.filter((unit) => exists(unit, year));
    const covered = active.filter((unit) => plans.some((plan) => plan.unit === unit.id && plan.year === year));
    return { text: `${String(covered.length)}/${String(active.length)}` };
  };
  const count = (rows: Task[]) => ({ text: String(rows.length), rows });
  switch (kind) {
    case 'root':
      return share(
        units.filter((unit) => top(unit.id) === first),
        Number(second),
      );
    case 'coverage':
      return share(
        scoped.filter((unit) => unit.level === second),
        Number(first),
      );
    case 'area': {
      const having = plansHere.filter((plan) => tasks.some((task) => task.plan === plan.id && task.area === first));
      return { text: `${String(having.length)}/${String(plansHere.length)}` };
    }
    case 'plan':
      return { text: count(tasks.filter((task) => task.plan === first && task.area === second)).text };
    case 'undated':
      return count(tasks.filter((task) => task.year === Number(first) && monthsOf(task).includes(13)));
    case 'tasks':
      return { text: count(tasks.filter((task) => task.year === Number(first))).text };
    case 'lead': {
      const own = tasks.filter(
        (task) =>
          task.year === Number(first) &&
          (second === '-' ? task.leads.length === 0 : task.leads.some((lead) => lead.id === second)),
      );
      return third === 'all'
        ? { text: count(own).text }
        : count(own.filter((task) => monthsOf(task).includes(Number(third))));
    }
    default:
      throw new Error(figure);
  }
}

const roots = [...new Set(plans.map((plan) => top(plan.unit)))].sort();

describe.each([
  ['all units', 'tong-quan', () => true],
  ...roots.map((root) => [root, `tong-quan/${root}`, (unit: string) => top(unit) === root] as const),
] as const)('the overview of %s', (_, path, inScope) => {
  const elements = page(path);
  const figures = having(elements, 'data-figure');
  const ids = new Set(having(elements, 'id').map((element) => get(element, 'id')));

  test('has figures that the data sets give too', () => {
    expect(figures.length).toBeGreaterThan(15);
    for (const figure of figures) {
      const name = get(figure, 'data-figure') ?? '';
      expect([name, textOf(figure).trim()]).toEqual([name, expected(name, inScope).text]);
    }
  });

  test('links each figure to its rows', () => {
    for (const figure of figures) {
      const link = get(figure, 'href') ?? '';
      expect(link).not.toBe('');
      if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
      else expect(existsSync(join(folder, link.replace(/[#?].*/, ''), 'index.html'))).toBe(true);
    }
    // The rows of work stand in the table, once.
    const work = figures.filter((figure) => /^(lead|undated|tasks) /.test(get(figure, 'data-figure') ?? ''));
    expect(work.length).toBeGreaterThan(3);
    for (const figure of work) expect(get(figure, 'href')).toMatch(/nhiem-vu\/\?nam=/);
  });

  test('has each chart drawn, with its table, and no style attribute', () => {
    const charts = elements.filter((element) => get(element, 'class') === 'chart-frame');
    expect(charts.length).toBeGreaterThanOrEqual(4);
    for (const chart of charts) {
      const inside = elementsOf(chart);
      expect(inside.filter((item) => item.tagName === 'svg').length).toBe(1);
      expect(inside.filter((item) => item.tagName === 'table').length).toBe(1);
    }
    expect(having(elements, 'style')).toEqual([]);
    expect(elements.filter((element) => element.tagName === 'canvas')).toEqual([]);
  });
});

test('provinces without a plan have no page', () => {
  const pages = readdirSync(join(folder, 'tong-quan'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(pages.sort()).toEqual(roots);
});

describe('the targets', () => {
  const elements = page('chi-tieu');

  test('are all there, each once', () => {
    const shown = having(elements, 'data-target').map((element) => get(element, 'data-target'));
    expect(shown.toSorted()).toEqual(targets.map((target) => target.id).sort());
  });

  test('that name an indicator stand in the matrix, with every result that does', () => {
    const rows = having(elements, 'data-indicator');
    const inMatrix = (name: string) =>
      rows.flatMap((row) => having(elementsOf(row), name).map((item) => get(item, name)));
    const linked = (list: { id: string; measures: string | null }[]) =>
      list
        .filter((item) => item.measures !== null)
        .map((item) => item.id)
        .sort();
    expect(inMatrix('data-target').toSorted()).toEqual(linked(targets));
    expect(inMatrix('data-result-id').toSorted()).toEqual(linked(results));
    for (const row of rows) {
      const id = get(row, 'data-indicator');
      const own = having(elementsOf(row), 'data-target').map((item) => get(item, 'data-target'));
      expect(own.toSorted()).toEqual(
        targets
          .filter((target) => target.measures === id)
          .map((target) => target.id)
          .sort(),
      );
    }
  });

  test('show 30 % stated against 38 % computed', () => {
    const [row] = having(elements, 'data-result-row').filter((item) =>
      get(item, 'data-result-row')?.endsWith('#kq-R21'),
    );
    if (!row) throw new Error('no R21');
    const cells = elementsOf(row)
      .filter((item) => item.tagName === 'td')
      .map((cell) => textOf(cell).replace(/\s+/g, ' ').trim());
    expect(cells[1]).toBe('chưa có chỉ tiêu');
    expect(cells[2]).toBe('30%');
    expect(cells[3]).toContain('38%');
    expect(cells[4]).toContain('+8 điểm phần trăm');
  });

  test('have a page for each indicator with all its rows', () => {
    for (const { id } of items<{ id: string }>('indicators')) {
      const rows = having(page(`chi-tieu/chi-so/${id}`), 'data-row').map((row) => get(row, 'data-row'));
      const wanted = [...targets, ...results].filter((item) => item.measures === id).map((item) => item.id);
      expect(rows.toSorted()).toEqual(wanted.sort());
    }
  });
});

test('every comparison has the tasks and the targets of both papers exactly once', () => {
  let pages = 0;
  for (const a of readdirSync(join(folder, 'so-sanh'), { withFileTypes: true })) {
    if (!a.isDirectory()) continue;
    for (const b of readdirSync(join(folder, 'so-sanh', a.name))) {
      pages++;
      const rows = having(page(join('so-sanh', a.name, b)), 'data-state');
      const [left, right] = [a.name.replace('.', '/'), b.replace('.', '/')];
      const own = (paper: string) =>
        [...allTasks, ...targets].map((item) => item.id).filter((id) => id.startsWith(`${paper}#`));
      const shown = (side: string) => rows.flatMap((row) => get(row, side) ?? []);
      expect(shown('data-a').sort()).toEqual(own(left).sort());
      expect(shown('data-b').sort()).toEqual(own(right).sort());
    }
  }
  expect(pages).toBe(10);
});

test('a paper lies beside its page as data, as the data sets have it', () => {
  for (const [kind, list] of [
    ['ke-hoach', plans],
    ['bao-cao', reports],
  ] as const) {
    for (const { id } of list) {
      const slice = JSON.parse(readFileSync(join(folder, kind, `${id}.json`), 'utf8')) as {
        paper: { id: string };
        tasks: Task[];
      };
      expect(slice.paper.id).toBe(id);
      const own = allTasks.filter((task) => task.plan === id);
      expect(slice.tasks).toHaveLength(own.length);
      // With what a draft takes over besides: goal, activities, levels, condition.
      expect(slice.tasks).toMatchObject(own);
    }
  }
});

describe('the feed', () => {
  const xml = readFileSync(join(folder, 'rss.xml'), 'utf8');
  const parts = (tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map((match) => match[1] ?? '');

  test('has every issued paper once, latest first, by the dates of the papers', () => {
    const dated = [...plans, ...reports].filter((paper) => paper.status !== 'draft' && paper.issuedOn !== null);
    expect(parts('guid').toSorted()).toEqual(dated.map((paper) => paper.id).sort());
    const dates = parts('pubDate').map((text) => new Date(text).getTime());
    expect(dates.every((date) => Number.isFinite(date))).toBe(true);
    expect(dates).toEqual(dates.toSorted((x, y) => y - x));
    const day = (id: string) => dated.find((paper) => paper.id === id)?.issuedOn?.padEnd(10, '-01') ?? '';
    expect(dates).toEqual(parts('guid').map((id) => new Date(`${day(id)}T00:00:00+07:00`).getTime()));
  });

  test('is the same in Atom, each entry under a name of its own', () => {
    const atom = readFileSync(join(folder, 'atom.xml'), 'utf8');
    const entries = atom.split('<entry>').slice(1);
    const of = (pattern: RegExp) => entries.map((entry) => pattern.exec(entry)?.[1] ?? '');
    expect(of(/<link rel="alternate" type="text\/html" href="([^"]*)"/)).toEqual(parts('link').slice(1));
    expect(of(/<title>([^<]*)</)).toEqual(parts('title').slice(1));
    expect(of(/<updated>([^<]*)</).map((text) => new Date(text).getTime())).toEqual(
      parts('pubDate').map((text) => new Date(text).getTime()),
    );
    const names = of(/<id>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})</);
    expect(new Set(names).size).toBe(entries.length);
    expect(names).not.toContain('');
  });

  test('leads to pages of the site', () => {
    const links = parts('link').slice(1);
    expect(links.length).toBe(parts('guid').length);
    for (const link of links) expect(existsSync(join(folder, link, 'index.html'))).toBe(true);
  });
});

test('the page about the data lists every data set with its rows, and is linked from every footer', () => {
  const rows = having(page('du-lieu'), 'data-set-rows');
  expect(rows.map((row) => [get(row, 'data-set-rows'), Number(textOf(row).trim().replace('.', ''))])).toEqual(
    // How many places there are is known once the pages are indexed.
    sets.filter(({ name }) => name !== 'search').map(({ name, rows: count }) => [name, count]),
  );
  expect(page('du-lieu').some((element) => get(element, 'href') === '/api/search.ndjson')).toBe(true);
  for (const path of ['', 'tim-kiem', 'ke-hoach/huyen-cu-lao-dung/2023-ke-hoach-cchc'])
    expect(page(path).some((element) => get(element, 'href') === '/du-lieu/')).toBe(true);
});
