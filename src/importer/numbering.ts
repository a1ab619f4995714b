/** Numbers that Word writes by itself ("I.", "1.1.", "a)"), which stand in no run of text (ECMA-376 part 1, 17.9). */
import { toRoman } from '../text/roman.ts';
import { isOn, valueOf, type WordStyles } from './word-styles.ts';
import { childOf, childrenOf, type Element } from './xml.ts';

interface Level {
  format: string;
  /** The shape of a format of one's own: `001, 002, 003, …`. */
  shape: string;
  text: string;
  start: number;
  /** The level, counted from 1, whose numbers begin this one anew; 0 for none. */
  restart: number | undefined;
  legal: boolean;
  after: string;
  style: string | undefined;
}

interface List {
  /** Lists of one abstract list count on from one another. */
  abstract: string;
  levels: Map<number, Level>;
  /** Where the list begins to count, said when it is first used. */
  starts: Map<number, number>;
}

/** Word counts with all letters; papers count with the Vietnamese ones, but the number has to be Word's. */
function formatted(value: number, format: string, shape: string): string {
  switch (format) {
    case 'upperRoman':
    case 'lowerRoman': {
      const roman = value > 0 && value < 400 ? toRoman(value) : String(value);
      return format === 'lowerRoman' ? roman.toLowerCase() : roman;
    }
    case 'upperLetter':
    case 'lowerLetter': {
      if (value < 1) return String(value);
      const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(1 + Math.floor((value - 1) / 26));
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'custom':
      return String(value).padStart(/^0*\d/u.exec(shape)?.[0].length ?? 1, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function readLevel(level: Element): Level {
  // A format that older programs do not know stands in a choice of its own.
  const choice = childOf(childOf(level, 'AlternateContent'), 'Choice');
  const format = childOf(level, 'numFmt') ?? (choice && childOf(choice, 'numFmt'));
  const restart = valueOf(childOf(level, 'lvlRestart'));
  return {
    format: valueOf(format) ?? 'decimal',
    shape: format?.attributes.get('format') ?? '',
    text: valueOf(childOf(level, 'lvlText')) ?? '',
    start: Number(valueOf(childOf(level, 'start')) ?? 1),
    restart: restart === undefined ? undefined : Number(restart),
    legal: isOn(childOf(level, 'isLgl')),
    after: valueOf(childOf(level, 'suff')) === 'nothing' ? '' : ' ',
    style: valueOf(childOf(level, 'pStyle')),
  };
}

const levelsOf = (abstract: Element) =>
  new Map(childrenOf(abstract, 'lvl').map((level) => [Number(level.attributes.get('ilvl') ?? 0), readLevel(level)]));

/** Counts as Word does, paragraph by paragraph in the order of the document. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();
  readonly #styles: WordStyles;

  /** @param root `word/numbering.xml` */
  constructor(root: Element | undefined, styles: WordStyles) {
    this.#styles = styles;
    if (!root) return;
    const abstracts = new Map(
      childrenOf(root, 'abstractNum').map((item) => [item.attributes.get('abstractNumId') ?? '', item]),
    );
    const numbers = new Map(childrenOf(root, 'num').map((item) => [item.attributes.get('numId') ?? '', item]));
    for (const [id, number] of numbers) {
      let abstract = valueOf(childOf(number, 'abstractNumId')) ?? '';
      // A list that is a style's: its levels stand with the style's own list.
      const link = valueOf(childOf(abstracts.get(abstract), 'numStyleLink'));
      const linked = link === undefined ? undefined : numbers.get(styles.numberOf(link)?.list ?? '');
      if (linked) abstract = valueOf(childOf(linked, 'abstractNumId')) ?? abstract;
      const own = abstracts.get(abstract);
      const levels = own ? levelsOf(own) : new Map<number, Level>();
      const starts = new Map<number, number>();
      for (const override of childrenOf(number, 'lvlOverride')) {
        const at = Number(override.attributes.get('ilvl') ?? 0);
        const level = childOf(override, 'lvl');
        if (level) levels.set(at, readLevel(level));
        const start = valueOf(childOf(override, 'startOverride'));
        if (start !== undefined) starts.set(at, Number(start));
      }
      this.#lists.set(id, { abstract, levels, starts });
    }
  }

  /** The number of the next paragraph, with what stands between it and the text; empty for one without. */
  next(properties: Element | undefined): string {
    const own = childOf(properties, 'numPr');
    const style = this.#styles.numberOf(valueOf(childOf(properties, 'pStyle')));
    const list = valueOf(childOf(own, 'numId')) ?? style?.list;
    if (!list || list === '0') return '';
    const levels = this.#lists.get(list)?.levels;
    const named = style?.styles.map((name) => [...(levels ?? [])].find(([, level]) => level.style === name)?.[0]);
    const level = valueOf(childOf(own, 'ilvl')) ?? style?.level ?? named?.find((at) => at !== undefined) ?? 0;
    return this.#count(list, Number(level));
  }

  #count(id: string, at: number): string {
    const list = this.#lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const counts = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [place, start] of list.starts) counts[place] = start - 1;
    }
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    for (let below = at + 1; below < counts.length; below++) {
      const restart = list.levels.get(below)?.restart ?? below;
      if (at < restart) Reflect.deleteProperty(counts, below);
    }
    if (level.format === 'bullet') return `${level.text.trim() === '+' ? '+' : '-'} `;
    const text = level.text.replace(/%([1-9])/gu, (_, place: string) => {
      const shown = list.levels.get(Number(place) - 1);
      const count = counts[Number(place) - 1] ?? shown?.start ?? 1;
      return formatted(count, level.legal ? 'decimal' : (shown?.format ?? 'decimal'), shown?.shape ?? '');
    });
    return text && `${text}${level.after}`;
  }
}
