/**
 * The data sets as files, written once for all who ask: the files themselves, their list and the page that names them.
 * A large site's would be hundreds of megabytes: what is more than a piece lies on the disk.
 */
import { mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasets } from '../catalogue/datasets.ts';
import { once } from '../catalogue/indexed.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { itemSchema, SCHEMA_VERSION } from '../model/dataset.ts';
import { cacheFolder } from './cache.ts';
import { ParquetFile } from './parquet.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface DatasetFile {
  name: string;
  rows: number;
  /** In bytes. */
  size: number;
  /** Its JSON in UTF-8. */
  body: () => Bytes | ReadableStream<Bytes>;
  /** The same as Parquet: much smaller than the JSON of many rows, so that it may be in memory. */
  parquet: Bytes;
}

/** Bytes that are written or read at once. */
const PIECE = 1 << 20;
/** Bytes of a character in UTF-8, at most. */
const WIDEST = 3;

/** The names of all data sets, which are known before any is made. */
export const datasetNames = (catalogue: Catalogue): string[] => [...datasets(catalogue).keys()];

/** A file whose name is gone: it goes itself when the program ends, however that may be. */
function openNameless(name: string): number {
  const folder = cacheFolder('datasets');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${process.pid}-${name}`);
  const file = openSync(path, 'w+');
  rmSync(path);
  return file;
}

/** A file's bytes from its beginning on, read as they are asked for. */
function streamOf(file: number, size: number): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const piece = new Uint8Array(Math.min(PIECE, size - at));
      at += readSync(file, piece, 0, piece.length, at);
      controller.enqueue(piece);
      if (at === size) controller.close();
    },
  });
}

/** Writes a data set item by item: nothing large is made only to be thrown away. Throws when an item does not fit. */
function written(name: string, items: Iterable<unknown>): DatasetFile {
  const schema = itemSchema(name);
  const columns = new ParquetFile(name);
  let piece = Buffer.alloc(PIECE);
  let [at, size, rows] = [0, 0, 0];
  let file: number | undefined;
  const flush = () => {
    writeFileSync((file ??= openNameless(name)), piece.subarray(0, at));
    at = 0;
  };
  const write = (text: string) => {
    const most = text.length * WIDEST;
    if (at + most > piece.length) flush();
    if (most > piece.length) piece = Buffer.alloc(most);
    const bytes = piece.write(text, at);
    at += bytes;
    size += bytes;
  };
  const [begin, end] = JSON.stringify({ schemaVersion: SCHEMA_VERSION, items: [0] }).split('0') as [string, string];
  write(begin);
  for (const item of items) {
    if (rows++) write(',');
    const checked = schema.parse(item);
    write(JSON.stringify(checked));
    columns.add(checked);
  }
  write(end);
  const parquet = columns.finish();
  if (file === undefined) {
    const bytes = new Uint8Array(piece.subarray(0, at));
    return { name, rows, size, body: () => bytes, parquet };
  }
  flush();
  const whole = file;
  return { name, rows, size, body: () => streamOf(whole, size), parquet };
}

/** Every data set, checked against its schema. Throws when one is not what the schema says. */
export const datasetFiles = (catalogue: Catalogue): readonly DatasetFile[] =>
  once(catalogue, 'data set files', () => [...datasets(catalogue)].map(([name, make]) => written(name, make())));
