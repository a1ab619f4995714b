/** Tables whose first column has the number: "A" and "I" for groups, "1" for a task, nothing for a row below another. */
import { isCapitals } from './blocks.ts';
import { joinRow, keepRaw, openTask, type Open, type TableRow } from './table-task.ts';
import type { Row } from './blocks.ts';

export interface Sorted {
  tasks: Open[];
  groups: Row[];
  /** Rows that say how many there are, and say it right. */
  totals: Row[];
  unread: Row[];
}

/** A numeral or a letter alone, or before the name: "II", "II. Cải cách", "A PHẦN CHUNG". */
const AFTER = String.raw`(?:\s*[.)/:–-]\s*|\s+(?=\p{Lu})|$)(.*)$`;
const ROMAN = new RegExp(`^([IVXLC]+)${AFTER}`, 'su');
const LETTER = new RegExp(`^([A-Z])${AFTER}`, 'su');
/** `1`, `1.2`, `17b`, and numbers that say their group: `I.1`, `II.1.a`, `1.1-1`. */
const NUMBER =
  /^(?:\d+(?:\.\d+)*[a-zđ]?|(?:[IVXLC]+|[A-Z]|\d+)(?:[.-](?:[IVXLC]+|\d+|[a-zđ]))*[.-](?:\d+[a-zđ]?|[a-zđ]))$/u;

/** Where in the table a row stands: the part, the group, and how both are named. */
class Position {
  part: { label: string; name: string } | undefined;
  group: { label: string; name: string } | undefined;

  get name(): string {
    return [this.part, this.group]
      .map((at) => at?.name ?? '')
      .filter(Boolean)
      .join(' – ');
  }
}

/** The group that a row names, if it names one: "I | Cải cách thể chế", "I. Cải cách thể chế", or the name alone. */
function groupOf(at: TableRow, number: string, others: readonly string[], last: string | undefined) {
  const text = others.join(' ').replace(/\s+/gu, ' ');
  const alone = others.length <= 1;
  const own = !number && alone ? /^([IVXLC]+|[A-Z])\s*[.)/:]\s+(\S.*)$/su.exec(text) : null;
  const [, label, rest] = own ?? (ROMAN.exec(number)?.[1] ? ROMAN : LETTER).exec(number) ?? [];
  if (label !== undefined && (own !== null || !NUMBER.test(number))) {
    // A name that begins with its own numeral has it once.
    const said = text.startsWith(`${label}.`) ? text.slice(label.length + 1).trim() : text;
    const name = own ? (rest ?? '') : [rest ?? '', said].filter(Boolean).join(' ').trim();
    // "C" after "B" is a letter; alone it is a hundred.
    const letter =
      label.length === 1 &&
      (!/[IVXLC]/u.test(label) || (last !== undefined && label.charCodeAt(0) === last.charCodeAt(0) + 1));
    if (!own && rest && !/^[IVXLC]+\s*[.)/:–-]|^[A-Z]\s*[.)/:–-]/u.test(number)) return undefined;
    return { label, name: `${label}. ${name}`.trim(), letter };
  }
  const across = (at.row.wide?.length ?? 0) >= 2;
  const words = number && (across || !/\d/u.test(number)) && others.length === 0 ? number : alone ? text : '';
  if (words && !(number && words !== number) && (across || (isCapitals(words) && words.length > 8)))
    return { label: '', name: words.replace(/\s+/gu, ' '), letter: false };
  return undefined;
}

/** "II.1 | Công tác chỉ đạo" above II.1.a: a number that has only a name, and rows of its own below it. */
function numberedGroup({ row, cells, rest }: TableRow, number: string, next: TableRow | undefined) {
  const name = cells.get('title') ?? cells.get('goal');
  if (!number || !name || rest.length || [...cells.keys()].some((role) => !['no', 'title', 'goal'].includes(role)))
    return undefined;
  const below = next?.cells.get('no') ?? '';
  const heads = (row.wide?.length ?? 0) >= 2 || below === number || /^[.-]/u.test(below.slice(number.length));
  return heads && (below.startsWith(number) || (row.wide?.length ?? 0) >= 2)
    ? { label: number, name: named(number, name), letter: false }
    : undefined;
}

