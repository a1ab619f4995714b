/** Search over Pagefind that knows how Vietnamese is typed: the query side, for the browser. */
import type { Backend, Filters, Hit } from './backend.ts';
import { readQuery, type Query } from './query.ts';
import { bare, encode } from './text.ts';
import { accentedLike, decoded, slips, split } from './typing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What search did beyond the letter of the query; the interface says so. */
export type Notice =
  | { kind: 'corrected'; from: string; to: string }
  | { kind: 'expanded'; from: string; to: string }
  | { kind: 'widened'; without: string[] }
  | { kind: 'plain' };

export interface Marks {
  /** What to mark, best first: each a run of words. */
  phrases: string[][];
  words: string[];
  number?: string;
  day?: string;
}

export interface Answer {
  hits: Hit[];
  /** How many records each value of the facets has; asked for after the results are on the screen. */
  counts(): Promise<Record<string, number>>;
  notices: Notice[];
  marks: Marks;
}

export interface Wanted {
  query: string;
  /** Values of facets (`unit~…`) that all must hold. */
  facets?: string[];
  sort?: 'date';
  /** Exactly as typed: nothing corrected, expanded or left out. */
  literal?: boolean;
}

/** Weights of Pagefind's own ranking that served best: exact words, and long sections not drowned. */
export const RANKING = { termSimilarity: 8, pageLength: 0.5, termSaturation: 1.6, metaWeights: { ctx: 0.1 } };

const FEW = 10;
const VARIANTS = 6;
const CANDIDATES = 10;
const STOP = new Set('sự của các và về cho là được trong những tại theo với ở từ đến'.split(' '));
const STOP_BARE = new Set([...STOP].map(bare));
/** A phrase with its accents, a phrase without them, a phrase after a correction; scattered words stay below. */
const EXACT = 1600;
const PHRASE = 1000;
const CORRECTED = 700;
const RUN = 300;

const isStop = (word: string) => STOP.has(word) || (bare(word) === word && STOP_BARE.has(word));
const carriesAccents = (words: string[]) => words.some((word) => bare(word) !== word);
const term = (words: string[]) => encode(words.join(' '));
const quoted = (words: string[]) => `"${term(words)}"`;

/** How many of `count` words stand close together at the best place, one other word between them allowed. */
function together(places: readonly number[], count: number): number {
  let best = 0;
  let from = 0;
  for (const [i, place] of places.entries()) {
    while (place - (places[from] ?? 0) > count) from++;
    best = Math.max(best, i - from + 1);
  }
  return Math.min(best, count);
}

/** Where `part` stands in `words`, accents apart; -1 if nowhere. */
function indexOf(words: string[], part: string[]): number {
  const plain = words.map(bare);
  for (let at = 0; at + part.length <= plain.length; at++)
    if (part.every((word, i) => plain[at + i] === word)) return at;
  return -1;
}

/** Short and long forms in the words, each put for the other: at most `VARIANTS`, the words themselves first. */
function variantsOf(words: string[], vocabulary: Vocabulary, notices: Notice[]): string[][] {
  const variants = [words];
  const longest = [...vocabulary.abbreviations].sort((a, b) => b.long.length - a.long.length);
  for (const { short, long, shortText, longText } of longest) {
    for (const base of [...variants]) {
      if (variants.length >= VARIANTS) return variants;
      const isShort = indexOf(base, short);
      const at = isShort >= 0 ? isShort : indexOf(base, long);
      // Two letters stand for too much: they are read, but not put for the words.
      if (at < 0 || (isShort < 0 && bare(shortText).length < 3)) continue;
      const [from, to] = isShort >= 0 ? [short, longText] : [long, shortText];
      const put = [
        ...base.slice(0, at),
        ...(to.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []),
        ...base.slice(at + from.length),
      ];
      if (variants.some((known) => known.join(' ') === put.join(' '))) continue;
      variants.push(put);
      if (base === words) notices.push({ kind: 'expanded', from: base.slice(at, at + from.length).join(' '), to });
    }
  }
  return variants;
}

