/** The answer to whoever types the name of a unit and chooses nothing from the list. Loaded with the lists of the country. */
import { unitWords as words } from '../../i18n/typed-unit.ts';
import { bodyTypeOf } from '../../model/unit-types.ts';
import type { Unit } from '../../model/unit.ts';
import type { UnitFinder } from '../../national/find.ts';
import type { PackedUnits } from '../../national/packed.ts';
import type { FoundPlace, PlaceFinder } from '../../national/places.ts';
import { typedUnit } from '../../national/typed-unit.ts';
import { mayBeMinistry } from '../../national/new-unit.ts';
import { kept } from '../../util/kept.ts';
import { element } from '../element.ts';
import { fetchJson } from '../fetch-json.ts';
import { button } from './fields.ts';

/** The units that have ended: only asked for where no other is called as somebody typed. */
async function loadFormer(address: string): Promise<UnitFinder> {
  const [{ UnitFinder }, lists] = await Promise.all([
    import('../../national/find.ts'),
    fetchJson<PackedUnits>(address),
  ]);
  return new UnitFinder(lists);
}
const formers = new Map<string, Promise<UnitFinder>>();

/** Places that are offered at once for one that has ended. */
const MOST_PLACES = 6;

interface Asked {
  finder: PlaceFinder;
  /** The unit that the draft has. */
  own: string;
  base: string;
  site: ReadonlyMap<string, Unit>;
  /** A place was chosen. */
  take: (place: FoundPlace) => void;
}

interface Answer {
  units?: [Unit, ...Unit[]];
  /** A body whose unit above is to be asked for. */
  body?: string;
  said?: string;
  more?: Node[];
}

/** @param isLeft whether whoever typed the words is in another field by now */
export async function answerTo(typed: string, isLeft: boolean, asked: Asked): Promise<Answer> {
  const { finder, own, base, site, take } = asked;
  const name = typed.trim();
  let means = typedUnit(typed, finder, null, site);
  if (name !== '' && (means.kind === 'body' || means.kind === 'none')) {
    const former = await kept(formers, base, () => loadFormer(`${base}don-vi/tra-cuu.json`));
    means = typedUnit(typed, finder, former, site);
  }
  const choices = (places: readonly FoundPlace[]) =>
    element(
      'div',
      { className: 'item-tools' },
      ...places.map((place) => button([place.name, place.province].filter(Boolean).join(', '), () => take(place))),
    );
  switch (means.kind) {
    case 'unit':
      return { units: means.units };
    case 'several':
      return { said: words.several(name), more: [choices(means.places)] };
    case 'ended': {
      const now = means.former.flatMap((unit) => unit.now);
      const places = now.flatMap((unit) =>
        finder.named([unit.name, unit.province].filter(Boolean).join(', ')).slice(0, 1),
      );
      const href = `${base}don-vi/tra-cuu/?${new URLSearchParams({ q: name })}`;
      const lookup = element('a', { href }, words.lookup);
      return {
        said: words.ended(means.former[0]?.name ?? name),
        more: [choices(places.slice(0, MOST_PLACES)), lookup],
      };
    }
    case 'body':
      // Half a name is none.
      return isLeft && bodyTypeOf(typed) === 'cơ quan khác' && !mayBeMinistry(typed)
        ? { said: words.notTaken(name, own) }
        : { body: means.name };
    case 'none':
      return name === '' && own === '' ? {} : { said: words.notTaken(name, own) };
  }
}
