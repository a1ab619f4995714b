/**
 * `/api/search.ndjson`: what the search index is made of, one place (a section, a task row) a line, for the search of
 * others, who need not read the pages.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { itemSchema, PLACES, SCHEMA_VERSION, type DatasetItem } from '../model/dataset.ts';
import { placesOf, type Part } from '../search/index/parts.ts';
import type { PageAbout, SearchSite } from './search-site.ts';

const FILE = `${PLACES}.ndjson`;

const NOTHING = { paper: null, unit: null, unitName: null, level: null, province: null, year: null };

/** Pages that no data set has. */
const kindOf = (path: string): PageAbout['kind'] =>
  path.startsWith('/mau/') ? 'template' : path.startsWith('/huong-dan/') ? 'guide' : null;

/** Takes the parts of the pages as they are indexed. */
export class PlaceFile {
  readonly #path: string;
  readonly #site: Pick<SearchSite, 'about' | 'facts' | 'areas'>;
  readonly #file: number;
  readonly #schema = itemSchema(PLACES);
  #rows = 0;
  #bytes = 0;

  /** @param folder the site's own */
  constructor(folder: string, site: Pick<SearchSite, 'about' | 'facts' | 'areas'>) {
    this.#path = join(folder, 'api', FILE);
    this.#site = site;
    mkdirSync(dirname(this.#path), { recursive: true });
    this.#file = openSync(this.#path, 'w');
  }

  add(parts: readonly Part[]): void {
    const lines = parts.flatMap((part) => this.#itemsOf(part).map((item) => `${JSON.stringify(item)}\n`));
    this.#rows += lines.length;
    this.#bytes += writeSync(this.#file, lines.join(''));
  }

  #itemsOf({ path, title, ...part }: Part): DatasetItem<'search'>[] {
    const { about, facts, areas } = this.#site;
    const page = about.get(path) ?? { ...NOTHING, kind: kindOf(path) };
    const rows = facts.get(path)?.rows;
    return placesOf(part).map(({ fragment: encoded, row, ...place }) => {
      // As the other data sets have it.
      const fragment = decodeURIComponent(encoded);
      const url = fragment ? `${path}#${fragment}` : path;
      const task = `${page.paper}#${fragment}`;
      return this.#schema.parse({
        id: url,
        url,
        ...page,
        task: rows && Object.hasOwn(rows, task) ? task : null,
        area: areas.get(row?.area ?? '') ?? null,
        title,
        ...place,
        leads: row?.leads ?? [],
        due: row?.due ?? null,
        dueOn: row?.keys ?? [],
      }) as DatasetItem<'search'>;
    });
  }

  /** Ends the file and puts it into the list of the data sets. */
  close(): void {
    closeSync(this.#file);
    const index = join(dirname(this.#path), 'index.json');
    const { items } = JSON.parse(readFileSync(index, 'utf8')) as { items: { name: string }[] };
    const own = { name: PLACES, file: FILE, schema: `schema/${PLACES}.json`, rows: this.#rows, bytes: this.#bytes };
    // A list that was taken over from the last build has it already.
    const others = items.filter(({ name }) => name !== PLACES);
    writeFileSync(index, JSON.stringify({ schemaVersion: SCHEMA_VERSION, items: [...others, own] }));
  }
}
