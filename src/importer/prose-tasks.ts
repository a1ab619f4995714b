/**
 * Tasks from prose: points and dashes below a section, with lines of their own for the time and for who carries
 * them out; or, where there are no such lines, the points of the section on tasks.
 */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { fold } from '../text/normalise.ts';
import { readActors } from './actors.ts';
import type { Item, Section } from './outline.ts';
import type { ReadTask } from './table.ts';

/** "* Thời gian thực hiện: …", "b) Thực hiện: …", "- Cơ quan thực hiện: …", with whatever marks stand before. */
const LABEL =
  /^(?:[-–+•*·\s]|[a-zđ]\))*(thời gian(?: thực hiện| hoàn thành)?|thời hạn(?: thực hiện| hoàn thành)?|hoàn thành|cơ quan (?:thực hiện|chủ trì)|đơn vị (?:thực hiện|chủ trì)|chủ trì|thực hiện|(?:cơ quan |đơn vị )?phối hợp|sản phẩm)\s*:\s*(\S.*)$/isu;

type Label = 'time' | 'actor' | 'coordinating' | 'product';

/** A line that says when or by whom, or nothing. */
export function labelOf(text: string): { label: Label; value: string } | undefined {
  const match = LABEL.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const name = fold(match[1]);
  const label = /^thoi|^hoan/u.test(name)
    ? 'time'
    : name.includes('phoi hop')
      ? 'coordinating'
      : name === 'san pham'
        ? 'product'
        : 'actor';
  return { label, value: match[2].trim() };
}

/** "X phối hợp với Y tham mưu UBND thực hiện" */
export function readExecution(value: string, index: AgencyIndex): Pick<ReadTask, 'lead' | 'coordinating'> {
  const text = value
    .replace(/(?<![\s.;])[\s.;]+$/u, '')
    .replace(/(?<!\s)\s+tham mưu\s.*$/iu, '')
    .replace(/(?<!\s)\s+(?:triển khai |tổ chức )*thực hiện$/iu, '')
    .replace(/(?<![\s,])[\s,]+$/u, '');
  const [, lead = text, coordinating = ''] =
    /^(.*?)(?<![\s,])[\s,]+(?:chủ trì[,\s]+)?phối hợp(?:\s+(?:với|cùng))?\s+(.+)$/isu.exec(text) ?? [];
  return {
    lead: readActors(lead.replace(/(?<![\s,])[\s,]+chủ trì$/iu, '').replace(/(?<![\s,])[\s,]+$/u, ''), index),
    coordinating: readActors(coordinating.replace(/(?<![\s,])[\s,]+$/u, ''), index),
  };
}

const isCaption = (item: Item) =>
  item.mark.kind === 'point' && /^(?:các )?nhiệm vụ(?:,? giải pháp)?\s*:?$/iu.test(item.mark.text);

export interface ProseReading {
  tasks: ReadTask[];
  /** The paragraphs that are now tasks, each with the numbers of the tasks it went into. */
  used: Map<Item, string>;
}

const newTask = (no: string, group: string, item: Item): ReadTask => ({
  no, group, title: item.mark.text, activities: [], products: [], lead: [], coordinating: [], place: item.place, raw: [item.raw],
}); // prettier-ignore

/** The heading of a section with its number, after that of the section above. */
function groupName(section: Section, sections: readonly Section[]): string {
  const at = sections.indexOf(section);
  const above =
    section.depth > 2 ? sections.slice(0, at).findLast((item) => item.depth === section.depth - 1) : undefined;
  return [...(above ? [`${above.no}. ${above.heading}`] : []), `${section.label}. ${section.heading}`].join(' – ');
}

