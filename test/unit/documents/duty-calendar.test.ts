import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { isDatable } from '../../../src/catalogue/questions.ts';
import { spanOf } from '../../../src/model/days.ts';
import { recurrence, rowEntries } from '../../../src/documents/duty-calendar.ts';
import { reportingEntries } from '../../../src/documents/reporting-calendar.ts';
import type { Recurrence } from '../../../src/model/deadline.ts';
import { foldLine, writeIcs, type CalendarItem } from '../../../src/documents/ics.ts';
import { reportRows, rowsOf } from '../../../src/table/from-catalogue.ts';
import { anyRows } from '../../support/rows.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const catalogue = await ownCatalogue();
const rows = rowsOf(catalogue.tasks, catalogue);
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const events = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((item) => new ICAL.Event(item));

const ITEM: CalendarItem = {
  uid: 'a@b',
  day: '2023-12-31',
  summary: 'Rà soát; "đơn giản hóa", công khai \\ niêm yết',
  description: 'Dòng một\nDòng hai, dài hơn bảy mươi lăm byte vì có rất nhiều chữ có dấu tiếng Việt ở trong dòng này',
  categories: ['Cải cách thủ tục hành chính', 'a,b'],
  stamp: '2023-01-04',
};

describe('a calendar file', () => {
  it('is read back by another parser as it was written', () => {
    const text = writeIcs('Lịch', [ITEM]);
    const [event] = events(text);
    expect(event?.summary).toBe(ITEM.summary);
    expect(event?.description).toBe(ITEM.description);
    expect(event?.uid).toBe('a@b');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2023-12-31');
    expect(event?.endDate.toString()).toBe('2024-01-01');
    expect(event?.component.getFirstProperty('categories')?.getValues()).toEqual(ITEM.categories);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('folds lines at 75 octets, between characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          const folded = foldLine(text);
          for (const line of folded.slice(0, -2).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(text);
          expect(Buffer.from(folded).toString()).toBe(folded);
        },
      ),
    );
  });
});

