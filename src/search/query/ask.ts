/** Asks one shard: which of its parts answer, and how well. */
import { dayKey, dueKey, isListed, numberKey } from '../format.ts';
import { plainWords } from '../language/essence.ts';
import { bare } from '../language/text.ts';
import type { Variant } from './forms.ts';
import { weighty, type Meaning } from './interpret.ts';
import { joined, NOWHERE, OTHER, phrases, SAME, scattered, some, TYPED, type Match, type Sought } from './match.ts';
import { priorOf } from './names.ts';
import { isRow, type PartInfo, type Shards } from './shards.ts';
import type { Hit, How } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Together as typed, with other accents, after a correction; apart; some of the words. */
export const [TOGETHER, UNACCENTED, CORRECTED, APART, APART_UNACCENTED, SOME] = [
  1600, 1000, 700, 300, 150, 20,
] as const;
/** What is due then: by whom it is asked for, or by anybody; or though the text does not name the day, as others do. */
const [DUE_BY, DUE, DUE_BESIDE] = [2650, 2300, 350];
const HAVING = 400;
/** A last word that is still being typed is taken for so many words. */
const COMPLETIONS = 6;
/** Scattered words are looked for where fewer pages have them together. */
const FEW = 10;
/** Less of the words is no answer. */
const ENOUGH = 0.45;

/** How to look for the words of a meaning. */
export interface Plan extends Meaning {
  number?: string | undefined;
  /** Nobody has the number that was typed: this one is only like it. */
  near?: boolean;
  /** A day that texts have, and one that rows are due. */
  day?: string | undefined;
  due?: string | undefined;
  facets: readonly string[];
  corrected: boolean;
  literal: boolean;
}

export class Asker {
  readonly #shards: Shards;
  readonly vocabulary: Vocabulary | undefined;

  constructor(shards: Shards, vocabulary: Vocabulary | undefined) {
    this.#shards = shards;
    this.vocabulary = vocabulary;
  }

