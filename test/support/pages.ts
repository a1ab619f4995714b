/** What the tests of a built site read from its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** Every file below a folder: its path from there, with forward slashes, in code-unit order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

/** The pages of a built site: the file, and the path at which a server without a base shows it. */
export function pagesOf(folder: string): { file: string; path: string; html: string }[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      file,
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** Every element of a page or inside an element, with those in `<noscript>` and `<template>`, in document order. */
export function elementsOf(html: string | Element): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  // As a browser without scripts reads it: what stands in <noscript> is elements, not text.
  walk(typeof html === 'string' ? parse(html, { scriptingEnabled: false }) : html);
  return found;
}

/** The value of an attribute, if the element has it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((item) => item.name === name)?.value;
}

/** The values of an attribute over all elements of a page that have it. */
export function valuesOf(elements: readonly Element[], name: string): string[] {
  return elements.map((element) => attribute(element, name)).filter((value) => value !== undefined);
}

/** The items that come more than once. */
export function repeated(items: readonly string[]): string[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.has(item) || !seen.add(item));
}

/**
 * One page of each kind that people read: what differs from kind to kind is the markup and the style.
 * The largest of its kind where there is a choice.
 */
export const READING_PAGES = {
  home: '/',
  plans: '/ke-hoach/',
  plan: '/ke-hoach/thi-xa-trang-bang/2022-ke-hoach-cchc/',
  'plan without a table': '/ke-hoach/phuong-ninh-thanh/2024-khac-phuc-cchc/',
  'plan of a school': '/ke-hoach/truong-mam-non-thanh-cao/2022-ke-hoach-cchc/',
  reports: '/bao-cao/',
  report: '/bao-cao/huyen-tran-de/2023-bao-cao-cchc/',
  targets: '/chi-tieu/',
  indicator: '/chi-tieu/chi-so/ho-so-dung-han/',
  overview: '/tong-quan/',
  'overview of a province': '/tong-quan/tinh-tay-ninh/',
  data: '/du-lieu/',
  calendar: '/lich/',
  'calendar of a month': '/lich/2023-12/',
  'calendar of a year': '/lich/2023/',
  units: '/don-vi/',
  province: '/don-vi/tra-cuu/tay-ninh/',
  unit: '/don-vi/thi-xa-trang-bang/',
  agencies: '/co-quan/',
  agency: '/co-quan/phong-noi-vu/',
  areas: '/linh-vuc/',
  area: '/linh-vuc/A2/',
  citations: '/van-ban/',
  citation: '/van-ban/nd-61-2018/',
  comparisons: '/so-sanh/',
  comparison: '/so-sanh/thi-xa-trang-bang.2022-ke-hoach-cchc/truong-mam-non-thanh-cao.2022-ke-hoach-cchc/',
  findings: '/ra-soat/',
  'findings that are wrong': '/ra-soat/sai/',
  'findings to look at': '/ra-soat/can-luu-y/',
  'findings of the editors': '/ra-soat/bien-tap/',
  templates: '/mau/',
  template: '/mau/ke-hoach-nam-cap-xa/',
  guides: '/huong-dan/',
  guide: '/huong-dan/cong-bo/',
  rules: '/huong-dan/quy-tac/',
  accessibility: '/tro-nang/',
  licences: '/giay-phep/',
  'not found': '/404.html',
} as const;

/** The pages that are tools: a table that is filtered, a search. They work without a script, and do more with one. */
const TOOL_PAGES = {
  lookup: '/don-vi/tra-cuu/',
  tasks: '/nhiem-vu/',
  'values of a facet': '/nhiem-vu/nam/',
  'tasks of a year': '/nhiem-vu/nam/2022/',
  search: '/tim-kiem/',
  'draft form': '/mau/ke-hoach-nam-cap-xa/soan/',
} as const;

/** Every kind of page. */
export const KINDS = { ...READING_PAGES, ...TOOL_PAGES } as const;
