import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseSourceBy, type Path } from '../../../src/content/source.ts';
import { readYamlText } from '../../../src/content/yaml-events.ts';

const FILES = ['content', 'templates'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mdx|yaml)$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .map((text) => (text.startsWith('---') ? (text.split(/^---$/m)[1] ?? '').slice(1) : text)),
);

/** Whether the library reads the same; what the quick reader leaves alone is right by itself. */
function agrees(text: string): boolean {
  const quick = readYamlText(text)?.data;
  if (quick === undefined) return true;
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
  return document.errors.length === 0 && isDeepStrictEqual(quick, document.toJS());
}

test('reads the project’s own front matter as the library does, and nearly all of it', () => {
  expect(FILES.filter((text) => !agrees(text))).toEqual([]);
  expect(FILES.filter((text) => readYamlText(text) === undefined)).toEqual([]);
});

/** Every path of a value and some that lead nowhere, with the keys of the maps. */
function* pathsIn(value: unknown, path: Path = []): Iterable<[path: Path, key?: string]> {
  yield [path];
  yield [path, 'none'];
  yield [[...path, 'none']];
  yield [[...path, 99, 'none']];
  for (const [name, item] of typeof value === 'object' && value !== null ? Object.entries(value) : []) {
    if (!Array.isArray(value)) yield [path, name];
    yield* pathsIn(item, [...path, Array.isArray(value) ? Number(name) : name]);
  }
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((item, step) => (Object(item) as Record<string, unknown>)[step], data);

/** The values that the quick finder places elsewhere than the library does. */
function misplaced(text: string): unknown[] {
  const data = readYamlText(text)?.data;
  if (data === undefined) return [];
  const file = 'x.yaml';
  const whole = parseSourceBy(null, file, text);
  const quick = parseSourceBy(readYamlText, file, text);
  // The library places an empty value behind the colon, this reader at its key.
  const isEmpty = (path: Path) => path.some((_, i) => valueAt(data, path.slice(0, i + 1)) === null);
  return [...pathsIn(data)].filter(
    ([path, key]) => !isEmpty(path) && !isDeepStrictEqual(quick.place(path, key), whole.place(path, key)),
  );
}

test('finds the place of every value where the library has it', () => {
  const text = [
    'a:',
    '  - b:   ',
    '    c: [x, {d: "y", e: [z]}]',
    '  - >-',
    '    f: g',
    "h: 'i'",
    'j:',
    '- k',
    '- l: >-',
    '    m: n',
    '  o:',
  ];
  expect(readYamlText(text.join('\n'))).toBeDefined();
  expect([...FILES, text.join('\n')].flatMap(misplaced)).toEqual([]);
});

test.each([
  'a: &b 1',
  'a: *b',
  'a: !x 1',
  'a: !!str 1',
  '{a: 1, a: 2}',
  'a: 1\na: 2',
  'a: 1\n---\nb: 2',
  'a: [',
  "a: '",
  '',
])('leaves %j to the library, which says what is wrong with it', (text) => {
  expect(readYamlText(text)).toBeUndefined();
});

test('reads dates as text, and the numbers of YAML 1.2', () => {
  const { data } = readYamlText('{ a: 2023-01-04, b: 0o14, c: 1e3, d: no, e: ~, f: 012 }') ?? {};
  expect(data).toEqual({ a: '2023-01-04', b: 12, c: 1000, d: 'no', e: null, f: 12 });
});
