/** The lists as the lookup page loads them: names once, everything else by its place in a list. */
import type { National } from './lists.ts';

/** What the site has a page of, as `phuong-ninh-thanh`, by its place in a list. */
export type Pages = Record<number, string>;

/** The units that exist. */
export interface ExistingUnits {
  provinces: [type: string, name: string][];
  communes: [type: string, name: string, province: number][];
  pages: Record<'provinces' | 'communes', Pages>;
}

export interface PackedUnits extends ExistingUnits {
  formerProvinces: string[];
  formerDistricts: [name: string, province: number][];
  formerCommunes: [name: string, district: number, ...now: number[]][];
  pages: Record<'provinces' | 'communes' | 'formerProvinces' | 'formerDistricts' | 'formerCommunes', Pages>;
}

/** A unit with a page, as far as it is known by. */
export interface UnitPage {
  id: string;
  name: string;
  code: string | undefined;
  ended: boolean;
  /** Names of what it was or is part of, from below. */
  above: readonly string[];
}

const pagesOf = (keys: readonly string[], pages: ReadonlyMap<string, string>): Pages =>
  Object.fromEntries(
    keys.flatMap((key, i) => {
      const page = pages.get(key);
      return page === undefined ? [] : [[i, page]];
    }),
  );

/** The pages of units that exist, by their codes. */
export const pagesByCode = (units: readonly UnitPage[]): ReadonlyMap<string, string> =>
  new Map(units.flatMap(({ id, code, ended }) => (code && !ended ? [[code, id] as const] : [])));

/** Packs the list of what exists, with the pages that a site has. */
export function packExisting({ provinces, communes }: National, units: readonly UnitPage[]): ExistingUnits {
  const province = new Map(provinces.map(({ code }, i) => [code, i]));
  const byCode = pagesByCode(units);
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
  return {
    provinces: provinces.map(({ type, name }) => [type, name]),
    communes: communes.map(({ type, name, province: of }) => [type, name, province.get(of) ?? -1]),
    pages: { provinces: pagesOf(codes(provinces), byCode), communes: pagesOf(codes(communes), byCode) },
  };
}

/** Packs the lists, with the pages that a site has. */
export function packUnits(national: National, units: readonly UnitPage[]): PackedUnits {
  const { communes, former } = national;
  const existing = packExisting(national, units);
  const commune = new Map(communes.map(({ code }, i) => [code, i]));
  const formerProvinces = [...new Set(former.map((one) => one.province))];
  const districtKey = (one: { district: string; province: string }) => `${one.district}\t${one.province}`;
  const districts = [...new Map(former.map((one) => [districtKey(one), one])).values()];
  const district = new Map(districts.map((one, i) => [districtKey(one), i]));
  const byName = new Map(
    units.flatMap(({ id, name, ended, above }) => (ended ? [[[name, ...above].join('\t'), id]] : [])),
  );
  return {
    ...existing,
    formerProvinces,
    formerDistricts: districts.map((one) => [one.district, formerProvinces.indexOf(one.province)]),
    formerCommunes: former.map((one) => [
      one.name,
      district.get(districtKey(one)) ?? -1,
      ...one.now.map((code) => commune.get(code) ?? -1),
    ]),
    pages: {
      ...existing.pages,
      formerProvinces: pagesOf(formerProvinces, byName),
      formerDistricts: pagesOf(districts.map(districtKey), byName),
      formerCommunes: pagesOf(
        former.map((one) => `${one.name}\t${districtKey(one)}`),
        byName,
      ),
    },
  };
}
