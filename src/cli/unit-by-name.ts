/** The unit that somebody names on the command line: one of the site, of the whole country, or a body below one. */
import { mkdir, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { Catalogue } from '../catalogue/types.ts';
import { unitPages } from '../catalogue/unit-pages.ts';
import { unitNames as words } from '../i18n/cli.ts';
import { capitalise } from '../i18n/format.ts';
import { bodyTypeOf, hasCommittee } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';
import { LISTED_ON, readNational } from '../national/lists.ts';
import { bodyUnit, placeUnits } from '../national/new-unit.ts';
import { packExisting } from '../national/packed.ts';
import { PlaceFinder, type FoundPlace } from '../national/places.ts';
import { nearest } from '../text/nearest.ts';
import { nameKey } from '../text/normalise.ts';

export type Named =
  | {
      unit: Unit;
      /** Those of it and above it that the site does not have. */
      made: Unit[];
    }
  | {
      refused: string;
      /** Whether it is that several are called so. */
      several?: true;
    };

const SHOWN = 12;
const shown = ({ name, province }: FoundPlace) => (province === undefined ? name : `${name}, ${province}`);

/** @param text an id of the site, or a name: `Xã An Thạnh, Cần Thơ`; `Sở Tư pháp, tỉnh Tây Ninh` */
export function unitByName(text: string, catalogue: Catalogue): Named {
  const national = readNational();
  const lists = packExisting(national, unitPages(catalogue));
  const finder = new PlaceFinder(lists);
  const { units } = catalogue;
  const codes = new Map<string, string>();

  /** A unit of the site with nearly this id goes before places whose names have these words. */
  const near = (wanted: string): string[] =>
    [...nearest(wanted, units.keys()), ...finder.find(wanted).map(shown)].slice(0, SHOWN);

  const named = (wanted: string): Named => {
    const own = units.get(wanted);
    if (own) return { unit: own, made: [] };
    const bodies = [...units.values()].filter((unit) => !hasCommittee(unit) && nameKey(unit.name) === nameKey(wanted));
    const [body] = bodies;
    if (body && bodies.length === 1) return { unit: body, made: [] };
    const found = finder.named(wanted);
    const [place] = found;
    if (found.length > 1) return { refused: words.ambiguous(wanted, found.map(shown)), several: true };
    if (place) {
      const all = placeUnits(place, lists, units);
      const code = national[place.list][place.at]?.code;
      if (code !== undefined) codes.set(all[0].id, code);
      return { unit: all[0], made: all.filter(({ id }) => !units.has(id)) };
    }
    return bodyBelow(wanted);
  };

  const bodyBelow = (wanted: string): Named => {
    const [name = '', ...rest] = wanted.split(',').map((part) => part.trim());
    const isBody = bodyTypeOf(capitalise(name)) !== 'cơ quan khác';
    if (!rest.length || name === '')
      return { refused: isBody ? words.noParent(name) : words.unknown(wanted, near(wanted)) };
    const above = named(rest.join(', '));
    if ('refused' in above) return above;
    const own = bodyUnit(name, above.unit, units);
    return { unit: own, made: units.has(own.id) ? [] : [own, ...above.made] };
  };

  const result = named(text.trim());
  if ('refused' in result) return result;
  const provinces = new Map(
    lists.provinces.map(([type, name], i) => [capitalise(`${type} ${name}`), national.provinces[i]?.code]),
  );
  const coded = (unit: Unit): Unit => {
    const code = codes.get(unit.id) ?? (unit.level === 'tinh' ? provinces.get(unit.name) : undefined);
    return code === undefined ? unit : { ...unit, gso: { code, asOf: LISTED_ON } };
  };
  return { unit: result.unit, made: result.made.map(coded) };
}

/** Writes the file of each unit; never over one that is there. */
export async function writeUnits(content: string, units: readonly Unit[]): Promise<string[]> {
  const files: string[] = [];
  for (const { id, name, level, type, parent, gso } of units) {
    const file = `${content.replaceAll('\\', '/').replace(/\/$/, '')}/units/${id}.yaml`;
    await mkdir(`${content}/units`, { recursive: true });
    await writeFile(file, stringify({ name, level, type, ...(parent ? { parent } : {}), ...(gso ? { gso } : {}) }), {
      flag: 'wx',
    });
    files.push(file);
  }
  return files;
}
