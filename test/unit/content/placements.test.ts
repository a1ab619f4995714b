/** The components by which a body places the parts of its paper: what they may be, and what is refused. */
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../../src/content/parse-source.ts';
import { parseBody } from '../../../src/content/prose.ts';

const read = (body: string, mayPlace = true) => parseBody(parseSource('a.mdx', `---\n---\n${body}`), mayPlace);
const refused = (body: string) => {
  const { problems, placements } = read(body);
  expect(placements).toEqual([]);
  return problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
};

test('a component with its attributes and its place, between paragraphs', () => {
  const { problems, placements } = read('Một.\n\n<Duties section="V.1" agency="phong-noi-vu" />\n\n<Tasks/>\n');
  expect(problems).toEqual([]);
  expect(placements).toEqual([
    { name: 'Duties', attributes: { section: 'V.1', agency: 'phong-noi-vu' }, line: 5, column: 1 },
    { name: 'Tasks', attributes: {}, line: 7, column: 1 },
  ]);
});

test('it adds nothing to the text, the headings and the links of a body', () => {
  const { texts, sections, ids, links } = read('## I. Một\n\n<Tasks />\n\nHai.\n');
  expect(texts.map(({ text }) => text)).toEqual(['I. Một', 'Hai.']);
  expect([sections.map(({ no, id }) => [no, id]), ids, links]).toEqual([[['I', 'i-một']], ['i-một'], []]);
});

describe('is refused with its line', () => {
  test.each([
    ['a value that is a program', '<Tasks section={process.exit()} />', 'body.part', 'chữ trong dấu ngoặc kép'],
    ['attributes from an object', '<Tasks {...a} />', 'body.part', 'chữ trong dấu ngoặc kép'],
    ['an attribute without a value', '<Tasks section />', 'body.part', 'chữ trong dấu ngoặc kép'],
    ['an empty value', '<Tasks section=" " />', 'body.part', 'chữ trong dấu ngoặc kép'],
    ['an attribute that it does not have', '<Tasks onclick="a()" />', 'body.part', '"onclick"'],
    ['an attribute twice', '<Tasks section="I" section="II" />', 'body.part', '"section"'],
    ['something inside it', '<Tasks>\n\nMột\n\n</Tasks>', 'body.part', 'không có gì bên trong'],
    ['in a line with words', 'Xem <Tasks /> ở đây', 'body.part', 'đứng một mình'],
    ['in a list', '- <Tasks />', 'body.part', 'đứng một mình'],
    ['in a quotation', '> <Tasks />', 'body.part', 'đứng một mình'],
    ['a part of a name', '<Tasks.x />', 'body.tag', 'Tasks.x'],
    ['a name in another case', '<tasks />', 'body.tag', 'tasks'],
    ['a name that every object has', '<constructor />', 'body.tag', 'constructor'],
  ])('%s', (_, body, rule, words) => {
    const [problem, ...others] = refused(`Một.\n\n${body}\n`);
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^5:\\d+ ${rule} `));
    expect(problem).toContain(words);
  });

  test('in a body that is no paper’s', () => {
    expect(read('<Tasks />\n', false).problems.map(({ rule }) => rule)).toEqual(['body.tag']);
  });
});
