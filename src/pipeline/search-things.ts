/** All that has a name on the site: the pages, what is known of them besides, the rows, the jobs. */
import type { NameEntry } from '../search/format.ts';
import type { SearchSite } from './search-site.ts';

/** A page that is indexed, with the values of its parts (`unit~…`). */
export type FoundPage = [path: string, title: string, values: string[]];

/** Of a page that a name leads to only what a result shows, or is told by. */
const SHOWN = /^(?:kind|unit|year|level|site)~/;

export function thingsOf(found: readonly FoundPage[], { known, rows, jobs }: SearchSite): NameEntry[] {
  const pages = found.map(([path, title, values]): NameEntry => {
    const { names = [], note = '' } = known.get(path) ?? {};
    return [path, title, note, values.filter((value) => SHOWN.test(value)), names];
  });
  const titles = new Map(found.map(([path, title]) => [path, title]));
  const titleOf = (url: string) => titles.get(url.replace(/#.*/, '')) ?? '';
  return [...pages, ...rows.map(([url, title, , ...more]): NameEntry => [url, title, titleOf(url), ...more]), ...jobs];
}

/** What things are called; the titles of rows are texts. */
export const spoken = (things: readonly NameEntry[]): string[] =>
  things.flatMap(([, title, , , names, row]) => (row ? [] : [title, ...names]));
