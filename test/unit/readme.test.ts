/** What the READMEs name is there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FILES = ['README.md', 'src/README.md', 'test/README.md', 'src/national/README.md'];
const read = (file: string) => readFileSync(file, 'utf8');
const project = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

describe.each(FILES)('%s', (file) => {
  const text = read(file);

  test('names only commands that there are', () => {
    const scripts = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in project.scripts))).toEqual([]);
  });

  test('names only benches that there are', () => {
    const benches = [...text.matchAll(/npm run bench -- ([\w /]+?)(?=[ `]*(?:\[|`|--|\n))/g)].flatMap(
      ([, names = '']) => names.split(' / ').map((name) => name.trim()),
    );
    const known = read('test/bench/run.ts');
    expect(benches.filter((name) => name !== '' && !new RegExp(`\\b${name}\\b`).test(known))).toEqual([]);
  });

  test('names only paths that there are', () => {
    const inTicks = [...text.matchAll(/`((?:src|test|content|templates|public)\/[^`\s]*)`/g)].map(
      ([, path = '']) => path,
    );
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => join(dirname(file), path));
    const paths = [...inTicks, ...links].filter((path) => !/[<…*]/.test(path));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('README.md is short, and has a line for each dependency', () => {
  const text = read('README.md');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  const named = Object.keys({ ...project.dependencies, ...project.devDependencies });
  // Parts of one package for each platform stand in one line.
  const family = (name: string) => (/^node-|^@types\/|-linux|-darwin|-win/.test(name) ? '' : name);
  expect(named.map(family).filter((name) => !text.includes(name))).toEqual([]);
});
