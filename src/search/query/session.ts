/** One search after the other over the shards of an index. */
import { dayKey, dueKey, numberKey } from '../format.ts';
import { plainWords } from '../language/essence.ts';
import { Asker, type Plan } from './ask.ts';
import { interpret, type Meaning, type Tools } from './interpret.ts';
import { Run } from './run.ts';
import type { Shards } from './shards.ts';
import type { Answer, Wanted } from './types.ts';
import type { Whereabouts } from './whereabouts.ts';

export class Session {
  readonly #shards: Shards;
  readonly #at: Whereabouts;
  readonly #tools: Tools;
  readonly #asker: Asker;

  constructor(shards: Shards, at: Whereabouts, tools: Tools) {
    this.#shards = shards;
    this.#at = at;
    this.#tools = tools;
    this.#asker = new Asker(shards, tools.vocabulary);
  }

  async run(wanted: Wanted): Promise<Answer> {
    const meaning = await interpret(wanted, this.#tools);
    const plan = await this.#plan(meaning, wanted);
    const run = new Run(plan, wanted, this.#shards, this.#at, this.#asker);
    const nothing = wanted.query.trim() && !plan.query.all.length && !plan.query.phrases.length;
    if (!meaning.absent && !nothing) {
      await run.begin();
      if (!run.good) await this.#offer(run, plan);
      run.end();
    }
    return run.answer();
  }

  /** Numbers and days that somebody has are keys; others are words. */
  async #plan(meaning: Meaning, { facets = [], literal = false }: Wanted): Promise<Plan> {
    const plan: Plan = { ...meaning, facets, literal, corrected: false };
    // A unit that was chosen stays the one that is meant.
    if (meaning.units.length && !facets.some((value) => value.startsWith('unit~')))
      plan.facets = [...facets, ...meaning.units.map((unit) => `unit~${unit}`)];
    const { number = [], day } = meaning.query;
    for (const key of number) {
      if (!(await this.#at.count(numberKey(key)))) continue;
      plan.number = key;
      plan.near = !meaning.query.same.includes(key);
      if (plan.near) plan.notices.push({ kind: 'near', number: meaning.query.written });
      break;
    }
    if (day) {
      const leads = meaning.leads.length ? meaning.leads.map((lead) => plainWords(lead).join(' ')) : [''];
      const counts = await Promise.all(leads.map((lead) => this.#at.count(dueKey(lead, day))));
      if (counts.some(Boolean)) plan.due = day;
      else Object.assign(plan, { leads: [], facets });
      if (day.length > 3 && !plan.leads.length && (await this.#at.count(dayKey(day)))) plan.day = day;
    }
    // A quarter without its year may stand so in a text.
    if (plan.due && !plan.day && !plan.words.length) plan.variants = [{ words: plan.query.all, synonym: false }];
    if (!plan.leads.length) plan.notices = plan.notices.filter(({ kind }) => kind !== 'due');
    // A number that nobody wrote is only words again.
    if ((number.length || day) && !plan.number && !plan.day && !plan.due) {
      plan.words = plan.query.all;
      plan.variants = [{ words: plan.words, synonym: false }];
      plan.rest = undefined;
    }
    return plan;
  }

  /** Nothing has the words together: one of them may be another word. */
  async #offer(run: Run, plan: Plan): Promise<void> {
    const { repair } = this.#tools;
    const { words, rest, literal, query, number, day, due } = plan;
    if (!repair || literal || query.phrases.length || words.length < 2 || number || day || due) return;
    const found = (await repair.together(words)) ?? (rest && (await repair.together(rest)));
    if (!found) return;
    const [from, to] = [words.join(' '), found.words.join(' ')];
    if (!found.sure) {
      plan.notices.push({ kind: 'offered', from, to });
      return;
    }
    await run.also({ ...plan, corrected: true, variants: [{ words: found.words, synonym: false }], rest: undefined });
    if (run.good) plan.notices.push({ kind: 'corrected', from, to });
  }
}
