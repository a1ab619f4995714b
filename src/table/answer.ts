/**
 * Filters, facets with counts, order and groups over columns. Pure: the day is given, and the same rows and query
 * give the same answer in a build, in a page and in a worker.
 */
import type { Day } from '../model/days.ts';
import { collationKey } from '../text/order.ts';
import { COLUMNS, type ColumnName, type Columns } from './columns.ts';
import { FACET_NAMES, FACETS, inOrder, NONE, type Counted, type FacetName, type Value } from './facets.ts';
import type { Query } from './query.ts';
import { deadlineLines, sortKey, type ShownName } from './shown.ts';
import { searchable, searchWords, type Abbreviations } from './text.ts';
import { dueDays, type Row } from './row.ts';
import { quarterOf } from './today.ts';

export interface Group {
  /** Empty for the rows that have no value. */
  name: string;
  count: number;
}

export interface Answer {
  /** The rows that match, once each, in the order in which they are first listed. */
  rows: Uint32Array;
  /** The rows as they are listed: group by group, a row in each group that it belongs to. */
  listed: Uint32Array;
  /** For each facet the values of the rows that match all other choices; what is chosen is always among them. */
  facets: Record<FacetName, Counted[]>;
  /** Where rows are grouped: the groups in order, each with as many of the listed rows. */
  groups: Group[] | null;
}

/** The texts of an entry that the text filter looks in. */
const TEXTS: { [K in ColumnName]?: (entry: Row[K]) => string } = {
  paper: ({ unitName, year, code }) => `${unitName} ${year} ${code}`,
  no: (no) => no,
  title: (title) => title,
  area: ({ name }) => name,
  products: (products) => products.map(({ name, issuer = '' }) => `${name} ${issuer}`).join(' '),
  leads: (list) => list.map(({ name, as }) => (name === as ? name : `${name} ${as}`)).join(' '),
  coordinating: (list) => list.map(({ name, as }) => (name === as ? name : `${name} ${as}`)).join(' '),
  deadline: (deadline) => deadlineLines(deadline).join(' '),
};
const SEARCHED = COLUMNS.filter((name) => TEXTS[name]);

/** Words of which the entries that have them are kept: more than anyone types at once. */
const KEPT_WORDS = 10;

interface FacetIndex {
  ids: Map<string, number>;
  values: { id: string; name: string }[];
  /** For each entry of the column, the numbers of its values. */
  of: number[][];
}

interface Ranks {
  /** How many entries it was made from. */
  entries: number;
  of: Uint32Array;
  count: number;
  /** Whether the last rank is that of what is empty. */
  empty: boolean;
}

/** The names under which a row is listed; none is a group of its own, the last. */
const groupOf: Record<NonNullable<Query['group']>, { column: ColumnName; names: (entry: never) => string[] }> = {
  'co-quan': { column: 'leads', names: (list: Row['leads']) => [...new Set(list.map((actor) => actor.name))] },
  'linh-vuc': { column: 'area', names: (area: Row['area']) => [area.name] },
  'don-vi': { column: 'paper', names: (paper: Row['paper']) => [paper.unitName] },
  quy: {
    column: 'deadline',
    names: (deadline: Row['deadline']) => {
      const last = dueDays(deadline).sort().at(-1);
      return last === undefined ? [] : [quarterOf(last)];
    },
  },
};

/** A table that can be asked. What it works out of the values is kept, and goes on as files come in. */
export class TaskTable {
  readonly columns: Columns;
  readonly #abbreviations: Abbreviations;
  readonly #texts: Partial<Record<ColumnName, string[]>> = {};
  readonly #facets = new Map<FacetName, FacetIndex>();
  readonly #words = new Map<string, { sizes: string; hits: (Uint8Array | null)[] }>();
  readonly #ranks = new Map<string, Ranks>();
  /** Where the rows of an answer are put together, again and again: an answer takes the memory of its own rows. */
  #found = new Uint32Array();
  #today: Day = '';

