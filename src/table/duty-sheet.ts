/** What one body has to do, by quarter: each thing that falls due once, in the order of its day. */
import type { Due, Row } from './row.ts';
import { quarterOf } from './today.ts';

export interface SheetDuty {
  row: Row;
  due: Due;
  /** Whether it is the first of its row: a row with several products comes once for each. */
  first: boolean;
}

export interface SheetPart {
  /** `2023-Q1`; `null` for what names no day. */
  quarter: string | null;
  duties: SheetDuty[];
}

/** Quarters in order, so that what is overdue comes first on any day; what names no day comes last. */
export function dutySheet(rows: readonly Row[]): SheetPart[] {
  const all = rows.flatMap((row) => row.deadline.dues.map((due) => ({ row, due })));
  const dated = all.filter(({ due }) => due.day !== null);
  const days = (duty: (typeof all)[number]) => duty.due.day ?? '';
  dated.sort((a, b) => (days(a) < days(b) ? -1 : days(a) > days(b) ? 1 : 0));
  const seen = new Set<Row>();
  const parts: SheetPart[] = [];
  for (const duty of [...dated, ...all.filter(({ due }) => due.day === null)]) {
    const quarter = duty.due.day === null ? null : quarterOf(duty.due.day);
    let part = parts.at(-1);
    if (part?.quarter !== quarter) parts.push((part = { quarter, duties: [] }));
    part.duties.push({ ...duty, first: !seen.has(duty.row) });
    seen.add(duty.row);
  }
  return parts;
}

/**
 * The rows of the latest years that fit a sheet: a body with work of many years needs this year's first. Of a single
 * year that is too long, as many rows as fit.
 */
export function latestRows(rows: readonly Row[], most: number): Row[] {
  const sizes = new Map<number, number>();
  for (const { paper, deadline } of rows) sizes.set(paper.year, (sizes.get(paper.year) ?? 0) + deadline.dues.length);
  let room = most;
  const years = new Set<number>();
  for (const [year, size] of [...sizes].sort(([a], [b]) => b - a)) {
    room -= size;
    if (room < 0 && years.size > 0) break;
    years.add(year);
  }
  const kept = rows.filter((row) => years.has(row.paper.year));
  return room < 0 && years.size === 1 ? kept.slice(0, most) : kept;
}
