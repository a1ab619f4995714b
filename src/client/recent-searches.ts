/** What was looked for last, on this machine only. */
const NAME = 'kho-da-tim';
const MOST = 8;

/** The last ones, the newest first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function keep(queries: readonly string[]): void {
  try {
    if (queries.length) localStorage.setItem(NAME, JSON.stringify(queries));
    else localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing offers nothing.
  }
}

/** Remembers a query from which a result was opened. */
export function rememberSearch(query: string): void {
  const typed = query.trim();
  if (typed) keep([typed, ...recentSearches().filter((other) => other !== typed)].slice(0, MOST));
}

export const forgetSearches = (): void => keep([]);
