/**
 * Rows as columns: every different value of a column once, and for each row its number. This is what the column
 * files hold, and what filters and facets work on, so that 300,000 rows are a handful of arrays.
 */
import type { Row } from './row.ts';

export const COLUMNS = [
  'paper',
  'kind',
  'no',
  'title',
  'area',
  'products',
  'leads',
  'coordinating',
  'deadline',
] as const satisfies (keyof Row)[];
export type ColumnName = (typeof COLUMNS)[number];

/** Some consecutive rows. The text of a column file is this as JSON. */
export interface ColumnFile {
  rows: number;
  values: { [K in ColumnName]: Row[K][] };
  codes: Record<ColumnName, number[]>;
}

/** A column file in the list of them. */
export interface ColumnPart {
  file: string;
  year: number;
  rows: number;
  bytes: number;
}

/** The reports that stand beside the tasks, in a file beside those of the columns. */
export const REPORTS_FILE = 'bao-cao.bin';

/** The list of the column files: what the client reads first. */
export interface ColumnList {
  rows: number;
  /** Short and long forms, for the text filter. */
  abbreviations: { short: string; long: string }[];
  parts: ColumnPart[];
}

/** Values that are nearly all different: not worth looking for again in the next file. */
const OWN: readonly ColumnName[] = ['title', 'paper'];

const keyOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

const each = <T>(make: (name: ColumnName) => T) =>
  Object.fromEntries(COLUMNS.map((name) => [name, make(name)])) as Record<ColumnName, T>;

/** Packs rows into columns, in their order. */
export function encode(rows: readonly Row[]): ColumnFile {
  const values = each<unknown[]>(() => []);
  const codes = each<number[]>(() => []);
  for (const name of COLUMNS) {
    const seen = new Map<string, number>();
    for (const row of rows) {
      const key = keyOf(row[name]);
      let code = seen.get(key);
      if (code === undefined) {
        code = values[name].push(row[name]) - 1;
        seen.set(key, code);
      }
      codes[name].push(code);
    }
  }
  return { rows: rows.length, values: values as ColumnFile['values'], codes };
}

/** All rows, of which some column files may not be there yet. A row keeps its number, whatever comes first. */
export class Columns {
  readonly size: number;
  readonly codes: Record<ColumnName, Uint32Array>;
  readonly values: ColumnFile['values'];
  /** The ranges of rows that are there, in order: from, and the one after the last. */
  readonly ranges: (readonly [number, number])[] = [];
  readonly #seen: Record<ColumnName, Map<string, number>>;

  /** @param size how many rows there are when everything is there */
  constructor(size: number) {
    this.size = size;
    this.codes = each(() => new Uint32Array(size));
    this.values = each<unknown[]>(() => []) as ColumnFile['values'];
    this.#seen = each(() => new Map<string, number>());
  }

  static of(rows: readonly Row[]): Columns {
    const columns = new Columns(rows.length);
    columns.fill(0, encode(rows));
    return columns;
  }

  /** How many rows are there. */
  get loaded(): number {
    return this.ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  }

  /** Puts the rows of a file in their place. */
  fill(from: number, file: ColumnFile): void {
    for (const name of COLUMNS) {
      const known = this.values[name] as unknown[];
      const seen = OWN.includes(name) ? null : this.#seen[name];
      const global = (file.values[name] as unknown[]).map((value) => {
        if (!seen) return known.push(value) - 1;
        const key = keyOf(value);
        let code = seen.get(key);
        if (code === undefined) {
          code = known.push(value) - 1;
          seen.set(key, code);
        }
        return code;
      });
      const target = this.codes[name];
      const codes = file.codes[name];
      for (let i = 0; i < file.rows; i++) target[from + i] = global[codes[i] as number] as number;
    }
    this.ranges.push([from, from + file.rows]);
    this.ranges.sort((a, b) => a[0] - b[0]);
  }

  value<K extends ColumnName>(name: K, row: number): Row[K] {
    return this.values[name][this.codes[name][row] as number] as Row[K];
  }

  row(row: number): Row {
    return {
      paper: this.value('paper', row),
      kind: this.value('kind', row),
      no: this.value('no', row),
      title: this.value('title', row),
      area: this.value('area', row),
      products: this.value('products', row),
      leads: this.value('leads', row),
      coordinating: this.value('coordinating', row),
      deadline: this.value('deadline', row),
    };
  }
}
