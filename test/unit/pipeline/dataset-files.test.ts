import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { paperById } from '../../../src/catalogue/questions.ts';
import { taskItem } from '../../../src/catalogue/dataset-items.ts';
import { contentFolders, readContent } from '../../../src/content/disk.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { itemSchema, SCHEMA_VERSION } from '../../../src/model/dataset.ts';

const home = mkdtempSync(join(tmpdir(), 'datasets-'));
afterAll(() => rmSync(home, { recursive: true }));
vi.stubEnv('CACHE_DIR', home);
const { datasetFiles, datasetNames } = await import('../../../src/pipeline/dataset-files.ts');

const { catalogue } = loadCatalogue(await readContent(contentFolders()));
const [first] = catalogue.tasks;
const kept = () => (existsSync(join(home, 'du-lieu')) ? readdirSync(join(home, 'du-lieu')) : []);
const textOf = (body: BodyInit) => new Response(body).text();

test('what is small stays in memory, and may be read again', async () => {
  const files = datasetFiles(catalogue);
  expect(files.map(({ name }) => name)).toEqual(datasetNames(catalogue));
  for (const { body, rows, size } of files) {
    expect(body()).toBeInstanceOf(Uint8Array);
    const text = await textOf(body());
    const said = JSON.parse(text) as { schemaVersion: number; items: unknown[] };
    expect([said.schemaVersion, said.items.length, Buffer.byteLength(text)]).toEqual([SCHEMA_VERSION, rows, size]);
    expect(await textOf(body())).toBe(text);
  }
  expect(existsSync(join(home, 'du-lieu'))).toBe(false);
});

test('what is large lies on the disk, byte for byte what one text of it would be, and leaves nothing there', async () => {
  const year = first?.year;
  const own = catalogue.tasks.filter((task) => task.year === year);
  // Items of every length, one of them longer than what is written at once.
  const tasks = Array.from({ length: 4000 }, (_, i) => ({
    ...own[i % own.length],
    title: `Việc ${'ế'.repeat(i === 2500 ? 700_000 : i % 997)}`,
  }));
  const large = { ...catalogue, tasks: tasks as typeof own };
  const file = datasetFiles(large).find(({ name }) => name === `tasks-${year}`);
  const items = large.tasks.map((task) => itemSchema('tasks').parse(taskItem(task, paperById(catalogue, task.paper))));
  const whole = JSON.stringify({ schemaVersion: SCHEMA_VERSION, items });
  expect(file?.body()).toBeInstanceOf(ReadableStream);
  for (let i = 0; i < 2; i++) expect((await textOf(file?.body() ?? '')) === whole).toBe(true);
  expect([file?.rows, file?.size]).toEqual([4000, Buffer.byteLength(whole)]);
  expect(kept()).toEqual([]);
});

test('an item that does not fit its schema is refused', () => {
  const wrong = [{ ...first, no: 7 }] as unknown as typeof catalogue.tasks;
  expect(() => datasetFiles({ ...catalogue, tasks: wrong })).toThrow(/no/);
});