/** The items of a section as tasks: what is below a dash belongs to it, and so does what follows a colon. */
function tasksOf(
  items: readonly Item[],
  number: (i: number, item: Item, alone: boolean) => string,
  group: string,
  used: Map<Item, string>,
): ReadTask[] {
  const tasks: { task: ReadTask; item: Item; open: boolean }[] = [];
  for (const item of items) {
    const last = tasks.at(-1);
    const inner = item.mark.kind === 'sub' || (item.mark.kind === 'bullet' && last?.item.mark.kind === 'point');
    if (inner && last) {
      last.task.activities.push(item.mark.text);
      last.task.raw.push(item.raw);
      used.set(item, last.task.no);
    } else if (item.mark.text) tasks.push({ task: newTask('', group, item), item, open: false });
  }
  const alone = tasks.length === 1;
  for (const [i, { task, item }] of tasks.entries()) {
    task.no = number(i, item, alone);
    const condition = /\(\s*(nếu có)\s*\)/iu.exec(task.title)?.[1];
    if (condition) task.condition = condition;
  }
  for (const { task, item } of tasks) {
    used.set(item, task.no);
    // Items below were entered before the numbers were known.
    for (const [inner, no] of used) if (no === '' && task.raw.includes(inner.raw)) used.set(inner, task.no);
  }
  return tasks.map(({ task }) => task);
}

/**
 * Sections with lines for time and execution. The lines speak of what stands above them in the section, back to the
 * last line of the same kind.
 */
export function readLabelledTasks(sections: readonly Section[], index: AgencyIndex): ProseReading {
  const reading: ProseReading = { tasks: [], used: new Map() };
  for (const section of sections) {
    const read = section.items.map((item) => ({ item, label: labelOf(item.raw) }));
    if (!read.some(({ label }) => label)) continue;
    const items = read.flatMap(({ item, label }) => (label || isCaption(item) ? [] : [item]));
    const prefix = section.label.includes('.') ? section.label : section.no;
    const tasks = tasksOf(items, (i) => `${prefix}-${i + 1}`, groupName(section, sections), reading.used);
    const pending: Record<Label, ReadTask[]> = { time: [], actor: [], coordinating: [], product: [] };
    let next = 0;
    for (const { item, label } of read) {
      if (!label) {
        const task = tasks[next];
        if (task?.raw[0] === item.raw) {
          for (const list of Object.values(pending)) list.push(task);
          next++;
        }
        continue;
      }
      for (const task of pending[label.label]) {
        if (label.label === 'time') task.deadline = label.value.replace(/(?<![\s.;])[\s.;]+$/u, '');
        else if (label.label === 'product')
          task.products.push({ name: label.value.replace(/(?<![\s.;])[\s.;]+$/u, '') });
        else if (label.label === 'coordinating') task.coordinating.push(...readActors(label.value, index));
        else Object.assign(task, readExecution(label.value, index));
      }
      pending[label.label] = [];
    }
    reading.tasks.push(...tasks);
  }
  return reading;
}

const ON_TASKS = /nhiệm vụ|nội dung (?:thực hiện|cải cách)|giải pháp/iu;
const NOT_TASKS = /mục (?:tiêu|đích)|yêu cầu|tổ chức thực hiện|kinh phí|báo cáo|phụ lục|kết quả/iu;

/** The points of the sections on tasks, where nothing says when or by whom. */
export function readPointTasks(sections: readonly Section[]): ProseReading {
  const reading: ProseReading = { tasks: [], used: new Map() };
  let within = false;
  for (const section of sections) {
    if (section.depth === 1) within = ON_TASKS.test(section.heading) && !NOT_TASKS.test(section.heading);
    if (!within || section.items.length === 0) continue;
    reading.tasks.push(
      ...tasksOf(
        section.items,
        (i, item, alone) =>
          item.mark.kind === 'point'
            ? `${section.no}.${item.mark.label}`
            : alone && item.mark.kind === 'none'
              ? section.no
              : `${section.no}-${i + 1}`,
        groupName(section, sections),
        reading.used,
      ),
    );
  }
  return reading;
}

/** The paragraphs of a report's part on what comes next: directions, not tasks that somebody is given. */
export function readDirections(sections: readonly Section[]): ProseReading & { year?: number } {
  const reading: ProseReading & { year?: number } = { tasks: [], used: new Map() };
  let within = false;
  for (const section of sections) {
    if (section.depth === 1) {
      within = /phương hướng|nhiệm vụ/iu.test(section.heading) && !/kết quả/iu.test(section.heading);
      const year = /năm\s+(\d{4})/iu.exec(section.heading)?.[1];
      if (within && year) reading.year = Number(year);
    }
    if (!within) continue;
    const items = section.items.filter((item) => !/^trên đây là/iu.test(item.raw));
    reading.tasks.push(...tasksOf(items, (i) => `${section.no}-${i + 1}`, section.heading, reading.used));
  }
  return reading;
}
