/** The name of a unit as papers say it: in a sentence, on the line of the day, in a letterhead. Without zod, for the browser. */
import { isFullName } from './full-names.ts';
import type { Unit } from './unit.ts';
import { hasCommittee, unitAbove } from './unit-types.ts';

type Named = Pick<Unit, 'name' | 'type'>;

/** The name of a unit without its kind: `Bình Minh` of `Xã Bình Minh`. */
export function bareName({ name, type }: Named): string {
  const kind = name.toLowerCase().startsWith('thành phố ') ? 'thành phố' : type;
  return name.toLowerCase().startsWith(`${kind} `) ? name.slice(kind.length + 1) : name;
}

/** In the middle of a sentence: `xã An Thạnh`; a body keeps its capital, and so does `Phường Trần Hưng Đạo`. */
export function nameInSentence(unit: Named): string {
  return hasCommittee(unit) && !isFullName(bareName(unit))
    ? unit.name.charAt(0).toLowerCase() + unit.name.slice(1)
    : unit.name;
}

/** Who issues papers for a unit, in short: `UBND xã An Thạnh`, `Sở Tư pháp`. */
export const issuerInShort = (unit: Named): string => (hasCommittee(unit) ? `UBND ${nameInSentence(unit)}` : unit.name);

/**
 * The line above the name of a body (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 2): the body that it belongs to,
 * with the name of its place.
 */
export function parentBodyOf(above: Named, place: Named | undefined): string {
  const name = issuerInShort(above).toUpperCase();
  const of = hasCommittee(above) || !place || !hasCommittee(place) ? '' : place.name.toUpperCase();
  return of === '' || name.endsWith(of) ? name : `${name} ${of}`;
}

/**
 * The place that the papers of a unit name (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4): its own name, or that
 * of the place whose committee it belongs to. Where a body of a body has its seat, its own papers alone say.
 */
export function placeOf(unit: Unit, units: ReadonlyMap<string, Unit>): string | undefined {
  const place = hasCommittee(unit) ? unit : unitAbove(unit, units);
  if (!place || !hasCommittee(place)) return undefined;
  return isFullName(bareName(place)) ? place.name : bareName(place);
}
