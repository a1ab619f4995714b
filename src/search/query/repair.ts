/** Slips of the finger and of the keyboard, put right by the words of the site and by their neighbours. */
import { accentedLike, decoded, slips, split } from '../language/typing.ts';
import { bare } from '../language/text.ts';
import type { Form, Vocabulary } from './vocabulary.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What can be a slip: no number; for what is longer, looking for what was meant would take seconds. */
const MEANT = /^(?!\d+$).{2,30}$/;
const CANDIDATES = 24;
/** A word that fits on both sides is better than one that is frequent on one. */
const BOTH = 1e6;

export const carriesAccents = (words: readonly string[]) => words.some((word) => bare(word) !== word);

export interface Repaired {
  words: string[];
  /** What was put for what. */
  changed: [from: string, to: string] | undefined;
  /** Words that the site does not have, with what might be meant. */
  absent: [word: string, offer: string][];
}

export class Repair {
  readonly #known: Vocabulary;
  readonly #at: Whereabouts;

  constructor(known: Vocabulary, at: Whereabouts) {
    this.#known = known;
    this.#at = at;
  }

  /** How well a word fits in the place of the one at `i`: on both sides of it, on one. */
  async #fit(words: readonly string[], i: number, word: string): Promise<number> {
    const put = words.with(i, word);
    const pairs = [put.slice(i - 1, i + 1), put.slice(i, i + 2)].filter(({ length }) => length > 1);
    const sides = await Promise.all(pairs.map((pair) => this.#at.count(pair.map(bare).join(' '))));
    const sum = sides.reduce((a, b) => a + b, 0);
    if (!sum || sides.includes(0)) return sum;
    const near = put.slice(Math.max(0, i - 2), i + 3);
    return sum + BOTH * (1 + 9 * (await this.#at.together(near)));
  }

  /** The slip that fits best in the place of the word at `i`, the most usual of equals, and how well. */
  async #best(words: readonly string[], i: number): Promise<[word: string, fits: number]> {
    const typed = words[i] ?? '';
    const candidates = slips(typed, this.#known, CANDIDATES, i === words.length - 1);
    const fits = await Promise.all(candidates.map((word) => this.#fit(words, i, word)));
    const most = Math.max(0, ...fits);
    const best = candidates[fits.indexOf(most)] ?? '';
    return [best && carriesAccents(words) ? accentedLike(best, typed, this.#known) : best, most];
  }

  async #isKnown(word: string): Promise<boolean> {
    const plain = bare(word);
    if (/^\d+$/.test(plain)) return (await this.#at.count(plain)) > 0;
    const { bare: words, abbreviations, synonyms } = this.#known;
    // What begins a word may be typed on.
    if (words.has(plain) || this.#known.begins(plain)) return true;
    // What stands nowhere itself is known where another form of it stands.
    const has = ({ plain: form }: Form) => form.split(' ').includes(plain);
    const others = [...abbreviations, ...synonyms].flatMap((forms) =>
      forms.some(has) ? forms.filter((form) => !has(form)) : [],
    );
    for (const { plain: form } of others) if (await this.#at.together(form.split(' '))) return true;
    return false;
  }

  /** Reads keys of Telex and VNI. Whoever types one word in Telex types them all so. */
  #byKeys(words: readonly string[], unknown: readonly boolean[]): string[] {
    const { words: accented, bare: plain } = this.#known;
    const read = words.map((word, i) => (unknown[i] && MEANT.test(word) ? decoded(word, this.#known) : undefined));
    const telex = read.some((word) => word && bare(word) !== word);
    return words.map((word, i) => {
      const reading = read[i] ?? (telex && bare(word) === word ? decoded(word, this.#known) : undefined);
      const usual = read[i] ?? ((reading && accented.get(reading)) || 0) > (plain.get(word) ?? 0) / 4;
      return reading && usual ? reading : word;
    });
  }

  /** Puts right the words that the site does not have, where their neighbours say how. */
  async words(typed: readonly string[]): Promise<Repaired> {
    const unknown = await Promise.all(typed.map(async (word) => !(await this.#isKnown(word))));
    const out = this.#byKeys(typed, unknown);
    const absent: Repaired['absent'] = [];
    for (const [i, word] of typed.entries()) {
      if (!unknown[i] || out[i] !== word) continue;
      if (!MEANT.test(word)) {
        absent.push([word, '']);
        continue;
      }
      const [best, how] = await this.#best(out, i);
      // Between two right words it must fit to both.
      const open = i === 0 || i === typed.length - 1 || unknown[i - 1] || unknown[i + 1];
      // What stands beside a neighbour of other accents stands beside another word.
      const strange = [i - 1, i + 1].some((at) => unknown[at] === false && !this.#isRight(typed[at] ?? ''));
      const fits = !strange && (open || how >= BOTH) ? how : 0;
      const apart = fits ? '' : (lettersApart(word, this.#known) ?? split(word, this.#known));
      if (fits) out[i] = best;
      else if (apart && (await this.#at.count(apart.split(' ').map(bare).join(' ')))) out[i] = apart;
      else absent.push([word, best]);
    }
    const from = typed.filter((word, i) => out[i] !== word);
    const to = out.filter((word, i) => typed[i] !== word);
    return {
      words: out.flatMap((word) => word.split(' ')),
      changed: from.length ? [from.join(' '), to.join(' ')] : undefined,
      absent,
    };
  }

  /**
   * The words with one of them changed so that all stand together, where they do not as they were typed.
   *
   * @returns and whether that is sure enough to look for it: a right word is never changed, only offered another
   */
  async together(words: readonly string[]): Promise<{ words: string[]; sure: boolean } | undefined> {
    const fits = await Promise.all(words.map((word, i) => this.#fit(words, i, word)));
    const { words: accented, bare: plain } = this.#known;
    const lost = words
      .map((word, i) => ({ word, i }))
      .filter(({ word, i }) => ((fits[i] ?? 0) < BOTH || !this.#isRight(word)) && /^\D{2,}$/.test(word))
      .sort((a, b) => (plain.get(bare(a.word)) ?? 0) - (plain.get(bare(b.word)) ?? 0))
      .slice(0, 3);
    let best: { words: string[]; i: number } | undefined;
    let most = BOTH;
    for (const { i } of lost) {
      const [word, fitsHow] = await this.#best(words, i);
      if (!word || fitsHow <= most) continue;
      most = fitsHow;
      best = { words: words.with(i, word), i };
    }
    if (!best || !(await this.#at.together(best.words))) return undefined;
    const changed = words[best.i] ?? '';
    const right = carriesAccents(words) && accented.has(changed) && bare(changed) !== changed;
    return { words: best.words, sure: words.length > 3 || (words.length > 2 && !right) };
  }

  #isRight(word: string): boolean {
    return bare(word) === word || this.#known.words.has(word);
  }
}

/** `iso9001` → `iso 9001`. */
function lettersApart(word: string, { bare: known }: Vocabulary): string | undefined {
  const [, letters = '', digits = ''] = /^(\p{L}+)(\d+)$/u.exec(word) ?? [];
  return letters && known.has(bare(letters)) ? `${letters} ${digits}` : undefined;
}
