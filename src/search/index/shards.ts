/**
 * Which pages are indexed together. A small site is one index; a large one is cut by date, so that a search asks the
 * newest papers first, an index stays small enough for its common words, and a changed paper costs one index anew.
 */
import { fileOf } from '../format.ts';

/** Papers of an index, about: their commonest word is some 10 KB. */
const SHARD_PAPERS = 150;
/** Pages without a date (units, agencies, guides) are short. */
const SHARD_PAGES = 1200;

/** A page that has a date, and whether it is a paper. */
export interface DatedPage {
  path: string;
  date: string;
  paper: boolean;
}

export interface ShardPlan {
  /** Ids, the pages without a date first, then by date, the newest first. */
  ids: string[];
  /** The shard of a page, by its address from the site's root. */
  of(path: string): string;
}

/** Halved until a part has no more than `most`: another page moves no other one but where a part splits. */
const partsFor = (count: number, most: number) => 2 ** Math.max(0, Math.ceil(Math.log2(count / most)));

/**
 * Cuts a site. Pure, and the same for any order of `dated`.
 *
 * @param undated how many pages have no date
 */
export function planShards(dated: readonly DatedPage[], undated: number, papers = SHARD_PAPERS): ShardPlan {
  const count = dated.filter(({ paper }) => paper).length;
  if (count <= papers) return { ids: ['0'], of: () => '0' };
  const days = new Map<string, DatedPage[]>();
  for (const page of dated) {
    const day = days.get(page.date);
    if (day) day.push(page);
    else days.set(page.date, [page]);
  }
  const shardOf = new Map<string, string>();
  const ids: string[] = [];
  let pages: DatedPage[] = [];
  let held = 0;
  const close = () => {
    const [first] = pages;
    if (!first) return;
    const parts = partsFor(held, 2 * papers);
    const id = first.date;
    for (let part = parts - 1; part >= 0; part--) ids.push(parts === 1 ? id : `${id}.${part}`);
    for (const { path } of pages) shardOf.set(path, parts === 1 ? id : `${id}.${fileOf(path, parts)}`);
    pages = [];
    held = 0;
  };
  // From the oldest day on: a new paper changes the last shard, and the others stay as they are.
  for (const day of [...days.keys()].sort()) {
    const more = days.get(day) ?? [];
    const papersOfDay = more.filter(({ paper }) => paper).length;
    // A large day stands by itself; a year's end closes what is nearly full, so that years seldom mix.
    const newYear = pages[0] && !day.startsWith(pages[0].date.slice(0, 4));
    if (held && (papersOfDay > papers || held >= papers || (newYear && held >= papers / 3))) close();
    pages.push(...more);
    held += papersOfDay;
    if (held >= papers) close();
  }
  close();
  const parts = partsFor(undated, SHARD_PAGES);
  const general = Array.from({ length: parts }, (_, part) => `chung${parts === 1 ? '' : `.${part}`}`);
  return {
    ids: [...general, ...ids.reverse()],
    of: (path) => shardOf.get(path) ?? general[fileOf(path, parts)] ?? '',
  };
}
