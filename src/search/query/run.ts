/** One search: which shards are asked, and what they answer, put in order. */
import { dayKey, dueKey, facetKey, numberKey, ROW } from '../format.ts';
import { plainWords } from '../language/essence.ts';
import { bare, readable } from '../language/text.ts';
import { byFacet, isChosen, TOGETHER, UNACCENTED, type Asker, type Plan } from './ask.ts';
import { findMarks, FULL_WORTH } from './excerpt.ts';
import { weighty } from './interpret.ts';
import type { Named } from './names.ts';
import { isRow, type Shards } from './shards.ts';
import type { Answer, Hit, Marks, Notice, PageFound, Wanted } from './types.ts';
import { keysOf, type Whereabouts } from './whereabouts.ts';

/** What is not together is looked for in so many shards. */
const FEW_SHARDS = 2;

/** A search that goes on from shard to shard. */
export class Run {
  readonly #plan: Plan;
  readonly #wanted: Wanted;
  readonly #shards: Shards;
  readonly #at: Whereabouts;
  readonly #asker: Asker;
  readonly #found = new Map<string, PageFound>();
  readonly pages: PageFound[] = [];
  readonly #marks: Marks;
  #likely: number[] = [];
  #others: number[] = [];
  #size = 1;
  #counted: Record<string, number> | undefined;

