/** What papers were read as, kept between builds: of a large site most files have not changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceText } from '../catalogue/load.ts';
import type { Reading, Readings } from '../catalogue/readings.ts';
import { cacheFolder, keep, used } from './cache.ts';
import { filesDigest, sha256 } from './digests.ts';

/** What a reading depends on besides the file: how it is parsed, and the schema. */
export const READ_BY = ['src/catalogue', 'src/model', 'src/text', 'src/i18n'];
const NEWLINE = 10;
/** Characters of a key. */
const KEY = 32;

/** The name is part of what is read: it says by which schema. */
const keyOf = ({ path, text, digest = sha256(text) }: SourceText) => sha256(`${path} ${digest}`).slice(0, KEY);

/**
 * Opens what was kept. The file is a line for the program and one for each reading, its key and its JSON; a line is
 * looked into when it is asked for.
 *
 * @returns readings, and what writes down those that were asked for or added this time, and forgets the rest
 */
export async function keptReadings(): Promise<Readings & { keep(): Promise<void> }> {
  const path = join(cacheFolder('bai-doc'), 'tep');
  const program = await filesDigest(READ_BY);
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  used(path);
  const lines = new Map<string, Buffer>();
  let at = bytes.indexOf(NEWLINE) + 1;
  if (bytes.toString('latin1', 0, at - 1) === program) {
    for (let end; (end = bytes.indexOf(NEWLINE, at)) >= 0; at = end + 1)
      lines.set(bytes.toString('latin1', at, at + KEY), bytes.subarray(at, end + 1));
  }
  const asked = new Map<string, Buffer>();
  const added = new Map<string, Reading>();
  function* written() {
    yield `${program}\n`;
    yield* asked.values();
    for (const [key, reading] of added) yield `${key}${JSON.stringify(reading)}\n`;
  }
  return {
    get(text) {
      const key = keyOf(text);
      const line = lines.get(key);
      if (!line) return undefined;
      asked.set(key, line);
      return JSON.parse(line.toString('utf8', KEY)) as Reading;
    },
    set(text, reading) {
      added.set(keyOf(text), reading);
    },
    async keep() {
      if (added.size || asked.size < lines.size) await keep(path, written());
    },
  };
}
