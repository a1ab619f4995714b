/**
 * Every parser that takes something from outside, with what it starts from and what it may answer. A target passes when
 * each input ends soon, and either gives a value or refuses in words.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseBody } from '../../src/content/prose.ts';
import { parseSource } from '../../src/content/parse-source.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { masterProblems } from '../../src/documents/master.ts';
import { readMentions } from '../../src/importer/mentions.ts';
import { readBlocks } from '../../src/importer/import.ts';
import { Refusal } from '../../src/importer/refusal.ts';
import { readTargets } from '../../src/importer/targets.ts';
import { readText } from '../../src/importer/text.ts';
import { parseXml } from '../../src/importer/xml.ts';
import { parseDeadline } from '../../src/model/deadline.ts';
import { readManifest } from '../../src/publishing/manifest.ts';
import { excerpt } from '../../src/search/query/excerpt.ts';
import { partsOf } from '../../src/search/index/parts.ts';
import { readVocabulary } from '../../src/search/query/vocabulary.ts';
import { vocabularyFile } from '../../src/search/index/words.ts';
import { fromAddress, toAddress } from '../../src/table/query.ts';
import { legacyBytes, legacyText } from '../../src/text/legacy.ts';
import { normalise } from '../../src/text/normalise.ts';
import { placeTones } from '../../src/text/tones.ts';
import { importBlocks } from './import-paper.ts';
import { random } from './kills.ts';
import { excelFile, wordFile } from './office-files.ts';
import { CITATIONS, PLAN, REPORT, sample, TEMPLATE } from './sample.ts';
import { smallIndex } from './small-index.ts';

type Input = string | Uint8Array;

export interface Target {
  name: string;
  /** What the inputs are made from, besides `test/fixtures/fuzz/<name>`. */
  seeds: readonly Input[];
  run: (input: never) => unknown;
  /** How long one input may take, in milliseconds. */
  limit?: number;
}

const CORPUS = 'test/fixtures/fuzz';

/** What breaks parsers of text. */
const NASTY = [
  '',
  '\0',
  '\uFEFF',
  '\uFFFD',
  '\u202E',
  '\u2028',
  '\uD800',
  '🙂',
  'e\u0301\u0323',
  '\r',
  '\t',
  '\n\n',
  ' '.repeat(500),
  'a'.repeat(3000),
  '('.repeat(300),
  '['.repeat(300),
  '{{{{',
  '}}',
  '<',
  '>',
  '</',
  '<!--',
  ']]>',
  '&#x41;',
  '&amp',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '"',
  "'",
  '\\',
  '|',
  '%',
  '%00',
  '%E1%BA',
  '/../',
  '..\\',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '1e999',
  '99999999999999999999',
  '31/02/2023',
  '00/00/0000',
  '2023-13-45',
  'Quý V/0000',
  'ngày',
  'tháng',
  'năm',
  '192/KH-UBND',
  '/NĐ-CP',
  '100%',
  '≥',
  ',',
  ';',
  ':',
  '- ',
  '1. ',
  'a) ',
  'I.1.a ',
  'STT\tNhiệm vụ\tCơ quan chủ trì\n',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  '${x}',
  '{#tasks}',
  '{/tasks}',
  '---\n',
  '***',
  '```',
];

const files = (name: string): Input[] =>
  existsSync(`${CORPUS}/${name}`)
    ? readdirSync(`${CORPUS}/${name}`)
        .sort()
        .flatMap((file) => readFileSync(`${CORPUS}/${name}/${file}`, 'utf8').split('\n%%\n'))
    : [];

const fixtures = ['bang-6-cot', 'bang-8-cot', 'loi-van-dau-sao', 'bao-cao'].map((name) =>
  readFileSync(`test/fixtures/importer/${name}.txt`, 'utf8'),
);
const rows = fixtures.slice(0, 1).flatMap((text) => text.split('\n').map((line) => line.split('\t')));
const word = wordFile([...(fixtures[2]?.split('\n').slice(0, 40) ?? []), { rows: rows.slice(0, 20) }]);
const excel = excelFile(rows.slice(0, 40));
const master = wordFile(['{notice}', '{title}', '{#tasks}', '{no} {title}', '{/tasks}']);
const words = fixtures
  .flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))
  .map((word): [string, number] => [word, 1]);
