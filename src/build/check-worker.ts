/** The other side of `check-thread.ts`: reads and checks, and tells what was found as plain data. */
import { parentPort } from 'node:worker_threads';
import type { CheckNews } from './check-thread.ts';
import { checkFiles } from './site-check.ts';

const say = (news: CheckNews) => parentPort?.postMessage(news);
/** A message for each document would take as long as the check. */
const EVERY = 100;
let checked = 0;

try {
  const { files, problems, findings } = await checkFiles(true, (all) => {
    if (++checked % EVERY === 0) say({ checked: EVERY, all });
  });
  say({
    files,
    problems,
    findings: findings.map(({ rule, paper, acknowledged, ...found }) => ({
      ...found,
      rule: rule.id,
      paper: paper?.id ?? null,
      note: acknowledged && paper ? paper.notes.indexOf(acknowledged) : -1,
    })),
  });
} catch (error) {
  say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
