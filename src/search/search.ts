/** Search over Pagefind that knows how Vietnamese is typed: the query side, for the browser. */
import type { Backend, Filters, Hit } from './backend.ts';
import { dayKey, facetKey, numberKey, type Directory } from './directory.ts';
import { readQuery, type Query } from './query.ts';
import { bare, encode, tokensOf } from './text.ts';
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
  /** What was found so far, the best first; `more` adds to the end. */
  hits: Hit[];
  /** How many parts of the shards asked so far each value of the facets has; asked for after the results are shown. */
  counts(): Promise<Record<string, number>>;
  notices: Notice[];
  marks: Marks;
  /** Shards that can still have an answer, by number: those that have the words together, and the others. */
  left(): { likely: readonly number[]; others: readonly number[] };
  /** Asks some of the shards that are left. */
  more(): Promise<void>;
}

export interface Wanted {
  query: string;
  /** Values of facets (`unit~…`) that all must hold. */
  facets?: string[];
  sort?: 'date';
  /** Exactly as typed: nothing corrected, expanded or left out. */
  literal?: boolean;
}

/** No word that was meant is longer; looking for what it was meant to be would take seconds. */
const LONGEST = 30;

/** Weights of Pagefind's own ranking that served best: exact words, and long sections not drowned. */
export const RANKING = { termSimilarity: 8, pageLength: 0.5, termSaturation: 1.6, metaWeights: { ctx: 0.1 } };

const FEW = 10;
const VARIANTS = 6;
const CANDIDATES = 10;
/** What is only like the words is looked for in so many shards. */
const FEW_SHARDS = 2;
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
function closest(places: readonly number[], count: number): number {
  let best = 0;
  let from = 0;
  for (const [i, place] of places.entries()) {
    while (place - (places[from] ?? 0) > count) from++;
    best = Math.max(best, i - from + 1);
  }
  return Math.min(best, count);
}

/** Where `part` stands in `plain`; -1 if nowhere. */
function indexOf(plain: string[], part: string[]): number {
  for (let at = 0; at + part.length <= plain.length; at++)
    if (part.every((word, i) => plain[at + i] === word)) return at;
  return -1;
}

/** Short and long forms in the words, each put for the other: at most `VARIANTS`, the words themselves first. */
function variantsOf(words: string[], vocabulary: Vocabulary, notices: Notice[]): string[][] {
  const variants = [words];
  const plain = [words.map(bare)];
  for (const { short, long, shortText, longText } of vocabulary.abbreviations) {
    for (const [i, base] of [...variants].entries()) {
      if (variants.length >= VARIANTS) return variants;
      const isShort = indexOf(plain[i] ?? [], short);
      const at = isShort >= 0 ? isShort : indexOf(plain[i] ?? [], long);
      // Two letters stand for too much: they are read, but not put for the words.
      if (at < 0 || (isShort < 0 && bare(shortText).length < 3)) continue;
      const [from, to] = isShort >= 0 ? [short, longText] : [long, shortText];
      const put = [...base.slice(0, at), ...tokensOf(to), ...base.slice(at + from.length)];
      if (variants.some((known) => known.join(' ') === put.join(' '))) continue;
      variants.push(put);
      plain.push(put.map(bare));
      if (base === words) notices.push({ kind: 'expanded', from: base.slice(at, at + from.length).join(' '), to });
    }
  }
  return variants;
}

/** The directory's keys for words that stand together. */
const keysOf = (words: string[]) =>
  words.length === 1 ? words.map(bare) : words.slice(1).map((word, i) => `${bare(words[i] ?? '')} ${bare(word)}`);

/**
 * A searcher over the shards of an index. Without a vocabulary it does what Pagefind does, and says so.
 *
 * @param shards how many there are; the first ones are asked first
 */
