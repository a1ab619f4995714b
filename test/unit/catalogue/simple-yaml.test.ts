import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { placeInSimpleYaml } from '../../../src/catalogue/simple-places.ts';
import { parseSourceBy, type Path } from '../../../src/catalogue/source.ts';
import { readSimpleYaml } from '../../../src/catalogue/simple-yaml.ts';
import { randomOf } from '../../bench/papers/random.ts';

const FILES = ['content', 'templates'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mdx|yaml)$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .map((text) => (text.startsWith('---') ? (text.split(/^---$/m)[1] ?? '').slice(1) : text)),
);

/** Whether the library reads the same; what the quick reader leaves alone is right by itself. */
function agrees(text: string): boolean {
  const quick = readSimpleYaml(text);
  if (quick === undefined) return true;
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
  return document.errors.length === 0 && isDeepStrictEqual(quick, document.toJS());
}

test('reads the project’s own front matter as the library does, and nearly all of it', () => {
  expect(FILES.filter((text) => !agrees(text))).toEqual([]);
  expect(FILES.filter((text) => readSimpleYaml(text) !== undefined).length / FILES.length).toBeGreaterThan(0.8);
});

const SIGNS = [' ', '  ', '\n', '\n  ', '\n\n', '-', '- ', ':', ': ', ',', '[', ']', '{', '}', '"', "'", '#', ' #', '&a', '*a', '!', '|', '>', '>-', '%', '@', '`', '\t', '\\', '\r', '~', 'null', 'true', '0', '1e3', '0x1', '.5', '1.', '-1', '? ', '---', '...', '<<: ', 'no', '=', '\u00a0']; // prettier-ignore

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

/** The values that the quick finder places elsewhere than the library does. */
function misplaced(text: string): unknown[] {
  const data = readSimpleYaml(text);
  if (data === undefined) return [];
  const file = 'x.yaml';
  const whole = parseSourceBy(null, file, text);
  const quick = parseSourceBy({ read: () => data, place: placeInSimpleYaml }, file, text);
  return [...pathsIn(data)].filter(([path, key]) => !isDeepStrictEqual(quick.place(path, key), whole.place(path, key)));
}

test('finds the place of every value where the library has it', () => {
  const text = ['a:', '  - b:   ', '    c: [x, {d: "y", e: [z]}]', '  - >-', '    f: g', "h: 'i'", 'j:', '- k', '- l: >-', '    m: n', '  o:']; // prettier-ignore
  expect(readSimpleYaml(text.join('\n'))).toBeDefined();
  expect([...FILES, text.join('\n')].flatMap(misplaced)).toEqual([]);
});

test('never reads a spoilt file differently from the library', () => {
  const random = randomOf('spoil');
  const differing: string[] = [];
  let read = 0;
  for (let i = 0; i < 4000; i++) {
    const lines = random.pick(FILES).split('\n');
    const from = random.int(0, Math.max(0, lines.length - 12));
    let text = lines.slice(random.next() < 0.5 ? 0 : from, from + random.int(1, 12)).join('\n');
    for (let n = random.int(1, 4); n > 0; n--) {
      const at = random.int(0, text.length);
      text = text.slice(0, at) + random.pick(SIGNS) + text.slice(at + (random.next() < 0.4 ? random.int(1, 6) : 0));
    }
    if (!agrees(text) || misplaced(text).length) differing.push(text);
    if (readSimpleYaml(text) !== undefined) read++;
  }
  expect(differing).toEqual([]);
  // It does read many of them.
  expect(read).toBeGreaterThan(400);
});
