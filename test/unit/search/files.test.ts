/** The files of the index: what is written reads back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NameEntry } from '../../../src/search/format.ts';
import { nameFiles } from '../../../src/search/index/names.ts';
import { Names } from '../../../src/search/query/names.ts';
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
  const files = nameFiles(LARGE);
  expect(files.length).toBeGreaterThan(200);
  expect(Math.max(...files.map(({ things }) => things.length))).toBeLessThan(200);
  const read: string[] = [];
  const names = new Names((file) => {
    read.push(file);
    return Promise.resolve(files[Number(/\d+/.exec(file)?.[0])]);
  }, files.length);
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