  constructor(columns: Columns, abbreviations: Abbreviations) {
    this.columns = columns;
    this.#abbreviations = abbreviations;
  }

  /** Works out now what a text filter needs, so that the first letter typed does not wait for it. */
  prepare(): void {
    for (const name of SEARCHED) this.#searchable(name);
  }

  answer(query: Query, today: Day): Answer {
    if (today !== this.#today) {
      this.#today = today;
      this.#facets.delete('tinh-trang');
      for (const key of this.#ranks.keys()) if (key.includes('tinh-trang')) this.#ranks.delete(key);
    }
    const { rows, facets } = this.#filter(query, today);
    const sorted = query.sort ? this.#sort(rows, query.sort.by, query.sort.descending, today) : rows;
    return { facets, ...this.#group(sorted, query.group) };
  }

  #searchable(name: ColumnName): string[] {
    const texts = (this.#texts[name] ??= []);
    const entries = this.columns.values[name];
    const text = TEXTS[name] as (entry: unknown) => string;
    for (let i = texts.length; i < entries.length; i++) texts.push(searchable(text(entries[i]), this.#abbreviations));
    return texts;
  }

  /** For each typed word and column: which entries have it. */
  #hits(typed: string): { codes: Uint32Array; has: Uint8Array }[][] {
    return searchWords(typed, this.#abbreviations).map((forms) => {
      const hits = this.#word(forms);
      return SEARCHED.flatMap((name, i) => {
        const has = hits[i];
        return has ? [{ codes: this.columns.codes[name], has }] : [];
      });
    });
  }

  /**
   * Which entries of each column have a word, in any of its forms; `null` where none has. What has a longer word
   * has the shorter ones that it begins with, so each letter typed looks at what the one before it left.
   */
  #word(forms: readonly string[]): (Uint8Array | null)[] {
    const key = forms.join('|');
    const known = this.#words.get(key);
    const sizes = SEARCHED.map((name) => this.columns.values[name].length).join();
    if (known?.sizes === sizes) return known.hits;
    let shorter: (Uint8Array | null)[] | undefined;
    if (forms.length === 1) {
      for (let length = key.length - 1; length > 0 && !shorter; length--) {
        const found = this.#words.get(key.slice(0, length));
        if (found?.sizes === sizes) shorter = found.hits;
      }
    }
    const hits = SEARCHED.map((name, column) => {
      const within = shorter?.[column];
      if (within === null) return null;
      const texts = this.#searchable(name);
      const has = new Uint8Array(texts.length);
      let some = false;
      for (let i = 0; i < texts.length; i++) {
        if (within && !within[i]) continue;
        const text = texts[i] as string;
        for (const form of forms) {
          if (text.includes(form)) {
            has[i] = 1;
            some = true;
            break;
          }
        }
      }
      return some ? has : null;
    });
    this.#words.set(key, { sizes, hits });
    for (const old of this.#words.keys()) {
      if (this.#words.size <= KEPT_WORDS) break;
      this.#words.delete(old);
    }
    return hits;
  }

  #facet(name: FacetName, today: Day): FacetIndex {
    let index = this.#facets.get(name);
    if (!index) this.#facets.set(name, (index = { ids: new Map(), values: [], of: [] }));
    const { column, values } = FACETS[name] as unknown as {
      column: ColumnName;
      values: (entry: unknown, today: Day) => Value[];
    };
    const entries = this.columns.values[column];
    for (let i = index.of.length; i < entries.length; i++) {
      const numbers = new Set<number>();
      for (const [id, label] of values(entries[i], today)) {
        let number = index.ids.get(id);
        if (number === undefined) {
          number = index.values.push({ id, name: label }) - 1;
          index.ids.set(id, number);
        }
        numbers.add(number);
      }
      index.of.push([...numbers]);
    }
    return index;
  }

  /** Which rows are picked: entries of the paper column first, since ids of rows are made only for those. */
  #picked(ids: readonly string[]): (row: number) => boolean {
    const wanted = new Set(ids);
    const papers = new Set(ids.map((id) => id.slice(0, id.lastIndexOf('#'))));
    const codes = this.columns.codes.paper;
    const inPaper = this.columns.values.paper.map((paper) => papers.has(paper.id));
    return (row) =>
      inPaper[codes[row] as number] === true &&
      wanted.has(`${this.columns.value('paper', row).id}#nv-${this.columns.value('no', row)}`);
  }

