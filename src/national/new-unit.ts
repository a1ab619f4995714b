/** A province or commune of the lists, or a body below one, as a unit of the site. */
import { bareName } from '../model/unit-names.ts';
import { bodyTypeOf, hasCommittee, type BodyType } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';
import { capitalise } from '../i18n/format.ts';
import { slug } from '../text/slug.ts';
import type { ExistingUnits } from './packed.ts';

type Known = ReadonlyMap<string, Unit>;

/** A unit that exists, by its place in one of the lists. */
export interface Place {
  list: 'provinces' | 'communes';
  at: number;
}

/** Bodies of the administration; all others serve the public. */
const OFFICES = new Set<BodyType>(['sở', 'ban', 'văn phòng', 'thanh tra', 'chi cục', 'phòng']);

const MAX_ID = 100;
const cut = (id: string) => id.slice(0, MAX_ID).replace(/-[^-]*$/, (tail) => (id.length > MAX_ID ? '' : tail));

/** An id that no other unit has: the name, and what it is a part of where that is not enough. */
function freeId(name: string, of: string, recurs: boolean, known: Known): string {
  const [plain, longer] = [cut(slug(name)), cut(slug(`${name} ${of}`))];
  if (!recurs && !known.has(plain)) return plain;
  return known.has(longer) ? `${longer}-moi` : longer;
}

/** The unit and its province, from below; those that the site has as it has them. */
export function placeUnits({ list, at }: Place, lists: ExistingUnits, known: Known): [Unit, ...Unit[]] {
  const page = lists.pages[list][at];
  const own = page === undefined ? undefined : known.get(page);
  if (list === 'provinces') return [own ?? newProvince(at, lists, known)];
  const [type = '', name = '', province = -1] = lists.communes[at] ?? [];
  const [above] = placeUnits({ list: 'provinces', at: province }, lists, known);
  if (own) return [own, above];
  const recurs = lists.communes.filter((one) => slug(`${one[0]} ${one[1]}`) === slug(`${type} ${name}`)).length > 1;
  const full = capitalise(`${type} ${name}`);
  const kind = type === 'phường' || type === 'đặc khu' ? type : 'xã';
  const id = freeId(full, bareName(above), recurs, known);
  return [{ id, name: full, level: 'xa', type: kind, parent: above.id, successors: [] }, above];
}

function newProvince(at: number, lists: ExistingUnits, known: Known): Unit {
  const [type = '', name = ''] = lists.provinces[at] ?? [];
  const full = capitalise(`${type} ${name}`);
  const kind = type === 'tỉnh' ? 'tỉnh' : 'thành phố trực thuộc trung ương';
  return { id: freeId(full, '2025', false, known), name: full, level: 'tinh', type: kind, successors: [] };
}

/** Whether a name may be that of a ministry or a body of its rank; there is no list of them. */
export const mayBeMinistry = (name: string): boolean =>
  /^bộ (?!phận |chỉ huy |tư lệnh )|\schính phủ$|^ngân hàng nhà nước việt nam$/iu.test(name.normalize('NFC').trim());

/** A ministry by its name: nothing stands above it in its papers (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 2). */
export function ministryUnit(name: string, known: Known): Unit {
  const own = capitalise(name.replace(/\s+/g, ' ').trim());
  const level = 'trung-uong';
  const same = [...known.values()].find((unit) => unit.level === level && slug(unit.name) === slug(own));
  return same ?? { id: freeId(own, level, false, known), name: own, level, type: bodyTypeOf(own), successors: [] };
}

/** A body by its name and the unit that it belongs to; the one that the site has, where it has it. */
export function bodyUnit(name: string, above: Unit, known: Known): Unit {
  const own = capitalise(name.replace(/\s+/g, ' ').trim());
  const same = [...known.values()].find((unit) => unit.parent === above.id && slug(unit.name) === slug(own));
  if (same) return same;
  const type = bodyTypeOf(own);
  const office = above.level === 'xa' && hasCommittee(above) ? 'xa' : 'so-nganh';
  return {
    // Communes and departments recur: their ids say of which province they are.
    id: freeId(own, above.level === 'tinh' ? above.name : above.id, !slug(own).endsWith(slug(above.name)), known),
    name: own,
    level: OFFICES.has(type) ? office : 'don-vi-su-nghiep',
    type,
    parent: above.id,
    successors: [],
  };
}
