import { basisLine } from './basis-line.ts';
import { LEVELS, type Level } from '../model/levels.ts';
import { isFor, isOffered } from './offered.ts';
import type { Catalogue } from './types.ts';

/**
 * What the documents made from templates take from the catalogue.
 *
 * @param levels those of the template, or of the unit that drafts: bodies of others are not offered
 */
export function templateContext(
  catalogue: Pick<Catalogue, 'agencies' | 'areas' | 'citations'>,
  levels: readonly Level[] = LEVELS,
) {
  return {
    citations: (id: string) => {
      const citation = catalogue.citations.get(id);
      // A form leaves room for a day that is not known: without it the citation would not be whole.
      return citation && { line: basisLine(citation, ' ngày {ngày, tháng, năm}') };
    },
    agencyNames: [...catalogue.agencies.values()]
      .filter((agency) => agency.kind === 'body' && isOffered(agency, levels) && !agency.unlisted)
      .map((agency) => agency.name),
    agencyName: (ref: string) => catalogue.agencies.get(ref)?.name,
    areaNames: [...catalogue.areas.values()].filter((area) => isFor(area, levels)).map(({ name }) => name),
    areaName: (id: string) => catalogue.areas.get(id)?.name ?? id,
  };
}
