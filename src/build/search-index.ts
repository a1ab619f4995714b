import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolders, readContent } from '../catalogue/disk.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { pageFacts } from '../search/page-facts.ts';
import { writeIndex } from '../search/pagefind-index.ts';
import { recordsOf, type SearchRecord } from '../search/records.ts';
import { vocabularyFile } from '../search/vocabulary.ts';

/** The built pages of a folder by address, in order of address. */
export async function builtPages(folder: string): Promise<[path: string, html: string][]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('index.html'));
  const paths = files.map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`).sort();
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      path,
      await readFile(join(folder, path, 'index.html'), 'utf8'),
    ]),
  );
}

/** What only Pagefind's own interfaces need. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

/** Indexes the built pages of `folder` into `pagefind/` beside them. Returns the records. */
export async function buildSearchIndex(folder: string): Promise<SearchRecord[]> {
  const { catalogue } = loadCatalogue(await readContent(contentFolders()));
  const facts = pageFacts(catalogue);
  const records: SearchRecord[] = [];
  for (const [path, html] of await builtPages(folder)) records.push(...recordsOf(html, path, facts));
  const bundle = join(folder, 'pagefind');
  await rm(bundle, { recursive: true, force: true });
  await mkdir(bundle, { recursive: true });
  await writeIndex(records, bundle);
  for (const name of await readdir(bundle)) if (UNUSED.test(name)) await rm(join(bundle, name));
  const vocabulary = vocabularyFile(
    records.map((record) => record.blocks.map(({ text }) => text).join('\n')),
    catalogue.abbreviations.map(({ short, long }) => [short, long]),
  );
  await writeFile(join(bundle, 'tu-vung.json'), JSON.stringify(vocabulary));
  return records;
}

/** Indexes the built pages for search, into `pagefind/` beside them; the pages themselves stay as they are. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const records = await buildSearchIndex(fileURLToPath(dir));
        logger.info(`${records.length} mục vào chỉ mục tìm kiếm`);
      },
    },
  };
}
