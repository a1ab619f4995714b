/** Finds provinces and communes that exist by what somebody types: the whole name first, those of the site before others. */
import { capitalise } from '../i18n/format.ts';
import { accented, folded, readTyped, worth, type Folded } from './find.ts';
import type { Place } from './new-unit.ts';
import type { ExistingUnits } from './packed.ts';

export interface FoundPlace extends Place {
  /** With its type: `Xã An Thạnh`. */
  name: string;
  /** Of a commune: `tỉnh Tây Ninh`. */
  province?: string;
  /** Whether its whole name was typed. */
  whole: boolean;
}

/** Names that are worth as much are the whole name. */
const WHOLE = 90;

/** The name itself, before what it is part of. */
const ownPart = (typed: string): string => typed.split(',')[0] ?? '';

export class PlaceFinder {
  readonly lists: ExistingUnits;
  readonly #listed: (Folded & { place: Omit<FoundPlace, 'whole'>; page: number })[];

  constructor(lists: ExistingUnits) {
    this.lists = lists;
    const provinces = lists.provinces.map(([type, name]) => `${type} ${name}`);
    const listed = (list: Place['list'], at: number, type: string, own: string, province?: string) => {
      const name = capitalise(`${type} ${own}`);
      const page = lists.pages[list][at] === undefined ? 0 : 1;
      return { ...folded(name, province ?? ''), page, place: { list, at, name, ...(province ? { province } : {}) } };
    };
    this.#listed = [
      ...lists.provinces.map(([type, name], i) => listed('provinces', i, type, name)),
      ...lists.communes.map(([type, name, of], i) => listed('communes', i, type, name, provinces[of])),
    ];
  }

  find(typed: string): FoundPlace[] {
    const wanted = readTyped(typed);
    if (!wanted) return [];
    const own = accented(ownPart(typed));
    return this.#listed
      .flatMap(({ place, page, ...names }) => {
        const value = worth(wanted, names);
        return value
          ? [
              {
                place: { ...place, whole: value >= WHOLE },
                value: value + (own && place.name.toLowerCase().includes(own) ? 3 : 0) + page,
              },
            ]
          : [];
      })
      .sort((a, b) => b.value - a.value)
      .map(({ place }) => place);
  }

  /** Those whose whole name was typed; with accents, if some have these. */
  named(typed: string): FoundPlace[] {
    const whole = this.find(typed).filter((one) => one.whole);
    const own = accented(ownPart(typed));
    const meant = own ? whole.filter(({ name }) => name.toLowerCase().endsWith(own)) : [];
    return meant.length ? meant : whole;
  }
}
