/** The content as Astro has it: collections that a page of the site can ask for, typed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../support/project.ts';

/** A project beside this one, with a page that asks. */
const PROJECT = mkdtempSync(join(tmpdir(), 'collections-'));
afterAll(() => rmSync(PROJECT, { recursive: true, force: true }));

const PAGE = `---
import { getCollection, getEntry, render } from 'astro:content';
import { paperProse } from '../../../components/paper/prose.ts';
export const getStaticPaths = () => [{ params: { unit: 'huyen-tran-de', slug: '2023-bao-cao-cchc' } }];
const plans = await getCollection('plans');
const report = await getEntry('reports', 'huyen-tran-de/2023-bao-cao-cchc');
if (!report) throw new Error('no report');
const { Content, headings } = await render(report);
const years: number[] = plans.map(({ data }) => data.year);
---
<html lang="vi"><body><p id="answer">{JSON.stringify({
  plans: plans.length, years: years.length, unit: report.data.unit,
  counts: [(await getCollection('units')).length > 0, (await getCollection('agencies')).length > 0, (await getCollection('citations')).length > 0],
  headings: headings.length,
})}</p>
<article><Content components={paperProse} /></article></body></html>
`;

/** What a body may have, but for the parts of its paper. */
const BODY = `
## I. Mục *một*

Đoạn **đậm**, H<sub>2</sub>O, ~~bỏ~~ và \`mã < {\`.<br/>Dòng, "nháy" -- gạch... &lt;b&gt; [liên kết](/van-ban/nd-61-2018/ "tên \\"x\\"") [mục](#i-mục-một)

3. ba
4. bốn

   - trong

### I.1. Bảng

| Tên | Số |
| --- | --: |
| a \\| b | 1 |

> dẫn

- [x] xong
- [ ] chưa

#### Nhỏ

## nhiem-vu

\`\`\`
mã  <b> {x}
\`\`\`

---
`;

/** The words and elements of a body on its page, however they are spaced; void elements may end in a slash. */
const bodyOf = (html: string) =>
  (/<div class="prose body"[^>]*>([\s\S]*?)<\/div>\s*(?:<section|<div|<a)/.exec(html)?.[1] ?? '')
    .replace(/<div class="note[\s\S]*?<\/div>/g, '')
    .replace(/ class="(?:contains-task-list|task-list-item)"/g, '')
    .replace(/\s*\/>/g, '>')
    .replace(/&(?:#34|quot);/g, '"')
    .replace(/>\s+</g, '><')
    .trim();

/** What somebody else's integration may do to the pages when they are built. */
const STAMP = `
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
export const stamp = () => ({
  name: 'stamp',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'))) {
        const html = readFileSync(folder + name, 'utf8');
        writeFileSync(folder + name, html.replace('</body>', '<!-- stamp --></body>'));
      }
    },
  },
});
`;

/** Builds the project with Astro's own command. Gives what it said. */
function build(): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'dist'],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, PAPER_FILES: 'none', CACHE_DIR: `${PROJECT}/cache`, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  expect(status, stdout + stderr).toBe(0);
  return stdout + stderr;
}

let built = '';
beforeAll(() => {
  copyProject(PROJECT);
  mkdirSync(`${PROJECT}/src/pages/thu/[unit]`, { recursive: true });
  writeFileSync(`${PROJECT}/src/pages/thu/[unit]/[slug].astro`, PAGE);
  const note = 'notes:\n  - { rule: body.scope, at: I, severity: info, text: Ghi chú của mục. }\n';
  for (const [name, notes] of [
    ['plain', ''],
    ['noted', note],
  ])
    writeFileSync(
      `${PROJECT}/content/plans/phuong-ninh-thanh/2020-${name ?? ''}.mdx`,
      `---\nunit: phuong-ninh-thanh\nkind: annual-plan\nyear: 2020\nsymbol: KH-UBND\nstatus: draft\ntitle: Thử ${name ?? ''}\nsummary: Thử.\n${notes ?? ''}---\n${BODY}`,
    );
  const config = readFileSync('astro.config.mjs', 'utf8');
  writeFileSync(`${PROJECT}/stamp.mjs`, STAMP);
  writeFileSync(
    `${PROJECT}/astro.config.mjs`,
    `import { stamp } from './stamp.mjs';\n${config.replace('integrations: [', 'integrations: [stamp(), ')}`,
  );
  built = build();
}, 300_000);

test('a page reads plans, a report and its prose from the collections', () => {
  expect(built).not.toContain('does not exist or is empty');
  const html = readFileSync(`${PROJECT}/dist/thu/huyen-tran-de/2023-bao-cao-cchc/index.html`, 'utf8');
  const answer = JSON.parse((/<p id="answer">(.*?)<\/p>/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"')) as object;
  expect(answer).toMatchObject({ plans: 6, years: 6, unit: 'huyen-tran-de', counts: [true, true, true] });
  expect(html).toContain('>III. Đánh giá chung</h2>');
  expect(html).toContain('<caption>Biên chế, số lượng người làm việc và hợp đồng năm 2023</caption>');
});

test('a body is the same whether its HTML is stored or it is compiled', () => {
  const page = (name: string) =>
    readFileSync(`${PROJECT}/dist/ke-hoach/phuong-ninh-thanh/2020-${name}/index.html`, 'utf8');
  expect(page('noted')).toContain('Ghi chú của mục.');
  expect(bodyOf(page('plain'))).toContain('<h2 id="i-mục-một">I. Mục <em>một</em></h2>');
  expect(bodyOf(page('noted'))).toBe(bodyOf(page('plain')));
});

test('what another integration does to the pages is done once to each, however often the site is built', () => {
  const pages = () =>
    readdirSync(`${PROJECT}/dist`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const stamps = () =>
    new Set(pages().map((name) => readFileSync(`${PROJECT}/dist/${name}`, 'utf8').split('<!-- stamp -->').length - 1));
  expect(pages().length).toBeGreaterThan(100);
  expect(stamps()).toEqual(new Set([1]));
  build();
  expect(stamps()).toEqual(new Set([1]));
}, 300_000);