  constructor(plan: Plan, wanted: Wanted, shards: Shards, at: Whereabouts, asker: Asker) {
    this.#plan = plan;
    this.#wanted = wanted;
    this.#shards = shards;
    this.#at = at;
    this.#asker = asker;
    const { query, variants, rest, words, number, day, due, leads, tasks } = plan;
    this.#marks = {
      phrases: [...query.phrases, ...variants.map((variant) => variant.words), ...(rest ? [rest] : [])],
      words: weighty(rest ?? words),
      ...(number ? { number } : {}),
      ...(day ? { day } : {}),
      ...(due ? { due } : {}),
      ...(leads.length ? { leads } : {}),
      onlyDue: due !== undefined && (tasks || leads.length > 0 || !(rest ?? words).length),
    };
  }

  /** Whether something has the words together, or what else was asked for. */
  get good(): boolean {
    return [...this.#found.values()].some(({ how }) => how === 'whole');
  }

  #must(): string[] {
    const { number, day, facets, query, due, leads } = this.#plan;
    const one = [...byFacet(facets).values()];
    return [
      ...(number ? [numberKey(number)] : []),
      ...(day ? [dayKey(day)] : []),
      ...(due && !day ? [dueKey(leads.length === 1 ? plainWords(leads[0] ?? '').join(' ') : '', due)] : []),
      ...one.flatMap((values) => (values.length === 1 ? values.map(facetKey) : [])),
      ...query.phrases.flatMap(keysOf),
    ];
  }

  /** Finds the shards that can answer, and asks the first of them until one does. */
  async begin(): Promise<void> {
    const { variants, words, rest, named, due } = this.#plan;
    for (const one of this.#wanted.literal ? [] : named) this.#addNamed(one);
    const must = this.#must();
    const free = due !== undefined;
    const together = await Promise.all(
      (free || !variants.length ? [[]] : variants.map((variant) => keysOf(this.#whole(variant.words)))).map((keys) =>
        this.#at.where([...must, ...keys]),
      ),
    );
    this.#likely = [...new Set(together.flat())].sort((a, b) => a - b);
    const able = await this.#at.where([...must, ...weighty(this.#whole(rest ?? words)).map(bare)]);
    this.#others = able.filter((shard) => !this.#likely.includes(shard));
    if (await this.#askNamed(must)) return;
    const had = this.#found.size;
    // Other accents than typed are an answer only where no shard has these.
    const answers = () =>
      [...this.#found.values()].some(({ how, unaccented, hits }) => how === 'whole' && !unaccented && hits.length);
    while (this.#likely.length && (this.#found.size === had || !answers())) await this.#askNext();
    if (!this.good && this.#others.length) await this.#askNext();
  }

  /** The last word may still be on its way. */
  #whole(words: readonly string[]): readonly string[] {
    const { vocabulary } = this.#asker;
    return vocabulary && words.length > 1 && !vocabulary.bare.has(bare(words.at(-1) ?? ''))
      ? words.slice(0, -1)
      : words;
  }

  /** Words that few parts have together: the directory names these, and no shard is asked. */
  async #askNamed(must: readonly string[]): Promise<boolean> {
    const { variants } = this.#plan;
    if (must.length || !variants.length || this.#wanted.sort) return false;
    const lists = await Promise.all(variants.map((variant) => this.#at.parts(keysOf(variant.words))));
    if (!lists.every((list) => list !== undefined)) return false;
    const names = [...new Set(lists.flat())];
    const texts = await Promise.all(
      names.map(async (name) => {
        const [shard = 0, part = 0] = name.split('.').map(Number);
        return { shard, part, text: await this.#shards.text(shard, part) };
      }),
    );
    const hits: (Hit & { info: (typeof texts)[number]['text'] })[] = [];
    for (const { shard, part, text } of texts)
      for (const [i, { words }] of variants.entries()) {
        const marks = findMarks(readable(text.text), { phrases: [words], words: [] });
        if (!marks.length) continue;
        const same = marks.some(({ worth }) => worth === FULL_WORTH * words.length);
        const score = (same ? TOGETHER : UNACCENTED) - i;
        hits.push({ shard, part, score, how: 'whole', unaccented: !same, info: text });
      }
    for (const { info, ...hit } of hits) this.#addHit(info.path, info.values, info.date, hit, isRow(info));
    if (hits.length) this.#others.unshift(...this.#likely.splice(0));
    return this.good;
  }

  async #askNext(): Promise<void> {
    const next = (this.#likely.length ? this.#likely : this.#others).splice(0, this.#size);
    this.#size *= 2;
    await this.#ask(next, this.#plan);
  }

  async #ask(shards: readonly number[], plan: Plan): Promise<void> {
    const answers = await Promise.all(
      shards.map(async (shard) => ({ hits: await this.#asker.ask(shard, plan), ...(await this.#shards.table(shard)) })),
    );
    for (const { hits, parts } of answers)
      for (const hit of hits) {
        const info = parts[hit.part];
        if (info) this.#addHit(info.path, info.values, info.date, hit, isRow(info));
      }
  }

  /** Looks for other words than those that were typed. */
  async also(plan: Plan): Promise<void> {
    this.#marks.phrases.push(...plan.variants.map(({ words }) => words));
    const where = await this.#at.where([...this.#must(), ...plan.variants.flatMap(({ words }) => keysOf(words))]);
    await this.#ask(where.slice(0, FEW_SHARDS), plan);
  }

  #page(path: string, values: readonly string[], date: string): PageFound {
    let page = this.#found.get(path);
    if (!page) {
      page = { path, values, date, score: 0, how: 'some', unaccented: false, row: false, hits: [], named: [] };
      this.#found.set(path, page);
    }
    return page;
  }

  #addHit(path: string, values: readonly string[], date: string, hit: Hit, row = false): void {
    const page = this.#page(path, values, date);
    if (page.hits.some(({ shard, part }) => shard === hit.shard && part === hit.part)) return;
    page.hits.push(hit);
    if (!page.values.includes('kind~')) page.values = [...new Set([...page.values, ...values])];
    page.date ||= date;
    if (hit.score <= page.score) return;
    const { score, how, unaccented } = hit;
    Object.assign(page, { score, how, unaccented, row });
  }

  #addNamed(named: Named): void {
    const { thing, score, whole } = named;
    const [url, , , values] = thing;
    if (!isChosen(values, byFacet(this.#plan.facets))) return;
    const page = this.#page(url.replace(/#.*/, ''), values, '');
    page.named.push(named);
    if (score <= page.score) return;
    Object.assign(page, { score, how: whole ? 'whole' : 'apart', unaccented: false, row: values.includes(ROW) });
  }

  /** Puts what is new behind what was there. */
  #gather(): void {
    this.#counted = undefined;
    const shown = new Set(this.pages.map(({ path }) => path));
    // What is apart, or has other accents, waits for the shards that may have the words together.
    const ripe = ({ how, unaccented }: PageFound) => !this.#likely.length || (how === 'whole' && !unaccented);
    const fresh = [...this.#found.values()].filter((page) => !shown.has(page.path) && ripe(page));
    for (const page of this.#found.values()) page.hits.sort((a, b) => b.score - a.score || a.part - b.part);
    const level = ({ how }: PageFound) => ['some', 'apart', 'whole'].indexOf(how);
    fresh.sort((a, b) =>
      this.#wanted.sort
        ? level(b) - level(a) || (a.date < b.date ? 1 : a.date > b.date ? -1 : b.score - a.score)
        : level(b) - level(a) || b.score - a.score || (a.path < b.path ? -1 : 1),
    );
    this.pages.push(...fresh);
  }

  /** All is asked that is asked at once. */
  end(): void {
    this.#gather();
    const { notices, variants, query, literal } = this.#plan;
    const [best] = this.pages;
    const say = (notice: Notice) => notices.push(notice);
    if (!best || literal || query.phrases.length || !variants.length) return;
    if (best.how === 'some') say({ kind: 'some' });
    if (best.unaccented) say({ kind: 'accents' });
    this.#marks.loose = best.unaccented;
    const others = variants.slice(1).filter(({ synonym }) => synonym || best.score < TOGETHER);
    if (others.length) say({ kind: 'expanded', words: others.slice(0, 3).map((other) => other.words.join(' ')) });
  }

  answer(): Answer {
    return {
      pages: this.pages,
      notices: this.#plan.notices,
      marks: this.#marks,
      together: () => this.pages.filter(({ how }) => how === 'whole').length,
      counts: () => (this.#counted ??= countsOf(this.pages)),
      left: () => ({ likely: this.#likely, others: this.#others }),
      more: async () => {
        if (this.#likely.length || this.#others.length) await this.#askNext();
        this.#gather();
      },
    };
  }
}

function countsOf(pages: readonly PageFound[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { values } of pages) for (const value of new Set(values)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
