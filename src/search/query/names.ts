/** Things by name: what a paper, a unit, an agency, a row is called, found before any text. */
import { onItsSite } from '../../util/elsewhere.ts';
import { kept } from '../../util/kept.ts';
import { fileOf, nameFile, numberKey, ROW, type Manifest, type NameEntry, type NameFile } from '../format.ts';
import {
  beginningKey,
  DEPTHS,
  essence,
  essenceKey,
  lettersKey,
  middleOf,
  numbersIn,
  paperAsked,
  plainWords,
  wholeKey,
  wordKey,
} from '../language/essence.ts';
import { bare, tokens } from '../language/text.ts';
import type { Load } from './shards.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is asked for by name. */
export interface AskedName {
  /** What was typed, with and without the words of a question. */
  typed: readonly (readonly string[])[];
  /** Other ways to say it: names must have these as they are. */
  others: readonly (readonly string[])[];
  numbers: readonly string[];
}

export interface Named {
  thing: NameEntry;
  score: number;
  /** Called so, and not only nearly. */
  whole: boolean;
}

/** Below it a name is no answer. */
const LEAST = 900;
const MOST = 40;
/** The whole name, a number, what tells a paper; how it begins; nearly all of it. */
const [WHOLE, NUMBER, ESSENCE, BEGINS, NEARLY] = [3200, 3000, 2600, 2200, 1500];
/** Its words in another order; what is in it. */
export const [TURNED, WITHIN] = [2500, 2000];

const PRIORS: [path: string, prior: number][] = [
  ['/ke-hoach/', 40],
  ['/bao-cao/', 40],
  ['/van-ban/', 35],
  ['/don-vi/', 25],
  ['/co-quan/', 20],
  ['/mau/', 8],
  ['/huong-dan/quy-tac', 0],
  ['/huong-dan/', 5],
];
/** What kind of page is the likelier one to be meant. Rows come behind their papers. */
export const priorOf = (path: string, row = false): number =>
  row ? 30 : (PRIORS.find(([start]) => onItsSite(path).startsWith(start))?.[1] ?? 12);

export const valueOf = (values: readonly string[], name: string): string | undefined =>
  values.find((value) => value.startsWith(`${name}~`))?.slice(name.length + 1);

/** A thing read for comparing. */
interface Known {
  names: { words: string[]; plain: string; set: Set<string> }[];
  numbers: Set<string>;
  /** Of a paper: its unit's words, its year, its numbers. */
  told: Set<string>;
}

export class Names {
  readonly #load: Load;
  readonly #vocabulary: Vocabulary | undefined;
  readonly #files: number;
  readonly #byWord: boolean;
  readonly #read = new Map<number, Promise<NameFile>>();
  readonly #known = new Map<NameEntry, Known>();

  constructor(load: Load, { names, byWord }: Pick<Manifest, 'names' | 'byWord'>, vocabulary?: Vocabulary) {
    this.#load = load;
    this.#vocabulary = vocabulary;
    this.#files = names;
    this.#byWord = byWord;
  }

