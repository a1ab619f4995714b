import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { evaluate } from 'satteri';
import * as runtime from 'astro/jsx-runtime';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';

const run = promisify(execFile);
const HOSTILE = 'test/fixtures/hostile';
const files = readdirSync(HOSTILE).sort();
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const canaryFile = join(folder, 'canary');
afterAll(() => rmSync(folder, { recursive: true }));

/** A content whose guides are the hostile files. */
cpSync('content', join(folder, 'content'), { recursive: true });
cpSync(HOSTILE, join(folder, 'content/guides'), { recursive: true });
writeFileSync(
  join(folder, 'content/guides/canary.mjs'),
  `await import('node:fs').then((fs) => fs.writeFileSync(process.env.CANARY_FILE, 'dead'));\n`,
);

async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), CANARY: 'alive', CANARY_FILE: canaryFile };
  try {
    const { stdout, stderr } = await run(process.execPath, ['src/cli/main.mjs', ...args], { env, maxBuffer: 1e8 });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, out: failed.stdout, err: failed.stderr };
  }
}

const checked = await command('check', '--format', 'json');
const problems = JSON.parse(checked.out) as Problem[];

describe('hostile content', () => {
  it('is at least sixty snippets', () => expect(files.length).toBeGreaterThanOrEqual(60));

  it.each(files)('%s is refused at its line', (file) => {
    const lines = readFileSync(join(HOSTILE, file), 'utf8').split('\n');
    const canary = lines.findIndex((line) => /canary/i.test(line)) + 1;
    const found = problems.filter((problem) => problem.file.endsWith(`/${file}`) && problem.severity === 'error');
    expect(found.length).toBeGreaterThan(0);
    // Code of several lines is refused where it begins.
    expect(canary - (found[0]?.line ?? 0)).toBeGreaterThanOrEqual(0);
    expect(canary - (found[0]?.line ?? 0)).toBeLessThanOrEqual(/lines|multi-line/.test(file) ? 1 : 0);
    expect(found[0]?.column).toBeGreaterThan(0);
    for (const { message, hint } of found)
      expect(`${message} ${hint}`).not.toMatch(/\bat .*:\d+:\d+|\bError\b|expected|Unexpected/);
  });

  it('ends the check with 1 and runs nothing', () => {
    expect(checked.code).toBe(1);
    expect(checked.err).toBe('');
    expect(existsSync(canaryFile)).toBe(false);
  });

  it('stops the build before anything is compiled', async () => {
    const { code, out, err } = await command('build', '--out', join(folder, 'dist'));
    expect(code).toBe(1);
    expect(out + err).toContain('Dừng dựng trang');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    expect(existsSync(canaryFile)).toBe(false);
  });

  it('would run if it were compiled: the canary can die', async () => {
    const body = readFileSync(join(HOSTILE, 'expression-flow.mdx'), 'utf8').split('---\n').at(-1) ?? '';
    process.env['CANARY_FILE'] = canaryFile;
    const { default: Content } = (await evaluate(body, runtime as never)) as unknown as {
      default: (props: object) => unknown;
    };
    await Content({});
    expect(existsSync(canaryFile)).toBe(true);
    rmSync(canaryFile);
  });
});
