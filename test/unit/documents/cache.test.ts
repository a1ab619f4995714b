import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync('node_modules/.cache/cache-');
process.env['CACHE_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// After the folder is set: both read it when they are loaded.
const { cached, cacheFolder, tidyCache } = await import('../../../src/build/cache.ts');
const { paperFile, paperFormats } = await import('../../../src/build/documents.ts');
const { catalogue } = await import('../../support/papers.ts');

const PAST = new Date('2020-01-01T00:00:00Z');

describe('files kept between builds', () => {
  it('are made once for the same inputs, and again for others', async () => {
    const make = vi.fn(() => Promise.resolve(new Uint8Array([1, 2, 3])));
    for (const of of ['a', 'a', 'b', 'a']) await cached('columns', { of }, make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('an unchanged plan is not written again at the next build', async () => {
    const [paper] = catalogue.plans;
    if (!paper) throw new Error('no plan');
    const room = join(folder, 'documents');
    const build = async () => {
      const made: string[] = [];
      for (const format of await paperFormats(catalogue, paper)) {
        made.push(Buffer.from(await paperFile(catalogue, paper, format)).toString('base64'));
      }
      return made;
    };
    const first = await build();
    const names = readdirSync(room).sort();
    for (const name of names) utimesSync(join(room, name), PAST, PAST);
    expect(await build()).toEqual(first);
    expect(readdirSync(room).sort()).toEqual(names);
    expect(names.map((name) => statSync(join(room, name)).mtimeMs)).toEqual(names.map(() => PAST.getTime()));
    // And a changed one is: a new file beside the old, for what is made of its title.
    const changed = { ...paper, title: `${paper.title} (sửa)` };
    await paperFile(catalogue, changed, 'docx');
    expect(readdirSync(room)).toHaveLength(names.length + 1);
  });
});

describe('what nobody asks for', () => {
  it('goes after a month, and nothing else does', async () => {
    const room = cacheFolder('cards');
    const made = (of: string) => cached('cards', { of }, () => Promise.resolve(new Uint8Array([1])));
    const age = (path: string, days: number) => {
      const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
      utimesSync(path, then, then);
    };
    await made('asked for');
    const [asked = ''] = readdirSync(room);
    await made('forgotten');
    const forgotten = readdirSync(room).find((name) => name !== asked) ?? '';
    // A shard that a killed build left.
    const left = join(cacheFolder('tim-kiem'), 'abc.123');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'words.json'), '{}');
    // No room of the cache.
    const foreign = join(folder, 'khac');
    writeFileSync(foreign, '');
    for (const path of [join(room, asked), join(room, forgotten), left, foreign]) age(path, 31);
    await made('new');
    await made('asked for');

    await tidyCache();
    const names = readdirSync(room);
    expect([names.includes(asked), names.includes(forgotten), names.length]).toEqual([true, false, 2]);
    expect(readdirSync(cacheFolder('tim-kiem'))).toEqual([]);
    expect(readdirSync(folder)).toContain('khac');

    // Once a day.
    age(join(room, asked), 31);
    await tidyCache();
    expect(readdirSync(room)).toContain(asked);
    age(join(folder, 'don-dep'), 2);
    await tidyCache();
    expect(readdirSync(room)).not.toContain(asked);
  });
});
