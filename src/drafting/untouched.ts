import type { Template } from '../catalogue/types.ts';
import { identityOf, starterDraft, withIdentity, withUnits, type Draft } from './draft.ts';
import { knownWith } from './own-units.ts';
import type { Known } from './registers.ts';

/** Whether a draft still is what the template gives for its unit and year. */
export function isUntouched(draft: Draft, template: Template, site: Pick<Known, 'units'>): boolean {
  const known = knownWith(site, draft);
  const own = identityOf(draft, known);
  const start = withIdentity(starterDraft(template, site), template, known, own);
  return JSON.stringify(withUnits(start, own.unit, known, site)) === JSON.stringify(draft);
}
