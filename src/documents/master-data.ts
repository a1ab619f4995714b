/** What an office's own Word master can ask for: the tags by name, and their values for a paper. */
import { formatDate, formatDateInWords } from '../i18n/format.ts';
import { printedNumber } from '../model/paper-code.ts';
import { editorialNote, type PaperContent } from './paper-document.ts';
import { targetRows } from './paper/tables.ts';
import { paperTaskRows } from './tasks/task-row.ts';

/** A text, a list of texts (its tag is `.`), or a list of rows with tags of their own. */
export type MasterValue = string | string[] | Record<string, string>[];

/**
 * The values of the tags for a paper. The names are those of the front matter; every tag has a value, an empty
 * one where the paper states nothing.
 */
export function masterData(content: PaperContent) {
  const { paper, issuer, bases, areaName } = content;
  return {
    notice: editorialNote(content),
    parentBody: issuer.parentBody ?? '',
    issuer: issuer.lines.join(' '),
    unit: issuer.name,
    code: paper.code,
    number: paper.number === null ? '' : printedNumber(paper.number),
    symbol: paper.symbol ?? '',
    place: paper.place ?? '',
    issuedOn: paper.issuedOn === null ? '' : formatDateInWords(paper.issuedOn),
    year: String(paper.year),
    name: paper.name,
    title: paper.title,
    summary: paper.summary,
    basis: bases,
    recipients: paper.recipients,
    signerAuthority: paper.signer?.authority ?? '',
    signerPosition: paper.signer?.position ?? '',
    signerName: paper.signer?.name ?? '',
    targets: targetRows(paper.targets).map(([id, indicator, mustReach, level, period, wording]) => ({
      id: joined(id),
      indicator: joined(indicator),
      mustReach: joined(mustReach),
      level: joined(level),
      period: joined(period),
      wording: joined(wording),
    })),
    tasks: paperTaskRows(paper.tasks, areaName).map((row) => ({
      no: row.no,
      area: row.area,
      group: row.group,
      title: joined(row.task),
      products: joined(row.products),
      lead: joined(row.leads),
      coordinating: joined(row.coordinating),
      deadline: joined(row.deadline),
    })),
    duties: paper.duties.map(({ actors, text }) => ({ agency: actors.map(({ as }) => as).join(', '), text })),
    reporting: paper.reporting.map((duty) => ({
      name: duty.name,
      due: duty.wording ?? duty.deadline.raw,
      windowFrom: duty.window ? formatDate(duty.window.from) : '',
      windowTo: duty.window ? formatDate(duty.window.to) : '',
      reporter: duty.reporter.map(({ as }) => as).join(', '),
      recipient: duty.recipient ?? '',
    })),
    budget: paper.budget.map((item) => ({
      source: item.source,
      for: item.for ?? '',
      procedure: item.procedure ?? '',
      amount: item.amount ?? '',
    })),
  } satisfies Record<string, MasterValue>;
}

type Data = ReturnType<typeof masterData>;
type RowsOf<K extends keyof Data> = Data[K] extends Record<string, string>[] ? keyof Data[K][number] : never;

/** The tags of each list of rows; the compiler holds them to the values above. */
const ROW_TAGS: { [K in keyof Data as Data[K] extends Record<string, string>[] ? K : never]: RowsOf<K>[] } = {
  targets: ['id', 'indicator', 'mustReach', 'level', 'period', 'wording'],
  tasks: ['no', 'area', 'group', 'title', 'products', 'lead', 'coordinating', 'deadline'],
  duties: ['agency', 'text'],
  reporting: ['name', 'due', 'windowFrom', 'windowTo', 'reporter', 'recipient'],
  budget: ['source', 'for', 'procedure', 'amount'],
};

const TEXT_TAGS: { [K in keyof Data]: Data[K] extends string ? K : never }[keyof Data][] = [
  'notice',
  'parentBody',
  'issuer',
  'unit',
  'code',
  'number',
  'symbol',
  'place',
  'issuedOn',
  'year',
  'name',
  'title',
  'summary',
  'signerAuthority',
  'signerPosition',
  'signerName',
];

/** Every tag that a master may hold: a text by name, a list with the tags inside it. */
export const MASTER_TAGS: ReadonlyMap<string, readonly string[] | null> = new Map<string, readonly string[] | null>([
  ...TEXT_TAGS.map((name) => [name, null] as const),
  ['basis', ['.']],
  ['recipients', ['.']],
  ...Object.entries(ROW_TAGS),
]);

function joined(lines: string[] | undefined): string {
  return (lines ?? []).join('\n');
}
