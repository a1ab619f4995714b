import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugId } from '../../../src/model/ids.ts';
import { slug } from '../../../src/text/slug.ts';

fc.configureGlobal({ seed: 102023, numRuns: 500 });

describe('slug', () => {
  it.each([
    ['Phòng Tài chính - Kế hoạch', 'phong-tai-chinh-ke-hoach'],
    ['Huyện Cù Lao Dung', 'huyen-cu-lao-dung'],
    ['Đơn vị sự nghiệp (công lập)', 'don-vi-su-nghiep-cong-lap'],
    ['192/KH-UBND', '192-kh-ubnd'],
    ['Uỷ ban', 'uy-ban'],
    ['Trần Đề'.normalize('NFD'), 'tran-de'],
    ['  – Điều 1. –  ', 'dieu-1'],
    ['…', ''],
  ])('%s becomes %s', (text, piece) => expect(slug(text)).toBe(piece));

  it('is an identifier or nothing, and idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const piece = slug(text);
        expect(piece === '' || slugId.safeParse(piece).success).toBe(true);
        expect(slug(piece)).toBe(piece);
      }),
    );
  });
});
