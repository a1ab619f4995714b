/**
 * The lists of tasks as plain pages: by year, area, unit, agency and month. A row is in one list of each kind, or in one
 * for each of its agencies and months, so that pages grow with the rows.
 */
import { rowsOf, tableTasks } from './from-catalogue.ts';
import { inOrder, valuesOf, type Counted, type FacetName } from './facets.ts';
import type { Row } from './row.ts';
import { DEFAULT_SHOWN, type ShownName } from './shown.ts';
import { once } from '../catalogue/indexed.ts';
import type { Catalogue } from '../catalogue/types.ts';

/** The facets that have pages, by the name of their folder below `/nhiem-vu/`. */
export const LISTED = ['nam', 'linh-vuc', 'don-vi', 'co-quan', 'phoi-hop', 'thang'] as const satisfies FacetName[];
export type Listed = (typeof LISTED)[number];

/** A list up to this long is one page, with every column. */
export const WHOLE_ROWS = 200;
/** Rows a page of a longer list, which has {@link LONG_SHOWN}: a page of these is some 200 KB. */
export const PAGE_ROWS = 400;
/** Rows of the page of all tasks where they are more than one page: the lists by year have all of them. */
export const FIRST_ROWS = 100;
/** The columns of a long list: who, what, when; the others are in the paper, a link away. */
const LONG_SHOWN: readonly ShownName[] = ['so', 'nhiem-vu', 'don-vi', 'nam', 'chu-tri', 'thoi-han'];
export const shownOf = (rows: number): readonly ShownName[] => (rows > WHOLE_ROWS ? LONG_SHOWN : DEFAULT_SHOWN);

export interface Listing {
  facet: Listed;
  /** The id of the value, which is the last part of the address. */
  id: string;
  name: string;
  rows: Row[];
}

/** Pages that are written of one list: whoever reads on has the table, which filters, and the lists of fewer rows. */
export const LIST_PAGES = 5;
/** The lists by year are complete at any size, so that every row is on one page that needs no script. */
export const mostPages = (facet: Listed): number => (facet === 'nam' ? Infinity : LIST_PAGES);
/** Sites with more units than this leave the lists by unit to the units' own pages and to the table. */
export const LISTED_UNITS = 200;

/** The facets whose values have lists as pages of their own. */
export const listedFacets = (catalogue: Catalogue): Listed[] =>
  LISTED.filter((facet) => facet !== 'don-vi' || catalogue.units.size <= LISTED_UNITS);

/** Where the list of a value is found: its page, or the page of the unit. */
export const valuePath = (catalogue: Catalogue, facet: Listed, id: string): string =>
  listedFacets(catalogue).includes(facet) ? listPath({ facet, id }) : `/don-vi/${id}/`;

/** All tasks of a unit as a list, whether as a page or in the table. */
export const unitListPath = (catalogue: Catalogue, id: string): string =>
  listedFacets(catalogue).includes('don-vi') ? listPath({ facet: 'don-vi', id }) : `/nhiem-vu/?don-vi=${id}`;

/** The lists of the whole table by a facet. */
export const tableListings = (facet: Listed, catalogue: Catalogue): Listing[] =>
  once(catalogue, `lists by ${facet}`, () => listings(facet, rowsOf(tableTasks(catalogue), catalogue)));

/** The values of a facet over the whole table, each with the number of its rows, in the order they are shown in. */
export const tableValues = (facet: Listed, catalogue: Catalogue): Counted[] =>
  inOrder(
    facet,
    tableListings(facet, catalogue).map(({ id, name, rows }) => ({ id, name, count: rows.length })),
  );

/** Every value of a facet with its rows, each row once. None of them depends on the day. */
export function listings(facet: Listed, rows: readonly Row[]): Listing[] {
  const found = new Map<string, Listing>();
  for (const row of rows) {
    for (const [id, name] of valuesOf(facet, row, '')) {
      const listing = found.get(id);
      if (listing) listing.rows.push(row);
      else found.set(id, { facet, id, name, rows: [row] });
    }
  }
  return [...found.values()];
}

/** The address of a list, or of one of its pages from 1. */
export function listPath(listing: Pick<Listing, 'facet' | 'id'>, page = 1): string {
  const folder = `/nhiem-vu/${listing.facet}/${listing.id}/`;
  return page === 1 ? folder : `${folder}trang-${page}/`;
}

/** A list cut into pages, the first `most` of them; an empty one has one page. */
export function pagesOf<T>(rows: readonly T[], most: number): T[][] {
  if (rows.length <= WHOLE_ROWS) return [[...rows]];
  const pages: T[][] = [];
  const end = Math.min(rows.length, most * PAGE_ROWS);
  for (let from = 0; from < end; from += PAGE_ROWS) pages.push(rows.slice(from, from + PAGE_ROWS));
  return pages;
}
