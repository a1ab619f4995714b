/** The files of the index: what is written reads back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameEntry, NameFile } from '../../../src/search/format.ts';
import { nameFiles } from '../../../src/search/index/names.ts';
import { Names, type AskedName } from '../../../src/search/query/names.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { bare, tokens } from '../../../src/search/language/text.ts';
import { joined, phrases, scattered, type Postings } from '../../../src/search/query/match.ts';

test('phrases and scattered words are where a look at the words says', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const texts = fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(texts, fc.array(word, { minLength: 1, maxLength: 3 }), (parts, asked) => {
      const postingsOf = (wanted: string): Postings => {
        const found: Postings = { forms: [wanted], parts: [], from: [0], at: [], as: [] };
        for (const [i, text] of parts.entries()) {
          const at = text.flatMap((said, place) => (said === wanted ? [place] : []));
          if (!at.length) continue;
          found.parts.push(i);
          found.at.push(...at);
          found.as.push(...at.map(() => 0));
          found.from.push(found.at.length);
        }
        return found;
      };
      const sought = asked.map((wanted) => ({ word: wanted, postings: postingsOf(wanted) }));
      const having = (fits: (text: string[]) => boolean) => parts.flatMap((text, i) => (fits(text) ? [i] : []));
      expect(phrases(sought).map(({ part }) => part)).toEqual(
        having((text) => ` ${text.join(' ')} `.includes(` ${asked.join(' ')} `)),
      );
      expect(scattered(sought).map(({ part }) => part)).toEqual(
        having((text) => asked.every((wanted) => text.includes(wanted))),
      );
      expect(joined(sought.map(({ postings }) => postings)).parts).toEqual(
        having((text) => asked.some((wanted) => text.includes(wanted))),
      );
    }),
  );
});

const namesOver = ({ files, byWord }: { files: readonly NameFile[]; byWord: boolean }, read: string[] = []) =>
  new Names(
    (file) => {
      read.push(file);
      return Promise.resolve(files[Number(/\d+/.exec(file)?.[0])]);
    },
    { names: files.length, byWord },
  );

/** A small site: papers with numbers, what they cite, offices with further names, rows, a list by what is done there. */
const SMALL: NameEntry[] = Array.from({ length: 40 }, (_, i): NameEntry[] => {
  const [unit, year, number] = [`${i % 2 ? 'Xã Thanh' : 'Thị xã Trảng'} ${i % 7}`, String(2019 + (i % 4)), 3 + 7 * i];
  const values = ['kind~Kế hoạch năm', `unit~${unit}`, `year~${year}`];
  const url = `/ke-hoach/p-${i}/`;
  const code = `${String(number).padStart(2, '0')}/KH-UBND`;
  const title = `Kế hoạch cải cách hành chính năm ${year} của ${unit}`;
  const cited = `${200 + i}-${i % 2 ? 'QĐ/HU' : 'KL/TU'}`;
  return [
    [url, title, code, values, [`Kế hoạch số ${code}`, code, `Kế hoạch ${unit} ${year}`]],
    [
      `/van-ban/v-${i}/`,
      `Quyết định số ${cited}`,
      'Về',
      ['kind~Văn bản viện dẫn'],
      [cited, `Về công tác phòng ngừa ${i}`],
    ],
    [`/co-quan/c-${i}/`, `Phòng Nội vụ ${i}`, '', ['kind~Cơ quan'], [`Nội vụ ${unit}`, 'Phòng']],
    [`${url}#nv-1`, `Rà soát thủ tục hành chính lĩnh vực số ${i % 9}`, title, ['row~', ...values], []],
    [`${url}#nv-2`, 'Tổ chức tuyên truyền về cải cách hành chính', title, ['row~', ...values], []],
    ...(i ? [] : ([['/lich/', 'Lịch', '', [], ['lịch báo cáo', 'khi nào nộp']]] as NameEntry[])),
  ];
}).flat();

