/** Two papers side by side. */
import type { AreaId } from '../model/areas.ts';
import type { Catalogue, Paper, Target, Task } from './types.ts';

/** How many other papers each paper is set beside, so that the number of pages grows with the papers, not with their square. */
const NEIGHBOURS = 6;

/** The address of the comparison of two papers, the same whichever comes first. */
export function comparisonUrl(a: Paper, b: Paper): string {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  return `/so-sanh/${first.id.replace('/', '.')}/${second.id.replace('/', '.')}/`;
}

/** How alike two papers are in what makes a comparison worthwhile: family, kind, year. Lower is closer. */
function distance(catalogue: Catalogue, a: Paper, b: Paper): number {
  const parentOf = (paper: Paper) => catalogue.units.get(paper.unit)?.parent;
  const family =
    a.unit === b.unit ? 0 : parentOf(a) === b.unit || parentOf(b) === a.unit ? 1 : parentOf(a) === parentOf(b) ? 2 : 3;
  const level = catalogue.units.get(a.unit)?.level === catalogue.units.get(b.unit)?.level ? 0 : 1;
  return family * 10 + (a.kind === b.kind ? 0 : 5) + level * 3 + Math.min(Math.abs(a.year - b.year), 9);
}

export interface Comparable {
  paper: Paper;
  url: string;
}

/** The papers that a paper is compared with, closest first. */
export function comparablePapers(catalogue: Catalogue, paper: Paper): Comparable[] {
  return catalogue.papers
    .filter((other) => other.id !== paper.id)
    .map((other) => ({ paper: other, url: comparisonUrl(paper, other), distance: distance(catalogue, paper, other) }))
    .sort((a, b) => a.distance - b.distance || (a.paper.id < b.paper.id ? -1 : 1))
    .slice(0, NEIGHBOURS);
}

/** Every pair of papers that has a page, once. */
export function comparisons(catalogue: Catalogue): { a: Paper; b: Paper; url: string }[] {
  const pairs = new Map<string, { a: Paper; b: Paper; url: string }>();
  for (const paper of catalogue.papers) {
    for (const { paper: other, url } of comparablePapers(catalogue, paper)) {
      const [a, b] = paper.id < other.id ? [paper, other] : [other, paper];
      pairs.set(url, { a, b, url });
    }
  }
  return [...pairs.values()].sort((x, y) => (x.url < y.url ? -1 : 1));
}

export interface AreaComparison {
  area: AreaId;
  a: { tasks: Task[]; targets: Target[] };
  b: { tasks: Task[]; targets: Target[] };
}

/** The tasks and targets of two papers by area; areas that neither has are left out. */
export function compareByArea(catalogue: Catalogue, a: Paper, b: Paper): AreaComparison[] {
  const side = (paper: Paper, area: AreaId) => ({
    tasks: paper.tasks.filter((task) => task.area === area),
    targets: paper.targets.filter((target) => target.area === area),
  });
  return [...catalogue.areas.values()]
    .map(({ id }) => ({ area: id, a: side(a, id), b: side(b, id) }))
    .filter((row) => row.a.tasks.length + row.a.targets.length + row.b.tasks.length + row.b.targets.length > 0);
}
