/** The order in which lists are shown. */
import { LEVELS, type Unit } from '../model/unit.ts';
import { compareVietnamese } from '../text/order.ts';
import type { Catalogue, Paper } from './types.ts';

const sorted = <T>(map: Map<string, T>, by: (a: T, b: T) => number) =>
  new Map([...map].sort(([, a], [, b]) => by(a, b)));

const newest = (a: string | null, b: string | null) => ((a ?? '') === (b ?? '') ? 0 : (a ?? '') < (b ?? '') ? 1 : -1);

/** Newest year first, then newest day, then by unit's name, then by file. A month alone comes after its days. */
function comparePapers(units: Map<string, Unit>) {
  return (a: Paper, b: Paper) =>
    b.year - a.year ||
    newest(a.issuedOn, b.issuedOn) ||
    compareVietnamese(units.get(a.unit)?.name ?? a.unit, units.get(b.unit)?.name ?? b.unit) ||
    (a.id < b.id ? -1 : 1);
}

type Registers = { [K in 'units' | 'agencies' | 'citations']: Map<string, MapValue<Catalogue[K]>> };
type MapValue<M> = M extends ReadonlyMap<string, infer V> ? V : never;

/** Registers and papers in the order in which they are shown, and what papers have as lists. */
export function arranged({ units, agencies, citations }: Registers, given: readonly Paper[]) {
  const papers = given.toSorted(comparePapers(units));
  return {
    units: sorted(
      units,
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareVietnamese(a.name, b.name),
    ),
    agencies: sorted(agencies, (a, b) => compareVietnamese(a.name, b.name)),
    citations: sorted(citations, (a, b) =>
      (a.issuedOn ?? '') < (b.issuedOn ?? '')
        ? 1
        : (a.issuedOn ?? '') > (b.issuedOn ?? '')
          ? -1
          : compareVietnamese(a.code, b.code),
    ),
    papers,
    plans: papers.filter((paper) => paper.type === 'plan'),
    reports: papers.filter((paper) => paper.type === 'report'),
    tasks: papers.flatMap((paper) => paper.tasks),
    targets: papers.flatMap((paper) => paper.targets),
    reporting: papers.flatMap((paper) => paper.reporting),
    uses: papers.flatMap((paper) => paper.uses),
    notes: papers.flatMap((paper) => paper.notes),
    results: papers.flatMap((paper) => (paper.type === 'report' ? paper.results : [])),
  };
}
