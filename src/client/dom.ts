/** Elements as plain values into nodes of the page. */
import type { Content } from '../markup/element.ts';

export function toNode(content: Content): Node {
  if (typeof content === 'string') return document.createTextNode(content);
  const node = document.createElement(content.tag);
  for (const [name, value] of Object.entries(content.attributes)) node.setAttribute(name, value);
  node.append(...content.children.map(toNode));
  return node;
}
