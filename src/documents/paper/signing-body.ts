import type { Unit } from '../../model/unit.ts';
import type { SigningBody } from '../profile.ts';

/** Who signs for a unit (Nghị định 30/2020/NĐ-CP, Điều 13): a committee decides collectively, a department and a school have a head. */
export function signingBody({ type }: Pick<Unit, 'type'>): SigningBody {
  return type === 'sở' ? 'department' : type === 'trường' ? 'school' : 'committee';
}
