/** The field in which somebody says for which unit they draft: one of the site, of the whole country, or a body below one. */
import { draftWords as words } from '../../i18n/drafting.ts';
import { bareName } from '../../model/unit-names.ts';
import { bodyTypeOf, hasCommittee, unitAbove } from '../../model/unit-types.ts';
import type { Unit } from '../../model/unit.ts';
import { withoutCommittee } from '../../national/committee.ts';
import type { ExistingUnits } from '../../national/packed.ts';
import { fold } from '../../text/normalise.ts';
import { kept } from '../../util/kept.ts';
import { element } from '../element.ts';
import { fetchJson } from '../fetch-json.ts';
import { combobox, matching, type Choice } from './combobox.ts';
import { button, framed, idOf, said, type FieldOptions } from './fields.ts';
import type { Form } from './form.ts';

/** The lists of the country, and what is done with them: loaded by whoever types a name. */
async function loadCountry(address: string) {
  const [{ PlaceFinder }, made, typed, lists] = await Promise.all([
    import('../../national/places.ts'),
    import('../../national/new-unit.ts'),
    import('./typed-unit.ts'),
    fetchJson<ExistingUnits>(address),
  ]);
  return { ...made, ...typed, finder: new PlaceFinder(lists) };
}
type Country = Awaited<ReturnType<typeof loadCountry>>;
const countries = new Map<string, Promise<Country>>();

/** Where the list of the country is. */
export const placesAddress = ({ base }: Form): string => `${base}mau/don-vi.json`;

/** The value of the choice that takes the words as the name of a body. */
const BODY = ':';

export interface UnitFieldOptions extends FieldOptions {
  value: string;
  /** Levels whose units come first. */
  levels: readonly string[];
  /** The unit that was chosen; `made` are those of it and above it that the site may not have. */
  chosen: (unit: Unit, made: readonly Unit[]) => void;
}

export function unitField(form: Form, options: UnitFieldOptions): HTMLElement {
  const { path, levels, chosen } = options;
  let country: Country | undefined;
  const living = form.registers.units.filter(({ validTo }) => validTo === undefined);
  const isFirst = ({ level }: Unit) => levels.includes(level);
  const choices = [...living.filter(isFirst), ...living.filter((unit) => !isFirst(unit))].map((unit): Choice => {
    const above = unitAbove(unit, form.known.units);
    return { value: unit.id, label: unit.name, ...(above ? { note: above.name } : {}), also: bareName(unit) };
  });
  const bodies = choices.filter(({ value }) => {
    const unit = form.site.units.get(value);
    return unit !== undefined && !hasCommittee(unit);
  });
  const find = (typed: string): readonly Choice[] => {
    if (!country || !typed.trim()) return matching(choices, typed);
    const found = country.finder
      .find(typed)
      .slice(0, 12)
      .map((place): Choice => ({
        value: `${place.list}:${place.at}`,
        label: place.name,
        ...(place.province === undefined ? {} : { note: place.province }),
      }));
    const known = matching(bodies, typed);
    // A place is none of one's own words.
    if (withoutCommittee(typed) !== typed || !typed.trim()) return [...found, ...known];
    const own: Choice = { value: BODY, label: typed.trim(), note: words.unitBody };
    const isBody = bodyTypeOf(typed) !== 'cơ quan khác';
    return isBody ? [...known, own, ...found] : [...found, ...known, own];
  };
  const load = async () => {
    const address = placesAddress(form);
    country = await kept(countries, address, () => loadCountry(address));
    return country;
  };
  const loadQuietly = () => {
    void load().then(
      () => combo.again(),
      () => form.say(words.unitsFailed),
    );
  };
  const below = element('div', { className: 'take', hidden: true });
  const take = (value: string) => {
    const [list, at] = value.split(':');
    const site = form.site.units.get(value);
    if (site) chosen(site, []);
    else if (country && (list === 'provinces' || list === 'communes')) {
      const units = country.placeUnits({ list, at: Number(at) }, country.finder.lists, form.site.units);
      chosen(units[0], units);
    } else void read(combo.input.value, false);
  };
  /** Words that were not chosen from the list. @param isLeft whether whoever typed them is in another field by now */
  const read = async (typed: string, isLeft: boolean): Promise<void> => {
    below.hidden = true;
    const same = bodies.find(({ label }) => fold(label) === fold(typed.trim()));
    if (same) {
      take(same.value);
      return;
    }
    try {
      const { finder, answerTo } = await load();
      const answer = await answerTo(typed, isLeft, {
        finder,
        own: options.value,
        base: form.base,
        site: form.site.units,
        take: (place) => {
          combo.input.value = place.name;
          take(`${place.list}:${place.at}`);
        },
      });
      if (combo.input.value !== typed) return;
      if (answer.units) {
        combo.input.value = answer.units[0].name;
        chosen(answer.units[0], answer.units);
      } else if (answer.body !== undefined) await askAbove(answer.body, isLeft);
      else if (answer.said) {
        below.replaceChildren(said(answer.said, 'problem'), ...(answer.more ?? []));
        below.hidden = false;
        form.say(answer.said);
      }
    } catch {
      form.say(words.unitsFailed);
    }
  };
  /** The body that was typed belongs to some unit, which is asked for in the same way. */
  const askAbove = async (name: string, isLeft: boolean) => {
    const { mayBeMinistry, ministryUnit } = await load();
    const takeMinistry = () => {
      const own = ministryUnit(name, form.site.units);
      chosen(own, [own]);
    };
    const above = unitField(form, {
      path: `${path}-above`,
      label: words.unitAbove(name),
      help: words.unitAboveHelp,
      value: '',
      levels: ['tinh', 'xa', 'so-nganh'],
      chosen: (unit, made) => {
        void load().then(({ bodyUnit }) => {
          const own = bodyUnit(name, unit, form.site.units);
          chosen(own, [own, ...made]);
        });
      },
    });
    const bare = name === fold(name).replace(/^./u, (letter) => letter.toUpperCase());
    below.replaceChildren(
      said(words.unitUnknown(name)),
      ...(bare && name.includes(' ') ? [said(words.unitNoAccents, 'problem')] : []),
      ...(mayBeMinistry(name) ? [button(words.unitMinistry, takeMinistry)] : []),
      above,
    );
    below.hidden = false;
    if (isLeft) form.say(words.unitUnknown(name));
    else above.querySelector('input')?.focus();
  };
  const combo = combobox({
    id: idOf(path),
    value: options.value,
    choices: () => choices,
    find,
    chosen: take,
    typed: (typed, isLeft) => void read(typed, isLeft),
  });
  combo.input.addEventListener('input', loadQuietly, { once: true });
  const field = framed(options, combo.root);
  field.append(below);
  return field;
}
