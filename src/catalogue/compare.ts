/**
 * Which papers are set beside which. Drawn at build: each paper with its parent's and with last year's, so that there
 * are at most twice as many pages as papers, none on a large site. Any other two are compared in the browser, at `/so-sanh/?a=…&b=…`.
 */
import { ownPapers } from './questions.ts';
import { perObject } from '../util/per-object.ts';
import type { Catalogue, Paper } from './types.ts';

/** How many other papers each paper is set beside. */
const NEIGHBOURS = 6;
/** A site of so few papers has a page for every neighbour: it costs little, and none needs a script. */
export const SMALL_SITE = 24;
/** A site of more papers than this draws none at build: the browser compares any two, and pages grow with the papers. */
const DRAWN_SITE = 500;
/** How many papers of strangers are looked at where the family has too few. */
const STRANGERS = 60;

/** The page of the comparison of two papers, the same whichever comes first. */
export function comparisonUrl(a: Pick<Paper, 'id'>, b: Pick<Paper, 'id'>): string {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  return `/so-sanh/${first.id.replace('/', '.')}/${second.id.replace('/', '.')}/`;
}

/** Where the browser compares any two papers. */
export function liveComparisonUrl(a: Pick<Paper, 'id'>, b?: Pick<Paper, 'id'>): string {
  return `/so-sanh/?a=${encodeURIComponent(a.id)}${b ? `&b=${encodeURIComponent(b.id)}` : ''}`;
}

/** How alike two papers are in what makes a comparison worthwhile: family, kind, year. Lower is closer. */
function distance(catalogue: Catalogue, a: Paper, b: Paper): number {
  const parentOf = (paper: Paper) => catalogue.units.get(paper.unit)?.parent;
  const family =
    a.unit === b.unit ? 0 : parentOf(a) === b.unit || parentOf(b) === a.unit ? 1 : parentOf(a) === parentOf(b) ? 2 : 3;
  const level = catalogue.units.get(a.unit)?.level === catalogue.units.get(b.unit)?.level ? 0 : 1;
  return family * 10 + (a.kind === b.kind ? 0 : 5) + level * 3 + Math.min(Math.abs(a.year - b.year), 9);
}

interface Families {
  byUnit: Map<string, Paper[]>;
  /**
   * Papers of the units below a unit, those without a parent under `''`. Those of one kind, level and year are equally
   * close to any other paper, so only the first few of them, by their ids, are there.
   */
  byParent: Map<string, Paper[]>;
  neighbours: Map<string, Comparable[]>;
}

const familiesOf = perObject((catalogue: Catalogue): Families => {
  const families: Families = { byUnit: new Map(), byParent: new Map(), neighbours: new Map() };
  const add = (map: Map<string, Paper[]>, key: string, paper: Paper) => {
    const list = map.get(key);
    if (list) list.push(paper);
    else map.set(key, [paper]);
  };
  const counts = new Map<string, number>();
  for (const paper of ownPapers(catalogue).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    add(families.byUnit, paper.unit, paper);
    const { parent = '', level } = catalogue.units.get(paper.unit) ?? {};
    const alike = [parent, level, paper.kind, paper.year].join();
    const count = (counts.get(alike) ?? 0) + 1;
    counts.set(alike, count);
    // The paper that is compared may be one of them.
    if (count <= NEIGHBOURS + 1) add(families.byParent, parent, paper);
  }
  return families;
});

/** The two comparisons that people ask for first; `null` where the paper to compare with is not there. */
export interface Relatives {
  /** The paper of the unit above, of the same year or the last before it, of the same kind where there is one. */
  parent: Paper | null;
  /** The unit's own paper of the same kind before this one. */
  previous: Paper | null;
}

export function relativesOf(catalogue: Catalogue, paper: Paper): Relatives {
  const { byUnit } = familiesOf(catalogue);
  const latest = (papers: readonly Paper[]) =>
    papers.toSorted(
      (x, y) =>
        Number(y.kind === paper.kind) - Number(x.kind === paper.kind) || y.year - x.year || (x.id < y.id ? -1 : 1),
    )[0] ?? null;
  const above = byUnit.get(catalogue.units.get(paper.unit)?.parent ?? '') ?? [];
  const same = (other: Paper) => other.type === paper.type;
  return {
    parent: latest(above.filter((other) => same(other) && other.year <= paper.year)),
    previous: latest(
      (byUnit.get(paper.unit) ?? []).filter((other) => other.kind === paper.kind && other.year < paper.year),
    ),
  };
}

export interface Comparable {
  paper: Paper;
  /** The page drawn at build, or the address where the browser compares the two. */
  url: string;
  built: boolean;
}

/** Whether a comparison has a page of its own. */
function isBuilt(catalogue: Catalogue, a: Paper, b: Paper): boolean {
  const { length } = ownPapers(catalogue);
  if (length <= SMALL_SITE) return true;
  if (length > DRAWN_SITE) return false;
  const related = (x: Paper, y: Paper) => {
    const { parent, previous } = relativesOf(catalogue, x);
    return parent?.id === y.id || previous?.id === y.id;
  };
  return related(a, b) || related(b, a);
}

/** The papers that a paper is compared with, closest first; its {@link Relatives} are always among them. */
export function comparablePapers(catalogue: Catalogue, paper: Paper): Comparable[] {
  const families = familiesOf(catalogue);
  const done = families.neighbours.get(paper.id);
  if (done) return done;
  const unit = catalogue.units.get(paper.unit);
  const candidates = new Map<string, Paper>();
  const consider = (papers: readonly Paper[] = []) => papers.forEach((other) => candidates.set(other.id, other));
  consider(families.byUnit.get(paper.unit));
  if (unit?.parent) consider(families.byUnit.get(unit.parent));
  consider(families.byParent.get(paper.unit));
  // Siblings of the same years only, where there are many.
  consider((families.byParent.get(unit?.parent ?? '') ?? []).filter((other) => Math.abs(other.year - paper.year) <= 1));
  if (candidates.size <= NEIGHBOURS) consider(ownPapers(catalogue).slice(0, STRANGERS));
  const { parent, previous } = relativesOf(catalogue, paper);
  const first = new Set([parent?.id, previous?.id]);
  const found = [...candidates.values()]
    .filter((other) => other.id !== paper.id)
    .map((other) => ({ paper: other, distance: distance(catalogue, paper, other) }))
    .sort((a, b) => a.distance - b.distance || (a.paper.id < b.paper.id ? -1 : 1));
  const kept = [...new Set([...found.filter((item) => first.has(item.paper.id)), ...found])].slice(0, NEIGHBOURS);
  const list = found
    .filter((item) => kept.includes(item))
    .map(({ paper: other }) => {
      const built = isBuilt(catalogue, paper, other);
      return { paper: other, built, url: built ? comparisonUrl(paper, other) : liveComparisonUrl(paper, other) };
    });
  families.neighbours.set(paper.id, list);
  return list;
}

/** Every pair of papers that has a page, once. */
export function comparisons(catalogue: Catalogue): { a: Paper; b: Paper; url: string }[] {
  const pairs = new Map<string, { a: Paper; b: Paper; url: string }>();
  for (const paper of ownPapers(catalogue)) {
    for (const { paper: other, url, built } of comparablePapers(catalogue, paper)) {
      if (!built) continue;
      const [a, b] = paper.id < other.id ? [paper, other] : [other, paper];
      pairs.set(url, { a, b, url });
    }
  }
  return [...pairs.values()].sort((x, y) => (x.url < y.url ? -1 : 1));
}