  /**
   * One walk over the rows. A row that fails no choice counts for every facet; one that fails the choice of a
   * single facet counts for that facet alone, since its own choice does not narrow its counts.
   */
  #filter(query: Query, today: Day): Pick<Answer, 'rows' | 'facets'> {
    const { columns } = this;
    const words = this.#hits(query.text);
    const picked = query.onlyPicked ? this.#picked(query.picked) : null;
    const limits: { name: FacetName; codes: Uint32Array; ok: Uint8Array; counts: Uint32Array }[] = [];
    for (const name of FACET_NAMES) {
      const chosen = query.chosen[name];
      if (!chosen?.length) continue;
      const index = this.#facet(name, today);
      const numbers = new Set(chosen.map((id) => index.ids.get(id)));
      const ok = Uint8Array.from(index.of, (values) => (values.some((value) => numbers.has(value)) ? 1 : 0));
      limits.push({ name, codes: columns.codes[FACETS[name].column], ok, counts: new Uint32Array(index.of.length) });
    }
    const counted = [...new Set(FACET_NAMES.map((name) => FACETS[name].column as ColumnName))].map((name) => ({
      name,
      codes: columns.codes[name],
      counts: new Uint32Array(columns.values[name].length),
    }));
    if (this.#found.length < columns.loaded) this.#found = new Uint32Array(columns.size);
    const found = this.#found;
    let count = 0;
    for (const [from, to] of columns.ranges) {
      rows: for (let row = from; row < to; row++) {
        for (const word of words) {
          let has = false;
          for (const { codes, has: hit } of word) {
            if (hit[codes[row] as number]) {
              has = true;
              break;
            }
          }
          if (!has) continue rows;
        }
        if (picked && !picked(row)) continue;
        let failed: (typeof limits)[number] | null = null;
        for (const limit of limits) {
          if (limit.ok[limit.codes[row] as number]) continue;
          if (failed) continue rows;
          failed = limit;
        }
        if (failed) {
          const code = failed.codes[row] as number;
          failed.counts[code] = (failed.counts[code] as number) + 1;
          continue;
        }
        found[count++] = row;
        for (const { codes, counts } of counted) {
          const code = codes[row] as number;
          counts[code] = (counts[code] as number) + 1;
        }
      }
    }
    const facets = Object.fromEntries(
      FACET_NAMES.map((name) => {
        const all = counted.find((column) => column.name === FACETS[name].column)?.counts as Uint32Array;
        const more = limits.find((limit) => limit.name === name)?.counts;
        return [name, this.#counted(name, all, more, query.chosen[name] ?? [], today)];
      }),
    ) as Answer['facets'];
    return { rows: found.slice(0, count), facets };
  }

  #counted(
    name: FacetName,
    all: Uint32Array,
    more: Uint32Array | undefined,
    chosen: readonly string[],
    today: Day,
  ): Counted[] {
    const index = this.#facet(name, today);
    const sums = new Uint32Array(index.values.length);
    for (const [code, values] of index.of.entries()) {
      const count = (all[code] as number) + (more ? (more[code] as number) : 0);
      if (count) for (const value of values) sums[value] = (sums[value] as number) + count;
    }
    const list: Counted[] = [];
    for (const [i, { id, name: label }] of index.values.entries()) {
      if (sums[i] || chosen.includes(id)) list.push({ id, name: label, count: sums[i] as number });
    }
    for (const id of chosen) if (!index.ids.has(id)) list.push({ id, name: id === NONE ? '' : id, count: 0 });
    return inOrder(name, list);
  }

