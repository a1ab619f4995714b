import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../../src/model/dates.ts';
import { deadlineSpan, parseDeadline, type Deadline } from '../../../src/model/deadline.ts';
import { DEADLINE_WORDINGS } from '../../../src/model/deadline/usual.ts';

fc.configureGlobal({ seed: 102023, numRuns: 1000 });

type Fields = Record<string, unknown>;
/** Wording, fields of the reading, first day, last day; `null` where there is none. */
type Row = [wording: string, fields: Fields, start: string | null, end: string | null];

const quarter = (year: number, from: number, to = from): Fields => ({ kind: 'quarter', year, from, to });
const month = (year: number, number: number): Fields => ({ kind: 'month', year, month: number });
const year = (number: number): Fields => ({ kind: 'year', year: number });
const recurring = (every: string, more: Fields = {}): Fields => ({
  kind: 'recurring',
  every: every.split(' '),
  ...more,
});
const before = (date: string, inclusive = false): Fields => ({ kind: 'before', date, inclusive });
const after = (event: string, by: string | undefined, immediate = false): Fields => ({
  kind: 'after-event',
  event,
  ...(by ? { by } : {}),
  immediate,
});
const reference = (by?: string): Fields => ({ kind: 'by-reference', ...(by ? { by } : {}) });
const parts = (...list: [string, Fields][]): Fields => ({
  kind: 'per-product',
  parts: list.map(([raw, fields]) => ({ raw, ...fields })),
});

/** Every wording of a task deadline in three papers. */
const OF_TASKS: Record<string, Row[]> = {
  'a district plan for 2023': [
    ['Theo quy định của Nhà nước', reference('nhà nước'), null, null],
    [
      '- Quý I/2023 - Tháng 12/2023',
      parts(['Quý I/2023', quarter(2023, 1)], ['Tháng 12/2023', month(2023, 12)]),
      '2023-01-01',
      '2023-12-31',
    ],
    [
      '- Tháng 02/2023 - Hàng quý, năm 2023',
      parts(['Tháng 02/2023', month(2023, 2)], ['Hàng quý, năm 2023', recurring('quarterly annual', { year: 2023 })]),
      '2023-01-01',
      '2023-12-31',
    ],
    ['Hàng quý và năm 2023', recurring('quarterly annual', { year: 2023 }), '2023-01-01', '2023-12-31'],
    ['Hàng quý, năm 2023', recurring('quarterly annual', { year: 2023 }), '2023-01-01', '2023-12-31'],
    ['Trong năm 2023', year(2023), '2023-01-01', '2023-12-31'],
    ['Quý 2/2023', quarter(2023, 2), '2023-04-01', '2023-06-30'],
    ['Thường xuyên', { kind: 'continuous' }, null, null],
    ['Tháng 12/2023', month(2023, 12), '2023-12-01', '2023-12-31'],
    [
      '- Quý I/2023 - Tháng 11/2023',
      parts(['Quý I/2023', quarter(2023, 1)], ['Tháng 11/2023', month(2023, 11)]),
      '2023-01-01',
      '2023-11-30',
    ],
  ],
  'a ward plan for 2024': [
    ['Trong năm 2024.', year(2024), '2024-01-01', '2024-12-31'],
    ['Thường xuyên.', { kind: 'continuous' }, null, null],
    ['Quý I năm 2024.', quarter(2024, 1), '2024-01-01', '2024-03-31'],
    ['Trong Quý I năm 2024.', quarter(2024, 1), '2024-01-01', '2024-03-31'],
    ['Hàng ngày.', recurring('daily'), null, null],
  ],
  'a district plan for 2022': [
    ['Trước ngày 15/02/2022', before('2022-02-15'), null, '2022-02-14'],
    ['Trước ngày 25/02/2022', before('2022-02-25'), null, '2022-02-24'],
    ['Kiểm tra thường xuyên', { kind: 'continuous' }, null, null],
    ['Quý I/2022', quarter(2022, 1), '2022-01-01', '2022-03-31'],
    ['Quý II/2022', quarter(2022, 2), '2022-04-01', '2022-06-30'],
    ['Quý III/2022', quarter(2022, 3), '2022-07-01', '2022-09-30'],
    ['Quý IV/2022', quarter(2022, 4), '2022-10-01', '2022-12-31'],
    ['Quý I, II/2022', quarter(2022, 1, 2), '2022-01-01', '2022-06-30'],
    ['Cả năm', year(2022), '2022-01-01', '2022-12-31'],
    ['Thường xuyên', { kind: 'continuous' }, null, null],
    [
      'Ngay sau khi có Kế hoạch và văn bản chỉ đạo của Thành phố',
      after('kế hoạch và văn bản chỉ đạo', 'thành phố', true),
      null,
      null,
    ],
    [
      'Ngay sau khi có Kế hoạch và văn bản chỉ đạo của huyện',
      after('kế hoạch và văn bản chỉ đạo', 'huyện', true),
      null,
      null,
    ],
    ['Sau khi có Quy chế và hướng dẫn của Thành phố', after('quy chế và hướng dẫn', 'thành phố'), null, null],
    ['Sau khi có Quy chế và hướng dẫn của huyện', after('quy chế và hướng dẫn', 'huyện'), null, null],
    ['Khi thành phố có văn bản hướng dẫn', after('văn bản hướng dẫn', 'thành phố'), null, null],
    ['Theo hướng dẫn của Thành phố', reference('thành phố'), null, null],
    ['Theo quy định của TP', reference('thành phố'), null, null],
  ],
};

