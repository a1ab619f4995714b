/** The lists by province, for the pages that need no script. */
import { capitalise } from '../i18n/format.ts';
import { slug } from '../text/slug.ts';
import type { Commune, National, Province } from './lists.ts';

/** Address of the page of a province's communes. */
export const provinceUrl = (name: string): string => `/don-vi/tra-cuu/${slug(name)}/`;

export interface CommuneLine extends Commune {
  /** What it was made of: `Xã An Thạnh 1 (Huyện Cù Lao Dung)`. */
  before: string[];
}

export interface ProvinceLines extends Province {
  /** With its type: `Tỉnh Tây Ninh`. */
  full: string;
  communes: CommuneLine[];
  /** The provinces that it was made of. */
  before: string[];
}

export function byProvince({ provinces, communes, former }: National): ProvinceLines[] {
  const before = new Map<string, { names: string[]; provinces: string[] }>();
  for (const { name, district, province, now } of former)
    for (const code of now) {
      const lines = before.get(code) ?? { names: [], provinces: [] };
      lines.names.push(`${name} (${district})`);
      lines.provinces.push(province);
      before.set(code, lines);
    }
  return provinces.map((province) => {
    const own = communes.filter(({ province: of }) => of === province.code);
    return {
      ...province,
      full: capitalise(`${province.type} ${province.name}`),
      communes: own.map((commune) => ({ ...commune, before: before.get(commune.code)?.names ?? [] })),
      before: [...new Set(own.flatMap(({ code }) => before.get(code)?.provinces ?? []))],
    };
  });
}
