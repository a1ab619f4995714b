import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
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
    if (!agrees(text)) differing.push(text);
    if (readSimpleYaml(text) !== undefined) read++;
  }
  expect(differing).toEqual([]);
  // It does read many of them.
  expect(read).toBeGreaterThan(400);
});
