/** Where words stand together, or at least in one part, from their postings. */
import { bare } from '../language/text.ts';

/** Where a word stands: the parts, where each one's places begin in `at`, and of each place its word and its form. */
export interface Postings {
  forms: string[];
  parts: number[];
  /** One more than parts: places of `parts[i]` are `at[from[i]]` up to `at[from[i + 1]]`. */
  from: number[];
  at: number[];
  /** Number of the form, twice; one more within a heading. */
  as: number[];
}

/** Of a word that no text has. */
export const NOWHERE: Postings = { forms: [], parts: [], from: [0], at: [], as: [] };

/** How well words are met: with other accents than typed; with those that were typed; letter by letter. */
export const [OTHER, TYPED, SAME] = [1, 2, 3] as const;

/** One word to look for: its postings, and how it was typed. */
export interface Sought {
  word: string;
  postings: Postings;
  /** Any of several words will do, which have their accents. */
  anyOf?: boolean;
}

/** What a part has of the words. */
export interface Match {
  part: number;
  /** The least of the words' grades at the best place. */
  grade: number;
  heading: boolean;
  times: number;
  /** With the accents that the words have most often. */
  usual: boolean;
  /** Of scattered words: the part of them that stand close together, up to 1. */
  close: number;
}

/** Each form's grade. A word that is typed without accents may be any. */
function gradesOf({ word, postings: { forms }, anyOf }: Sought): number[] {
  const plain = bare(word);
  return forms.map((form) => (anyOf ? TYPED : form === word ? SAME : plain === word ? TYPED : OTHER));
}

/** Several words as one: what stands anywhere of them. */
export function joined(list: readonly Postings[]): Postings {
  const forms = [...new Set(list.flatMap((postings) => postings.forms))];
  const parts = [...new Set(list.flatMap((postings) => postings.parts))].sort((a, b) => a - b);
  const found: Postings = { forms, parts, from: [0], at: [], as: [] };
  const cursors = list.map(() => 0);
  for (const part of parts) {
    const places: [number, number][] = [];
    for (const [i, postings] of list.entries()) {
      const cursor = cursors[i] ?? 0;
      if (postings.parts[cursor] !== part) continue;
      cursors[i] = cursor + 1;
      for (let at = postings.from[cursor] ?? 0; at < (postings.from[cursor + 1] ?? 0); at++) {
        const as = postings.as[at] ?? 0;
        places.push([postings.at[at] ?? 0, 2 * forms.indexOf(postings.forms[as >> 1] ?? '') + (as & 1)]);
      }
    }
    for (const [at, as] of places.sort((a, b) => a[0] - b[0])) {
      found.at.push(at);
      found.as.push(as);
    }
    found.from.push(found.at.length);
  }
  return found;
}

/** The parts that have every word, with the number of the part in each one's postings. */
function* together(list: readonly Postings[]): Generator<[part: number, cursors: number[]]> {
  const cursors = list.map(() => 0);
  const [first] = list;
  for (const part of first?.parts ?? []) {
    let all = true;
    for (const [i, { parts }] of list.entries()) {
      let cursor = cursors[i] ?? 0;
      while (cursor < parts.length && (parts[cursor] ?? 0) < part) cursor++;
      cursors[i] = cursor;
      all &&= parts[cursor] === part;
    }
    if (all) yield [part, cursors];
  }
}

/** Where `place` is among `at[from..to)`, or -1. */
function find(at: readonly number[], from: number, to: number, place: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low < to && at[low] === place ? low : -1;
}

