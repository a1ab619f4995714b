import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { SITES } from './sites.ts';

/** Builds the site for the tests: twice from nothing, and once below a folder of the server. */
export default function setup(): void {
  if (process.env['REUSE_SITES']) return;
  for (const [name, { folder, base }] of Object.entries(SITES)) {
    rmSync(folder, { recursive: true, force: true });
    // Nothing of an earlier build may help the two that must be the same; the third takes its Word and PDF files from there.
    const cache = `node_modules/.cache/test/kept-${name === 'below' ? 'root' : name}`;
    for (const kept of ['node_modules/.astro', '.astro', ...(name === 'below' ? [] : [cache])])
      rmSync(kept, { recursive: true, force: true });
    // One of two that must give the same bytes is built as on the far side of the world.
    const elsewhere =
      name === 'again' ? { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', NODE_ENV: 'development' } : {};
    const result = spawnSync(process.execPath, ['src/cli/main.mjs', 'build', '--out', folder], {
      env: { ...process.env, ...elsewhere, BASE_PATH: base, CACHE_DIR: cache },
      encoding: 'utf8',
    });
    if (result.status !== 0) throw new Error(`${name}\n${result.stdout}\n${result.stderr}`);
  }
}
