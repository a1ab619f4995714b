/** What the components of a body show of their paper. What no component shows stands at the end of its page. */
import { fileMessages } from '../i18n/file-messages.ts';
import type { ComponentName, Placement, PlacementAttributes } from '../model/placement.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import { perObject } from '../util/per-object.ts';
import type { Paper } from './types.ts';

type Asked = PlacementAttributes;

/** Whether a place, such as `II.2.a`, is the section that is asked for or stands below it. */
const isWithin = (place: string | null | undefined, { section }: Asked) =>
  section === undefined || place === section || (place?.startsWith(`${section}.`) ?? false);
const is = (wanted: string | undefined, value: string | undefined) => wanted === undefined || wanted === value;

/** By component: what of a paper it shows. */
export const PLACED = {
  Tasks: (paper: Paper, asked: Asked) =>
    paper.type === 'plan' ? paper.tasks.filter(({ no }) => isWithin(no, asked)) : [],
  Directions: (paper: Paper, asked: Asked) =>
    paper.type === 'report' ? paper.tasks.filter(({ no }) => isWithin(no, asked)) : [],
  Targets: (paper: Paper, asked: Asked) => paper.targets.filter(({ at }) => isWithin(at, asked)),
  Figures: (paper: Paper, asked: Asked) =>
    paper.type === 'report'
      ? [
          ...(asked.table === undefined ? paper.results : []),
          ...paper.tables.filter(({ id }) => is(asked.table, id)),
        ].filter(({ at }) => isWithin(at, asked))
      : [],
  Limitations: (paper: Paper, asked: Asked) =>
    paper.type === 'report' ? paper.limitations.filter(({ area }) => is(asked.area, area)) : [],
  Reporting: (paper: Paper, asked: Asked) => paper.reporting.filter(({ at }) => isWithin(at, asked)),
  Duties: (paper: Paper, asked: Asked) =>
    paper.duties.filter(
      ({ at, actors }) =>
        isWithin(at, asked) && (asked.agency === undefined || actors.some(({ id }) => id === asked.agency)),
    ),
  Budget: (paper: Paper, asked: Asked) => paper.budget.filter(({ at }) => isWithin(at, asked)),
  Note: (paper: Paper, asked: Asked) => paper.notes.filter(({ at, rule }) => is(asked.at, at) && is(asked.rule, rule)),
} satisfies Record<ComponentName, (paper: Paper, asked: Asked) => readonly object[]>;

const shownBy = (paper: Paper, { name, attributes }: Placement): readonly object[] => PLACED[name](paper, attributes);

/** Everything that the body of a paper places, in its order. */
const allPlaced = perObject(
  (paper: Paper): ReadonlySet<object> => new Set(paper.placements.flatMap((placement) => shownBy(paper, placement))),
);

/** Which of some items stands in the body first. */
export const firstPlaced = (paper: Paper, items: readonly object[]): object | undefined =>
  [...allPlaced(paper)].find((item) => items.includes(item));

/** Those that the body does not place. */
export function unplaced<T extends object>(paper: Paper, items: readonly T[]): T[] {
  const placed = allPlaced(paper);
  return items.filter((item) => !placed.has(item));
}

/** What each attribute could say of a part: its places, tables, agencies and so on. */
const VALUES: Record<keyof PlacementAttributes, (item: Partial<Record<string, unknown>>) => unknown> = {
  section: ({ no, at }) => no ?? at,
  table: ({ rows, id }) => rows && id,
  agency: ({ actors }) => (actors as { id: string }[] | undefined)?.map(({ id }) => id),
  area: ({ area }) => area,
  at: ({ at }) => at,
  rule: ({ rule }) => rule,
};

/** The placements of a paper that show nothing, or what one before them shows already. */
export function misplaced(paper: Paper): Problem[] {
  const first = new Map<object, Placement>();
  return paper.placements.flatMap((placement) => {
    const { name, attributes, line, column } = placement;
    const problem = (message: string, hint: string): Problem[] => [
      { file: paper.file, line, column, severity: 'error', rule: 'ref.part', message, hint },
    ];
    const shown = shownBy(paper, placement);
    if (shown.length === 0) {
      const all = PLACED[name](paper, {});
      const key = Object.keys(attributes)[0] as keyof PlacementAttributes | undefined;
      const known = key
        ? new Set(all.flatMap((item) => VALUES[key]({ ...item }) ?? []).map(String))
        : new Set<string>();
      const value = (key && attributes[key]) ?? '';
      return problem(
        fileMessages.partNothing(name, value),
        fileMessages.partNothingHint(nearest(value, known), [...known]),
      );
    }
    const before = shown.map((item) => first.get(item)).find((other) => other !== undefined);
    for (const item of shown) first.set(item, placement);
    return before ? problem(fileMessages.partTwice(name, before.line), fileMessages.partTwiceHint) : [];
  });
}
