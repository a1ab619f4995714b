/**
 * Deadlines as papers word them, read into one closed set of kinds. The wording is kept as `raw` and
 * is what a reader sees; the kind, the dates and the order are what the tables and calendars use.
 */
import { normalise } from '../text/normalise.ts';
import type { Context, Deadline, Reading } from './deadline/kinds.ts';
import { readOne } from './deadline/parse.ts';

export { deadlineSpan } from './deadline/extent.ts';
export type { Context as DeadlineContext, Deadline, Frequency, Recurrence } from './deadline/kinds.ts';

const LONGEST = 400;

/** Between products: an end of line or of a clause, or also a dash, which may stand in a stretch of time too. */
const BETWEEN = [/[;\n]/u, /(?:^|\s)[-–—+•·] (?=\S)|[;\n]/u];

/** "- Quý I/2023 - Tháng 12/2023": one deadline for each product, in their order. */
function readPerProduct(raw: string, context: Context): Reading | undefined {
  for (const mark of BETWEEN) {
    const parts = normalise(raw)
      .split(mark)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length < 2 || parts.length > 20) continue;
    const read = parts.map((part) => readOne(part, context));
    if (read.every((part) => part !== undefined)) return { kind: 'per-product', parts: read };
  }
  return undefined;
}

/**
 * Reads the wording of a deadline. Never throws.
 *
 * @param raw the wording as the paper has it; kept in the result
 * @param context the paper's year, for wordings that leave it out
 * @returns the deadline, or `undefined` when the wording is none of those that can be read
 *   (`DEADLINE_WORDINGS` in `deadline/usual.ts` has an example of the most usual)
 */
export function parseDeadline(raw: string, context: Context = {}): Deadline | undefined {
  if (raw.length > LONGEST) return undefined;
  // A list first when it begins as one: "khi …" would take in all that follows.
  const listed = /^\s*[-–—+•·]\s|[;\n]/u.test(raw);
  const one = listed ? undefined : readOne(raw, context);
  if (one) return one;
  const parts = readPerProduct(raw, context);
  if (parts) return { ...parts, raw };
  return listed ? readOne(raw, context) : undefined;
}

/** A deadline without its parts: each part of several, or itself. */
export const deadlineParts = (deadline: Deadline): Deadline[] =>
  deadline.kind === 'per-product' || deadline.kind === 'several' ? deadline.parts.flatMap(deadlineParts) : [deadline];