const IN_PROSE: Row[] = [
  ['chậm nhất vào ngày 10 của tháng cuối kỳ báo cáo', recurring('reporting-period', { day: 10 }), null, null],
  ['gửi trước ngày 10/3/2022', before('2022-03-10'), null, '2022-03-09'],
  ['gửi trước ngày 10/06/2022', before('2022-06-10'), null, '2022-06-09'],
  ['trước ngày 25/02/2022', before('2022-02-25'), null, '2022-02-24'],
  ['trong tháng 02 năm 2024', month(2024, 2), '2024-02-01', '2024-02-29'],
  ['định kỳ quý, 6 tháng và năm', recurring('quarterly semiannual annual'), null, null],
  ['định kỳ hàng quý', recurring('quarterly'), null, null],
  ['định kỳ 6 tháng', recurring('semiannual'), null, null],
  ['định kỳ hằng tháng', recurring('monthly'), null, null],
  ['định kỳ hàng năm', recurring('annual'), null, null],
  ['hằng tháng theo quy định', recurring('monthly'), null, null],
  ['Công khai vào ngày cuối cùng của các tháng', recurring('monthly', { day: 'last' }), null, null],
  ['ít nhất 02 lần/năm', recurring('annual', { minTimes: 2 }), null, null],
  ['ít nhất 1 tuần/lần', recurring('weekly', { minTimes: 1 }), null, null],
  ['tuần phát 1lần', recurring('weekly', { minTimes: 1 }), null, null],
  ['ít nhất 01 lần trong năm', recurring('annual', { minTimes: 1 }), null, null],
  ['ngay sau khi tỉnh quyết định công bố TTHC', after('quyết định công bố tthc', 'tỉnh', true), null, null],
  ['khi Thành phố hướng dẫn', after('hướng dẫn', 'thành phố'), null, null],
  ['theo lộ trình', reference(), null, null],
  ['theo thời gian quy định', reference(), null, null],
  ['từ 01/12/2022', { kind: 'from', date: '2022-12-01' }, '2022-12-01', null],
  ['đột xuất', { kind: 'ad-hoc' }, null, null],
  ['các báo cáo đột xuất khác', { kind: 'ad-hoc' }, null, null],
  ['kịp thời', { kind: 'continuous' }, null, null],
];