test('on a small site many files have what one file has, whatever is asked', async () => {
  const cut = nameFiles(SMALL);
  expect(cut.files.length).toBeGreaterThan(40);
  const [many, one] = [namesOver(cut), namesOver({ files: [{ deep: [], things: SMALL }], byWord: false })];
  const titles = SMALL.flatMap(([, title, , , names]) => [title, ...names].map(tokens)).filter(({ length }) => length);
  const words = titles.flat();
  // Names and pieces of them, without accents, in another order, between other words, the last word begun.
  const asked = fc
    .tuple(
      fc.constantFrom(...titles),
      fc.nat(9),
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.constantFrom(...words), { maxLength: 3 }),
    )
    .chain(([title, from, length, more]) => {
      const piece = title.slice(from % title.length).slice(0, length);
      const form: fc.Arbitrary<readonly string[]> = fc.oneof(
        fc.constant(piece),
        fc.shuffledSubarray([...new Set([...piece, ...more])], { minLength: 1 }),
        fc.constant([...more, ...piece]),
        fc.constant([...piece, ...more]),
      );
      return fc.record({ form, plain: fc.boolean(), cut: fc.nat(4) });
    })
    .map(({ form, plain, cut: letters }) => {
      const typed = form.map((word) => (plain ? bare(word) : word));
      const [last = ''] = typed.slice(-1);
      return typed.with(-1, last.slice(0, Math.max(1, last.length - letters)));
    });
  const found = async (names: Names, forms: AskedName) =>
    (await names.find(forms)).map(({ thing: [url], score, whole }) => [url, score, whole]);
  await fc.assert(
    fc.asyncProperty(asked, asked, async (form, other) => {
      const numbers = readQuery(form.join(' ')).same;
      for (const forms of [
        { typed: [form], others: [], numbers },
        { typed: [form, other], others: [other], numbers: [] },
      ])
        expect(await found(many, forms)).toEqual(await found(one, forms));
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('number keys with letters behind them lead to what has both', async () => {
  const names = namesOver(nameFiles(SMALL));
  const first = async (query: string) =>
    (await names.find({ typed: [query.split(' ')], others: [], numbers: [] }))[0]?.thing[0];
  expect(await first('207 hu')).toBe('/van-ban/v-7/');
  expect(await first('208 t')).toBe(undefined);
  expect(await first('208 kl t')).toBe('/van-ban/v-8/');
  expect(await first('nội vụ 3')).toBe('/co-quan/c-3/');
});

/** A large site: units with a plan each year, rows that many papers have word by word. */
const LARGE = Array.from({ length: 3000 }, (_, i): NameEntry[] => {
  const unit = `Xã Tân Lập ${i % 600}`;
  const year = String(2019 + Math.floor(i / 600));
  const values = ['kind~Kế hoạch năm', `unit~${unit}`, `year~${year}`];
  const url = `/ke-hoach/xa-${i % 600}/${year}/`;
  return [
    [url, `Kế hoạch cải cách hành chính năm ${year} của ${unit}`, '', values, [`Kế hoạch số ${1 + (i % 400)}/KH-UBND`]],
    [`${url}#nv-1`, 'Tổ chức tuyên truyền về cải cách hành chính trên địa bàn', 'K', ['row~', ...values], []],
    ...(i ? [] : [['/co-quan/phong-noi-vu/', 'Phòng Nội vụ', '', ['kind~Cơ quan'], []] as NameEntry]),
    [`${url}#nv-2`, `Rà soát thủ tục hành chính lĩnh vực số ${i}`, 'K', ['row~', ...values], []],
  ];
}).flat();

test('on a large site a thing is found by few of many files', async () => {
  const { files, byWord } = nameFiles(LARGE);
  expect(byWord).toBe(false);
  expect(files.length).toBeGreaterThan(200);
  expect(Math.max(...files.map(({ things }) => things.length))).toBeLessThan(200);
  const read: string[] = [];
  const names = namesOver({ files, byWord }, read);
  const first = async (query: string, numbers: string[] = []) => {
    read.length = 0;
    const [best] = await names.find({ typed: [query.split(' ')], others: [], numbers });
    expect(read.length, query).toBeLessThan(10);
    return best?.thing[0];
  };
  expect(await first('kế hoạch xã tân lập 3 năm 2019')).toBe('/ke-hoach/xa-3/2019/');
  expect(await first('ke hoach xa tan lap 3 2019')).toBe('/ke-hoach/xa-3/2019/');
  expect(await first('kế hoạch cải cách hành chính năm 2021 của xã tân lập 54')).toBe('/ke-hoach/xa-54/2021/');
  expect(await first('rà soát thủ tục hành chính lĩnh vực số 1234')).toBe('/ke-hoach/xa-34/2021/#nv-2');
  expect(await first('tổ chức tuyên truyền về cải cách')).toMatch(/#nv-1$/);
  // Few names begin with this word.
  expect(await first('phòng nội vụ')).toBe('/co-quan/phong-noi-vu/');
  expect(await first('12 kh ubnd', ['12/kh-ubnd', 'kh:12', '12'])).toMatch(/xa-(?:11|411)\//);
});
