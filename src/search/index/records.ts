/**
 * Cuts a built page into the records that search finds: a section each where the page is long, and a row each
 * where a table has tasks, so that a result leads to the place and not to the top of a long page.
 */
import { Parser } from 'htmlparser2';
import { squeeze } from '../language/text.ts';

/** What a result can be filtered by, in the order in which the facets are shown. */
export const FACETS = ['kind', 'unit', 'level', 'year', 'area', 'lead', 'site'] as const;
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
  /** A row of a table of tasks: what the model knows of it. */
  row?: RowFacts;
  /** Text, one entry a block (paragraph, cell, list item), heading included. */
  blocks: { text: string; heading: boolean }[];
  facets: FacetValues;
  /** ISO day, month or year, or empty. */
  date: string;
}

/** What a row does not say of itself. */
export interface RowFacts {
  facets: FacetValues;
  /** The deadline as the paper words it. */
  due: string;
  /** Its day, month and quarter, with and without the year (`dueKeys`). */
  keys: string[];
}

/** What a page itself does not say about it and its rows. */
export interface PageFacts {
  facets?: FacetValues;
  date?: string;
  /** The task rows whose home this page is, by the task's id. */
  rows?: Record<string, RowFacts>;
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

/** All text of an element, whether search takes it or not. */
interface Ear {
  text: string;
}

/** Reads one built page into records. */
class PageReader {
  readonly #path: string;
  readonly #facts: PageFacts;
  readonly #facets: FacetValues;
  readonly #top: SearchRecord;
  readonly #records: SearchRecord[];
  readonly #rows: SearchRecord[] = [];
  #title: string | undefined;
  #section: SearchRecord;
  #into: SearchRecord;
  #line = '';
  #inHeading = false;
  /** What is done where an element ends: one entry for each that is open in the body. */
  readonly #open: ((() => void) | undefined)[] = [];
  #begun = false;
  #ended = false;
  /** How many open elements are passed over, from the outermost on. */
  #skipped = 0;
  readonly #heard = new Set<Ear>();
  /** The first cell of the row that has its title: what is a block in it is none of the title. */
  #cell: { depth: number; ear: Ear } | undefined;

  constructor(path: string, facts: PageFacts) {
    this.#path = path;
    this.#facts = facts;
    this.#facets = { ...facts.facets };
    this.#top = this.#start('');
    this.#top.facets = this.#facets;
    this.#records = [this.#top];
    this.#section = this.#into = this.#top;
  }

  #start(id: string, row?: RowFacts): SearchRecord {
    return {
      url: id ? `${this.#path}#${encodeURIComponent(id)}` : this.#path,
      title: '',
      heading: '',
      ...(row ? { row } : {}),
      blocks: [],
      facets: { ...this.#facets, ...row?.facets },
      date: this.#facts.date ?? '',
    };
  }

  /** Ends a block. */
  #end(): void {
    const text = squeeze(this.#line);
    if (text) this.#into.blocks.push({ text, heading: this.#inHeading });
    this.#line = '';
  }

  #listen(): { ear: Ear; said: () => string } {
    const ear = { text: '' };
    this.#heard.add(ear);
    return {
      ear,
      said: () => {
        this.#heard.delete(ear);
        return squeeze(ear.text);
      },
    };
  }

  /** Begins a section. Returns what is done at the end of its heading. */
  #heading(id: string): () => void {
    // A heading with nothing of its own below it joins the section that follows.
    const empty = this.#section !== this.#top && this.#section.blocks.every((item) => item.heading);
    const next = this.#start(id);
    if (empty) {
      next.blocks.push(...this.#section.blocks);
      this.#records.splice(this.#records.indexOf(this.#section), 1);
    }
    this.#records.push(next);
    this.#section = this.#into = next;
    const { said } = this.#listen();
    return () => (next.heading = said());
  }

