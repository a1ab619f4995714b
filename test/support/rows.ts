/** Rows and questions for properties of the task table. */
import fc from 'fast-check';
import { FACET_NAMES, type FacetName } from '../../src/table/facets.ts';
import { GROUPINGS, type Query, type View } from '../../src/table/query.ts';
import { SHOWN_NAMES } from '../../src/table/shown.ts';
import type { Row } from '../../src/table/row.ts';

const YEARS = [2022, 2023, 2024];
const UNITS = [
  ['xa-a', 'Xã Á Đông', 'xa'],
  ['huyen-b', 'Huyện B', 'huyen'],
  ['tinh-c', 'Tỉnh C', 'tinh'],
] as const;
const AGENCIES = ['Phòng Nội vụ', 'Phòng Tư pháp', 'UBND cấp xã', 'Văn phòng'];
const TITLES = ['Kiểm soát TTHC', 'Rà soát thủ tục hành chính', 'Tuyên truyền "CCHC", có dấu phẩy', '=1+1', 'Đào tạo'];
const PRODUCTS = ['Kế hoạch', 'Báo cáo kết quả', 'Hội nghị', 'Phần mềm'];

const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2022, 10, 1 + n)).toISOString().slice(0, 10));
const actor = fc
  .constantFrom(...AGENCIES)
  .map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name, as: name }));
const actors = fc.uniqueArray(actor, { maxLength: 3, selector: (item) => item.id });

const deadline: fc.Arbitrary<Row['deadline']> = fc.oneof(
  fc.constant<Row['deadline']>({
    kind: 'unspecified',
    raw: '',
    start: null,
    end: null,
    dues: [{ raw: '', day: null }],
  }),
  fc.constant<Row['deadline']>({
    kind: 'continuous',
    raw: 'Thường xuyên',
    start: null,
    end: null,
    dues: [{ raw: 'Thường xuyên', day: null }],
  }),
  fc.constant<Row['deadline']>({
    kind: 'recurring',
    raw: 'Hằng quý',
    start: null,
    end: null,
    dues: [{ raw: 'Hằng quý', day: null, again: { every: ['quarterly'] } }],
  }),
  day.map((end) => ({ kind: 'before' as const, raw: end, start: null, end, dues: [{ raw: end, day: end }] })),
  fc.array(day, { minLength: 2, maxLength: 3 }).map((days) => ({
    kind: 'per-product' as const,
    raw: days.join(' '),
    start: null,
    end: days.toSorted().at(-1) ?? null,
    dues: days.map((item, i) => ({ of: `Sản phẩm ${i}`, raw: item, day: item })),
  })),
);

/** Any rows; each has a number of its own in its paper. */
export const anyRows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...UNITS),
      year: fc.constantFrom(...YEARS),
      kind: fc.constantFrom('task' as const, 'sub-task' as const, 'direction' as const),
      title: fc.constantFrom(...TITLES),
      area: fc.constantFrom({ id: 'A1', name: 'Thể chế' }, { id: 'A2', name: 'Thủ tục' }),
      products: fc.array(
        fc.constantFrom(...PRODUCTS).map((name) => ({ name })),
        { maxLength: 2 },
      ),
      leads: actors,
      coordinating: actors,
      deadline,
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ unit: [id, unitName, level], year, ...row }, i) => ({
      ...row,
      no: `I.${i + 1}`,
      paper: {
        id: `${id}/${year}-ke-hoach`,
        url: `/ke-hoach/${id}/${year}-ke-hoach/`,
        code: '01/KH-UBND',
        issuedOn: `${year}-01-04`,
        unit: id,
        unitName,
        root: level === 'tinh' ? id : 'tinh-a',
        rootName: level === 'tinh' ? unitName : 'Tỉnh A',
        level,
        year,
      },
    })),
  );

export const anyToday = day;

const VALUES: Record<FacetName, string[]> = {
  nam: ['2022', '2023', '2030'],
  cap: ['xa', 'huyen'],
  tinh: ['tinh-a', 'tinh-c'],
  'don-vi': ['xa-a', 'tinh-c'],
  'linh-vuc': ['A1', 'A2'],
  'co-quan': ['phòng-nội-vụ', 'khong-neu'],
  'phoi-hop': ['phòng-tư-pháp', 'khong-neu'],
  'san-pham': ['ke-hoach', 'khac', 'khong-neu'],
  thang: ['2022-12', '2023-01', 'khong-neu'],
  quy: ['2022-Q4', '2023-Q1', 'khong-neu'],
  loai: ['task', 'direction'],
  'dinh-ky': ['once', 'recurring', 'continuous'],
  'tinh-trang': ['overdue', 'this-week', 'this-month', 'later', 'undated'],
};

/** Any question, with values that rows have and some that none has. */
export const anyQuery: fc.Arbitrary<Query> = fc.record({
  text: fc.constantFrom('', '', 'tthc', 'thu tuc', 'ĐÀO', 'noi vu xa', 'không có'),
  chosen: fc
    .record(
      Object.fromEntries(FACET_NAMES.map((name) => [name, fc.subarray(VALUES[name])])) as Record<
        FacetName,
        fc.Arbitrary<string[]>
      >,
      { requiredKeys: [] },
    )
    .map((chosen) => {
      // Few facets at once, or nothing would match.
      const kept = Object.entries(chosen).filter(([, values]) => values.length > 0);
      return Object.fromEntries(kept.slice(0, 2));
    }),
  sort: fc.option(fc.record({ by: fc.constantFrom(...SHOWN_NAMES), descending: fc.boolean() })),
  group: fc.option(fc.constantFrom(...GROUPINGS)),
  picked: fc.uniqueArray(
    fc.integer({ min: 1, max: 40 }).map((n) => `xa-a/2022-ke-hoach#nv-I.${n}`),
    { maxLength: 5 },
  ),
  onlyPicked: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  page: fc.integer({ min: 1, max: 3 }),
});

export const anyView: fc.Arbitrary<View> = fc.record({
  shown: fc.subarray(SHOWN_NAMES, { minLength: 1 }),
  dense: fc.boolean(),
});
