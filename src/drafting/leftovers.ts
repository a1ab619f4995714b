/**
 * What of another unit, of a level that has ended or of an earlier year has stayed in a draft, and what stands there
 * instead. Works on any words, copied here or pasted in: nothing needs to be known of where they come from.
 */
import type { Unit } from '../model/unit.ts';
import { fold } from '../text/normalise.ts';
import { bareName } from '../model/unit-names.ts';
import { hasCommittee } from '../model/unit-types.ts';
import type { Draft, Identity } from './draft.ts';
import { mapTexts } from './blanks.ts';
import type { Known } from './registers.ts';
import type { Path } from './schema.ts';
import { succession } from './succession.ts';
import { literal } from '../text/literal.ts';

export type LeftoverKind = 'name' | 'level' | 'agency' | 'year';

export interface Leftover {
  start: number;
  end: number;
  found: string;
  /** `null` where only the drafter can say. */
  instead: string | null;
  kind: LeftoverKind;
}

/** A word that is not the drafter's, and what the drafter's is. */
interface Foreign {
  pattern: RegExp;
  instead: (found: string) => string | null;
  kind: LeftoverKind;
}

/** What a paper that words are taken from is known by. */
export interface Origin {
  unit: Unit | null;
  year: number;
  /** What is printed in its head and at its end: issuer, place, symbol, number, name of who signed. */
  marks: string[];
}

