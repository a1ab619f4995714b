/** What the catalogue adds to a built page for search: the level of its unit, its date, whose task a row is. */
import type { Catalogue } from '../catalogue/types.ts';
import { LEVEL_NAMES } from '../i18n/ui.ts';
import type { PageFacts } from './records.ts';

/** Looks pages up by address and tasks by id. */
export function pageFacts(catalogue: Catalogue): PageFacts {
  const pages = new Map<string, NonNullable<ReturnType<PageFacts['page']>>>();
  for (const [id, unit] of catalogue.units)
    pages.set(`/don-vi/${id}/`, { facets: { level: [LEVEL_NAMES[unit.level]] } });
  for (const paper of catalogue.papers) {
    const unit = catalogue.units.get(paper.unit);
    pages.set(paper.url, {
      facets: unit ? { level: [LEVEL_NAMES[unit.level]] } : {},
      ...(paper.issuedOn ? { date: paper.issuedOn } : {}),
    });
  }
  for (const [id, citation] of catalogue.citations) {
    pages.set(`/van-ban/${id}/`, { facets: {}, date: citation.issuedOn ?? String(citation.year) });
  }
  const tasks = new Map(
    catalogue.tasks.map((task) => {
      const area = catalogue.areas.get(task.area);
      return [
        task.id,
        { lead: task.leads.map(({ name }) => name), ...(area ? { area: [area.shortName] } : {}) },
      ] as const;
    }),
  );
  return { page: (path) => pages.get(path), task: (id) => tasks.get(id) };
}
