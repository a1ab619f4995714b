/** Which agencies of the register are there, and offered to whoever writes today. */
import type { Agency } from '../model/agency.ts';
import type { Day } from '../model/days.ts';
import { nameKey } from '../text/normalise.ts';

/** Whether a body has ended by a day; without one, whether it has ended at all. */
export const hasEnded = ({ validTo }: Pick<Agency, 'validTo'>, on?: Day): boolean =>
  validTo !== undefined && (on === undefined || validTo < on);

/** Whether the register names another body in its place: it is then offered to nobody who writes today. */
export const isReplaced = ({ name, successor }: Agency): boolean =>
  successor !== undefined && !nameKey(successor.role).startsWith(nameKey(name));
