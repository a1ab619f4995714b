/**
 * A data set as Parquet, for programs that read columns. Its columns come from the schema of the data set: what is
 * nested lies flat (`deadline.end` is `deadline_end`), a list of records becomes a list for each of their keys, and
 * what has no plain shape is JSON in a text.
 */
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import { z } from 'zod';
import { itemSchema } from '../model/dataset.ts';

/** Rows that are packed together: few enough to be in memory, many enough to be worth a reader's request. */
const GROUP = 20_000;

/** Keys whose text is a day, or nothing where the day is blank. */
const DAYS = [
  'issuedOn',
  'inForceOn',
  'checkedOn',
  'startsOn',
  'withdrawnOn',
  'validFrom',
  'validTo',
  'asOf',
  'start',
  'end',
];
/** Keys whose number is a whole one. */
const WHOLE = ['year', 'number', 'tasks', 'targets', 'citations', 'leads', 'coordinating'];

const KINDS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  truth: { type: 'BOOLEAN' },
} as const satisfies Record<string, Partial<SchemaElement>>;

export interface ParquetColumn {
  name: string;
  kind: keyof typeof KINDS;
  /** The keys that lead to the value from the item. */
  keys: readonly string[];
  /** How many of the keys lead to the list, where the column is one. */
  list?: number;
}

/** What is looked at of a JSON Schema. */
interface Shape {
  type?: string | string[];
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}

const isNull = ({ type }: Shape) => type === 'null';
/** The shape of a value that is there. */
const present = (shape: Shape): Shape => shape.anyOf?.find((one) => !isNull(one)) ?? shape;
const typesOf = ({ type = [] }: Shape) => [type].flat().filter((name) => name !== 'null');

function kindOf(shape: Shape, key: string): ParquetColumn['kind'] {
  const [type, ...others] = typesOf(shape);
  if (others.length) return 'json';
  if (type === 'string') return DAYS.includes(key) ? 'day' : 'text';
  if (type === 'number' || type === 'integer') return WHOLE.includes(key) ? 'whole' : 'number';
  return type === 'boolean' ? 'truth' : 'json';
}

function columnsOf(whole: Shape, keys: readonly string[], list?: number): ParquetColumn[] {
  const shape = present(whole);
  const column = (kind: ParquetColumn['kind'], inList = list): ParquetColumn => ({
    name: keys.join('_'),
    kind,
    keys,
    ...(inList === undefined ? {} : { list: inList }),
  });
  if (shape.properties)
    return Object.entries(shape.properties).flatMap(([key, value]) => columnsOf(value, [...keys, key], list));
  if (shape.items) {
    const inside = list === undefined ? columnsOf(shape.items, keys, keys.length) : [];
    // A list of lists has no plain shape.
    const isPlain = inside.length > 0 && !inside.some(({ kind }) => kind === 'json');
    return isPlain ? inside : [column('json')];
  }
  return [column(kindOf(shape, keys.at(-1) ?? ''))];
}

/** The columns of a data set. */
export const parquetColumns = (name: string): ParquetColumn[] =>
  columnsOf(z.toJSONSchema(itemSchema(name)) as Shape, []);

const elementsOf = ({ name, kind, list }: ParquetColumn): SchemaElement[] =>
  list === undefined
    ? [{ name, repetition_type: 'OPTIONAL', ...KINDS[kind] }]
    : [
        { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', ...KINDS[kind] },
      ];

/** What the keys lead to; nothing where one of them is missing on the way. */
const valueAt = (item: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], item) ?? null;

function cell(kind: ParquetColumn['kind'], value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'day') return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(value) : null;
  return value;
}

function cellOf({ kind, keys, list }: ParquetColumn, item: unknown): unknown {
  if (list === undefined) return cell(kind, valueAt(item, keys));
  const all = valueAt(item, keys.slice(0, list)) as unknown[] | null;
  return all && all.map((one) => cell(kind, valueAt(one, keys.slice(list))));
}

/** Packs the items of a data set as they come; the same items give the same bytes. */
export class ParquetFile {
  readonly #columns: ParquetColumn[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  #waiting: unknown[] = [];

  /** @param name of the data set */
  constructor(name: string) {
    this.#columns = parquetColumns(name);
    const root: SchemaElement = { name: 'root', num_children: this.#columns.length };
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: [root, ...this.#columns.flatMap(elementsOf)],
    });
  }

  add(item: unknown): void {
    if (this.#waiting.push(item) === GROUP) this.#flush();
  }

  #flush(): void {
    const columnData = this.#columns.map((column): ColumnSource => ({
      name: column.name,
      data: this.#waiting.map((item) => cellOf(column, item)),
    }));
    void this.#writer.write({ columnData, rowGroupSize: GROUP });
    this.#waiting = [];
  }

  /** The bytes of the file. Nothing can be added after. */
  finish(): Uint8Array<ArrayBuffer> {
    if (this.#waiting.length) this.#flush();
    void this.#writer.finish();
    return new Uint8Array(this.#bytes.getBuffer());
  }
}
