/** Names of stored drafts that say which is which. */

interface Stored {
  about: string;
  /** Milliseconds since 1970. */
  saved: number;
}

/** The drafts by name, those of one name from the first that was stored; these are numbered. */
export function numbered<D extends Stored>(
  drafts: readonly D[],
  nth: (name: string, n: number) => string,
): (D & { name: string })[] {
  const sorted = [...drafts].sort((a, b) => a.about.localeCompare(b.about, 'vi') || a.saved - b.saved);
  return sorted.map((draft) => {
    const same = sorted.filter(({ about }) => about === draft.about);
    return { ...draft, name: same.length > 1 ? nth(draft.about, same.indexOf(draft) + 1) : draft.about };
  });
}
