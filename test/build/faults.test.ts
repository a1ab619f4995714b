/** A build on a bad day: damaged or missing caches, full disks, others at work. It ends well or with a sentence. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/publishing/folders.ts';
import { makePapers } from '../bench/papers/make.ts';
import { digestsOf } from '../support/digests.ts';

const FOLDER = 'node_modules/.cache/test/faults';
const OUT = `${FOLDER}/out`;
const CACHE = `${FOLDER}/cache`;

const ENV = { ...process.env, CONTENT_DIR: `${FOLDER}/kho`, TEMPLATES_DIR: `${FOLDER}/templates`, CACHE_DIR: CACHE };

function run(command: string[], env: Record<string, string> = {}) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...ENV, ...env },
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, printed: stdout + stderr, seconds: (performance.now() - started) / 1000 };
}

/** From nothing but the project's own cache: Astro takes over no page. */
const build = (env: Record<string, string> = {}, out = OUT) =>
  run(['src/cli/main.mjs', 'build', '--full', '--out', out], env);

/** A report without tasks; two of them have the same CSV file. */
const report = (unit: string, year: number) => `---
unit: ${unit}
kind: annual-report
year: ${year}
symbol: BC-UBND
status: draft
title: Kết quả cải cách hành chính năm ${year}
summary: Kết quả của năm ${year}.
period: { from: ${year}-01-01, to: ${year}-12-10 }
---

## I. KẾT QUẢ

Đã làm.
`;

let good: Record<string, string> = {};
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  makePapers(FOLDER, 4, 'faults');
  const [unit = ''] = readdirSync(`${FOLDER}/kho/units`).map((file) => file.replace('.yaml', ''));
  for (const year of [2001, 2002]) {
    const file = `${FOLDER}/kho/reports/${unit}/${year}-bao-cao.mdx`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, report(unit, year));
  }
  for (const file of ['bao-cao-nam.mdx', 'masters'])
    cpSync(`templates/${file}`, `${FOLDER}/templates/${file}`, { recursive: true });
  const { status, printed } = build();
  if (status !== 0) throw new Error(printed);
  good = await digestsOf(OUT);
});

test('two papers that need the same file at once are built from an empty cache', () => {
  const files = Object.keys(good).filter((file) => /200[12]-bao-cao\.csv$/.test(file));
  expect(files).toHaveLength(2);
  expect(new Set(files.map((file) => good[file])).size).toBe(1);
});

describe('what a build keeps', () => {
  const flip = (bytes: Buffer) => {
    const at = bytes.length >> 1;
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 4]), bytes.subarray(at + 1)]);
  };
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['has one bit flipped', flip],
    ['is cut to half', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['is emptied', () => Buffer.alloc(0)],
    [
      'has another value',
      (bytes) =>
        Buffer.from(
          bytes.toString('latin1').replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
          'latin1',
        ),
    ],
  ])('never shows where it %s', async (_, damage) => {
    for (const folder of [CACHE, OUT])
      for (const file of await filesBelow(folder)) {
        const path = join(folder, file);
        writeFileSync(path, damage(readFileSync(path)));
      }
    const { status, printed } = build();
    expect(printed).not.toContain('dừng');
    expect(status).toBe(0);
    expect(await digestsOf(OUT)).toEqual(good);
  });

  test('is made again where the program has changed', () => {
    // Node reads no TypeScript below node_modules.
    const project = mkdtempSync(join(tmpdir(), 'kho-'));
    for (const name of ['src', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'public'])
      cpSync(name, join(project, name), { recursive: true });
    const digestOf = () =>
      spawnSync(
        process.execPath,
        ['-e', `import('./src/pipeline/cache.ts').then(({ entryPath }) => console.log(entryPath('cards', 1)))`],
        { cwd: project, encoding: 'utf8', env: ENV },
      ).stdout;
    const before = digestOf();
    expect(before).toContain('cards');
    expect(digestOf()).toBe(before);
    for (const file of ['src/documents/card.ts', 'package-lock.json', 'astro.config.mjs']) {
      const text = readFileSync(join(project, file), 'utf8');
      writeFileSync(join(project, file), `${text}\n`);
      expect(digestOf(), file).not.toBe(before);
      writeFileSync(join(project, file), text);
    }
    expect(digestOf()).toBe(before);
    rmSync(project, { recursive: true });
  });
});

