/** What of the registers is there, and offered to whoever writes today. */
import type { Agency } from '../model/agency.ts';
import type { Day } from '../model/days.ts';
import type { Level } from '../model/levels.ts';
import { nameKey } from '../text/normalise.ts';

/** Whether a body has ended by a day; without one, whether it has ended at all. */
export const hasEnded = ({ validTo }: Pick<Agency, 'validTo'>, on?: Day): boolean =>
  validTo !== undefined && (on === undefined || validTo < on);

/** Whether the register names another body in its place: it is then offered to nobody who writes today. */
const isReplaced = ({ name, successor }: Agency): boolean =>
  successor !== undefined && !nameKey(successor.role).startsWith(nameKey(name));

/** Whether an entry of a register is for papers of one of these levels. */
export const isFor = ({ offeredTo }: { offeredTo?: readonly Level[] | undefined }, levels: readonly Level[]): boolean =>
  offeredTo === undefined || offeredTo.some((level) => levels.includes(level));

/** Whether an agency can be given a task today, at one of these levels. */
export const isOffered = (agency: Agency, levels: readonly Level[]): boolean =>
  !hasEnded(agency) && !isReplaced(agency) && isFor(agency, levels);
