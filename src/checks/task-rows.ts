/** What several rows of a plan lack alike: said of each row where they are few, and once where they are many or all. */
import type { Paper, Task } from '../catalogue/types.ts';
import type { Found } from './rule.ts';

/** So many rows are said one by one. */
const FEW = 5;

/**
 * The faults of the rows of a plan that lack something.
 *
 * @param lacks whether a row lacks it, by the row and its place
 * @param fault what is wrong with it: `không có sản phẩm`
 */
export function* rowsThatLack(
  { tasks }: Pick<Paper, 'tasks'>,
  lacks: (task: Task, i: number) => boolean,
  fault: string,
): Generator<Found> {
  const found = tasks.flatMap((task, i) => (lacks(task, i) ? [{ task, i }] : []));
  if (found.length > FEW || (found.length > 1 && found.length === tasks.length))
    yield { at: 'tasks', where: ['tasks'], message: `${found.length} nhiệm vụ ${fault}` };
  else
    for (const { task, i } of found)
      yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} ${fault}` };
}
