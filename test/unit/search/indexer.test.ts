/** The index of a site, as far as it can be tried without building one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { SearchIndexer } from '../../../src/pipeline/search-index.ts';
import type { SearchSite } from '../../../src/pipeline/search-site.ts';
import { INDEX_FOLDER } from '../../../src/search/format.ts';
import { filesBelow } from '../../../src/publishing/folders.ts';
import { closePagefind } from '../../../src/search/pagefind/build.ts';

/** A cache of this file's own. */
const { cache } = await vi.hoisted(async () => {
  const { mkdtempSync: make } = await import('node:fs');
  const folder = make('/tmp/index-cache-');
  process.env['CACHE_DIR'] = folder;
  return { cache: folder };
});
afterAll(() => rmSync(cache, { recursive: true }));

const bare = {
  about: new Map(),
  areas: new Map(),
  abbreviations: [],
  synonyms: [],
  known: new Map(),
  rows: [],
  jobs: [],
};

afterAll(closePagefind);

test('an index that cannot be written says so', async () => {
  const below = mkdtempSync(join(tmpdir(), 'index-'));
  try {
    writeFileSync(join(below, 'file'), '');
    const path = '/ke-hoach/don-vi/1/';
    const facts: SearchSite['facts'] = new Map([[path, { date: '2026-01-05', rows: {} }]]);
    const site: SearchSite = { facts, dated: [{ path, date: '2026-01-05', paper: true }], undated: 1, ...bare };
    const indexer = await SearchIndexer.open(site, join(below, 'site'));
    writeFileSync(join(below, 'site'), '');
    await indexer.add(path, () => `<main data-pagefind-body><h1>Kế hoạch</h1><p>${path}</p></main>`);
    await expect(indexer.finish()).rejects.toThrow('ENOTDIR');
  } finally {
    rmSync(below, { recursive: true });
  }
});

test('after a change only what changed is read, and the index is as from nothing', async () => {
  const below = mkdtempSync(join(tmpdir(), 'index-'));
  const paths = Array.from({ length: 24 }, (_, i) => `/ke-hoach/don-vi/${i}/`);
  const facts: SearchSite['facts'] = new Map(
    paths.map((path) => [path, { date: '2026-01-05', facets: { year: ['2026'] }, rows: {} }]),
  );
  const dated = paths.map((path) => ({ path, date: '2026-01-05', paper: true }));
  const site: SearchSite = { facts, dated, undated: 1, ...bare };
  const text = (path: string) =>
    `Ủy ban nhân dân (UBND) đặt ra ở ${path} việc 192/KH-UBND: số hóa – đọc, hạn 20/12/2026. ${'Từng bước rà soát thủ tục. '.repeat(60)}`;
  const make = async (folder: string, changed = '') => {
    const read: string[] = [];
    const indexer = await SearchIndexer.open(site, folder);
    for (const path of paths) {
      const mark = path === changed ? 'Lần sửa: một cửa liên thông.' : '';
      const page = `<main data-pagefind-body><h1>Kế hoạch</h1><h2 id="m">Mục ${path}</h2><p>${text(path)}</p><h2 id="n">Sau</h2><p>${mark || text(path)}</p></main>`;
      await indexer.add(path, () => (read.push(path), page), path + mark);
    }
    const summary = await indexer.finish();
    const files = await filesBelow(join(folder, INDEX_FOLDER));
    const read64 = (name: string) => [name, readFileSync(join(folder, INDEX_FOLDER, name), 'base64')] as const;
    return { read, summary, files: Object.fromEntries(files.map(read64)) };
  };
  try {
    const [first = '', , third = ''] = paths;
    expect((await make(join(below, 'a'))).read).toEqual(paths);
    const again = await make(join(below, 'a'));
    expect([again.read, again.summary.kept]).toEqual([[], 1]);

    const changed = await make(join(below, 'a'), third);
    expect([changed.read, changed.summary.kept]).toEqual([[third], 0]);
    rmSync(cache, { recursive: true });
    expect((await make(join(below, 'b'), third)).files).toEqual(changed.files);

    // A damaged cache costs time, and shows nowhere.
    for (const name of readdirSync(join(cache, 'search'))) {
      const path = join(cache, 'search', name);
      writeFileSync(path, readFileSync(path).subarray(1));
    }
    const damaged = await make(join(below, 'b'), first);
    expect(damaged.read.toSorted()).toEqual(paths.toSorted());
    rmSync(cache, { recursive: true });
    expect((await make(join(below, 'c'), first)).files).toEqual(damaged.files);
  } finally {
    rmSync(below, { recursive: true });
  }
});
