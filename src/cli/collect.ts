import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadCatalogue } from '../catalogue/load.ts';
import { leftOut, spokenFor } from '../catalogue/spoken-for.ts';
import { collectSite, type Outcome } from '../collecting/collect.ts';
import { collectedFolder } from '../content/collected.ts';
import { contentFolders, readContent } from '../content/disk.ts';
import { collectWords as words } from '../i18n/portal.ts';
import { formatProblem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
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
  const said = new Map<Site, string[]>();
  let [good, any] = [0, false];
  try {
    await each(sites, AT_ONCE, async (site) => {
      const outcome = await collectSite(site, today);
      const { state, copy } = outcome;
      if (state.problem === null) good++;
      any ||= state.copy !== null;
      const left = copy ? leftOut(copy, spokenFor(site, sites, units, copy)) : [];
      said.set(site, [...linesOf(site, outcome), ...left.map(({ unit, papers }) => words.left(unit, papers))]);
      shown.add();
    });
  } finally {
    await unlock();
  }
  shown.done();
  // Whichever answered first, they stand as in the list.
  for (const site of sites) console.log((said.get(site) ?? []).join('\n'));
  console.log(words.sum(good, sites.length - good));
  console.log(words.next);
  return any ? 0 : 1;
}

/** What came of a site. */
function linesOf({ name }: Site, { state, copy, files, bytes }: Outcome): string[] {
  if (state.problem !== null) return [words.failed(name, state.problem, state.copy?.on ?? null)];
  if (!copy) return [words.unchanged(name)];
  const lost = state.copy?.lost ?? 0;
  return [words.taken(name, files, Math.ceil(bytes / 1000)), ...(lost ? [words.lost(lost)] : [])];
}
