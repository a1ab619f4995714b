/**
 * Tasks from prose: points and dashes below a section, with lines of their own for the time and for who carries
 * them out; or, where there are no such lines, the points of the section on tasks.
 */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { readActors } from './actors.ts';
import { joints, labelledTask, labelsOf, readAssignment, type Label, type Labelled } from './assignment.ts';
import { beginsBody } from './bodies.ts';
import type { Item, Section } from './outline.ts';
import { isDetail, isPointer, isShare, NOT_TASKS, ON_TASKS } from './not-tasks.ts';
import { taskOf, textsOf, type ReadTask } from './table-task.ts';
import { missingWords } from './words.ts';

export interface ProseReading {
  tasks: ReadTask[];
  /** The paragraphs that are now tasks, each with the numbers of the tasks it went into. */
  used: Map<Item, string>;
  /** Numbered sentences that are one each, with its number. */
  numbered?: ReadonlyMap<Section, string>;
}

const trimmed = (text: string) => text.replace(/(?<![\s.;])[\s.;]+$/u, '');
/** "Nhiệm vụ: …", "Nội dung thực hiện: …": what the title is called is no part of it. */
const titleOf = (text: string) => {
  const [first] = labelsOf(text);
  return first?.label === 'content' && first.value ? text.slice(text.indexOf(':') + 1).trim() : text;
};

const newTask = (group: string, { mark, place, raw }: Item): ReadTask =>
  taskOf({ no: '', group, title: titleOf(mark.text), place, raw: [raw] });

/** The heading of a section with its number, after that of the section above. */
function groupName(section: Section, sections: readonly Section[]): string {
  const at = sections.indexOf(section);
  const above = section.rank > 2 ? sections.slice(0, at).findLast((item) => item.rank === section.rank - 1) : undefined;
  return [...(above ? [`${above.no}. ${above.heading}`] : []), `${section.label}. ${section.heading}`].join(' – ');
}

const isCaption = (item: Item) =>
  item.mark.kind !== 'sub' &&
  /^(?:các )?(?:nhiệm vụ|nội dung)(?:(?:,| và) (?:giải pháp|nhiệm vụ))?(?: (?:thực hiện|chủ yếu|trọng tâm))?\s*:?$/iu.test(
    item.mark.text,
  );
/** "a) Mục tiêu", "b) Hiện trạng": what stands below is no task. */
const isOtherCaption = (item: Item) =>
  item.mark.text.length < 60 &&
  NOT_TASKS.test(item.mark.text) &&
  !/[.;]$/u.test(item.mark.text) &&
  item.mark.kind === 'point';

/** A point or a heading that is the name of a body: what stands below is that body's. */
export function bodyNamed(text: string, index: AgencyIndex): string[] | undefined {
  const name = text.replace(/(?<![\s.:;])[\s.:;]+$/u, '').replace(/^(?:trách nhiệm của|đối với|giao)\s+/iu, '');
  if (!name || name.length > 120) return undefined;
  const actors = readActors(name, index);
  const known = actors.length > 0 && actors.every((actor) => index.find(actor));
  return known ||
    (beginsBody(name) &&
      name.split(/\s+/u).length <= 8 &&
      !/\s(?:phối hợp|chủ trì|thực hiện|xây dựng|tham mưu|rà soát|theo dõi|hướng dẫn|triển khai|tổ chức|phụ trách|có|là|được|phải|cần|đã|gửi|báo cáo|bố trí|tiếp tục)(?:\s|$)/iu.test(
        name,
      ))
    ? actors
    : undefined;
}

export interface Found {
  task: ReadTask;
  item: Item;
  lead: string[];
  /** The point that names the body, for the number. */
  under: Item | undefined;
}

/** The items of a section as tasks: what is below a dash belongs to it, and so do lines of detail. */
export function tasksOf(
  items: readonly Item[],
  group: string,
  index: AgencyIndex | undefined,
  used: Map<Item, ReadTask>,
): Found[] {
  const tasks: Found[] = [];
  let lead: string[] = [];
  let under: Item | undefined;
  let other = false;
  for (const item of items) {
    const last = tasks.at(-1);
    if (isCaption(item)) {
      other = false;
      continue;
    }
    if (isOtherCaption(item)) {
      other = true;
      continue;
    }
    if (item.mark.kind === 'point') other = false;
    if (other || isPointer(item.raw)) continue;
    const body = index && item.mark.kind === 'point' ? bodyNamed(item.mark.text, index) : undefined;
    if (body) {
      lead = body;
      under = item;
      continue;
    }
    if (item.mark.kind === 'point' && under) [lead, under] = [[], undefined];
    const inner =
      item.mark.kind === 'sub' ||
      isDetail(item.mark.text) ||
      (item.mark.kind === 'bullet' && last?.item.mark.kind === 'point');
    if (inner && last && last.under === under) {
      last.task.activities.push(item.mark.text);
      last.task.raw.push(item.raw);
      used.set(item, last.task);
    } else if (/\p{L}/u.test(item.mark.text) && !isDetail(item.mark.text)) {
      const task = newTask(group, item);
      const condition = /\(\s*(nếu có)\s*\)/iu.exec(task.title)?.[1];
      if (condition) task.condition = condition;
      if (lead.length) task.lead = lead;
      used.set(item, task);
      tasks.push({ task, item, lead, under });
    }
  }
  return tasks;
}