/** A searcher over one index. Without a vocabulary it does what Pagefind does, and says so. */
export function createSearch(pagefind: Backend, vocabulary: Vocabulary | undefined) {
  const count = async (words: string[], filters: Filters) =>
    (await pagefind.search(quoted(words), { filters })).results.filter((hit) => hit.words.length > 0).length;

  /** Puts right the words that the site does not have. */
  async function repair(words: string[], known: Vocabulary, filters: Filters, notices: Notice[]): Promise<string[]> {
    const shorts = new Set(known.abbreviations.flatMap(({ short }) => short));
    const unknown = (word: string) =>
      !known.bare.has(bare(word)) && !/^\d+$/.test(word) && !shorts.has(bare(word)) && word.length > 1;
    const out = [...words];
    const byKeys = words.map((word) => (unknown(word) ? decoded(word, known) : undefined));
    // Whoever types one word in Telex types them all so.
    const telex = byKeys.some((word) => word && bare(word) !== word);
    for (const [i, word] of words.entries()) {
      const reading = byKeys[i] ?? (telex && bare(word) === word ? decoded(word, known) : undefined);
      if (reading && (byKeys[i] || (known.words.get(reading) ?? 0) > (known.bare.get(word) ?? 0) / 4)) out[i] = reading;
    }
    for (const [i, word] of words.entries()) {
      if (byKeys[i] || !unknown(word)) continue;
      const before = out[i - 1];
      const after = out[i + 1];
      let most = -1;
      for (const candidate of slips(word, known, CANDIDATES, i === words.length - 1)) {
        const near =
          (before ? await count([before, candidate], filters) : 0) +
          (after && !unknown(after) ? await count([candidate, after], filters) : 0);
        if (near > most) {
          most = near;
          out[i] = candidate;
        }
      }
      const pair = most > 0 ? undefined : split(word, known);
      if (pair) out[i] = pair.join(' ');
      else if (carriesAccents(words)) out[i] = accentedLike(out[i] ?? word, word, known);
    }
    if (out.join(' ') !== words.join(' ')) {
      const from = words.filter((word, i) => out[i] !== word).join(' ');
      notices.push({ kind: 'corrected', from, to: out.filter((word, i) => words[i] !== word).join(' ') });
    }
    return out.join(' ').split(' ');
  }

  /** Words of the site that fit between the neighbours of a word that fits nowhere. */
  async function refit(words: string[], known: Vocabulary, filters: Filters): Promise<string[] | undefined> {
    const fits: number[] = [];
    for (let i = 0; i + 1 < words.length; i++) fits.push(await count(words.slice(i, i + 2), filters));
    const lost = words
      .map((word, i) => ({ word, i, near: (fits[i - 1] ?? 0) + (fits[i] ?? 0) }))
      // Accents that the site never has are as good a sign as neighbours that never meet.
      .filter(
        ({ word, near }) => (near === 0 || (bare(word) !== word && !known.words.has(word))) && /^\D{2,}$/.test(word),
      )
      .sort((a, b) => (known.bare.get(bare(a.word)) ?? 0) - (known.bare.get(bare(b.word)) ?? 0))
      .slice(0, 2);
    let best: string[] | undefined;
    let most = 0;
    for (const { word, i } of lost) {
      for (const candidate of slips(word, known, 2 * CANDIDATES)) {
        const around = [...words.slice(Math.max(0, i - 1), i), candidate, ...words.slice(i + 1, i + 2)];
        const near = await count(around, filters);
        if (near <= most) continue;
        most = near;
        const put = carriesAccents(words) ? accentedLike(candidate, word, known) : candidate;
        best = [...words.slice(0, i), put, ...words.slice(i + 1)];
      }
    }
    return best;
  }

  async function run({ query: typed, facets = [], sort, literal = false }: Wanted): Promise<Answer> {
    const query: Query = readQuery(typed);
    const notices: Notice[] = vocabulary ? [] : [{ kind: 'plain' }];
    const known = literal ? undefined : vocabulary;
    const filters: Filters = facets.length ? { f: facets } : {};
    const marks: Marks = { phrases: [...query.phrases], words: [...query.words] };
    const scores = new Map<string, { hit: Hit; score: number }>();
    // The widest of the searches gives the counts of the facets.
    let widest: [term: string | null, filters: Filters, found: number] = [null, filters, 0];
    const add = (hits: Hit[], worth: (hit: Hit) => number) => {
      for (const hit of hits) {
        const score = worth(hit);
        const before = scores.get(hit.id);
        if (!before) scores.set(hit.id, { hit, score });
        else if (score > before.score) before.score = score + Math.min(before.score, 50) / 100;
      }
    };
    const look = async (words: string[] | null, within: Filters) => {
      const found = await pagefind.search(words && term(words), { filters: within });
      if (found.results.length > widest[2]) widest = [words && term(words), within, found.results.length];
      const top = Math.max(1e-9, ...found.results.map((hit) => hit.score));
      add(found.results, (hit) =>
        !words
          ? 0
          : hit.words.length
            ? (100 * hit.score) / top +
              (words.length > 1 ? (RUN * (together(hit.words, words.length) - 1)) / words.length : 0)
            : 1,
      );
      return found.results.length;
    };
    /** Adds the worth of standing together, on top of what the words are worth. */
    const adjacent = async (words: string[], within: Filters, worth: number, strictly: number) => {
      const lift = async (strict: boolean, by: number) => {
        const { results } = await pagefind.search(quoted(words), { filters: within, strict });
        const inText = results.filter((hit) => hit.words.length > 0);
        add(inText, (hit) => by + Math.min(scores.get(hit.id)?.score ?? 0, RUN + 100));
        return inText.length;
      };
      const loose = await lift(false, worth);
      if (loose && strictly > worth && carriesAccents(words)) await lift(true, strictly);
      return loose;
    };

    // Numbers and dates are found by their values; a number that nobody wrote is only words again.
    let words = query.words;
    const hidden: Filters = {};
    if (query.number) {
      for (const key of query.number) {
        const found = await pagefind.search(null, { filters: { ...filters, so: key } });
        if (found.results.length === 0) continue;
        hidden['so'] = marks.number = key;
        break;
      }
      if (!marks.number) words = [...words, ...query.ranking];
    }
    if (query.day) {
      const found = await pagefind.search(null, { filters: { ...filters, ...hidden, ngay: query.day } });
      if (found.results.length) hidden['ngay'] = marks.day = query.day;
      else if (!query.number) words = [...words, ...query.ranking];
    }
    const narrowed = { ...filters, ...hidden };
    if (marks.number || marks.day) {
      // Everything that has the number or the date; the other words rank it.
      await look(null, narrowed);
      const ranking = words.filter((word) => !isStop(word));
      if (ranking.length) await look(ranking, narrowed);
      if (query.ranking.length) await adjacent(query.ranking, narrowed, 20, 20);
      if (ranking.length > 1) await adjacent(ranking, narrowed, PHRASE, EXACT);
    } else if (words.length === 0 && query.phrases.length === 0) {
      await look(null, narrowed);
    }

    const phrased: Set<string>[] = [];
    for (const phrase of query.phrases) {
      const strict = carriesAccents(phrase);
      let found = await pagefind.search(quoted(phrase), { filters: narrowed, strict });
      let ids = found.results.filter((hit) => hit.words.length > 0);
      if (ids.length === 0 && strict && !literal) {
        found = await pagefind.search(quoted(phrase), { filters: narrowed });
        ids = found.results.filter((hit) => hit.words.length > 0);
      }
      phrased.push(new Set(ids.map(({ id }) => id)));
      add(ids, (hit) => PHRASE + hit.score);
      widest = [quoted(phrase), narrowed, ids.length];
    }

    if (words.length && !marks.number && !marks.day) {
      if (known) words = await repair(words, known, filters, notices);
      const expanded: Notice[] = [];
      const variants = known ? variantsOf(words, known, expanded) : [words];
      if (variants.length > 1)
        await Promise.all(variants.map((variant) => pagefind.preload(term(variant), { filters })));
      const before = scores.size;
      let phrases = 0;
      for (const [i, variant] of variants.entries()) {
        if (i === 0) await look(variant, filters);
        phrases += await adjacent(variant, filters, PHRASE - i, literal ? PHRASE - i : EXACT - i);
      }
      // Scattered words of the other forms count only where nothing stands together.
      if (phrases === 0) for (const variant of variants.slice(1)) await look(variant, filters);
      marks.phrases.push(...variants);
      marks.words = [...new Set(variants.flat())];
      notices.push(...expanded);
      if (known && phrases === 0 && words.length > 1 && query.phrases.length === 0) {
        const put = await refit(words, known, filters);
        if (put) {
          await look(put, filters);
          if (await adjacent(put, filters, CORRECTED, CORRECTED)) {
            notices.push({ kind: 'corrected', from: words.join(' '), to: put.join(' ') });
            marks.phrases.push(put);
          }
        }
      }
      const kept = words.filter((word) => !isStop(word));
      if (!literal && scores.size - before < FEW && kept.length && kept.length < words.length) {
        const had = scores.size;
        await look(kept, filters);
        if (scores.size > had) notices.push({ kind: 'widened', without: words.filter(isStop) });
      }
      if (!literal && scores.size === before && kept.length > 1 && phrased.length === 0) {
        // Nothing has all the words: what has most of them.
        for (let i = 0; i + 1 < kept.length; i++) await adjacent(kept.slice(i, i + 2), filters, 100, 100);
        if (scores.size === before) for (const word of kept) await look([word], filters);
        if (scores.size > before) notices.push({ kind: 'widened', without: [] });
      }
      if (phrased.length) {
        const free = new Set<string>();
        for (const variant of variants) {
          for (const { id } of (await pagefind.search(term(variant), { filters })).results) free.add(id);
        }
        phrased.push(free);
      }
    }

    let hits = [...scores.values()].sort((a, b) => b.score - a.score);
    if (phrased.length) {
      const all = hits.filter(({ hit }) => phrased.every((ids) => ids.has(hit.id)));
      const inQuotes = hits.filter(({ hit }) => phrased.slice(0, query.phrases.length).every((ids) => ids.has(hit.id)));
      hits = all.length || literal ? all : inQuotes;
    }
    if (sort === 'date') {
      const dated = await pagefind.search(null, { filters: narrowed, sort: { date: 'desc' } });
      const rank = new Map(dated.results.map(({ id }, i) => [id, i]));
      hits.sort((a, b) => (rank.get(a.hit.id) ?? 1e9) - (rank.get(b.hit.id) ?? 1e9));
    }
    const counts = async () => {
      const [words, within] = widest;
      return (await pagefind.search(words, { filters: { f: [], ...within } })).filters['f'] ?? {};
    };
    return { hits: hits.map(({ hit }) => hit), counts, notices, marks };
  }

  return { run, data: pagefind.data };
}
