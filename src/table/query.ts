/** What is asked of the table, and how an address says it. */
import { FACET_NAMES, type FacetName } from './facets.ts';
import { isShown, SHOWN_NAMES, DEFAULT_SHOWN, type ShownName } from './shown.ts';

export const GROUPINGS = ['co-quan', 'linh-vuc', 'don-vi', 'quy'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Query {
  text: string;
  /** The values chosen: of one facet any, of several facets all. */
  chosen: Partial<Record<FacetName, readonly string[]>>;
  sort: { by: ShownName; descending: boolean } | null;
  group: Grouping | null;
  /** The ids of the rows picked by hand. */
  picked: readonly string[];
  /** Show the picked rows alone. */
  onlyPicked: boolean;
  /** The page of the answer, from 1. */
  page: number;
}

/** How the answer is laid out. */
export interface View {
  shown: readonly ShownName[];
  dense: boolean;
}

export const EVERYTHING: Query = {
  text: '',
  chosen: {},
  sort: null,
  group: null,
  picked: [],
  onlyPicked: false,
  page: 1,
};
export const DEFAULT_VIEW: View = { shown: DEFAULT_SHOWN, dense: false };

/** Rows a page. */
export const PAGE_OF_TABLE = 25;
export const pagesIn = (rows: number): number => Math.max(1, Math.ceil(rows / PAGE_OF_TABLE));
/** A page that there is: the one asked for, or the last. */
export const pageWithin = (page: number, rows: number): number => Math.min(page, pagesIn(rows));
/** The pages that are linked from one of them: the first, the last and those around it. */
export const nearPages = (page: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => i + 1).filter(
    (number) => number === 1 || number === count || Math.abs(number - page) <= 2,
  );

/** More than this would not fit an address; the rows stay picked on the page. */
const MAX_PICKED = 60;

const list = (text: string | null) => (text ? text.split(',').filter(Boolean) : []);

/** The query part of an address, without `?`; empty for the table as it first is. */
export function toAddress(query: Query, view: View): string {
  const params = new URLSearchParams();
  if (query.text) params.set('q', query.text);
  for (const name of FACET_NAMES) {
    const values = query.chosen[name];
    if (values?.length) params.set(name, values.join(','));
  }
  if (query.sort) params.set('xep', `${query.sort.descending ? '-' : ''}${query.sort.by}`);
  if (query.group) params.set('nhom', query.group);
  if (query.picked.length && query.picked.length <= MAX_PICKED) params.set('chon', query.picked.join(','));
  if (query.onlyPicked) params.set('chi-chon', '1');
  if (query.page > 1) params.set('trang', String(query.page));
  if (view.shown.join() !== DEFAULT_SHOWN.join()) params.set('cot', view.shown.join(','));
  if (view.dense) params.set('gon', '1');
  // Commas and slashes may stand in a query as they are, and are easier to read.
  return params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
}

/** Reads an address; what it does not know it leaves out. */
export function fromAddress(address: string): { query: Query; view: View } {
  const params = new URLSearchParams(address);
  const chosen: Query['chosen'] = {};
  for (const name of FACET_NAMES) {
    const values = list(params.get(name));
    if (values.length) chosen[name] = [...new Set(values)];
  }
  const [, minus, by = ''] = /^(-?)(.*)$/.exec(params.get('xep') ?? '') ?? [];
  const group = GROUPINGS.find((name) => name === params.get('nhom')) ?? null;
  const asked = list(params.get('cot'));
  const shown = SHOWN_NAMES.filter((name) => asked.includes(name));
  return {
    query: {
      text: params.get('q') ?? '',
      chosen,
      sort: isShown(by) ? { by, descending: minus === '-' } : null,
      group,
      picked: [...new Set(list(params.get('chon')))],
      onlyPicked: params.get('chi-chon') === '1',
      page: /^[1-9]\d{0,5}$/.test(params.get('trang') ?? '') ? Number(params.get('trang')) : 1,
    },
    view: { shown: shown.length ? shown : DEFAULT_SHOWN, dense: params.get('gon') === '1' },
  };
}
