import { describe, expect, it } from 'vitest';
import { fromRoman, toRoman } from '../../../src/text/roman.ts';

describe('Roman numerals', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [49, 'XLIX'],
    [90, 'XC'],
    [99, 'XCIX'],
    [388, 'CCCLXXXVIII'],
    [399, 'CCCXCIX'],
  ])('%i is %s', (value, text) => {
    expect(toRoman(value)).toBe(text);
    expect(fromRoman(text)).toBe(value);
  });

  it('go there and back from 1 to 399, in both cases', () => {
    for (let value = 1; value <= 399; value++) {
      expect(fromRoman(toRoman(value))).toBe(value);
      expect(fromRoman(toRoman(value).toLowerCase())).toBe(value);
    }
  });

  it.each([0, -1, 400, 1.5, NaN, Infinity])('there is none for %d', (value) =>
    expect(() => toRoman(value)).toThrow(RangeError),
  );

  it.each(['', ' ', 'IIII', 'VV', 'IC', 'IXI', 'XXL', 'CD', 'CCCC', 'D', 'M', 'A', 'I ', ' I', 'I.', '1', 'Ⅳ', 'ı'])(
    '"%s" is none',
    (text) => expect(fromRoman(text)).toBeUndefined(),
  );
});
