/** Rows of the table as elements. */

/** An element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Rows that are written as markup, escaped where they were written. */
export function rowElements(markup: string): HTMLTableRowElement[] {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...template.content.children] as HTMLTableRowElement[];
}
