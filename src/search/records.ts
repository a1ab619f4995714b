/**
 * Cuts a built page into the records that search finds: a section each where the page is long, and a row each
 * where a table has tasks, so that a result leads to the place and not to the top of a long page.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What a result can be filtered by, in the order in which the facets are shown. */
export const FACETS = ['kind', 'unit', 'level', 'year', 'area', 'lead'] as const;
export type Facet = (typeof FACETS)[number];
export type FacetValues = Partial<Record<Facet, string[]>>;

/** The values of all facets as one list: `unit~Huyện …`. */
export const facetValues = (facets: FacetValues): string[] =>
  FACETS.flatMap((name) => [...new Set(facets[name])].map((value) => `${name}~${value}`));

export interface SearchRecord {
  /** Address from the site's root, without the base, with the fragment of the place. */
  url: string;
  /** Title of the page. */
  title: string;
  /** Heading of the section, or the row's own title; empty at the top of a page. */
  heading: string;
  /** A row of a table of tasks. */
  row: boolean;
  /** Text, one entry a block (paragraph, cell, list item), heading included. */
  blocks: { text: string; heading: boolean }[];
  facets: FacetValues;
  /** ISO day, month or year, or empty. */
  date: string;
}

/** What a page itself does not say about it and its rows. */
export interface PageFacts {
  facets?: FacetValues;
  date?: string;
  /** Facets of the task rows whose home this page is, by the task's id. */
  rows?: Record<string, FacetValues>;
}

/** A page with fewer words is one record. */
const SHORT_PAGE = 220;
const SKIPPED = new Set([
  'nav',
  'script',
  'style',
  'template',
  'form',
  'svg',
  'thead',
  'noscript',
  'button',
  'duty-sheet',
]);
const BLOCKS = new Set(
  'p li dt dd td th tr table caption tbody div section article ul ol dl h1 h2 h3 h4 h5 h6 header footer aside figure figcaption blockquote details summary'.split(
    ' ',
  ),
);

const attribute = (node: Tree.Element, name: string) => node.attrs.find((item) => item.name === name)?.value;
const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

function find(node: Tree.Node, wanted: (element: Tree.Element) => boolean): Tree.Element | undefined {
  if (isElement(node) && wanted(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** All text below a node, as one line. */
export function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Small print beside a text is set on a line of its own. */
const isBlock = (node: Tree.Element) =>
  BLOCKS.has(node.tagName) || /^(?:task-meta|small)(?: |$)/.test(attribute(node, 'class') ?? '');
const words = (record: SearchRecord) => record.blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0);

/**
 * The records of one built page, in order. None for a page that is kept out of search.
 * @param path address of the page from the site's root: `/ke-hoach/…/`
 */
export function recordsOf(html: string, path: string, facts: PageFacts = {}): SearchRecord[] {
  const body = find(parse(html), (element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (!body) return [];
  const h1 = find(body, (element) => element.tagName === 'h1');
  const title = h1 ? squeeze(textOf(h1)) : '';
  const facets: FacetValues = { ...facts.facets };
  const date = facts.date ?? '';
  const start = (id: string, heading: string, row?: FacetValues): SearchRecord => ({
    url: id ? `${path}#${encodeURIComponent(id)}` : path,
    title,
    heading,
    row: row !== undefined,
    blocks: [],
    facets: { ...facets, ...row },
    date,
  });
  const top = start('', '');
  top.facets = facets;
  const records = [top];
  const rows: SearchRecord[] = [];
  let section = top;
  let into = top;
  let line = '';
  let inHeading = false;
  const end = () => {
    const text = squeeze(line);
    if (text) into.blocks.push({ text, heading: inHeading });
    line = '';
  };

  const visit = (node: Tree.Node): void => {
    if (node.nodeName === '#text') {
      line += (node as Tree.TextNode).value;
      return;
    }
    if (!isElement(node)) return;
    const facet = attribute(node, 'data-pagefind-filter')?.replace('[data-value]', '') as Facet | undefined;
    if (facet) {
      (facets[facet] ??= []).push(attribute(node, 'data-value') ?? '');
      return;
    }
    if (SKIPPED.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined) return;
    if (node.tagName === 'br') line += ' ';
    if (!isBlock(node)) {
      node.childNodes.forEach(visit);
      return;
    }
    end();
    const id = attribute(node, 'id');
    const task = attribute(node, 'data-task');
    const isHeading = /^h[1-6]$/.test(node.tagName);
    if (isHeading && id && node.tagName !== 'h1') {
      // A heading with nothing of its own below it joins the section that follows.
      const empty = section !== top && section.blocks.every((block) => block.heading);
      const next = start(id, squeeze(textOf(node)));
      if (empty) {
        next.blocks.push(...section.blocks);
        records.splice(records.indexOf(section), 1);
      }
      records.push(next);
      section = into = next;
    }
    // A row without an id repeats one that has its home on another page: each fact is found once, there.
    if (task && !id) return;
    const row = task && id ? start(id, '', facts.rows?.[task] ?? {}) : undefined;
    if (row) {
      const cell = find(node, (element) => attribute(element, 'class') === 'task-title');
      row.heading = cell
        ? squeeze(
            cell.childNodes
              .filter((child) => !isElement(child) || !isBlock(child))
              .map(textOf)
              .join(''),
          )
        : '';
      rows.push(row);
      into = row;
    }
    inHeading = isHeading;
    node.childNodes.forEach(visit);
    end();
    inHeading = false;
    if (row) into = section;
  };
  body.childNodes.forEach(visit);
  end();

  const sections = records.filter((record) => record.blocks.length > 0);
  if (rows.length === 0 && sections.reduce((sum, record) => sum + words(record), 0) < SHORT_PAGE) {
    top.blocks = sections.flatMap((record) => record.blocks);
    return [top];
  }
  return [...sections, ...rows];
}
