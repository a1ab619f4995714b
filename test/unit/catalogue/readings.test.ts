import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { contentFolders, readContent } from '../../../src/catalogue/disk.ts';
import { loadCatalogue, type SourceText } from '../../../src/catalogue/load.ts';
import type { Reading, Readings } from '../../../src/catalogue/readings.ts';
import type { ContentDocument, Loaded } from '../../../src/catalogue/types.ts';

const home = mkdtempSync(join(tmpdir(), 'readings-'));
afterAll(() => rmSync(home, { recursive: true }));
vi.stubEnv('CACHE_DIR', home);
const { entryPath } = await import('../../../src/build/cache.ts');
const { keptReadings } = await import('../../../src/build/kept-readings.ts');

const texts = await readContent(contentFolders());
/** What is loaded, as plain data: what is read when it is asked for as well. */
const all = ({ documents, ...loaded }: Loaded) => ({
  ...loaded,
  documents: documents.map((document: ContentDocument) => ({
    ...document,
    source: { ...document.source, data: undefined, at: document.source.place(['title']) },
    ...('body' in document && { body: { ...document.body, texts: document.body.texts } }),
  })),
});
const plain = (value: unknown) => JSON.parse(JSON.stringify(value, (_, item: unknown) => (item instanceof Map ? [...item] : item))) as unknown; // prettier-ignore

/** Counts what is found and added. */
function counted(readings: Readings) {
  const counts = { found: 0, added: 0 };
  const get = (text: SourceText): Reading | undefined => {
    const reading = readings.get(text);
    if (reading) counts.found++;
    return reading;
  };
  const set = (text: SourceText, reading: Reading): void => {
    counts.added++;
    readings.set(text, reading);
  };
  return { counts, readings: { get, set } };
}

async function loadWith(some: readonly SourceText[]) {
  const kept = await keptReadings();
  const { counts, readings } = counted(kept);
  const loaded = loadCatalogue(some, readings);
  await kept.keep();
  return { loaded, counts };
}

test('papers that were read before are not parsed again, and nothing is otherwise', async () => {
  const fresh = loadCatalogue(texts);
  const papers = fresh.catalogue.papers.length;
  const first = await loadWith(texts);
  expect(first.counts).toEqual({ found: 0, added: papers });
  const second = await loadWith(texts);
  expect(second.counts).toEqual({ found: papers, added: 0 });
  for (const { loaded } of [first, second]) expect(plain(all(loaded))).toEqual(plain(all(fresh)));
  // What JSON cannot say, such as a key without a value, would show here.
  expect(second.loaded.catalogue.papers).toStrictEqual(fresh.catalogue.papers);
});

test('a changed paper is read anew, a broken one each time, and one that is gone is forgotten', async () => {
  const [one] = loadCatalogue(texts).catalogue.papers;
  const changed = (to: (text: string) => string) =>
    texts.map((text) => (text.file === one?.file ? { ...text, text: to(text.text), digest: `${text.digest}${to('x')}` } : text)); // prettier-ignore
  await loadWith(texts);
  const longer = await loadWith(changed((text) => `${text}\nThêm một đoạn.\n`));
  expect(longer.counts.added).toBe(1);
  for (let i = 0; i < 2; i++) {
    const broken = await loadWith(changed((text) => text.replace('year:', 'yaer:')));
    expect(broken.counts.added).toBe(0);
    expect(broken.loaded.problems.map(({ file }) => file)).toContain(one?.file);
  }
  const again = await loadWith(texts);
  expect(again.counts.added).toBe(1);
});

test('what is damaged is read anew', async () => {
  await loadWith(texts);
  const path = entryPath('papers', 'readings');
  writeFileSync(path, readFileSync(path, 'utf8').replace('2023', '2024'));
  expect((await loadWith(texts)).counts.found).toBe(0);
  expect((await loadWith(texts)).counts.added).toBe(0);
});
