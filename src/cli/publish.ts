import { parseArgs } from 'node:util';
import { contentFolders } from '../content/disk.ts';
import { progressWords } from '../i18n/progress.ts';
import { publishWords as words } from '../i18n/serving.ts';
import { Vanishing } from '../publishing/lasting.ts';
import { checkPlace, publish, rollback, Unpublishable } from '../publishing/publish.ts';
import { progress, type Progress } from '../util/progress.ts';

const SERVERS = ['apache', 'iis'] as const;

/**
 * `npm run publish -- --to DIR [--from DIR] [--keep N] [--server apache|iis] [--full] [--without docx,pdf]`: checks, builds
 * and puts the site in place at once; `--without` lets kinds of files go that are served. `--rollback [--release NAME]` serves an earlier release again.
 *
 * @returns the exit code
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string' },
      from: { type: 'string' },
      keep: { type: 'string', default: '5' },
      server: { type: 'string' },
      rollback: { type: 'boolean' },
      release: { type: 'string' },
      without: { type: 'string', default: '' },
      full: { type: 'boolean' },
    },
  });
  const keep = Number(values.keep);
  const server = SERVERS.find((name) => name === values.server);
  if (!values.to || !Number.isInteger(keep) || keep < 1 || (values.server !== undefined && !server)) {
    console.error(words.usage);
    return 1;
  }
  const from = values.from ?? 'dist';
  try {
    // Before minutes go into a build.
    const { content, templates } = contentFolders();
    await checkPlace(values.to, from, content, templates);
    if (values.rollback) {
      console.log(words.rolledBack(await rollback(values.to, values.release), values.to));
      return 0;
    }
    if (values.from === undefined) {
      // What builds takes a second to load, and is not needed for what is built already.
      const built = await (await import('./build.ts')).run(values.full ? ['--full'] : []);
      if (built) return built;
    }
    let shown: Progress | undefined;
    const tell = (done: number, all: number) => {
      // What was copied onto a damaged release is copied again, from the first file.
      if (done === 1) shown = progress(progressWords.publish, all);
      shown?.add();
    };
    const result = await publish({
      to: values.to,
      from,
      keep,
      server,
      without: values.without.split(',').filter(Boolean),
      tell,
    });
    shown?.done();
    console.log(
      result.same ? words.same(result.release) : words.published(result.release, result.files, result.shared),
    );
    console.log(words.serveFrom(values.to));
    return 0;
  } catch (error) {
    if (error instanceof Vanishing) {
      console.error(words.lost(error.lost));
      return 1;
    }
    if (!(error instanceof Unpublishable)) throw error;
    console.error(words.refused[error.reason](error.message));
    return 1;
  }
}
