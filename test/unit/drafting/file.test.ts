/** A draft as a file: it reads back as it was written, and what is no draft is refused in words. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { Draft, DraftTask } from '../../../src/drafting/draft.ts';
import { starterDraft } from '../../../src/drafting/draft.ts';
import { starterData } from '../../../src/documents/draft.ts';
import { draftFrom } from '../../../src/documents/draft-file.ts';
import { readDraft, writeDraft } from '../../../src/drafting/file.ts';
import { addTask, changeTask } from '../../../src/drafting/tasks.ts';
import { withTargets } from '../../../src/drafting/targets.ts';
import { storedDraft } from '../../../src/drafting/stored.ts';
import { normalise } from '../../../src/text/normalise.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { registersOf } from '../../support/drafting.ts';

const catalogue = await ownCatalogue();
const { schemas } = registersOf(catalogue);
const found = catalogue.templates.find(({ id }) => id === 'ke-hoach-nam-cap-xa');
if (!found) throw new Error('ke-hoach-nam-cap-xa');
const template = found;
const read = (text: string) => readDraft(text, template, schemas);
const problemsOf = (text: string) => {
  const opened = read(text);
  return 'problems' in opened ? opened.problems : [];
};

/** Words with every sign that means something to YAML, Markdown or MDX, as the form keeps them: tidy, on one line. */
const SIGNS = [
  '#',
  '##',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '> ',
  '---',
  '+++',
  '===',
  '```',
  '|',
  '\\',
  '{',
  '}',
  '<',
  '>',
  '<b>',
  '&',
  '&amp;',
  '&#105;',
  '[',
  ']',
  '](/x)',
  '![',
  '_',
  '*',
  '**',
  '~',
  ': ',
  "'",
  '"',
  '%',
  '@',
  '!',
  '?',
  'import ',
  'export ',
  'I.2',
  'true',
  'null',
  '2026',
  '12e3',
  'Căn cứ',
  'thủy',
  'Ủy ban',
  'đ',
  '…',
  ' ',
  '  ',
  '\t',
  '://',
  '$',
] as const;
const words = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) =>
    normalise(parts.join(''))
      .replace(/[\n\r\u2028\u2029\u0085\uFFFD\t]/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.length < 500 && text.isWellFormed());
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });
const tasks = some(
  fc.record(
    {
      area: fc.constantFrom('A0', 'A1', 'A6'),
      title: words,
      goal: words,
      activities: some(words),
      lead: some(words),
      coordinating: some(words),
      deadline: words,
      products: some(fc.record({ name: words, deadline: words }, { requiredKeys: ['name'] })),
    },
    { requiredKeys: ['area', 'title'] },
  ),
).map((rows) => rows.map((row, i): DraftTask => ({ no: `I.${i + 1}`, ...row })));
const drafts: fc.Arbitrary<Draft> = fc
  .record({
    title: words,
    place: words,
    tasks,
    recipients: some(words),
    signer: fc.record({ position: words, name: words }, { requiredKeys: ['position'] }),
    ownBases: fc.array(words, { maxLength: 2 }),
    sections: some(
      fc.record({
        level: fc.constantFrom(1 as const, 2 as const),
        heading: words,
        text: fc.array(words, { maxLength: 3 }),
      }),
    ),
  })
  .map(({ ownBases, sections, ...data }) => ({
    template: template.id,
    data: { unit: 'xa-binh-minh', kind: 'annual-plan', year: 2026, symbol: 'KH-UBND', status: 'draft', ...data },
    ownBases,
    sections,
  }));

