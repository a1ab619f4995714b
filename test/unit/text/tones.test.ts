import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/text/normalise.ts';
import { placeTones } from '../../../src/text/tones.ts';

fc.configureGlobal({ seed: 102023, numRuns: 500 });

const PAIRS = [
  'oà òa',
  'oá óa',
  'oả ỏa',
  'oã õa',
  'oạ ọa',
  'oè òe',
  'oé óe',
  'oẻ ỏe',
  'oẽ õe',
  'oẹ ọe',
  'uỳ ùy',
  'uý úy',
  'uỷ ủy',
  'uỹ ũy',
  'uỵ ụy',
].map((pair) => pair.split(' ') as [string, string]);

const title = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const upper = (text: string) => text.toUpperCase();
const table = (text: string) =>
  text
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split('→') as [string, string]);

const ONSETS = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gh',
  'gi',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'ngh',
  'nh',
  'p',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const NUCLEI = [
  'a',
  'ă',
  'â',
  'e',
  'ê',
  'i',
  'o',
  'ô',
  'ơ',
  'u',
  'ư',
  'y',
  'ai',
  'ao',
  'ay',
  'eo',
  'ia',
  'iê',
  'oa',
  'oă',
  'oe',
  'oi',
  'ua',
  'uâ',
  'uê',
  'ui',
  'uô',
  'uơ',
  'uy',
  'ưa',
  'ươ',
  'ưu',
  'yê',
  'iêu',
  'oai',
  'oay',
  'uôi',
  'uyê',
  'uyu',
  'ươi',
];
const CODAS = ['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** A syllable whose tone stands on any one of its vowels, right or wrong. */
const syllable = fc
  .record({
    onset: fc.constantFrom(...ONSETS),
    nucleus: fc.constantFrom(...NUCLEI),
    coda: fc.constantFrom(...CODAS),
    tone: fc.constantFrom(...TONES),
    at: fc.nat(2),
    dress: fc.constantFrom((text: string) => text, title, upper),
  })
  .map(({ onset, nucleus, coda, tone, at, dress }) => {
    const place = onset.length + (at % nucleus.length) + 1;
    const bare = onset + nucleus + coda;
    return dress((bare.slice(0, place) + tone + bare.slice(place)).normalize('NFC'));
  });

describe('placeTones', () => {
  it.each(PAIRS)('puts %s as %s at the end of a syllable, in all three cases', (from, to) => {
    for (const onset of ['', 'h', 'th', 'ng', 'kh', 'x']) {
      for (const dress of [(text: string) => text, title, upper]) {
        expect(placeTones(dress(onset + from))).toBe(dress(onset + to));
        expect(placeTones(dress(onset + to))).toBe(dress(onset + to));
      }
    }
  });

  it.each(['quý', 'quỳ', 'quỷ', 'quỹ', 'quỵ', 'quá', 'quả', 'quẻ', 'Quý', 'QUÝ', 'quốc', 'quyết', 'quần'])(
    'keeps %s: the u of qu is no vowel',
    (word) => expect(placeTones(word)).toBe(word),
  );

  it.each(table('qúy→quý qùy→quỳ qủy→quỷ qũy→quỹ qụy→quỵ Qúy→Quý QÚY→QUÝ qúa→quá qủa→quả'))(
    'mends %s to %s',
    (from, to) => expect(placeTones(from)).toBe(to),
  );

  it.each(table('gìa→già gỉai→giải gíao→giáo gịu→giụ Gíam→Giám gía→giá'))(
    'mends %s to %s: the i of gi before a vowel is no vowel',
    (from, to) => expect(placeTones(from)).toBe(to),
  );

  it.each(['gì', 'gìn', 'gỉ', 'già', 'giờ', 'giếng', 'giữa', 'GÌ'])('keeps %s', (word) =>
    expect(placeTones(word)).toBe(word),
  );

  it.each(
    table(`hòan→hoàn tòan→toàn hòang→hoàng lọai→loại thóat→thoát tuỵêt→tuyệt cuả→của muà→mùa bưả→bửa ngừơi→người
      trừơng→trường đựơc→được tíên→tiến yéu→yéu huỳnh→huỳnh hùynh→huỳnh ngòai→ngoài ngaỳ→ngày naỳ→này thuỷ→thủy
      hoá→hóa xoè→xòe khoẻ→khỏe luỹ→lũy nghiã→nghĩa miá→mía khủyu→khuỷu nguời→nguời HÒAN→HOÀN CUẢ→CỦA Tòan→Toàn`),
  )('brings %s to %s', (from, to) => expect(placeTones(from)).toBe(to));

  it.each([
    'người',
    'tiếng',
    'việt',
    'rượu',
    'khuỷu',
    'thuở',
    'ngoèo',
    'xoáy',
    'hoài',
    'huýt',
    'yếu',
    'ủy',
    'Đắk',
    'moóc',
    'khuya',
  ])('keeps %s, which every style writes so', (word) => expect(placeTones(word)).toBe(word));

  it.each([
    'café',
    'résumé',
    'voilà',
    'où',
    'José',
    'Bogotá',
    'señor',
    'doña',
    'koń',
    'Łódź',
    'Búk',
    'Zoë',
    'naïve',
    'plain',
  ])('leaves %s alone: no Vietnamese syllable', (word) => expect(placeTones(word)).toBe(word));

  it('loses no mark of a syllable that has two tones', () => {
    expect(placeTones('hòá')).toBe('hòá');
    expect(placeTones('ngườ\u0301i')).toBe('ngườ\u0301i'.normalize('NFC'));
  });

  it('mends words inside of a text and nothing else', () => {
    expect(placeTones('Uỷ ban: văn hoá–thể thao (“thủ tục” số 12/QĐ, quý I) & lọai 2…')).toBe(
      'Ủy ban: văn hóa–thể thao (“thủ tục” số 12/QĐ, quý I) & loại 2…',
    );
  });

  it('reads NFD and answers in NFC', () => {
    for (const [from, to] of [
      ['hoà', 'hòa'],
      ['thuỷ', 'thủy'],
      ['ngừơi', 'người'],
      ['Uỷ ban', 'Ủy ban'],
      ['QUỐC', 'QUỐC'],
    ] as const) {
      expect(placeTones(from.normalize('NFD'))).toBe(to);
    }
  });

  it('reads a text by its words: what stands beside a word changes nothing of it', () => {
    const words = fc.oneof(syllable, fc.string({ unit: fc.constantFrom(...'aâeiouưyàấéỉõụýừgqnct\u0301\u0302') }));
    fc.assert(
      fc.property(words, (word) => {
        expect(placeTones(`${word} hoà`)).toBe(`${placeTones(word)} hòa`);
      }),
      { numRuns: 5000 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(syllable, (word) => {
        expect(placeTones(placeTones(word))).toBe(placeTones(word));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(placeTones(placeTones(text))).toBe(placeTones(text));
      }),
    );
  });

  it.each(
    `người toàn quyết quả giải giữa hòa thủy khuỷu xoáy tiếng của mùa ngày huỳnh thuở nghĩa ngoèo được trường luật uống
      yếu già chiều tuổi hoặc khỏe loại thuế bảo điều chỉnh đẩy mạnh rượu`.split(/\s+/u),
  )('finds %s, whichever of its vowels the tone was typed on', (word) => {
    const apart = word.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(apart)?.[0] ?? '';
    const bare = [...apart.replace(tone, '').normalize('NFC')];
    bare.forEach((letter, i) => {
      if (!/[aăâeêioôơuưy]/u.test(letter)) return;
      expect(placeTones([...bare.slice(0, i + 1), tone, ...bare.slice(i + 1)].join(''))).toBe(word);
    });
  });

  it('changes nothing but the place of tones', () => {
    fc.assert(
      fc.property(syllable, (word) => {
        expect(fold(placeTones(word))).toBe(fold(word));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(placeTones(text))).toBe(fold(text));
      }),
    );
  });
});
