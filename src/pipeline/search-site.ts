/** What the search index has to know besides the pages, from the data sets of the built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolders, readContent, type ContentFolders } from '../content/disk.ts';
import { readFile } from '../content/read-file.ts';
import { LEVEL_NAMES } from '../i18n/ui.ts';
import type { DatasetItem } from '../model/dataset.ts';
import type { FacetValues, PageFacts } from '../search/records.ts';
import type { DatedPage } from '../search/shards.ts';

export interface SearchSite {
  /** What the pages do not say of themselves, by their addresses from the site's root. */
  facts: Map<string, PageFacts>;
  dated: DatedPage[];
  /** How many pages have no date, about. */
  undated: number;
  abbreviations: [short: string, long: string][];
}

/** @param folder the built site */
export async function searchSite(folder: string, content: ContentFolders = contentFolders()): Promise<SearchSite> {
  const api = join(folder, 'api');
  const items = <T>(name: string) =>
    (JSON.parse(readFileSync(join(api, `${name}.json`), 'utf8')) as { items: T[] }).items;
  const units = items<DatasetItem<'units'>>('units');
  const areas = items<DatasetItem<'areas'>>('areas');
  const facts = new Map<string, PageFacts>();
  const levels = new Map(units.map(({ id, level }) => [id, LEVEL_NAMES[level as keyof typeof LEVEL_NAMES]]));
  for (const { id, url } of units) facts.set(url, levelOf(levels.get(id)));
  const rows = new Map<string, Record<string, FacetValues>>();
  for (const { url, unit, issuedOn, year } of [
    ...items<DatasetItem<'plans'>>('plans'),
    ...items<DatasetItem<'plans'>>('reports'),
  ]) {
    const own: Record<string, FacetValues> = {};
    rows.set(url, own);
    facts.set(url, { ...levelOf(levels.get(unit)), date: issuedOn ?? String(year), rows: own });
  }
  const shortNames = new Map(areas.map(({ id, shortName }) => [id, shortName]));
  for (const file of readdirSync(api).filter((name) => /^tasks-\d+\.json$/.test(name)))
    for (const { id, url, area, leads } of items<DatasetItem<'tasks'>>(file.slice(0, -'.json'.length))) {
      const own = rows.get(url.split('#')[0] ?? '');
      const name = shortNames.get(area);
      if (own) own[id] = { lead: leads.map((lead) => lead.name), ...(name ? { area: [name] } : {}) };
    }
  for (const { url, issuedOn, year } of items<DatasetItem<'citations'>>('citations'))
    facts.set(url, { date: issuedOn ?? String(year) });
  return {
    facts,
    dated: [...facts].flatMap(([path, { date, rows: own }]) =>
      date ? [{ path, date, paper: own !== undefined }] : [],
    ),
    undated: units.length + items('agencies').length + areas.length,
    abbreviations: await abbreviationsOf(content),
  };
}

const levelOf = (level: string | undefined) => ({ facets: level === undefined ? {} : { level: [level] } });

async function abbreviationsOf(content: ContentFolders): Promise<SearchSite['abbreviations']> {
  const texts = await readContent(content, (_, path) => path === 'registry/abbreviations.yaml');
  return texts.flatMap((text) => {
    const { record } = readFile(text);
    return record?.collection === 'abbreviations'
      ? record.data.map(({ short, long }): [string, string] => [short, long])
      : [];
  });
}
