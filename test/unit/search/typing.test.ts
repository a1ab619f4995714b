import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, fromTelex, fromVni, slips, split } from '../../../src/search/language/typing.ts';
import { readVocabulary } from '../../../src/search/query/vocabulary.ts';
import { vocabularyFile } from '../../../src/search/index/words.ts';
import { rawKeys } from '../../bench/search/generate.ts';

const WORDS =
  'được cải cách hành chính thủ tục tuyến trường phương thưa ủy quyết việt lưu giữ hằng của độ toán lần đứng hưng quảng khoa sở tài năm ngoài địa nghị thuộc xoáy nguyễn quý kỹ đào rưỡi';
const counts = WORDS.split(' ').map((word): [string, number] => [word, word === 'cách' ? 3 : 1]);
const vocabulary = readVocabulary(vocabularyFile([{ words: counts, abbreviations: [] }], []));

test('the raw keys of Telex and VNI read back as the word, for every word', () => {
  for (const word of WORDS.split(' ')) {
    expect(fromTelex(rawKeys(word, 'telex')), rawKeys(word, 'telex')).toBe(word);
    expect(fromVni(rawKeys(word, 'vni')), rawKeys(word, 'vni')).toBe(word);
  }
});

test('marks may be typed last', () => {
  expect(fromTelex('duocdwj')).toBe('được');
  expect(fromTelex('truongwf')).toBe('trường');
  expect(fromVni('nguoi72')).toBe('người');
});

test('reading keys ends for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'adefijorswxyz1579đư') }), (text) => {
      expect(typeof fromTelex(text) + typeof fromVni(text)).toBe('stringstring');
    }),
  );
});

test('a word of the site is found from its slips', () => {
  expect(decoded('cachs', vocabulary)).toBe('cách');
  expect(decoded('xyz', vocabulary)).toBeUndefined();
  expect(slips('cahc', vocabulary, 3)).toContain('cach');
  expect(slips('ki', vocabulary, 3)[0]).toBe('ky');
  expect(split('thutuc', vocabulary)).toBe('thu tuc');
});
