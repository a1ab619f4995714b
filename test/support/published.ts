/** What a site publishes below `api/`, from its content, without the work of building its pages. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/types.ts';
import type { DatasetItem } from '../../src/model/dataset.ts';
import { datasetFiles } from '../../src/pipeline/dataset-files.ts';
import { MANIFEST, writeManifest } from '../../src/publishing/manifest.ts';
import { sha256 } from '../../src/util/digest.ts';

export type PublishedFiles = Map<string, string>;

/** The places of text of the papers: their summaries. */
const placesOf = ({ papers, units }: Catalogue): DatasetItem<'search'>[] =>
  papers.map(({ id, unit, year, kind, url, name, summary }) => ({
    ...{
      id: url,
      url,
      paper: id,
      unit,
      unitName: units.get(unit)?.name ?? null,
      level: 'xa',
      province: null,
      year,
      kind,
    },
    ...{ task: null, area: null, title: name, heading: '', text: summary, folded: summary.toLowerCase() },
    ...{ numbers: [], days: [], leads: [], due: null, dueOn: [] },
  }));

/** The files by their names below `api/`. */
export async function publishedFiles(catalogue: Catalogue): Promise<PublishedFiles> {
  const files: PublishedFiles = new Map();
  for (const { name, body } of datasetFiles(catalogue)) files.set(`${name}.json`, await new Response(body()).text());
  files.set(
    'search.ndjson',
    placesOf(catalogue)
      .map((place) => `${JSON.stringify(place)}\n`)
      .join(''),
  );
  const items = [...files.keys()].map((file) => ({ name: file.split('.')[0], file }));
  return files.set('index.json', JSON.stringify({ schemaVersion: 1, items }));
}

/** The list of files that belongs to them. */
export const listOf = (files: PublishedFiles): string =>
  writeManifest(new Map([...files].map(([name, text]) => [`api/${name}`, sha256(text)])));

/** Writes them as they lie in the folder that a server serves. */
export function writePublished(folder: string, files: PublishedFiles, list = listOf(files)): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'api'), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, 'api', name), text);
  writeFileSync(join(folder, MANIFEST), list);
}
