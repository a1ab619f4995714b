/**
 * Targets and results by the indicator that they say they measure: the matrix of who asks for what, and what
 * reports give set beside what was planned. Nothing is matched but by the link `measures` in the content.
 */
import type { Indicator } from '../model/indicator.ts';
import type { TargetOp } from '../model/target.ts';
import { listed, once } from './indexed.ts';
import { perObject } from '../util/per-object.ts';
import type { Catalogue, Paper, Result, Target } from './types.ts';

/** How many papers stand side by side in one matrix, so that it stays readable and pages stay few. */
export const MATRIX_COLUMNS = 6;
/** An indicator with more rows than this has a page for each year. */
const INDICATOR_ROWS = 200;

/** The address of an indicator's page, or of one of its years. */
export const indicatorUrl = (id: string, year?: number) => `/chi-tieu/chi-so/${id}/${year ? `${year}/` : ''}`;

/** The address of the n-th matrix, the first being 1. */
export const matrixUrl = (page: number) => (page === 1 ? '/chi-tieu/' : `/chi-tieu/bang/${page}/`);

export interface Measured {
  targets: Target[];
  results: Result[];
}

interface Indexed extends Measured {
  /** Of all targets, by {@link strictestTargets}. */
  strictest: Set<string>;
}

/** What speaks of each indicator; an indicator that nobody speaks of has empty lists. */
export const byIndicator = perObject((catalogue: Catalogue): Map<string, Indexed> => {
  const index = new Map<string, Indexed>(
    [...catalogue.indicators.keys()].map((id) => [id, { targets: [], results: [], strictest: new Set() }]),
  );
  for (const target of catalogue.targets) if (target.measures) index.get(target.measures)?.targets.push(target);
  for (const result of catalogue.results) if (result.measures) index.get(result.measures)?.results.push(result);
  for (const [id, item] of index) {
    const indicator = catalogue.indicators.get(id);
    if (indicator) item.strictest = strictestTargets(indicator, item.targets);
  }
  return index;
});

/** Rounded to two decimals, as percentages are. */
const round = (value: number) => Math.round(value * 100) / 100;

/**
 * The percentage that a report writes: `97,55`, `30%`, `trên 97%`. `null` where it writes none: a quotient (`15/24`), a
 * sum (`14.083`), words.
 */
export function statedPercent(result: Pick<Result, 'stated' | 'unit' | 'denominator'>): number | null {
  if (result.stated === undefined) return null;
  const match = /^(?:\p{L}+ )*(\d{1,3}(?:,\d+)?)\s*(%?)$/u.exec(result.stated.trim());
  if (!match?.[1] || !(match[2] || result.unit === '%' || result.denominator !== undefined)) return null;
  return Number(match[1].replace(',', '.'));
}

/** By how much the report's own numbers give more than it writes; `null` where there is nothing to compare. */
export function misstatement(result: Result): number | null {
  const stated = statedPercent(result);
  return stated === null || result.computed === null ? null : round(result.computed - stated);
}

/** The figure of a result in an indicator's unit: recomputed where the report gives the numbers, or as it writes it. */
export function resultValue(result: Result, indicator: Indicator): number | null {
  if (indicator.unit === '%')
    return result.computed ?? statedPercent(result) ?? (result.unit === '%' ? (result.value ?? null) : null);
  return result.unit === indicator.unit ? (result.value ?? null) : null;
}

/** The value of a target in an indicator's unit, where it asks for one. */
export function targetValue(target: Target, indicator: Indicator): number | null {
  return target.measure === indicator.unit ? (target.value ?? null) : null;
}

/** Greater is stricter: `trên 80%` asks for more than `từ 80%`. */
function strictness(target: Target, indicator: Indicator): [number, number] | null {
  const value = targetValue(target, indicator);
  if (value === null) return null;
  const open = target.op === '>' || target.op === '<' ? 1 : 0;
  return [indicator.better === 'more' ? value : -value, open];
}

/**
 * The targets that ask for most among those that measure an indicator. None where fewer than two can be compared, or
 * where all ask for the same.
 */
export function strictestTargets(indicator: Indicator, targets: readonly Target[]): Set<string> {
  const ranked = targets
    .map((target) => ({ uid: target.uid, rank: strictness(target, indicator) }))
    .filter((item) => item.rank !== null) as { uid: string; rank: [number, number] }[];
  const compare = (x: [number, number], y: [number, number]) => x[0] - y[0] || x[1] - y[1];
  const sorted = ranked.toSorted((x, y) => compare(y.rank, x.rank));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || compare(first.rank, last.rank) === 0) return new Set();
  return new Set(sorted.filter((item) => compare(item.rank, first.rank) === 0).map((item) => item.uid));
}

export interface MatrixRow {
  indicator: Indicator;
  /** For each paper of the columns what it asks for or reports; both empty where it is silent. */
  cells: Measured[];
  strictest: Set<string>;
}

/** Every indicator that somebody speaks of × some papers. */
export function targetMatrix(catalogue: Catalogue, papers: readonly Paper[]): MatrixRow[] {
  return [...byIndicator(catalogue)].flatMap(([id, all]) => {
    const indicator = catalogue.indicators.get(id);
    if (!indicator || all.targets.length + all.results.length === 0) return [];
    const cells = papers.map((paper) => ({
      targets: paper.targets.filter((target) => target.measures === id),
      results: paper.type === 'report' ? paper.results.filter((result) => result.measures === id) : [],
    }));
    return [{ indicator, cells, strictest: all.strictest }];
  });
}

