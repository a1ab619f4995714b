/** The data sets as files, written once for all who ask: the files themselves, their list and the page that names them. */
import { datasets } from '../catalogue/datasets.ts';
import { once } from '../catalogue/indexed.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { envelope, itemSchema, SCHEMA_VERSION } from '../model/dataset.ts';

export interface DatasetFile {
  name: string;
  rows: number;
  /** JSON in UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** The names of all data sets, which are known before any is made. */
export const datasetNames = (catalogue: Catalogue): string[] => [...datasets(catalogue).keys()];

/** Every data set, checked against its schema. Throws when one is not what the schema says. */
export const datasetFiles = (catalogue: Catalogue): readonly DatasetFile[] =>
  once(catalogue, 'data set files', () =>
    [...datasets(catalogue)].map(([name, make]) => {
      const items = make();
      const file = envelope(itemSchema(name)).parse({ schemaVersion: SCHEMA_VERSION, items });
      return { name, rows: items.length, bytes: new TextEncoder().encode(JSON.stringify(file)) };
    }),
  );