/**
 * "1 | CHỈ ĐẠO ĐIỀU HÀNH | 10 | 9,0" above 1.1: a criterion with its points, of which the rows below it have the tasks.
 */
function criterion({ row, cells, above, names, roles, rest }: TableRow, number: string, next: TableRow | undefined) {
  const below = next?.cells.get('no') ?? '';
  if (
    !rest.length ||
    !below.startsWith(`${number}.`) ||
    [...cells.keys()].some((role) => role !== 'no' && !above.has(role))
  )
    return undefined;
  const [name = '', ...points] = row.cells.flatMap((text, k) => (roles[k] === undefined && text ? [{ text, k }] : []));
  if (name === '' || !/\p{L}/u.test(name.text) || points.some(({ text }) => /\p{L}/u.test(text))) return undefined;
  const said = points.map(({ text, k }) => `${names[k] ?? ''}: ${text}`).join('; ');
  return { label: number, name: named(number, said ? `${name.text} (${said})` : name.text), letter: false };
}

/** A name that begins with its own number has it once. */
const named = (label: string, name: string) =>
  `${label}. ${name.startsWith(`${label}.`) ? name.slice(label.length + 1).trim() : name}`.replace(/\s+/gu, ' ').trim();

const numberOf = ({ cells, above }: TableRow) =>
  above.has('no')
    ? ''
    : (cells.get('no') ?? '')
        .replace(/(?<![.)\s])[.)\s]+$/u, '')
        .replace(/^(\d+),(\d+)$/u, '$1.$2')
        .replace(/^[-–—•*+.]$/u, '')
        .trim();

/** Whether a row has a task of its own, and does not go on with one that a page's end has cut. */
function beginsTask({ cells, above }: TableRow): boolean {
  const title = cells.get('title') ?? cells.get('goal') ?? cells.get('activities') ?? '';
  return title !== '' && !above.has('title') && !above.has('goal') && !/^\p{Ll}/u.test(title);
}

const TOTAL =
  /^(?:tổng(?: số| cộng)?|cộng)\s*:?\s*(?:(\d+)(?:\s+(?:nhiệm vụ|nội dung|công việc|việc|đầu việc))?)?[.;]?$/iu;

/** "Tổng số: 3 nhiệm vụ" below three of them. */
function isTotal({ row }: TableRow, number: string, count: number): boolean {
  const found = TOTAL.exec(row.cells.filter(Boolean).join(' '));
  return found !== null && !NUMBER.test(number) && (!found[1] || Number(found[1]) === count);
}

export function numberedRows(rows: readonly TableRow[]): Sorted {
  const sorted: Sorted = { tasks: [], groups: [], totals: [], unread: [] };
  const at = new Position();
  const prefixes: { part: string; group: string }[] = [];
  let sub: Open | undefined;
  let lastLetter: string | undefined;
  let column = '';
  const add = (open: Open) => {
    sorted.tasks.push(open);
    prefixes.push({ part: at.part?.label ?? '', group: at.group?.label ?? '' });
  };
  const counted = !rows.some((row) => NUMBER.test(numberOf(row)));
  for (const [i, row] of rows.entries()) {
    const { cells, above } = row;
    const number = numberOf(row);
    const others = [...cells].filter(([role]) => role !== 'no' && !above.has(role)).map(([, cell]) => cell);
    const group =
      groupOf(row, number, [...others, ...row.rest], lastLetter) ??
      numberedGroup(row, number, rows[i + 1]) ??
      criterion(row, number, rows[i + 1]);
    if (group) {
      sorted.groups.push(row.row);
      sub = undefined;
      if (group.letter) {
        at.part = group;
        at.group = undefined;
        lastLetter = group.label;
      } else at.group = group;
      continue;
    }
    if (isTotal(row, number, sorted.tasks.length)) {
      sorted.totals.push(row.row);
      continue;
    }
    const unnumbered = counted && !number && others.length > 1 && beginsTask(row);
    if (NUMBER.test(number) || unnumbered) {
      // A column of its own may name the group of each task.
      const own = (cells.get('group') ?? '').replace(/\s+/gu, ' ');
      if (own) column = own;
      const group = at.name || column;
      const no = unnumbered ? String(sorted.tasks.filter(({ task }) => !task.parent).length + 1) : number;
      const open = openTask(no, row, group, Number(no.split('.')[0]));
      if (unnumbered) open.task.unnumbered = true;
      open.cells.delete('group');
      const above = /^(.*\d)[b-zđ]$/u.exec(number)?.[1];
      const parent = sorted.tasks.findLast(
        ({ task }) => (task.group ?? '') === group && (number.startsWith(`${task.no}.`) || task.no === above),
      );
      if (parent) open.task.parent = parent.task.no;
      add(open);
      sub = undefined;
      continue;
    }
    const parent = sorted.tasks.findLast((item) => item.number !== undefined);
    if (number || !parent) {
      if (!number && others.length === 1 && !parent) {
        at.group = { label: '', name: others.join(' ').replace(/\s+/gu, ' ') };
        sorted.groups.push(row.row);
      } else sorted.unread.push(row.row);
      continue;
    }
    const title = above.has('title')
      ? undefined
      : (cells.get('title') ?? (above.has('goal') ? undefined : cells.get('goal')));
    const last = sub ?? parent;
    if (!title && goesWith(row)) {
      if (sameActors(row, last)) {
        last.more.push(new Map(cells));
        keepRaw(last, row);
      } else {
        const open = below(parent, row, sorted.tasks, at.name);
        const name = parent.cells.get('title') ?? parent.cells.get('goal');
        if (name) open.cells.set('title', name);
        add(open);
      }
    } else if (!title || (!sub && /^\p{Ll}/u.test(title))) joinRow(last, row);
    else {
      sub = below(parent, row, sorted.tasks, at.name);
      add(sub);
    }
  }
  tellApart(sorted.tasks, prefixes);
  return sorted;
}

