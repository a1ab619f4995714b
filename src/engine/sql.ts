/**
 * The questions of the table as SQL: SELECTs of our own, into which nothing of an address comes but as a literal of
 * {@link literal}, or as a number that was read as one. The answers are those of `src/table`.
 */
import { spanOf, type Day } from '../model/days.ts';
import { FACET_NAMES, FACETS, type FacetName } from '../table/facets.ts';
import type { Query } from '../table/query.ts';
import type { ShownName } from '../table/shown.ts';
import { searchWords, type Abbreviations } from '../table/text.ts';
import { endOfWeek, STATUSES } from '../table/today.ts';
import { TooMuchAsked } from './send.ts';
import { DATABASE, facetColumn, groupColumn, sortColumn } from './schema.ts';

/**
 * A text as a literal of SQL. What is no letter, digit or space is written by its bytes, whose letters and digits no
 * reader of SQL takes for anything else; so is the name of the engine's own tables, which the web server lets in nowhere.
 */
export function literal(text: string): string {
  const bytes = (part: string) =>
    Array.from(new TextEncoder().encode(part), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  return `'${text
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, bytes)
    .replace(/s(?=ystem)/gi, bytes)}'`;
}

export const list = (texts: readonly string[]) => texts.map(literal).join(', ');

/** More than this would not fit an address. */
export const MOST_VALUES = 60;
export const MOST_WORDS = 20;
/** What a question names, all of it. Throws `TooMuchAsked`: rows without the rest would not be said to lack any. */
function few<T>(values: readonly T[], most: number): readonly T[] {
  if (values.length > most) throw new TooMuchAsked();
  return values;
}
/** Values of a facet that are asked for: those that most rows have. */
export const MOST_COUNTED = 2000;

/** Where a row stands on a day; see `statusOn`. */
function status(today: Day): string {
  const day = (text: Day) => `toDate(${literal(text)})`;
  const next = `arrayReduce('min', arrayFilter(x -> x >= ${day(today)}, days))`;
  const [overdue, week, month, later, undated] = STATUSES.map(literal);
  return (
    `multiIf(empty(days), ${undated}, due < ${day(today)}, ${overdue}, ` +
    `${next} <= ${day(endOfWeek(today))}, ${week}, ${next} <= ${day(spanOf(today.slice(0, 7)).end)}, ${month}, ${later})`
  );
}

/** The value of a facet, or the list of its values. */
const valueOf = (name: FacetName, today: Day): string =>
  name === 'tinh-trang' ? status(today) : name === 'nam' ? 'toString(year)' : facetColumn(name);

function isChosen(name: FacetName, chosen: readonly string[], today: Day): string {
  const values = few(chosen, MOST_VALUES);
  if (name === 'nam') {
    const years = values.filter((year) => /^[1-9]\d{3}$/.test(year));
    return years.length ? `year IN (${years.join(', ')})` : '0';
  }
  if (FACETS[name].single) return `${valueOf(name, today)} IN (${list(values)})`;
  return `(${values.map((value) => `has(${facetColumn(name)}, ${literal(value)})`).join(' OR ')})`;
}

const wordConditions = (text: string, abbreviations: Abbreviations): string[] =>
  few(searchWords(text, abbreviations), MOST_WORDS).map(
    (forms) => `(${forms.map((form) => `position(text, ${literal(form)}) > 0`).join(' OR ')})`,
  );

/** @param without a facet whose own choice does not narrow its counts */
function conditions(query: Query, today: Day, abbreviations: Abbreviations, without?: FacetName): string {
  const all = FACET_NAMES.flatMap((name) => {
    const chosen = name === without ? [] : (query.chosen[name] ?? []);
    return chosen.length ? [isChosen(name, chosen, today)] : [];
  });
  all.push(...wordConditions(query.text, abbreviations));
  if (query.onlyPicked) all.push(query.picked.length ? `id IN (${list(few(query.picked, MOST_VALUES))})` : '0');
  return all.length ? ` WHERE ${all.join(' AND ')}` : '';
}

const TASKS = `${DATABASE}.tasks`;

export interface Asked {
  query: Query;
  today: Day;
  abbreviations: Abbreviations;
}

const where = ({ query, today, abbreviations }: Asked, without?: FacetName) =>
  conditions(query, today, abbreviations, without);

export const countRows = (asked: Asked): string => `SELECT count() FROM ${TASKS}${where(asked)}`;

/** The groups with the number of their rows, in order. */
export const groupsOf = (asked: Asked, by: NonNullable<Query['group']>): string =>
  `SELECT arrayJoin(${groupColumn(by)}) AS of, count() FROM ${TASKS}${where(asked)} GROUP BY of ORDER BY of`;

/** By what rows are in order, most important first: what, and whether from the last to the first. */
function orderOf({ query: { sort, group }, today }: Asked): [of: string, descending: boolean][] {
  const table: [string, boolean][] = [
    ['year', true],
    ['place', false],
  ];
  const key = (by: ShownName) =>
    by === 'tinh-trang' ? `indexOf([${list(STATUSES)}], ${status(today)})` : sortColumn(by);
  // What is empty stays last either way.
  const empty = (by: ShownName) => `${key(by)} = ${literal('\uffff')}`;
  const sorted = (): [string, boolean][] => {
    if (!sort) return table;
    if (sort.by === 'so') return table.map(([of, descending]) => [of, descending !== sort.descending]);
    const isText = sort.by !== 'tinh-trang' && sort.by !== 'nam';
    return [
      ...(isText ? [[empty(sort.by), false] as [string, boolean]] : []),
      [key(sort.by), sort.descending],
      ...table,
    ];
  };
  return [...(group ? [['of', false] as [string, boolean]] : []), ...sorted()];
}

/**
 * The keys of listed rows, from one place on: `year` and `place`.
 *
 * @param backwards counted from the last one, and in that order
 */
export function listedKeys(asked: Asked, from: number, count: number, backwards = false): string {
  const { group } = asked.query;
  const of = group ? `, arrayJoin(${groupColumn(group)}) AS of` : '';
  const order = orderOf(asked).map(([by, descending]) => `${by} ${descending === backwards ? 'ASC' : 'DESC'}`);
  return `SELECT year, place${of} FROM ${TASKS}${where(asked)} ORDER BY ${order.join(', ')} LIMIT ${whole(from)}, ${whole(count)}`;
}

/** The keys of all rows, each once, in the order of the table. */
export const allKeys = (asked: Asked, most: number): string =>
  `SELECT year, place FROM ${TASKS}${where(asked)} ORDER BY year DESC, place LIMIT ${whole(most)}`;

export const whole = (number: number): string => String(Math.max(0, Math.trunc(number) || 0));

export type Key = readonly [year: number, place: number];

/** Some rows by their keys. */
export function rowsBy(keys: readonly Key[], units: readonly string[] = []): string {
  const years = [...new Set(keys.map(([year]) => year))];
  const each = years.map((year) => {
    const places = keys.filter(([of]) => of === year).map(([, place]) => whole(place));
    return `year = ${whole(year)} AND place IN (${places.join(', ')})`;
  });
  const unit = units.length ? `unit IN (${list(units)}) AND ` : '';
  return `SELECT year, place, row FROM ${TASKS} WHERE ${unit}(${each.join(' OR ')})`;
}

/** The rows of an answer between two of a year, in the order of the table. */
export const rowsBetween = (asked: Asked, year: number, from: number, to: number): string => {
  const within = `year = ${whole(year)} AND place BETWEEN ${whole(from)} AND ${whole(to)}`;
  const narrowed = where(asked);
  return `SELECT year, place, row FROM ${TASKS}${narrowed ? `${narrowed} AND` : ' WHERE'} ${within} ORDER BY place`;
};

/** The values of a facet with their names and the number of the rows that match all other choices. */
export function countedValues(asked: Asked, name: FacetName): string {
  const value = valueOf(name, asked.today);
  // Called so that no column is: a name of the question would stand in its conditions too.
  const counted =
    `SELECT ${FACETS[name].single ? value : `arrayJoin(${value})`} AS counted, count() AS found FROM ${TASKS}` +
    `${where(asked, name)} GROUP BY counted ORDER BY found DESC, counted LIMIT ${MOST_COUNTED}`;
  const names = `SELECT id AS counted, name FROM ${DATABASE}.names WHERE facet = ${literal(name)}`;
  return `SELECT counted, name, found FROM (${counted}) ANY LEFT JOIN (${names}) USING counted`;
}

/** What chosen values are called. */
export function namesOfChosen({ query: { chosen } }: Asked): string | null {
  const each = FACET_NAMES.flatMap((name) => {
    const values = few(chosen[name] ?? [], MOST_VALUES);
    return values.length ? [`(facet = ${literal(name)} AND id IN (${list(values)}))`] : [];
  });
  return each.length ? `SELECT facet, id, name FROM ${DATABASE}.names WHERE ${each.join(' OR ')}` : null;
}

/** Facets that reports have; what they have no value of narrows them away. See `reportsFor`. */
function reportCondition(name: FacetName, chosen: readonly string[], unitChosen: boolean): string {
  const values = few(chosen, MOST_VALUES);
  const some = (column: string) => `(${values.map((value) => `has(${column}, ${literal(value)})`).join(' OR ')})`;
  if (name === 'nam') return isChosen(name, values, '');
  if (name === 'cap') return `level IN (${list(values)})`;
  if (name === 'tinh') return `root IN (${list(values)})`;
  if (name === 'don-vi') return `unit IN (${list(values)})`;
  if (name === 'co-quan') return unitChosen ? `(${some('agencies')} OR everyone)` : some('agencies');
  if (name === 'thang') return some('months');
  return name === 'quy' ? some('quarters') : '0';
}

/** The reports that a question is about: how many, and the first of them. */
export function reportsOf({ query, abbreviations }: Asked, most: number): { count: string; rows: string } {
  const unitChosen = Boolean(query.chosen['don-vi']?.length);
  const all = FACET_NAMES.flatMap((name) => {
    const chosen = query.chosen[name] ?? [];
    return chosen.length ? [reportCondition(name, chosen, unitChosen)] : [];
  });
  all.push(...wordConditions(query.text, abbreviations), ...(query.onlyPicked ? ['0'] : []));
  const from = `FROM ${DATABASE}.reports${all.length ? ` WHERE ${all.join(' AND ')}` : ''}`;
  return {
    count: `SELECT count() ${from}`,
    rows: `SELECT row ${from} ORDER BY year DESC, first, place LIMIT ${whole(most)}`,
  };
}
