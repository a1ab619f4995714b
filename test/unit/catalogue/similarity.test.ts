import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  longForms,
  matchRows,
  OTHER_AREA,
  profileOf,
  SAME_AREA,
  similarity,
  wordChanges,
  words,
} from '../../../src/catalogue/similarity.ts';

fc.configureGlobal({ seed: 602026, numRuns: 1000 });

const syllable = fc.constantFrom(
  'rà',
  'soát',
  'thủ',
  'tục',
  'hành',
  'chính',
  'năm',
  '2023',
  '2024',
  'kế',
  'hoạch',
  'uỷ',
  'ban',
);
const text = fc.array(syllable, { maxLength: 12 }).map((list) => list.join(' '));
/** Rows of one paper: an identifier each, few areas, so that much collides. */
const rows = (paper: string) =>
  fc
    .array(fc.record({ title: text, area: fc.constantFrom('A0', 'A2', null) }), { maxLength: 12 })
    .map((list) => list.map((row, i) => ({ ...row, id: `${paper}#${String(i)}` })));

describe('similarity', () => {
  it('is symmetric, from 0 to 1, and 1 only for the same words in the same order', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [profileOf(a), profileOf(b)];
        expect(similarity(x, y)).toBe(similarity(y, x));
        expect(similarity(x, y)).toBeGreaterThanOrEqual(0);
        expect(similarity(x, y) === 1).toBe(words(a).join(' ') === words(b).join(' '));
      }),
    );
  });

  it('does not see case, tone placement, punctuation', () => {
    expect(similarity(profileOf('Uỷ ban, HOÀ giải.'), profileOf('ủy ban hòa giải'))).toBe(1);
    expect(similarity(profileOf('hành chính'), profileOf('chính hành'))).toBeLessThan(1);
    expect(similarity(profileOf('hành chính'), profileOf('tài vụ'))).toBe(0);
  });
});

it('spells out only the abbreviations that mean one thing', () => {
  const forms = longForms([
    { short: 'TTHC', long: 'Thủ tục hành chính' },
    { short: 'CT', long: 'Chỉ thị', also: ['Chủ tịch'] },
  ]);
  expect([...forms.keys()]).toEqual(['tthc']);
});

describe('matching', () => {
  it('has every row of both lists exactly once', () => {
    fc.assert(
      fc.property(rows('a'), rows('b'), (a, b) => {
        const found = matchRows(a, b);
        expect(found.flatMap((match) => match.a ?? [])).toEqual(a);
        expect(found.flatMap((match) => match.b?.id ?? []).sort()).toEqual(b.map((row) => row.id).sort());
      }),
    );
  });

  it('pairs the same rows whichever list comes first', () => {
    const pairs = (found: { a: { id: string } | null; b: { id: string } | null }[]) =>
      found.flatMap(({ a, b }) => (a && b ? [[a.id, b.id].sort().join(' ')] : [])).sort();
    fc.assert(
      fc.property(rows('a'), rows('b'), (a, b) => {
        expect(pairs(matchRows(a, b))).toEqual(pairs(matchRows(b, a)));
      }),
    );
  });

  it('pairs only what is alike enough, across areas only what is more alike', () => {
    fc.assert(
      fc.property(rows('a'), rows('b'), (a, b) => {
        for (const { a: x, b: y, score } of matchRows(a, b)) {
          if (!x || !y) expect(score).toBe(0);
          else expect(score).toBeGreaterThanOrEqual(x.area === y.area ? SAME_AREA : OTHER_AREA);
        }
      }),
    );
  });

  it('leaves no identical row of the same area without a partner when there is one for it', () => {
    fc.assert(
      fc.property(rows('a'), rows('b'), (a, b) => {
        const found = matchRows(a, b);
        const alone = found.filter((match) => !match.a || !match.b);
        for (const { a: x } of alone)
          for (const { b: y } of alone)
            if (x && y && x.area === y.area) expect(words(x.title).join(' ')).not.toBe(words(y.title).join(' '));
      }),
    );
  });
});

describe('changed words', () => {
  it('give back both texts', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pieces = wordChanges(a, b);
        const side = (other: string) => pieces.flatMap((piece) => (piece.kind === other ? [] : [piece.text])).join(' ');
        expect(side('ins')).toBe(a);
        expect(side('del')).toBe(b);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        if (a === b) expect(pieces.every((piece) => piece.kind === 'same')).toBe(true);
      }),
    );
  });

  it('mark the words and nothing more', () => {
    expect(wordChanges('Trước ngày 15/02/2023', 'Trước ngày 28/02/2023')).toEqual([
      { kind: 'same', text: 'Trước ngày' },
      { kind: 'del', text: '15/02/2023' },
      { kind: 'ins', text: '28/02/2023' },
    ]);
  });

  it('hold for very long texts too', () => {
    const long = Array.from({ length: 700 }, (_, i) => `từ${String(i)}`).join(' ');
    expect(wordChanges(long, long).map((piece) => piece.kind)).toEqual(['same']);
    expect(wordChanges(long, `${long} nữa`).map((piece) => piece.kind)).toEqual(['del', 'ins']);
  });
});

describe('abbreviations', () => {
  const forms = longForms([
    { short: 'TTHC', long: 'Thủ tục hành chính' },
    { short: 'KT-XH', long: 'Kinh tế - xã hội' },
    { short: 'PAR INDEX', long: 'Chỉ số cải cách hành chính' },
  ]);
  const read = (text: string) => profileOf(text, forms).words;

  it('are read as their long forms, of several words too', () => {
    expect(read('Kiểm soát TTHC')).toBe(read('Kiểm soát thủ tục hành chính'));
    expect(read('Phát triển KT-XH')).toBe('phát triển kinh tế xã hội');
    expect(read('Nâng Par Index')).toBe('nâng chỉ số cải cách hành chính');
    expect(profileOf('Kiểm soát TTHC').words).toBe('kiểm soát tthc');
  });

  it('explained in brackets count once', () => {
    expect(read('Thủ tục hành chính (TTHC) cấp xã')).toBe('thủ tục hành chính cấp xã');
  });

  it('bring together rows that were apart', () => {
    const row = (id: string, title: string) => ({ id, title, area: 'A2' });
    const pair = [
      [row('a', 'Rà soát TTHC, PAR INDEX')],
      [row('b', 'Rà soát thủ tục hành chính và chỉ số cải cách hành chính')],
    ] as const;
    expect(matchRows(...pair)).toHaveLength(2);
    expect(matchRows(...pair, forms)).toHaveLength(1);
  });
});
