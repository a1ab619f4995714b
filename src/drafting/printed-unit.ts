/** Whose paper it is that was opened, by what it prints as its issuer: a unit of the draft or of the country's lists. */
import type { Unit } from '../model/unit.ts';
import { bodyUnit, placeUnits } from '../national/new-unit.ts';
import type { PlaceFinder } from '../national/places.ts';
import { literal } from '../text/literal.ts';
import { fold } from '../text/normalise.ts';
import { withUnits, type Draft } from './draft.ts';
import { knownWith } from './own-units.ts';
import type { Known } from './registers.ts';

type Units = Pick<Known, 'units'>;

const COMMITTEE = /^(?:[ủu][ỷy] ban nhân dân|ubnd)\s+/iu;

/** The place whose committee a line names; nothing where several places are called so and the paper does not say which. */
function placeNamed(line: string, draft: Draft, finder: PlaceFinder, site: Units): Unit[] {
  if (!COMMITTEE.test(line)) return [];
  const name = line.normalize('NFC').replace(COMMITTEE, '');
  const places = finder.named(name).filter((place) => fold(place.name) === fold(name));
  const said = fold(JSON.stringify(draft));
  const meant = places.length > 1 ? places.filter(({ province = '' }) => said.includes(fold(province))) : places;
  const [one] = meant;
  return one && meant.length === 1 ? placeUnits(one, finder.lists, site.units) : [];
}

/** Words that a letterhead has in capitals, as the sentences of the paper have them. */
function asInSentences(capitals: string, draft: Draft): string | undefined {
  const texts = JSON.stringify([draft.data.title, draft.data.recipients, draft.ownBases, draft.sections]);
  return [...texts.normalize('NFC').matchAll(new RegExp(literal(capitals), 'giu'))]
    .map(([found]) => found)
    .find((found) => found !== found.toUpperCase());
}

function unitsNamed(draft: Draft, finder: PlaceFinder, site: Units): Unit[] {
  const { issuer = '', parentBody = '' } = draft.data;
  const line = issuer ?? '';
  if (COMMITTEE.test(line)) return placeNamed(line, draft, finder, site);
  const above = placeNamed(parentBody, draft, finder, site);
  const name = asInSentences(line.normalize('NFC'), draft);
  return above[0] && name !== undefined ? [bodyUnit(name, above[0], site.units), ...above] : [];
}

/**
 * A paper whose unit the site does not have, with its unit.
 *
 * @param own units that the form's draft has beside those of the site
 */
export function withPrintedUnit(draft: Draft, own: readonly Unit[], finder: PlaceFinder, site: Units): Draft {
  const { unit, issuer, ...data } = draft.data;
  if (unit !== undefined || !issuer) return draft;
  // A unit that is known says itself what its papers print.
  Reflect.deleteProperty(data, 'parentBody');
  const name = fold(issuer.normalize('NFC').replace(COMMITTEE, ''));
  const chosen = own.findIndex((one) => fold(one.name) === name);
  const [found, ...above] = chosen < 0 ? unitsNamed(draft, finder, site) : own.slice(chosen);
  if (!found) return draft;
  const known = knownWith(site, { units: [...own, found, ...above] });
  return withUnits({ ...draft, data: { unit: found.id, ...data } }, found, known, site);
}