  /**
   * Words with their postings. One that the site does not have may be the beginning of some.
   *
   * @param goOn the last one may be, though it is a word
   */
  async #sought(shard: number, words: readonly string[], goOn = false): Promise<Sought[]> {
    return Promise.all(
      words.map(async (word, i): Promise<Sought> => {
        const plain = bare(word);
        const known = this.vocabulary;
        // Pagefind would take the beginning of it, if it has loaded that before.
        if (known && isListed(plain) && !known.begins(plain)) return { word, postings: NOWHERE };
        const whole = known?.bare.has(plain) && !(goOn && i === words.length - 1);
        if (!known || whole || /^\d/.test(plain)) return { word, postings: await this.#shards.postings(shard, word) };
        const begun = [...known.bare].filter(([whole]) => whole.startsWith(plain));
        const usual = begun.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, COMPLETIONS);
        const list = await Promise.all(usual.map(([whole]) => this.#shards.postings(shard, whole, false)));
        return { word, postings: joined(list), anyOf: true };
      }),
    );
  }

  async #having(shard: number, keys: readonly string[]): Promise<Set<number>> {
    return new Set(await this.#shards.having(shard, keys));
  }

  /** All parts of a shard that answer, by number; the score says how well. */
  async ask(shard: number, plan: Plan): Promise<Hit[]> {
    const { parts } = await this.#shards.table(shard);
    const scores = new Scores(shard, parts, plan.facets);
    const { query, variants, number, day } = plan;
    if (!query.phrases.length && !variants.length && !number && !day && !plan.due) {
      for (const part of parts.keys()) scores.add(part, 1);
      return scores.hits();
    }
    let within: Set<number> | undefined;
    if (number) within = await this.#having(shard, [numberKey(number)]);
    if (day) within = and(within, await this.#having(shard, [dayKey(day)]));
    for (const phrase of query.phrases) within = and(within, await this.#quoted(shard, phrase, scores, plan));
    await this.#due(shard, plan, scores, within);
    const worded = variants.length ? await this.#worded(shard, plan, scores, within) : 0;
    // Beside a number or a day the words need not be there, if they are nowhere beside it.
    if (within && !worded && !(query.phrases.length && variants.length && !number && !day))
      for (const part of within)
        scores.add(part, variants.length ? SOME : HAVING, { how: variants.length || plan.near ? 'some' : 'whole' });
    return scores.hits();
  }

  /** Parts that have a phrase in quotes: accents that are typed must be there. */
  async #quoted(shard: number, phrase: readonly string[], scores: Scores, { variants }: Plan) {
    const sought = await this.#sought(shard, phrase);
    const found = phrases(sought).filter(({ grade }) => grade >= TYPED);
    if (!variants.length) for (const match of found) scores.add(match.part, together(match, TOGETHER));
    return new Set(found.map(({ part }) => part));
  }

  async #due(shard: number, plan: Plan, scores: Scores, within: Set<number> | undefined): Promise<void> {
    const { due, day, leads, words, rest, query, tasks } = plan;
    if (!due) return;
    const said = leads.length ? leads.map((lead) => plainWords(lead).join(' ')) : [''];
    const rows = await this.#having(
      shard,
      said.map((lead) => dueKey(lead, due)),
    );
    const only = leads.length || query.phrases.length ? [] : weighty(rest ?? words);
    const having = only.length
      ? new Set(scattered(await this.#sought(shard, only)).map(({ part }) => part))
      : undefined;
    const beside = day !== undefined && !tasks;
    for (const part of rows)
      if (having?.has(part) ?? true)
        scores.add(part, leads.length ? DUE_BY : beside && !within?.has(part) ? DUE_BESIDE : DUE);
  }

  /** Adds the parts that have the words. Returns how many of them count. */
  async #worded(shard: number, plan: Plan, scores: Scores, within: Set<number> | undefined): Promise<number> {
    const inside = (matches: Match[]) => matches.filter(({ part }) => within?.has(part) ?? true);
    let found = 0;
    const look = async (variants: readonly Variant[], goOn = false) => {
      for (const [i, { words, synonym }] of variants.entries())
        for (const match of inside(phrases(await this.#sought(shard, words, goOn)))) {
          const most = plan.corrected || synonym ? CORRECTED + 100 : match.grade >= TYPED ? TOGETHER : UNACCENTED;
          scores.add(match.part, together(match, most) - i, { unaccented: match.grade === OTHER });
          found++;
        }
    };
    await look(plan.variants);
    const { rest } = plan;
    if (!found && !plan.literal) await look(plan.variants.slice(0, 1), true);
    if (!found && rest) await look([{ words: rest, synonym: false }]);
    if (scores.pages < FEW && !plan.corrected) {
      const before = found;
      for (const { words } of rest
        ? [{ words: rest }]
        : plan.variants.filter(({ synonym }, i) => i < 4 && (!synonym || !found)))
        found += this.#apart(inside(scattered(await this.#sought(shard, weighty(words)))), scores, plan.tasks, !found);
      if (!found && before === 0 && !plan.literal) found += await this.#some(shard, plan, scores, within);
    }
    return found;
  }

  /** @param loose where nothing has the accents that were typed, others will do */
  #apart(matches: readonly Match[], scores: Scores, tasks: boolean, loose: boolean): number {
    const typed = matches.filter(({ grade }) => grade >= TYPED);
    const taken = typed.length || !loose ? typed : matches;
    for (const match of taken) {
      const least = match.grade > OTHER ? APART : APART_UNACCENTED;
      scores.add(match.part, least + 250 * match.close ** 2, {
        how: 'apart',
        tasks,
        unaccented: match.grade === OTHER,
      });
    }
    return taken.length;
  }

  /** Nothing has all words: what has those that are rare. */
  async #some(shard: number, { words, rest, tasks }: Plan, scores: Scores, within: Set<number> | undefined) {
    const list = weighty(rest ?? words);
    if (list.length < 2) return 0;
    const known = this.vocabulary;
    const most = Math.max(1, ...(known?.bare.values() ?? []));
    const weights = list.map((word) =>
      Math.log(1 + most / Math.max(1, known?.words.get(word) ?? known?.bare.get(bare(word)) ?? 1)),
    );
    let count = 0;
    for (const [part, weight] of some(await this.#sought(shard, list), weights)) {
      if (weight < ENOUGH || !(within?.has(part) ?? true)) continue;
      scores.add(part, SOME + 80 * weight, { how: 'some', tasks });
      count++;
    }
    return count;
  }
}

const and = (a: Set<number> | undefined, b: Set<number>) => (a ? new Set([...a].filter((part) => b.has(part))) : b);

const together = ({ grade, heading, times, usual }: Match, most: number) =>
  most + (grade === SAME ? 60 : 0) + (usual ? 70 : 0) + (heading ? 120 : 0) + Math.min(30, 6 * times);

interface Worth {
  how?: How;
  unaccented?: boolean;
  /** Rows are asked for. */
  tasks?: boolean;
}

/** The best score of each part. */
class Scores {
  readonly #shard: number;
  readonly #parts: readonly PartInfo[];
  readonly #hits = new Map<number, Hit>();
  readonly #pages = new Set<string>();
  readonly #chosen: Map<string, string[]>;

  constructor(shard: number, parts: readonly PartInfo[], facets: readonly string[]) {
    this.#shard = shard;
    this.#parts = parts;
    this.#chosen = byFacet(facets);
  }

  add(part: number, score: number, { how = 'whole', unaccented = false, tasks = false }: Worth = {}): void {
    const info = this.#parts[part];
    if (!info || !isChosen(info.values, this.#chosen)) return;
    const row = isRow(info);
    // Words that are apart say less than what kind of page has them.
    const whole = score + (how === 'whole' ? 1 : 3) * priorOf(info.path, row) + (tasks && row ? 150 : 0);
    if (whole <= (this.#hits.get(part)?.score ?? 0)) return;
    this.#hits.set(part, { shard: this.#shard, part, score: whole, how, unaccented });
    if (how === 'whole') this.#pages.add(info.path);
  }

  /** How many pages have the words together. */
  get pages(): number {
    return this.#pages.size;
  }

  hits(): Hit[] {
    return [...this.#hits.values()];
  }
}

/** Values that were chosen (`unit~…`), by their facets. */
export const byFacet = (values: readonly string[]): Map<string, string[]> =>
  Map.groupBy(values, (value) => value.slice(0, value.indexOf('~')));

/** Whether of each chosen facet one value is among these. */
export const isChosen = (values: readonly string[], chosen: ReadonlyMap<string, readonly string[]>): boolean =>
  [...chosen.values()].every((wanted) => wanted.some((value) => values.includes(value)));
