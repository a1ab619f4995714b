/** Search over Pagefind that knows how Vietnamese is typed: the query side, for the browser. */
import { partAddress, type Backend, type Filters, type Hit } from './backend.ts';
import { dayKey, facetKey, hashOf, numberKey, tripleKey, type Directory } from './directory.ts';
import { findMarks, FULL_WORTH, type Marks } from './excerpt.ts';
import { readQuery, type Query } from './query.ts';
import { bare, encode, fromIndex, tokensOf } from './text.ts';
import { accentedLike, decoded, slips, split } from './typing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What search did beyond the letter of the query; the interface says so. */
export type Notice =
  | { kind: 'corrected'; from: string; to: string }
  | { kind: 'expanded'; from: string; to: string }
  | { kind: 'widened'; without: string[] }
  | { kind: 'plain' };

export interface Answer {
  /** What was found so far, the best first; `more` adds to the end. */
  hits: Hit[];
  /** How many pages of `hits` each value of the facets has; asked for after the results are shown. */
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

/** What can be a slip: no number; for what is longer, looking for what was meant would take seconds. */
const MEANT = /^(?!\d+$).{2,30}$/;

/** Weights of Pagefind's own ranking that served best: exact words, and long sections not drowned. */
export const RANKING = { termSimilarity: 8, pageLength: 0.5, termSaturation: 1.6, metaWeights: { ctx: 0.1 } };

const FEW = 10;
const VARIANTS = 6;
const CANDIDATES = 16;
/** What is only like the words is looked for in so many shards. */
const FEW_SHARDS = 2;
const STOP = 'sự của các và về cho là được trong những tại theo với ở từ đến'.split(' ');
/** A phrase with its accents, a phrase without them, a phrase after a correction; scattered words stay below. */
const EXACT = 1600;
const PHRASE = 1000;
const CORRECTED = 700;
/** A word that fits on both sides is better than one that is frequent on one. */
const BOTH = 1e6;
const RUN = 300;

const corrected = (from: string[], to: string[]): Notice => ({
  kind: 'corrected',
  from: from.join(' '),
  to: to.join(' '),
});
const isStop = (word: string) => STOP.some((stop) => stop === word || bare(stop) === word);
const carriesAccents = (words: string[]) => words.some((word) => bare(word) !== word);
const term = (words: string[]) => encode(words.join(' '));
const quoted = (words: string[]) => `"${term(words)}"`;

/** How many of `count` words stand close together at the best place, with `between` other words between them. */
function closest(places: readonly number[], count: number, between = 1): number {
  let best = 0;
  let from = 0;
  for (const [i, place] of places.entries()) {
    while (place - (places[from] ?? 0) >= count + between) from++;
    best = Math.max(best, i - from + 1);
  }
  return Math.min(best, count);
}

/** Short and long forms in the words, each put for the other: at most `VARIANTS`, the words themselves first. */
function variantsOf(words: string[], vocabulary: Vocabulary, notices: Notice[]): string[][] {
  const typed = words.join(' ');
  const variants = new Set([typed]);
  for (const { short, long, shortText, longText } of vocabulary.abbreviations) {
    for (const base of [...variants]) {
      const plain = ` ${bare(base)} `;
      const [from, to] = plain.includes(` ${short} `) ? [short, longText] : [long, shortText];
      const at = plain.indexOf(` ${from} `);
      // Two letters stand for too much: they are read, but not put for the words.
      if (at < 0 || to.length < 3 || variants.size >= VARIANTS) continue;
      const end = at + from.length;
      variants.add(base.slice(0, at) + tokensOf(to).join(' ') + base.slice(end));
      if (base === typed) notices.push({ kind: 'expanded', from: base.slice(at, end), to });
    }
  }
  return [...variants].map((variant) => variant.split(' '));
}

/** The directory's keys for words that stand together: the word, or each two and three neighbours. */
function keysOf(words: string[]): string[] {
  const plain = words.map(bare);
  return plain.length < 2
    ? plain
    : [2, 3].flatMap((size) =>
        plain.slice(size - 1).map((_, i) => {
          const key = plain.slice(i, i + size).join(' ');
          return size > 2 ? tripleKey(hashOf(key)) : key;
        }),
      );
}

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
  /** How well a word fits in the place of the one at `i`: among its neighbours together, on both sides, on one. */
  async function fit(words: string[], i: number, word: string): Promise<number> {
    const put = words.with(i, word);
    const pairs = [put.slice(i - 1, i + 1), put.slice(i, i + 2)].filter(({ length }) => length > 1);
    const sides = await Promise.all(pairs.map((pair) => directory.count(keysOf(pair)[0] ?? '')));
    const sum = sides.reduce((a, b) => a + b, 0);
    if (!sum || sides.includes(0)) return sum;
    return sum + BOTH * (1 + 9 * (await directory.where(keysOf(put.slice(Math.max(0, i - 2), i + 3)))).length);
  }

