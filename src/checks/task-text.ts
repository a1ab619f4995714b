import type { Task } from '../catalogue/types.ts';
import { nameKey } from '../text/normalise.ts';

/** Goal and activities where a row has both, else its title too. */
const textsOf = ({ goal, title, activities }: Task): string[] =>
  goal !== null && activities.length > 1 ? [goal, ...activities] : [goal ?? '', title, ...activities];

const BAR = '|';

/** What makes two rows the same. */
export const textKey = (task: Task): string => textsOf(task).map(nameKey).join(BAR);

/** Rows that begin in different ways are not the same: told from far less of them. */
export function textStart(task: Task): string {
  for (const text of textsOf(task)) for (const start of nameKey(text).split(BAR)) if (start) return start;
  return '';
}
