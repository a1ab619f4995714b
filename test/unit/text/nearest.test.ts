import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/text/nearest.ts';

fc.configureGlobal({ seed: 102023, numRuns: 500 });

const NAMES = [
  'Phòng Nội vụ',
  'Phòng Tư pháp',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Văn hóa và Thông tin',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Kinh tế và Hạ tầng',
  'Văn phòng HĐND và UBND',
  'Bộ phận Tiếp nhận và Trả kết quả',
  'Trung tâm Y tế huyện',
  'Sở Nội vụ',
  'Công an',
  'Chính phủ',
];

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['', 'abc', 3],
    ['noi vu', 'noi v', 1],
    ['noi vu', 'nio vu', 1],
    ['tu phap', 'tu phat', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of "%s" and "%s" is %i', (a, b, edits) => expect(editDistance(a, b)).toBe(edits));

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('is symmetric, 0 for equals only, and no more than the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editDistance(a, b);
        expect(editDistance(b, a)).toBe(edits);
        expect(edits === 0).toBe(a === b);
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });

  it('stops at one more than the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('nearest', () => {
  it.each([
    ['Phòng Nội vu', 'Phòng Nội vụ'],
    ['phong noi vu', 'Phòng Nội vụ'],
    ['Phòng Nôị vũ', 'Phòng Nội vụ'],
    ['Phong Tai chinh - Ke hoach', 'Phòng Tài chính - Kế hoạch'],
    ['Phòng Tài chính và Kế hoạch', 'Phòng Tài chính - Kế hoạch'],
    ['Phòng Giáo dục Đào tạo', 'Phòng Giáo dục và Đào tạo'],
    ['Phòng Văn hoá và Thôgn tin', 'Phòng Văn hóa và Thông tin'],
    ['Bộ nhận Tiếp phận và Trả kết quả', 'Bộ phận Tiếp nhận và Trả kết quả'],
    ['Văn phòng HDND và UBND', 'Văn phòng HĐND và UBND'],
    ['Chinh phu', 'Chính phủ'],
    ['Phòng Văn hóa', 'Phòng Văn hóa và Thông tin'],
  ])('for "%s" proposes %s first', (typed, name) => expect(nearest(typed, NAMES)[0]).toBe(name));

  it.each(['Kho bạc Nhà nước khu vực', 'xyz', 'Liên đoàn Lao động'])('has nothing for "%s"', (typed) =>
    expect(nearest(typed, NAMES)).toEqual([]),
  );

  it('gives no more than asked for, best first, whatever the order of the names', () => {
    const found = nearest('Phòng Nội vụ', NAMES);
    expect(found).toEqual(nearest('Phòng Nội vụ', [...NAMES].reverse()));
    expect(found[0]).toBe('Phòng Nội vụ');
    expect(found.length).toBeLessThanOrEqual(3);
    expect(nearest('Phòng Nội vụ', NAMES, 1)).toEqual(['Phòng Nội vụ']);
  });

  it('never throws, and proposes only what is known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        for (const name of nearest(typed, NAMES)) expect(NAMES).toContain(name);
      }),
    );
  });
});