const OTHERS: Row[] = [
  ['Chậm nhất ngày 10/3/2023', before('2023-03-10', true), null, '2023-03-10'],
  ['Trước ngày 15 tháng 02 năm 2022', before('2022-02-15'), null, '2022-02-14'],
  ['Trước 01/01/2024', before('2024-01-01'), null, '2023-12-31'],
  ['15.02.2022', before('2022-02-15', true), null, '2022-02-15'],
  ['QUÝ IV NĂM 2022', quarter(2022, 4), '2022-10-01', '2022-12-31'],
  ['Quí III/2022', quarter(2022, 3), '2022-07-01', '2022-09-30'],
  ['Quý I,II/2022', quarter(2022, 1, 2), '2022-01-01', '2022-06-30'],
  ['Quý I-II/2022', quarter(2022, 1, 2), '2022-01-01', '2022-06-30'],
  ['Quý III – Quý IV/2022', quarter(2022, 3, 4), '2022-07-01', '2022-12-31'],
  ['Quý II, III và IV năm 2022', quarter(2022, 2, 4), '2022-04-01', '2022-12-31'],
  ['Quý I-2022', quarter(2022, 1), '2022-01-01', '2022-03-31'],
  ['Tháng 2-2024', month(2024, 2), '2024-02-01', '2024-02-29'],
  ['Hoàn thành trong tháng 6/2023;', month(2023, 6), '2023-06-01', '2023-06-30'],
  ['Ngày 25 hằng tháng', recurring('monthly', { day: 25 }), null, null],
  ['Sau khi có hướng dẫn của Sở Nội vụ', after('hướng dẫn', 'sở nội vụ'), null, null],
  ['Khi Bộ Nội vụ có hướng dẫn', after('hướng dẫn', 'bộ nội vụ'), null, null],
  ['Khi Sở Nội vụ hướng dẫn', after('sở nội vụ hướng dẫn', undefined), null, null],
  ['Sau khi Huyện uỷ có kế hoạch', after('kế hoạch', 'huyện ủy'), null, null],
  [
    '- Khi có hướng dẫn của tỉnh - Quý II/2023',
    parts(['Khi có hướng dẫn của tỉnh', after('hướng dẫn', 'tỉnh')], ['Quý II/2023', quarter(2023, 2)]),
    '2023-04-01',
    '2023-06-30',
  ],
  [
    'Tháng 3/2023; tháng 9/2023',
    parts(['Tháng 3/2023', month(2023, 3)], ['tháng 9/2023', month(2023, 9)]),
    '2023-03-01',
    '2023-09-30',
  ],
  [
    '- Trước 01/01/2023 - Từ 01/5/2023',
    parts(['Trước 01/01/2023', before('2023-01-01')], ['Từ 01/5/2023', { kind: 'from', date: '2023-05-01' }]),
    null,
    null,
  ],
  [
    '- Từ 01/12/2022 - Tháng 12/2023',
    parts(['Từ 01/12/2022', { kind: 'from', date: '2022-12-01' }], ['Tháng 12/2023', month(2023, 12)]),
    '2022-12-01',
    null,
  ],
  [
    '- Thường xuyên - Tháng 12/2023',
    parts(['Thường xuyên', { kind: 'continuous' }], ['Tháng 12/2023', month(2023, 12)]),
    '2023-12-01',
    '2023-12-31',
  ],
];

function check([wording, fields, start, end]: Row): void {
  const read = parseDeadline(wording, { year: 2022 });
  expect(read).toEqual({ raw: wording, ...fields });
  expect(deadlineSpan(read as Deadline)).toEqual({ start, end });
}

