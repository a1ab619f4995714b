/**
 * Every address of the site, from the catalogue, by the functions that the pages ask as well; those that are there
 * whatever the content are read from the folders of pages and of public files. Each kind is worked out when a link to it
 * is met.
 */
import { calendarYears } from '../catalogue/calendar-pages.ts';
import { comparisons } from '../catalogue/compare.ts';
import { datasets } from '../catalogue/datasets.ts';
import { fixedAddresses } from '../content/disk.ts';
import { readProvinces } from '../national/lists.ts';
import { provinceUrl } from '../national/provinces.ts';
import { byIndicator, indicatorUrl, indicatorYears, matrixPages, matrixUrl } from '../catalogue/indicators.ts';
import { withdrawnTasks } from '../catalogue/former.ts';
import type { Addresses } from '../catalogue/links.ts';
import { partsOf } from '../catalogue/paper-parts.ts';
import type { Catalogue, Loaded, Paper } from '../catalogue/types.ts';
import { PLACES } from '../model/dataset.ts';
import { PAGE_PARTS } from '../model/heading-ids.ts';
import { LISTED, listedFacets, listPath, mostPages, pagesOf, tableListings } from '../table/listings.ts';
import { families, familyHasPlan } from '../table/overview.ts';
import { RULES } from './index.ts';
import { FAMILIES, ruleAnchor, RULES_PAGE } from './rule.ts';
import { STRUCTURE } from './structure.ts';

/** What may lie beside the page of a paper; which of them a build makes is its own choice. */
const PAPER_FILES = ['docx', 'don-vi.docx', 'pdf', 'xlsx', 'csv', 'json', 'ics', 'png', 'trang-1.png'];
const TEMPLATE_FILES = ['docx', 'pdf', 'xlsx', 'mdx', 'trang-1.png'];
const withFiles = (url: string, files: readonly string[]) => [
  url,
  ...files.map((format) => `${url.slice(0, -1)}.${format}`),
];
const withCalendar = (url: string) => [url, `${url.slice(0, -1)}.ics`];
const pages = (folder: string, ids: Iterable<string>) => [...ids].map((id) => `/${folder}/${id}/`);

/** By the first part of the address: the addresses that hang on the content. */
const MADE: Record<string, (catalogue: Catalogue) => Iterable<string>> = {
  'ke-hoach': ({ plans }) => plans.flatMap(({ url }) => withFiles(url, [...PAPER_FILES, 'khung-bao-cao.docx'])),
  'bao-cao': ({ reports }) => reports.flatMap(({ url }) => withFiles(url, PAPER_FILES)),
  mau: ({ templates }) =>
    templates.flatMap(({ url }) => [...withFiles(url, TEMPLATE_FILES), `${url}soan/`, `${url}mau.json`]),
  'huong-dan': ({ guides }) => guides.map(({ url }) => url),
  'don-vi': ({ units }) => [
    ...pages('don-vi', units.keys()).flatMap(withCalendar),
    ...readProvinces().map(({ name }) => provinceUrl(name)),
  ],
  'co-quan': ({ agencies }) => pages('co-quan', agencies.keys()).flatMap(withCalendar),
  'linh-vuc': ({ areas }) => pages('linh-vuc', areas.keys()),
  'van-ban': ({ citations }) => pages('van-ban', citations.keys()),
  'so-sanh': (catalogue) => comparisons(catalogue).map(({ url }) => url),
  'tong-quan': (catalogue) =>
    pages(
      'tong-quan',
      [...families(catalogue).keys()].filter((root) => familyHasPlan(catalogue, root)),
    ),
  lich: (catalogue) =>
    calendarYears(catalogue).flatMap(({ year, months }) => [
      ...withCalendar(`/lich/${year}/`),
      ...pages('lich', months.keys()),
    ]),
  'chi-tieu': (catalogue) => [
    ...matrixPages(catalogue).map((_, i) => matrixUrl(i + 1)),
    ...[...byIndicator(catalogue).keys()].flatMap((id) => [
      indicatorUrl(id),
      ...indicatorYears(catalogue, id).map((year) => indicatorUrl(id, year)),
    ]),
  ],
  'nhiem-vu': (catalogue) => [
    ...LISTED.map((facet) => `/nhiem-vu/${facet}/`),
    ...listedFacets(catalogue).flatMap((facet) =>
      tableListings(facet, catalogue).flatMap(({ id, rows }) =>
        pagesOf(rows, mostPages(facet)).map((_, i) => listPath({ facet, id }, i + 1)),
      ),
    ),
  ],
  api: (catalogue) => [
    '/api/index.json',
    `/api/${PLACES}.ndjson`,
    `/api/schema/${PLACES}.json`,
    ...[...datasets(catalogue).keys()].flatMap((name) => [
      `/api/${name}.json`,
      `/api/${name}.parquet`,
      `/api/schema/${name}.json`,
    ]),
  ],
};

/** The ids of a paper's page, but those of its headings. */
const rowsOf = (paper: Paper, catalogue: Catalogue): string[] => [
  ...partsOf(paper),
  ...withdrawnTasks(catalogue, paper).map(({ no }) => `nv-${no}`),
  ...['noi-dung', 'muc-luc', 'noi-dung-van-ban', 'tai-ve', 'soan', 'so-sanh'],
  ...paper.notes.map(({ url }) => `${url.slice(paper.url.length + 1)}-cho`),
  ...paper.tasks.flatMap(({ formerAnchors }) => formerAnchors),
  ...(paper.type === 'report' ? paper.tables.map(({ id }) => `bang-${id}`) : []),
  ...[paper.tasks, paper.targets, paper.reporting, paper.notes, paper.type === 'report' ? paper.results : []].flatMap(
    (rows) => rows.map(({ url }) => url.slice(paper.url.length + 1)),
  ),
];

/** All addresses of the site that is made of a content. */
export function siteAddresses({ catalogue, documents }: Pick<Loaded, 'catalogue' | 'documents'>): Addresses {
  const fixed = fixedAddresses();
  const kinds = new Map<string, Set<string>>();
  /** The addresses with the same first part. */
  const like = (path: string): Set<string> => {
    const kind = /^\/([^/]*)/.exec(path)?.[1] ?? '';
    let found = kinds.get(kind);
    if (!found) {
      const made = Object.hasOwn(MADE, kind) ? MADE[kind]?.(catalogue) : [];
      kinds.set(kind, (found = new Set([...fixed, ...(made ?? [])])));
    }
    return found;
  };
  let ids: Map<string, Set<string>> | undefined;
  const allIds = () => {
    const found = new Map([
      [
        RULES_PAGE,
        new Set(
          [...RULES, ...STRUCTURE]
            .map(({ id }) => ruleAnchor(id))
            .concat(Object.keys(FAMILIES), 'structure', 'noi-dung'),
        ),
      ],
    ]);
    for (const document of documents) {
      if ('paper' in document)
        found.set(document.paper.url, new Set([...document.body.ids, ...rowsOf(document.paper, catalogue)]));
      else if (document.type === 'guide') found.set(document.guide.url, new Set([...document.body.ids, 'noi-dung']));
      else if (document.type === 'template')
        found.set(
          document.template.url,
          new Set([
            ...document.body.ids,
            ...PAGE_PARTS,
            ...document.template.appendices.map((_, i) => `phu-luc-${i + 1}`),
          ]),
        );
    }
    return found;
  };
  return {
    has: (path) => fixed.has(path) || like(path).has(path),
    like,
    idsOn: (path) => (ids ??= allIds()).get(path),
  };
}
