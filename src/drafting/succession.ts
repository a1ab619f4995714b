/** Who does today what an agency of the old model did, by the register of agencies. */
import { AgencyIndex, NOW } from '../catalogue/actors.ts';
import { perObject } from '../util/per-object.ts';
import type { Agency } from '../model/agency.ts';
import type { Unit } from '../model/unit.ts';
import type { Known } from './registers.ts';

const indexed = perObject((agencies: ReadonlyMap<string, Agency>) => {
  const index = new AgencyIndex();
  for (const agency of agencies.values()) index.add(agency);
  return index;
});

/** The agencies of a register, to be found by any spelling. */
export const indexOf = ({ agencies }: Pick<Known, 'agencies'>): AgencyIndex => indexed(agencies);

/**
 * The name of the agency that took over, for a paper of `unit`. The register says it in words, by kind of unit where it
 * differs: "Phòng Kinh tế (xã) hoặc Phòng Kinh tế, Hạ tầng và Đô thị (phường)".
 *
 * @returns `undefined` for an agency that goes on; `null` where the register names no agency that this unit has
 */
export function succession(agency: Agency, unit: Unit, known: Pick<Known, 'agencies'>): string | null | undefined {
  const role = agency.successor?.role;
  if (role === undefined) return undefined;
  for (const piece of role.split(/\s+hoặc\s+/u)) {
    const [, name = '', kinds] = /^(.*?)(?:\s*\(([^)]*)\))?$/u.exec(piece) ?? [];
    if (kinds !== undefined && kinds !== 'cấp xã' && !kinds.split(/,\s*/).includes(unit.type)) continue;
    const found = indexOf(known).find(name, { level: unit.level, on: NOW });
    if (found) return found.name;
  }
  return null;
}