  /** The slip that fits best in the place of the word at `i`, the most usual of equals, and how well. */
  async function bestOf(words: string[], i: number, known: Vocabulary): Promise<[word: string, fits: number]> {
    const typed = words[i] ?? '';
    const candidates = slips(typed, known, CANDIDATES, i === words.length - 1);
    const fits = await Promise.all(candidates.map((word) => fit(words, i, word)));
    const most = Math.max(0, ...fits);
    const best = candidates[fits.indexOf(most)] ?? typed;
    return [carriesAccents(words) ? accentedLike(best, typed, known) : best, most];
  }

  /** Puts right the words that the site does not have. */
  async function repair(words: string[], known: Vocabulary, notices: Notice[]): Promise<string[]> {
    const shorts = new Set(known.abbreviations.flatMap(({ short }) => short.split(' ')));
    const unknown = (word: string) => !known.bare.has(bare(word)) && !shorts.has(bare(word)) && MEANT.test(word);
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
      const [best, fits] = await bestOf(out, i, known);
      out[i] = (!fits && split(word, known)) || best;
    }
    const other = (list: string[], from: string[]) => list.filter((word, i) => from[i] !== word);
    const from = other(words, out);
    if (from.length) notices.push(corrected(from, other(out, words)));
    return out.join(' ').split(' ');
  }

  /** Words of the site that fit between the neighbours of a word that fits nowhere. */
  async function refit(words: string[], known: Vocabulary): Promise<string[] | undefined> {
    const fits = await Promise.all(words.map((word, i) => fit(words, i, word)));
    const lost = words
      .map((word, i) => ({ word, i }))
      // Accents that the site never has are as good a sign as neighbours that never meet.
      .filter(
        ({ word, i }) =>
          ((fits[i] ?? 0) < BOTH || (bare(word) !== word && !known.words.has(word))) && /^\D{2,}$/.test(word),
      )
      .sort((a, b) => (known.bare.get(bare(a.word)) ?? 0) - (known.bare.get(bare(b.word)) ?? 0))
      .slice(0, 2);
    let best: string[] | undefined;
    let most = BOTH;
    for (const { i } of lost) {
      const [word, fits] = await bestOf(words, i, known);
      if (fits <= most) continue;
      most = fits;
      best = words.with(i, word);
    }
    return best && (await directory.where(keysOf(best))).length ? best : undefined;
  }

  async function run({ query: typed, facets = [], sort, literal = false }: Wanted): Promise<Answer> {
    const query: Query = readQuery(typed);
    const notices: Notice[] = vocabulary ? [] : [{ kind: 'plain' }];
    const known = literal ? undefined : vocabulary;
    const filters: Filters = facets.length ? { f: facets } : {};
    const marks: Marks = { phrases: [...query.phrases], words: query.words };

    // Numbers and dates are found by their values; a number that nobody wrote is only words again.
    let words = query.words;
    const must = facets.map(facetKey);
    for (const key of query.number ?? []) {
      if (!(await directory.count(numberKey(key)))) continue;
      filters['so'] = marks.number = key;
      must.push(numberKey(key));
      break;
    }
    if (query.day && (await directory.count(dayKey(query.day)))) {
      filters['ngay'] = marks.day = query.day;
      must.push(dayKey(query.day));
    }
    const byKey = marks.number ?? marks.day;
    let variants: string[][] = [];
    if (!byKey && (words = [...words, ...query.ranking]).length) {
      if (known) words = await repair(words, known, notices);
      variants = known ? variantsOf(words, known, notices) : [words];
    }
    const kept = words.filter((word) => !isStop(word));

    let likely: number[] = [];
    let others: number[] = [];
    const where = async (keys: string[]) => (shards > 1 ? directory.where([...must, ...keys]) : [0]);
    /** Which shards can have the words together, and which can have them at all. */
    const plan = async () => {
      // The last word may still be on its way.
      const whole = (list: string[]) =>
        known && list.length > 1 && !known.bare.has(bare(list.at(-1) ?? '')) ? list.slice(0, -1) : list;
      const together = await Promise.all(variants.map((variant) => where(keysOf(whole(variant)))));
      const able = await where(variants.length ? whole(kept).map(bare) : []);
      likely = variants.length ? [...new Set(together.flat())].sort((a, b) => a - b) : able;
      others = able.filter((shard) => !likely.includes(shard));
    };
    must.push(...query.phrases.flatMap(keysOf));
    await plan();

    /** Parts that have the words, apart or not. */
    const free = new Set<string>();
    const scores = new Map<string, { hit: Hit; score: number }>();
    /** The shards that are being asked. */
    let at: number[] = [];
    let asked: number[] = [];
    const add = (hits: Hit[], worth: (hit: Hit) => number) => {
      for (const hit of hits) {
        const score = worth(hit);
        const before = scores.get(hit.id);
        if (!before) scores.set(hit.id, { hit, score });
        else if (score > before.score) before.score = score + Math.min(before.score, 50) / 100;
      }
    };
    /** Adds what the words are worth, apart or near each other. */
    const addWords = (list: string[] | null, results: Hit[]) => {
      const top = results.reduce((most, hit) => Math.max(most, hit.score), 1e-9);
      for (const { id } of results) free.add(id);
      add(results, (hit) =>
        list && hit.words.length
          ? (100 * hit.score) / top + (RUN * Math.max(0, closest(hit.words, list.length) - 1)) / list.length
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
    const look = async (list: string[] | null) =>
      addWords(list, await pagefind.search(at, list && term(list), { filters }));
    /** Looks for words together, and apart if `apart`. Returns how many have them together, as typed where it matters. */
    const adjacent = async (list: string[], worth: number, strictly: number, apart = false) => {
      const accents = strictly > worth && carriesAccents(list);
      const [words = [], phrase = [], exact = []] = await pagefind.phrase(at, term(list), filters, accents);
      if (apart) addWords(list, words);
      const loose = addPhrase(phrase, worth);
      const same = addPhrase(exact, strictly);
      // Other accents are an answer only where no shard has these.
      return accents && shards > 1 ? same : loose;
    };

    /** What words together are worth, with other accents and as typed. */
    let loose = PHRASE;
    let exact = literal ? PHRASE : EXACT;
    /** Quoted words must be found as they are, unless no shard has them so. */
    let strictly = true;
    const phrased = query.phrases.map(() => new Set<string>());
    const turnTo = (list: number[]) => {
      at = list;
      asked = [...new Set([...asked, ...at])];
    };
    /** Chooses the first shards that have every key. */
    const choose = async (keys: string[]) => {
      turnTo((await where(keys)).slice(0, FEW_SHARDS));
    };
    /** Asks the shards `at`. Returns how many parts are good answers: the words together, the number, the phrases. */
    async function ask(): Promise<number> {
      if (byKey) {
        // Everything that has the number or the date; the other words rank it.
        const found = await look(null);
        if (query.ranking.length) await adjacent(query.ranking, 20, 20);
        if (kept.length) await adjacent(kept, PHRASE, EXACT, true);
        if (query.phrases.length === 0) return found;
      } else if (variants.length === 0 && query.phrases.length === 0) return look(null);

      let good = 0;
      for (const [i, phrase] of query.phrases.entries()) {
        // "TTg ngày" stands within "QĐ-TTg ngày", which Pagefind has as one word: words side by side are as good.
        const results = await pagefind.search(at, (strictly ? quoted : term)(phrase), {
          filters,
          strict: strictly && carriesAccents(phrase),
        });
        const hits = results.filter(({ words }) =>
          strictly ? words.length : closest(words, phrase.length, 0) === phrase.length,
        );
        for (const { id } of hits) phrased[i]?.add(id);
        add(hits, (hit) => PHRASE + hit.score);
        good += hits.length;
      }
      if (variants.length === 0) return good;
      let phrases = 0;
      for (const [i, variant] of variants.entries()) {
        phrases += await adjacent(variant, loose - i, exact - i, i === 0 || phrased.length > 0);
      }
      // Scattered words of the other forms count only where nothing stands together.
      if (phrases === 0) for (const variant of variants.slice(1)) await look(variant);
      return phrased.length ? good : phrases;
    }

    /** Words that few texts have together: the directory names the texts. Returns how many have them as typed. */
    async function readNamed(): Promise<number> {
      const files = await Promise.all(variants.map((variant) => directory.texts(keysOf(variant))));
      if (!files.every(Boolean)) return 0;
      const texts = await Promise.all([...new Set(files.flat())].map((file) => pagefind.texts(file ?? '')));
      let good = 0;
      for (const [id, data] of texts.flat()) {
        for (const [i, variant] of variants.entries()) {
          const found = findMarks(fromIndex(data.content), { phrases: [variant], words: [] });
          if (!found.length) continue;
          const same = found.some(({ worth }) => worth === FULL_WORTH * variant.length);
          if (same) good++;
          add([{ id, score: 0, words: [], data }], () => (same ? exact : PHRASE) - i);
        }
      }
      if (scores.size) others.unshift(...likely.splice(0));
      return good;
    }

    const hits: Hit[] = [];
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
      const least = carriesAccents(words) && shards > 1 ? exact : loose;
      const together = ({ score }: { score: number }) => variants.length === 0 || score > least - VARIANTS;
      if (likely.length) found = found.filter(together);
      if (sort === 'date') {
        const dated = await pagefind.search(asked, null, { filters, sort: { date: 'desc' } });
        const rank = new Map(dated.map(({ id }, i) => [id, i]));
        found.sort((a, b) => +together(b) - +together(a) || (rank.get(a.hit.id) ?? 1e9) - (rank.get(b.hit.id) ?? 1e9));
      }
      for (const { hit } of found) hits.push(hit);
    };
    let size = 1;
    /** The next shards to ask: one, then twice as many each time. */
    const next = () => {
      turnTo((likely.length ? likely : others).splice(0, size));
      size *= 2;
      return at.length > 0;
    };

    // One good answer is enough to begin with: whoever shows the results asks for more.
    const begin = async () => {
      let found = 0;
      while (likely.length && found === 0 && next()) found = await ask();
      return found;
    };
    const named = shards > 1 && variants.length && !must.length && !sort ? await readNamed().catch(() => 0) : 0;
    let good = named || (await begin());
    if (good === 0 && !literal && query.phrases.length && (await directory.where(must)).length) {
      strictly = false;
      at = asked;
      good = await ask();
    }
    if (variants.length) {
      marks.phrases.push(...variants);
      marks.words = variants.flat();
      if (known && good === 0 && words.length > 1 && phrased.length === 0) {
        const put = await refit(words, known);
        if (put) {
          variants = [put];
          loose = exact = CORRECTED;
          await plan();
          size = 1;
          if (await begin()) {
            notices.push(corrected(words, put));
            marks.phrases.push(put);
          }
        }
      }
      if (scores.size === 0 && others.length && next()) await ask();
      if (!literal && asked.length && scores.size < FEW && kept.length && kept.length < words.length) {
        const had = scores.size;
        await choose(kept.map(bare));
        await look(kept);
        if (scores.size > had) notices.push({ kind: 'widened', without: words.filter(isStop) });
      }
      if (!literal && scores.size === 0 && kept.length > 1 && phrased.length === 0) {
        // Nothing has all the words: what has most of them.
        let some = 0;
        for (const list of [...kept.slice(1).map((word, i) => [kept[i] ?? '', word]), ...kept.map((word) => [word])]) {
          if (some && !list[1]) break;
          await choose(keysOf(list));
          some += await adjacent(list, 100, 100);
        }
        if (some) notices.push({ kind: 'widened', without: [] });
      }
    }
    await gather();
    return {
      hits,
      counts: async () => {
        const pages: Record<string, Set<string>> = {};
        const add = (value: string, page: string) => (pages[value] ??= new Set()).add(page);
        const left = new Set(hits.map(({ id }) => id));
        for (const shard of asked) {
          const { values, parts } = await pagefind.facets(shard);
          for (const [page, own, ids] of parts)
            for (const id of ids)
              if (left.delete(id)) for (const value of own) add(values[value] ?? '', `${shard} ${page}`);
        }
        // What was read without asking its shard says what it is.
        for (const { id, data } of hits)
          if (left.has(id) && typeof data !== 'string')
            data.filters['f']?.forEach((value) => add(value, partAddress(data).path));
        return Object.fromEntries(Object.entries(pages).map(([value, { size }]) => [value, size]));
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
