/**
 * The figures of the overview: who has a plan, what plans cover, who has how much to do and when, what has no date. Each
 * figure keeps the rows that it counts, and has a query of the task table that shows the same rows.
 */
import { AREA_IDS, type AreaId } from '../model/areas.ts';
import { spanOf } from '../model/dates.ts';
import { LEVELS, type Level, type Unit } from '../model/unit.ts';
import { NONE, valuesOf } from './facets.ts';
import { rowsOf } from './from-catalogue.ts';
import { EVERYTHING, type Query } from './query.ts';
import { once } from '../catalogue/indexed.ts';
import { rootOf } from '../catalogue/lineage.ts';
import type { Catalogue, Plan, Task } from '../catalogue/types.ts';

/** How many leads a heat map shows. */
export const HEAT_LEADS = 10;
/** The column of the tasks without a day, after those of the months. */
export const UNDATED = 12;

/** Whether a unit, or one below it, has a plan; asked of the units at the top. */
export const familyHasPlan = (catalogue: Catalogue, root: string): boolean =>
  once(
    catalogue,
    'families with plans',
    () => new Set(catalogue.plans.map((plan) => rootOf(catalogue, plan.unit))),
  ).has(root);

/** The units that have no unit above them, with those below each, in the catalogue's order. */
export function families(catalogue: Catalogue): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of catalogue.units.values()) {
    const root = rootOf(catalogue, unit.id);
    const list = found.get(root);
    if (list) list.push(unit);
    else found.set(root, [unit]);
  }
  return found;
}

/** Whether a unit exists on some day of a year; a unit without dates always does. */
export function isActive(unit: Pick<Unit, 'validFrom' | 'validTo'>, year: number): boolean {
  const { start, end } = spanOf(String(year));
  return (unit.validFrom ?? start) <= end && (unit.validTo ?? end) >= start;
}

export interface Coverage {
  year: number;
  level: Level;
  /** The units of the level that exist in the year. */
  active: Unit[];
  /** Those of them that have a plan for it. */
  covered: Unit[];
}

export interface LeadLoad {
  /** `null`: tasks that name no lead. */
  agency: string | null;
  /**
   * The tasks by the months in which something of them falls due, January first; a task may be in several. The
   * thirteenth list has those without a datable deadline.
   */
  months: Task[][];
  tasks: Task[];
}

export interface YearLoad {
  year: number;
  tasks: Task[];
  undated: Task[];
  /** By lead, most tasks first. */
  leads: LeadLoad[];
  /** For each column of the months, the months themselves (`2023-05`): a plan may reach into the next year. */
  due: Set<string>[];
}

export interface Overview {
  units: Unit[];
  plans: Plan[];
  /** The years that plans speak of, latest first. */
  years: number[];
  coverage: Coverage[];
  /** The areas of the first axis, and those of the second that some plan uses, with the plans that have a task in each. */
  areas: { area: AreaId; plans: Plan[] }[];
  load: YearLoad[];
}

/** The months in which something of a task falls due, as the table of tasks has them; none where there is no day. */
function dueMonths(task: Task, catalogue: Catalogue): string[] {
  const [row] = rowsOf([task], catalogue);
  return row ? valuesOf('thang', row, '').flatMap(([id]) => (id === NONE ? [] : [id])) : [];
}

const columnOf = (month: string) => Number(month.slice(5, 7)) - 1;

function loadOf(year: number, tasks: Task[], catalogue: Catalogue): YearLoad {
  const leads = new Map<string | null, LeadLoad>();
  const due = Array.from({ length: 12 }, () => new Set<string>());
  const undated: Task[] = [];
  for (const task of tasks) {
    const months = dueMonths(task, catalogue);
    for (const month of months) due[columnOf(month)]?.add(month);
    if (months.length === 0) undated.push(task);
    const columns = months.length ? new Set(months.map(columnOf)) : [UNDATED];
    const ids = task.leads.length ? new Set(task.leads.map((actor) => actor.id)) : [null];
    for (const agency of ids) {
      const load = leads.get(agency) ?? { agency, months: Array.from({ length: 13 }, () => []), tasks: [] };
      leads.set(agency, load);
      for (const column of columns) load.months[column]?.push(task);
      load.tasks.push(task);
    }
  }
  const byLoad = (a: LeadLoad, b: LeadLoad) =>
    b.tasks.length - a.tasks.length || ((a.agency ?? '') < (b.agency ?? '') ? -1 : 1);
  return {
    year,
    tasks,
    undated,
    leads: [...leads.values()].sort(byLoad),
    due,
  };
}

/**
 * The figures of all units, or of some. Directions of reports are no tasks and are not counted.
 *
 * @param wanted the years, latest first; those that the units' plans speak of where it is left out
 */
export function overviewOf(
  catalogue: Catalogue,
  units: readonly Unit[] = [...catalogue.units.values()],
  wanted?: readonly number[],
): Overview {
  const ids = new Set(units.map((unit) => unit.id));
  const plans = catalogue.plans.filter((plan) => ids.has(plan.unit));
  const years = wanted ? [...wanted] : [...new Set(plans.map((plan) => plan.year))].sort((a, b) => b - a);
  const tasks = plans.flatMap((plan) => plan.tasks);
  const planned = new Set(plans.map((plan) => `${plan.unit} ${String(plan.year)}`));
  let load: YearLoad[] | undefined;
  return {
    units: [...units],
    plans,
    years,
    coverage: years.flatMap((year) =>
      LEVELS.flatMap((level) => {
        const active = units.filter((unit) => unit.level === level && isActive(unit, year));
        if (active.length === 0) return [];
        return [{ year, level, active, covered: active.filter((unit) => planned.has(`${unit.id} ${String(year)}`)) }];
      }),
    ),
    areas: AREA_IDS.flatMap((area) => {
      const having = plans.filter((plan) => plan.tasks.some((task) => task.area === area));
      const first = catalogue.areas.get(area)?.axis === 'cchc';
      return first || having.length > 0 ? [{ area, plans: having }] : [];
    }),
    // Most who ask for an overview want something else of it.
    get load() {
      return (load ??= years.map((year) =>
        loadOf(
          year,
          tasks.filter((task) => task.year === year),
          catalogue,
        ),
      ));
    },
  };
}

/** The figures of all units. */
export const wholeOverview = (catalogue: Catalogue): Overview =>
  once(catalogue, 'overview', () => overviewOf(catalogue));

/** The tasks of plans: directions of reports are not counted. */
const OF_PLANS = ['task', 'sub-task'];

/** What a figure of a year counts: all of its tasks, or those of a lead, a month, or both. */
export interface Figure {
  /** The unit at the top of those that are counted; all units without it. */
  root?: string | undefined;
  /** `null` for the tasks that name no lead. */
  lead?: string | null | undefined;
  /** A column of the months, or {@link UNDATED}. */
  column?: number | undefined;
}

/** The query of the task table that shows the rows of a figure. */
export function figureQuery(load: YearLoad, { root, lead, column }: Figure = {}): Query {
  const months = column === undefined ? [] : column === UNDATED ? [NONE] : [...(load.due[column] ?? [])].sort();
  return {
    ...EVERYTHING,
    chosen: {
      nam: [String(load.year)],
      ...(root === undefined ? {} : { tinh: [root] }),
      ...(lead === undefined ? {} : { 'co-quan': [lead ?? NONE] }),
      ...(months.length ? { thang: months } : {}),
      loai: OF_PLANS,
    },
  };
}
