import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BuiltSite, HalfTaken, load, NotPublished, type Loaded } from '../engine/load.ts';
import { EngineFailed, EngineServer } from '../engine/server.ts';
import { loadWords as words } from '../i18n/engine.ts';
import { takeLock } from '../publishing/lock.ts';
import { engineNginx, engineShards, engineUsers } from '../serving/engine-configs.ts';
import { progress } from '../util/progress.ts';

const list = (text: string) => text.split(',').filter(Boolean);

/** The port of the engine's own protocol, as it is set up by itself. */
const NATIVE = 9000;

/** The files for the engine and for nginx; each address of `to` is a machine. */
function writeFiles(folder: string, to: readonly string[]): void {
  const hosts = to.map((address) => new URL(address));
  mkdirSync(folder, { recursive: true });
  const base = process.env['BASE_PATH'] ?? '/';
  for (const [name, text] of [
    ['users.d-cchc.xml', engineUsers()],
    ['config.d-cchc.xml', engineShards(hosts.map(({ hostname }) => `${hostname}:${NATIVE}`))],
    ['nginx-may.conf', engineNginx(base, hosts[0]?.host ?? '')],
  ] as const)
    writeFileSync(join(folder, name), text);
}

/**
 * `npm run load -- --to URL[,URL…] [--site DIR[,DIR…]] [--files DIR]`: loads built sites into the engine, which is one machine
 * or several that share the rows. Returns the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string', default: '' },
      site: { type: 'string', default: 'dist' },
      files: { type: 'string' },
    },
  });
  // A machine that is named twice would have each row twice.
  const to = [...new Set(list(values.to).map((address) => URL.parse(address)?.href ?? address))];
  const folders = list(values.site);
  if (!to.length || !folders.length || !to.every((address) => /^https?:$/.test(URL.parse(address)?.protocol ?? ''))) {
    console.error(words.usage);
    return 1;
  }
  if (values.files !== undefined) {
    writeFiles(values.files, to);
    console.log(words.files(values.files));
    return 0;
  }
  const login = { user: process.env['ENGINE_USER'], password: process.env['ENGINE_PASSWORD'] };
  const started = performance.now();
  await mkdir('.astro', { recursive: true });
  const unlock = await takeLock(join('.astro', 'load.lock'));
  try {
    // Its search would take the place of one that pages are asking.
    const plain = folders.find((folder) => !new BuiltSite(folder).asksEngine);
    if (plain !== undefined) {
      console.error(words.noSearch(plain));
      return 1;
    }
    let told = 0;
    let shown: ReturnType<typeof progress> | undefined;
    const tell = ({ tasks, places }: Loaded, all: number) => {
      shown ??= progress(words.loading, all);
      shown.add(tasks + places - told);
      told = tasks + places;
    };
    const { tasks, places } = await load(
      to.map((address) => new EngineServer(address, login)),
      folders,
      tell,
    );
    shown?.done();
    console.log(words.done(tasks, places, (performance.now() - started) / 1000));
    return 0;
  } catch (error) {
    if (error instanceof NotPublished) console.error(words.notPublished(error.message));
    else if (error instanceof HalfTaken) console.error(words.halfTaken(error.address, error.message));
    else if (error instanceof EngineFailed) console.error(words.failed(error.address, error.message));
    else throw error;
    return 1;
  } finally {
    await unlock();
  }
}
