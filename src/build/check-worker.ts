/** The other side of `check-thread.ts`: is given the texts, checks them, and tells what was found as plain data. */
import { parentPort } from 'node:worker_threads';
import { loadCatalogue, type SourceText } from '../catalogue/load.ts';
import { siteContentOf } from '../catalogue/site.ts';
import type { CheckNews } from './check-thread.ts';
import { keptReadings } from './kept-readings.ts';
import { checkContent } from './site-check.ts';

const say = (news: CheckNews) => parentPort?.postMessage(news);
/** A message for each document would take as long as the check. */
const EVERY = 100;
let checked = 0;

async function check(texts: SourceText[]): Promise<void> {
  const readings = await keptReadings();
  const loaded = loadCatalogue(texts, readings);
  const { files, problems, findings } = await checkContent(loaded, siteContentOf(texts, loaded), true, (all) => {
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
  // Nobody waits for it.
  await readings.keep();
}

// What it throws reaches the other side as its `error`.
parentPort?.once('message', (texts: SourceText[]) => void check(texts));