describe('duties as calendar entries', () => {
  it('hold each dated duty of the papers once, and what comes again as one entry', () => {
    const expected = catalogue.tasks.flatMap((task) => {
      const parts =
        task.deadline.kind === 'per-product' ? task.products.map((product) => product.deadline) : [task.deadline];
      const issued = spanOf(catalogue.papers.find(({ id }) => id === task.paper)?.issuedOn ?? '1900').start;
      // The one day that is before its paper's is a slip of the paper.
      const late = (part: (typeof parts)[number]) => part && isDatable(part) && (part.end ?? '') < issued;
      return parts
        .filter((part) => part && !late(part) && (isDatable(part) || part.kind === 'recurring'))
        .map(() => task.url);
    });
    const written = events(writeIcs('x', rowEntries(rows, { site: 'https://cchc.example' })));
    expect(written.map((event) => event.description.split('\n').at(-1))).toEqual(
      expected.map((url) => `https://cchc.example${url}`),
    );
    expect(new Set(written.map((event) => event.uid)).size).toBe(expected.length);
  });

  it('are reminded of three days before, unless they come every day or week', () => {
    const alarms = (rule?: string) =>
      read(writeIcs('x', [{ ...ITEM, ...(rule ? { repeats: { rule, until: '2024-12-31' } } : {}) }]))
        .getFirstSubcomponent('vevent')
        ?.getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(alarms()).toEqual(['-P2DT15H']);
    expect(alarms('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1')).toEqual(['-P2DT15H']);
    expect(alarms('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR')).toEqual([]);
  });

  it('keep their ids when the paper is numbered anew', () => {
    const [row] = rows;
    if (!row) throw new Error('no rows');
    const ids = (changed: Partial<typeof row>) => [...rowEntries([{ ...row, ...changed }])].map(({ uid }) => uid);
    expect(ids({ no: 'IX.9' })).toEqual(ids({}));
    expect(ids({ title: row.title.toUpperCase() })).toEqual(ids({}));
    expect(ids({ title: 'Việc khác' })).not.toEqual(ids({}));
  });

  it('do not begin before the paper', () => {
    expect(recurrence({ again: { every: ['daily'] } }, 2024, 2024, '2024-02-17')?.day).toBe('2024-02-19');
    expect(recurrence({ again: { every: ['weekly'] } }, 2024, 2024, '2024-02-20')?.day).toBe('2024-02-23');
    expect(recurrence({ again: { every: ['monthly'] } }, 2024, 2024, '2024-02-20')?.day).toBe('2024-02-29');
    expect(recurrence({ again: { every: ['quarterly'] } }, 2024, 2024, '2024-05-02')?.day).toBe('2024-06-30');
    for (const { day, stamp } of rowEntries(rows)) expect(day === null || day >= stamp, day ?? '').toBe(true);
  });

  it('hold each dated reporting duty once', () => {
    const text = writeIcs('x', reportingEntries(reportRows(catalogue)));
    const dated = catalogue.reporting.filter((duty) => isDatable(duty.deadline) || duty.deadline.kind === 'recurring');
    expect(events(text)).toHaveLength(dated.length);
    const first = events(text).find((event) => event.summary === 'Báo cáo Quý I/2023');
    expect(first?.startDate.toString()).toBe('2023-03-10');
  });

  it('lose no row of an export: what has no day is a to-do without one', () => {
    fc.assert(
      fc.property(anyRows, (list) => {
        const calendar = read(writeIcs('x', rowEntries(list, { site: 'http://vi.du', undated: true })));
        const urls = ['vevent', 'vtodo'].flatMap((kind) =>
          calendar.getAllSubcomponents(kind).map((item) => String(item.getFirstPropertyValue('url'))),
        );
        const expected = list.map((row) => `http://vi.du${row.paper.url}#nv-${row.no}`);
        expect(new Set(urls)).toEqual(new Set(expected));
        const uids = ['vevent', 'vtodo'].flatMap((kind) =>
          calendar.getAllSubcomponents(kind).map((item) => item.getFirstPropertyValue('uid')),
        );
        expect(new Set(uids).size).toBe(uids.length);
      }),
    );
  });

  it.each([
    [{ every: ['quarterly', 'annual'] }, ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31']],
    [{ every: ['semiannual'] }, ['2023-06-30', '2023-12-31']],
    [{ every: ['annual'] }, ['2023-12-31']],
    [{ every: ['reporting-period'], day: 10 }, ['2023-03-10', '2023-06-10', '2023-09-10', '2023-12-10']],
    [
      { every: ['monthly'], day: 'last' },
      Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2023, i + 1, 0)).toISOString().slice(0, 10)),
    ],
    [
      { every: ['monthly'], day: 31 },
      Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2023, i + 1, 0)).toISOString().slice(0, 10)),
    ],
    [{ every: ['quarterly'], day: 10, before: true }, ['2023-03-09', '2023-06-09', '2023-09-09', '2023-12-09']],
    [{ every: ['quarterly'], day: 1, before: true }, ['2023-02-28', '2023-05-31', '2023-08-31', '2023-11-30']],
    [
      { every: ['quarterly'], day: 5, month: 'next', before: true },
      ['2023-04-04', '2023-07-04', '2023-10-04', '2024-01-04'],
    ],
    [{ every: ['quarterly'], day: 5, month: 'first' }, ['2023-01-05', '2023-04-05', '2023-07-05', '2023-10-05']],
    [{ every: ['annual'], day: 15, month: 12, before: true }, ['2023-12-14']],
    [{ every: ['annual'], quarter: 2 }, ['2023-06-30']],
    [
      { every: ['monthly'], interval: 2 },
      ['2023-02-28', '2023-04-30', '2023-06-30', '2023-08-31', '2023-10-31', '2023-12-31'],
    ],
  ] satisfies [Recurrence, string[]][])('%j comes on %j', (due, days) => {
    const again = recurrence({ again: due }, 2023);
    const [event] = events(
      writeIcs('x', [{ ...ITEM, day: again?.day ?? null, ...(again ? { repeats: again.rule } : {}) }]),
    );
    const found: string[] = [];
    const iterator = event?.iterator();
    for (let next = iterator?.next(); next; next = iterator?.next()) found.push(next.toString());
    expect(found).toEqual(days);
  });

  it('come on working days, or on Fridays', () => {
    expect(recurrence({ again: { every: ['daily'] } }, 2023)?.day).toBe('2023-01-02');
    expect(recurrence({ again: { every: ['weekly'] } }, 2023)?.day).toBe('2023-01-06');
    expect(recurrence({ again: { every: ['weekly'] } }, 2022)?.day).toBe('2022-01-07');
  });

  it('come on the day of the week that is named, and until the last year of the paper', () => {
    expect(recurrence({ again: { every: ['weekly'], weekday: 1 } }, 2023)).toMatchObject({
      day: '2023-01-02',
      rule: { rule: 'FREQ=WEEKLY;BYDAY=MO' },
    });
    expect(recurrence({ again: { every: ['annual'] } }, 2026, 2030)?.rule.until).toBe('2030-12-31');
    expect(recurrence({ again: { every: ['period'] } }, 2026, 2030)).toBeNull();
  });
});
