import type { TaskData } from '../../model/task.ts';
import { toRoman } from '../../text/roman.ts';
import { plain, type FieldRun, type Table, type TableCell, type TableColumn, type TableRow } from '../tree.ts';
import { field, fillable, hasPlaceholder } from './fillable.ts';
import type { TemplateContext } from './context.ts';

const COLUMNS: (TableColumn & { header: string })[] = [
  { header: 'STT', width: 6, align: 'center' },
  { header: 'Nhiệm vụ', width: 30, align: 'left' },
  { header: 'Sản phẩm', width: 17, align: 'left' },
  { header: 'Cơ quan chủ trì', width: 15, align: 'left' },
  { header: 'Cơ quan phối hợp', width: 16, align: 'left' },
  { header: 'Thời gian', width: 16, align: 'center' },
];

/**
 * The table of tasks of a blank form: the starter tasks under their areas, every cell a field that already
 * holds its words, the lead chosen from the list of agencies.
 */
export function taskTable(tasks: TaskData[], context: TemplateContext): Table {
  const areas = new Map<string, TaskData[]>();
  for (const task of tasks) areas.set(task.area, [...(areas.get(task.area) ?? []), task]);
  return {
    kind: 'table',
    caption: 'Bảng nhiệm vụ, sản phẩm, cơ quan thực hiện và thời gian hoàn thành',
    columns: COLUMNS.map(({ width, align }) => ({ width, align })),
    headerRows: [COLUMNS.map(({ header }) => ({ content: [plain(header)] }))],
    rows: [...areas].flatMap(([area, own], i) => groupRows(area, own, i + 1, context)),
  };
}

function groupRows(area: string, tasks: TaskData[], position: number, context: TemplateContext): TableRow[] {
  const group = commonGroup(tasks) ?? toRoman(position);
  return [
    { kind: 'group', label: [plain(group)], title: [plain(context.areaName(area))] },
    ...tasks.map((task): TableRow => ({
      kind: 'data',
      cells: taskCells(task, group, context),
      repeats: `nhiem-vu-${area}`,
    })),
  ];
}

/** The Roman number that all tasks of an area have before their own: `III` of III.1 and III.2. */
function commonGroup(tasks: TaskData[]): string | undefined {
  const groups = new Set(tasks.map((task) => /^([IVXL]+)\./.exec(task.no)?.[1]));
  const [first] = groups;
  return groups.size === 1 ? first : undefined;
}

function taskCells(task: TaskData, group: string, context: TemplateContext): TableCell[] {
  const name = (part: string) => `nhiem-vu-${task.no}-${part}`;
  const agencyName = (ref: string) => context.agencyName?.(ref) ?? ref;
  const title = task.condition === undefined ? task.title : `${task.title} (${task.condition})`;
  return [
    [[plain(task.no.startsWith(`${group}.`) ? task.no.slice(group.length + 1) : task.no)]],
    cell([title, ...task.activities.map(asItem)], name('noi-dung'), 'nhiệm vụ'),
    cell(task.products.map(productLine), name('san-pham'), 'sản phẩm'),
    leadCell(task.lead.map(agencyName), name('chu-tri'), context.agencyNames),
    cell(
      task.coordinating.length > 0 ? [task.coordinating.map(agencyName).join(', ')] : [],
      name('phoi-hop'),
      'cơ quan phối hợp',
    ),
    cell(deadlines(task), name('thoi-gian'), 'thời gian'),
  ];
}

function asItem(activity: string): string {
  return `- ${activity.replace(/^[-–+]\s*/u, '')}`;
}

function productLine({ name, embeddedIn }: TaskData['products'][number]): string {
  return embeddedIn === undefined ? name : `${name} (lồng ghép trong ${embeddedIn})`;
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
