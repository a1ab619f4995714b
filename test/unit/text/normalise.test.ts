import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, nameKey, normalise } from '../../../src/text/normalise.ts';

fc.configureGlobal({ seed: 102023, numRuns: 500 });

const anyText = fc.string({ unit: 'binary' });

describe('normalise', () => {
  it.each([
    ['soft hyphen', '\u00AD'],
    ['zero-width space', '\u200B'],
    ['zero-width non-joiner', '\u200C'],
    ['zero-width joiner', '\u200D'],
    ['left-to-right mark', '\u200E'],
    ['right-to-left mark', '\u200F'],
    ['direction override', '\u202D'],
    ['word joiner', '\u2060'],
    ['direction isolate', '\u2068'],
    ['byte-order mark', '\uFEFF'],
    ['NUL', '\u0000'],
    ['vertical tab', '\u000B'],
    ['unit separator', '\u001F'],
    ['delete', '\u007F'],
  ])('drops the %s', (_, character) => expect(normalise(`kế${character} hoạch`)).toBe('kế hoạch'));

  it.each(['\u00A0', '\u2007', '\u202F'])('makes a no-break space a plain one', (space) =>
    expect(normalise(`Quý${space}I`)).toBe('Quý I'),
  );

  it('keeps tabs, line ends and the kinds of dash', () => {
    expect(normalise('a\tb\nc\r\nd – e — f')).toBe('a\tb\nc\r\nd – e — f');
  });

  it('writes đ for an eth, in both cases', () => expect(normalise('CHẾ ÐỘ, ðịa phương')).toBe('CHẾ ĐỘ, địa phương'));

  it('brings loose marks into NFC, also when something invisible stood between', () => {
    expect(normalise('số ngày'.normalize('NFD'))).toBe('số ngày');
    expect(normalise('so\u200B\u0302\u0301')).toBe('số');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Địa phương', 'dia phuong'],
    ['ĐƯỜNG', 'duong'],
    ['Ðộ ðê', 'do de'],
    ['Ủy ban nhân dân', 'uy ban nhan dan'],
    ['Uỷ ban nhân dân', 'uy ban nhan dan'],
    ['ăâêôơư', 'aaeoou'],
    ['192/KH-UBND', '192/kh-ubnd'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('is the same for both normal forms', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('nameKey', () => {
  it.each([
    [
      'Phòng Văn hóa và Thông tin',
      'Phòng Văn hoá và Thông tin',
      'phòng văn hóa và thông tin',
      'PHÒNG VĂN HOÁ VÀ THÔNG TIN',
    ],
    [
      'Phòng Tài chính - Kế hoạch',
      'Phòng Tài chính – Kế hoạch',
      'Phòng Tài chính— Kế hoạch',
      'Phòng Tài chính-Kế hoạch',
      'Phòng Tài chính- KH',
      'Phòng Tài chính\u00A0- Kế hoạch',
    ],
    [
      'Văn phòng HĐND và UBND huyện',
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện',
      'Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân huyện',
      'Văn phòng HĐND & UBND huyện',
      'VP HĐND và UBND huyện',
    ],
    ['Phòng Giáo dục và Đào tạo', 'phòng Giáo dục và đào tạo', 'Phòng Giáo dục&đào tạo', 'Phòng Giáo dục và Ðào tạo'],
    ['Trung tâm Văn hóa, Thể thao và Truyền thanh', 'Trung tâm Văn hoá, Thể thao và Truyền thanh'],
    ['Công chức Tư pháp - Hộ tịch', 'công chức Tư Pháp – Hộ tịch', 'công chức tư pháp – hộ tịch'],
    ['Bộ phận Một cửa', 'Bộ phận một cửa', 'bộ phận  một\ncửa'],
    ['Bộ phận Tiếp nhận và Trả kết quả', 'Bộ phận tiếp nhận và trả kết quả', 'Bộ phận tiếp nhận và trả kết qủa'],
    [
      'UBND các xã, thị trấn',
      'Ủy ban nhân dân các xã, thị trấn',
      'UỶ BAN NHÂN DÂN CÁC XÃ, THỊ TRẤN',
      'Ủy ban  nhân\u00A0dân các xã, thị trấn',
    ],
    ['UBND thành phố Tây Ninh', 'UBND TP Tây Ninh', 'UBND TP. Tây Ninh', 'UBND Tp.Tây Ninh'],
    ['Công chức VH-XH', 'công chức VH – XH'],
    ['UBND xã/phường', 'UBND xã / phường', 'Ủy ban nhân dân xã/ phường'],
    [
      'Phòng Nội vụ',
      'Phòng Nội vụ;',
      'Phòng Nội vụ.',
      ' Phòng Nội vụ. ',
      'Phòng Nội vụ'.normalize('NFD'),
      'Phòng Nội\u200B vụ',
    ],
  ])('is one for the spellings of %s', (name, ...variants) => {
    for (const variant of variants) expect(nameKey(variant), variant).toBe(nameKey(name));
  });

  it('differs between bodies, groups and their parts', () => {
    const names = [
      'Các cơ quan, đơn vị',
      'Các cơ quan, đơn vị có liên quan',
      'Các cơ quan chuyên môn',
      'Cơ quan, đơn vị huyện',
      'Các phòng, ban, ngành',
      'UBND',
      'UBND cấp xã',
      'UBND các xã, thị trấn',
      'UBND các xã, phường',
      'Chủ tịch UBND',
      'Văn phòng UBND',
      'Văn phòng HĐND và UBND',
      'HĐND',
      'Phòng Tài chính',
      'Phòng Tài chính - Kế hoạch',
      'Phòng Tài chính kế hoạch',
      'Công chức Tài chính - Kế toán',
      'Phòng Tư pháp',
      'Công chức Tư pháp - Hộ tịch',
      'Sở Nội vụ',
      'Phòng Nội vụ',
      'Bộ Nội vụ',
    ];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });

  it('tells words that differ in a tone or in đ', () => {
    expect(nameKey('Thủ trưởng')).not.toBe(nameKey('Thư trưởng'));
    expect(nameKey('Địa chính')).not.toBe(nameKey('Dịa chính'));
  });

  it('shortens whole words only', () => {
    expect(nameKey('văn phòngx')).toBe('văn phòngx');
    expect(nameKey('mủy ban nhân dân')).toBe('mủy ban nhân dân');
  });

  it('is idempotent', () => {
    const parts = fc.constantFrom(
      'Uỷ ban',
      'nhân dân',
      'TP',
      '.',
      '-',
      '–',
      '/',
      '&',
      ' ',
      '\u00A0',
      ';',
      'Thành phố',
      'Đ',
      'xã',
      ',',
    );
    const name = fc.oneof(
      anyText,
      fc.array(parts, { maxLength: 8 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(name, (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
      { numRuns: 3000 },
    );
  });
});
