/** The text filter over columns: for each typed word, which entries have it. What was found is kept. */
import { COLUMNS, type ColumnName, type Columns } from './columns.ts';
import type { Row } from './row.ts';
import { deadlineLines } from './shown.ts';
import { searchable, searchWords, type Abbreviations } from './text.ts';

/** The texts of an entry that the text filter looks in. */
const TEXTS: { [K in ColumnName]?: (entry: Row[K]) => string } = {
  paper: ({ unitName, year, code }) => `${unitName} ${year} ${code}`,
  no: (no) => no,
  title: (title) => title,
  area: ({ name }) => name,
  products: (products) => products.map(({ name, issuer = '' }) => `${name} ${issuer}`).join(' '),
  leads: (list) => list.map(({ name, as }) => (name === as ? name : `${name} ${as}`)).join(' '),
  coordinating: (list) => list.map(({ name, as }) => (name === as ? name : `${name} ${as}`)).join(' '),
  deadline: (deadline) => deadlineLines(deadline).join(' '),
};
const SEARCHED = COLUMNS.filter((name) => TEXTS[name]);

/** What the text filter looks in of a whole row, column by column: no word goes over a line. */
export const searchedText = (row: Row, abbreviations: Abbreviations): string =>
  SEARCHED.map((name) => {
    const text = TEXTS[name] as (entry: unknown) => string;
    return searchable(text(row[name]), abbreviations).replaceAll('\n', ' ');
  }).join('\n');

/** Words of which the entries that have them are kept: more than anyone types at once. */
const KEPT_WORDS = 10;

export class WordIndex {
  readonly #columns: Columns;
  readonly #abbreviations: Abbreviations;
  readonly #texts: Partial<Record<ColumnName, string[]>> = {};
  readonly #words = new Map<string, { sizes: string; hits: (Uint8Array | null)[] }>();

  constructor(columns: Columns, abbreviations: Abbreviations) {
    this.#columns = columns;
    this.#abbreviations = abbreviations;
  }

  /** Works out now what a text filter needs, so that the first letter typed does not wait for it. */
  prepare(): void {
    for (const name of SEARCHED) this.#searchable(name);
  }

  #searchable(name: ColumnName): string[] {
    const texts = (this.#texts[name] ??= []);
    const entries = this.#columns.values[name];
    const text = TEXTS[name] as (entry: unknown) => string;
    for (let i = texts.length; i < entries.length; i++) texts.push(searchable(text(entries[i]), this.#abbreviations));
    return texts;
  }

  /** For each typed word and column: which entries have it. */
  hits(typed: string): { codes: Uint32Array; has: Uint8Array }[][] {
    return searchWords(typed, this.#abbreviations).map((forms) => {
      const hits = this.#word(forms);
      return SEARCHED.flatMap((name, i) => {
        const has = hits[i];
        return has ? [{ codes: this.#columns.codes[name], has }] : [];
      });
    });
  }

  /**
   * Which entries of each column have a word, in any of its forms; `null` where none has. What has a longer word
   * has the shorter ones that it begins with, so each letter typed looks at what the one before it left.
   */
  #word(forms: readonly string[]): (Uint8Array | null)[] {
    const key = forms.join('|');
    const known = this.#words.get(key);
    const sizes = SEARCHED.map((name) => this.#columns.values[name].length).join();
    if (known?.sizes === sizes) return known.hits;
    let shorter: (Uint8Array | null)[] | undefined;
    if (forms.length === 1) {
      for (let length = key.length - 1; length > 0 && !shorter; length--) {
        const found = this.#words.get(key.slice(0, length));
        if (found?.sizes === sizes) shorter = found.hits;
      }
    }
    const hits = SEARCHED.map((name, column) => {
      const within = shorter?.[column];
      if (within === null) return null;
      const texts = this.#searchable(name);
      const has = new Uint8Array(texts.length);
      let some = false;
      for (let i = 0; i < texts.length; i++) {
        if (within && !within[i]) continue;
        const text = texts[i] as string;
        for (const form of forms) {
          if (text.includes(form)) {
            has[i] = 1;
            some = true;
            break;
          }
        }
      }
      return some ? has : null;
    });
    this.#words.set(key, { sizes, hits });
    for (const old of this.#words.keys()) {
      if (this.#words.size <= KEPT_WORDS) break;
      this.#words.delete(old);
    }
    return hits;
  }
}
