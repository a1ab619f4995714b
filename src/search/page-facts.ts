/** What the catalogue adds to a built page for search: the level of its unit, its date, whose task a row is. */
import type { Catalogue } from '../catalogue/types.ts';
import { LEVEL_NAMES } from '../i18n/ui.ts';
import type { FacetValues, PageFacts } from './records.ts';

/** The facts of every page that has some, by the page's address from the site's root. */
export function pageFacts(catalogue: Catalogue): Map<string, PageFacts> {
  const pages = new Map<string, PageFacts>();
  for (const [id, unit] of catalogue.units)
    pages.set(`/don-vi/${id}/`, { facets: { level: [LEVEL_NAMES[unit.level]] } });
  for (const paper of catalogue.papers) {
    const unit = catalogue.units.get(paper.unit);
    const rows: Record<string, FacetValues> = {};
    for (const { id, area, leads } of paper.tasks) {
      const name = catalogue.areas.get(area)?.shortName;
      rows[id] = { lead: leads.map((lead) => lead.name), ...(name ? { area: [name] } : {}) };
    }
    pages.set(paper.url, {
      facets: unit ? { level: [LEVEL_NAMES[unit.level]] } : {},
      date: paper.issuedOn ?? String(paper.year),
      rows,
    });
  }
  for (const [id, citation] of catalogue.citations) {
    pages.set(`/van-ban/${id}/`, { date: citation.issuedOn ?? String(citation.year) });
  }
  return pages;
}
