/** Links to the pages of an answer, each with the address of its page. */
import { formatNumber } from '../../i18n/format.ts';
import { taskTable as words } from '../../i18n/table.ts';
import { nearPages, PAGE_OF_TABLE, pagesIn } from '../../table/query.ts';
import { make } from './row-view.ts';

export function pagerLinks(page: number, rows: number, path: (page: number) => string): HTMLElement[] {
  const count = pagesIn(rows);
  const from = (page - 1) * PAGE_OF_TABLE + 1;
  const to = Math.min(rows, page * PAGE_OF_TABLE);
  const where = words.rowsOf(formatNumber(from), formatNumber(to), formatNumber(rows));
  const numbers = nearPages(page, count).map((number) => {
    const link = make('a', { href: path(number), 'aria-label': words.page(number) }, String(number));
    if (number === page) link.setAttribute('aria-current', 'page');
    return make('li', {}, link);
  });
  const links: HTMLElement[] = [make('p', { class: 'small soft' }, where)];
  if (page > 1) links.push(make('a', { href: path(page - 1), rel: 'prev' }, words.previous));
  links.push(make('ul', { class: 'chips' }, ...numbers));
  if (page < count) links.push(make('a', { href: path(page + 1), rel: 'next' }, words.next));
  return links;
}

/** Tells of a page that is turned to, which the address names then; what opens another tab is left to the browser. */
export function listenToPages(pages: HTMLElement, turned: () => void): void {
  pages.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    turned();
  });
}
