/** The index of a site, as far as it can be tried without building one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { searchIndexer, type SearchSite } from '../../../src/build/search-index.ts';

test('an index that cannot be written says so at its end, and keeps nobody waiting before', async () => {
  const below = mkdtempSync(join(tmpdir(), 'index-'));
  try {
    writeFileSync(join(below, 'file'), '');
    const dated = Array.from({ length: 1800 }, (_, i) => ({
      path: `/ke-hoach/don-vi/${i}/`,
      date: `20${10 + Math.floor(i / 180)}-01-01`,
      paper: true,
    }));
    const facts: SearchSite['facts'] = new Map(dated.map(({ path, date }) => [path, { date, rows: {} }]));
    let told = 0;
    const site = { facts, dated, undated: 1, abbreviations: [] };
    const indexer = searchIndexer(site, join(below, 'file', 'site'), () => told++);
    for (const { path } of dated)
      indexer.add(path, () => `<main data-pagefind-body><h1>Kế hoạch</h1><p>${path}</p></main>`);
    const shards = indexer.queued();
    expect(shards).toBeGreaterThan(4);
    await vi.waitFor(() => expect(indexer.queued()).toBe(0));
    expect(told).toBe(shards);
    await expect(indexer.finish()).rejects.toThrow('ENOTDIR');
  } finally {
    rmSync(below, { recursive: true });
  }
});
