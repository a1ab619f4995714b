/** What a query means: words put right, other ways to say them, what is asked for by name, by number, by day. */
import { withoutQuestion } from '../language/questions.ts';
import { bare } from '../language/text.ts';
import { variantsOf, type Variant } from './forms.ts';
import { TURNED, valueOf, WITHIN, type Named, type Names } from './names.ts';
import { readQuery, type Query } from './read-query.ts';
import type { Repair } from './repair.ts';
import type { Notice, Wanted } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

const STOP = 'sự của các và về cho là được trong những tại theo với ở từ đến để do thì mà có'.split(' ');
const isStop = (word: string) => STOP.some((stop) => stop === word || bare(stop) === word);
/** Without the words that say little, unless there are no others. */
export const weighty = (words: readonly string[]): string[] => {
  const kept = words.filter((word) => !isStop(word));
  return kept.length ? kept : [...words];
};

export interface Meaning {
  query: Query;
  /** What is looked for beside numbers and days; each word is on the site. */
  words: string[];
  variants: Variant[];
  /** The words without those of a question, where there are some. */
  rest: string[] | undefined;
  /** Rows of tasks are asked for. */
  tasks: boolean;
  /** A word is nowhere on the site. */
  absent: boolean;
  named: Named[];
  /** Agencies that the words name. */
  leads: string[];
  /** Units that the words name beside them. */
  units: string[];
  notices: Notice[];
}

export interface Tools {
  names: Names;
  vocabulary: Vocabulary | undefined;
  repair: Repair | undefined;
}

/** Reads what was typed, with what the site knows. */
export async function interpret({ query: typed, literal = false }: Wanted, tools: Tools): Promise<Meaning> {
  const query = readQuery(literal ? `"${typed.replaceAll('"', ' ')}"` : typed);
  const notices: Notice[] = tools.vocabulary ? [] : [{ kind: 'plain' }];
  const question = withoutQuestion(query.words, Boolean(query.number ?? query.day));
  const read = question.words.length ? query.words : [];
  const meaning: Meaning = {
    query,
    words: read,
    variants: [],
    rest: undefined,
    tasks: question.tasks,
    absent: false,
    named: [],
    leads: [],
    units: [],
    notices,
  };
  if (question.words.length < read.length) meaning.rest = question.words;
  await putRight(meaning, tools);
  if (meaning.words.length)
    meaning.variants = tools.vocabulary
      ? variantsOf(meaning.words, tools.vocabulary)
      : [{ words: meaning.words, synonym: false }];
  if (!meaning.absent) await nameThings(meaning, tools.names);
  return meaning;
}

/** Puts words right, and tells which are nowhere on the site. */
async function putRight(meaning: Meaning, { repair }: Tools): Promise<void> {
  if (!repair) return;
  const { rest, words, notices, query } = meaning;
  // Words of a question need not be on the site.
  const { words: right, changed, absent } = await repair.words(rest ?? words);
  if (rest) meaning.rest = right;
  else meaning.words = right;
  const quoted = await Promise.all(query.phrases.map((phrase) => repair.words(phrase)));
  // What is in quotes is not put right: a slip there is a word that is not on the site.
  const gone = [
    ...absent,
    ...quoted.flatMap((one, i) => [
      ...one.absent,
      ...(query.phrases[i] ?? [])
        .filter((word, at) => one.changed && one.words[at] !== word)
        .map((word): [string, string] => [word, '']),
    ]),
  ];
  if (!gone.length) {
    if (changed) notices.push({ kind: 'corrected', from: changed[0], to: changed[1] });
    return;
  }
  meaning.absent = true;
  const lost = gone.map(([word]) => word);
  const kept = query.all.filter((word) => !lost.includes(word)).join(' ');
  notices.push({ kind: 'absent', words: lost, without: kept });
  for (const [from, to] of gone) if (to) notices.push({ kind: 'offered', from, to });
}

/** Finds what is called so; says what was put for what. */
async function nameThings(meaning: Meaning, names: Names): Promise<void> {
  const { query, words, variants, rest, notices } = meaning;
  const quoted = query.phrases.length === 1 && !query.all.length ? query.phrases : [];
  const free = query.phrases.length === 0;
  // With its number and its day, as it was typed.
  const whole = query.number || query.day ? query.all : words;
  const left = rest && query.day ? query.all.filter((word) => rest.includes(word) || /\d/.test(word)) : (rest ?? []);
  const typed = [...quoted, ...(free ? [whole, left] : [])].filter(({ length }) => length);
  // Beside a number, `nđ` written out would be the beginning of every decree.
  const others = free && !query.number ? variants.slice(1).map((variant) => variant.words) : [];
  if (!typed.length && !query.number) return;
  const named = await names.find({ typed, others, numbers: query.same }).catch(() => []);
  // What is in quotes must stand in the name as it is.
  meaning.named = quoted.length ? named.filter(({ score }) => score >= WITHIN) : named;
  if (!query.day) return;
  // Who leads what is due then.
  const who = weighty(rest ?? words);
  if (!who.length) return;
  const [leads, units] = await whoLeads(who, names).catch(() => [[], []]);
  meaning.leads = leads.map(({ thing: [, title] }) => title);
  meaning.units = units.flatMap(({ thing: [, , , values] }) => valueOf(values, 'unit') ?? []);
  if (meaning.leads.length) notices.push({ kind: 'due', leads: meaning.leads, units: meaning.units });
}

/** The agencies that words name, and the units where they name these as well: `phòng nội vụ cù lao dung`. */
async function whoLeads(words: readonly string[], names: Names): Promise<[agencies: Named[], units: Named[]]> {
  const called = async (typed: readonly string[], path: string, least: number) => {
    const found = await names.find({ typed: [typed], others: [], numbers: [] });
    const own = found.filter(({ thing: [url], score }) => url.startsWith(path) && score > least);
    return own.filter(({ score }) => score > (own[0]?.score ?? 0) - 700);
  };
  const agencies = await called(words, '/co-quan/', WITHIN);
  if (agencies.length) return [agencies, []];
  for (let at = 1; at < words.length; at++) {
    const [before, after] = [words.slice(0, at), words.slice(at)];
    for (const [agency, unit] of [
      [before, after],
      [after, before],
    ] as const) {
      if (agency.length < 2) continue;
      const units = await called(unit, '/don-vi/', WITHIN);
      // Beside a unit the agency's name must be whole: its beginning may be that of many.
      const led = units.length ? await called(agency, '/co-quan/', TURNED) : [];
      if (led.length) return [led, units];
    }
  }
  return [[], []];
}
