/** What a wrong machine lacks is said in words. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { explainFailure } from '../../../src/cli/failure.ts';
import { lowMemory } from '../../../src/cli/memory.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { UnfitContent } from '../../../src/pipeline/site-check.ts';

const GB = 2 ** 30;

test('memory is spoken of when nearly all of it is held, with a figure that the machine has', () => {
  expect(lowMemory(3 * GB, 4 * GB, 16 * GB)).toBeNull();
  expect(lowMemory(3.6 * GB, 4 * GB, 16 * GB)).toContain('NODE_OPTIONS=--max-old-space-size=8192');
  const small = lowMemory(0.9 * GB, GB, 2 * GB);
  expect(small).toContain('máy có nhiều bộ nhớ hơn');
  expect(small).not.toContain('NODE_OPTIONS');
});

test('no script sets the limit of memory: it would win over NODE_OPTIONS, which is the remedy', () => {
  expect(readFileSync('package.json', 'utf8')).not.toContain('max-old-space-size');
});

test('a program that fills its memory has said so before the engine ends it', () => {
  const watch = pathToFileURL(resolve('src/cli/memory.ts')).href;
  // So slowly that the engine finds time to collect beside other programs.
  const fill = `import { watchMemory } from '${watch}'; watchMemory(console.error); const held = [];
    for (;;) { for (let i = 0; i < 4000; i++) held.push({ i, text: String(i) }); await new Promise((go) => setTimeout(go, 10)); }`;
  // What is young gets what the scripts that build give it; without that, each version of Node has its own measure.
  const flags = ['--max-semi-space-size=64', '--max-old-space-size=100', '--input-type=module'];
  const { stderr, status } = spawnSync(process.execPath, [...flags, '-e', fill], { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/^Bộ nhớ dành cho lệnh này sắp hết \(\d+ trong 100 MB\)/);
  expect(stderr).toContain('NODE_OPTIONS=--max-old-space-size=200');
});

test.each(['content/sites.yaml', '/srv/Cổng tỉnh/content/sites.yaml', 'C:\\Cổng tỉnh\\content\\sites.yaml'])(
  'a fault of the content in %s is said with its place and remedy, and not called one of the program',
  (file) => {
    const problem = {
      file,
      line: 3,
      column: 5,
      severity: 'error',
      rule: 'schema.value',
      message: 'sai',
      hint: 'Sửa lại.',
    };
    const said = explainFailure('build', new UnfitContent([problem as Problem]));
    expect(said).toMatch(
      /^\S.*:3:5 {2}error {2}schema\.value {2}sai\n {4}Sửa lại\.\nDừng dựng trang: nội dung có 1 lỗi/,
    );
    expect(said.startsWith(file)).toBe(true);
  },
);

test.each([
  ['ENOSPC', 'ổ đĩa đã đầy'],
  ['EDQUOT', 'hạn mức'],
  ['EROFS', 'chỉ cho đọc'],
  ['EADDRINUSE', 'PORT'],
  ['ERR_WORKER_OUT_OF_MEMORY', 'không đủ bộ nhớ'],
  ['ERR_MODULE_NOT_FOUND', 'npm ci'],
])('%s is a reason with a name', (code, words) => {
  const said = explainFailure('build', Object.assign(new Error('x'), { code }));
  expect(said).toContain(words);
  expect(said).not.toMatch(/\n\s+at /);
});
