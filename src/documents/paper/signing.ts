/** Who signs for a unit, and in what way (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, phần II, mục 7). */
import { isBodyType, type UnitType } from '../../model/unit-types.ts';
import { ND30_2020 } from '../nd30-2020.ts';
import type { Signature } from '../profile.ts';

/** A position that only the drafter knows, as a blank. */
const UNKNOWN = '{CHỨC VỤ NGƯỜI KÝ}';

/** A committee decides collectively; any other body has a head. */
export function signatureOf({ type }: { type: UnitType }): Signature {
  return isBodyType(type) ? { position: ND30_2020.heads[type] ?? UNKNOWN } : ND30_2020.signatures.committee;
}

export const SIGNING_WAYS = ['head', 'deputy', 'acting', 'order', 'mandate'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/**
 * The lines of a signature: by the head, by a deputy in the head's place (KT.), by who acts as head (Q.), by order
 * (TL.) or by written mandate (TUQ.) of the head.
 */
export function signedBy(way: SigningWay, { authority, position }: Signature): Signature {
  const lines = (...all: (string | undefined)[]) => all.filter(Boolean).join(' / ');
  switch (way) {
    case 'head':
      return { ...(authority === undefined ? {} : { authority }), position };
    case 'deputy':
      return {
        authority: lines(authority, `KT. ${position}`),
        position: position === UNKNOWN ? UNKNOWN : `PHÓ ${position}`,
      };
    case 'acting':
      return { ...(authority === undefined ? {} : { authority }), position: `Q. ${position}` };
    case 'order':
      return { authority: `TL. ${position}`, position: UNKNOWN };
    case 'mandate':
      return { authority: `TUQ. ${position}`, position: UNKNOWN };
  }
}

/** The lines of a signature as they are printed; papers part them by a slash, and people by a comma, too. */
export const signatureLines = ({
  authority,
  position,
}: {
  authority?: string | undefined;
  position?: string | undefined;
}) => [authority, position].flatMap((line) => line?.split(/\s+\/\s+|[,;]\s*(?=(?:KT|TL|TUQ|Q)\.)/u) ?? []);