/** The parts in which the words stand one behind the other. */
export function phrases(sought: readonly Sought[]): Match[] {
  const found: Match[] = [];
  const list = sought.map(({ postings }) => postings);
  const grades = sought.map(gradesOf);
  const accents: string[] = [];
  for (const [part, cursors] of together(list)) {
    // Places of the rarest word are tried.
    const sizes = list.map(({ from }, i) => (from[(cursors[i] ?? 0) + 1] ?? 0) - (from[cursors[i] ?? 0] ?? 0));
    const rare = sizes.indexOf(Math.min(...sizes));
    const match: Match = { part, grade: 0, heading: false, times: 0, usual: false, close: 1 };
    let accented = '';
    const start = list[rare]?.from[cursors[rare] ?? 0] ?? 0;
    for (let i = start; i < start + (sizes[rare] ?? 0); i++) {
      const place = (list[rare]?.at[i] ?? 0) - rare;
      let grade: number = SAME;
      let heading = true;
      let forms = '';
      for (const [word, { at, as, from }] of list.entries()) {
        const cursor = cursors[word] ?? 0;
        const there = find(at, from[cursor] ?? 0, from[cursor + 1] ?? 0, place + word);
        const form = as[there] ?? 0;
        grade = there < 0 ? 0 : Math.min(grade, grades[word]?.[form >> 1] ?? 0);
        if (!grade) break;
        heading &&= (form & 1) === 1;
        forms += `${form >> 1} `;
      }
      if (!grade) continue;
      match.times++;
      match.heading ||= heading && grade >= match.grade;
      if (grade > match.grade) accented = forms;
      match.grade = Math.max(match.grade, grade);
    }
    if (!match.grade) continue;
    found.push(match);
    accents.push(accented);
  }
  const [usual] = [...Map.groupBy(accents, (forms) => forms)].sort((a, b) => b[1].length - a[1].length)[0] ?? [''];
  for (const [i, match] of found.entries()) match.usual = accents[i] === usual;
  return found;
}

/** The best grade that a word has in a part. */
function gradeIn(grades: readonly number[], { from, as }: Postings, cursor: number): number {
  let best = 0;
  for (let i = from[cursor] ?? 0; i < (from[cursor + 1] ?? 0); i++)
    best = Math.max(best, grades[(as[i] ?? 0) >> 1] ?? 0);
  return best;
}

/** How many of the words are within a stretch that is a little longer than all of them. */
function closest(list: readonly Postings[], cursors: readonly number[], grades: readonly number[][], least: number) {
  const places: [at: number, word: number][] = [];
  for (const [word, { from, at, as }] of list.entries()) {
    const cursor = cursors[word] ?? 0;
    for (let i = from[cursor] ?? 0; i < (from[cursor + 1] ?? 0); i++)
      if ((grades[word]?.[(as[i] ?? 0) >> 1] ?? 0) >= least) places.push([at[i] ?? 0, word]);
  }
  places.sort((a, b) => a[0] - b[0]);
  const width = 2 * list.length + 4;
  const within = new Map<number, number>();
  let best = 0;
  let from = 0;
  for (const [at, word] of places) {
    within.set(word, (within.get(word) ?? 0) + 1);
    for (; at - (places[from]?.[0] ?? 0) > width; from++) {
      const gone = places[from]?.[1] ?? 0;
      const left = (within.get(gone) ?? 1) - 1;
      if (left) within.set(gone, left);
      else within.delete(gone);
    }
    best = Math.max(best, within.size);
  }
  return best / list.length;
}

/** The parts that have every word somewhere. */
export function scattered(sought: readonly Sought[]): Match[] {
  const list = sought.map(({ postings }) => postings);
  const grades = sought.map(gradesOf);
  return Array.from(together(list), ([part, cursors]) => {
    const grade = Math.min(...list.map((postings, i) => gradeIn(grades[i] ?? [], postings, cursors[i] ?? 0)));
    const close = closest(list, cursors, grades, Math.min(grade, TYPED));
    return { part, grade, heading: false, times: 1, usual: false, close };
  });
}

/** The parts that have some of the words, with what these weigh of all. @param weights of each word */
export function some(sought: readonly Sought[], weights: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  for (const [i, { postings }] of sought.entries()) {
    const grades = gradesOf(sought[i] as Sought);
    for (const [cursor, part] of postings.parts.entries())
      if (gradeIn(grades, postings, cursor) >= TYPED) found.set(part, (found.get(part) ?? 0) + (weights[i] ?? 0) / all);
  }
  return found;
}
