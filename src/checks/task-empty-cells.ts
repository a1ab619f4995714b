import type { Rule } from './rule.ts';

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
    if (rows.filter((task) => task.activities.length).length < rows.length / 2) return;
    for (const [i, task] of paper.tasks.entries()) {
      if (rows.includes(task) && !task.activities.length)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} không có hoạt động cụ thể` };
    }
  },
};
