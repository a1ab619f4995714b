/** The answers of the task table from the engine: what `src/table` would answer, a page at a time. */
import { FACET_NAMES, inOrder, NONE, type Counted, type FacetName } from '../table/facets.ts';
import { PAGE_OF_TABLE, pageWithin } from '../table/query.ts';
import type { Group } from '../table/order.ts';
import type { ReportRow } from '../table/reports.ts';
import type { Row } from '../table/row.ts';
import type { Cell, Send } from './send.ts';
import {
  allKeys,
  countedValues,
  countRows,
  groupsOf,
  listedKeys,
  namesOfChosen,
  reportsOf,
  rowsBetween,
  rowsBy,
  type Asked,
  type Key,
} from './sql.ts';

export interface PageAnswer {
  count: number;
  listed: number;
  groups: Group[] | null;
  page: number;
  rows: Row[];
}

const toKey = ([year, place]: Cell[]): Key => [Number(year), Number(place)];
const nameOf = (key: string) => (key === '\uffff' ? '' : key.slice(key.lastIndexOf('\u0000') + 1));
const keyText = ([year, place]: Key) => `${year} ${place}`;

/** Rows that are asked for at once by their keys: more would not fit an address. */
const PIECE = 300;
/** Rows of an export that are asked for at once. */
const WINDOW = 4000;

/** Rows by their keys, in the order of the keys. */
async function rowsOfKeys(keys: readonly Key[], send: Send): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (let from = 0; from < keys.length; from += PIECE) {
    const unique = new Map(keys.slice(from, from + PIECE).map((key) => [keyText(key), key]));
    for (const [year, place, row] of await send(rowsBy([...unique.values()])))
      found.set(keyText([Number(year), Number(place)]), JSON.parse(row as string) as Row);
  }
  return keys.flatMap((key) => found.get(keyText(key)) ?? []);
}

/** Rows as they are listed. What lies in the second half is found from the end. */
export async function listedRows(asked: Asked, from: number, to: number, listed: number, send: Send): Promise<Row[]> {
  const count = Math.min(to, listed) - from;
  if (count <= 0) return [];
  const backwards = from > listed / 2;
  const keys = await send(listedKeys(asked, backwards ? listed - from - count : from, count, backwards));
  const inOrder = keys.map(toKey);
  return rowsOfKeys(backwards ? inOrder.reverse() : inOrder, send);
}

/** A page of the answer. The page that was asked for is fetched while rows are counted. */
export async function pageOf(asked: Asked, send: Send): Promise<PageAnswer> {
  const { page, group } = asked.query;
  const first = (page - 1) * PAGE_OF_TABLE;
  // A page far behind is found from the end, which has to be known.
  const early = page <= 40 ? send(listedKeys(asked, first, PAGE_OF_TABLE)) : null;
  early?.catch(() => undefined);
  const [counted, grouped] = await Promise.all([
    send(countRows(asked)),
    group ? send(groupsOf(asked, group)) : Promise.resolve(null),
  ]);
  const count = Number(counted[0]?.[0] ?? 0);
  const groups = grouped?.map(([key, rows]) => ({ name: nameOf(key as string), count: Number(rows) })) ?? null;
  const listed = groups ? groups.reduce((sum, { count: rows }) => sum + rows, 0) : count;
  const within = pageWithin(page, listed);
  const rows =
    early && within === page
      ? await rowsOfKeys((await early).map(toKey), send)
      : await listedRows(asked, (within - 1) * PAGE_OF_TABLE, within * PAGE_OF_TABLE, listed, send);
  return { count, listed, groups, page: within, rows };
}

/**
 * The facets: of those that are open all values, of the others what is chosen, without their numbers.
 *
 * @param open the facets whose values are in sight
 */
export async function facetsOf(
  asked: Asked,
  open: readonly FacetName[],
  send: Send,
): Promise<Record<FacetName, Counted[]>> {
  const { chosen } = asked.query;
  const naming = namesOfChosen(asked);
  const [called, ...counted] = await Promise.all([
    naming ? send(naming) : [],
    ...open.map((name) => send(countedValues(asked, name))),
  ]);
  const names = new Map(called.map(([facet, id, name]) => [`${facet as string} ${id as string}`, name as string]));
  const values = new Map(
    open.map((name, i) => [
      name,
      (counted[i] ?? []).map(([id, label, count]) => ({
        id: id as string,
        name: label as string,
        count: Number(count),
      })),
    ]),
  );
  return Object.fromEntries(
    FACET_NAMES.map((name) => {
      const found = values.get(name) ?? [];
      const ids = new Set(found.map(({ id }) => id));
      const missing = (chosen[name] ?? []).filter((id) => !ids.has(id));
      const added = missing.map((id) => ({
        id,
        name: names.get(`${name} ${id}`) ?? (id === NONE || !NAMED.has(name) ? '' : id),
        count: 0,
      }));
      return [name, inOrder(name, [...found, ...added])];
    }),
  ) as Record<FacetName, Counted[]>;
}

/** Facets whose values have names of their own. */
const NAMED: ReadonlySet<FacetName> = new Set(['tinh', 'don-vi', 'linh-vuc', 'co-quan', 'phoi-hop']);

/**
 * All rows of the answer in the order of the table, window by window; `null` where there are more than `most`.
 *
 * @param tell how many there are so far; what it returns goes on, unless it is false
 */
export async function allRows(
  asked: Asked,
  most: number,
  send: Send,
  tell: (rows: number) => boolean,
): Promise<Row[] | null> {
  const keys = (await send(allKeys(asked, most + 1))).map(toKey);
  if (keys.length > most) return null;
  const rows: Row[] = [];
  for (let from = 0; from < keys.length;) {
    const year = keys[from]?.[0] ?? 0;
    let to = from;
    while (to < keys.length && to - from < WINDOW && keys[to]?.[0] === year) to++;
    const found = await send(rowsBetween(asked, year, keys[from]?.[1] ?? 0, keys[to - 1]?.[1] ?? 0));
    for (const [, , row] of found) rows.push(JSON.parse(row as string) as Row);
    from = to;
    if (!tell(rows.length)) break;
  }
  return rows;
}

/** The reports that a question is about: how many there are, and the first of them. */
export async function reportsBeside(
  asked: Asked,
  most: number,
  send: Send,
): Promise<{ count: number; rows: ReportRow[] }> {
  const { count, rows } = reportsOf(asked, most);
  const [[counted], found] = await Promise.all([send(count), send(rows)]);
  return { count: Number(counted?.[0] ?? 0), rows: found.map(([row]) => JSON.parse(row as string) as ReportRow) };
}
