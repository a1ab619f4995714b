/** Mutated content: whatever a file holds, the check ends soon, says where, and does not throw. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkContent } from '../../src/checks/check-content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { CITATIONS, PLAN, REPORT, sample, TEMPLATE } from './sample.ts';

const SEED = 20_230_104;
/** No single check may take longer, in milliseconds. */
const LIMIT = 1000;

/** What breaks parsers: signs of YAML, Markdown, MDX and JSON, odd characters, odd numbers. */
const NASTY = [
  '{',
  '}',
  '{{',
  '<',
  '<a',
  '</a>',
  '<br onclick="x" />',
  '>',
  '[',
  ']',
  '](',
  '![',
  '```',
  '~~~',
  '`',
  '**',
  '_',
  '|',
  '|-',
  '\\',
  '&a ',
  '*a',
  '!!js/x ',
  '<<: ',
  '---\n',
  '+++\n',
  '...\n',
  '\n---x\n',
  ': ',
  '? ',
  '- ',
  '- - - - ',
  '#',
  '"',
  "'",
  '%',
  '@',
  '\t',
  '\r',
  '\r\n',
  '\n\n',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\uFEFF',
  '\uFFFD',
  '\u200B',
  '\u202E',
  '\u2028',
  'ba\u0309n',
  '\uD800',
  '🙂',
  'Ð',
  'import x from "y"\n',
  '\nexport const a = 1\n',
  '{process.exit()}',
  'javascript:x',
  'https://a.b',
  'www.a.b',
  'a@b.c',
  '<!--',
  ']]>',
  '&#106;',
  '0',
  '-1',
  '1e999',
  '.nan',
  '.inf',
  '0x1F',
  '99999999999999999999',
  'null',
  '~',
  'true',
  '2022-02-30',
  '2022-13-01',
  'Quý V/2022',
  'Ngày 31/02/2022',
  '1/0',
  '0/0',
  '100,000%',
  '(((((',
  '^',
  '$$',
  ':::',
  '[^1]: ',
  '## I.1.',
  '\n    ',
  '\n\t',
  '__proto__: 1\n',
  'constructor: 1\n',
  'toString',
];

type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number) => Math.floor(where * text.length);
const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 12 }));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, nasty).map(
    ([where, piece]) =>
      (text: string) =>
        text.slice(0, at(text, where)) + piece + text.slice(at(text, where)),
  ),
  fc.tuple(place, fc.nat(80)).map(
    ([where, length]) =>
      (text: string) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
  ),
  fc.tuple(place, fc.nat(200)).map(([where, length]) => (text: string) => {
    const start = at(text, where);
    return text.slice(0, start + length) + text.slice(start);
  }),
  fc.tuple(place, nasty, fc.integer({ min: 2, max: 4000 })).map(
    ([where, piece, times]) =>
      (text: string) =>
        text.slice(0, at(text, where)) + piece.repeat(times) + text.slice(at(text, where)),
  ),
  fc.tuple(place, nasty).map(([where, piece]) => (text: string) => {
    const lines = text.split('\n');
    const line = Math.min(lines.length - 1, Math.floor(where * lines.length));
    const [key = ''] = /^\s*(?:- )?[\w]+: /.exec(lines[line] ?? '') ?? [];
    return lines.with(line, key + piece).join('\n');
  }),
  fc.tuple(place, place).map(([one, other]) => (text: string) => {
    const lines = text.split('\n');
    const [i, j] = [one, other].map((where) => Math.min(lines.length - 1, Math.floor(where * lines.length))) as [
      number,
      number,
    ];
    return lines
      .with(i, lines[j] ?? '')
      .with(j, lines[i] ?? '')
      .join('\n');
  }),
  place.map((where) => (text: string) => text.slice(0, at(text, where))),
  fc.nat(12).map((spaces) => (text: string) => text.replace(/\n {2}(?=\S)/, `\n${' '.repeat(spaces)}`)),
);

const BASES = { plan: PLAN, report: REPORT, template: TEMPLATE, citations: CITATIONS } as const;

export interface FuzzResult {
  runs: number;
  rejected: number;
  slowest: number;
}

// eslint-disable-next-line no-control-regex -- nothing that a terminal obeys is printed
const NOT_FOR_PEOPLE = /undefined|\[object|[\u0000-\u0008\u000B-\u001F\u007F]/;

/**
 * Checks mutated files. Throws on the first that makes the check throw, take too long or name a place outside its file.
 *
 * @param runs how many files
 * @param milliseconds when to stop at the latest
 */
export function fuzz(runs: number, milliseconds = Infinity): FuzzResult {
  const result: FuzzResult = { runs: 0, rejected: 0, slowest: 0 };
  const started = performance.now();
  fc.assert(
    fc.property(
      fc.constantFrom('plan', 'report', 'template', 'citations'),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      (kind, mutations) => {
        if (performance.now() - started > milliseconds) return;
        const text = mutations.reduce<string>((changed, mutate) => mutate(changed), BASES[kind]);
        const texts = sample({ [kind]: text });
        const time = () => {
          const before = performance.now();
          const checked = checkContent(texts);
          return { ...checked, ms: performance.now() - before };
        };
        let { problems, ms } = time();
        // The machine may have been busy with something else.
        if (ms > LIMIT) ({ problems, ms } = time());
        if (ms > LIMIT && process.env['FUZZ_DUMP']) writeFileSync(process.env['FUZZ_DUMP'], text);
        if (ms > LIMIT) throw new Error(`took ${Math.round(ms)} ms`);
        const lines = new Map(texts.map((item) => [item.file, item.text.split(/\r\n|\n|\r/).length]));
        for (const problem of problems) {
          const last = lines.get(problem.file) ?? 0;
          if (!(problem.line >= 1 && problem.line <= last && problem.column >= 1))
            throw new Error(`no such place: ${formatProblem(problem)} (${last} lines)`);
          if (NOT_FOR_PEOPLE.test(formatProblem(problem).replace(/"[^"]*"/g, '')))
            throw new Error(`not for people: ${formatProblem(problem)}`);
        }
        result.runs++;
        if (problems.some((problem) => problem.severity === 'error')) result.rejected++;
        result.slowest = Math.max(result.slowest, ms);
      },
    ),
    { seed: SEED, numRuns: runs, endOnFailure: true },
  );
  return result;
}