/** A row without a number below one with it: "17b". */
function below(parent: Open, row: TableRow, tasks: readonly Open[], group: string): Open {
  const letter =
    'bcdđeghiklmnopqrstuvxy'[
      tasks.filter(
        ({ task }) => task.parent === parent.task.no && task.no.startsWith(parent.task.no) && /\p{L}$/u.test(task.no),
      ).length
    ] ?? 'z';
  const open = openTask(`${parent.task.no}${letter}`, row, group);
  open.task.parent = parent.task.no;
  return open;
}

/** Whether a row under a merged number and title is one of its products, with a day of its own. */
const goesWith = ({ cells, above }: TableRow): boolean =>
  above.has('no') || above.has('title')
    ? ['product', 'deadline', 'lead', 'activities'].some(
        (role) => cells.has(role as never) && !above.has(role as never),
      )
    : cells.has('product') &&
      cells.has('deadline') &&
      /^(?:[-–+•]\s*)?\p{Lu}/u.test(cells.get('product') ?? '') &&
      isWhole(cells.get('deadline') ?? '');

/** A wording that a page's end has not cut: "Tháng 02/2026", not "năm 2026". */
const isWhole = (deadline: string) =>
  /^(?:[-–+•]\s*)?\p{Lu}.*\d{4}\s*[.;]?$|^thường xuyên/isu.test(deadline) && /^\p{Lu}/u.test(deadline);

function sameActors({ cells, above }: TableRow, open: Open): boolean {
  return (['lead', 'coordinating'] as const).every(
    (role) => above.has(role) || !cells.get(role) || cells.get(role) === open.cells.get(role),
  );
}

/** Numbers that begin anew in each part or group are told apart by as little of both as it takes. */
function tellApart(tasks: readonly Open[], prefixes: readonly { part: string; group: string }[]): void {
  const unique = (prefix: (i: number) => string) =>
    new Set(tasks.map(({ task }, i) => `${prefix(i)}|${task.no}`)).size === tasks.length;
  const forms: ((i: number) => string)[] = [
    () => '',
    (i) => prefixes[i]?.group ?? '',
    (i) => prefixes[i]?.part ?? '',
    (i) => [prefixes[i]?.part, prefixes[i]?.group].filter(Boolean).join('.'),
  ];
  const form = forms.find(unique) ?? forms.at(-1);
  for (const [i, { task }] of tasks.entries()) {
    const prefix = form?.(i);
    if (!prefix) continue;
    task.no = `${prefix}.${task.no}`;
    if (task.parent) task.parent = `${prefix}.${task.parent}`;
  }
}