  /** Begins a block; gives what is done at its end, or says that the whole of it is passed over. */
  #block(tag: string, { id, 'data-task': task }: Attributes): (() => void) | 'skip' {
    this.#end();
    const isHeading = /^h[1-6]$/.test(tag);
    let after = isHeading && id && tag !== 'h1' ? this.#heading(id) : undefined;
    // A row without an id repeats one that has its home on another page: each fact is found once, there.
    if (task && !id) return 'skip';
    if (task && id) {
      this.#into = this.#start(id, this.#facts.rows?.[task] ?? { facets: {}, due: '', keys: [] });
      this.#rows.push(this.#into);
      after = () => (this.#into = this.#section);
    }
    this.#inHeading = isHeading;
    return () => {
      this.#end();
      this.#inHeading = false;
      after?.();
    };
  }

  #enter(tag: string, attributes: Attributes): (() => void) | 'skip' | undefined {
    const facet = attributes['data-pagefind-filter']?.replace('[data-value]', '') as Facet | undefined;
    if (facet) {
      (this.#facets[facet] ??= []).push(attributes['data-value'] ?? '');
      return 'skip';
    }
    if (SKIPPED.has(tag) || attributes['data-pagefind-ignore'] !== undefined) return 'skip';
    if (tag === 'br') this.#line += ' ';
    return isBlock(tag, attributes) ? this.#block(tag, attributes) : undefined;
  }

  /** Listens for the title of a row. */
  #rowTitle(attributes: Attributes): (() => void) | undefined {
    const row = this.#into;
    if (!row.row || row.heading !== '' || this.#cell || attributes['class'] !== 'task-title') return undefined;
    const { ear, said } = this.#listen();
    this.#cell = { depth: this.#open.length + 1, ear };
    return () => {
      row.heading = said();
      this.#cell = undefined;
    };
  }

  onopentag(tag: string, attributes: Attributes): void {
    if (!this.#begun || this.#ended) {
      this.#begun ||= attributes['data-pagefind-body'] !== undefined;
      return;
    }
    const afters: (() => void)[] = [];
    if (tag === 'h1' && this.#title === undefined) {
      this.#title = '';
      const { said } = this.#listen();
      afters.push(() => (this.#title = said()));
    }
    const outer = this.#cell;
    if (outer && this.#open.length === outer.depth && isBlock(tag, attributes) && this.#heard.delete(outer.ear))
      afters.push(() => this.#heard.add(outer.ear));
    if (this.#skipped) this.#skipped++;
    else {
      const entered = this.#enter(tag, attributes);
      if (entered === 'skip') this.#skipped = 1;
      else if (entered) afters.push(entered);
    }
    const title = this.#rowTitle(attributes);
    if (title) afters.push(title);
    this.#open.push(afters.length ? () => afters.forEach((after) => after()) : undefined);
  }

  ontext(text: string): void {
    if (!this.#begun || this.#ended) return;
    for (const ear of this.#heard) ear.text += text;
    if (!this.#skipped) this.#line += text;
  }

  onclosetag(): void {
    if (!this.#begun || this.#ended) return;
    if (this.#open.length === 0) {
      this.#end();
      this.#ended = true;
      return;
    }
    if (this.#skipped) this.#skipped--;
    this.#open.pop()?.();
  }

  /** What was read, once all of the page was. */
  found(): SearchRecord[] {
    if (!this.#begun) return [];
    for (const record of [...this.#records, ...this.#rows]) record.title = this.#title ?? '';
    const sections = this.#records.filter((record) => record.blocks.length > 0);
    if (this.#rows.length === 0 && sections.reduce((sum, record) => sum + wordsIn(record), 0) < SHORT_PAGE) {
      this.#top.blocks = sections.flatMap((record) => record.blocks);
      return [this.#top];
    }
    return [...sections, ...this.#rows];
  }
}

/**
 * The records of one built page, in order. None for a page that is kept out of search.
 * @param path address of the page from the site's root: `/ke-hoach/…/`
 */
export function recordsOf(html: string, path: string, facts: PageFacts = {}): SearchRecord[] {
  const reader = new PageReader(path, facts);
  const parser = new Parser({
    onopentag: (tag, attributes: Attributes) => reader.onopentag(tag, attributes),
    ontext: (text) => reader.ontext(text),
    onclosetag: () => reader.onclosetag(),
  });
  parser.end(withoutRepeated(html));
  return reader.found();
}
