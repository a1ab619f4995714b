/** Units that the site does not have, kept in the draft: whose paper it is, and those above. */
import { LEVELS } from '../model/levels.ts';
import { UNIT_TYPES } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';
import { normalise } from '../text/normalise.ts';
import type { Draft } from './draft.ts';
import type { Known } from './registers.ts';

/** What is known, with the units of a draft; where both have a unit, the site's goes before. */
export function knownWith<K extends Pick<Known, 'units'>>(known: K, { units = [] }: Pick<Draft, 'units'>): K {
  if (units.length === 0) return known;
  return { ...known, units: new Map([...units.map((unit) => [unit.id, unit] as const), ...known.units]) };
}

/** A unit from what a file or the store has; `undefined` where it is none. */
export function unitFrom(value: unknown): Unit | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, level, type, parent } = value as Record<string, unknown>;
  const isId = (text: unknown): text is string =>
    typeof text === 'string' && text.length <= 100 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
  const ownLevel = LEVELS.find((one) => one === level);
  const ownType = UNIT_TYPES.find((one) => one === type);
  if (!isId(id) || typeof name !== 'string' || !name.trim() || name.length > 200 || !ownLevel || !ownType)
    return undefined;
  if (parent !== undefined && !isId(parent)) return undefined;
  const above = parent === undefined ? {} : { parent };
  return { id, name: normalise(name.trim()), level: ownLevel, type: ownType, ...above, successors: [] };
}

const COMMENT = /^# content\/units\/([a-z0-9-]+)\.yaml: (\{.*\})$/gm;

/** A line for each unit: the file that the site needs before the paper can be published. */
export const unitComments = ({ units = [] }: Draft): string[] =>
  units.map(
    ({ id, name, level, type, parent }) => `content/units/${id}.yaml: ${JSON.stringify({ name, level, type, parent })}`,
  );

/** The units of such lines in a file. */
export function unitsIn(text: string): Unit[] {
  return [...text.matchAll(COMMENT)].flatMap(([, id, json = '']) => {
    try {
      return unitFrom({ ...(JSON.parse(json) as object), id }) ?? [];
    } catch {
      return [];
    }
  });
}
