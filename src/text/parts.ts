/** The parts into which a long paper gathers its sections: "A. Kết quả năm 2025", "PHẦN THỨ HAI". */
import { fromRoman, toRoman } from './roman.ts';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'];
const LETTERS = [...'ABCDEFGH'];

export interface PartHeading {
  /** `B`, or `II` of "Phần thứ hai": the first step of the numbers of its sections, `B.I.2`. */
  label: string;
  /** What follows the number; empty where the title stands on a line of its own. */
  title: string;
}

/**
 * Reads the number of a part off a heading. Letters count from A only: "C." is a hundred in Roman numerals too.
 *
 * @param previous the label of the part before; `undefined` in front of the first
 */
export function partHeading(heading: string, previous: string | undefined): PartHeading | undefined {
  const named = /^phần\s+(?:thứ\s+)?([\p{L}\d]+)\s*[.:–-]?(?:\s+(\S.*))?$/isu.exec(heading.trim().normalize('NFC'));
  if (named?.[1]) {
    const word = named[1];
    const order =
      ORDINALS.indexOf(word.toLowerCase()) + 1 || fromRoman(word) || (/^\d$/u.test(word) ? Number(word) : 0);
    return order > 0 && order < 40 ? { label: toRoman(order), title: named[2] ?? '' } : undefined;
  }
  const [, letter, title] = /^([A-H])\s*[.)/:–-]\s*(\S.*)$/su.exec(heading.trim()) ?? [];
  const next = LETTERS[previous === undefined ? 0 : LETTERS.indexOf(previous) + 1];
  return letter !== undefined && letter === next && title ? { label: letter, title } : undefined;
}

/** The place of a lettered part in its series, from 1; `undefined` for anything else. */
export const partRank = (label: string): number | undefined => {
  const at = LETTERS.indexOf(label);
  return at < 0 ? undefined : at + 1;
};
