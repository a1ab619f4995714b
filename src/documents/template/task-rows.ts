import type { TemplateData } from '../../model/template.ts';
import { asItem, goalLines, productLine, type TaskRow } from '../tasks/task-row.ts';
import type { TemplateContext } from './context.ts';

/** The starter tasks of a template as rows of a task table, for the blank workbook; `{năm}` is shown as `[năm]`. */
export function templateTaskRows({ tasks, taskColumns }: TemplateData, context: TemplateContext): TaskRow[] {
  const agency = (ref: string) => context.agencyName?.(ref) ?? ref;
  return tasks
    .map((task) => {
      const dated = task.products.filter(({ deadline }) => deadline !== undefined);
      const area = context.areaName(task.area);
      return {
        no: task.no,
        area,
        group: area,
        task: [
          task.condition === undefined ? task.title : `${task.title} (${task.condition})`,
          ...(taskColumns === 8 ? [] : [...goalLines(task), ...task.activities.map(asItem)]),
        ],
        ...(taskColumns === 8
          ? { goal: task.goal === undefined ? [] : [task.goal], activities: task.activities.map(asItem) }
          : {}),
        products: task.products.map(productLine),
        leads: task.lead.map(agency),
        coordinating: task.coordinating.map(agency),
        deadline:
          task.deadline === undefined
            ? dated.map(({ name, deadline = '' }) => (dated.length > 1 ? `${name}: ${deadline}` : deadline))
            : [task.deadline],
      };
    })
    .map(withBrackets);
}

function withBrackets(row: TaskRow): TaskRow {
  const shown = (text: string) => text.replace(/\{([^{}]+)\}/g, '[$1]');
  return {
    no: row.no,
    area: row.area,
    group: row.group,
    task: row.task.map(shown),
    ...(row.goal ? { goal: row.goal.map(shown) } : {}),
    ...(row.activities ? { activities: row.activities.map(shown) } : {}),
    products: row.products.map(shown),
    leads: row.leads.map(shown),
    coordinating: row.coordinating.map(shown),
    deadline: row.deadline.map(shown),
  };
}
