/** `npm run bench -- fuzz [--minutes N] [--seed N] [--target NAME]`: every parser in turn with mutated input; ends with 1 on a crash or a hang. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzzTarget, TARGETS, type FuzzReport } from '../support/fuzz-targets.ts';

const FAULTS = 'node_modules/.cache/bench/fuzz';
/** Each target gets a turn of some seconds, again and again, so that one that is cut short has had its share. */
const TURN = 5000;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      target: { type: 'string' },
    },
  });
  const until = performance.now() + Number(values.minutes) * 60_000;
  const sums = new Map<string, FuzzReport>();
  for (let round = Number(values.seed); performance.now() < until; round++) {
    for (const target of TARGETS.filter(({ name }) => values.target === undefined || name === values.target)) {
      const left = until - performance.now();
      if (left <= 0) break;
      const report = await fuzzTarget(
        target,
        Math.min(TURN, left, (Number(values.minutes) * 60_000) / TARGETS.length),
        round,
      );
      const sum = sums.get(target.name);
      sums.set(target.name, {
        target: target.name,
        runs: (sum?.runs ?? 0) + report.runs,
        refused: (sum?.refused ?? 0) + report.refused,
        slowest: Math.max(sum?.slowest ?? 0, report.slowest),
        faults: [...(sum?.faults ?? []), ...report.faults],
      });
      process.stderr.write(`\r${Math.round(left / 1000)} s left, ${target.name}            `);
    }
  }
  process.stderr.write('\n');
  let code = 0;
  for (const { target, runs, refused, slowest, faults } of sums.values()) {
    console.log(
      `${target.padEnd(14)} ${String(runs).padStart(8)} inputs, ${String(refused).padStart(7)} refused, slowest ${Math.round(slowest)} ms, ${faults.length} faults`,
    );
    for (const [i, { why, input }] of faults.entries()) {
      code = 1;
      mkdirSync(FAULTS, { recursive: true });
      writeFileSync(`${FAULTS}/${target}-${i}.txt`, `${why}\n\n${input}\n`);
      console.log(`    ${why.split('\n')[0] ?? ''} (${FAULTS}/${target}-${i}.txt)`);
    }
  }
  return code;
}
