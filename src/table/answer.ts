/**
 * Filters, facets with counts, order and groups over columns. Pure: the day is given, and the same rows and query
 * give the same answer in a build, in a page and in a worker.
 */
import type { Day } from '../model/days.ts';
import type { ColumnName, Columns } from './columns.ts';
import { FACET_NAMES, FACETS, inOrder, NONE, type Counted, type FacetName, type Value } from './facets.ts';
import { RowOrder, type Grouped } from './order.ts';
import type { Query } from './query.ts';
import type { Abbreviations } from './text.ts';
import { WordIndex } from './words.ts';

export interface Answer extends Grouped {
  /** For each facet the values of the rows that match all other choices; what is chosen is always among them. */
  facets: Record<FacetName, Counted[]>;
}

interface FacetIndex {
  ids: Map<string, number>;
  values: { id: string; name: string }[];
  /** For each entry of the column, the numbers of its values. */
  of: number[][];
}

/** A table that can be asked. What it works out of the values is kept, and goes on as files come in. */
export class TaskTable {
  readonly columns: Columns;
  readonly #facets = new Map<FacetName, FacetIndex>();
  readonly #words: WordIndex;
  readonly #order: RowOrder;
  /** Where the rows of an answer are put together, again and again: an answer takes the memory of its own rows. */
  #found = new Uint32Array();
  #today: Day = '';

  constructor(columns: Columns, abbreviations: Abbreviations) {
    this.columns = columns;
    this.#order = new RowOrder(columns);
    this.#words = new WordIndex(columns, abbreviations);
  }

  /** Works out now what a text filter needs, so that the first letter typed does not wait for it. */
  prepare(): void {
    this.#words.prepare();
  }

  answer(query: Query, today: Day): Answer {
    if (today !== this.#today) {
      this.#today = today;
      this.#facets.delete('tinh-trang');
      this.#order.newDay();
    }
    const { rows, facets } = this.#filter(query, today);
    const sorted = query.sort ? this.#order.sort(rows, query.sort.by, query.sort.descending, today) : rows;
    return { facets, ...this.#order.group(sorted, query.group) };
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
    const words = this.#words.hits(query.text);
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
}
