/** The places of papers on other sites, as those publish them, for the search of a portal. */
import { existsSync } from 'node:fs';
import { PLACES_FILE, readPlace, Refusal, type PlaceItem } from '../catalogue/copy.ts';
import { copyPath, linesOf, readState } from '../content/collected.ts';
import { portal as words } from '../i18n/portal.ts';
import type { RowFacts, SearchRecord } from '../search/index/records.ts';
import type { GatheredPaper, SearchSite } from './search-site.ts';

export interface GatheredPage {
  /** Its address on its own site. */
  path: string;
  records: SearchRecord[];
}

const UNKNOWN_ROW: RowFacts = { facets: {}, due: '', keys: [] };

/** The pages of the papers that the portal has, site after site. What cannot be read any more is said and left out. */
export function* gatheredPages({ gathered, facts }: Pick<SearchSite, 'gathered' | 'facts'>): Generator<GatheredPage> {
  for (const [site, papers] of gathered) {
    const sha = readState(site)?.copy?.files[PLACES_FILE];
    if (sha === undefined || !existsSync(copyPath(site, sha))) continue;
    const pages = new Map<string, SearchRecord[]>();
    try {
      let number = 0;
      for (const line of linesOf(copyPath(site, sha))) {
        const place = readPlace(line, ++number);
        const [page = '', fragment = ''] = place.url.split('#');
        const paper = papers.get(page);
        if (!paper) continue;
        const row = facts.get(paper.path)?.rows?.[`${paper.id}#${fragment}`];
        const record = recordOf(place, fragment, paper, row, facts.get(paper.path)?.date);
        const list = pages.get(paper.path);
        if (list) list.push(record);
        else pages.set(paper.path, [record]);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      console.error(`${site.name}: ${words.damaged}`);
    }
    for (const [path, records] of pages) yield { path, records };
  }
}

function recordOf(
  { task, title, heading, text }: PlaceItem,
  fragment: string,
  { path, facets }: GatheredPaper,
  facts: RowFacts | undefined,
  date = '',
): SearchRecord {
  const row = task === null ? undefined : (facts ?? UNKNOWN_ROW);
  // Blocks were given an end as sentences have it.
  const isHeading = (block: string) => block === heading || block === `${heading}.`;
  return {
    url: fragment ? `${path}#${encodeURIComponent(fragment)}` : path,
    title,
    heading,
    ...(row ? { row } : {}),
    blocks: text.split('\n').map((block) => ({ text: block, heading: isHeading(block) })),
    facets: { ...facets, ...row?.facets },
    date,
  };
}