describe('the file of a draft', () => {
  test('reads back as it was written, whatever the words', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(read(writeDraft(draft, template))).toEqual({ draft });
      }),
      { numRuns: 600 },
    );
  });

  test('says to the parser of the site what it says here', () => {
    interface Node {
      type: string;
      value?: string;
      children?: Node[];
    }
    const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
    const kinds = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(kinds)];
    fc.assert(
      fc.property(drafts, ({ sections, ...draft }) => {
        const one = sections[0] ?? { level: 1, heading: '', text: [] };
        // A line that begins with a mark of a list is one; what else may be read is looked at here.
        const text = one.text.filter((line) => !/^(?:[-+]|\d+[.)])(?:\s|$)/.test(line) && !/:\/\/|www\.|@/.test(line));
        const file = writeDraft({ ...draft, ownBases: [], sections: [{ ...one, level: 1, text }] }, template);
        const body = file.slice(file.indexOf('\n---\n', 4) + 5);
        const root = mdxToMdast(body, { features: { smartPunctuation: false, frontmatter: false } }) as Node;
        const paragraphs = (root.children ?? []).filter(({ type }) => type === 'paragraph').map(textOf);
        expect(paragraphs).toEqual(text);
        expect(kinds(root).filter((type) => type.startsWith('mdx'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps what the form has no field for', () => {
    const draft = starterDraft(template, catalogue);
    const data = {
      ...draft.data,
      stamp: 'Dự thảo',
      duties: [{ agency: ['Phòng Văn hóa - Xã hội'], text: 'Theo dõi' }],
    };
    expect(read(writeDraft({ ...draft, data }, template))).toEqual({ draft: { ...draft, data } });
  });

  test('opens again whatever the form can hold before it is finished', () => {
    const start = starterDraft(template, catalogue);
    const areas = [...catalogue.areas.keys()];
    const withTask = addTask(start, 'A0', areas);
    const more = withTargets(changeTask(withTask, 0, { products: [{ name: '' }], activities: [''] }, areas), [
      { id: '', indicator: '', op: '>=', unit: '%', level: ['xa'], period: '', wording: '' },
    ]);
    const data = { ...more.data, number: 'abc', title: '', recipients: ['Như trên', ''], issuedOn: 'mai' };
    const draft = { ...more, data, ownBases: ['Căn cứ một', 'Căn cứ hai'], leading: 1 };
    expect(read(writeDraft(draft, template))).toEqual({ draft });
    const only = { ...start, data: { kind: start.data.kind, status: 'draft' }, ownBases: [], sections: [] };
    expect(read(writeDraft(only, template))).toEqual({ draft: only });
  });

  test('says in the words of the form what cannot be opened', () => {
    const problems = problemsOf('---\nkind: annual-plan\ntemplate: x\ntitle: [a]\ntasks:\n  - title: 7\n---\n');
    expect(problems.length, problems.join('\n')).toBe(3);
    for (const problem of problems) expect(problem).not.toMatch(/template|title|tasks|unit,|undefined/u);
    expect(problems.join('\n')).toContain('Trích yếu');
  });

  test('opens every published plan, with all its tasks', () => {
    for (const { file, tasks } of catalogue.plans) {
      const opened = read(readFileSync(file, 'utf8'));
      expect('draft' in opened ? opened.draft.data.tasks : opened.problems, file).toHaveLength(tasks.length);
    }
  });

  test('opens the file that a template offers, and takes its words for its own', () => {
    const opened = read(draftFrom(template, null, 2027, catalogue));
    expect('draft' in opened && opened.draft.data).toEqual(starterData(template, null, 2027, catalogue));
    expect('draft' in opened && opened.draft.sections.map(({ heading }) => heading)).toEqual(
      starterDraft(template, catalogue).sections.map(({ heading }) => heading),
    );
  });
});

describe('what is no draft', () => {
  const body = (text: string) => `---\nkind: annual-plan\nstatus: draft\n---\n\n## I. Mục tiêu\n\n${text}\n`;

  test.each([
    ['a script', body('<script>alert(1)</script>')],
    ['an expression', body('Chữ {alert(1)} ở giữa')],
    ['an import', body('import fs from "fs"')],
    ['an export', body('export const x = 1')],
    ['a picture from outside', body('![](https://example.com/x.png)')],
    ['a link that runs', body('[bấm](javascript:alert(1))')],
    ['an element with an event', body('<img src=x onerror=alert(1)>')],
    ['a table', body('| a | b |')],
    ['an anchor', '---\nkind: annual-plan\ntitle: &a x\nplace: *a\n---\n'],
    ['a tag of YAML', '---\nkind: annual-plan\ntitle: !!js/function "x"\n---\n'],
    ['a key that nobody knows', '---\nkind: annual-plan\n__proto__: { polluted: true }\nla: 1\n---\n'],
    ['a list for a text', '---\nkind: annual-plan\ntitle: [a]\n---\n'],
    ['deep nesting', `---\nkind: annual-plan\ntasks: ${'['.repeat(500)}\n---\n`],
    ['no front matter', 'Chỉ có chữ'],
    ['bytes', '\u0000\u0001'],
    ['a report', '---\nkind: annual-report\n---\n'],
    ['nothing', ''],
  ])('%s is refused in words', (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/\p{Ll}{2}.*\.?/u);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('every hostile file of the project is refused or is only text', () => {
    for (const name of readdirSync('test/fixtures/hostile', { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.mdx')) continue;
      const opened = read(readFileSync(`test/fixtures/hostile/${name}`, 'utf8'));
      const isText =
        'problems' in opened ||
        opened.draft.sections.every(({ text }) => text.every((line) => typeof line === 'string'));
      expect(isText, name).toBe(true);
    }
  });

  test('a broken store is none', () => {
    const draft = starterDraft(template, catalogue);
    const text = JSON.stringify(draft);
    expect(storedDraft(text, template.id, schemas)).toEqual(draft);
    const broken = [
      '',
      '{',
      'null',
      '[]',
      '{"data":{}}',
      text.replace('"sections":[', '"sections":[7,'),
      text.replace('"kind":"annual-plan"', '"kind":7'),
      JSON.stringify({ ...draft, data: { ...draft.data, tasks: 'x' } }),
    ];
    for (const one of broken) expect(storedDraft(one, template.id, schemas), one.slice(0, 40)).toBeNull();
    expect(storedDraft(text, 'mau-khac', schemas)).toBeNull();
  });
});
