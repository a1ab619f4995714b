/**
 * The text of one paragraph of a Word file as Word shows it. What gives text is known by its name; every other element
 * is walked through, so that what wraps text never hides it.
 */
import { messages } from '../i18n/import.ts';
import { normalise } from '../text/normalise.ts';
import { isOn, valueOf, type WordStyles } from './word-styles.ts';
import { all, childOf, childrenOf, textOf, type Element } from './xml.ts';

/** A paragraph's text, with "\n" and "\t" where it has them, and what hangs on it. */
export interface Inline {
  text: string;
  /** The content of text boxes. */
  boxes: Element[];
  /** Texts that are drawn: WordArt, descriptions of pictures. */
  drawn: string[];
  /** Relations of diagrams and charts. */
  parts: string[];
  /** What is said to the editor. */
  remarks: string[];
  pictures: number;
}

/** What a paragraph needs of the rest of the file. */
export interface InlineContext {
  styles: WordStyles;
  /** The address of a link by its relation. */
  link: (id: string) => string | undefined;
  comment: (id: string) => string | undefined;
}

const SKIPPED = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'delText',
  'delInstrText',
  'sectPr',
  'fPr',
  'dPr',
  'radPr',
  'OLEObject',
]);
const BREAKS = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);
/** Signs of Wingdings and Symbol that papers use. */
const SIGNS = new Map([
  ['F0FE', '☒'],
  ['F0FD', '☒'],
  ['F0A8', '☐'],
  ['F06F', '☐'],
  ['F0FC', '✓'],
  ['F052', '☑'],
  ['F0E0', '→'],
  ['F0F0', '→'],
  ['F0AE', '→'],
  ['F0B3', '≥'],
  ['F0A3', '≤'],
  ['F0B1', '±'],
  ['F0B4', '×'],
  ['F0B7', '•'],
  ['F0A7', '▪'],
  ['F0D8', '➢'],
  ['F02D', '-'],
  ['F02B', '+'],
]);

/** A link leads somewhere: to a page or a mailbox. */
export const isAlive = (address: string): boolean => /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/iu.test(address);

interface Field {
  instruction: string;
  /** Where its result begins in the text; -1 while the instruction is read. */
  from: number;
  form: Element | undefined;
}

export class InlineReader {
  readonly #context: InlineContext;
  readonly #style: string | undefined;
  readonly #found: Inline = { text: '', boxes: [], drawn: [], parts: [], remarks: [], pictures: 0 };
  readonly #fields: Field[] = [];
  readonly #changes = { added: '', removed: '', hidden: '', struck: '' };

  constructor(paragraph: Element, context: InlineContext) {
    this.#context = context;
    this.#style = valueOf(childOf(childOf(paragraph, 'pPr'), 'pStyle'));
    this.#children(paragraph);
    const { added, removed, hidden, struck } = this.#changes;
    if (added || removed)
      this.#found.remarks.push(messages.tracked(normalise(added.trim()), normalise(removed.trim())));
    if (struck.trim()) this.#found.remarks.push(messages.struckText(normalise(struck.trim())));
    if (hidden.trim()) this.#found.remarks.push(messages.hiddenText(normalise(hidden.trim())));
  }

  get found(): Inline {
    return { ...this.#found, text: normalise(this.#found.text) };
  }

  #children(element: Element): void {
    for (const child of element.children) if (typeof child !== 'string') this.#visit(child);
  }

  #write(text: string): void {
    // What stands in the instruction of a field is not shown.
    if (!this.#fields.some(({ from }) => from < 0)) this.#found.text += text;
  }

