/**
 * YAML read from the events of js-yaml, ten times as fast as the document of `yaml`: its data at once, the places of its
 * values when one is asked for. Only `source.ts` needs more: why a text is no YAML.
 */
import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type Event,
} from 'js-yaml';
import { DATA_LEVELS } from '../model/limits.ts';

/** The steps from the root of the data to a value: `['tasks', 3, 'lead', 0]`. */
export type Path = (string | number)[];

export interface YamlText {
  data: unknown;
  /** The offset of the value at a path, or of its nearest ancestor. `key` asks for the offset of a key of it. */
  offset: (path: Path, key?: string) => number;
}

/** Levels that the parser follows: text that is nested more deeply is refused by {@link DATA_LEVELS} in words. */
const MAX_DEPTH = 8 * DATA_LEVELS;

/** Whether an event is an alias, or has an anchor or a tag, none of which content may have. */
const isMarked = (event: Event): boolean =>
  event.type === EVENT_ID.ALIAS ||
  (event.type !== EVENT_ID.DOCUMENT && event.type !== EVENT_ID.POP && (event.anchorStart >= 0 || event.tagStart >= 0));

/** Reads one YAML document; `undefined` for what is none, or holds what content may not have. */
export function readYamlText(source: string): YamlText | undefined {
  try {
    const events = parseEvents(source, { maxDepth: MAX_DEPTH });
    if (events.some(isMarked)) return undefined;
    const documents = constructFromEvents(events, { source, schema: CORE_SCHEMA });
    if (documents.length !== 1) return undefined;
    let root: Spot | undefined;
    return {
      data: documents[0],
      // Read again, since events take far more memory than the text.
      offset: (path, key) => offsetIn((root ??= spotOf(source)), path, key),
    };
  } catch {
    return undefined;
  }
}

/** Where a value begins, and the values in it. */
interface Spot {
  start: number;
  items: Spot[];
  pairs: Map<string, { start: number; value: Spot }>;
}

function offsetIn(root: Spot, path: Path, key: string | undefined): number {
  let spot = root;
  for (const step of path) {
    const below = typeof step === 'number' ? spot.items[step] : spot.pairs.get(step)?.value;
    if (!below) return spot.start;
    spot = below;
  }
  return (key === undefined ? undefined : spot.pairs.get(key)?.start) ?? spot.start;
}

/** The tree of places of a text that could be read. */
function spotOf(source: string): Spot {
  const events = parseEvents(source, { maxDepth: MAX_DEPTH });
  let next = 1;
  /** The value whose event is next; where it is empty it begins at `before`, behind its key or dash. */
  const read = (before: number): Spot => {
    const event = events[next++];
    const spot: Spot = { start: before, items: [], pairs: new Map() };
    if (event?.type === EVENT_ID.SCALAR) spot.start = scalarStart(source, event) ?? before;
    else if (event?.type === EVENT_ID.SEQUENCE) {
      spot.start = event.start;
      while (isOpen()) spot.items.push(read(spot.start));
    } else if (event?.type === EVENT_ID.MAPPING) {
      spot.start = event.start;
      while (isOpen()) {
        const name = keyText();
        const { start } = read(spot.start);
        spot.pairs.set(name, { start, value: read(start) });
      }
    }
    return spot;
  };
  /** Whether there is more in the collection; goes past its end. */
  const isOpen = () => {
    const open = events[next]?.type !== EVENT_ID.POP;
    if (!open) next++;
    return open && next < events.length;
  };
  const keyText = () => {
    const event = events[next];
    return event?.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : '';
  };
  return read(0);
}

/** Where a scalar begins, its quote or the sign of its block included; `undefined` where it is empty. */
function scalarStart(source: string, { valueStart, style }: Extract<Event, { style: number; valueStart: number }>) {
  if (valueStart < 0) return undefined;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
  if (style === SCALAR_STYLE.LITERAL_BLOCK) return source.lastIndexOf('|', valueStart - 1);
  if (style === SCALAR_STYLE.FOLDED_BLOCK) return source.lastIndexOf('>', valueStart - 1);
  return valueStart;
}
