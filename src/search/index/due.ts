/** When a task is due, as keys by which it is found: the model's reading of the deadline, not its wording. */

/** What is needed of a deadline, as the data sets have it. */
export interface DueDeadline {
  kind: string;
  end: string | null;
  inherited?: 'task' | 'paper' | undefined;
  /** The day that a deadline "before" names. */
  date?: unknown;
  parts?: unknown;
}

/** Whose end says when something is due; a whole year, or again and again, says little. */
const DATED = new Set(['before', 'quarter', 'month']);

/** A day, its month and its quarter, the last two also without the year: `2023-02-28`, `2023-02`, `2023-Q1`, `02`, `Q1`. */
function keysOfDay(day: string): string[] {
  const [year = '', month = ''] = day.split('-');
  const quarter = `Q${Math.ceil(Number(month) / 3)}`;
  return [day, `${year}-${month}`, `${year}-${quarter}`, month, quarter];
}

/** When a deadline is due. Several deadlines in one are due each at its own time. */
export function dueKeysOfDeadline({ kind, end, inherited, date, parts }: DueDeadline): string[] {
  if (Array.isArray(parts)) return [...new Set((parts as DueDeadline[]).flatMap(dueKeysOfDeadline))];
  if (inherited || !end || !DATED.has(kind)) return [];
  return [...new Set([...keysOfDay(end), ...(typeof date === 'string' ? keysOfDay(date) : [])])];
}
