/** One row of a task table in words, the same for Word, PDF, Excel and CSV. */
import type { ActorRef, Task } from '../../catalogue/types.ts';
import { fileWords } from '../../i18n/documents.ts';

export interface TaskRow {
  no: string;
  /** The area's name. */
  area: string;
  /** The name of the group that the table has a row for; the area's where the paper has no groups. */
  group: string;
  /** What follows are the lines of one cell each. */
  task: string[];
  /** Only where they have columns of their own; otherwise they are lines of the task. */
  goal?: string[];
  activities?: string[];
  products: string[];
  leads: string[];
  coordinating: string[];
  deadline: string[];
}

/** The rows of a published paper, in its order. */
export function paperTaskRows(tasks: readonly Task[], areaName: (id: string) => string): TaskRow[] {
  const grouped = tasks.some((task) => task.group !== null);
  return tasks.map((task) => ({
    no: task.no,
    area: areaName(task.area),
    group: grouped ? (task.group ?? '') : areaName(task.area),
    task: [titleLine(task), ...goalLines(task), ...task.activities.map(asItem)],
    products: task.products.map(productLine),
    leads: task.leads.map(actorLine),
    coordinating: task.coordinating.map(actorLine),
    deadline: deadlineLines(task),
  }));
}

/**
 * The same as the paper has them: goals and activities in columns where its table has goals in one, and no number or
 * name that only the reading of the site put there.
 */
export function printedTaskRows(tasks: readonly Task[], areaName: (id: string) => string): TaskRow[] {
  const wide = tasks.some(({ goal, origin }) => goal !== null && origin === 'table');
  return paperTaskRows(tasks, areaName).map((row, i): TaskRow => {
    const task = tasks[i];
    if (!task) return row;
    return {
      ...row,
      no: task.unnumbered && task.parent !== null ? '' : row.no,
      ...(wide
        ? {
            task: [titleLine(task)],
            goal: task.goal === null ? [] : [task.goal],
            activities: task.activities.map(asItem),
          }
        : {}),
      leads: stated(task.leads),
      coordinating: stated(task.coordinating),
      deadline: task.deadline.inherited === 'task' ? [] : row.deadline,
    };
  });
}

const stated = (actors: readonly ActorRef[]) => actors.filter(({ inherited }) => !inherited).map(actorLine);

const titleLine = ({ title, condition }: Task) => (condition === null ? title : `${title} (${condition})`);

/** The goal of a task, as a line under it. */
export function goalLines({ goal }: { goal?: string | null | undefined }): string[] {
  return goal === undefined || goal === null ? [] : [fileWords.goal(goal)];
}

/** An activity as an item of a list, whatever mark it was written with. */
export function asItem(activity: string): string {
  return `- ${activity.replace(/^[-–+]\s*/u, '')}`;
}

/** "Báo cáo (UBND xã; lồng ghép trong báo cáo năm)". */
export function productLine(product: {
  name: string;
  issuer?: string | undefined;
  embeddedIn?: string | undefined;
}): string {
  const more = [product.issuer, product.embeddedIn && fileWords.embeddedIn(product.embeddedIn)].filter(Boolean);
  return more.length > 0 ? `${product.name} (${more.join('; ')})` : product.name;
}

function actorLine({ as, inherited }: ActorRef): string {
  return inherited ? `${as} (${fileWords.inherited})` : as;
}

/** The wording of the paper; of several products a line each, under the product's name. */
function deadlineLines({ deadline, products }: Task): string[] {
  if (deadline.kind === 'unspecified') return [];
  if (deadline.kind !== 'per-product') {
    return [deadline.inherited === 'task' ? `${deadline.raw} (${fileWords.inherited})` : deadline.raw];
  }
  const dated = products.filter((product) => product.deadline !== null);
  return deadline.parts.map((part, i) => {
    const product = dated[i];
    return product && dated.length > 1 ? `${product.name}: ${part.raw}` : part.raw;
  });
}
