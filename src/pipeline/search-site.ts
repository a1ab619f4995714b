/** What the search index has to know besides the pages, from the data sets of the built site and from the registers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolders, readContent, type ContentFolders } from '../content/disk.ts';
import { readFile } from '../content/read-file.ts';
import { lookup } from '../i18n/lookup.ts';
import { LEVEL_NAMES, nav, PAPER_KINDS } from '../i18n/ui.ts';
import { DOCUMENT_TYPES } from '../model/citation.ts';
import type { DatasetItem } from '../model/dataset.ts';
import type { AreaId } from '../model/areas.ts';
import type { Site } from '../model/site.ts';
import { JOB_PAGES } from '../model/synonym.ts';
import { ROW, type NameEntry } from '../search/format.ts';
import { dueKeysOfDeadline } from '../search/index/due.ts';
import type { FacetValues, PageFacts, RowFacts } from '../search/index/records.ts';
import type { DatedPage } from '../search/index/shards.ts';

/** What a page is known by besides its title, and a line about it. */
export interface Known {
  names: string[];
  note: string;
}

/** What the data sets know of a page. */
export type PageAbout = Pick<
  DatasetItem<'search'>,
  'paper' | 'unit' | 'unitName' | 'level' | 'province' | 'year' | 'kind' | 'site'
>;

/** A paper that a portal has of another site, for the places that the site publishes of it. */
export interface GatheredPaper {
  /** Its address, which is there. */
  path: string;
  id: string;
  facets: FacetValues;
}

export interface SearchSite {
  /** By their sites, by the addresses that they have there. */
  gathered: Map<Site, Map<string, GatheredPaper>>;
  /** What the pages do not say of themselves, by their addresses from the site's root. */
  facts: Map<string, PageFacts>;
  about: Map<string, PageAbout>;
  /** The ids of the areas by the names that rows have. */
  areas: Map<string, AreaId>;
  dated: DatedPage[];
  /** How many pages have no date, about. */
  undated: number;
  abbreviations: [short: string, long: string][];
  synonyms: string[][];
  known: Map<string, Known>;
  /** The rows of tasks by their titles; the title of the page is put in when it is known. */
  rows: NameEntry[];
  /** Pages that are known by what is done there. */
  jobs: NameEntry[];
}

type Items = <T>(name: string) => T[];
type Paper = DatasetItem<'plans'>;

/** @param folder the built site */
export async function searchSite(folder: string, content: ContentFolders = contentFolders()): Promise<SearchSite> {
  const api = join(folder, 'api');
  const items: Items = <T>(name: string) =>
    (JSON.parse(readFileSync(join(api, `${name}.json`), 'utf8')) as { items: T[] }).items;
  const units = items<DatasetItem<'units'>>('units');
  const areas = items<DatasetItem<'areas'>>('areas');
  const papers = [...items<Paper>('plans'), ...items<Paper>('reports')];
  const citations = items<DatasetItem<'citations'>>('citations');
  const agencies = items<DatasetItem<'agencies'>>('agencies');
  const facts = new Map<string, PageFacts>();
  const levels = new Map(units.map(({ id, level }) => [id, LEVEL_NAMES[level]]));
  for (const { id, url } of units) facts.set(url, levelOf(levels.get(id)));
  for (const { url, unit, issuedOn, year } of papers)
    facts.set(url, { ...levelOf(levels.get(unit)), date: issuedOn ?? String(year), rows: {} });
  for (const { url, issuedOn, year } of citations) facts.set(url, { date: issuedOn ?? String(year) });
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const rows = addRows(readdirSync(api), items, facts, areas, unitNames);
  const { synonyms, jobs, abbreviations, sites } = await registersOf(content);
  const indicators = items<DatasetItem<'indicators'>>('indicators');
  return {
    facts,
    gathered: new Map(sites.map((one) => [one, gatheredPapers(one, papers, facts, unitNames)])),
    about: aboutPages(units, papers, { citation: citations, agency: agencies, area: areas, indicator: indicators }),
    areas: new Map(areas.map(({ shortName, id }) => [shortName, id])),
    dated: [...facts].flatMap(([path, { date, rows: own }]) =>
      date ? [{ path, date, paper: own !== undefined }] : [],
    ),
    undated: units.length + agencies.length + areas.length,
    abbreviations,
    synonyms,
    known: new Map([
      ...papers.map((paper): [string, Known] => [paper.url, knownPaper(paper, unitNames.get(paper.unit) ?? '')]),
      ...citations.map(({ url, type, code, title, aliases, issuer }): [string, Known] => [
        url,
        {
          names: [code, title, `${DOCUMENT_TYPES[type]} ${title}`, ...aliases],
          note: `${title} (${issuer})`,
        },
      ]),
      ...agencies.map(({ url, id, aliases }): [string, Known] => [
        url,
        {
          names: [...aliases, ...agencies.filter(({ successor }) => successor === id).map(({ name }) => name)],
          note: '',
        },
      ]),
      ...units.map(({ url, id }): [string, Known] => [url, { names: formerNames(id, units), note: '' }]),
      ...areas.map(({ url, name, shortName }): [string, Known] => [url, { names: [name, shortName], note: '' }]),
      ...indicators.map(({ url, aliases, definition }): [string, Known] => [
        url,
        { names: aliases, note: definition ?? '' },
      ]),
    ]),
    rows,
    jobs,
  };
}

