import type { Path } from '../content/source.ts';
import type { DatedDeadline } from '../catalogue/types.ts';
import { perObject } from '../util/per-object.ts';
import type { PaperSubject } from './rule.ts';

export interface PlacedDeadline {
  at: string;
  where: Path;
  deadline: DatedDeadline;
}

/** Every deadline that a paper states: of tasks, of their products, of reports. Inherited ones are not stated. */
export const deadlinesOf = perObject(({ paper, type }: PaperSubject): PlacedDeadline[] => {
  const rows = type === 'plan' ? 'tasks' : 'directions';
  return [
    ...paper.tasks.flatMap((task, i) => [
      ...(task.deadline.inherited || task.deadline.kind === 'per-product'
        ? []
        : [{ at: task.no, where: [rows, i, 'deadline'], deadline: task.deadline }]),
      ...task.products.flatMap(({ deadline }, j) =>
        deadline ? [{ at: task.no, where: [rows, i, 'products', j, 'deadline'], deadline }] : [],
      ),
    ]),
    ...paper.reporting.map(({ deadline }, i) => ({ at: 'reporting', where: ['reporting', i, 'due'], deadline })),
  ];
});
