/** The columns of the table as it is shown and exported: one definition for page, client and files. */
import type { Day } from '../model/days.ts';
import { collationKey, letterKey } from '../text/order.ts';
import { STATUS_WORDS } from '../i18n/table.ts';
import type { ColumnName } from './columns.ts';
import { fold } from '../text/normalise.ts';
import { dueDays, unitOf, type DeadlineEntry, type Due, type ProductEntry, type Row } from './row.ts';
import { statusOn, STATUSES } from './today.ts';

interface Shown<K extends ColumnName> {
  /** The column that it is read from, and that decides its order. */
  column: K;
  /** The lines of a cell; none where the paper states nothing. */
  lines: (entry: Row[K], today: Day) => string[];
  /** The pages that the lines link to, from the site's root. */
  paths?: (entry: Row[K]) => string[];
  /** Whether the cell was empty and is taken from the main row. */
  inherited?: (entry: Row[K]) => boolean;
  /** By which rows are sorted, as code units; without it they keep the order of their papers. */
  key?: (entry: Row[K], today: Day) => string;
  /** What decides between rows of one key; kept short, the keys of many rows take little memory. */
  tie?: (entry: Row[K]) => string;
  /** The fields of the cell in a JSON export. */
  fields: (entry: Row[K], today: Day) => Record<string, unknown>;
}

const shown = <K extends ColumnName>(definition: Shown<K>) => definition;
const productLine = ({ name, issuer }: ProductEntry) => (issuer === undefined ? name : `${name} (${issuer})`);
const names = (list: Row['leads']) => list.map((actor) => actor.as);
const agencyPaths = (list: Row['leads']) => list.map((actor) => `/co-quan/${actor.id}/`);
const byNames = (list: Row['leads']) => LAST(list.map((actor) => actor.name).join('; '));
/** What is empty comes last. */
const LAST = (text: string) => (text ? collationKey(text) : '\uffff');

/** The lines of a deadline: the paper's wording, with the product where each has its own. */
export function deadlineLines({ kind, raw, dues }: DeadlineEntry): string[] {
  if (!raw) return [];
  if (kind !== 'per-product') return [raw];
  const said = (due: Due) => due.of === undefined || fold(due.raw).includes(fold(due.of));
  return dues.map((due) => (said(due) ? due.raw : `${due.of}: ${due.raw}`));
}

export const SHOWN = {
  so: shown({ column: 'no', lines: (no) => [no], fields: (no) => ({ no }) }),
  'nhiem-vu': shown({
    column: 'title',
    lines: (title) => [title],
    key: (title) => letterKey(title),
    tie: (title) => collationKey(title),
    fields: (title) => ({ title }),
  }),
  'don-vi': shown({
    column: 'paper',
    lines: (paper) => [unitOf(paper)],
    paths: ({ unit }) => [`/don-vi/${unit}/`],
    key: ({ unitName }) => collationKey(unitName),
    fields: ({ unit, unitName, takenFrom, level }) => ({
      unit,
      unitName,
      ...(takenFrom === undefined ? {} : { takenFrom }),
      level,
    }),
  }),
  nam: shown({
    column: 'paper',
    lines: ({ year }) => [String(year)],
    key: ({ year }) => String(year),
    fields: ({ year }) => ({ year }),
  }),
  'linh-vuc': shown({
    column: 'area',
    lines: ({ name }) => [name],
    paths: ({ id }) => [`/linh-vuc/${id}/`],
    key: ({ id }) => id,
    fields: ({ id, name }) => ({ area: id, areaName: name }),
  }),
  'san-pham': shown({
    column: 'products',
    lines: (products) => products.map(productLine),
    key: (products) => LAST(products.map(productLine).join('; ')),
    fields: (products) => ({ products }),
  }),
  'chu-tri': shown({
    column: 'leads',
    lines: names,
    paths: agencyPaths,
    inherited: (list) => list.some((actor) => actor.inherited),
    key: byNames,
    fields: (leads) => ({ leads }),
  }),
  'phoi-hop': shown({
    column: 'coordinating',
    lines: names,
    paths: agencyPaths,
    inherited: (list) => list.some((actor) => actor.inherited),
    key: byNames,
    fields: (coordinating) => ({ coordinating }),
  }),
  'thoi-han': shown({
    column: 'deadline',
    lines: deadlineLines,
    inherited: (deadline) => deadline.inherited === 'task',
    key: (deadline) => dueDays(deadline).sort().at(-1) ?? '\uffff',
    fields: ({ kind, raw, start, end }) => ({ deadline: { kind, raw, start, end } }),
  }),
  'tinh-trang': shown({
    column: 'deadline',
    lines: (deadline, today) => [STATUS_WORDS[statusOn(dueDays(deadline), today)]],
    key: (deadline, today) => String(STATUSES.indexOf(statusOn(dueDays(deadline), today))),
    fields: (deadline, today) => ({ status: statusOn(dueDays(deadline), today) }),
  }),
} as const;

export type ShownName = keyof typeof SHOWN;
export const SHOWN_NAMES = Object.keys(SHOWN) as ShownName[];
export const isShown = (name: string): name is ShownName => Object.hasOwn(SHOWN, name);
export const DEFAULT_SHOWN: readonly ShownName[] = SHOWN_NAMES.filter((name) => name !== 'tinh-trang');

const definition = (name: ShownName) => SHOWN[name] as unknown as Shown<ColumnName>;

export function linesOf(name: ShownName, row: Row, today: Day): string[] {
  const { column, lines } = definition(name);
  return lines(row[column], today);
}

/** A cell as it is shown: its lines, the pages that they link to, and whether it is the main row's. */
export function cellOf(name: ShownName, row: Row, today: Day) {
  const { column, lines, paths, inherited } = definition(name);
  const entry = row[column];
  const links = paths?.(entry) ?? [];
  return {
    lines: lines(entry, today).map((text, i) => ({ text, path: links[i] })),
    inherited: inherited?.(entry) ?? false,
  };
}

export function fieldsOf(name: ShownName, row: Row, today: Day): Record<string, unknown> {
  const { column, fields } = definition(name);
  return fields(row[column], today);
}

export interface SortKey {
  column: ColumnName;
  key: (entry: unknown, today: Day) => string;
  tie?: (entry: unknown) => string;
}

/** How rows are sorted by a column, if they can be: its column, and the key of an entry. */
export function sortKey(name: ShownName): SortKey | null {
  const { column, key, tie } = definition(name);
  if (!key) return null;
  return {
    column,
    key: (entry, today) => key(entry as Row[ColumnName], today),
    ...(tie ? { tie: (entry: unknown) => tie(entry as Row[ColumnName]) } : {}),
  };
}
