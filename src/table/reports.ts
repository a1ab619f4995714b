/**
 * The reports that papers ask for, as they stand beside the tasks: whoever asks what falls to an agency in a month
 * must see them, though they are no tasks and are not counted as such.
 */
import type { Day } from '../model/days.ts';
import type { FacetName } from './facets.ts';
import type { Due } from './row.ts';
import type { Query } from './query.ts';
import { searchable, searchWords, type Abbreviations } from './text.ts';
import { quarterOf } from './today.ts';

/** So many are open beside the tasks at once, and so many are listed. */
export const OPEN_REPORTS = 3;
export const MOST_REPORTS = 20;

export interface ReportRow {
  name: string;
  /** The paper that asks for it, and its day, for a calendar. */
  paper: string;
  issuedOn: string | null;
  /** The deadline as the paper words it. */
  raw: string;
  /** The days that it names, in order. */
  days: Day[];
  dues: readonly Due[];
  /** The days whose figures it takes. */
  window?: { from: Day; to: Day };
  year: number;
  unit: string;
  unitName: string;
  level: string;
  root: string;
  /** Who reports and who gathers the reports, by id. */
  agencies: string[];
  /** Their names, as the paper has them. */
  by: string[];
  via?: string;
  recipient?: string;
  /** Whether it is asked of a group ("các cơ quan, đơn vị"), so of every agency of the unit. */
  everyone: boolean;
  url: string;
}

type Test = (row: ReportRow, values: ReadonlySet<string>, unitChosen: boolean) => boolean;

/** How a report answers to a facet. What it has no value of (an area, a product) narrows it away. */
const TESTS: Partial<Record<FacetName, Test>> = {
  nam: (row, values) => values.has(String(row.year)),
  cap: (row, values) => values.has(row.level),
  tinh: (row, values) => values.has(row.root),
  'don-vi': (row, values) => values.has(row.unit),
  'co-quan': (row, values, unitChosen) =>
    row.agencies.some((id) => values.has(id)) || (unitChosen && row.everyone && values.size > 0),
  thang: (row, values) => row.days.some((day) => values.has(day.slice(0, 7))),
  quy: (row, values) => row.days.some((day) => values.has(quarterOf(day))),
};

/** What the text filter looks in. */
export const reportText = ({ name, unitName, raw, by, via = '' }: ReportRow, abbreviations: Abbreviations): string =>
  searchable([name, unitName, raw, ...by, via].join(' '), abbreviations);

/** The reports that a question is about. */
export function reportsFor(
  rows: readonly ReportRow[],
  { text, chosen, onlyPicked }: Pick<Query, 'text' | 'chosen' | 'onlyPicked'>,
  abbreviations: Abbreviations,
): ReportRow[] {
  if (onlyPicked) return [];
  const limits = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const words = searchWords(text, abbreviations);
  const unitChosen = Boolean(chosen['don-vi']?.length);
  return rows.filter((row) => {
    const fits = limits.every(
      ([name, values]) => TESTS[name as FacetName]?.(row, new Set(values), unitChosen) ?? false,
    );
    if (!fits || !words.length) return fits;
    const found = reportText(row, abbreviations);
    return words.every((forms) => forms.some((form) => found.includes(form)));
  });
}
