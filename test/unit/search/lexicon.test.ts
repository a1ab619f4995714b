import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../../src/search/format.ts';
import { hashOfThree, plainOf, wordNumbers, wordOf } from '../../../src/search/index/lexicon.ts';
import { tokensOf } from '../../../src/search/language/text.ts';
import { Numbering } from '../../../src/search/index/numbering.ts';

test('a text is the numbers of its words, each of which leads to its form without accents', () => {
  const numbers = [...wordNumbers('Đơn vị, đơn vị: 192/KH-UBND')];
  expect(numbers.map(wordOf)).toEqual(['đơn', 'vị', 'đơn', 'vị', '192', 'kh', 'ubnd']);
  expect(numbers.map(plainOf).map(wordOf)).toEqual(['don', 'vi', 'don', 'vi', '192', 'kh', 'ubnd']);
});

test('whatever the letters, the words are those of the text', () => {
  const said = (text: string): void => {
    expect([...wordNumbers(text)].map(wordOf)).toEqual(tokensOf(text));
  };
  for (const text of ['', 'ΟΔΟΣ ΣΑΣ', 'İzmir', 'a𝔸b 𐐀', 'e\u0301 ỄỆ', 'ǅ ß ẞ', '\uD800x']) said(text);
  const sign = fc.oneof(
    fc.constantFrom(...'aăâđĐeêIiÍoơuưỪỹ09 ./-\u0301\u0323'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => said(signs.join(''))),
    { numRuns: 3000 },
  );
});

test('there may be any number of words', () => {
  const words = Array.from({ length: 200_000 }, (_, i) => `tu${i.toString(36)}`);
  expect([...wordNumbers(words.join(' '))].map(wordOf)).toEqual(words);
  expect([...wordNumbers(words.join(' '))].map(wordOf)).toEqual(words);
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
