const DIGITS: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A whole number from 1 to 399 in Roman numerals. Throws a RangeError outside of that. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 399) throw new RangeError(`not from 1 to 399: ${value}`);
  let rest = value;
  let text = '';
  for (const [worth, digits] of DIGITS) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}

/** The value of a Roman numeral in either case, or `undefined` when it is not one in its usual form. */
export function fromRoman(text: string): number | undefined {
  if (!/^[ivxlc]+$/i.test(text)) return undefined;
  const upper = text.toUpperCase();
  let rest = upper;
  let value = 0;
  for (const [worth, digits] of DIGITS) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return rest === '' && value < 400 && toRoman(value) === upper ? value : undefined;
}
