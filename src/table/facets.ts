/** What rows are filtered by. A facet reads one column; a row has one value of it, or several. */
import type { Day } from '../model/days.ts';
import { LEVELS } from '../model/levels.ts';
import { collationKey } from '../text/order.ts';
import type { ColumnName } from './columns.ts';
import { productKinds } from '../model/product-kind.ts';
import { dueDays, type Row } from './row.ts';
import { quarterOf, statusOn, STATUSES } from './today.ts';

/** The value of a row that states none, so that every row has a value in every facet. */
export const NONE = 'khong-neu';

export type Value = readonly [id: string, name: string];

interface FacetOf<K extends ColumnName> {
  column: K;
  /** Whether every row has exactly one value: then the counts add up to the number of rows. */
  single: boolean;
  /** The values of an entry of the column. The name is empty where the interface has a word for the id. */
  values: (entry: Row[K], today: Day) => Value[];
  /** By which values are listed; the most frequent come first without it. */
  order?: (id: string, name: string) => string;
}

const facet = <K extends ColumnName>(definition: FacetOf<K>) => definition;
const orNone = (values: Value[]): Value[] => (values.length ? values : [[NONE, '']]);
const plain = (ids: Iterable<string>): Value[] => [...new Set(ids)].map((id) => [id, '']);
const place = (list: readonly string[]) => (id: string) =>
  String.fromCharCode(1 + list.findIndex((item) => item === id));
const actors = (list: Row['leads']): Value[] => orNone(list.map(({ id, name }) => [id, name] as const));

const KINDS: readonly Row['kind'][] = ['task', 'sub-task', 'direction'];

/** Every facet by the name that it has in an address. */
export const FACETS = {
  nam: facet({ column: 'paper', single: true, values: (paper) => plain([String(paper.year)]), order: (id) => id }),
  cap: facet({ column: 'paper', single: true, values: (paper) => plain([paper.level]), order: place(LEVELS) }),
  tinh: facet({ column: 'paper', single: true, values: (paper) => [[paper.root, paper.rootName]] }),
  'don-vi': facet({ column: 'paper', single: true, values: (paper) => [[paper.unit, paper.unitName]] }),
  'linh-vuc': facet({ column: 'area', single: true, values: (area) => [[area.id, area.name]], order: (id) => id }),
  'co-quan': facet({ column: 'leads', single: false, values: actors }),
  'phoi-hop': facet({ column: 'coordinating', single: false, values: actors }),
  'san-pham': facet({
    column: 'products',
    single: false,
    values: (products) => orNone(plain(productKinds(products.map((product) => product.name)))),
  }),
  thang: facet({
    column: 'deadline',
    single: false,
    values: (deadline) => orNone(plain(dueDays(deadline).map((day) => day.slice(0, 7)))),
    order: (id) => (id === NONE ? '~' : id),
  }),
  quy: facet({
    column: 'deadline',
    single: false,
    values: (deadline) => orNone(plain(dueDays(deadline).map(quarterOf))),
    order: (id) => (id === NONE ? '~' : id),
  }),
  'dinh-ky': facet({
    column: 'deadline',
    single: true,
    values: ({ kind, dues }) =>
      plain([dues.some((due) => due.again) ? 'recurring' : kind === 'continuous' ? 'continuous' : 'once']),
    order: place(['once', 'recurring', 'continuous']),
  }),
  loai: facet({ column: 'kind', single: true, values: (kind) => plain([kind]), order: place(KINDS) }),
  'tinh-trang': facet({
    column: 'deadline',
    single: true,
    values: (deadline, today) => plain([statusOn(dueDays(deadline), today)]),
    order: place(STATUSES),
  }),
} as const;

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

/** What most people ask by; the others come on request. */
export const FIRST_FACETS: readonly FacetName[] = ['nam', 'don-vi', 'co-quan', 'thang'];

/** The values of one row. */
export function valuesOf(name: FacetName, row: Row, today: Day): Value[] {
  const { column, values } = FACETS[name] as unknown as FacetOf<ColumnName>;
  return values(row[column], today);
}

/** A value of a facet with the number of rows that have it. */
export interface Counted {
  id: string;
  name: string;
  count: number;
}

const COLLATED = new Map<string, string>();
/** The key of a name, which is asked for again with every answer. */
function collated(name: string): string {
  let key = COLLATED.get(name);
  if (key === undefined) COLLATED.set(name, (key = collationKey(name)));
  return key;
}

/** Puts counted values in the order in which they are listed. */
export function inOrder(name: FacetName, values: Counted[]): Counted[] {
  const { order } = FACETS[name] as FacetOf<ColumnName>;
  const key = (value: Counted) => order?.(value.id, value.name) ?? collated(value.name);
  return values
    .map((value) => ({ value, key: key(value) }))
    .sort((a, b) => (order ? 0 : b.value.count - a.value.count) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ value }) => value);
}
