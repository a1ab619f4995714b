import type { Task } from '../catalogue/types.ts';
import { nameKey } from '../text/normalise.ts';

/** What makes two rows the same: goal and activities where a row has both, else its title too. */
export function textKey({ goal, title, activities }: Task): string {
  const words = goal !== null && activities.length > 1 ? [goal, ...activities] : [goal ?? '', title, ...activities];
  return words.map(nameKey).join('|');
}
