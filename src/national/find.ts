/** Finds provinces, districts and communes, those that exist and those that ended, by what somebody types. */
import { capitalise } from '../i18n/format.ts';
import { fold, normalise } from '../text/normalise.ts';
import { withoutCommittee } from './committee.ts';
import type { PackedUnits } from './packed.ts';

/** A unit that exists. */
export interface Existing {
  /** With its type: `xã An Thạnh`. */
  name: string;
  /** Its province, of a commune. */
  province?: string;
  /** Id of the unit's page, where the site has one. */
  page?: string | undefined;
}

export interface FoundUnit extends Existing {
  kind: 'province' | 'commune' | 'former-province' | 'former-district' | 'former-commune';
  /** What it was or is part of, from below. */
  above: string[];
  /** Of one that ended: who took it over. */
  now: Existing[];
  /** Of one that exists: what it was made of. */
  before: string[];
}

/** So many are shown. */
const MOST = 20;
/** The short forms in which types are typed. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tp|t\.p)[ .]+/, 'thanh pho '],
  [/^(?:tx|t\.x)[ .]+/, 'thi xa '],
  [/^(?:tt|t\.t)[ .]+/, 'thi tran '],
  [/^p[ .]+/, 'phuong '],
  [/^x[ .]+/, 'xa '],
  [/^h[ .]+/, 'huyen '],
  [/^q[ .]+/, 'quan '],
  [/^t[ .]+/, 'tinh '],
];
const TYPE = /^(?:thanh pho|thi xa|thi tran|phuong|xa|huyen|quan|tinh|dac khu) /;

/** Without case, accents, commas and the short forms of types. */
export function readTyped(typed: string): string {
  const plain = fold(withoutCommittee(typed.normalize('NFC')))
    .replaceAll(',', ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = TYPES.find(([form]) => form.test(plain));
  return short ? plain.replace(...short) : plain;
}

/** What was typed, where it has accents: these are meant. */
export function accented(typed: string): string | undefined {
  const own = withoutCommittee(normalise(typed)).toLowerCase().trim();
  return own === fold(own) ? undefined : own;
}

/**
 * What a name is worth to what was typed; 0 where it is another. The whole name comes first: who types `an thanh` does
 * not mean Ninh Thạnh.
 */
export function worth(typed: string, { full, bare, above }: Folded): number {
  for (const [name, more] of [
    [full, 5],
    [bare, 0],
  ] as const) {
    if (typed === name) return 100 + more;
    if (typed.startsWith(`${name} `)) {
      const rest = typed.slice(name.length + 1).replace(/^(?:-|cu|thuoc) /, '');
      if (rest.split(' ').every((word) => ` ${above} `.includes(` ${word} `))) return 90 + more;
    }
    if (name.startsWith(`${typed} `)) return 60 + more;
    if (name.startsWith(typed)) return 50 + more;
  }
  return ` ${bare} `.includes(` ${typed} `) ? 20 : 0;
}

/** A unit, folded for comparing: its name with its type and without, and what it is part of. */
export interface Folded {
  full: string;
  bare: string;
  above: string;
}

export const folded = (name: string, above: string): Folded => ({
  full: fold(name),
  bare: fold(name).replace(TYPE, ''),
  above: fold(above),
});

interface Listed extends Folded {
  name: string;
  order: number;
  make: () => FoundUnit;
}

/** Finds in the lists, again and again. */
export class UnitFinder {
  readonly #lists: PackedUnits;
  readonly #listed: Listed[];
  readonly #merged: [from: number, to: number][];

  constructor(lists: PackedUnits) {
    this.#lists = lists;
    this.#merged = provincesMerged(lists);
    const { provinces, communes, formerProvinces, formerDistricts, formerCommunes } = lists;
    const listed = (order: number, name: string, above: string[], make: () => Omit<FoundUnit, 'name' | 'above'>) => ({
      name: name.toLowerCase(),
      ...folded(name, above.join(' ')),
      order,
      make: () => ({ name, above, ...make() }),
    });
    this.#listed = [
      ...provinces.map(([type, name], i) =>
        listed(0, capitalise(`${type} ${name}`), [], () => ({
          kind: 'province' as const,
          now: [],
          before: this.#formerOf(i),
          page: lists.pages.provinces[i],
        })),
      ),
      ...formerProvinces.flatMap((name, i) =>
        this.#goesOn(i)
          ? []
          : listed(1, name, [], () => ({
              kind: 'former-province' as const,
              now: this.#provincesNow(i),
              before: [],
              page: lists.pages.formerProvinces[i],
            })),
      ),
      ...formerDistricts.map(([name, province], i) =>
        listed(2, name, [formerProvinces[province] ?? ''], () => ({
          kind: 'former-district' as const,
          now: this.#communesNow((district) => district === i),
          before: [],
          page: lists.pages.formerDistricts[i],
        })),
      ),
      ...communes.map(([type, name, province], i) =>
        listed(3, capitalise(`${type} ${name}`), [this.#province(province).name], () => ({
          kind: 'commune' as const,
          now: [],
          before: formerCommunes.flatMap(([before, district, ...now]) =>
            now.includes(i) ? [`${before} (${formerDistricts[district]?.[0] ?? ''})`] : [],
          ),
          page: lists.pages.communes[i],
        })),
      ),
      ...formerCommunes.map(([name, district, ...now], i) =>
        listed(4, name, this.#districtNames(district), () => ({
          kind: 'former-commune' as const,
          now: now.map((one) => this.#commune(one)),
          before: [],
          page: lists.pages.formerCommunes[i],
        })),
      ),
    ];
  }

  /** The units that are called so, the likeliest first: at most twenty, and how many there are. */
  find(typed: string): { found: FoundUnit[]; count: number } {
    const wanted = readTyped(typed);
    if (!wanted) return { found: [], count: 0 };
    const own = accented(typed);
    const all = this.#listed.flatMap((one) => {
      const value = worth(wanted, one);
      return value ? [{ one, value: value + (own && one.name.includes(own) ? 3 : 0) }] : [];
    });
    all.sort((a, b) => b.value - a.value || a.one.order - b.one.order);
    return { found: all.slice(0, MOST).map(({ one }) => one.make()), count: all.length };
  }

  #province(at: number): Existing {
    const [type = '', name = ''] = this.#lists.provinces[at] ?? [];
    return { name: `${type} ${name}`, page: this.#lists.pages.provinces[at] };
  }

  #commune(at: number): Existing {
    const [type = '', name = '', province = -1] = this.#lists.communes[at] ?? [];
    return { name: `${type} ${name}`, province: this.#province(province).name, page: this.#lists.pages.communes[at] };
  }

  #districtNames(at: number): string[] {
    const [name = '', province = -1] = this.#lists.formerDistricts[at] ?? [];
    return [name, this.#lists.formerProvinces[province] ?? ''];
  }

  /** The communes that took over those of some districts. */
  #communesNow(isOne: (district: number) => boolean): Existing[] {
    const now = this.#lists.formerCommunes.flatMap(([, district, ...to]) => (isOne(district) ? to : []));
    return [...new Set(now)].map((one) => this.#commune(one));
  }

  #provincesNow(at: number): Existing[] {
    return this.#merged.flatMap(([from, to]) => (from === at ? [this.#province(to)] : []));
  }

  /** The provinces that one was merged from; none where it only goes on. */
  #formerOf(at: number): string[] {
    const from = this.#merged.filter(([, to]) => to === at);
    return from.length > 1 ? from.map(([one]) => this.#lists.formerProvinces[one] ?? '') : [];
  }

  /** Whether a province only goes on: neither merged with others nor divided. */
  #goesOn(at: number): boolean {
    const [now, ...others] = this.#merged.filter(([from]) => from === at);
    return now !== undefined && !others.length && !this.#formerOf(now[1]).length;
  }
}

/** Which former province went into which province, once each. */
function provincesMerged({ formerCommunes, formerDistricts, communes }: PackedUnits): [from: number, to: number][] {
  const pairs = formerCommunes.flatMap(([, district, ...now]) =>
    now.map((to): [number, number] => [formerDistricts[district]?.[1] ?? -1, communes[to]?.[2] ?? -1]),
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}
