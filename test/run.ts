/** `npm test`: types, lint, format and every test; the last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORT = 'node_modules/.cache/test/report.json';
const bin = (name: string) => `node_modules/${name}`;
const STEPS: [string, string[]][] = [
  ['astro check', [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'hint']],
  ['tsc', [bin('typescript/bin/tsc'), '--noEmit']],
  ['eslint', [bin('eslint/bin/eslint.js'), '--config', 'test/eslint.config.mjs', '--max-warnings', '0', '.']],
  ['prettier', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['check', ['src/cli/main.mjs', 'check']],
];

/** Runs everything, in order, and goes on after a failure. Returns the exit code. */
export function run(args: string[]): number {
  let passed = 0;
  let failed = 0;
  for (const [name, command] of args.length ? [] : STEPS) {
    console.log(`\n— ${name}`);
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
    if (status === 0) passed++;
    else failed++;
  }
  console.log('\n— vitest');
  rmSync(REPORT, { force: true });
  mkdirSync('node_modules/.cache/test', { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      'test/vitest.config.ts',
      '--root',
      '.',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
      ...args,
    ],
    { stdio: 'inherit' },
  );
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    // A suite that could not even start has no failed test of its own.
    if (status !== 0 && report.numFailedTests === 0) failed += Math.max(1, report.numFailedTestSuites);
  } catch {
    failed++;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}
