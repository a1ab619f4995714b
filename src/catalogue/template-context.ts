import { basisLine } from './basis-line.ts';
import { hasEnded, isReplaced } from './offered.ts';
import type { Catalogue } from './types.ts';

/** What the documents made from templates take from the catalogue. */
export function templateContext(catalogue: Pick<Catalogue, 'agencies' | 'areas' | 'citations'>) {
  return {
    citations: (id: string) => {
      const citation = catalogue.citations.get(id);
      // A form leaves room for a day that is not known: without it the citation would not be whole.
      return citation && { line: basisLine(citation, ' ngày {ngày, tháng, năm}') };
    },
    agencyNames: [...catalogue.agencies.values()]
      .filter((agency) => agency.kind === 'body' && !hasEnded(agency) && !isReplaced(agency) && !agency.unlisted)
      .map((agency) => agency.name),
    agencyName: (ref: string) => catalogue.agencies.get(ref)?.name,
    areaName: (id: string) => catalogue.areas.get(id)?.name ?? id,
  };
}