test('a cache that may not be written to stops neither the check nor the build', () => {
  // A folder in which not even root makes another.
  const env = { CACHE_DIR: '/sys/kho-ke-hoach' };
  expect(run(['src/cli/main.mjs', 'check'], env)).toMatchObject({ status: 0 });
});

const disk = resolve(FOLDER, 'disk');
const mount = (size: string) => {
  mkdirSync(disk, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status === 0;
};
const canMount = mount('1m');
if (canMount) spawnSync('umount', [disk]);

test.skipIf(!canMount).each(['24k', '200k', '1m'])('a cache of %s ends the build with a sentence', async (size) => {
  mount(size);
  try {
    const { status, printed, seconds } = build({ CACHE_DIR: disk });
    expect(status).toBe(1);
    expect(printed).toContain('ổ đĩa đã đầy');
    expect(printed).not.toMatch(/^\s+at /m);
    expect(seconds).toBeLessThan(30);
    expect(await digestsOf(OUT)).toEqual(good);
  } finally {
    spawnSync('umount', [disk]);
  }
});

test.skipIf(!canMount)('a disk that is read only stops no check', () => {
  mount('1m');
  spawnSync('mount', ['-o', 'remount,ro', disk]);
  try {
    expect(run(['src/cli/main.mjs', 'check'], { CACHE_DIR: join(disk, 'cache') })).toMatchObject({ status: 0 });
  } finally {
    spawnSync('umount', [disk]);
  }
});

test.skipIf(!canMount)('a site is built onto another disk than the project', async () => {
  mount('200m');
  try {
    expect(build({}, join(disk, 'site'))).toMatchObject({ status: 0 });
    expect(await digestsOf(join(disk, 'site'))).toEqual(good);
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('of two builds at once in one project folder the second waits, and each has its own content', async () => {
  const contents = ['a', 'b'].map((name) => {
    const content = `${FOLDER}/content-${name}`;
    cpSync(`${FOLDER}/kho`, content, { recursive: true });
    writeFileSync(
      `${content}/guides/cong-bo.mdx`,
      `${readFileSync(`${content}/guides/cong-bo.mdx`, 'utf8')}\nDấu của ${name}.\n`,
    );
    return { name, content, out: `${FOLDER}/out-${name}` };
  });
  const ended = contents.map(({ name, content, out }) => {
    const child = spawn(process.execPath, ['src/cli/main.mjs', 'build', '--out', out], {
      env: { ...ENV, CONTENT_DIR: content, CACHE_DIR: `${CACHE}-${name}`, PAPER_FILES: 'none' },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (printed += text.toString()));
    return new Promise<{ code: number | null; printed: string }>((done) =>
      child.once('close', (code) => done({ code, printed })),
    );
  });
  const results = await Promise.all(ended);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(results.filter(({ printed }) => printed.includes('Một lần dựng khác đang chạy'))).toHaveLength(1);
  for (const { name, out } of contents)
    expect(readFileSync(`${out}/huong-dan/cong-bo/index.html`, 'utf8')).toContain(`Dấu của ${name}.`);
});

test('`astro build` tells what is wrong with the content as `npm run check` does', async () => {
  const content = `${FOLDER}/content-wrong`;
  cpSync(`${FOLDER}/kho`, content, { recursive: true });
  const [file = ''] = await filesBelow(`${content}/plans`);
  const path = `${content}/plans/${file}`;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^year:/m, 'yeer:'));
  const check = run(['src/cli/main.mjs', 'check'], { CONTENT_DIR: content });
  const problem = check.printed.split('\n').filter((line) => line.includes('yeer'));
  expect(problem[0]).toMatch(new RegExp(`^${path}:\\d+:\\d+  error  schema\\.unknown-key`));
  const built = run(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', OUT], { CONTENT_DIR: content });
  expect(built.status).toBe(1);
  for (const line of check.printed.split('\n').filter((text) => text.startsWith(path)))
    expect(built.printed).toContain(line);
  expect(built.printed).not.toMatch(/^\s+at /m);
});
