/** The order of rows: sorted by a column, gathered in groups. What is worked out of the values is kept. */
import type { Day } from '../model/days.ts';
import { collationKey } from '../text/order.ts';
import type { ColumnName, Columns } from './columns.ts';
import type { Query } from './query.ts';
import { dueDays, type Row } from './row.ts';
import { sortKey, type ShownName } from './shown.ts';
import { quarterOf } from './today.ts';

export interface Group {
  /** Empty for the rows that have no value. */
  name: string;
  count: number;
}

export interface Grouped {
  /** The rows, once each, in the order in which they are first listed. */
  rows: Uint32Array;
  /** The rows as they are listed: group by group, a row in each group that it belongs to. */
  listed: Uint32Array;
  /** The groups in order, each with as many of the listed rows; `null` where nothing is grouped. */
  groups: Group[] | null;
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

/** By which groups are in order; the last sign of its kind parts the key of a name from the name. */
export const groupKey = (name: string): string => (name ? `${collationKey(name)}\u0000${name}` : '\uffff');

/** The keys of the groups that a row stands in. */
export function groupKeysOf(grouping: NonNullable<Query['group']>, row: Row): string[] {
  const { column, names } = groupOf[grouping] as { column: ColumnName; names: (entry: unknown) => string[] };
  const found = names(row[column]);
  return (found.length ? found : ['']).map(groupKey);
}

export class RowOrder {
  readonly #columns: Columns;
  readonly #ranks = new Map<string, Ranks>();
  readonly #names: Partial<Record<NonNullable<Query['group']>, string[][]>> = {};

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Forgets what hangs on the day. */
  newDay(): void {
    for (const key of this.#ranks.keys()) if (key.includes('tinh-trang')) this.#ranks.delete(key);
  }

  /** @param tie tells entries of one key apart */
  #rank(key: string, column: ColumnName, keyOf: (entry: unknown) => string, tie?: (entry: unknown) => string): Ranks {
    const entries = this.#columns.values[column] as unknown[];
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

  sort(rows: Uint32Array, by: ShownName, descending: boolean, today: Day): Uint32Array {
    const sort = sortKey(by);
    if (!sort) return descending ? rows.slice().reverse() : rows;
    const ranks = this.#rank(`sort ${by}`, sort.column, (entry) => sort.key(entry, today), sort.tie);
    const codes = this.#columns.codes[sort.column];
    if (!descending) return this.#byRank(rows, codes, ranks);
    // What is empty stays last either way.
    const top = ranks.count - (ranks.empty ? 2 : 1);
    const turned = { ...ranks, of: ranks.of.map((rank) => (rank > top ? rank : top - rank)) };
    return this.#byRank(rows, codes, turned);
  }

  /** The names of each entry of the column that is grouped by; those of entries that came in since are added. */
  #namesOf(grouping: NonNullable<Query['group']>): string[][] {
    const { column, names } = groupOf[grouping] as { column: ColumnName; names: (entry: unknown) => string[] };
    const kept = (this.#names[grouping] ??= []);
    for (const entry of this.#columns.values[column].slice(kept.length)) {
      const found = names(entry);
      kept.push(found.length ? found : ['']);
    }
    return kept;
  }

  group(rows: Uint32Array, grouping: Query['group']): Grouped {
    if (!grouping) return { rows, listed: rows, groups: null };
    const { column } = groupOf[grouping];
    const codes = this.#columns.codes[column];
    const namesOf = this.#namesOf(grouping);
    const members = new Map<string, number[]>();
    for (const row of rows) {
      for (const name of namesOf[codes[row] as number] as string[]) {
        const list = members.get(name);
        if (list) list.push(row);
        else members.set(name, [row]);
      }
    }
    const groups = [...members].map(([name, of]) => ({ name, of, key: groupKey(name) }));
    groups.sort((a, b) => (a.key < b.key ? -1 : 1));
    const listed = Uint32Array.from(groups.flatMap(({ of }) => of));
    return {
      rows: Uint32Array.from(new Set(listed)),
      listed,
      groups: groups.map(({ name, of }) => ({ name, count: of.length })),
    };
  }
}
