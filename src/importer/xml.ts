/** A small reader of the XML inside Office files: elements and text, no entities but the five and numbers. */
import { messages } from '../i18n/import.ts';
import { Refusal } from './refusal.ts';

export interface Element {
  /** Without its prefix. */
  name: string;
  attributes: Map<string, string>;
  children: (Element | string)[];
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function codePoint(value: number): string {
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : '';
}

const decode = (text: string) =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu,
    (_, decimal: string, hex: string, name: string) =>
      decimal ? codePoint(Number(decimal)) : hex ? codePoint(parseInt(hex, 16)) : (NAMED[name] ?? ''),
  );

const local = (name: string) => name.slice(name.indexOf(':') + 1);
// Each sign is looked at a bounded number of times, whatever the text: a name ends at a blank, "/" or ">", and what is
// opened and never closed goes on to the end.
const TOKEN =
  /<!--(?:[\s\S]*?-->|[\s\S]*)|<\?(?:[\s\S]*?\?>|[\s\S]*)|<!\[CDATA\[(?:([\s\S]*?)\]\]>|[\s\S]*)|<(\/?)([^\s<>/!?]+)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/gu;
const ATTRIBUTE = /(?<=\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/**
 * Parses a document. A document type, which may hold entities that grow without end, is refused.
 *
 * @throws Refusal when it is not well formed or nested beyond reason
 */
export function parseXml(xml: string): Element {
  if (/<!DOCTYPE/iu.test(xml)) throw new Refusal(messages.damaged);
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  for (const [, cdata, closing, name, attributes, empty, text] of xml.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (!parent) throw new Refusal(messages.damaged);
    if (text !== undefined) parent.children.push(decode(text));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (name === undefined) continue;
    else if (closing) {
      if (open.length < 2 || parent.name !== local(name)) throw new Refusal(messages.damaged);
      open.pop();
    } else {
      const element: Element = { name: local(name), attributes: new Map(), children: [] };
      for (const [, key = '', double, single] of (attributes ?? '').matchAll(ATTRIBUTE)) {
        element.attributes.set(local(key), decode(double ?? single ?? ''));
      }
      parent.children.push(element);
      if (!empty) open.push(element);
      if (open.length > 300) throw new Refusal(messages.damaged);
    }
  }
  if (open.length !== 1) throw new Refusal(messages.damaged);
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top) throw new Refusal(messages.damaged);
  return top;
}

/** The elements of a name anywhere below, in the order of the document. */
export function all(element: Element, name: string): Element[] {
  const found: Element[] = [];
  const visit = (at: Element) => {
    for (const child of at.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string' && child.name === name);

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element, name)[0];

/** All text below. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
