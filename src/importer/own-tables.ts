/** Tables that the project itself prints: targets, duties, reports, figures. They come back into the keys they came from. */
import { columnWords as words, fileWords } from '../i18n/documents.ts';
import { OP_SIGNS, TARGET_LEVEL_NAMES } from '../i18n/names.ts';
import { dayOf } from '../model/days.ts';
import type { TargetOp } from '../model/target.ts';
import { TASK_COLUMNS, WIDE_TASK_COLUMNS } from '../documents/tasks/task-columns.ts';
import type { Table } from './blocks.ts';
import { oneLine } from './pieces.ts';
import { dueFrom } from './reporting.ts';
import { plainNumber } from '../text/number.ts';

export type Keys = Record<string, unknown>;

/** What such tables say, by the key of the front matter. */
export type OwnKey = 'targets' | 'duties' | 'reporting' | 'results' | 'directions' | 'budget' | 'limitations';

const lines = (cell: string | undefined) =>
  (cell ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const number = (text: string): number | undefined => {
  const plain = plainNumber(text.trim());
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
};
const day = (text: string): string | undefined => {
  const [, d, m, y] = /^(?:(\d{1,2})\/)?(?:(\d{1,2})\/)?(\d{4})$/u.exec(text.trim()) ?? [];
  if (!y) return undefined;
  if (d && m) return dayOf(Number(y), Number(m), Number(d));
  return d ? `${y}-${d.padStart(2, '0')}` : y;
};

const SIGNS = (Object.entries(OP_SIGNS) as [TargetOp, string][]).sort((a, b) => b[1].length - a[1].length);
const LEVELS = new Map(Object.entries(TARGET_LEVEL_NAMES).map(([level, name]) => [name, level]));

/** "trên 86%", "từ mức độ 3", "0 hồ sơ", "tăng" */
function amount(text: string): Keys {
  const [, before = '', value = '', after = ''] = /^(mức[^\d]*\s)?(-?\d[\d.,]*)\s*(.*)$/su.exec(text.trim()) ?? [];
  const found = number(value);
  const unit = before.trim() || after.trim();
  return { value: found, unit: unit || undefined };
}

function goal(text: string): Keys {
  const sign = SIGNS.find(([, name]) => name !== '' && (text === name || text.startsWith(`${name} `)));
  const op = sign?.[0] ?? '=';
  return { op, ...amount(text.slice(sign?.[1].length ?? 0)) };
}

/** "Tỷ lệ hồ sơ (tổng số hồ sơ)": what it is a share of stands in brackets. */
function withScope(text: string): Keys {
  const [, indicator, of] = /^(.+?) \(([^()]*(?:\([^()]*\)[^()]*)*)\)$/su.exec(text) ?? [];
  // "(PAR INDEX)" is another name, no scope.
  return indicator && of && /\p{Ll}/u.test(of) ? { indicator, of } : { indicator: text };
}

function target([id = '', indicator = '', must = '', level = '', period = '', wording = '']: readonly string[]): Keys {
  const [, years = period, from] = /^(.*?) \(từ (.*)\)$/u.exec(period) ?? [];
  return {
    id,
    ...withScope(oneLine(indicator)),
    ...goal(oneLine(must)),
    level: levelsOf(level),
    period: years,
    startsOn: from === undefined ? undefined : day(from),
    wording: oneLine(wording),
  };
}

/** "sở, ngành" has a comma of its own. */
function levelsOf(text: string): string[] {
  const found: string[] = [];
  let rest = oneLine(text);
  while (rest) {
    const name = [...LEVELS.keys()]
      .sort((a, b) => b.length - a.length)
      .find((one) => rest === one || rest.startsWith(`${one},`));
    if (name === undefined) break;
    found.push(LEVELS.get(name) ?? '');
    rest = rest.slice(name.length).replace(/^,\s*/u, '');
  }
  return found;
}

const duty = ([agency, text = '', at = '']: readonly string[]): Keys => ({
  agency: lines(agency),
  text: oneLine(text),
  at,
});

/** A wording in small letters is the paper's own; what it comes to is said beside it. */
function dueOf(name: string, wording: string, to: string | undefined): Keys {
  if (!/^\p{Ll}/u.test(wording)) return { due: wording };
  return { due: dueFrom(name, wording, to) ?? wording.charAt(0).toUpperCase() + wording.slice(1), wording };
}

function report([name, due, reporter, recipient]: readonly string[]): Keys {
  const window = fileWords.window('');
  const [named = '', ...more] = lines(name);
  const says = lines(due);
  const [from, to] = (says.find((line) => line.startsWith(window))?.slice(window.length) ?? '').split(' – ').map(day);
  const via = lines(recipient).find((line, i) => i > 0 && line.startsWith(fileWords.via('')));
  return {
    name: named,
    reporter: lines(reporter),
    recipient: lines(recipient).find((line) => line !== via),
    via: via?.slice(fileWords.via('').length),
    ...dueOf(named, says.find((line) => !line.startsWith(window)) ?? '', to),
    window: from && to ? { from, to } : undefined,
    system: more.find((line) => /hệ thống|http|\.vn/iu.test(line)),
    consequence: more.find((line) => !/hệ thống|http|\.vn/iu.test(line)),
  };
}

function result([text = '', value = '', share = '', stated = '']: readonly string[]): Keys {
  const sum = share.includes(' + ') ? share.split(' + ').map(number) : undefined;
  const [numerator, denominator] = share.includes('/')
    ? share.split('/').map((part) => number(part))
    : [undefined, undefined];
  return {
    ...withScope(oneLine(text)),
    ...(value ? amount(value) : {}),
    numerator,
    denominator,
    parts: sum?.every((part) => part !== undefined) ? sum : undefined,
    stated: stated || undefined,
  };
}

const direction = ([no = '', title = '', deadline = '']: readonly string[]): Keys => ({
  no,
  title: oneLine(title),
  deadline: deadline || undefined,
});

const money = ([, source = '', purpose = '', procedure = '', amount = '']: readonly string[]): Keys => ({
  source: oneLine(source),
  for: oneLine(purpose) || undefined,
  procedure: oneLine(procedure) || undefined,
  amount: oneLine(amount) || undefined,
});

/** A field before its text, as the list of a page has it. */
const limitation = ([, area = '', text = '']: readonly string[]): Keys => ({
  text: [oneLine(area), oneLine(text)].filter(Boolean).join(': '),
});

const TABLES: { key: OwnKey; head: readonly string[]; read: (cells: readonly string[]) => Keys }[] = [
  {
    key: 'targets',
    head: [words.targetId, words.indicator, words.mustReach, words.level, words.period, words.wording],
    read: target,
  },
  { key: 'duties', head: [words.agency, words.duty, words.at], read: duty },
  { key: 'reporting', head: [words.report, words.due, words.reporter, words.recipient], read: report },
  { key: 'results', head: [words.result, words.value, words.share, words.stated, words.computed], read: result },
  { key: 'results', head: [words.result, words.value, words.share, words.stated], read: result },
  { key: 'budget', head: [words.no, words.source, words.purpose, words.procedure, words.amount], read: money },
  { key: 'limitations', head: [words.no, words.area, words.limitation], read: limitation },
  { key: 'directions', head: [words.no, words.direction, words.deadline], read: direction },
];

/**
 * A table of tasks with all its columns, of which those without a word are left out on paper, and with the whole
 * number of each row, which on paper does not repeat that of its group. Any other table comes back as it is.
 */
export function wholeTaskTable(table: Table): Table {
  const [head, ...rows] = table.rows;
  const names = head?.cells.map(oneLine) ?? [];
  const columns = [TASK_COLUMNS, WIDE_TASK_COLUMNS]
    .map((all) => all.map(({ header }) => header))
    .find((all) => names[0] === all[0] && names.includes(words.task) && names.every((name) => all.includes(name)));
  if (!head || !columns) return table;
  let group: string | undefined;
  return {
    ...table,
    rows: [
      { ...head, cells: columns },
      ...rows.map((row) => {
        const [no = ''] = row.cells;
        if (GROUP_NUMBER.test(no) || row.wide?.length) {
          group = GROUP_NUMBER.exec(no)?.[0];
          const [first = '', second = ''] = row.cells;
          const from = group === undefined ? 1 : 2;
          return {
            place: row.place,
            cells: columns.map((_, i) => (i === 0 ? first : i < from ? second : '')),
            wide: columns.flatMap((_, i) => (i < from ? [] : [i])),
          };
        }
        const cells = columns.map((name) => row.cells[names.indexOf(name)] ?? '');
        if (group !== undefined && no && !no.startsWith(`${group}.`)) cells[0] = `${group}.${no}`;
        return { place: row.place, cells };
      }),
    ],
  };
}

/** The number of a group of tasks. */
const GROUP_NUMBER = /^[IVXL]+$/u;

/** What a table of the project says; nothing for any other table. */
export function readOwnTable(table: Table): { key: OwnKey; rows: Keys[] } | undefined {
  const [head, ...rest] = table.rows;
  const names = head?.cells.map(oneLine) ?? [];
  const own = TABLES.find(
    (one) => one.head.every((name, i) => names[i] === name) && names.slice(one.head.length).every((name) => !name),
  );
  if (!own) return undefined;
  return { key: own.key, rows: rest.filter(({ cells }) => cells.some(Boolean)).map(({ cells }) => own.read(cells)) };
}
