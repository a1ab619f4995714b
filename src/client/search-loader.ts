/** All the script of a reading page: it waits for the keys of search or its box, and loads nothing until then. */
const dialog = () => import('./search-dialog.ts');
const isSearchPage = document.querySelector('site-search');

addEventListener('keydown', (event) => {
  const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!slash && !((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k')) return;
  event.preventDefault();
  if (isSearchPage) isSearchPage.querySelector('input')?.focus();
  else void dialog().then(({ openDialog }) => openDialog());
});

// The boxes in the head and on the home page; the search page answers by itself.
for (const box of document.querySelectorAll<HTMLInputElement>('search input[name=q]'))
  box.addEventListener('focus', () => void dialog().then(({ suggestIn }) => suggestIn(box)), { once: true });

if (isSearchPage) void import('./site-search.ts');
const found = new URLSearchParams(location.search).get('tim');
if (found) void import('./found-words.ts').then(({ markFound }) => markFound(found));
