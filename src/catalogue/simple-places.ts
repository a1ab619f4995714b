/**
 * Where the values stand in YAML that `simple-yaml.ts` could read: found line by line on the way to the one that is asked
 * for, in a fraction of the time that a tree of the whole text takes.
 */
import type { Path, Place } from './source.ts';
import { Flow, KEY } from './simple-yaml.ts';

/** A block or a value that begins at a column of a line, both counted from 0. */
interface Spot {
  line: number;
  column: number;
}

class Finder {
  readonly #lines: readonly string[];
  constructor(yaml: string) {
    this.#lines = yaml.split('\n');
  }

  /** The value of a path, or of its nearest ancestor; the key of a map where one is asked for. */
  find(path: Path, key?: string): Place {
    let at = this.#next(0) ?? { line: 0, column: 0 };
    for (const [i, step] of path.entries()) {
      if (this.#isFlow(at)) return this.#inFlow(at, path.slice(i), key);
      const below = typeof step === 'number' ? this.#item(at, step) : this.#value(at, step);
      if (!below) return this.#place(at);
      at = below;
    }
    if (key === undefined) return this.#place(at);
    return this.#isFlow(at) ? this.#inFlow(at, [], key) : this.#place(this.#keyed(at, key) ?? at);
  }

  #place({ line, column }: Spot): Place {
    return { line: line + 1, column: column + 1 };
  }

  #text({ line, column }: Spot): string {
    return this.#lines[line]?.slice(column) ?? '';
  }

  #isFlow(at: Spot): boolean {
    return /^[[{]/.test(this.#text(at));
  }

  #inFlow(at: Spot, path: Path, key?: string): Place {
    return this.#place({ ...at, column: new Flow(this.#lines[at.line] ?? '', at.column).find(path, key) });
  }

  /** The beginning of the next line that is not blank. */
  #next(line: number): Spot | undefined {
    for (; line < this.#lines.length; line++) {
      const column = this.#lines[line]?.search(/\S/) ?? -1;
      if (column >= 0) return { line, column };
    }
    return undefined;
  }

  /** The entries of the block that begins at a spot. */
  *#entries(block: Spot): Iterable<Spot> {
    for (let at: Spot | undefined = block; at && at.column >= block.column; at = this.#next(at.line + 1))
      if (at.column === block.column) yield at;
  }

  #keyed(map: Spot, key: string): Spot | undefined {
    if (!KEY.test(this.#text(map))) return undefined;
    for (const at of this.#entries(map)) if (KEY.exec(this.#text(at))?.[1] === key) return at;
    return undefined;
  }

  #value(map: Spot, key: string): Spot | undefined {
    const at = this.#keyed(map, key);
    if (!at) return undefined;
    const [mark = ''] = KEY.exec(this.#text(at)) ?? [];
    if (this.#text(at).trimEnd().length > mark.trimEnd().length) return { ...at, column: at.column + mark.length };
    const below = this.#next(at.line + 1);
    const isBelow = below && (below.column > at.column || (below.column === at.column && this.#isItem(below)));
    return isBelow ? below : { ...at, column: this.#lines[at.line]?.length ?? 0 };
  }

  #isItem(at: Spot): boolean {
    return /^-(?: |$)/.test(this.#text(at));
  }

  #item(list: Spot, index: number): Spot | undefined {
    let left = index;
    for (const at of this.#entries(list)) {
      if (!this.#isItem(at)) return undefined;
      if (left-- > 0) continue;
      const [mark = ''] = /^- +/.exec(this.#text(at)) ?? [];
      return { ...at, column: at.column + mark.length };
    }
    return undefined;
  }
}

/** The text that was asked about last: the questions come file by file. */
let asked: { yaml: string; finder: Finder } | undefined;

/**
 * The place of a value in the text, both counted from 1; of its nearest ancestor where it is missing.
 *
 * @param yaml what `readSimpleYaml` could read
 * @param key asks for the place of this key of the map
 */
export function placeInSimpleYaml(yaml: string, path: Path, key?: string): Place {
  if (asked?.yaml !== yaml) asked = { yaml, finder: new Finder(yaml) };
  return asked.finder.find(path, key);
}