/** Numbers: of points their own, of others in the order in which they stand. */
export function number(found: readonly Found[], no: string, pointed: boolean): void {
  let others = 0;
  const below = new Map<Item | undefined, number>();
  for (const { task, item, under } of found) {
    if (under) {
      const count = (below.get(under) ?? 0) + 1;
      below.set(under, count);
      const alone = found.filter((one) => one.under === under).length === 1;
      task.no = `${no}.${under.mark.label}${alone ? '' : `-${count}`}`;
    } else if (pointed && item.mark.kind === 'point') task.no = `${no}.${item.mark.label}`;
    else if (pointed && found.length === 1 && item.mark.kind === 'none') task.no = no;
    else task.no = `${no}-${++others}`;
  }
}

export const numbersOf = (used: ReadonlyMap<Item, ReadTask>) =>
  new Map([...used].map(([item, task]) => [item, task.no]));

/** What a label says, set down in the tasks that it speaks of. */
function apply(tasks: readonly ReadTask[], { label, value }: Labelled, index: AgencyIndex): void {
  for (const task of tasks) {
    if (label === 'time') task.deadline = trimmed(value);
    else if (label === 'product') task.products.push({ name: trimmed(value) });
    else if (label === 'goal') task.goal = value;
    else if (label === 'coordinating') task.coordinating.push(...readActors(value, index));
    else if (label === 'monitoring') task.monitoring = [...(task.monitoring ?? []), ...readActors(value, index)];
    else if (label === 'lead') {
      const who = readAssignment(value, index);
      task.lead = who.lead;
      if (who.coordinating.length) task.coordinating = who.coordinating;
    }
  }
}

const TELLING = new Set<Label>(['time', 'lead', 'coordinating', 'monitoring', 'product']);

/** A paragraph that was read without its labels is the whole one again; below another task they belong to its text. */
function standFor(whole: Item, read: Item, used: Map<Item, ReadTask>, isTask: boolean): void {
  const task = used.get(read);
  if (!task) return;
  used.delete(read);
  used.set(whole, task);
  if (!isTask) task.activities = task.activities.map((text) => (text === read.mark.text ? whole.mark.text : text));
}

/**
 * Sections with lines for time and execution. The lines speak of what stands above them in the section, back to the
 * last line of the same kind.
 */