  /** @param tie tells entries of one key apart */
  #rank(key: string, column: ColumnName, keyOf: (entry: unknown) => string, tie?: (entry: unknown) => string): Ranks {
    const entries = this.columns.values[column] as unknown[];
    const kept = this.#ranks.get(key);
    if (kept?.entries === entries.length) return kept;
    const keys = entries.map(keyOf);
    const compare = (a: number, b: number) => {
      let [x, y] = [keys[a] as string, keys[b] as string];
      if (x === y && tie && entries[a] !== entries[b]) [x, y] = [tie(entries[a]), tie(entries[b])];
      return x < y ? -1 : x > y ? 1 : 0;
    };
    const order = Uint32Array.from(keys.keys()).sort(compare);
    const of = new Uint32Array(entries.length);
    let count = 0;
    for (const [i, entry] of order.entries()) {
      if (i > 0 && compare(entry, order[i - 1] as number) !== 0) count++;
      of[entry] = count;
    }
    const last = order.at(-1);
    const made = {
      entries: entries.length,
      of,
      count: entries.length ? count + 1 : 0,
      empty: last !== undefined && keys[last] === '\uffff',
    };
    this.#ranks.set(key, made);
    return made;
  }

  /** Rows by rank, those of one rank in the order in which they came: a counting sort. */
  #byRank(rows: Uint32Array, codes: Uint32Array, { of, count }: Ranks): Uint32Array {
    const starts = new Uint32Array(count + 1);
    for (const row of rows) {
      const at = (of[codes[row] as number] as number) + 1;
      starts[at] = (starts[at] as number) + 1;
    }
    for (let i = 1; i <= count; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const sorted = new Uint32Array(rows.length);
    for (const row of rows) {
      const rank = of[codes[row] as number] as number;
      const at = starts[rank] as number;
      sorted[at] = row;
      starts[rank] = at + 1;
    }
    return sorted;
  }

  #sort(rows: Uint32Array, by: ShownName, descending: boolean, today: Day): Uint32Array {
    const sort = sortKey(by);
    if (!sort) return descending ? rows.slice().reverse() : rows;
    const ranks = this.#rank(`sort ${by}`, sort.column, (entry) => sort.key(entry, today), sort.tie);
    const codes = this.columns.codes[sort.column];
    if (!descending) return this.#byRank(rows, codes, ranks);
    // What is empty stays last either way.
    const top = ranks.count - (ranks.empty ? 2 : 1);
    const turned = { ...ranks, of: ranks.of.map((rank) => (rank > top ? rank : top - rank)) };
    return this.#byRank(rows, codes, turned);
  }

  #group(rows: Uint32Array, grouping: Query['group']): Pick<Answer, 'rows' | 'listed' | 'groups'> {
    if (!grouping) return { rows, listed: rows, groups: null };
    const { column, names } = groupOf[grouping] as { column: ColumnName; names: (entry: unknown) => string[] };
    const codes = this.columns.codes[column];
    const namesOf = this.columns.values[column].map((entry) => {
      const found = names(entry);
      return found.length ? found : [''];
    });
    const members = new Map<string, number[]>();
    for (const row of rows) {
      for (const name of namesOf[codes[row] as number] as string[]) {
        const list = members.get(name);
        if (list) list.push(row);
        else members.set(name, [row]);
      }
    }
    const key = (name: string) => (name ? `${collationKey(name)}\u0000${name}` : '\uffff');
    const groups = [...members].map(([name, of]) => ({ name, of, key: key(name) }));
    groups.sort((a, b) => (a.key < b.key ? -1 : 1));
    const listed = Uint32Array.from(groups.flatMap(({ of }) => of));
    return {
      rows: Uint32Array.from(new Set(listed)),
      listed,
      groups: groups.map(({ name, of }) => ({ name, count: of.length })),
    };
  }
}
