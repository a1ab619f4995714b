import type { Rule } from './rule.ts';

/** "Địa điểm: Nhà văn hóa": the cell of a column that has a name of its own. */
const nameOf = (activity: string) => /^([^:]{2,60}):\s/u.exec(activity)?.[1] ?? '';

/** Names that recur: a column that not every row fills, and no list of activities. */
function columnNames(activities: readonly string[]): Set<string> {
  const names = activities.map(nameOf).filter(Boolean);
  return new Set(names.filter((name, i) => names.indexOf(name) !== i));
}

/** DOMAIN 003-39: a row whose columns for task and activities are empty, in a table where the others have them. */
export const taskEmptyCells: Rule = {
  id: 'task.empty-cells',
  family: 'task',
  severity: 'warning',
  name: 'Ô hoạt động để trống',
  explanation: 'Các dòng khác của bảng đều có hoạt động cụ thể, dòng này thì không.',
  remedy: 'Ghi hoạt động cụ thể vào activities.',
  *paper({ paper }) {
    const rows = paper.tasks.filter((task) => task.origin === 'table' && task.kind === 'task');
    const column = columnNames(rows.flatMap((task) => task.activities));
    const own = rows.filter((task) => task.activities.some((activity) => !column.has(nameOf(activity))));
    if (own.length < rows.length / 2) return;
    for (const [i, task] of paper.tasks.entries()) {
      if (rows.includes(task) && !task.activities.length)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} không có hoạt động cụ thể` };
    }
  },
};
