/**
 * XML that cannot be put together wrongly: `Xml` is only ever made by `el` and `text`, and both escape what
 * they are given, so a text from a paper never reaches a file as markup.
 */
import { printable } from '../printable.ts';

declare const checked: unique symbol;
export type Xml = string & { readonly [checked]: true };
export type Child = Xml | false | undefined;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escape(value: string): string {
  return printable(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Character data: escaped, and without the characters that XML forbids. */
export function text(value: string): Xml {
  return escape(value) as Xml;
}

/** An element. Attributes that are undefined and children that are undefined or false are left out. */
export function el(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  ...children: (Child | Child[])[]
): Xml {
  let head = name;
  for (const [key, value] of Object.entries(attributes)) {
    // Line ends and tabs would come back from an attribute as spaces anyway.
    if (value !== undefined) head += ` ${key}="${escape(String(value)).replace(/[\t\r\n]+/g, ' ')}"`;
  }
  const inner = join(children.flat());
  return (inner ? `<${head}>${inner}</${name}>` : `<${head}/>`) as Xml;
}

/** Elements one after another. */
export function join(children: Child[]): Xml {
  return children.filter((child) => child !== undefined && child !== false).join('') as Xml;
}
