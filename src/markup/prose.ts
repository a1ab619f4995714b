/**
 * The checked body of a paper as HTML: a page takes it as text, so that a paper need not become a program first. Reads
 * with the parser that the check reads with; writes only the elements that a body may have (`content/prose.ts`).
 */
import { mdxToHast } from 'satteri';
import { escapeAttribute, escapeText } from './element.ts';
import { HeadingIds } from '../model/heading-ids.ts';

interface Node {
  type: string;
  value?: string;
  tagName?: string;
  name?: string | null;
  properties?: Record<string, unknown>;
  children?: Node[];
}

const attribute = (name: string, value: string) => ` ${name}="${escapeAttribute(value)}"`;
const VOID = new Set(['br', 'hr', 'input']);
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** The attributes that a body's elements may have; there are no style attributes. */
function attributesOf(tag: string, { properties = {} }: Node, link: (path: string) => string): string {
  const text = (name: string) => (typeof properties[name] === 'string' ? properties[name] : undefined);
  const out: string[] = [];
  const [href, title, style, start] = [text('href'), text('title'), text('style'), properties['start']];
  if (tag === 'a') out.push(attribute('href', href?.startsWith('/') ? link(href) : (href ?? '#')));
  if (tag === 'a' && title !== undefined) out.push(attribute('title', title));
  if (tag === 'ol' && typeof start === 'number') out.push(attribute('start', String(start)));
  if ((tag === 'th' || tag === 'td') && style?.includes('right')) out.push(attribute('class', 'num'));
  if (tag === 'input') out.push(` type="checkbox"${properties['checked'] ? ' checked' : ''} disabled`);
  return out.join('');
}

/**
 * The body as HTML.
 *
 * @param body MDX text without front matter and without components, which the check has passed
 * @param link the address of a path of this site, which may live below a folder of the server
 */
export function proseHtml(body: string, link: (path: string) => string): string {
  const root = mdxToHast(body, { features: { smartPunctuation: false, frontmatter: false }, position: false }) as Node;
  const ids = new HeadingIds();
  const write = (node: Node): string => {
    if (node.type === 'text') return escapeText(node.value ?? '');
    const inside = () => (node.children ?? []).map(write).join('');
    const tag = node.tagName ?? node.name;
    if (!tag) return inside();
    const id = /^h[1-6]$/.test(tag) ? attribute('id', ids.of(textOf(node))) : '';
    const open = `<${tag}${id}${attributesOf(tag, node, link)}>`;
    return VOID.has(tag) ? open : `${open}${inside()}</${tag}>`;
  };
  return write(root);
}