const vocabulary = vocabularyFile([{ words, abbreviations: [] }], [['CCHC', 'Cải cách hành chính']]);
/** A small index, of one text: what is tried here is the reading of the query. */
const blocks = [{ text: fixtures[0] ?? '', heading: false }];
const { search } = await smallIndex([partsOf([{ url: '/a/', title: 'A', heading: '', blocks, facets: {}, date: '' }])]);

export const TARGETS: readonly Target[] = [
  { name: 'content', seeds: [PLAN, REPORT], run: (text: string) => checkContent(sample({ plan: text })), limit: 2000 },
  {
    name: 'registers',
    seeds: [CITATIONS],
    run: (text: string) => checkContent(sample({ citations: text })),
    limit: 2000,
  },
  {
    name: 'templates',
    seeds: [TEMPLATE],
    run: (text: string) => checkContent(sample({ template: text })),
    limit: 2000,
  },
  {
    name: 'prose',
    seeds: [PLAN],
    run: (text: string) => parseBody(parseSource('content/guides/a.mdx', `---\ntitle: a\n---\n${text}`)),
  },
  { name: 'deadline', seeds: [], run: (text: string) => parseDeadline(text) },
  { name: 'citations', seeds: fixtures, run: (text: string) => readMentions(text) },
  { name: 'targets', seeds: fixtures, run: (text: string) => readTargets(text, 'xa') },
  { name: 'text-import', seeds: fixtures, run: (text: string) => importBlocks(readText(text)), limit: 3000 },
  { name: 'xml', seeds: ['<a b="c">d<e/></a>'], run: (text: string) => parseXml(text) },
  { name: 'word', seeds: [word], run: (bytes: Uint8Array) => readBlocks('a.docx', bytes), limit: 20_000 },
  { name: 'excel', seeds: [excel], run: (bytes: Uint8Array) => readBlocks('a.xlsx', bytes), limit: 3000 },
  {
    name: 'text-file',
    seeds: fixtures.map((text) => Buffer.from(text)),
    run: (bytes: Uint8Array) => readBlocks('a.txt', bytes),
    limit: 3000,
  },
  { name: 'master', seeds: [master], run: (bytes: Uint8Array) => masterProblems('a.docx', bytes), limit: 3000 },
  {
    name: 'search-query',
    seeds: [],
    run: (text: string) => search.run({ query: text }).then(({ marks }) => excerpt(fixtures[0] ?? '', marks)),
    limit: 3000,
  },
  {
    name: 'table-address',
    seeds: [],
    run: (text: string) => {
      const { query, view } = fromAddress(text);
      return toAddress(query, view);
    },
  },
  {
    name: 'vocabulary',
    seeds: [JSON.stringify(vocabulary)],
    run: (text: string) => {
      try {
        return readVocabulary(JSON.parse(text));
      } catch (error) {
        if (error instanceof SyntaxError || error instanceof TypeError) return null;
        throw error;
      }
    },
  },
  {
    name: 'manifest',
    seeds: [`${'a'.repeat(64)}  index.html\n`],
    run: (text: string) => {
      for (const path of readManifest(text).keys()) if (path.split('/').includes('..')) throw new Error(path);
    },
  },
  {
    name: 'vietnamese',
    seeds: fixtures,
    run: (text: string) => [normalise(text), placeTones(text), legacyText(text), legacyBytes(Buffer.from(text))],
  },
];

