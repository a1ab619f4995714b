/** Parts, and the places that were joined into them. */
import { expect, test } from 'vitest';
import { partsOf, placesOf } from '../../../src/search/index/parts.ts';
import { recordsOf } from '../../../src/search/index/records.ts';

const rows = ['I.1', 'I.2', 'I.3'].map(
  (no) =>
    `<tr id="nv-${no}" data-task="xa/2024#nv-${no}"><td>${no}</td><td class="task-title">Việc ${no} theo Quyết định số 15/QĐ-UBND</td><td>Hạn 20/12/2024, trước quý I/2025</td></tr>`,
);
const filler = 'Từng bước rà soát thủ tục hành chính. '.repeat(40);
const html = `<main data-pagefind-body><h1>Kế hoạch Đổi mới</h1><p>${filler}</p><h2 id="muc-1">Mục 1</h2><p>Đề án ¦ 06</p><table>${rows.join('')}</table></main>`;
const facts = {
  rows: { 'xa/2024#nv-I.2': { facets: { lead: ['Văn phòng'] }, due: '20/12/2024', keys: ['2024-12-20', '12'] } },
};

test('the places of a part are the records that it was made of', () => {
  const records = recordsOf(html, '/ke-hoach/xa/2024/', facts);
  const parts = partsOf(records);
  // Otherwise nothing was joined.
  expect(parts.length).toBeLessThan(records.length);
  const places = parts.flatMap(placesOf);
  expect(places.map(({ fragment, heading }) => [fragment, heading])).toEqual(
    records.map(({ url, heading }) => [url.split('#')[1] ?? '', heading]),
  );
  const row = places.find(({ fragment }) => fragment === 'nv-I.2');
  expect(row).toEqual({
    fragment: 'nv-I.2',
    heading: 'Việc I.2 theo Quyết định số 15/QĐ-UBND',
    text: 'I.2.\nViệc I.2 theo Quyết định số 15/QĐ-UBND.\nHạn 20/12/2024, trước quý I/2025.',
    folded: 'i 2\nviec i 2 theo quyet dinh so 15 qd ubnd\nhan 20 12 2024 truoc quy i 2025',
    numbers: ['15/qđ-ubnd', 'qđ:15', '15'].map((key) => key.replaceAll('đ', 'd')),
    days: ['2025-Q1', '2024-12-20', '2024-12'],
    row: { leads: ['Văn phòng'], due: '20/12/2024', keys: ['2024-12-20', '12'] },
  });
});
