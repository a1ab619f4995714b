/**
 * HTML and SVG as plain values, so that the same function draws at build and in the browser: {@link toMarkup} writes
 * text, `client/dom.ts` makes nodes. No style attributes: looks come from classes.
 */
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: Content[];
}
export type Content = Element | string;

type Attribute = string | number | boolean | null | undefined;

/**
 * @param attributes those that are null, undefined or false are left out; `true` gives an empty value
 * @param children texts and elements, nested as it suits; null and false are left out
 */
export function element(
  tag: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: Nested[]
): Element {
  const kept = Object.entries(attributes).flatMap(([name, value]) =>
    value === null || value === undefined || value === false
      ? []
      : [[name, value === true ? '' : typeof value === 'number' ? coordinate(value) : value] as const],
  );
  return { tag, attributes: Object.fromEntries(kept), children: flatten(children) };
}

export type Nested = Content | number | null | undefined | false | readonly Nested[];

function flatten(items: readonly Nested[]): Content[] {
  return items.flatMap((item) => {
    if (item === null || item === undefined || item === false) return [];
    if (typeof item === 'number') return [String(item)];
    return Array.isArray(item) ? flatten(item as readonly Nested[]) : [item as Content];
  });
}

/** A number as drawings write it: at most two decimals, so that every machine writes the same. */
const coordinate = (value: number) => String(Math.round(value * 100) / 100);

/** Text as it stands between tags. */
export const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** Text as it stands in an attribute, between double quotes. */
export const escapeAttribute = (text: string) => escapeText(text).replace(/"/g, '&quot;');

/** The element as HTML (or SVG inside HTML) text, everything escaped. */
export function toMarkup(content: Content | readonly Content[]): string {
  if (typeof content === 'string') return escapeText(content);
  if (!('tag' in content)) return content.map((item) => toMarkup(item)).join('');
  const attributes = Object.entries(content.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  return `<${content.tag}${attributes}>${toMarkup(content.children)}</${content.tag}>`;
}