/** The years of an indicator that have pages of their own, newest first: none where all its rows are on one. */
export function indicatorYears(catalogue: Catalogue, id: string): number[] {
  const { targets, results } = byIndicator(catalogue).get(id) ?? { targets: [], results: [] };
  if (targets.length + results.length <= INDICATOR_ROWS) return [];
  return [...new Set([...targets, ...results].map((item) => item.year))].sort((a, b) => b - a);
}

/** The papers of each matrix: all papers, in their order, {@link MATRIX_COLUMNS} at a time. */
export function matrixPages(catalogue: Catalogue): Paper[][] {
  const pages: Paper[][] = [];
  for (let i = 0; i < catalogue.papers.length; i += MATRIX_COLUMNS)
    pages.push(catalogue.papers.slice(i, i + MATRIX_COLUMNS));
  return pages.length ? pages : [[]];
}

/** Whether a value is what an operator asks for; `null` where the operator needs more than one value to tell. */
export function meets(op: TargetOp, wanted: number | null, value: number): boolean | null {
  if (wanted === null) return null;
  switch (op) {
    case '=':
      return value === wanted;
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    default:
      return null;
  }
}

export interface Planned {
  target: Target;
  /** `own` or `above`: the target holds for the unit of the report. `reference`: it is another unit's or another year's. */
  relation: 'own' | 'above' | 'reference';
}

const covers = (period: string, year: number) => {
  const [from = 0, to = from] = period.split('-').map(Number);
  return from <= year && year <= to;
};

/** The targets of an indicator that a unit lays down. */
const targetsOf = (catalogue: Catalogue, indicator: string, unit: string): readonly Target[] =>
  listed(
    catalogue,
    'targets of indicators and units',
    () => catalogue.targets,
    (target) => [target.measures && `${target.measures} ${target.unit}`],
    `${indicator} ${unit}`,
  );

/** The targets of an indicator by the year of their paper, those of a year by their ids. */
const targetsByYear = (catalogue: Catalogue, indicator: string): Map<number, Target[]> =>
  once(catalogue, `targets of ${indicator} by year`, () =>
    Map.groupBy(
      (byIndicator(catalogue).get(indicator)?.targets ?? []).toSorted((a, b) => (a.uid < b.uid ? -1 : 1)),
      ({ year }) => year,
    ),
  );

/** The first of some targets: the nearest in time, of these the first by its id. */
const nearestTo = (year: number, targets: readonly Target[]): Target | undefined =>
  targets.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || (a.uid < b.uid ? -1 : 1))[0];

/**
 * The target that a result is set beside: of the same unit and year, of a unit above it, or, for reference only, the
 * nearest in time of another unit. Targets for other levels are left out where the report names its level.
 */
export function plannedFor(catalogue: Catalogue, result: Result): Planned | null {
  const { measures, by, year } = result;
  if (!measures) return null;
  const above = new Set<string>();
  for (
    let up = catalogue.units.get(by)?.parent;
    up !== undefined && !above.has(up);
    up = catalogue.units.get(up)?.parent
  )
    above.add(up);
  const ofLevel = ({ level }: Target) => !result.level || level.some((one) => result.level?.includes(one));
  const holding = (units: Iterable<string>) =>
    [...units]
      .flatMap((unit) => targetsOf(catalogue, measures, unit))
      .filter((target) => covers(target.period, year) && ofLevel(target));
  const own = nearestTo(year, holding([by]));
  if (own) return { target: own, relation: 'own' };
  const ofAbove = nearestTo(year, holding(above));
  if (ofAbove) return { target: ofAbove, relation: 'above' };
  const first = [...targetsByYear(catalogue, measures).values()].flatMap((targets) => targets.find(ofLevel) ?? []);
  const target = nearestTo(year, first);
  return target ? { target, relation: 'reference' } : null;
}

export interface ResultRow {
  result: Result;
  indicator: Indicator | null;
  planned: Planned | null;
  stated: number | null;
  misstatement: number | null;
  value: number | null;
  /** The value less the target's, in the indicator's unit. */
  difference: number | null;
  /** Whether the target is met; only where it holds for the unit of the report. */
  met: boolean | null;
}

/** A result beside what was planned. */
export function resultRow(catalogue: Catalogue, result: Result): ResultRow {
  const indicator = (result.measures && catalogue.indicators.get(result.measures)) || null;
  const planned = plannedFor(catalogue, result);
  const value = indicator ? resultValue(result, indicator) : result.computed;
  // "trên 97%" is no figure that another can be taken from.
  const vague = result.computed === null && /^\p{L}/u.test(result.stated ?? '');
  const wanted = planned && indicator ? targetValue(planned.target, indicator) : null;
  return {
    result,
    indicator,
    planned,
    stated: statedPercent(result),
    misstatement: misstatement(result),
    value,
    difference: value === null || wanted === null || vague ? null : round(value - wanted),
    met:
      planned && planned.relation !== 'reference' && value !== null && !vague
        ? meets(planned.target.op, wanted, value)
        : null,
  };
}

/** The results worth setting beside something: those that measure an indicator, and those whose own numbers disagree. */
export function resultRows(catalogue: Catalogue, papers: readonly Paper[]): ResultRow[] {
  return papers
    .flatMap((paper) => (paper.type === 'report' ? paper.results : []))
    .map((result) => resultRow(catalogue, result))
    .filter((row) => row.indicator !== null || (row.misstatement !== null && row.misstatement !== 0));
}
