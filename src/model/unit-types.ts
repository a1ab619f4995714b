/** The kinds of units, and what follows from the kind. Without zod, for the browser. */

/** Places, which a People's Committee governs. */
const PLACE_TYPES = [
  'tỉnh',
  'thành phố trực thuộc trung ương',
  'huyện',
  'quận',
  'thị xã',
  'thành phố thuộc tỉnh',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
] as const;

/** Bodies under a head of their own, by the word with which their name begins; the last for all others. */
export const BODY_TYPES = [
  'sở',
  'ban',
  'văn phòng',
  'thanh tra',
  'chi cục',
  'phòng',
  'trường',
  'trung tâm',
  'bệnh viện',
  'trạm',
  'viện',
  'cơ quan khác',
] as const;
export type BodyType = (typeof BODY_TYPES)[number];

export const UNIT_TYPES = [...PLACE_TYPES, ...BODY_TYPES] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

export const isBodyType = (type: UnitType): type is BodyType => (BODY_TYPES as readonly string[]).includes(type);

/** Whether a unit is a place with a People's Committee, and no body under a head. */
export const hasCommittee = ({ type }: { type: UnitType }): boolean => !isBodyType(type);

/** The kind of a body by its name: `Trường Tiểu học …` is a school. */
export function bodyTypeOf(name: string): BodyType {
  const small = name.normalize('NFC').toLowerCase();
  return BODY_TYPES.find((type) => small.startsWith(`${type} `)) ?? 'cơ quan khác';
}

interface Placed {
  parent?: string | undefined;
  managedBy?: string | undefined;
}

/** The unit above one as things are now. */
export function unitAbove<U extends Placed>(unit: U | null | undefined, units: ReadonlyMap<string, U>): U | undefined {
  const id = unit?.managedBy ?? unit?.parent;
  return id === undefined ? undefined : units.get(id);
}

/** The unit and those above it as things are now, from below. */
export function unitChain<U extends Placed>(unit: U | null | undefined, units: ReadonlyMap<string, U>): U[] {
  const chain: U[] = [];
  for (let next = unit ?? undefined; next && !chain.includes(next); next = unitAbove(next, units)) chain.push(next);
  return chain;
}
