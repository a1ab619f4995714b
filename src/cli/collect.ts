import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadCatalogue } from '../catalogue/load.ts';
import { leftOut, spokenFor } from '../catalogue/spoken-for.ts';
import { collectSite } from '../collecting/collect.ts';
import { collectedFolder } from '../content/collected.ts';
import { contentFolders, readContent } from '../content/disk.ts';
import { collectWords as words } from '../i18n/portal.ts';
import { formatProblem } from '../model/problem.ts';
import { takeLock } from '../publishing/lock.ts';
import { each } from '../publishing/verify.ts';
import { todayInVietnam } from '../table/today.ts';
import { progress } from '../util/progress.ts';

/** How many sites are asked at once. */
const AT_ONCE = 8;

/** What the command reads of the content: who is gathered, and which unit stands below which. */
const wanted = (room: string, path: string) =>
  room === 'content' && (path === 'sites.yaml' || /^(?:units|registry)\//.test(path));

/**
 * `npm run collect`: takes what the sites of `content/sites.yaml` publish. A site that gives nothing keeps its last good
 * copy, and is said; the portal is built of what is there.
 *
 * @returns the exit code: 1 where the list of the sites cannot be used, or no site has anything
 */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const { catalogue, problems } = loadCatalogue(await readContent(contentFolders(), wanted));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length) {
    console.error([...errors.map(formatProblem), words.unfit].join('\n'));
    return 1;
  }
  const { sites, units } = catalogue;
  if (sites.length === 0) {
    console.error(words.none);
    return 1;
  }
  await mkdir(collectedFolder(), { recursive: true });
  const unlock = await takeLock(join(collectedFolder(), 'collect.lock'));
  const shown = progress(words.work, sites.length);
  const today = todayInVietnam(new Date());
  let [good, any] = [0, false];
  try {
    await each(sites, AT_ONCE, async (site) => {
      const { state, copy, files, bytes } = await collectSite(site, today);
      shown.add();
      any ||= state.copy !== null;
      if (state.problem !== null) {
        console.error(words.failed(site.name, state.problem, state.copy?.on ?? null));
        return;
      }
      good++;
      console.log(copy ? words.taken(site.name, files, Math.ceil(bytes / 1000)) : words.unchanged(site.name));
      for (const { unit, papers } of copy ? leftOut(copy, spokenFor(site, sites, units, copy)) : [])
        console.log(words.left(unit, papers));
    });
  } finally {
    await unlock();
  }
  shown.done();
  console.log(words.sum(good, sites.length - good));
  console.log(words.next);
  return any ? 0 : 1;
}
