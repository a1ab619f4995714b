/** The order of the rooms of `src`: data goes one way, and no two files hang on each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** A folder imports from those before it and from itself. */
const ROOMS = [
  ...[
    'text',
    'model',
    'i18n',
    'util',
    'national',
    'markup',
    'charts',
    'content',
    'catalogue',
    'table',
    'checks',
    'documents',
  ],
  ...['importer', 'drafting', 'search', 'engine', 'serving', 'publishing', 'collecting', 'pipeline'],
  ...['client', 'layouts', 'components', 'pages', 'cli'],
];

const SOURCE = /\.(?:ts|mts|mjs|astro)$/;
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => SOURCE.test(name));

/** The code of a file; of a page or a component, what stands before its markup and in its scripts. */
function codeOf(name: string): string {
  const text = readFileSync(`src/${name}`, 'utf8');
  if (!name.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  return [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...scripts].join('\n');
}

/** What a file imports of `src`, types included. */
const imports = new Map(
  files.map((name) => {
    const { importedFiles } = ts.preProcessFile(codeOf(name));
    const own = importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, '')).filter((to) => to.startsWith('.'));
    return [name, own.map((to) => join(dirname(name), to).replaceAll('\\', '/')).filter((to) => SOURCE.test(to))];
  }),
);

const roomOf = (name: string) => (name.includes('/') ? (name.split('/')[0] ?? '') : null);

test('the imports are seen', () => {
  expect(imports.get('catalogue/load.ts')).toContain('content/read-file.ts');
  expect(imports.get('pages/index.astro')).toContain('layouts/Page.astro');
  expect([...imports.values()].flat().filter((name) => !imports.has(name) && !name.startsWith('..'))).toEqual([]);
});

test('every folder has its place in the order', () => {
  const rooms = new Set(files.flatMap((name) => roomOf(name) ?? []));
  expect([...rooms].filter((room) => !ROOMS.includes(room) && room !== 'styles')).toEqual([]);
});

test('no folder imports one that stands to its right', () => {
  const wrong = [...imports].flatMap(([name, all]) =>
    all
      .filter((to) => roomOf(name) && roomOf(to) && ROOMS.indexOf(roomOf(to) ?? '') > ROOMS.indexOf(roomOf(name) ?? ''))
      .map((to) => `${name} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no files import each other, straight or through others', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(' → '));
    if (done.has(name) || way.includes(name)) return;
    for (const to of imports.get(name) ?? []) walk(to, [...way, name]);
    done.add(name);
  };
  for (const name of files) walk(name, []);
  expect(circles).toEqual([]);
});
