/**
 * Numbers that Word writes by itself ("I.", "1.1.", "a)") are in no run of text. They are put there before the
 * document is read, so that they are not lost (ECMA-376 part 1, 17.9).
 */
import { escapeText } from '../markup/element.ts';
import { toRoman } from '../text/roman.ts';
import { all, childOf, childrenOf, parseXml, type Element } from './xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Word counts with all letters; papers count with the Vietnamese ones, but the number has to be Word's. */
function formatted(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
    case 'lowerRoman': {
      const roman = value > 0 && value < 400 ? toRoman(value) : String(value);
      return format === 'lowerRoman' ? roman.toLowerCase() : roman;
    }
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(1 + Math.floor((value - 1) / 26));
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

const value = (element: Element | undefined) => element?.attributes.get('val');

function readLevels(abstract: Element): Map<number, Level> {
  return new Map(
    childrenOf(abstract, 'lvl').map((level) => [
      Number(level.attributes.get('ilvl') ?? 0),
      {
        format: value(childOf(level, 'numFmt')) ?? 'decimal',
        text: value(childOf(level, 'lvlText')) ?? '',
        start: Number(value(childOf(level, 'start')) ?? 1),
      },
    ]),
  );
}

/**
 * @param document `word/document.xml`
 * @param numbering `word/numbering.xml`
 * @param styles `word/styles.xml`, since a style may number too
 * @returns the document with the number of each numbered paragraph as its first run
 */
export function writeNumbers(document: string, numbering: string, styles: string | undefined): string {
  const root = parseXml(numbering);
  const abstracts = new Map(
    childrenOf(root, 'abstractNum').map((item) => [item.attributes.get('abstractNumId') ?? '', readLevels(item)]),
  );
  const lists = new Map(
    childrenOf(root, 'num').map((item) => [
      item.attributes.get('numId') ?? '',
      value(childOf(item, 'abstractNumId')) ?? '',
    ]),
  );
  const ofStyle = new Map<string, { list: string; level: number }>();
  for (const style of styles ? all(parseXml(styles), 'style') : []) {
    const numbers = childOf(childOf(style, 'pPr'), 'numPr');
    const list = value(childOf(numbers, 'numId'));
    if (list)
      ofStyle.set(style.attributes.get('styleId') ?? '', { list, level: Number(value(childOf(numbers, 'ilvl')) ?? 0) });
  }
  const counters = new Map<string, number[]>();
  const number = (list: string, level: number): string => {
    const abstract = lists.get(list) ?? '';
    const levels = abstracts.get(abstract);
    const own = levels?.get(level);
    if (!own) return '';
    if (own.format === 'bullet') return '-';
    const counts = counters.get(abstract) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    counters.set(abstract, counts);
    return own.text.replace(/%([1-9])/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const shown = levels?.get(at);
      return formatted(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
  };
  return document.replace(/<w:p(?:\s[^>]*)?>\s*<w:pPr>([\s\S]*?)<\/w:pPr>/gu, (head, properties: string) => {
    const style = /<w:pStyle\s+w:val="([^"]*)"/u.exec(properties)?.[1];
    const inherited = style === undefined ? undefined : ofStyle.get(style);
    const list = /<w:numId\s+w:val="(\d+)"/u.exec(properties)?.[1] ?? inherited?.list;
    const level = Number(/<w:ilvl\s+w:val="(\d+)"/u.exec(properties)?.[1] ?? inherited?.level ?? 0);
    if (!list || list === '0') return head;
    const text = number(list, level);
    return text ? `${head}<w:r><w:t xml:space="preserve">${escapeText(text)} </w:t></w:r>` : head;
  });
}
