import { fold } from './normalise.ts';

/** Edits (insert, delete, replace, swap of neighbours) between two strings, or `limit + 1` once it is passed. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/**
 * The known names nearest to a mistyped one, best first: at most `count`, none that differs in more than
 * about a third of its letters. Accents and case count for little, since they are what people leave out.
 */
export function nearest(name: string, known: Iterable<string>, count = 3): string[] {
  const wanted = fold(name).slice(0, 200);
  const limit = Math.max(2, Math.ceil(wanted.length / 3));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of known) {
    const folded = fold(candidate);
    const distance = folded.startsWith(wanted) && wanted.length > 3 ? 1 : editDistance(wanted, folded, limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  found.sort((x, y) => x.distance - y.distance || (x.candidate < y.candidate ? -1 : 1));
  return found.slice(0, count).map((item) => item.candidate);
}