function gatheredPapers(
  { id: of, name, address }: Site,
  papers: readonly Paper[],
  facts: ReadonlyMap<string, PageFacts>,
  unitNames: ReadonlyMap<string, string>,
): Map<string, GatheredPaper> {
  return new Map(
    papers.flatMap(({ id, site, url, unit, year, kind }) => {
      if (site !== of) return [];
      const { facets, rows } = facts.get(url) ?? {};
      const area = [...new Set(Object.values(rows ?? {}).flatMap((row) => row.facets.area ?? []))];
      const own = { ...facets, unit: [unitNames.get(unit) ?? unit], year: [String(year)], kind: [PAPER_KINDS[kind]] };
      return [[url.slice(address.length - 1), { path: url, id, facets: { ...own, area, site: [name] } }]];
    }),
  );
}

/** Of a unit, and of its papers, where it stands; of other pages what they are. */
function aboutPages(
  units: readonly DatasetItem<'units'>[],
  papers: readonly Paper[],
  others: Partial<Record<NonNullable<PageAbout['kind']>, readonly { url: string; year?: number }[]>>,
): Map<string, PageAbout> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const provinceOf = (id: string | null): string | null => {
    const unit = id === null ? undefined : byId.get(id);
    return unit?.level === 'tinh' ? unit.id : unit ? provinceOf(unit.parent) : null;
  };
  const ofUnit = (id: string) => {
    const { name = null, level = null } = byId.get(id) ?? {};
    return { unit: id, unitName: name, level, province: provinceOf(id) };
  };
  const ofNone = { unit: null, unitName: null, level: null, province: null };
  return new Map<string, PageAbout>([
    ...units.map(({ id, url }): [string, PageAbout] => [url, { paper: null, ...ofUnit(id), year: null, kind: 'unit' }]),
    ...papers.map(({ id, unit, year, kind, url, site }): [string, PageAbout] => [
      url,
      { paper: id, ...ofUnit(unit), year, kind, ...(site === undefined ? {} : { site }) },
    ]),
    ...Object.entries(others).flatMap(([kind, pages]) =>
      pages.map(({ url, year = null }): [string, PageAbout] => [
        url,
        { paper: null, ...ofNone, year, kind: kind as PageAbout['kind'] },
      ]),
    ),
  ]);
}

const levelOf = (level: string | undefined) => ({ facets: level === undefined ? {} : { level: [level] } });

/** A unit is also known by the names of those that went into it whole. */
const formerNames = (id: string, units: readonly DatasetItem<'units'>[]): string[] =>
  units
    .filter(({ successors }) => successors.some(({ unit, share }) => unit === id && share === 'whole'))
    .map(({ name }) => name);

