/** How lists, which have no room for a paper's notes, name a paper and who issued it. */
import { portal } from '../i18n/portal.ts';
import { listed as words } from '../i18n/names.ts';
import { DOCUMENT_TYPES } from '../model/citation.ts';
import { paperById } from './questions.ts';
import type { Catalogue, Paper } from './types.ts';

/** The unit that issued a paper; where the paper is taken from another body's, with that body, whose rows they are. */
export function listedUnit(catalogue: Catalogue, paper: string | Paper, short = false): string {
  const found = typeof paper === 'string' ? paperById(catalogue, paper) : paper;
  const unit = found && catalogue.units.get(found.unit);
  if (!unit) return '';
  const name = (short ? unit.shortName : undefined) ?? unit.name;
  const origin = found.type === 'plan' && found.derivedFrom ? catalogue.citations.get(found.derivedFrom) : undefined;
  const said = origin ? words.takenFrom(name, DOCUMENT_TYPES[origin.type].toLowerCase(), origin.issuer) : name;
  return said + officeMark(found);
}

/** From whose site a portal has a paper, and of which day where that is not the newest. */
export const officeMark = ({ office }: Pick<Paper, 'office'>): string =>
  office ? ` (${portal.mark(office.name, office.since)})` : '';

/** From whose site a portal has a thing that its own content does not have. */
export function gatheredMark(catalogue: Catalogue, of: 'agencies' | 'citations', id: string): string {
  const office = catalogue.portal?.[of].get(id);
  return officeMark(office ? { office } : {});
}

/** The number of a paper; that of the Decision is said to be the Decision's. */
export const listedCode = (paper: Paper): string =>
  paper.type === 'plan' && paper.attachedTo ? words.attachedTo(paper.code) : paper.code;
