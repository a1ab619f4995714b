/** The part of a text around what was found, with the found words marked. */
import { days } from '../language/days.ts';
import { documentNumbers, type Span } from '../language/numbers.ts';
import { bare, TOKEN } from '../language/text.ts';
import type { Marks } from './types.ts';

export interface Piece {
  text: string;
  mark: boolean;
}

/** What a word of a phrase is worth that is found as typed. */
export const FULL_WORTH = 100;
const WIDTH = 34;
const BEFORE = 9;
/** Places that are weighed against each other. */
const TRIED = 60;

interface Read {
  folded: string;
  /** Folded letter by letter, so that places in it are places in the text. */
  same: boolean;
  words: { start: number; end: number; word: string; plain: string }[];
}

/** The same texts come back with every key typed: each is read once. */
const READ = new Map<string, Read>();
const MOST = 4000;

function readText(text: string): Read {
  const known = READ.get(text);
  if (known) return known;
  const lower = text.toLowerCase();
  const folded = bare(lower);
  const same = folded.length === text.length;
  const words = Array.from(lower.matchAll(TOKEN), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word,
    plain: same ? folded.slice(index, index + word.length) : bare(word),
  }));
  if (READ.size >= MOST) READ.clear();
  const read = { folded, same, words };
  READ.set(text, read);
  return read;
}

/** Every place of what `marks` asks for, in a text of the site. */
export function findMarks(text: string, marks: Marks): { start: number; end: number; worth: number }[] {
  const { folded, same, words } = readText(text);
  const places: { start: number; end: number; worth: number }[] = [];
  for (const phrase of marks.phrases) {
    const plain = phrase.map(bare);
    for (let at = 0; at + phrase.length <= words.length; at++) {
      if (words[at]?.plain !== plain[0] || !plain.every((word, i) => words[at + i]?.plain === word)) continue;
      const exact = phrase.every((word, i) => words[at + i]?.word === word || bare(word) === word);
      places.push({
        start: words[at]?.start ?? 0,
        end: words[at + phrase.length - 1]?.end ?? 0,
        worth: phrase.length * (exact ? FULL_WORTH : 50),
      });
    }
  }
  // A number does not stand for the words beside it.
  if (places.length === 0)
    for (const { start, end, word, plain } of words)
      if (marks.words.some((wanted) => plain === bare(wanted) && (marks.loose || plain === wanted || word === wanted)))
        places.push({ start, end, worth: 10 });
  const add = (spans: Span[], key: string) => {
    for (const { start, end, keys } of spans)
      if (keys.includes(key)) places.push({ start, end, worth: keys[0] === key ? 500 : 400 });
  };
  if (same && marks.number) add(documentNumbers(folded), marks.number);
  if (same && marks.day) add(days(folded), marks.day);
  return places;
}

/** How well a text answers: each different thing that is asked for counts by its best place. */
export function worthOf(text: string, marks: Marks): number {
  const best = new Map<string, number>();
  for (const { start, end, worth } of findMarks(text, marks)) {
    const found = bare(text.slice(start, end).toLowerCase());
    best.set(found, Math.max(best.get(found) ?? 0, worth));
  }
  return [...best.values()].reduce((sum, worth) => sum + worth, 0);
}

/** The text of a place around its best part, in pieces. */
export function excerpt(text: string, marks: Marks): Piece[] {
  const places = findMarks(text, marks).sort((a, b) => a.start - b.start || b.end - a.end);
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  /** Where the text from a word on begins and ends. */
  const window = (start: number): [from: number, end: number] => [
    words[start]?.start ?? 0,
    words[Math.min(start + WIDTH, words.length) - 1]?.end ?? text.length,
  ];
  let first = 0;
  if (places.length) {
    const worth = (start: number) => {
      const [from, end] = window(start);
      return places
        .filter((place) => place.start >= from && place.end <= end)
        .reduce((best, place) => Math.max(best, place.worth) + 1, 0);
    };
    let most = 0;
    for (const place of places.slice(0, TRIED)) {
      const at = words.findIndex((word) => word.end > place.start);
      const start = Math.max(0, Math.min(at - BEFORE, words.length - WIDTH));
      const value = worth(start);
      if (value > most) {
        most = value;
        first = start;
      }
    }
  }
  const [from, end] = window(first);
  const pieces: Piece[] = [];
  const push = (part: string, mark: boolean) => {
    if (part) pieces.push({ text: part, mark });
  };
  let at = from;
  if (first > 0) push('… ', false);
  for (const place of places) {
    if (place.start < at || place.end > end) continue;
    const between = text.slice(at, place.start);
    const previous = pieces.at(-1);
    // Marked neighbours are one mark, a small word between them too.
    if (previous?.mark && /^[\s,-]+(?:và )?$/.test(between))
      previous.text += between + text.slice(place.start, place.end);
    else {
      push(between, false);
      push(text.slice(place.start, place.end), true);
    }
    at = place.end;
  }
  push(text.slice(at, end), false);
  if (first + WIDTH < words.length) push(' …', false);
  return pieces;
}
