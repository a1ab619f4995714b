/** A paper's number as it is written: `15`, or `'0124'` and `'12a'` with what a number would lose. */
export type PaperNumber = number | string;

/** The number as it is printed: two figures at least (Nghị định 30/2020/NĐ-CP, PL I, II.3), more where the paper has them. */
export const printedNumber = (number: PaperNumber): string => String(number).padStart(2, '0');

/** `15/KH-UBND`, and `15-KH/ĐU` for a paper of the Party; with `blank` while the number is missing, and dots for a symbol. */
export function paperCode(
  number: PaperNumber | undefined,
  symbol: string | null | undefined,
  party = false,
  blank = '…',
): string {
  return `${number === undefined ? blank : printedNumber(number)}${party ? '-' : '/'}${symbol ?? '…'}`;
}