  #visit(element: Element): void {
    const { name } = element;
    const sign = BREAKS.get(name);
    if (sign !== undefined) this.#write(sign);
    else if (name === 't') this.#write(textOf(element));
    else if (SKIPPED.has(name)) {
      if (name === 'OLEObject') this.#found.remarks.push(messages.embeddedObject);
    } else if (name === 'del' || name === 'moveFrom')
      this.#changes.removed += [...all(element, 'delText'), ...all(element, 't')].map(textOf).join('');
    else if (name === 'ins' || name === 'moveTo') this.#inserted(element);
    else if (name === 'r') this.#run(element);
    else if (name === 'sym') this.#symbol(element);
    else if (name === 'hyperlink') this.#hyperlink(element);
    else if (name === 'fldSimple') this.#simpleField(element);
    else if (name === 'fldChar') this.#fieldMark(element);
    else if (name === 'instrText') {
      const field = this.#fields.at(-1);
      if (field) field.instruction += textOf(element);
    } else if (name === 'AlternateContent') this.#choice(element);
    else if (name === 'ruby') this.#ruby(element);
    else if (['f', 'sSup', 'sSub', 'rad', 'd'].includes(name)) this.#formula(element);
    else if (name === 'commentReference') {
      const comment = this.#context.comment(element.attributes.get('id') ?? '');
      if (comment) this.#found.remarks.push(comment);
    } else this.#drawing(element);
  }

  #drawing(element: Element): void {
    const { name, attributes } = element;
    if (name === 'txbxContent') {
      this.#found.boxes.push(element);
      return;
    }
    const said =
      name === 'docPr'
        ? (attributes.get('descr') ?? attributes.get('title'))
        : name === 'textpath'
          ? attributes.get('string')
          : name === 'shape'
            ? attributes.get('alt')
            : undefined;
    if (said?.trim()) this.#found.drawn.push(normalise(said.replace(/\s+/gu, ' ').trim()));
    const part = name === 'relIds' ? attributes.get('dm') : name === 'chart' ? attributes.get('id') : undefined;
    if (part) this.#found.parts.push(part);
    if (name === 'blip' || name === 'imagedata') this.#found.pictures++;
    this.#children(element);
  }

  #inserted(element: Element): void {
    const before = this.#found.text.length;
    this.#children(element);
    this.#changes.added += this.#found.text.slice(before);
  }

  #run(element: Element): void {
    const properties = childOf(element, 'rPr');
    const own = valueOf(childOf(properties, 'rStyle'));
    const shows = (property: string) => {
      const said = childOf(properties, property);
      if (said) return isOn(said);
      return (
        (own !== undefined && this.#context.styles.shows(own, property)) ||
        this.#context.styles.shows(this.#style, property)
      );
    };
    const before = this.#found.text.length;
    this.#children(element);
    const text = this.#found.text.slice(before);
    if (!text) return;
    if (shows('vanish')) {
      this.#changes.hidden += text;
      this.#found.text = this.#found.text.slice(0, before);
    } else if (shows('strike') || shows('dstrike')) {
      this.#changes.struck += text;
      this.#found.text = this.#found.text.slice(0, before);
    } else if (shows('caps')) this.#found.text = this.#found.text.slice(0, before) + text.toUpperCase();
  }

  #symbol(element: Element): void {
    const code = (element.attributes.get('char') ?? '').toUpperCase();
    const point = parseInt(code, 16);
    if (!point) return;
    this.#write(SIGNS.get(code) ?? (point >= 0xe000 && point <= 0xf8ff ? '•' : String.fromCodePoint(point)));
  }

  /** The address is kept beside the words when they do not say it, and only where it leads somewhere. */
  #linked(from: number, address: string): void {
    const shown = this.#found.text.slice(from).trim();
    if (isAlive(address) && !address.includes(shown)) this.#write(` (${address})`);
  }

  #hyperlink(element: Element): void {
    const from = this.#found.text.length;
    this.#children(element);
    const id = element.attributes.get('id');
    this.#linked(from, (id === undefined ? undefined : this.#context.link(id)) ?? '');
  }

  #simpleField(element: Element): void {
    const from = this.#found.text.length;
    this.#children(element);
    this.#linked(from, /HYPERLINK\s+"([^"]*)"/iu.exec(element.attributes.get('instr') ?? '')?.[1] ?? '');
  }

  #fieldMark(element: Element): void {
    const type = element.attributes.get('fldCharType');
    if (type === 'begin') this.#fields.push({ instruction: '', from: -1, form: childOf(element, 'ffData') });
    const field = this.#fields.at(-1);
    if (type === 'separate' && field) field.from = this.#found.text.length;
    if (type !== 'end' || !field) return;
    this.#fields.pop();
    const box = childOf(field.form, 'checkBox');
    if (box) this.#write(isOn(childOf(box, 'checked') ?? childOf(box, 'default')) ? '☒' : '☐');
    const list = childOf(field.form, 'ddList');
    const chosen = list && childrenOf(list, 'listEntry')[Number(valueOf(childOf(list, 'result')) ?? 0)];
    if (chosen && field.from < 0) this.#write(valueOf(chosen) ?? '');
    const [, code = ''] = /^\s*((?:SYMBOL|EQ)\s.*)$/iu.exec(field.instruction) ?? [];
    if (code && field.from < 0) this.#found.remarks.push(messages.fieldEmpty(code.trim()));
    if (field.from >= 0) this.#linked(field.from, /HYPERLINK\s+"([^"]*)"/iu.exec(field.instruction)?.[1] ?? '');
  }

  /** A newer form, or the older one where the newer says nothing. */
  #choice(element: Element): void {
    const { text, boxes, drawn, parts, pictures } = this.#found;
    const before = [text.length, boxes.length, drawn.length, parts.length, pictures].join();
    for (const choice of childrenOf(element, 'Choice')) this.#children(choice);
    const now = this.#found;
    if ([now.text.length, now.boxes.length, now.drawn.length, now.parts.length, now.pictures].join() !== before) return;
    for (const fallback of childrenOf(element, 'Fallback')) this.#children(fallback);
  }

  #ruby(element: Element): void {
    for (const base of childrenOf(element, 'rubyBase')) this.#children(base);
    this.#write(' (');
    for (const above of childrenOf(element, 'rt')) this.#children(above);
    this.#write(')');
  }

  #formula(element: Element): void {
    const part = (name: string) => {
      for (const child of childrenOf(element, name)) this.#children(child);
    };
    const shown: Record<string, [string, string, string]> = {
      f: ['num', '/', 'den'],
      sSup: ['e', '^', 'sup'],
      sSub: ['e', '_', 'sub'],
      rad: ['deg', '√', 'e'],
    };
    const parts = shown[element.name];
    if (parts) {
      part(parts[0]);
      this.#write(parts[1]);
      part(parts[2]);
      return;
    }
    const said = childOf(element, 'dPr');
    this.#write(valueOf(childOf(said, 'begChr')) ?? '(');
    for (const [i, child] of childrenOf(element, 'e').entries()) {
      if (i) this.#write(valueOf(childOf(said, 'sepChr')) ?? '|');
      this.#children(child);
    }
    this.#write(valueOf(childOf(said, 'endChr')) ?? ')');
  }
}

/** Lines of a text: where breaks and tabs lay out several lines in one. A tab after a list mark is a space. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line.replace(/^(\s*(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])?[.)/:]?|\s*[-–+•*])\t+(?=\S)/u, '$1 ').split('\t'),
    )
    .map((line) => line.replace(/\s+/gu, ' ').trim());
}
