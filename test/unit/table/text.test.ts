import fc from 'fast-check';
import { expect, it } from 'vitest';
import { abbreviationMap, searchable, searchWords } from '../../../src/table/text.ts';
import { fold } from '../../../src/text/normalise.ts';
import { collationKey, letterKey } from '../../../src/text/order.ts';

const ABBREVIATIONS = abbreviationMap([
  { short: 'TTHC', long: 'Thủ tục hành chính' },
  { short: 'KT-XH', long: 'Kinh tế - xã hội' },
  { short: 'GD&ĐT', long: 'Giáo dục và Đào tạo' },
  { short: 'KT', long: 'Ký thay' },
  { short: 'CT', long: 'Chỉ thị', also: ['Chủ tịch'] },
]);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('TTHC', 'kt', 'KT-XH', '-', '&', '--', 'GD&ĐT', ' ', 'Ủy', 'e\u0301', 'ﬁ', 'İ', '1', ', '))
    .map((parts) => parts.join('')),
);

it('finds a text as if it was folded and its words were looked up one by one', () => {
  fc.assert(
    fc.property(text, (written) => {
      let short = '';
      const long = fold(written).replace(/[a-z0-9]+(?:[&-][a-z0-9]+)*/g, (word) => {
        const words = ABBREVIATIONS.long.get(word);
        if (words !== undefined) short += ` ${word}`;
        return words ?? word;
      });
      expect(searchable(written, ABBREVIATIONS)).toBe(long + short);
    }),
    { numRuns: 2000 },
  );
});

it('finds an abbreviation by its long form, and the other way round', () => {
  const has = (written: string, typed: string) => {
    const found = searchable(written, ABBREVIATIONS);
    return searchWords(typed, ABBREVIATIONS).every((forms) => forms.some((form) => found.includes(form)));
  };
  expect(has('Niêm yết TTHC', 'thủ tục')).toBe(true);
  expect(has('Niêm yết thủ tục hành chính', 'tthc')).toBe(true);
  expect(has(`${'a'.repeat(9000)} TTHC`, 'thu tuc')).toBe(true);
  expect(has('Báo cáo KT-XH', 'ký thay')).toBe(false);
  // An abbreviation with several meanings is found by each of them, and finds each.
  for (const meaning of ['chỉ thị', 'chủ tịch']) {
    expect(has('CT, các PCT UBND', meaning)).toBe(true);
    expect(has(`${meaning} của UBND`, 'ct')).toBe(true);
  }
});

it('has in the key of the letters the beginning of the key of a text', () => {
  fc.assert(fc.property(text, (written) => collationKey(written).startsWith(letterKey(written))));
});
