/** A build after a change gives the bytes of a build from nothing. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makePapers } from '../bench/papers/make.ts';
import { digestsOf } from '../support/digests.ts';

const FOLDER = 'node_modules/.cache/test/incremental';
const CONTENT = `${FOLDER}/kho`;

/** Builds into a folder of its own, keeping what a build keeps under the same name. */
function build(name: string, ...more: string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/main.mjs', 'build', '--out', `${FOLDER}/${name}`, ...more],
    {
      env: { ...process.env, CONTENT_DIR: CONTENT, PAPER_FILES: 'docx,card', CACHE_DIR: `${FOLDER}/kept-${name}` },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

/** The files that differ between two sites, or that only one has. */
async function differing(a: string, b: string): Promise<string[]> {
  const [x, y] = await Promise.all([a, b].map((name) => digestsOf(`${FOLDER}/${name}`)));
  return [...new Set([...Object.keys(x ?? {}), ...Object.keys(y ?? {})])].filter((file) => x?.[file] !== y?.[file]);
}

/** Builds the content as it is from nothing and compares the site that was built step by step. */
async function expectAsFromNothing(): Promise<void> {
  for (const path of ['fresh', 'kept-fresh']) rmSync(join(FOLDER, path), { recursive: true, force: true });
  build('fresh', '--full');
  expect(await differing('steps', 'fresh')).toEqual([]);
}

const change = (path: string, from: RegExp, to: string) => {
  const text = readFileSync(join(CONTENT, path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(CONTENT, path), text.replace(from, to));
};

let papers: string[] = [];
beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  // More than the site that has a page for every comparison.
  papers = makePapers(FOLDER, 30, 'kept');
  build('steps');
});

it('after a change in the words of one paper', async () => {
  const mine = papers[5] ?? '';
  change(`${mine}.mdx`, /title: (?=[^\n]*\n(?: {4}activities| {4}products))/, 'title: Việc mới thêm, ');
  change(`${mine}.mdx`, /không chờ kỳ họp/, 'không đợi kỳ họp');
  build('steps');
  await expectAsFromNothing();
});

it('after a paper got another title, number and target, one was taken away and one was added', async () => {
  const [renamed = '', removed = '', copied = ''] = [papers[2], papers[7], papers[10]];
  change(`${renamed}.mdx`, /\ntitle: [^\n]*/, '\ntitle: Tên mới của kế hoạch');
  change(`${renamed}.mdx`, /\nnumber: \d+/, '\nnumber: 7777');
  change(`${renamed}.mdx`, /value: \d+/, 'value: 99');
  rmSync(join(CONTENT, `${removed}.mdx`));
  const text = readFileSync(join(CONTENT, `${copied}.mdx`), 'utf8');
  writeFileSync(join(CONTENT, `${copied}-bo-sung.mdx`), text.replace(/\nnumber: \d+/, '\nnumber: 8888'));
  build('steps');
  await expectAsFromNothing();
});

it('a page that somebody has touched is made again', async () => {
  const file = `${FOLDER}/steps/${(papers[5] ?? '').replace('plans/', 'ke-hoach/')}/index.html`;
  writeFileSync(file, 'spoilt');
  build('steps');
  expect(await differing('steps', 'fresh')).toEqual([]);
});
