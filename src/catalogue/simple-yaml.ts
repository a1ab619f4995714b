/**
 * The plain part of YAML in which nearly all front matter is written, read in a fraction of the time that the whole
 * language takes: block maps and lists, one-line lists and maps in brackets, one-line texts, folded texts. What is not
 * certain to mean the same to the `yaml` library is left to it; so are all messages about what is wrong.
 */
import { DATA_LEVELS } from '../model/limits.ts';
import type { Path } from './source.ts';

/** Thrown where the text is more than plain. */
class NotPlain extends Error {}
const notPlain = new NotPlain();

export const KEY = /^([A-Za-z][A-Za-z0-9-]*):(?: +|$)/;
// eslint-disable-next-line no-control-regex -- tabs, returns and signs that no text has are for the library
const STRANGE = /[\u0000-\u0009\u000b-\u001f\u007f\u0085\u00a0\u2028\u2029\ufeff]/;
/** Signs that a plain text does not begin with, or that make a number of it. */
const INDICATORS = new Set('-?:,[]{}#&*!|>\'"%@`~.+=<'.split(''));
const WORDS = new Map<string, unknown>([
  ['true', true], ['True', true], ['TRUE', true], ['false', false], ['False', false], ['FALSE', false],
  ['null', null], ['Null', null], ['NULL', null],
]); // prettier-ignore

interface Line {
  indent: number;
  text: string;
  /** Whether spaces follow the text: in a folded one they mean something. */
  spaced: boolean;
}

/** What a plain text stands for: a number, a word such as `true`, or itself. */
function plain(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (/^\d{1,15}$/.test(text) || /^\d{1,10}\.\d{1,10}$/.test(text)) return Number(text);
    if (/^[\d.]+(?:[eE][-+]?\d+)?$/.test(text) || /^0[xo]/.test(text)) throw notPlain;
    return text;
  }
  return WORDS.has(text) ? WORDS.get(text) : text;
}

/** A text in double or single quotes that begins at `from`; where it ends. */
function quoted(text: string, from: number): [value: string, end: number] {
  const quote = text[from];
  for (let i = from + 1; i < text.length; i++) {
    const sign = text[i];
    if (sign === '\\' && quote === '"') {
      if (!'"\\/'.includes(text[++i] ?? ' ')) throw notPlain;
    } else if (sign === quote) {
      if (quote === "'" && text[i + 1] === "'") i++;
      else {
        const inside = text.slice(from + 1, i);
        return [quote === '"' ? inside.replace(/\\(.)/g, '$1') : inside.replaceAll("''", "'"), i + 1];
      }
    }
  }
  throw notPlain;
}

