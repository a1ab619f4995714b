import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../../src/search/directory.ts';
import { hashOfThree, plainOf, wordNumbers, wordOf } from '../../../src/search/lexicon.ts';
import { Numbering } from '../../../src/search/numbering.ts';

test('a text is the numbers of its words, each of which leads to its form without accents', () => {
  const numbers = [...wordNumbers('Đơn vị, đơn vị: 192/KH-UBND')];
  expect(numbers.map(wordOf)).toEqual(['đơn', 'vị', 'đơn', 'vị', '192', 'kh', 'ubnd']);
  expect(numbers.map(plainOf).map(wordOf)).toEqual(['don', 'vi', 'don', 'vi', '192', 'kh', 'ubnd']);
});

test('three words are known by the hash of them side by side', () => {
  const [a = 0, b = 0, c = 0] = wordNumbers('don vi nao');
  expect(hashOfThree(a, b, c)).toBe(hashOf('don vi nao'));
});

test('pairs are numbered as they are first met, however many', () => {
  const part = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 12_000, size: 'max' }), (pairs) => {
      const numbering = new Numbering();
      const known = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        if (!known.has(key)) known.set(key, known.size);
        if (numbering.of(first, second) !== known.get(key)) return false;
      }
      return [...known.keys()].every((key, i) => key === `${numbering.first[i] ?? 0} ${numbering.second[i] ?? 0}`);
    }),
    { numRuns: 20 },
  );
});
