/** What somebody means who types the name of a unit and chooses nothing from a list. */
import { capitalise } from '../i18n/format.ts';
import { bodyTypeOf } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';
import { fold } from '../text/normalise.ts';
import { withoutCommittee } from './committee.ts';
import type { FoundUnit, UnitFinder } from './find.ts';
import { bodyUnit, placeUnits } from './new-unit.ts';
import type { FoundPlace, PlaceFinder } from './places.ts';

export type TypedUnit =
  /** The one that is meant, with those above it. */
  | { kind: 'unit'; units: [Unit, ...Unit[]] }
  /** Several are called so. */
  | { kind: 'several'; places: FoundPlace[] }
  /** It has ended. */
  | { kind: 'ended'; former: FoundUnit[] }
  /** A body whose unit above is to be asked for. */
  | { kind: 'body'; name: string }
  | { kind: 'none' };

/** A body and the place that is named behind it: `Sở Tư pháp, tỉnh Cà Mau`. */
const BEHIND_COMMA = /^([^,]+),\s*(.+)$/u;
/** Departments of a province are called without it. */
const DEPARTMENT = /^(sở .+?)\s+((?:tỉnh|thành phố) .+)$/iu;
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố)\s/iu;

type Units = ReadonlyMap<string, Unit>;

/**
 * @param former finds units that have ended; without it none has
 */
export function typedUnit(typed: string, finder: PlaceFinder, former: UnitFinder | null, site: Units): TypedUnit {
  const words = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const name = withoutCommittee(words);
  if (name === '') return { kind: 'none' };
  const isBody = name === words && bodyTypeOf(words) !== 'cơ quan khác';
  if (!isBody) {
    const found = finder.named(name);
    // "Tan Phu Dong" is a name, before it is Tân Phú in a province that begins with Đồng.
    const whole = found.filter((place) => fold(place.name) === fold(name));
    const places = whole.length ? whole : found;
    const [place] = places;
    if (place && places.length === 1) return { kind: 'unit', units: placeUnits(place, finder.lists, site) };
    if (places.length) return { kind: 'several', places };
    const ended = endedUnits(name, former);
    if (ended.length) return { kind: 'ended', former: ended };
    return name === words && !PLACE.test(words) ? { kind: 'body', name: capitalise(words) } : { kind: 'none' };
  }
  const [, own, of] = BEHIND_COMMA.exec(words) ?? DEPARTMENT.exec(words) ?? [];
  const [above, ...others] = of === undefined ? [] : finder.named(withoutCommittee(of));
  if (own === undefined || !above || others.length)
    return { kind: 'body', name: capitalise(own && above ? own : words) };
  const units = placeUnits(above, finder.lists, site);
  return { kind: 'unit', units: [bodyUnit(own, units[0], site), ...units] };
}

/** Units that ended and are called just so. */
function endedUnits(name: string, former: UnitFinder | null): FoundUnit[] {
  const wanted = fold(name);
  const found = former?.find(name).found ?? [];
  return found.filter(
    ({ kind, name: own, above }) =>
      kind.startsWith('former-') && [own, ...above.map((of) => `${own}, ${of}`)].some((full) => fold(full) === wanted),
  );
}
