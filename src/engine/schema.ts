/**
 * The tables of the engine. What a filter, a facet, an order or a group needs of a row is worked out when it is loaded,
 * by the definitions of the table itself (`src/table`), so that a question is one comparison of columns. Only what
 * ClickHouse has had since 2018 is used.
 */
import { FACET_NAMES, FACETS, type FacetName } from '../table/facets.ts';
import { GROUPINGS, type Grouping } from '../table/query.ts';
import { SHOWN_NAMES, sortKey, type ShownName } from '../table/shown.ts';

export const DATABASE = 'cchc';
/** The user of the pages, who may read {@link DATABASE} and nothing else. */
export const READER = 'cchc_doc';
/** The shards, in the engine's own settings. */
export const CLUSTER = 'cchc';

/** Facets that the day decides, or that a column has by another name. */
type Derived = 'tinh-trang' | 'nam' | 'don-vi';
const DERIVED: readonly string[] = ['tinh-trang', 'nam', 'don-vi'] satisfies Derived[];
const underscored = (name: string) => name.replaceAll('-', '_');

export const STORED_FACETS = FACET_NAMES.filter((name) => !DERIVED.includes(name));
export const facetColumn = (name: FacetName): string =>
  name === 'nam' ? 'year' : name === 'don-vi' ? 'unit' : `f_${underscored(name)}`;

/** What rows can be sorted by, as a column; the standing hangs on the day, and the year is a column anyway. */
export const STORED_SORTS = SHOWN_NAMES.filter((name) => sortKey(name) && name !== 'tinh-trang' && name !== 'nam');
export const sortColumn = (name: ShownName): string => (name === 'nam' ? 'year' : `s_${underscored(name)}`);

export const groupColumn = (name: Grouping): string => `g_${underscored(name)}`;

export interface EngineTable {
  name: string;
  /** Name and type of each column; all have `year`, by which they are parted. */
  columns: Readonly<Record<string, string>>;
  order: string;
  /** Rows that are read at least, where few are asked for by their key. */
  rows?: number;
  /** On every shard whole: small lists that questions are joined with. */
  everywhere?: boolean;
}

const columnsOf = <T extends string>(names: readonly T[], column: (name: T) => string, type: (name: T) => string) =>
  Object.fromEntries(names.map((name) => [column(name), type(name)]));
const LIST = 'Array(String)';
/** A word that every shard has, by which it is known to be there. */
export const ALWAYS = '';

export const TABLES = {
  /** The rows of the table; `row` is one as JSON, `place` its place in its year. */
  tasks: {
    name: 'tasks',
    columns: {
      year: 'UInt16',
      unit: 'String',
      due: 'Date',
      place: 'UInt32',
      id: 'String',
      days: 'Array(Date)',
      text: 'String',
      row: 'String',
      ...columnsOf(STORED_FACETS, facetColumn, (name) => (FACETS[name].single ? 'String' : LIST)),
      ...columnsOf(STORED_SORTS, sortColumn, () => 'String'),
      ...columnsOf(GROUPINGS, groupColumn, () => LIST),
    },
    order: 'unit, due, place',
  },
  targets: {
    name: 'targets',
    columns: {
      ...{ year: 'UInt16', unit: 'String', id: 'String', plan: 'String', area: 'String', indicator: 'String' },
      ...{ measures: 'String', op: 'String', value: 'Nullable(Float64)', value_unit: 'String', wording: 'String' },
      url: 'String',
    },
    order: 'unit, id',
  },
  /** A day on which something falls due: of a task, or a report. */
  deadlines: {
    name: 'deadlines',
    columns: {
      ...{ year: 'UInt16', unit: 'String', day: 'Date', what: 'String', id: 'String', title: 'String', raw: 'String' },
      ...{ leads: LIST, url: 'String' },
    },
    order: 'unit, day, id',
  },
  /** The reports that papers ask for, as they stand beside the rows; `row` is one as JSON. */
  reports: {
    name: 'reports',
    columns: {
      ...{ year: 'UInt16', unit: 'String', place: 'UInt32', first: 'String', level: 'String', root: 'String' },
      ...{ agencies: LIST, everyone: 'UInt8', months: LIST, quarters: LIST, text: 'String', row: 'String' },
    },
    order: 'unit, first, place',
  },
  citations: {
    name: 'citations',
    columns: {
      ...{ year: 'UInt16', id: 'String', code: 'String', issued: 'Date', issuer: 'String', title: 'String' },
      ...{ status: 'String', cited_by: LIST, url: 'String' },
    },
    order: 'id',
  },
  /**
   * The shards of search, the newest first by `day` and then `place`; `parts` is a `ShardTable` as JSON. `shard` is made of
   * what the shard says: what is read of it fits together, whatever is loaded in the meantime.
   */
  shards: {
    name: 'shards',
    columns: { year: 'UInt16', shard: 'String', day: 'String', place: 'UInt32', papers: 'UInt32', parts: 'String' },
    order: 'shard',
    rows: 16,
  },
  /**
   * Where words stand in a shard: of each part how often, of each time its place and its form. A hidden key of search is
   * a word that only has parts.
   */
  words: {
    name: 'words',
    columns: {
      ...{ year: 'UInt16', word: 'String', shard: 'String', forms: LIST, parts: 'Array(UInt32)' },
      ...{ times: 'Array(UInt32)', at: 'Array(UInt32)', form: 'Array(UInt8)' },
    },
    order: 'word, shard',
    rows: 64,
  },
  /** In how many parts of a shard words, neighbours and hidden keys stand: the directory of search. */
  keys: {
    name: 'keys',
    columns: { year: 'UInt16', key: 'String', shard: 'String', parts: 'UInt32' },
    order: 'key, shard',
    rows: 1024,
  },
  /** The texts that results are shown of; `text` is a `TextFile` as JSON. */
  texts: {
    name: 'texts',
    columns: { year: 'UInt16', shard: 'String', part: 'UInt32', text: 'String' },
    order: 'shard, part',
    rows: 64,
  },
  /** What the values of facets are called. */
  names: {
    name: 'names',
    columns: { year: 'UInt16', facet: 'String', id: 'String', name: 'String' },
    order: 'facet, id',
    everywhere: true,
  },
} as const satisfies Record<string, EngineTable>;
export type TableName = keyof typeof TABLES;

/** What a shard has of a table, and what is being loaded; the table's own name is that of all shards together. */
export const partOf = (name: string): string => `${name}_part`;
/** What waits there is of one load: of two at a time, neither touches what the other has sent. */
export const newOf = (name: string, load: string): string => `${name}_new_${load}`;
