import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, canonical, tokens } from '../../../src/search/language/text.ts';
import { fold } from '../../../src/text/normalise.ts';
import { placeTones } from '../../../src/text/tones.ts';
import { otherPlacement } from '../../bench/search/generate.ts';

const SYLLABLES = 'hòa thủy quý người đường tỏa khóe ủy nguyễn gì giữa thuở hoàn uyển Đắk xoáy cụ NGHĨA quỳ'.split(' ');
const words = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

test('the canonical form of the canonical form is itself', () => {
  for (const texts of [fc.string({ unit: 'binary' }), words]) {
    fc.assert(
      fc.property(texts, (text) => {
        expect(canonical(canonical(text))).toBe(canonical(text));
      }),
    );
  }
});

test('placing the tones otherwise, or apart, does not change the folded text', () => {
  fc.assert(
    fc.property(words, fc.boolean(), (text, apart) => {
      const other = apart ? otherPlacement(text).normalize('NFD') : otherPlacement(text);
      expect(fold(canonical(other))).toBe(fold(other));
      expect(canonical(other)).toBe(canonical(text));
      expect(placeTones(canonical(text))).toBe(canonical(text));
    }),
  );
});

test('words lose accents and the bar of đ, and keep their length', () => {
  expect(bare('đường')).toBe('duong');
  expect(bare('đường')).toHaveLength('đường'.length);
  expect(tokens('Kế hoạch số 192/KH-UBND, “Ðịa phương”')).toEqual([
    'kế',
    'hoạch',
    'số',
    '192',
    'kh',
    'ubnd',
    'địa',
    'phương',
  ]);
});
