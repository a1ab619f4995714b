import type { TaskData } from '../../model/task.ts';
import { toRoman } from '../../text/roman.ts';
import { commonGroup, TASK_COLUMNS, taskTableOf, WIDE_TASK_COLUMNS } from '../tasks/task-columns.ts';
import { asItem, goalLines, productLine } from '../tasks/task-row.ts';
import { plain, type FieldRun, type Table, type TableCell, type TableRow } from '../tree.ts';
import { field, fillable, hasPlaceholder } from './fillable.ts';
import type { TemplateContext } from './context.ts';

/**
 * The table of tasks of a blank form: the starter tasks under their areas, every cell a field that already
 * holds its words, the lead chosen from the list of agencies, those of the template first.
 */
export function taskTable(tasks: TaskData[], context: TemplateContext, columns: 6 | 8): Table {
  const areas = new Map<string, TaskData[]>();
  for (const task of tasks) areas.set(task.area, [...(areas.get(task.area) ?? []), task]);
  const wide = columns === 8;
  const agencyName = (ref: string) => context.agencyName?.(ref) ?? ref;
  const agencyNames = [...new Set([...tasks.flatMap(({ lead }) => lead.map(agencyName)), ...context.agencyNames])];
  const offered = { ...context, agencyNames: agencyNames.filter((name) => !hasPlaceholder(name)) };
  return taskTableOf(
    [...areas].flatMap(([area, own], i) => groupRows(area, own, i + 1, offered, wide)),
    wide ? WIDE_TASK_COLUMNS : TASK_COLUMNS,
  );
}

function groupRows(
  area: string,
  tasks: TaskData[],
  position: number,
  context: TemplateContext,
  wide: boolean,
): TableRow[] {
  const group = commonGroup(tasks.map(({ no }) => no)) ?? toRoman(position);
  return [
    { kind: 'group', label: [plain(group)], title: [plain(context.areaName(area))] },
    ...tasks.map((task): TableRow => ({
      kind: 'data',
      cells: taskCells(task, group, context, wide),
      repeats: `nhiem-vu-${area}`,
    })),
  ];
}

function taskCells(task: TaskData, group: string, context: TemplateContext, wide: boolean): TableCell[] {
  const name = (part: string) => `nhiem-vu-${task.no}-${part}`;
  const agencyName = (ref: string) => context.agencyName?.(ref) ?? ref;
  const title = task.condition === undefined ? task.title : `${task.title} (${task.condition})`;
  return [
    [[plain(task.no.startsWith(`${group}.`) ? task.no.slice(group.length + 1) : task.no)]],
    ...(wide
      ? [
          cell(task.goal === undefined ? [] : [task.goal], name('muc-tieu'), 'mục tiêu'),
          cell([title], name('noi-dung'), 'nhiệm vụ'),
          cell(task.activities.map(asItem), name('hoat-dong'), 'hoạt động'),
        ]
      : [cell([title, ...goalLines(task), ...task.activities.map(asItem)], name('noi-dung'), 'nhiệm vụ')]),
    cell(task.products.map(productLine), name('san-pham'), 'sản phẩm'),
    leadCell(task.lead.map(agencyName), name('chu-tri'), context.agencyNames),
    cell(
      task.coordinating.length > 0 ? [task.coordinating.map(agencyName).join('; ')] : [],
      name('phoi-hop'),
      'cơ quan phối hợp',
    ),
    cell(deadlines(task), name('thoi-gian'), 'thời gian'),
  ];
}

/** The task's own deadline, or those of its products with the product's name before each. */
function deadlines(task: TaskData): string[] {
  if (task.deadline !== undefined) return [task.deadline];
  return task.products.flatMap(({ name, deadline }) => (deadline === undefined ? [] : [`${name}: ${deadline}`]));
}

/** A field for each line, already filled in; a line with placeholders is text, since a field holds no other field. */
function cell(lines: string[], name: string, label: string): TableCell {
  if (lines.length === 0) return [[field(label, { name })]];
  return lines.map((value, i) =>
    hasPlaceholder(value) ? fillable(value) : [field(label, { name: nth(name, i), value })],
  );
}

function nth(name: string, i: number): string {
  return i === 0 ? name : `${name}-${i + 1}`;
}

function leadCell(leads: string[], name: string, choices: string[]): TableCell {
  const choice = (value: string | undefined, tag: string): FieldRun =>
    field('cơ quan chủ trì', {
      name: tag,
      prompt: '[chọn cơ quan]',
      input: { type: 'choice', choices },
      ...(value === undefined ? {} : { value }),
    });
  if (leads.length === 0) return [[choice(undefined, name)]];
  return leads.map((lead, i) => (hasPlaceholder(lead) ? fillable(lead) : [choice(lead, nth(name, i))]));
}