describe('parseDeadline', () => {
  it('has all 32 wordings of the task tables to read', () => expect(Object.values(OF_TASKS).flat()).toHaveLength(32));

  describe.each(Object.entries(OF_TASKS))('reads, from %s,', (_, rows) => {
    it.each(rows)('%s', (...row) => check(row));
  });

  describe('reads, from prose,', () => {
    it.each(IN_PROSE)('%s', (...row) => check(row));
  });

  describe('reads also', () => {
    it.each(OTHERS)('%s', (...row) => check(row));
  });

  it.each(DEADLINE_WORDINGS)('reads "%s", which the guide offers', (wording) =>
    expect(parseDeadline(wording)).toBeDefined(),
  );

  it.each<[string, Fields]>([
    ['Quý I', quarter(2024, 1)],
    ['Trong quý III', quarter(2024, 3)],
    ['Quý I, II', quarter(2024, 1, 2)],
    ['Tháng 12', month(2024, 12)],
    ['Trong tháng 02', month(2024, 2)],
    ['Cả năm', year(2024)],
    ['Trong năm', year(2024)],
    ['- Quý I - Tháng 12', parts(['Quý I', quarter(2024, 1)], ['Tháng 12', month(2024, 12)])],
  ])('takes the year of "%s" from the paper, and reads nothing without one', (wording, fields) => {
    expect(parseDeadline(wording, { year: 2024 })).toEqual({ raw: wording, ...fields });
    expect(parseDeadline(wording)).toBeUndefined();
  });

  it('goes by the year in the wording before that of the paper', () => {
    expect(parseDeadline('Quý I/2025', { year: 2024 })).toMatchObject({ year: 2025 });
    expect(parseDeadline('Tháng 1/2025', { year: 2024 })).toMatchObject({ year: 2025 });
  });

  it.each([
    '',
    ' ',
    '-',
    '...',
    'sớm nhất có thể',
    'Không thường xuyên',
    'Năm nay',
    'Hàng constructor',
    'định kỳ __proto__',
    'Trước ngày 30/02/2023',
    'Trước ngày 29/02/2023',
    'Trước ngày 00/01/2023',
    'Trước ngày 1/13/2023',
    'Trước ngày 31/02',
    'Từ 31/4/2022',
    'Tháng 13/2023',
    'Tháng 0/2023',
    'Tháng 2/0050',
    'Năm 0050',
    'Hàng quý và năm 0001',
    'Năm 20233',
    'Quý V/2023',
    'Quý 5/2023',
    'Quý 0/2023',
    'Quý II, I/2023',
    'Quý I, IV, II/2022',
    'Quý 12022',
    'Quý I/',
    'Quý IIII/2022',
    'Ngày 45 của tháng cuối kỳ báo cáo',
    'Ngày 32 hằng tháng',
    'Ít nhất 0 lần/năm',
    'Quý I/2023 hoặc khi nào xong',
    '- Quý I/2023 - lúc nào xong thì báo',
  ])('does not read "%s"', (wording) => expect(parseDeadline(wording, { year: 2023 })).toBeUndefined());

  it('reads the same in NFD, with no-break spaces, in capitals and in the other tone placement', () => {
    for (const wording of [
      'Quý I/2023',
      'Ngay sau khi có văn bản của Uỷ ban nhân dân tỉnh',
      'Hằng quý và năm 2023',
      'Theo quy định của Nhà nước',
    ]) {
      for (const other of [
        wording.normalize('NFD'),
        wording.replaceAll(' ', '\u00A0'),
        wording.toUpperCase(),
        wording.replace('Uỷ', 'Ủy'),
        ` ${wording} . `,
      ]) {
        expect(parseDeadline(other)).toEqual({ ...parseDeadline(wording), raw: other });
      }
    }
  });

  const words = fc.constantFrom(
    'Quý',
    'quý',
    'I',
    'II',
    'IV',
    '2',
    '/',
    '2023',
    '0050',
    '9999',
    'năm',
    'Tháng',
    '12',
    '02',
    '29/02/2023',
    '15/02/2022',
    'trước',
    'ngày',
    'từ',
    'Hàng',
    'định kỳ',
    '6 tháng',
    'và',
    ',',
    '-',
    '- ',
    ';',
    '\n',
    'trong',
    'cả',
    'ít nhất',
    '1 lần',
    'thường xuyên',
    'sau khi',
    'có',
    'của',
    'tỉnh',
    'theo',
    'quy định',
    'cuối cùng',
    'hằng năm',
    '15/12',
    '2026 - 2030',
    'đến',
    'đầu',
    'giữa',
    'năm học',
    'học kỳ',
    '05',
    'và các năm tiếp theo',
    '(',
    ')',
    ':',
    'trước 16 giờ',
    'thứ Sáu',
    'hằng tuần',
    'tháng/lần',
    'ngày làm việc',
    'kể từ khi',
    'đột xuất',
    'hoặc',
    'Ban hành',
    'các',
    'chậm nhất',
    'constructor',
  );
  const wording = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.array(words, { maxLength: 9 }).map((list) => list.join(' ')),
    fc
      .array(fc.constantFrom(...[...Object.values(OF_TASKS).flat(), ...IN_PROSE, ...OTHERS].map(([text]) => text)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((list) => list.map((text) => `- ${text}`).join(' ')),
  );
  const context = fc
    .option(fc.integer({ min: 2000, max: 2100 }), { nil: undefined })
    .map((number) => (number ? { year: number } : {}));

  it('never throws, keeps the wording, and gives a span of real days that does not end before it starts', () => {
    fc.assert(
      fc.property(wording, context, (raw, where) => {
        const read = parseDeadline(raw, where);
        if (!read) return;
        expect(read.raw).toBe(raw);
        const { start, end } = deadlineSpan(read);
        for (const text of [start, end])
          expect(text === null || (text.length === 10 && isPartialDate(text))).toBe(true);
        if (start !== null && end !== null) expect(start <= end).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads every day of the calendar as itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1945, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const date = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const real = isPartialDate(date);
          expect(parseDeadline(`Chậm nhất ngày ${d}/${m}/${y}`)).toEqual(
            real ? { raw: `Chậm nhất ngày ${d}/${m}/${y}`, ...before(date, true) } : undefined,
          );
        },
      ),
    );
  });

  it('is quick on long and hostile text', () => {
    const began = performance.now();
    for (const piece of [
      'a',
      ' ',
      '- ',
      'hàng quý, ',
      'theo quy định về ',
      'quý I, ',
      'khi có của tỉnh ',
      'sau khi sở ',
      ';',
      '. ',
    ]) {
      parseDeadline(piece.repeat(400).slice(0, 400), { year: 2023 });
      parseDeadline(`Khi ${piece.repeat(400)}`.slice(0, 400), { year: 2023 });
      parseDeadline(piece.repeat(100_000), { year: 2023 });
    }
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('deadlineSpan', () => {
  it('has no days for what is not stated', () => {
    expect(deadlineSpan({ raw: '', kind: 'unspecified' })).toEqual({ start: null, end: null });
  });

  it('goes over the turn of the year for a day before 1 January', () => {
    expect(deadlineSpan({ raw: '', kind: 'before', date: '2024-01-01', inclusive: false }).end).toBe('2023-12-31');
  });
});