export function createSearch(
  pagefind: Backend,
  vocabulary: Vocabulary | undefined,
  directory: Directory,
  shards: number,
) {
  const near = (a: string, b: string) => directory.count(`${bare(a)} ${bare(b)}`);

  /** Puts right the words that the site does not have. */
  async function repair(words: string[], known: Vocabulary, notices: Notice[]): Promise<string[]> {
    const shorts = new Set(known.abbreviations.flatMap(({ short }) => short));
    const unknown = (word: string) =>
      !known.bare.has(bare(word)) &&
      !/^\d+$/.test(word) &&
      !shorts.has(bare(word)) &&
      word.length > 1 &&
      word.length <= LONGEST;
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
        const left = before ? await near(before, candidate) : 0;
        const right = after && !unknown(after) ? await near(candidate, after) : 0;
        // What fits on both sides is better than what is frequent on one.
        const fits = left + right + (left && right ? 1e6 : 0);
        if (fits > most) {
          most = fits;
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
  async function refit(words: string[], known: Vocabulary): Promise<string[] | undefined> {
    const fits = await Promise.all(words.slice(1).map((word, i) => near(words[i] ?? '', word)));
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
      const before = words[i - 1];
      const after = words[i + 1];
      for (const candidate of slips(word, known, 2 * CANDIDATES)) {
        const sides = [
          ...(before ? [await near(before, candidate)] : []),
          ...(after ? [await near(candidate, after)] : []),
        ];
        const fit = Math.min(...sides);
        if (!(fit > most && fit < Infinity)) continue;
        most = fit;
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

    // Numbers and dates are found by their values; a number that nobody wrote is only words again.
    let words = query.words;
    const hidden: Filters = {};
    const must = facets.map(facetKey);
    for (const key of query.number ?? []) {
      if (!(await directory.count(numberKey(key)))) continue;
      hidden['so'] = marks.number = key;
      must.push(numberKey(key));
      break;
    }
    if (query.day && (await directory.count(dayKey(query.day)))) {
      hidden['ngay'] = marks.day = query.day;
      must.push(dayKey(query.day));
    }
    const byKey = Boolean(marks.number ?? marks.day);
    if (!byKey) words = [...words, ...query.ranking];
    const narrowed = { ...filters, ...hidden };
    if (words.length && known && !byKey) words = await repair(words, known, notices);
    const expanded: Notice[] = [];
    const variants = !words.length || byKey ? [] : known ? variantsOf(words, known, expanded) : [words];
    const kept = words.filter((word) => !isStop(word));

    // Which shards can have the words together, and which can have them at all.
    let likely = Array.from({ length: shards }, (_, i) => i);
    let others: number[] = [];
    const among = async (keys: string[]) => {
      const found = await directory.where(keys);
      return (list: number[]) => list.filter((shard) => found.includes(shard));
    };
    if (shards > 1) {
      must.push(...query.phrases.flatMap(keysOf));
      const able = (await among(must))(likely);
      likely = able;
      if (variants.length) {
        // The last word may still be on its way.
        const whole = (list: string[]) =>
          known && list.length > 1 && !known.bare.has(bare(list.at(-1) ?? '')) ? list.slice(0, -1) : list;
        const sets = await Promise.all(variants.map(async (variant) => (await among(keysOf(whole(variant))))(able)));
        likely = able.filter((shard) => sets.some((set) => set.includes(shard)));
        others = (await among(whole(kept).map(bare)))(able.filter((shard) => !likely.includes(shard)));
      }
    }

    const scores = new Map<string, { hit: Hit; score: number }>();
    /** The shards that are being asked. */
    let at: number[] = [];
    const asked: number[] = [];
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
    /** Adds what the words are worth, apart or near each other. */
    const addWords = (list: string[] | null, within: Filters, results: Hit[]) => {
      if (results.length > widest[2]) widest = [list && term(list), within, results.length];
      const top = results.reduce((most, hit) => Math.max(most, hit.score), 1e-9);
      add(results, (hit) =>
        !list
          ? 0
          : hit.words.length
            ? (100 * hit.score) / top +
              (list.length > 1 ? (RUN * (closest(hit.words, list.length) - 1)) / list.length : 0)
            : 1,
      );
      return results.length;
    };
    /** Adds the worth of standing together, on top of what the words are worth. */
    const addPhrase = (results: Hit[], by: number) => {
      const inText = results.filter((hit) => hit.words.length > 0);
      add(inText, (hit) => by + Math.min(scores.get(hit.id)?.score ?? 0, RUN + 100));
      return inText.length;
    };
    const look = async (list: string[] | null, within: Filters) =>
      addWords(list, within, (await pagefind.search(at, list && term(list), { filters: within })).results);
    /** Looks for words together, and apart if `apart`. Returns how many have them together, as typed where it matters. */
    const adjacent = async (list: string[], within: Filters, worth: number, strictly: number, apart = false) => {
      const accents = strictly > worth && carriesAccents(list);
      const [words, phrase, exact] = await pagefind.phrase(at, term(list), within, accents);
      if (apart) addWords(list, within, words);
      const loose = addPhrase(phrase, worth);
      if (!accents) return loose;
      const same = addPhrase(exact, strictly);
      // Other accents are an answer only where no shard has these.
      return shards > 1 ? same : loose;
    };

    /** Quoted words must be found as they are, unless no shard has them so. */
    let strictly = true;
    const phrased = query.phrases.map(() => new Set<string>());
    const free = new Set<string>();
    const note = () => asked.push(...at.filter((shard) => !asked.includes(shard)));
    /** Chooses the first `most` shards that have every key. */
    const choose = async (keys: string[], most: number) => {
      at = shards > 1 ? (await directory.where([...must, ...keys])).slice(0, most) : [0];
      note();
    };
    /** Asks the shards `at`. Returns how many parts are good answers: the words together, the number, the phrases. */
    async function ask(): Promise<number> {
      note();
      if (byKey) {
        // Everything that has the number or the date; the other words rank it.
        const found = await look(null, narrowed);
        if (kept.length) await look(kept, narrowed);
        if (query.ranking.length) await adjacent(query.ranking, narrowed, 20, 20);
        if (kept.length > 1) await adjacent(kept, narrowed, PHRASE, EXACT);
        if (query.phrases.length === 0) return found;
      } else if (variants.length === 0 && query.phrases.length === 0) return look(null, narrowed);

      let good = 0;
      for (const [i, phrase] of query.phrases.entries()) {
        const { results } = await pagefind.search(at, quoted(phrase), {
          filters: narrowed,
          strict: strictly && carriesAccents(phrase),
        });
        let hits = results.filter((hit) => hit.words.length > 0);
        // "TTg ngày" stands within "QĐ-TTg ngày", which Pagefind has as one word: words side by side are as good.
        if (!strictly && hits.length === 0) {
          hits = (await pagefind.search(at, term(phrase), { filters: narrowed })).results.filter(
            (hit) => closest(hit.words, phrase.length) === phrase.length,
          );
        }
        for (const { id } of hits) phrased[i]?.add(id);
        add(hits, (hit) => PHRASE + hit.score);
        widest = [quoted(phrase), narrowed, hits.length];
        good += hits.length;
      }
      if (variants.length === 0) return good;
      let phrases = 0;
      for (const [i, variant] of variants.entries()) {
        phrases += await adjacent(variant, filters, PHRASE - i, literal ? PHRASE - i : EXACT - i, i === 0);
      }
      // Scattered words of the other forms count only where nothing stands together.
      if (phrases === 0) for (const variant of variants.slice(1)) await look(variant, filters);
      if (phrased.length) {
        for (const variant of variants) {
          for (const { id } of (await pagefind.search(at, term(variant), { filters })).results) free.add(id);
        }
        return good;
      }
      return phrases;
    }

    let hits: Hit[] = [];
    /** Puts what is new behind what was there. */
    const gather = async () => {
      const before = new Set(hits.map(({ id }) => id));
      let found = [...scores.values()].filter(({ hit }) => !before.has(hit.id)).sort((a, b) => b.score - a.score);
      if (phrased.length) {
        const inQuotes = found.filter(({ hit }) => phrased.every((ids) => ids.has(hit.id)));
        const all = variants.length ? inQuotes.filter(({ hit }) => free.has(hit.id)) : inQuotes;
        found = all.length || literal ? all : inQuotes;
      }
      // Scattered words come after the words together: they wait for the other shards, and stand below by date too.
      const least = carriesAccents(words) && !literal && shards > 1 ? EXACT : PHRASE;
      const together = ({ score }: { score: number }) => variants.length === 0 || score > least - VARIANTS;
      if (likely.length) found = found.filter(together);
      if (sort === 'date') {
        const dated = await pagefind.search(asked, null, { filters: narrowed, sort: { date: 'desc' } });
        const rank = new Map(dated.results.map(({ id }, i) => [id, i]));
        found.sort(
          (a, b) =>
            Number(together(b)) - Number(together(a)) || (rank.get(a.hit.id) ?? 1e9) - (rank.get(b.hit.id) ?? 1e9),
        );
      }
      hits = [...hits, ...found.map(({ hit }) => hit)];
    };
    let size = 1;
    /** The next shards to ask: one, then twice as many each time. */
    const next = () => {
      at = (likely.length ? likely : others).splice(0, size);
      size *= 2;
      return at.length > 0;
    };

    let good = 0;
    // One good answer is enough to begin with: whoever shows the results asks for more.
    while (likely.length && good === 0 && next()) good += await ask();
    if (
      good === 0 &&
      !literal &&
      (await directory.where([...must, ...query.phrases.flatMap(keysOf)])).length &&
      query.phrases.length
    ) {
      strictly = false;
      at = asked;
      good = await ask();
    }
    if (variants.length) {
      marks.phrases.push(...variants);
      marks.words = [...new Set(variants.flat())];
      notices.push(...expanded);
      if (known && good === 0 && words.length > 1 && phrased.length === 0) {
        const put = await refit(words, known);
        if (put) {
          await choose(keysOf(put), FEW_SHARDS);
          if (await adjacent(put, filters, CORRECTED, CORRECTED, true)) {
            notices.push({ kind: 'corrected', from: words.join(' '), to: put.join(' ') });
            marks.phrases.push(put);
          }
        }
      }
      if (scores.size === 0 && others.length && next()) await ask();
      if (!literal && scores.size < FEW && kept.length && kept.length < words.length) {
        const had = scores.size;
        await choose(kept.map(bare), FEW_SHARDS);
        await look(kept, filters);
        if (scores.size > had) notices.push({ kind: 'widened', without: words.filter(isStop) });
      }
      if (!literal && scores.size === 0 && kept.length > 1 && phrased.length === 0) {
        // Nothing has all the words: what has most of them.
        let some = 0;
        for (let i = 0; i + 1 < kept.length; i++) {
          const pair = kept.slice(i, i + 2);
          await choose(keysOf(pair), 1);
          some += await adjacent(pair, filters, 100, 100);
        }
        for (const word of some ? [] : kept) {
          await choose([bare(word)], 1);
          some += await look([word], filters);
        }
        if (some) notices.push({ kind: 'widened', without: [] });
      }
    }
    await gather();
    return {
      get hits() {
        return hits;
      },
      counts: async () => {
        const [list, within] = widest;
        return (await pagefind.search(asked, list, { filters: { f: [], ...within } })).filters['f'] ?? {};
      },
      notices,
      marks,
      left: () => ({ likely, others }),
      more: async () => {
        if (!next()) return;
        await ask();
        await gather();
      },
    };
  }

  return { run, data: pagefind.data };
}
