import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { cpuTime } from '../../support/cpu.ts';

const folder = mkdtempSync(join(tmpdir(), 'survival-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLAN = 'content/plans/xa-an-thanh/2027-thu.mdx';
const front = (yaml: string, body = 'Đoạn.') => `---\n${yaml}\n---\n\n${body}\n`;
const GUIDE = 'title: Thử\nsummary: Thử.\norder: 9';

interface Case {
  /** Path below the folder, and what is there. */
  files: Record<string, string | Buffer>;
  rule: string;
  link?: string;
}

const bomb = Array.from(
  { length: 12 },
  (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}, *a${i - 1}, *a${i - 1}, *a${i - 1}` : 'x'}]`,
).join('\n');
const CASES: Record<string, Case> = {
  'an empty file': { files: { 'content/guides/thu.mdx': '' }, rule: 'file.front-matter' },
  'binary bytes': {
    files: { 'content/guides/thu.mdx': Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 37) % 256)) },
    rule: 'file.encoding',
  },
  'a picture with the name of a unit': {
    files: { 'content/units/thu.yaml': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    rule: 'file.encoding',
  },
  'invalid UTF-8': {
    files: {
      'content/guides/thu.mdx': Buffer.concat([
        Buffer.from(`---\n${GUIDE}\n---\n\nXin ch`),
        Buffer.from([0xc3, 0x28, 0xff]),
      ]),
    },
    rule: 'file.encoding',
  },
  'UTF-16': {
    files: { 'content/guides/thu.mdx': Buffer.from(`\uFEFF${front(GUIDE)}`, 'utf16le') },
    rule: 'file.encoding',
  },
  'a line of 100 MB': { files: { 'content/guides/thu.mdx': Buffer.alloc(100_000_000, 'a') }, rule: 'file.too-large' },
  'a line of 100 KB in a body': {
    files: { 'content/guides/thu.mdx': front(GUIDE, 'a'.repeat(100_000)) },
    rule: 'body.size',
  },
  'a body of 3 MB': {
    files: { 'content/guides/thu.mdx': front(GUIDE, 'abc def\n'.repeat(400_000)) },
    rule: 'body.size',
  },
  'a hundred thousand braces': {
    files: { 'content/guides/thu.mdx': front(GUIDE, '{\n'.repeat(100_000)) },
    rule: 'body.code',
  },
  'an expression nested too deeply for the parser': {
    files: { 'content/guides/thu.mdx': front(GUIDE, `{${'(\n'.repeat(9000)}`) },
    rule: 'body.code',
  },
  'an export nested too deeply for the parser': {
    files: { 'content/guides/thu.mdx': front(GUIDE, `export const a = ${'(\n'.repeat(9000)}`) },
    rule: 'body.code',
  },
  'an expression of tags in tags': {
    files: { 'content/guides/thu.mdx': front(GUIDE, `{${'<a>'.repeat(600)}`) },
    rule: 'body.code',
  },
  'an expression nested as deeply over many lines': {
    files: { 'content/guides/thu.mdx': front(GUIDE, `{${'{}\n!['.repeat(5000)}`) },
    rule: 'body.code',
  },
  'a hundred quotes in one another': {
    files: { 'content/guides/thu.mdx': front(GUIDE, `${'>'.repeat(100)} a`) },
    rule: 'body.size',
  },
  'brackets nested 200,000 deep': {
    files: { 'content/units/thu.yaml': `name: ${'['.repeat(200_000)}` },
    rule: 'yaml.syntax',
  },
  'brackets nested deep, each on its line': {
    files: { 'content/units/thu.yaml': '[\n'.repeat(100_000) },
    rule: 'yaml.syntax',
  },
  'maps nested deep by indentation': {
    files: { 'content/units/thu.yaml': Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n') },
    rule: 'yaml.syntax',
  },
  'lists nested on one line': { files: { 'content/units/thu.yaml': `${'- '.repeat(100_000)}a` }, rule: 'yaml.syntax' },
  'an alias bomb': { files: { 'content/units/thu.yaml': bomb }, rule: 'yaml.anchor' },
  'a merge bomb in a plan': { files: { [PLAN]: front(bomb) }, rule: 'yaml.anchor' },
  'a node of its own kind': { files: { 'content/units/thu.yaml': 'name: !!js/function "x"' }, rule: 'yaml.anchor' },
  'cyclic parents': {
    files: {
      'content/units/mot.yaml': 'name: Một\nlevel: xa\ntype: xã\nparent: hai',
      'content/units/hai.yaml': 'name: Hai\nlevel: xa\ntype: xã\nparent: mot',
    },
    rule: 'unit.cycle',
  },
  'a parent of itself': {
    files: { 'content/units/mot.yaml': 'name: Một\nlevel: xa\ntype: xã\nparent: mot' },
    rule: 'unit.cycle',
  },
  'an id that leaves its folder': {
    files: { 'content/units/mot.yaml': 'name: Một\nlevel: xa\ntype: xã\nparent: ../../etc/passwd' },
    rule: 'schema.value',
  },
  'a file name with spaces and capitals': { files: { 'content/units/Đơn vị.yaml': 'name: Một' }, rule: 'file.name' },
  'a file name with dots': { files: { 'content/units/a..b.yaml': 'name: Một' }, rule: 'file.name' },
  'a folder that is no room': { files: { 'content/secret/thu.yaml': 'name: Một' }, rule: 'file.name' },
  'a link out of the content': { files: {}, link: '/etc/hostname', rule: 'file.unreadable' },
  'a link to a device without end': { files: {}, link: '/dev/zero', rule: 'file.unreadable' },
  'a scalar where a map should be': { files: { 'content/units/thu.yaml': '42' }, rule: 'schema.value' },
  'five thousand unknown keys': {
    files: { 'content/units/thu.yaml': Array.from({ length: 5000 }, (_, i) => `khoa${i}: 1`).join('\n') },
    rule: 'schema.unknown-key',
  },
  'five thousand unknown agencies': {
    files: {
      [PLAN]: front(
        `unit: xa-an-thanh\nkind: annual-plan\nyear: 2027\nsymbol: KH-UBND\nstatus: draft\ntitle: Thử\nsummary: Thử.\ntasks:\n  - no: I.1\n    area: A0\n    title: Thử\n    deadline: Thường xuyên\n    lead:\n${Array.from({ length: 5000 }, (_, i) => `      - Phòng số ${i} không có trong danh mục`).join('\n')}`,
      ),
    },
    rule: 'agency.unlisted',
  },
};

describe('the check survives', () => {
  it.each(Object.keys(CASES))('%s', async (name) => {
    const { files, rule, link } = CASES[name] as Case;
    const home = join(folder, name.replace(/\W+/g, '-'));
    // The papers of the content are not needed here, and take most of the time.
    cpSync('content', join(home, 'content'), {
      recursive: true,
      filter: (path) => !/\/(?:plans|reports)\//.test(path),
    });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(home, path, '..'), { recursive: true });
      writeFileSync(join(home, path), content);
    }
    if (link) symlinkSync(link, join(home, 'content/guides/thu.mdx'));
    const started = cpuTime();
    const { problems } = checkContent(await readContent({ content: join(home, 'content'), templates: 'templates' }));
    const ms = cpuTime() - started;
    rmSync(home, { recursive: true });
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    for (const problem of problems) expect(formatProblem(problem)).not.toMatch(/\n\s+at |undefined/);
    // All of the content is in this; alone it takes half a second on two busy cores.
    expect(ms).toBeLessThan(5_000);
  });
});

describe('a failure of a command', () => {
  const main = (args: string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, ['src/cli/main.mjs', ...args], { env: { ...process.env, ...env }, encoding: 'utf8' });

  it.each([
    [['chek'], {}, 'Không có lệnh "chek"'],
    [['check', '--nhanh'], {}, 'không có tùy chọn "--nhanh"'],
    [['check', '--format', 'xml'], {}, 'Không có dạng "xml"'],
    [['check', 'khong-co'], {}, 'Không có tệp hay thư mục "khong-co"'],
    [['new', '--unit', 'xa-an-than'], {}, 'Có phải ý bạn là: xa-an-thanh'],
    [['new', '--unit', 'xa-an-thanh', '--year', '2027'], { CONTENT_DIR: '/proc/khong-co' }, 'Không có đơn vị'],
  ])('%j is said in words', (args, env, words) => {
    const { status, stdout, stderr } = main(args, env);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(words);
    expect(stdout + stderr).not.toMatch(/\n\s+at |node:internal/);
  });
});
