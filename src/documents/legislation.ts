/** A paper as machines know laws and acts: schema.org/Legislation, in JSON-LD. */
import { listedCode } from '../catalogue/listed.ts';
import type { Catalogue, Paper } from '../catalogue/types.ts';
import { legislationWords as words } from '../i18n/documents.ts';
import { PAPER_KINDS } from '../i18n/ui.ts';
import { hasCommittee } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';
import { lowerFirst } from './wording.ts';

/** A file of a paper, by its address and content type. */
export interface LegislationFile {
  url: string;
  type: string;
}

const SCHEMA = 'https://schema.org';

/** The place that a unit governs, or in which it lies. */
function placeOf(units: ReadonlyMap<string, Unit>, unit: Unit): Unit {
  let place: Unit | undefined = unit;
  // A unit below itself is no unit of a site that was built.
  while (place && !hasCommittee(place)) place = place.parent === undefined ? undefined : units.get(place.parent);
  return place ?? unit;
}

/** Who passed it: a plan that is attached to a Decision goes by that. */
function passedBy(paper: Paper, unit: Unit): string {
  if (paper.type === 'plan' && paper.attachedTo) return paper.attachedTo.issuer;
  if (paper.party) return paper.issuer ?? unit.name;
  return hasCommittee(unit) ? words.committee(lowerFirst(unit.name)) : unit.name;
}

/**
 * What is not known is left out: whether a plan that was issued is still in force, nobody has said.
 *
 * @param address an address for a path of the site
 */
export function legislationOf(
  { units }: Catalogue,
  paper: Paper,
  files: readonly LegislationFile[],
  address: (path: string) => string,
): Record<string, unknown> {
  const unit = units.get(paper.unit);
  const url = address(paper.url);
  const changed = paper.changes
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return {
    '@context': SCHEMA,
    '@type': 'Legislation',
    '@id': url,
    url,
    name: paper.name,
    description: paper.summary,
    inLanguage: 'vi',
    legislationType: PAPER_KINDS[paper.kind],
    ...(paper.number === null ? {} : { legislationIdentifier: listedCode(paper) }),
    ...(paper.issuedOn === null ? {} : { legislationDate: paper.issuedOn }),
    ...(unit && {
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: passedBy(paper, unit) },
      legislationJurisdiction: { '@type': 'AdministrativeArea', name: placeOf(units, unit).name },
    }),
    ...(paper.status === 'superseded' ? { legislationLegalForce: `${SCHEMA}/NotInForce` } : {}),
    ...(changed === undefined ? {} : { dateModified: changed }),
    // Edited restatements: none of the files is the paper that was signed.
    workExample: [{ url: paper.url, type: 'text/html' }, ...files].map((file) => ({
      '@type': 'LegislationObject',
      contentUrl: address(file.url),
      encodingFormat: file.type,
      legislationLegalValue: `${SCHEMA}/UnofficialLegalValue`,
    })),
  };
}
