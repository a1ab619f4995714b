import { expect, test } from 'vitest';
import { harvestAbbreviations } from '../../../src/search/language/abbreviations.ts';
import { partsOf } from '../../../src/search/index/parts.ts';
import { recordsOf, type PageFacts } from '../../../src/search/index/records.ts';
import { readVocabulary } from '../../../src/search/query/vocabulary.ts';
import { vocabularyFile } from '../../../src/search/index/words.ts';

const facts: PageFacts = {
  facets: { level: ['Cấp xã'] },
  date: '2023-01-04',
  rows: {
    'x#nv-1': {
      facets: { lead: ['Phòng Tư pháp'], area: ['Thể chế'] },
      due: 'Quý I/2023',
      keys: ['2023-03-31', '2023-03', '2023-Q1', '03', 'Q1'],
    },
  },
};
const long = 'văn bản '.repeat(150);
const page = `<!doctype html><body><nav>bỏ</nav><main data-pagefind-body>
  <i hidden data-pagefind-filter="unit[data-value]" data-value="Xã A"></i><h1>Kế hoạch A</h1><p>Đầu trang.</p>
  <h2 id="i">Mục I</h2><h3 id="i-1">Mục I.1</h3><p>${long}</p>
  <h2 id="nhiem-vu">Nhiệm vụ</h2><table><thead><tr><th>Số</th></tr></thead><tbody>
  <tr id="nv-1" data-task="x#nv-1"><td>1</td><td class="task-title">Rà soát<span class="task-meta">2023</span></td><td>Kế hoạch 192/KH-UBND</td></tr>
  </tbody></table><p>Sau bảng.</p></main></body>`;

test('a long page is cut by section and by task row, each with its own place', () => {
  const records = recordsOf(page, '/ke-hoach/a/', facts);
  expect(records.map(({ url, heading }) => [url, heading])).toEqual([
    ['/ke-hoach/a/', ''],
    ['/ke-hoach/a/#i-1', 'Mục I.1'],
    ['/ke-hoach/a/#nhiem-vu', 'Nhiệm vụ'],
    ['/ke-hoach/a/#nv-1', 'Rà soát'],
  ]);
  // A heading with nothing below it goes with the section that follows; a row is not said twice.
  expect(records[1]?.blocks[0]).toEqual({ text: 'Mục I', heading: true });
  expect(records[2]?.blocks.map(({ text }) => text)).toEqual(['Nhiệm vụ', 'Sau bảng.']);
  expect(records[3]?.facets).toEqual({ unit: ['Xã A'], level: ['Cấp xã'], lead: ['Phòng Tư pháp'], area: ['Thể chế'] });
  const [prose, rows] = partsOf(records);
  expect(rows?.numbers).toEqual(['192/kh-ubnd', 'kh:192', '192']);
  const known = { area: 'Thể chế', leads: ['Phòng Tư pháp'], due: 'Quý I/2023', keys: facts.rows?.['x#nv-1']?.keys };
  const places = [[rows?.text.length, 'nv-1', 'Rà soát', known]];
  expect(rows).toMatchObject({ path: '/ke-hoach/a/', title: 'Kế hoạch A', headings: [1], places });
  expect(prose?.places.map(([, fragment]) => fragment)).toEqual(['', 'i-1', 'nhiem-vu']);
});

test('a short page is one record, and a page kept out of search is none', () => {
  const short = page.replace(long, 'ngắn').replace(/<table>.*<\/table>/s, '');
  expect(recordsOf(short, '/a/', facts).map(({ url }) => url)).toEqual(['/a/']);
  expect(recordsOf('<main><h1>Không</h1></main>', '/b/', facts)).toEqual([]);
});

test('rows that repeat another page are found there only', () => {
  const copy = page.replace('<tr id="nv-1"', '<tr');
  expect(
    recordsOf(copy, '/linh-vuc/a/').some(({ blocks }) => blocks.some(({ text }) => text.includes('Rà soát'))),
  ).toBe(false);
});

test('abbreviations explained in the text are taken, others are not', () => {
  expect(harvestAbbreviations('công tác cải cách hành chính (CCHC) năm 2023')).toEqual([
    ['CCHC', 'cải cách hành chính'],
  ]);
  expect(harvestAbbreviations('Giáo dục và Đào tạo (GDĐT)')).toEqual([['GDĐT', 'Giáo dục và Đào tạo']]);
  expect(harvestAbbreviations('theo quy định (KHÁC)')).toEqual([]);
});

test('the vocabulary reads back, and what is none is refused', () => {
  const vocabulary = readVocabulary(
    vocabularyFile(
      [
        {
          words: [
            ['đường', 1],
            ['phố', 1],
          ],
          abbreviations: [['CCHC', 'khác']],
        },
        {
          words: [
            ['đường', 1],
            ['192', 3],
          ],
          abbreviations: [],
        },
      ],
      [['CCHC', 'Cải cách hành chính']],
      [['trễ hạn', 'trễ hẹn']],
    ),
  );
  expect(vocabulary.words.get('đường')).toBe(2);
  expect(vocabulary.bare.get('duong')).toBe(2);
  expect(vocabulary.abbreviations[0]?.map(({ plain }) => plain)).toEqual(['cchc', 'cai cach hanh chinh']);
  expect(vocabulary.synonyms[0]?.map(({ plain }) => plain)).toEqual(['tre han', 'tre hen']);
  for (const word of ['duon', 'duong', 'pho', 'ph']) expect(vocabulary.begins(word), word).toBe(true);
  for (const word of ['phoi', 'z']) expect(vocabulary.begins(word), word).toBe(false);
  for (const wrong of [null, {}, { words: '' }, { words: 'a', abbreviations: 1 }, { words: 'a', abbreviations: [] }])
    expect(() => readVocabulary(wrong)).toThrow();
});
