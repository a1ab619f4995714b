import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync('node_modules/.cache/cache-');
process.env['CACHE_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// After the folder is set: both read it when they are loaded.
const { cached } = await import('../../../src/build/cache.ts');
const { paperFile, paperFormats } = await import('../../../src/build/documents.ts');
const { catalogue } = await import('../../support/papers.ts');

const PAST = new Date('2020-01-01T00:00:00Z');

describe('files kept between builds', () => {
  it('are made once for the same inputs, and again for others', async () => {
    const make = vi.fn(() => Promise.resolve(new Uint8Array([1, 2, 3])));
    for (const of of ['a', 'a', 'b', 'a']) await cached('room', { of }, make);
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
