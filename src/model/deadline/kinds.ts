/** What a wording of a deadline can be read as. */
import type { Day } from '../days.ts';

/** `reporting-period` is whatever the paper's reports go by; `period` a stretch of years ("mỗi giai đoạn"). */
export type Frequency =
  'daily' | 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'annual' | 'reporting-period' | 'period';

/** When in its period what comes again falls due. */
export type Recurrence = {
  every: Frequency[];
  /** Every how many of them: 2 of "02 tháng/lần". */
  interval?: number;
  day?: number | 'last';
  /** The first of the days that end with it: 15 of "từ ngày 15 đến ngày 20 hằng tháng". */
  firstDay?: number;
  /** The month of the day: of the year, or where it lies in its period (in the last month unless it says so). */
  month?: number | 'first' | 'second' | 'next';
  quarter?: number;
  /** 0 for Sunday to 6 for Saturday. */
  weekday?: number;
  /** It is due before that day, not on it. */
  before?: true;
  minTimes?: number;
  year?: number;
};

/** How long after or before an event. */
export type Within = {
  count: number;
  unit: 'day' | 'working-day' | 'week' | 'month' | 'year';
};

export type Reading =
  | { kind: 'before'; date: Day; inclusive: boolean }
  /** `until` is an event: "Từ tháng 10/2025 đến khi kết thúc kiểm kê". */
  | { kind: 'from'; date: Day; until?: string }
  | { kind: 'period'; from: Day; to: Day }
  | { kind: 'quarter'; year: number; from: number; to: number }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'year'; year: number }
  | ({ kind: 'recurring' } & Recurrence)
  | { kind: 'continuous' }
  | { kind: 'ad-hoc' }
  | { kind: 'after-event'; event: string; by?: string; immediate: boolean; within?: Within }
  | { kind: 'before-event'; event: string; within?: Within }
  | { kind: 'by-reference'; by?: string }
  /** Several in one wording: "Quý I, III/2026", "Định kỳ và đột xuất". */
  | { kind: 'several'; parts: Deadline[] }
  | { kind: 'per-product'; parts: Deadline[] }
  /** A wording that is none of those that can be read. */
  | { kind: 'other' }
  /** None is stated. */
  | { kind: 'unspecified' };

export type Deadline = {
  raw: string;
  /** What of the work it is for: `Ban hành kế hoạch` of "Ban hành kế hoạch trong tháng 01/2026 và tổ chức thực hiện". */
  of?: string;
} & Reading;

export interface Context {
  /** The paper's year, for wordings that leave it out ("Cả năm", "Quý I"). */
  year?: number;
  /** The paper's school year, `2025-2026`: its months and days without a year lie in the one or the other. */
  schoolYear?: string;
  /** The years of a paper for several, which then has no `year` of its own. */
  period?: { from: Day; to: Day };
}

/** A reader gets the tidied wording; `undefined` means "not mine". */
export type Reader = (text: string, context: Context) => Reading | undefined;
