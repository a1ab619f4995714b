/** What the styles of a Word file say of its paragraphs and runs: their numbers, and letters shown as capitals. */
import { all, childOf, type Element } from './xml.ts';

export const valueOf = (element: Element | undefined): string | undefined => element?.attributes.get('val');

/** A property that is on where it stands, unless it says that it is off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/u.test(valueOf(element) ?? '');

export interface StyleNumber {
  list: string;
  level?: number;
  /** The style and those that it is based on, nearest first: a level of a list may name one of them. */
  styles: string[];
}

export class WordStyles {
  readonly #styles = new Map<string, Element>();
  #standard: string | undefined;

  constructor(root: Element | undefined) {
    for (const style of root ? all(root, 'style') : []) {
      const id = style.attributes.get('styleId') ?? '';
      this.#styles.set(id, style);
      if (style.attributes.get('type') === 'paragraph' && style.attributes.get('default') === '1') this.#standard = id;
    }
  }

  /** The style and those that it is based on, nearest first. */
  #chain(id: string | undefined): [string, Element][] {
    const chain: [string, Element][] = [];
    for (let at = id; at !== undefined && chain.length < 12;) {
      const style = this.#styles.get(at);
      if (!style) break;
      chain.push([at, style]);
      at = valueOf(childOf(style, 'basedOn'));
    }
    return chain;
  }

  /** The list of a paragraph's style. */
  numberOf(id: string | undefined): StyleNumber | undefined {
    let level: number | undefined;
    const chain = this.#chain(id ?? this.#standard);
    for (const [, style] of chain) {
      const numbers = childOf(childOf(style, 'pPr'), 'numPr');
      const own = valueOf(childOf(numbers, 'ilvl'));
      if (own !== undefined) level ??= Number(own);
      const list = valueOf(childOf(numbers, 'numId'));
      if (list) return { list, styles: chain.map(([name]) => name), ...(level === undefined ? {} : { level }) };
    }
    return undefined;
  }

  /** What a style says of its letters: `caps`, `vanish`. */
  shows(id: string | undefined, property: string): boolean {
    for (const [, style] of this.#chain(id ?? this.#standard)) {
      const found = childOf(childOf(style, 'rPr'), property);
      if (found) return isOn(found);
    }
    return false;
  }
}