export function readLabelledTasks(sections: readonly Section[], index: AgencyIndex): ProseReading {
  const used = new Map<Item, ReadTask>();
  const all: ReadTask[] = [];
  let skipped = '';
  for (const section of sections) {
    if (skipped && section.no.startsWith(`${skipped}.`)) continue;
    skipped = section.titled && NOT_TASKS.test(section.heading) ? section.no : '';
    if (skipped) continue;
    const read = section.items.map((item) => {
      const own = labelledTask(item.mark.text);
      if (own) return { item: { ...item, mark: { ...item.mark, text: own.task } }, of: item, labels: own.labels };
      return { item, of: undefined, labels: labelsOf(item.raw).filter(({ label }) => label !== 'content') };
    });
    if (!read.some(({ labels }) => labels.some(({ label, value }) => TELLING.has(label) && value))) continue;
    // Below "Cơ quan thực hiện:" stand its lines.
    let open: Label | undefined;
    for (const entry of read) {
      const [first] = entry.labels;
      if (first && !first.value) open = first.label;
      else if (first) open = undefined;
      else if (open && entry.item.mark.kind === 'sub') entry.labels = [{ label: open, value: entry.item.mark.text }];
      else open = undefined;
    }
    const items = read.flatMap(({ item, of, labels }) => (labels.length && !of ? [] : [item]));
    const found = tasksOf(items, groupName(section, sections), index, used);
    number(
      found,
      section.label.includes('.') ? section.label : section.no,
      read.some(({ of }) => of),
    );
    const body = section.titled ? bodyNamed(section.heading, index) : undefined;
    const byItem = new Map(found.map((entry) => [entry.item, entry.task]));
    for (const { item, of } of read) if (of) standFor(of, item, used, byItem.has(item));
    const pending = new Map<Label, ReadTask[]>();
    const told = new Set<ReadTask>();
    for (const { item, of: whole, labels } of read) {
      const task = byItem.get(item);
      if (whole) {
        // What a line says of its own task it says of no other.
        if (task) for (const labelled of labels) apply([task], labelled, index);
        continue;
      }
      if (task) for (const label of TELLING) pending.set(label, [...(pending.get(label) ?? []), task]);
      let of: ReadTask | undefined;
      for (const labelled of labels) {
        if (!labelled.value) continue;
        const label = labelled.label === 'goal' ? 'product' : labelled.label;
        const tasks = pending.get(label) ?? [];
        if (label === 'lead') for (const one of tasks) told.add(one);
        apply(tasks, labelled, index);
        of = tasks.at(-1) ?? of;
        if (labelled.label !== 'goal') pending.set(label, []);
      }
      // A line that went whole into its task need not stand in the text too.
      if (of && !missingWords(item.raw, [...textsOf(of), ...joints(item.raw)].join(' ')).length) used.set(item, of);
    }
    for (const { task } of found) if (body && !told.has(task) && !task.lead.length) task.lead = body;
    all.push(...found.map(({ task }) => task));
  }
  return { tasks: all, used: numbersOf(used) };
}

const namesTasks = (heading: string) => ON_TASKS.test(heading) && !NOT_TASKS.test(heading);

/** Whether a section is on tasks by its heading, or by that of its part where none of the part's sections says so. */
function isOnTasks({ heading, part, rank }: Section, sections: readonly Section[]): boolean {
  if (part === undefined || rank === 0) return namesTasks(rank === 0 ? (part ?? '') : heading);
  if (NOT_TASKS.test(part) || NOT_TASKS.test(heading)) return false;
  const beside = sections.filter((other) => other.part === part && other.rank === 1);
  return namesTasks(heading) || (namesTasks(part) && !beside.some((other) => namesTasks(other.heading)));
}

/** The points of the sections on tasks, where nothing says when or by whom. */
export function readPointTasks(sections: readonly Section[], index?: AgencyIndex): ProseReading {
  const used = new Map<Item, ReadTask>();
  const all: ReadTask[] = [];
  let within = false;
  let skipped = '';
  for (const section of sections) {
    if (section.rank <= 1) within = isOnTasks(section, sections);
    if (skipped && section.no.startsWith(`${skipped}.`)) continue;
    skipped = section.rank > 1 && section.titled && NOT_TASKS.test(section.heading) ? section.no : '';
    if (!within || skipped) continue;
    if (
      !section.titled &&
      !section.items.length &&
      section.rank > 1 &&
      !isPointer(section.raw) &&
      !isShare(section.heading)
    ) {
      // A numbered sentence; it stays in the text, where those beside it may be headings.
      const { no, heading, place, raw } = section;
      const above = sections.findLast((other) => no.startsWith(`${other.no}.`));
      const group = above ? groupName(above, sections) : no;
      all.push(taskOf({ no, group, title: titleOf(heading), place, raw: [raw] }));
    }
    if (section.items.length === 0) continue;
    const found = tasksOf(section.items, groupName(section, sections), index, used);
    number(found, section.no, true);
    const body = index && section.titled ? bodyNamed(section.heading, index) : undefined;
    for (const { task } of found) if (body && !task.lead.length) task.lead = body;
    all.push(...found.map(({ task }) => task));
  }
  return { tasks: all, used: numbersOf(used) };
}

/** Whether a section says by a label who carries out what. */
const namesLead = ({ items }: Section) =>
  items.some(({ raw, mark }) =>
    (labelledTask(mark.text)?.labels ?? labelsOf(raw)).some(({ label, value }) => label === 'lead' && value),
  );

/**
 * Tasks from prose: with lines that say when or by whom, or else the points of the sections on tasks.
 *
 * @param beside whether a table has tasks too: then the text has those that it names a lead for
 */
export function readProseTasks(sections: readonly Section[], index: AgencyIndex, beside: boolean): ProseReading {
  if (beside) return readLabelledTasks(sections.filter(namesLead), index);
  const labelled = readLabelledTasks(sections, index);
  return labelled.tasks.length ? labelled : readPointTasks(sections, index);
}