/** Its number, its title with the kind of paper before it, and with the unit behind it. */
function knownPaper({ kind, number, symbol, title, year }: Paper, unit: string): Known {
  const [what = ''] = /^\S+ \S+/.exec(PAPER_KINDS[kind]) ?? [];
  const whole = `${what} ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const signed = number === null || symbol === null ? '' : `${number}/${symbol}`;
  const code = signed && `${what} số ${signed}`;
  return {
    // The first one is its number.
    names: [code, signed, title, whole, `${what} ${unit} ${year}`, `${what} cải cách hành chính ${unit} năm ${year}`],
    note: [code, whole].filter(Boolean).join(': '),
  };
}

/** Adds what is known of the rows to their papers. Returns the rows by their names. */
function addRows(
  files: readonly string[],
  items: Items,
  facts: ReadonlyMap<string, PageFacts>,
  areas: readonly DatasetItem<'areas'>[],
  unitNames: ReadonlyMap<string, string>,
): NameEntry[] {
  const shortNames = new Map(areas.map(({ id, shortName }) => [id, shortName]));
  const named: NameEntry[] = [];
  for (const file of files.filter((name) => /^tasks-\d+\.json$/.test(name)).sort())
    for (const task of items<DatasetItem<'tasks'>>(file.slice(0, -'.json'.length))) {
      const rows = facts.get(task.url.split('#')[0] ?? '')?.rows;
      if (!rows) continue;
      const area = shortNames.get(task.area);
      const leads = task.leads.map(({ name }) => name);
      const due = task.deadline.raw;
      const row: RowFacts = {
        facets: { lead: leads, ...(area ? { area: [area] } : {}) },
        due,
        keys: dueKeysOfDeadline(task.deadline),
      };
      rows[task.id] = row;
      const values = [
        ROW,
        `unit~${unitNames.get(task.unit) ?? task.unit}`,
        `year~${task.year}`,
        ...(area ? [`area~${area}`] : []),
        ...leads.map((lead) => `lead~${lead}`),
      ];
      named.push([task.url, task.title, '', values, [], { leads, due }]);
    }
  return named;
}

/** The titles of the pages that a job leads to. */
const JOB_TITLES: Record<(typeof JOB_PAGES)[number], string> = {
  '/ke-hoach/': nav.plans,
  '/bao-cao/': nav.reports,
  '/nhiem-vu/': nav.tasks,
  '/chi-tieu/': nav.targets,
  '/lich/': nav.calendar,
  '/don-vi/': nav.units,
  '/don-vi/tra-cuu/': lookup.title,
  '/mau/': nav.templates,
  '/huong-dan/': nav.guides,
  '/co-quan/': nav.agencies,
  '/linh-vuc/': nav.areas,
  '/van-ban/': nav.citations,
  '/so-sanh/': nav.compare,
  '/ra-soat/': nav.findings,
  '/tong-quan/': nav.overview,
  '/du-lieu/': nav.data,
};

async function registersOf(
  content: ContentFolders,
): Promise<Pick<SearchSite, 'abbreviations' | 'synonyms' | 'jobs'> & { sites: Site[] }> {
  const files = ['registry/abbreviations.yaml', 'registry/synonyms.yaml', 'sites.yaml'];
  const records = (await readContent(content, (_, path) => files.includes(path))).map((text) => readFile(text).record);
  const abbreviations = records.flatMap((record) => (record?.collection === 'abbreviations' ? record.data : []));
  const groups = records.flatMap((record) => (record?.collection === 'synonyms' ? record.data : []));
  return {
    sites: records.flatMap((record) => (record?.collection === 'sites' ? record.data : [])),
    abbreviations: abbreviations.flatMap(({ short, long, also = [] }) =>
      [long, ...also].map((meaning): [string, string] => [short, meaning]),
    ),
    synonyms: groups.filter(({ page }) => page === undefined).map(({ words }) => words),
    jobs: groups.flatMap(({ page, words }): NameEntry[] => (page ? [[page, JOB_TITLES[page], '', [], words]] : [])),
  };
}
