/** Tasks as they were read, as the front matter has them. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { importText as ui } from '../i18n/import.ts';
import type { AreaId } from '../model/areas.ts';
import { parseDeadline } from '../model/deadline.ts';
import { nearest } from '../text/nearest.ts';
import type { Account } from './account.ts';
import { joints } from './assignment.ts';
import type { AreaFinder } from './areas.ts';
import { clip, oneLine, pieces } from './pieces.ts';
import type { References } from './references.ts';
import type { Role } from './table-header.ts';
import { textsOf, type ReadTask } from './table-task.ts';
import type { TargetList } from './target-list.ts';
import { missingWords } from './words.ts';

export interface TaskContext {
  account: Account;
  references: References;
  targets: TargetList;
  areas: AreaFinder;
  actors: AgencyIndex;
  /** Names of the unit and of those above it, which may stand behind the name of a body. */
  own: readonly string[];
  year: number | undefined;
}

function areaOf(group: string | undefined, text: string, place: string, { areas, account }: TaskContext): AreaId {
  const name = group?.replace(/^.*\s–\s(?=\S)/u, '');
  const area = (name && areas.ofHeading(name)) || areas.ofText(text) || (group && areas.ofHeading(group));
  if (area) return area;
  account.question(place, ui.areaUnknown(clip(text).slice(0, 80)));
  return 'A0';
}

/** Says which names the register does not know. */
export function checkActors(names: readonly string[], place: string, { actors, account, own }: TaskContext): void {
  for (const name of names)
    if (!actors.find(name, { names: own }))
      account.question(place, ui.agencyUnknown(name, nearest(name, actors.names)));
}

/** One task; `direction` for what a report says of the time after it. */
export function taskData(task: ReadTask, fromTable: boolean, direction: boolean, context: TaskContext) {
  const { account, references, targets, year } = context;
  const at = fromTable ? ui.appendixRow(task.no) : task.no;
  const [title = ui.titleUnknown, ...more] = pieces(task.title);
  if (!task.title) account.question(task.place, ui.taskWithoutTitle(task.no));
  const text = [task.title, ...task.activities].join('. ');
  const refs = [...new Set(references.mentions(task.raw.join(' ; '), task.place, 'task', task.no).map(({ id }) => id))];
  const set = [task.title, ...task.activities].map((part) => part.replace(/[.;]?$/u, '.')).join(' ');
  const targetIds = targets.add(set, at, refs, false, direction);
  checkActors([...task.lead, ...task.coordinating, ...(task.monitoring ?? [])], task.place, context);
  for (const wording of [task.deadline, ...task.products.map((product) => product.deadline)]) {
    if (wording && !parseDeadline(wording, year === undefined ? {} : { year }))
      account.question(task.place, ui.deadlineUnread(wording));
  }
  if (!direction && fromTable && !task.parent && !task.scheduled && !task.lead.length)
    account.question(task.place, ui.taskWithoutLead(task.no));
  return {
    no: task.no,
    unnumbered: task.unnumbered,
    scheduled: task.scheduled,
    area: areaOf(task.group, text, task.place, context),
    group: task.group && clip(task.group),
    title,
    goal: task.goal && clip(task.goal),
    activities: [...more, ...task.activities.flatMap(pieces)],
    products: task.products.map((product) => ({ ...product, name: clip(product.name) })),
    lead: task.lead.map(clip),
    coordinating: task.coordinating.map(clip),
    monitoring: task.monitoring?.map(clip),
    deadline: task.deadline && clip(task.deadline),
    parent: task.parent,
    variantOf: task.variantOf,
    condition: task.condition,
    refs,
    targets: targetIds,
  };
}

export type TaskData = ReturnType<typeof taskData>;

/** Numbers become anchors: each is used once, and has no other signs than letters, digits, dots and hyphens. */
export function uniqueNumbers(tasks: TaskData[], reading: readonly ReadTask[], account: Account): void {
  const seen = new Set<string>();
  for (const [i, task] of tasks.entries()) {
    const plain =
      task.no
        .replace(/[^\p{L}\p{N}.-]+/gu, '-')
        .replace(/[.-]{2,}/gu, '-')
        .replace(/^[.-]+|[.-]+$/gu, '')
        .slice(0, 16) || String(i + 1);
    let no = plain;
    for (let k = 2; seen.has(no); k++) no = `${plain}-${k}`;
    if (no !== task.no) account.question(reading[i]?.place ?? '', ui.numberChanged(task.no, no));
    seen.add(no);
    task.no = no;
  }
}

const WHO = new Set<Role>(['lead', 'coordinating', 'monitoring']);

/** Cells of a task's rows that the keys do not hold word for word, each with the name of its column. */
export function keepCells(task: ReadTask, account: Account): void {
  const products = task.products.flatMap(({ name, issuer, embeddedIn, deadline }) => [
    name,
    issuer ?? '',
    embeddedIn ?? '',
    deadline ?? '',
  ]);
  const people = [...task.lead, ...task.coordinating, ...(task.monitoring ?? [])];
  const all = textsOf(task);
  const form = [
    ...(task.form ?? []),
    ...(task.products.some(({ embeddedIn }) => embeddedIn)
      ? (task.raw.join(' ').match(/lồng ghép (?:trong|với|vào|cùng)/giu) ?? [])
      : []),
    ...(task.cells ?? []).flatMap(({ text, role }) => (role !== undefined && WHO.has(role) ? joints(text) : [])),
  ];
  if (!missingWords(task.raw.join(' | '), [...all, task.group ?? '', ...form].join(' ')).length) {
    account.printed.push(...form);
    return;
  }
  const days = [task.deadline ?? '', ...products];
  const keys: Record<string, string[]> = {
    no: [task.no],
    title: [task.no, task.title, task.goal ?? '', ...task.activities, task.condition ?? ''],
    goal: [task.goal ?? '', task.title],
    activities: task.activities,
    product: products,
    lead: people,
    coordinating: people,
    monitoring: people,
    deadline: days,
    start: days,
    end: days,
    span: [],
    group: [task.group ?? ''],
  };
  const kept = (task.cells ?? []).filter(
    ({ text, role }) =>
      missingWords(text, [...(keys[role ?? 'activities'] ?? task.activities), ...form].join(' ')).length,
  );
  // A word that two cells have may be held for one of them only.
  const held = [...all, task.group ?? '', ...form, ...kept.map(({ text }) => text)].join(' ');
  account.printed.push(...form);
  if (missingWords(task.raw.join(' | '), held).length) account.keep(task.place, task.raw.filter(Boolean).join(' | '));
  else for (const { name, text, place } of kept) account.keep(place, ui.cellOf(name, oneLine(text)));
}
