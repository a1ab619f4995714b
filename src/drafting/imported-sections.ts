/** The body of a paper that the importer read, as sections of plain lines with what its keys say in their places. */
import { importText } from '../i18n/import.ts';
import type { Finding } from '../importer/account.ts';
import { escapeParagraph } from '../importer/markdown.ts';
import type { Imported } from '../importer/imported.ts';
import { fold } from '../text/normalise.ts';
import type { Section } from './draft.ts';
import { readBody, UNSAFE } from './file.ts';
import { literal } from '../text/literal.ts';

interface Lines {
  at?: string;
  text: string;
}

/** What a paper says in keys that a draft does not have, as the lines that it had. */
function linesOf(data: Record<string, unknown>): Record<'Duties' | 'Budget' | 'Reporting', Lines[]> {
  const all = <T>(key: string) => (data[key] as T[] | undefined) ?? [];
  const begins = (text: string, name: string) => fold(text).startsWith(fold(name));
  return {
    Duties: all<{ agency: string[]; text: string; at?: string }>('duties').map(({ agency, text, at = '' }) => ({
      at,
      text: agency[0] === undefined || begins(text, agency[0]) ? text : `${agency.join(', ')}: ${text}`,
    })),
    Budget: all<{ source: string; for?: string; procedure?: string; at?: string }>('budget').map(
      ({ source, for: what, procedure, at = '' }) => ({
        at,
        text: [what ? `${source}: ${what}` : source, procedure].filter(Boolean).join('. '),
      }),
    ),
    Reporting: all<{ name: string; due?: string; recipient?: string; at?: string }>('reporting').map(
      ({ name, due, recipient, at = '' }) => ({ at, text: [name, due, recipient].filter(Boolean).join(', ') }),
    ),
  };
}

const isOwnPart = (at: string | undefined, no: string) => at === no || at?.startsWith(`${no}.`) === true;
const NUMBER = /^#+ ([IVXLC]+(?:\.\d+)*)\.\s/u;
const PLACED = /^<(Duties|Budget)(?: section="([^"]*)")? \/>$/u;
/** Lines that the importer writes in the place of what it moved into keys. */
const SEEN = new RegExp(
  `^(?:${[importText.seeTasks(['…']), importText.seeDirections(['…']), importText.seeTable, importText.seeAppendix(0)]
    .map((line) => literal(line).replace(/…|\b0\b/u, '.*'))
    .join('|')})$`,
  'u',
);
/** A row of a form that nobody has filled in; the line below the head of a table. */
const EMPTY_ROW = /^\|(?:\s*(?:[…. -]*|[IVXLC]*\.?\d*|[IVXLC]+ \| [^|]*)\s*\|)+$/u;
export const IS_BASIS = /^(?:[-–]\s*)?(?:Căn cứ|Thực hiện|Theo)\s/iu;

export interface Body {
  preface: string[];
  sections: Section[];
  left: Finding[];
}

/** The body of an imported paper as sections of plain lines. */
export function sectionsOf({ body, data }: Imported): Body {
  const lines = linesOf(data);
  const left: Finding[] = [];
  const kept: string[] = [];
  const bases: string[] = [];
  let no = '';
  let verbatim = false;
  const put = (part: 'Duties' | 'Budget', of: string) => {
    const own = lines[part].filter(({ at }) => of === '' || isOwnPart(at, of));
    for (const line of own) kept.push(escapeParagraph(line.text), '');
  };
  for (const line of body.split('\n')) {
    const [, part, section = no] = PLACED.exec(line) ?? [];
    if (/^#/u.test(line)) verbatim = line === `## ${importText.verbatim}`;
    if (verbatim) {
      const [, place = '', text = ''] = /^- ([^:]*): (.*)$/u.exec(line) ?? [];
      if (IS_BASIS.test(text)) bases.push(plain(text));
      else if (text) left.push({ place, text: plain(text) });
      continue;
    }
    no = NUMBER.exec(line)?.[1] ?? (/^#/u.test(line) ? '' : no);
    if (part === 'Duties' || part === 'Budget') put(part, section);
    else if (line === importText.seeDuties) put('Duties', no);
    else if (line === importText.seeBudget) put('Budget', no);
    else if (line.startsWith('> ')) {
      const [, place = '', text = line.slice(2)] = /^> \*\*[^(]*\((.*?)\):\*\* (.*)$/u.exec(line) ?? [];
      left.push({ place, text: plain(text) });
    } else if (UNSAFE.some(([sign]) => sign.test(line))) {
      if (!EMPTY_ROW.test(line)) left.push({ place: no, text: plain(line.replace(/^\|\s*|\s*\|$/gu, '')) });
    } else if (!SEEN.test(line)) kept.push(line);
  }
  const read = readBody(kept.join('\n'), 1);
  if ('problems' in read) return { preface: [], sections: [], left: [...left, { place: '', text: plain(body) }] };
  // Appendices besides the table of tasks are the template's.
  const end = read.sections.findIndex(({ heading }) => fold(heading).startsWith(fold(importText.appendix)));
  const sections = end < 0 ? read.sections : read.sections.slice(0, end);
  for (const { heading, text } of read.sections.slice(sections.length))
    for (const line of text.filter((one) => one !== one.toUpperCase() && !/^\(Kèm theo /iu.test(one)))
      left.push({ place: heading, text: line });
  const hasReporting = sections.some(({ heading }) => fold(heading).includes('bao cao'));
  for (const part of ['Duties', 'Budget', ...(hasReporting ? [] : (['Reporting'] as const))] as const)
    addMissing(sections, lines[part]);
  return { preface: [...read.preface, ...bases], sections, left };
}

/** Markdown of one line as the words that it says. */
export function plain(text: string): string {
  const read = readBody(text.replace(/^\|/u, ''), 1);
  return 'problems' in read ? text : read.preface.join(' ');
}

/** Adds lines that no section says, to the section that they belong to or to the last. */
function addMissing(sections: Section[], lines: readonly Lines[]): void {
  const said = fold(sections.flatMap(({ text }) => text).join('\n'));
  for (const { at = '', text } of lines) {
    const pieces = [text.slice(text.indexOf(': ') + 2)];
    if ([[text], pieces, text.split(', ')].some((all) => all.every((one) => said.includes(fold(one))))) continue;
    const [major, minor] = at.split('.');
    let own = sections.findIndex(({ level, heading }) => level === 1 && heading.startsWith(`${major}.`));
    if (own >= 0 && minor) {
      const below = sections.findIndex(({ heading }, i) => i > own && heading.startsWith(`${minor}.`));
      own = below < 0 ? own : below;
    }
    const into = (sections[own] ?? sections.at(-1))?.text;
    // Not behind the words with which a paper ends.
    if (into) into.splice(into.at(-1)?.endsWith('./.') ? -1 : into.length, 0, text);
  }
}
