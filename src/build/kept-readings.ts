/** What papers were read as, kept between builds: of a large site most files have not changed. */
import type { SourceText } from '../catalogue/load.ts';
import type { Reading, Readings } from '../catalogue/readings.ts';
import { readEntry, writeEntry } from './cache.ts';
import { sha256 } from './digests.ts';

const NEWLINE = 10;
/** Characters of a key. */
const KEY = 32;

/** The name is part of what is read: it says by which schema. */
const keyOf = ({ path, text, digest = sha256(text) }: SourceText) => sha256(`${path} ${digest}`).slice(0, KEY);

/**
 * Opens what was kept: one entry with a line for each reading, its key and its JSON, parsed when it is asked for.
 *
 * @returns readings, and what writes down those that were asked for or added this time, and forgets the rest
 */
export async function keptReadings(): Promise<Readings & { keep(): Promise<void> }> {
  const bytes = (await readEntry('papers', 'readings')) ?? Buffer.alloc(0);
  const lines = new Map<string, Buffer>();
  for (let from = 0, end; (end = bytes.indexOf(NEWLINE, from)) >= 0; from = end + 1)
    lines.set(bytes.toString('latin1', from, from + KEY), bytes.subarray(from, end + 1));
  const asked = new Map<string, Buffer>();
  const added = new Map<string, Reading>();
  function* written() {
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
      if (added.size || asked.size < lines.size) await writeEntry('papers', 'readings', written());
    },
  };
}
