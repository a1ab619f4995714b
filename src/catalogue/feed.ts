/** New and changed papers, for the RSS feed. Dates are those of the papers and of their changes: no clock. */
import { spanOf, weekday, type Day } from '../model/dates.ts';
import type { Catalogue, Paper } from './types.ts';

/** How many entries a feed has. */
const FEED_LENGTH = 100;

export interface FeedEntry {
  /** Never changes, so that a reader's program shows the entry once. */
  id: string;
  day: Day;
  paper: Paper;
  /** What was changed on the page; `null` for the paper itself. */
  change: string | null;
}

/** Papers that are issued and the changes of their pages in meaning, latest first. A date without its day counts as its first day. */
export function feedOf(catalogue: Catalogue): FeedEntry[] {
  return catalogue.papers
    .filter((paper) => paper.status !== 'draft' && paper.issuedOn !== null)
    .flatMap((paper): FeedEntry[] => [
      { id: paper.id, day: spanOf(paper.issuedOn ?? '').start, paper, change: null },
      ...paper.changes.flatMap(({ on: day, kind, text }, i) =>
        // Who follows the site is not called for a letter.
        kind === 'lỗi gõ' ? [] : [{ id: `${paper.id}#sua-${String(i + 1)}`, day, paper, change: text }],
      ),
    ])
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, FEED_LENGTH);
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The start of a day in Vietnam as RSS writes it (RFC 822, section 5, with a year of four digits). */
export function rfc822(day: Day): string {
  const [year = '', month = '1', date = ''] = day.split('-');
  return `${DAYS[weekday(day)] ?? ''}, ${date} ${MONTHS[Number(month) - 1] ?? ''} ${year} 00:00:00 +0700`;
}