  /** The things that are called so, the best first. */
  async find(asked: AskedName): Promise<Named[]> {
    const found = new Map<string, Named>();
    for (const file of await this.#filesFor(asked))
      for (const thing of file.things) {
        const score = this.#score(thing, asked);
        const before = found.get(thing[0]);
        const whole = score >= WITHIN || asked.typed.every(({ length }) => length === 1);
        if (score >= LEAST && score > (before?.score ?? 0)) found.set(thing[0], { thing, score, whole });
      }
    // Of equals rows come last and the newest first, whatever the order of the files.
    const isRow = ({ thing: [, , , values] }: Named) => Number(values.includes(ROW));
    const year = ({ thing: [, , , values] }: Named) => Number(valueOf(values, 'year') ?? 0);
    const byWorth = (a: Named, b: Named) =>
      b.score - a.score || isRow(a) - isRow(b) || year(b) - year(a) || (a.thing[0] < b.thing[0] ? -1 : 1);
    return [...found.values()].sort(byWorth).slice(0, MOST);
  }

  #file(key: string): Promise<NameFile> {
    const number = fileOf(key, this.#files);
    return kept(this.#read, number, () => this.#load(nameFile(number)) as Promise<NameFile>);
  }

  async #filesFor(asked: AskedName): Promise<Set<NameFile>> {
    const { typed, others, numbers } = asked;
    if (this.#byWord) return new Set(await Promise.all(this.#wordKeys(asked).map((key) => this.#file(key))));
    const forms = [...typed, ...others];
    const keys = [
      ...numbers.slice(0, 2).map(numberKey),
      ...forms.slice(0, 2).flatMap((words) => {
        const told = paperAsked(words.map(bare));
        return told === undefined ? [] : [essenceKey(told)];
      }),
    ];
    const found = await Promise.all([
      ...keys.map(async (key) => [await this.#file(key)]),
      ...forms.slice(0, 3).map((words) => this.#walk(words.map(bare))),
    ]);
    return new Set(found.flat());
  }

  /** The keys under which all lies that can be called so: of the words that will do the rarest. */
  #wordKeys({ typed, others, numbers }: AskedName): string[] {
    const count = (word: string) => this.#vocabulary?.bare.get(word) ?? 0;
    const rarest = (words: readonly string[]) => words.toSorted((a, b) => count(a) - count(b))[0] ?? '';
    return [
      ...numbers.map(numberKey),
      ...[...typed, ...others].flatMap((form, i) => {
        const words = form.map(bare);
        const told = paperAsked(words)?.split(' ');
        // Names must have all words of other forms; the last one may go on.
        const able = i < typed.length ? middleOf(words) : words.slice(0, -1);
        return [
          words.length > 1 ? wordKey(rarest(able)) : lettersKey(words[0] ?? ''),
          ...(told ? [wordKey(rarest(told))] : []),
        ];
      }),
    ];
  }

  /** The files with names that begin so, from a few words on to as many as it takes. */
  async #walk(words: readonly string[]): Promise<NameFile[]> {
    const files: NameFile[] = [];
    const depths = DEPTHS.filter((depth) => depth <= words.length && (depth > 1 || words.length === 1));
    for (const depth of depths) {
      const key = beginningKey(words.slice(0, depth));
      const file = await this.#file(key);
      files.push(file);
      if (!file.deep.includes(key)) return files;
    }
    return [...files, await this.#file(wholeKey(words))];
  }

  #knownOf(thing: NameEntry): Known {
    let known = this.#known.get(thing);
    if (!known) {
      const [url, title, , values, names] = thing;
      const isPaper = /^\/(?:ke-hoach|bao-cao|van-ban)\/./.test(onItsSite(url)) && !values.includes(ROW);
      const all = [title, ...names].map((name) => {
        const words = tokens(name);
        const plain = words.map(bare);
        return { words, plain: plain.join(' '), set: new Set(plain) };
      });
      const numbers = isPaper ? numbersIn([title, ...names.slice(0, 1)]) : [];
      const unit = valueOf(values, 'unit') ?? '';
      const told = isPaper && unit ? [...plainWords(unit), valueOf(values, 'year') ?? '', ...numbers] : [];
      known = { names: all, numbers: new Set(numbers), told: new Set(told) };
      this.#known.set(thing, known);
    }
    return known;
  }

  #score(thing: NameEntry, { typed, others, numbers }: AskedName): number {
    const [url, , note, values] = thing;
    const known = this.#knownOf(thing);
    const isList = !note && !values.length;
    const prior = priorOf(url, values.includes(ROW));
    const number = numbers.findIndex((key) => known.numbers.has(key));
    // A number alone may be that of many; where more was typed, it is a poor answer.
    const alone = number > 0 && /^\d+$/.test(numbers[number] ?? '');
    let best = number < 0 ? 0 : alone ? LEAST : NUMBER - 150 * number;
    for (const [i, form] of [...typed, ...others].entries()) {
      const plain = form.map(bare);
      for (const [name, { words, plain: said, set }] of known.names.entries()) {
        const whole = worthOfName(plain, said, set);
        if (!whole || (i >= typed.length && whole < WITHIN)) continue;
        // The lists of the site are known by what is done there, not by a part of it or by their titles.
        const worth = isList && (whole < WHOLE || !name) ? 0.5 * whole : whole;
        // The title counts more than a further name; other accents than typed are another name.
        const exact = form.every((word, at) => bare(word) === word || words.includes(word) || at === form.length - 1);
        best = Math.max(best, (exact ? worth : 0.45 * worth) + (name ? 0 : 15) - 5 * i);
      }
      if (known.told.size && paperAsked(plain) && isTold(plain, known.told, valueOf(values, 'kind') ?? ''))
        best = Math.max(best, ESSENCE - 5 * i);
    }
    return best && best + prior;
  }
}

/** What a name is worth that is called `said`. */
function worthOfName(plain: readonly string[], said: string, set: ReadonlySet<string>): number {
  const asked = plain.join(' ');
  if (said === asked) return WHOLE;
  const short = plain.length < 2;
  // Who types on has not typed the last word to its end.
  if (said.startsWith(asked)) return short ? LEAST + 350 : BEGINS - (said[asked.length] === ' ' ? 0 : 50);
  if (short) return 0;
  if (` ${said} `.includes(` ${asked} `)) return WITHIN;
  const common = plain.filter((word) => set.has(word)).length;
  if (common === plain.length) {
    const covered = new Set(plain).size / set.size;
    return covered === 1 ? TURNED : covered > 0.6 ? NEARLY : LEAST;
  }
  return set.size > 1 && ` ${asked} `.includes(` ${said} `) && set.size / plain.length > 0.5 ? NEARLY - 100 : 0;
}

/** Whether all that a query says of a paper is so. */
function isTold(plain: readonly string[], told: ReadonlySet<string>, kind: string): boolean {
  const words = essence(plain).split(' ');
  if (!words.every((word) => told.has(word))) return false;
  const asked = ` ${plain.join(' ')} `;
  if (asked.includes(' bao cao ')) return kind.startsWith('Báo');
  return asked.includes(' ke hoach ') ? kind.startsWith('Kế') : true;
}