const BEFORE = String.raw`(?<![\p{L}\p{N}/])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const spaced = (text: string) => literal(text).replace(/ +/g, '\\s+');
const whole = (texts: readonly string[], flags = 'giu') =>
  new RegExp(
    `${BEFORE}(?:${texts
      .toSorted((a, b) => b.length - a.length)
      .map(spaced)
      .join('|')})${AFTER}`,
    flags,
  );

/** A name in the case of what it takes the place of. */
function inCase(found: string, name: string): string {
  if (found.length > 1 && found === found.toUpperCase()) return name.toUpperCase();
  const first = found.charAt(0) === found.charAt(0).toUpperCase();
  return (first ? name.charAt(0).toUpperCase() : name.charAt(0).toLowerCase()) + name.slice(1);
}

/** Units above one, which its papers may name: who manages it now; with `former`, whom it was under before, too. */
function chainOf(unit: Unit | null, { units }: Pick<Known, 'units'>, former = false): Unit[] {
  const chain: Unit[] = [];
  const up = (id: string | undefined) => {
    const next = id === undefined ? undefined : units.get(id);
    if (!next || chain.includes(next)) return;
    chain.push(next);
    up(next.managedBy ?? next.parent);
    if (former) up(next.parent);
  };
  up(unit?.id);
  return chain;
}

/** Kinds of units that ended on 1 July 2025. */
const ENDED_KINDS = ['huyện', 'quận', 'thị xã', 'thị trấn'];

/** Makes the search for a drafter; `origin` adds the names of one paper, which alone say nothing. */
export function leftoverFinder(
  own: Identity,
  known: Pick<Known, 'units' | 'agencies'>,
  origin?: Origin,
): (text: string) => Leftover[] {
  const { unit, year } = own;
  const mine = chainOf(unit, known);
  const mineNames = new Set(mine.flatMap((item) => [fold(item.name), fold(bareName(item))]));
  const type = unit?.level === 'xa' && hasCommittee(unit) ? unit.type : null;
  const foreign: Foreign[] = [];

  const theirs = [...known.units.values()].filter((item) => !mineNames.has(fold(item.name)));
  const names = theirs.filter((item) => unit !== null && item.level !== 'tinh' && item.level !== 'trung-uong');
  if (names.length)
    foreign.push({
      kind: 'name',
      pattern: whole(names.map(({ name }) => name)),
      instead: (found) => unit && inCase(found, unit.name),
    });
  if (origin) {
    const from = chainOf(origin.unit, known, true);
    const bare = from
      .filter((item) => !mine.includes(item) && !mineNames.has(fold(bareName(item))) && item.level !== 'tinh')
      .flatMap((item) => (hasCommittee(item) ? [bareName(item)] : []));
    const places = origin.marks.filter((mark) => !mineNames.has(fold(mark)) && !/\d|\//.test(mark));
    const codes = origin.marks.filter((mark) => /\d|\//.test(mark));
    const place = unit && (hasCommittee(unit) ? bareName(unit) : unit.name);
    if (bare.length + places.length)
      foreign.push({
        kind: 'name',
        pattern: whole([...bare, ...places]),
        instead: (found) => place && inCase(found, place),
      });
    if (codes.length) foreign.push({ kind: 'name', pattern: whole(codes), instead: () => null });
  }
  if (unit) {
    const next = new Map<string, string>();
    for (const agency of known.agencies.values()) {
      const to = agency.kind === 'body' ? succession(agency, unit, known) : undefined;
      // A short name may be a common word: "kết luận thanh tra" names nobody.
      for (const name of to ? [agency.name, ...agency.aliases] : [])
        if (name !== to && name.split(' ').length > 2) next.set(name, to ?? '');
    }
    if (next.size)
      foreign.push({
        kind: 'agency',
        pattern: whole([...next.keys()], 'gu'),
        instead: (found) => next.get(found.replace(/\s+/g, ' ')) ?? null,
      });
    foreign.push(
      {
        kind: 'level',
        pattern: new RegExp(`${BEFORE}cấp huyện(?:,| và) cấp xã${AFTER}`, 'giu'),
        instead: (found) => (type ? inCase(found, 'cấp xã') : null),
      },
      {
        kind: 'level',
        pattern: new RegExp(`${BEFORE}(?:các )?xã, thị trấn${AFTER}`, 'giu'),
        instead: (found) => (type ? inCase(found, type) : null),
      },
      {
        kind: 'level',
        pattern: new RegExp(`${BEFORE}cấp huyện${AFTER}`, 'giu'),
        instead: (found) => (type ? inCase(found, 'cấp xã') : null),
      },
      { kind: 'level', pattern: whole(ENDED_KINDS), instead: (found) => (type ? inCase(found, type) : null) },
    );
  }
  if (year !== null) {
    foreign.push({
      kind: 'year',
      // Not the year of a cited paper (62/2020/NĐ-CP) or of a day (15/02/2022).
      pattern: /(?<![\d/])20\d\d(?:\s*[-–]\s*20\d\d)?(?![\d/])/gu,
      // Years that may move have moved (`moved-years.ts`).
      instead: () => null,
    });
  }
  return (text) => {
    const found: Leftover[] = [];
    for (const { pattern, instead, kind } of foreign) {
      for (const match of text.matchAll(pattern)) {
        const [words] = match;
        const start = match.index;
        const end = start + words.length;
        if (kind === 'year' && !isOld(words, year ?? 0)) continue;
        if (found.some((other) => start < other.end && end > other.start)) continue;
        found.push({ start, end, found: words, instead: instead(words), kind });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** A span that is over, or a year before last year. */
function isOld(words: string, year: number): boolean {
  const years = words.match(/20\d\d/g)?.map(Number) ?? [];
  return Math.max(...years) < (years.length > 1 ? year : year - 1);
}

/** A text with everything put in its place for which there is something; what is left is told by the finder. */
export function replaceLeftovers(text: string, find: (text: string) => Leftover[]): string {
  let done = text;
  for (const { start, end, instead } of find(text).toReversed())
    if (instead !== null) done = done.slice(0, start) + instead + done.slice(end);
  return done;
}

/** The draft with every leftover replaced for which there is something else. */
export function withoutLeftovers(draft: Draft, find: (text: string) => Leftover[]): Draft {
  return mapTexts(draft, (text) => replaceLeftovers(text, find));
}

/** A leftover with its place in the draft. */
export interface PlacedLeftover extends Leftover {
  path: Path;
  /** The whole text in which it stands. */
  text: string;
}

/** Every leftover of a draft. */
export function leftoversOf(draft: Draft, find: (text: string) => Leftover[]): PlacedLeftover[] {
  const all: PlacedLeftover[] = [];
  mapTexts(draft, (text, path) => {
    for (const leftover of find(text)) all.push({ ...leftover, path, text });
    return text;
  });
  return all;
}
