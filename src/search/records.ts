/**
 * Cuts a built page into the records that search finds: a section each where the page is long, and a row each
 * where a table has tasks, so that a result leads to the place and not to the top of a long page.
 */
import { Parser } from 'htmlparser2';
import { squeeze } from './text.ts';

/** What a result can be filtered by, in the order in which the facets are shown. */
export const FACETS = ['kind', 'unit', 'level', 'year', 'area', 'lead'] as const;
export type Facet = (typeof FACETS)[number];
export type FacetValues = Partial<Record<Facet, string[]>>;

/** The values of all facets as one list: `unit~Huyện …`. */
export const facetValues = (facets: FacetValues): string[] =>
  FACETS.flatMap((name) => [...new Set(facets[name])].map((value) => `${name}~${value}`));

/** The same taken apart again. */
export function facetsOf(values: readonly string[]): FacetValues {
  const facets: FacetValues = {};
  for (const value of values) {
    const [name = '', ...rest] = value.split('~');
    (facets[name as Facet] ??= []).push(rest.join('~'));
  }
  return facets;
}

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
type Attributes = Record<string, string | undefined>;

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

/** Small print beside a text is set on a line of its own. */
const isBlock = (tag: string, { class: names = '' }: Attributes) =>
  BLOCKS.has(tag) || /^(?:task-meta|small)(?: |$)/.test(names);

/** How many words a record has. */
export function wordsIn({ blocks }: SearchRecord): number {
  let count = 0;
  for (const { text } of blocks) for (let at = 0; at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

const REPEATED = /<tr [^>]*?data-task="[^>]*>/g;

/**
 * A page without the rows that repeat a task of another page, which is found there: they make most of the text of a
 * unit's or an agency's page, and would be parsed only to be thrown away.
 */
function withoutRepeated(html: string): string {
  let kept = '';
  let from = 0;
  for (const { 0: tag, index } of html.matchAll(REPEATED)) {
    const end = html.indexOf('</tr>', index);
    if (end < 0 || / id="/.test(tag)) continue;
    kept += html.slice(from, index);
    from = end + '</tr>'.length;
  }
  return kept + html.slice(from);
}

/**
 * The records of one built page, in order. None for a page that is kept out of search.
 * @param path address of the page from the site's root: `/ke-hoach/…/`
 */
export function recordsOf(html: string, path: string, facts: PageFacts = {}): SearchRecord[] {
  const facets: FacetValues = { ...facts.facets };
  const date = facts.date ?? '';
  const start = (id: string, row?: FacetValues): SearchRecord => ({
    url: id ? `${path}#${encodeURIComponent(id)}` : path,
    title: '',
    heading: '',
    row: row !== undefined,
    blocks: [],
    facets: { ...facets, ...row },
    date,
  });
  const top = start('');
  top.facets = facets;
  const records = [top];
  const rows: SearchRecord[] = [];
  let title: string | undefined;
  let section = top;
  let into = top;
  let line = '';
  let inHeading = false;
  const end = () => {
    const text = squeeze(line);
    if (text) into.blocks.push({ text, heading: inHeading });
    line = '';
  };

  /** What is done where an element ends: one entry for each that is open in the body. */
  const open: ((() => void) | undefined)[] = [];
  const body = { begun: false, ended: false };
  /** How many open elements are passed over, from the outermost on. */
  let skipped = 0;
  /** All text of the elements that are listened to, whether search takes it or not. */
  const heard = new Set<{ text: string }>();
  const listen = () => {
    const ear = { text: '' };
    heard.add(ear);
    return {
      ear,
      said: () => {
        heard.delete(ear);
        return squeeze(ear.text);
      },
    };
  };
  /** The first cell of the row that has its title: what is a block in it is none of the title. */
  let cell: { depth: number; ear: { text: string } } | undefined;

  /** Begins a block; gives what is done at its end, or says that the whole of it is passed over. */
  function block(tag: string, attributes: Attributes): (() => void) | 'skip' {
    end();
    const { id, 'data-task': task } = attributes;
    const isHeading = /^h[1-6]$/.test(tag);
    let after: (() => void) | undefined;
    if (isHeading && id && tag !== 'h1') {
      // A heading with nothing of its own below it joins the section that follows.
      const empty = section !== top && section.blocks.every((item) => item.heading);
      const next = start(id);
      if (empty) {
        next.blocks.push(...section.blocks);
        records.splice(records.indexOf(section), 1);
      }
      records.push(next);
      section = into = next;
      const { said } = listen();
      after = () => (next.heading = said());
    }
    // A row without an id repeats one that has its home on another page: each fact is found once, there.
    if (task && !id) return 'skip';
    if (task && id) {
      into = start(id, facts.rows?.[task] ?? {});
      rows.push(into);
      after = () => (into = section);
    }
    inHeading = isHeading;
    return () => {
      end();
      inHeading = false;
      after?.();
    };
  }

  function enter(tag: string, attributes: Attributes): (() => void) | 'skip' | undefined {
    const facet = attributes['data-pagefind-filter']?.replace('[data-value]', '') as Facet | undefined;
    if (facet) {
      (facets[facet] ??= []).push(attributes['data-value'] ?? '');
      return 'skip';
    }
    if (SKIPPED.has(tag) || attributes['data-pagefind-ignore'] !== undefined) return 'skip';
    if (tag === 'br') line += ' ';
    return isBlock(tag, attributes) ? block(tag, attributes) : undefined;
  }

  const parser = new Parser({
    onopentag(tag, attributes: Attributes) {
      if (!body.begun || body.ended) {
        body.begun ||= attributes['data-pagefind-body'] !== undefined;
        return;
      }
      const afters: (() => void)[] = [];
      if (tag === 'h1' && title === undefined) {
        title = '';
        const { said } = listen();
        afters.push(() => (title = said()));
      }
      const outer = cell;
      if (outer && open.length === outer.depth && isBlock(tag, attributes) && heard.delete(outer.ear))
        afters.push(() => heard.add(outer.ear));
      if (skipped) skipped++;
      else {
        const entered = enter(tag, attributes);
        if (entered === 'skip') skipped = 1;
        else if (entered) afters.push(entered);
      }
      const row = into;
      if (row.row && row.heading === '' && !cell && attributes['class'] === 'task-title') {
        const { ear, said } = listen();
        cell = { depth: open.length + 1, ear };
        afters.push(() => {
          row.heading = said();
          cell = undefined;
        });
      }
      open.push(afters.length ? () => afters.forEach((after) => after()) : undefined);
    },
    ontext(text) {
      if (!body.begun || body.ended) return;
      for (const ear of heard) ear.text += text;
      if (!skipped) line += text;
    },
    onclosetag() {
      if (!body.begun || body.ended) return;
      if (open.length === 0) {
        end();
        body.ended = true;
        return;
      }
      if (skipped) skipped--;
      open.pop()?.();
    },
  });
  parser.end(withoutRepeated(html));
  if (!body.begun) return [];

  for (const record of [...records, ...rows]) record.title = title ?? '';
  const sections = records.filter((record) => record.blocks.length > 0);
  if (rows.length === 0 && sections.reduce((sum, record) => sum + wordsIn(record), 0) < SHORT_PAGE) {
    top.blocks = sections.flatMap((record) => record.blocks);
    return [top];
  }
  return [...sections, ...rows];
}
