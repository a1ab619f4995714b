/** The rows of a paper, resolved: tasks of a plan, directions of a report. */
import { messages } from '../i18n/messages.ts';
import type { Path, Source } from '../content/source.ts';
import { spanOf } from '../model/days.ts';
import { deadlineSpan, type DeadlineContext } from '../model/deadline.ts';
import type { PlanData } from '../model/plan.ts';
import type { ReportData } from '../model/report.ts';
import type { TaskData } from '../model/task.ts';
import type { Resolver } from './resolver.ts';
import type { DatedDeadline, Product, Task } from './types.ts';

export function planTasks(resolver: Resolver, source: Source, paper: string, url: string, data: PlanData): Task[] {
  const { year } = data;
  const context = contextOf(data);
  const where = resolver.whereOf(data);
  resolver.uniqueIds(
    source,
    ['tasks'],
    'no',
    data.tasks.map((item) => item.no),
  );
  const numbers = data.tasks.map((item) => item.no);
  const targetIds = data.targets.map((item) => item.id);
  const byNo = new Map<string, Task>();
  return data.tasks.map((item, i) => {
    const at: Path = ['tasks', i];
    resolver.citationsAt(source, [...at, 'refs'], item.refs);
    for (const key of ['parent', 'variantOf'] as const) {
      const no = item[key];
      if (no !== undefined && !numbers.includes(no)) {
        resolver.report(
          source,
          [...at, key],
          'ref.task',
          messages.unknownTask(no),
          messages.unknownTaskHint(resolver.near(no, numbers)),
        );
      }
    }
    for (const [j, id] of item.targets.entries()) {
      if (!targetIds.includes(id)) {
        resolver.report(
          source,
          [...at, 'targets', j],
          'ref.target',
          messages.unknownTarget(id),
          messages.unknownTargetHint(targetIds),
        );
      }
    }
    const products = item.products.map((product): Product => ({
      name: product.name,
      issuer: product.issuer,
      embeddedIn: product.embeddedIn,
      deadline: product.deadline === undefined ? null : resolver.deadline(product.deadline, context),
    }));
    const main = item.parent === undefined ? undefined : byNo.get(item.parent);
    const leads = resolver.actorList(source, [...at, 'lead'], item.lead, where);
    const task: Task = {
      id: `${paper}#nv-${item.no}`,
      paper,
      unit: data.unit,
      year,
      kind: item.parent === undefined ? 'task' : 'sub-task',
      origin: data.taskSource,
      area: item.area,
      no: item.no,
      anchor: `nv-${item.no}`,
      formerAnchors: (item.formerly ?? []).map((no) => `nv-${no}`),
      unnumbered: 'unnumbered' in item && item.unnumbered === true,
      group: item.group ?? null,
      title: item.title,
      goal: item.goal ?? null,
      activities: item.activities,
      products,
      leads: leads.length || !main ? leads : main.leads.map((actor) => ({ ...actor, inherited: true as const })),
      coordinating: resolver.actorList(source, [...at, 'coordinating'], item.coordinating, where),
      monitoring: resolver.actorList(source, [...at, 'monitoring'], item.monitoring, where),
      deadline: taskDeadline(resolver, item, products, main, data),
      level: item.level,
      parent: item.parent ?? null,
      variantOf: item.variantOf ?? null,
      condition: item.condition ?? null,
      refs: item.refs,
      targets: item.targets,
      url: `${url}#nv-${item.no}`,
    };
    byNo.set(item.no, task);
    return task;
  });
}

/** The row's own deadline, those of its products, its main row's, or none but the paper's year. */
function taskDeadline(
  resolver: Resolver,
  item: TaskData,
  products: Product[],
  main: Task | undefined,
  data: PlanData,
): DatedDeadline {
  if (item.deadline !== undefined) return resolver.deadline(item.deadline, contextOf(data));
  const parts = products.map((product) => product.deadline).filter((deadline) => deadline !== null);
  if (parts.length) {
    const deadline = { kind: 'per-product' as const, parts, raw: parts.map((part) => `- ${part.raw}`).join(' ') };
    return { ...deadline, ...deadlineSpan(deadline) };
  }
  if (main) return { ...main.deadline, inherited: 'task' };
  return { kind: 'unspecified', raw: '', ...paperSpan(data), inherited: 'paper' };
}

export function reportDirections(
  resolver: Resolver,
  source: Source,
  paper: string,
  url: string,
  data: ReportData,
): Task[] {
  const year = data.directionsYear ?? data.year + 1;
  resolver.uniqueIds(
    source,
    ['directions'],
    'no',
    data.directions.map((item) => item.no),
  );
  return data.directions.map((item, i) => {
    const at: Path = ['directions', i];
    resolver.citationsAt(source, [...at, 'refs'], item.refs);
    return {
      id: `${paper}#nv-${item.no}`,
      paper,
      unit: data.unit,
      year,
      kind: 'direction',
      origin: 'direction',
      area: item.area,
      no: item.no,
      anchor: `nv-${item.no}`,
      formerAnchors: (item.formerly ?? []).map((no) => `nv-${no}`),
      unnumbered: 'unnumbered' in item && item.unnumbered === true,
      group: null,
      title: item.title,
      goal: null,
      activities: [],
      products: [],
      leads: [],
      coordinating: [],
      monitoring: [],
      deadline:
        item.deadline === undefined
          ? { kind: 'unspecified', raw: '', ...spanOf(String(year)), inherited: 'paper' }
          : resolver.deadline(item.deadline, { year }),
      level: [],
      parent: null,
      variantOf: null,
      condition: null,
      refs: item.refs,
      targets: [],
      url: `${url}#nv-${item.no}`,
    };
  });
}

/** The first and last day that a plan is for. */
function paperSpan({ year, period }: Pick<PlanData, 'year' | 'period'>) {
  return period ? { start: spanOf(period.from).start, end: spanOf(period.to).end } : spanOf(String(year));
}

/** What a deadline without a year is read by: the paper's year, its school year, or the years of one for several. */
export function contextOf(data: PlanData | ReportData): DeadlineContext {
  const { year, schoolYear } = data;
  const period = 'tasks' in data ? data.period : undefined;
  const years = period && { from: spanOf(period.from).start, to: spanOf(period.to).end };
  if (years && years.from.slice(0, 4) !== years.to.slice(0, 4) && schoolYear === undefined) return { period: years };
  return { year, ...(schoolYear === undefined ? {} : { schoolYear }) };
}
