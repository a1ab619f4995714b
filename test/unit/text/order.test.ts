import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese, nextPointLetter, POINT_LETTERS } from '../../../src/text/order.ts';

fc.configureGlobal({ seed: 102023, numRuns: 500 });

describe('point letters', () => {
  it('are 23, with đ after d and without f j w z and the letters with hats', () => {
    expect(POINT_LETTERS.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
  });

  it.each([
    ['a', 'b'],
    ['d', 'đ'],
    ['đ', 'e'],
    ['e', 'g'],
    ['i', 'k'],
    ['v', 'x'],
    ['x', 'y'],
    ['Đ', 'e'],
  ])('after %s comes %s', (letter, next) => expect(nextPointLetter(letter)).toBe(next));

  it.each(['y', 'f', 'j', 'w', 'z', 'ă', 'ư', '', 'ab', '1'])('nothing comes after "%s"', (letter) =>
    expect(nextPointLetter(letter)).toBeUndefined(),
  );
});

const sorted = (list: readonly string[]) => [...list].reverse().sort(compareVietnamese);

describe('compareVietnamese', () => {
  it.each([
    ['the alphabet', [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']],
    ['the tones: level, grave, hook, tilde, acute, dot below', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['letters before tones', ['mạ', 'mã lực', 'man', 'mãn', 'măng', 'mâm']],
    ['a shorter word first', ['Bà', 'Bà Rịa', 'Bạc Liêu', 'Bắc Giang', 'Bến Tre']],
    ['d before đ', ['dân', 'du lịch', 'đá', 'địa chính', 'e']],
    ['numbers by value', ['Quý 1', 'Quý 2', 'Quý 10', 'Quý 100', 'Quý I']],
    ['numbers before letters', ['Điều 2', 'Điều 2a', 'Điều 2b', 'Điều 2đ', 'Điều 10', 'Điều a']],
    [
      'provinces',
      [
        'An Giang',
        'Đà Nẵng',
        'Đắk Lắk',
        'Đồng Nai',
        'Hà Nội',
        'Hải Phòng',
        'Huế',
        'Sóc Trăng',
        'Tây Ninh',
        'Thanh Hóa',
      ],
    ],
  ])('sorts by %s', (_, list) => expect(sorted(list)).toEqual(list));

  it('takes no account of case or of the normal form before all else', () => {
    expect(sorted(['an', 'Bình', 'cao', 'Dân'])).toEqual(['an', 'Bình', 'cao', 'Dân']);
    expect(compareVietnamese('Ấn'.normalize('NFD'), 'ấp')).toBeLessThan(0);
    expect(compareVietnamese('ấp'.normalize('NFD'), 'Ấn')).toBeGreaterThan(0);
  });

  it('does not lose numbers that are too long for a number', () => {
    expect(compareVietnamese('9'.repeat(400), 'a')).toBeLessThan(0);
    expect(compareVietnamese(`1${'0'.repeat(20)}`, '1')).toBeGreaterThan(0);
  });

  const pieces = fc.constantFrom(
    'a',
    'ă',
    'á',
    'ạ',
    'A',
    'Ấ',
    'd',
    'đ',
    'Đ',
    'o',
    'ờ',
    'n',
    '2',
    '10',
    '02',
    ' ',
    '-',
    'ñ',
    '\u0301',
    '日',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 5 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );

  it('is antisymmetric, and 0 only for the same text', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(0 - Math.sign(compareVietnamese(b, a)));
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort(compareVietnamese) as [string, string, string];
        expect(compareVietnamese(x, y)).toBeLessThanOrEqual(0);
        expect(compareVietnamese(y, z)).toBeLessThanOrEqual(0);
        expect(compareVietnamese(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('sorts the same from any first order', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (list) => {
        expect(sorted(list)).toEqual([...list].sort(compareVietnamese));
      }),
    );
  });
});
