/** The content as Astro has it: collections that a page of the site can ask for, typed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** A project beside this one, with a page that asks. */
const PROJECT = mkdtempSync(join(tmpdir(), 'collections-'));
afterAll(() => rmSync(PROJECT, { recursive: true, force: true }));

const PAGE = `---
import { getCollection, getEntry, render } from 'astro:content';
const plans = await getCollection('plans');
const report = await getEntry('reports', 'huyen-tran-de/2023-bao-cao-cchc');
if (!report) throw new Error('no report');
const { Content, headings } = await render(report);
const years: number[] = plans.map(({ data }) => data.year);
---
<p id="answer">{JSON.stringify({
  plans: plans.length, years: years.length, unit: report.data.unit,
  counts: [(await getCollection('units')).length > 0, (await getCollection('agencies')).length > 0, (await getCollection('citations')).length > 0],
  headings: headings.length,
})}</p>
<article><Content /></article>
`;

test('a page reads plans, a report and its prose from the collections', () => {
  for (const name of [
    'src',
    'content',
    'templates',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
  ])
    cpSync(name, `${PROJECT}/${name}`, { recursive: true });
  symlinkSync(resolve('node_modules'), `${PROJECT}/node_modules`);
  writeFileSync(`${PROJECT}/src/pages/thu.astro`, PAGE);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'dist'],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, PAPER_FILES: 'none', CACHE_DIR: `${PROJECT}/cache`, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  expect(stdout + stderr).not.toContain('does not exist or is empty');
  expect(status).toBe(0);
  const html = readFileSync(`${PROJECT}/dist/thu/index.html`, 'utf8');
  const answer = JSON.parse((/<p id="answer">(.*?)<\/p>/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"')) as object;
  expect(answer).toMatchObject({ plans: 4, years: 4, unit: 'huyen-tran-de', counts: [true, true, true] });
  expect(html).toContain('>III. Đánh giá chung</h3>');
});