type Random = () => number;
const pick = <T>(next: Random, items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;

function mutateText(next: Random, seeds: readonly string[]): string {
  let text = seeds.length ? pick(next, seeds) : '';
  // A part of a long text is as good, and quicker.
  if (text.length > 6000 && next() < 0.7) {
    const from = Math.floor(next() * (text.length - 3000));
    text = text.slice(from, from + 3000);
  }
  for (let times = 1 + Math.floor(next() * 6); times > 0; times--) {
    const [at, to] = [next(), next()].map((share) => Math.floor(share * text.length)).sort((a, b) => a - b) as [
      number,
      number,
    ];
    const piece = next() < 0.15 ? String.fromCodePoint(Math.floor(next() * 0x3000)) : pick(next, NASTY);
    const kind = next();
    if (kind < 0.35) text = text.slice(0, at) + piece + text.slice(at);
    else if (kind < 0.55) text = text.slice(0, at) + text.slice(Math.min(to, at + 200));
    else if (kind < 0.7) text = text.slice(0, to) + text.slice(at, Math.min(to, at + 400)) + text.slice(to);
    else if (kind < 0.8)
      text = text.slice(0, at) + piece.repeat(2 + Math.floor(next() * 200)).slice(0, 20_000) + text.slice(at);
    else if (kind < 0.9 && seeds.length) {
      const other = pick(next, seeds);
      const from = Math.floor(next() * other.length);
      text = text.slice(0, at) + other.slice(from, from + 500) + text.slice(at);
    } else text = text.slice(0, at);
  }
  return text.slice(0, 100_000);
}

function mutateBytes(next: Random, seed: Uint8Array): Uint8Array {
  // Inside the package as often as the package itself.
  if (seed[0] === 0x50 && next() < 0.7) {
    const parts = unzipSync(seed);
    const name = pick(next, Object.keys(parts));
    const part = strFromU8(parts[name] ?? new Uint8Array());
    const kind = next();
    if (kind < 0.1) Reflect.deleteProperty(parts, name);
    else if (kind < 0.2)
      parts[pick(next, ['../../x', 'word/vbaProject.bin', '__proto__', 'word/document.xml', 'a'.repeat(300)])] =
        strToU8(part);
    else parts[name] = strToU8(mutateText(next, [part]));
    return zipSync(parts);
  }
  const bytes = Uint8Array.from(seed);
  for (let times = 1 + Math.floor(next() * 20); times > 0; times--)
    bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
  return next() < 0.2 ? bytes.slice(0, Math.floor(next() * bytes.length)) : bytes;
}

export interface FuzzReport {
  target: string;
  runs: number;
  refused: number;
  /** In milliseconds. */
  slowest: number;
  /** What went wrong, and the input, as JSON text or in base 64. */
  faults: { why: string; input: string }[];
}

const written = (input: Input) =>
  typeof input === 'string' ? JSON.stringify(input) : Buffer.from(input).toString('base64');

/** So many inputs are tried at least, however slow the machine is. */
const FEWEST = 10;

/** Runs one target for a time, in milliseconds, with inputs that follow from the seed. */
export async function fuzzTarget(target: Target, milliseconds: number, seed: number): Promise<FuzzReport> {
  const { name, run, limit = 1000 } = target;
  const next = random(seed);
  const seeds = [...target.seeds, ...files(name)];
  const texts = seeds.filter((item) => typeof item === 'string');
  const binary = seeds.filter((item) => typeof item !== 'string');
  const report: FuzzReport = { target: name, runs: 0, refused: 0, slowest: 0, faults: [] };
  const timed = async (input: Input) => {
    const before = performance.now();
    try {
      await run(input as never);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!error.message || /undefined|\bat .*:\d+/.test(error.message))
        throw new Error(`not for people: ${error.message}`, { cause: error });
      report.refused++;
    }
    return performance.now() - before;
  };
  // What broke once is tried first, as it was.
  const queue: Input[] = [...seeds];
  const started = performance.now();
  while ((report.runs < FEWEST || performance.now() - started < milliseconds) && report.faults.length < 3) {
    const input = queue.shift() ?? (binary.length ? mutateBytes(next, pick(next, binary)) : mutateText(next, texts));
    // A native part can end the whole program: what it was given is then in this file.
    if (process.env['FUZZ_LAST']) writeFileSync(process.env['FUZZ_LAST'], `${name}\n${written(input)}\n`);
    try {
      let ms = await timed(input);
      // The machine may have been busy with something else.
      if (ms > limit) ms = Math.min(ms, await timed(input));
      report.slowest = Math.max(report.slowest, ms);
      if (ms > limit) report.faults.push({ why: `took ${Math.round(ms)} ms`, input: written(input) });
    } catch (error) {
      report.faults.push({
        why: error instanceof Error ? (error.stack ?? error.message) : String(error),
        input: written(input),
      });
    }
    report.runs++;
  }
  return report;
}
