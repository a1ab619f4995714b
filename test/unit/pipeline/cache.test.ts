import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync('node_modules/.cache/cache-');
process.env['CACHE_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// After the folder is set: both read it when they are loaded.
const { cached, cacheFolder, entryPath, readEntry, tidyCache, writeEntry } =
  await import('../../../src/pipeline/cache.ts');
const { paperFile, paperFormats } = await import('../../../src/pipeline/documents.ts');
const { catalogue } = await import('../../support/papers.ts');

const PAST = new Date('2020-01-01T00:00:00Z');

describe('files kept between builds', () => {
  it('are made once for the same inputs, and again for others', async () => {
    const make = vi.fn(() => Promise.resolve(new Uint8Array([1, 2, 3])));
    for (const of of ['a', 'a', 'b', 'a']) await cached('columns', { of }, make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('are made once for all who need them at the same time', async () => {
    const make = vi.fn(() => Promise.resolve(new Uint8Array([4])));
    const all = await Promise.all(Array.from({ length: 20 }, () => cached('columns', 'at once', make)));
    expect(all).toEqual(all.map(() => new Uint8Array([4])));
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are written by many programs at once', async () => {
    const entry = new Uint8Array(100_000).fill(7);
    await Promise.all(Array.from({ length: 20 }, () => writeEntry('columns', 'raced', entry)));
    expect(Uint8Array.from((await readEntry('columns', 'raced')) ?? [])).toEqual(entry);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['one bit', (bytes) => Buffer.concat([Buffer.from([(bytes[0] ?? 0) ^ 1]), bytes.subarray(1)])],
    ['the digest', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])])],
    ['cut', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['emptied', () => Buffer.alloc(0)],
    ['longer', (bytes) => Buffer.concat([bytes, bytes])],
    ['another entry', () => readFileSync(entryPath('columns', 'other'))],
  ])('are made again where they are damaged: %s', async (_, damage) => {
    const make = () => Promise.resolve(new TextEncoder().encode('{"value":80}'));
    await writeEntry('columns', 'other', 'other');
    await cached('columns', 'damaged', make);
    const path = entryPath('columns', 'damaged');
    writeFileSync(path, damage(readFileSync(path)));
    expect(await readEntry('columns', 'damaged')).toBeUndefined();
    expect(new TextDecoder().decode(await cached('columns', 'damaged', make))).toBe('{"value":80}');
    expect((await readEntry('columns', 'damaged'))?.toString()).toBe('{"value":80}');
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
    // An entry that a killed build left half written.
    const left = join(room, 'abc.123');
    writeFileSync(left, 'x');
    // No room of the cache.
    const foreign = join(folder, 'khac');
    writeFileSync(foreign, '');
    for (const path of [join(room, asked), join(room, forgotten), left, foreign]) age(path, 31);
    await made('new');
    await made('asked for');

    await tidyCache();
    const names = readdirSync(room);
    expect([names.includes(asked), names.includes(forgotten), names.length]).toEqual([true, false, 2]);
    expect(names).not.toContain('abc.123');
    expect(readdirSync(folder)).toContain('khac');

    // Once a day.
    age(join(room, asked), 31);
    await tidyCache();
    expect(readdirSync(room)).toContain(asked);
    age(join(folder, 'tidied'), 2);
    await tidyCache();
    expect(readdirSync(room)).not.toContain(asked);
  });
});