/** A list, a map, or a text in brackets, from `at`. */
export class Flow {
  readonly #text: string;
  #at: number;
  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  /** The value, which must take up all of the line. */
  whole(): unknown {
    const value = this.#value(0);
    this.#spaces();
    if (this.#at < this.#text.length) throw notPlain;
    return value;
  }

  /**
   * Where the value of a path begins, or of its nearest ancestor; the key of a map where one is asked for. For what
   * `whole` could read.
   */
  find(path: Path, key?: string): number {
    const begun = this.#at;
    const [step, ...rest] = path;
    const close = this.#text[begun] === '[' ? ']' : this.#text[begun] === '{' ? '}' : undefined;
    if (!close || (step === undefined && key === undefined)) return begun;
    this.#at++;
    this.#spaces();
    for (let i = 0; this.#text[this.#at] !== close; i++) {
      const name = this.#at;
      const here = close === ']' ? i : this.#key();
      if (step === undefined && here === key) return name;
      if (step !== undefined && here === step) return this.find(rest, key);
      this.#value(0);
      if (this.#next(close)) break;
    }
    return begun;
  }

  #spaces(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }

  #value(depth: number): unknown {
    if (depth > DATA_LEVELS) throw notPlain;
    const sign = this.#text[this.#at];
    if (sign === '[') return this.#list(depth);
    if (sign === '{') return this.#map(depth);
    if (sign === '"' || sign === "'") {
      const [value, end] = quoted(this.#text, this.#at);
      this.#at = end;
      this.#spaces();
      if (!/[,\]}]/.test(this.#text[this.#at] ?? '')) throw notPlain;
      return value;
    }
    return plain(this.#plainText());
  }

  #plainText(): string {
    const end = this.#text.slice(this.#at).search(/[,[\]{}]/);
    const text = end < 0 ? '' : this.#text.slice(this.#at, this.#at + end).trimEnd();
    if (!text || INDICATORS.has(text.charAt(0)) || text.includes(':') || text.includes('#')) throw notPlain;
    this.#at += end;
    return text;
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.#at++;
    this.#spaces();
    if (this.#text[this.#at] === ']') {
      this.#at++;
      return items;
    }
    for (;;) {
      items.push(this.#value(depth + 1));
      if (this.#next(']')) return items;
    }
  }

  #map(depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#at++;
    this.#spaces();
    for (;;) {
      const key = this.#key();
      if (!key || Object.hasOwn(map, key) || WORDS.has(key)) throw notPlain;
      map[key] = this.#value(depth + 1);
      if (this.#next('}')) return map;
    }
  }

  /** The key of a value, which comes next; none where there is no key. */
  #key(): string {
    const [all = '', key = ''] = /^([A-Za-z][A-Za-z0-9-]*): +/.exec(this.#text.slice(this.#at)) ?? [];
    this.#at += all.length;
    return key;
  }

  /** After an item: whether the closing bracket follows, or else a comma and another item. */
  #next(close: string): boolean {
    this.#spaces();
    const sign = this.#text[this.#at++];
    if (sign === close) return true;
    if (sign !== ',') throw notPlain;
    this.#spaces();
    return false;
  }
}

class Reader {
  readonly #lines: Line[] = [];
  #at = 0;

  constructor(text: string) {
    for (const raw of text.split('\n')) {
      const line = raw.trimEnd();
      // A blank line within a text means something; between others it does not. Folded texts look at it.
      const indent = line.length - line.trimStart().length;
      const rest = indent ? line.slice(indent) : line;
      if (rest.startsWith('#') || (indent === 0 && /^(?:---|\.\.\.)/.test(rest))) throw notPlain;
      this.#lines.push({ indent, text: rest, spaced: line.length < raw.length });
    }
    while (this.#lines.at(-1)?.text === '') this.#lines.pop();
  }

  read(): unknown {
    if (!this.#lines.length) throw notPlain;
    const value = this.#block(0, 0);
    if (this.#peek()) throw notPlain;
    return value;
  }

  /** The next line that is not blank. */
  #peek(): Line | undefined {
    while (this.#lines[this.#at]?.text === '') this.#at++;
    return this.#lines[this.#at];
  }

  #block(indent: number, depth: number): unknown {
    const line = this.#peek();
    if (line?.indent !== indent || depth > DATA_LEVELS) throw notPlain;
    return line.text === '-' || line.text.startsWith('- ') ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.#peek(); line?.indent === indent; line = this.#peek()) {
      const [mark] = /^- +/.exec(line.text) ?? [];
      if (!mark) break;
      const rest = line.text.slice(mark.length);
      if (KEY.test(rest)) {
        // The first key stands on the line of the dash, as if it stood below it.
        this.#lines[this.#at] = { ...line, indent: indent + mark.length, text: rest };
        items.push(this.#map(indent + mark.length, depth + 1));
      } else {
        this.#at++;
        items.push(this.#scalar(rest, indent));
      }
    }
    this.#ended(indent);
    return items;
  }

  #map(indent: number, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let line = this.#peek(); line?.indent === indent; line = this.#peek()) {
      const [mark, key] = KEY.exec(line.text) ?? [];
      if (mark === undefined || key === undefined) break;
      if (Object.hasOwn(map, key) || WORDS.has(key)) throw notPlain;
      this.#at++;
      const rest = line.text.slice(mark.length);
      map[key] = rest ? this.#scalar(rest, indent) : this.#below(indent, depth);
    }
    this.#ended(indent);
    return map;
  }

  /** The value of a key that has none on its line: a deeper block, a list at its own depth, or nothing. */
  #below(indent: number, depth: number): unknown {
    const line = this.#peek();
    if (!line || line.indent < indent) return null;
    if (line.indent > indent) return this.#block(line.indent, depth + 1);
    return /^-(?: |$)/.test(line.text) ? this.#list(indent, depth + 1) : null;
  }

  /** After a block only what is less deep may follow; a list may stand at the depth of the keys around it. */
  #ended(indent: number): void {
    const line = this.#peek();
    if (line && line.indent > indent) throw notPlain;
    if (line?.indent === indent && !KEY.test(line.text)) throw notPlain;
  }

  #scalar(text: string, indent: number): unknown {
    if (text === '>-') return this.#folded(indent);
    // A text that goes on below.
    const next = this.#lines[this.#at];
    if (next && (next.text === '' ? (this.#peek()?.indent ?? 0) > indent : next.indent > indent)) throw notPlain;
    const first = text.charAt(0);
    if (first === '[' || first === '{') return new Flow(text, 0).whole();
    if (first === '"' || first === "'") {
      const [value, end] = quoted(text, 0);
      if (end < text.length) throw notPlain;
      return value;
    }
    if (INDICATORS.has(first) || text.endsWith(':') || text.includes(': ') || text.includes(' #')) throw notPlain;
    return plain(text);
  }

  /** Lines of one depth, joined by spaces. */
  #folded(indent: number): string {
    const parts: string[] = [];
    const depth = this.#lines[this.#at]?.indent ?? 0;
    if (depth <= indent) throw notPlain;
    for (let line = this.#lines[this.#at]; line && line.indent > indent; line = this.#lines[++this.#at]) {
      if (line.indent !== depth || line.spaced) throw notPlain;
      parts.push(line.text);
    }
    if (this.#lines[this.#at]?.text === '') throw notPlain;
    return parts.join(' ');
  }
}

/**
 * The data of a YAML text that is written plainly.
 *
 * @returns `undefined` where the text is more than plain, or wrong
 */
export function readSimpleYaml(text: string): unknown {
  if (STRANGE.test(text)) return undefined;
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}
