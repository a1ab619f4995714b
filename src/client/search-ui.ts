/** What search shows, in one file so that it comes with one request: the search page, the dialog, the marks on a page. */
import './site-search.ts';

export { markFound } from './found-words.ts';
export { openDialog, suggestIn } from './search-dialog.ts';
