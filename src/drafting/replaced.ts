import { mapTexts } from './blanks.ts';
import type { Draft } from './draft.ts';
import type { PlacedLeftover } from './leftovers.ts';

/** The draft with one leftover replaced, as long as it still stands where it was found. */
export function withReplaced(draft: Draft, { path, start, end, found, instead }: PlacedLeftover): Draft {
  if (instead === null) return draft;
  const place = path.join('.');
  return mapTexts(draft, (text, at) =>
    at.join('.') === place && text.slice(start, end) === found
      ? text.slice(0, start) + instead + text.slice(end)
      : text,
  );
}
