/** The section tree of a paper, in all the ways in which papers number: I., 1., 1.1., a), -, +. */
import { partHeading } from '../text/parts.ts';
import { fromRoman } from '../text/roman.ts';
import type { Paragraph } from './blocks.ts';

export interface Mark {
  kind: 'roman' | 'number' | 'decimal' | 'point' | 'bullet' | 'sub' | 'none';
  /** As written, without the stop: `I`, `2.1`, `a`, `-`. */
  label: string;
  text: string;
}

/** Takes the list mark off a paragraph. A stray star or dash before a number does not count. */
export function markOf(raw: string): Mark {
  const text = raw.trim();
  const unstarred = text.replace(/^[*]\s+/u, '');
  const named = /^(?:Phần|Chương|Mục)\s+(?:thứ\s+)?([IVXLC]+|\d+)\s*[.:–-]?\s*(.*)$/u.exec(unstarred);
  if (named?.[1] && named[2] !== undefined) return { kind: 'roman', label: named[1], text: named[2] || unstarred };
  // "II.1.2. Tên mục": the whole path, as the project prints it.
  const whole = /^([IVXLC]+(?:\.\d{1,2}){1,3})\s*[.)/:]?\s+(\S.*)$/u.exec(unstarred);
  if (whole?.[1] && whole[2] && fromRoman(whole[1].replace(/\..*$/u, '')) !== undefined)
    return { kind: 'decimal', label: whole[1], text: whole[2] };
  const roman = /^([IVXLC]+)\s*(?:\.\/|[.)/:–-])\s*(\S.*)$/u.exec(unstarred);
  if (roman?.[1] && roman[2] && fromRoman(roman[1]) !== undefined)
    return { kind: 'roman', label: roman[1], text: roman[2] };
  // Papers of the Party have a dash behind a number: "1- Mục đích", "2.1- Công tác kiểm tra".
  const decimal = /^(\d{1,2}(?:\.\d{1,2})+)(?:\s*(?:\.\/|[.)/:])|\s?[-–](?=\s+\p{Lu}))?\s+(\S.*)$/u.exec(unstarred);
  if (decimal?.[1] && decimal[2]) return { kind: 'decimal', label: decimal[1], text: decimal[2] };
  const number = /^(\d{1,2})(?:\s*(?:\.\/|[.)/])(?:\s+|(?!\d))|\s?[-–]\s+(?=\p{Lu})|[-–]\s+(?=\d))(\S.*)$/u.exec(
    unstarred,
  );
  if (number?.[1] && number[2]) return { kind: 'number', label: number[1], text: number[2] };
  const point = /^([a-zđ])(?:\s*[.)]\s*|\.?\/\s+)(\S.*)$/u.exec(unstarred);
  if (point?.[1] && point[2]) return { kind: 'point', label: point[1], text: point[2] };
  const sub = /^[+]\s*(\S.*)$/u.exec(text);
  if (sub?.[1]) return { kind: 'sub', label: '+', text: sub[1] };
  const bullet = /^[-–—•·*]\s*(\S.*)$/u.exec(text);
  if (bullet?.[1]) return { kind: 'bullet', label: '-', text: bullet[1].replace(/^[*]+\s*/u, '') };
  return { kind: 'none', label: '', text };
}

export interface Item {
  mark: Mark;
  place: string;
  /** The paragraph as it stands. */
  raw: string;
}

export interface Section {
  /** The whole path: `II.1.2`, or `B.II.1.2` where sections are gathered in parts. */
  no: string;
  /** The path without that of the part, as headings have it: `II.1.2`. */
  number: string;
  /** As written: `1.2`. */
  label: string;
  heading: string;
  /** 0 for a part, 1 for I., 2 for 1., 3 for 1.1. */
  rank: number;
  /** How deep it stands: its rank, and one more in a paper that has parts. */
  depth: number;
  /** The heading of the part that it stands in. */
  part?: string;
  place: string;
  raw: string;
  /** Whether the numbered paragraph is a heading, and not a whole sentence of its own. */
  titled: boolean;
  items: Item[];
}

const isTitle = (text: string) => text.length <= 220 && !/[.;…]$/u.test(text.replace(/(?<!\.)\.{3,}$/u, ''));

/** A number that begins with its section's: `II.1`. */
const isWhole = (label: string) => /^[IVXLC]+\./u.test(label);

/** The number and the title of each part, by the index of its paragraph. */
type Parts = ReadonlyMap<number, { label: string; title: string; below: boolean }>;

const ROMAN_SECTION = /^[IVX]+\s*[.)/:–-]\s*\S/u;

/** The parts of a paper that has at least two, with numbered sections in them; none of a paper that only lists A and B. */
function partsOf(paragraphs: readonly Paragraph[]): Parts {
  const parts = new Map<number, { label: string; title: string; below: boolean }>();
  let previous: string | undefined;
  for (const [i, { text }] of paragraphs.entries()) {
    const found = partHeading(text, previous);
    if (!found || !isTitle(found.title)) continue;
    const after = paragraphs[i + 1]?.text ?? '';
    const below = found.title === '' && markOf(after).kind === 'none' && isTitle(after);
    parts.set(i, { ...found, title: found.title || (below ? after : ''), below });
    previous = found.label;
  }
  const [first] = parts.keys();
  const romans = paragraphs.flatMap(({ text }, i) => (!parts.has(i) && ROMAN_SECTION.test(text) ? [i] : []));
  return first !== undefined && parts.size > 1 && romans.length > 0 && romans.every((i) => i > first)
    ? parts
    : new Map();
}

/** Sections in order. What stands before the first one is `lead`. */
export function outline(paragraphs: readonly Paragraph[]): { lead: Item[]; sections: Section[] } {
  const lead: Item[] = [];
  const sections: Section[] = [];
  const parts = partsOf(paragraphs);
  let part: { label: string; heading: string } | undefined;
  let top = '';
  for (const [i, { text, place }] of paragraphs.entries()) {
    if (parts.get(i - 1)?.below) continue;
    const found = parts.get(i);
    if (found) {
      const { label, title, below } = found;
      const raw = below ? `${text.trim().replace(/\.$/u, '')}. ${title}` : text;
      part = { label, heading: title };
      top = '';
      const of = { no: label, number: '', label, heading: raw, rank: 0, depth: 1, part: title };
      sections.push({ ...of, place, raw, titled: true, items: [] });
      continue;
    }
    const mark = markOf(text);
    const number =
      mark.kind === 'roman'
        ? mark.label
        : mark.kind === 'number'
          ? [top, mark.label].filter(Boolean).join('.')
          : mark.kind === 'decimal'
            ? isWhole(mark.label)
              ? mark.label
              : [top, mark.label].filter(Boolean).join('.')
            : undefined;
    if (number === undefined) {
      (sections.at(-1)?.items ?? lead).push({ mark, place, raw: text });
      continue;
    }
    if (mark.kind === 'roman' || isWhole(mark.label)) top = mark.label.replace(/\..*$/u, '');
    const rank =
      mark.kind === 'roman'
        ? 1
        : mark.kind === 'number'
          ? top || part
            ? 2
            : 1
          : (isWhole(mark.label) ? 0 : 1) + mark.label.split('.').length;
    sections.push({
      no: part ? `${part.label}.${number}` : number,
      number,
      label: mark.label,
      heading: mark.text,
      rank,
      depth: part && (top || rank > 2) ? rank + 1 : rank,
      ...(part ? { part: part.heading } : {}),
      place,
      raw: text,
      titled: mark.kind === 'roman' || isTitle(mark.text),
      items: [],
    });
  }
  return { lead, sections };
}
