import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  budget,
  citationUse,
  duty,
  note,
  paperShape,
  reportingDuty,
  signer,
  STATUSES,
} from '../../../src/model/paper.ts';

const paper = z.strictObject(paperShape);
const VALID = {
  unit: 'huyen-cu-lao-dung',
  year: 2023,
  symbol: 'KH-UBND',
  status: 'issued',
  title: 'Cải cách hành chính năm 2023',
  summary: 'Kế hoạch năm.',
};

describe('a paper', () => {
  it('may have no number, no day and no signer yet', () => {
    expect(paper.parse(VALID)).toEqual({
      ...VALID,
      changes: [],
      basis: [],
      citations: [],
      reporting: [],
      budget: [],
      duties: [],
      recipients: [],
      notes: [],
    });
  });

  it.each(STATUSES)('may be %s', (status) => expect(paper.parse({ ...VALID, status }).status).toBe(status));

  it.each([
    { unit: 'Cù Lao Dung' },
    { year: 1999 },
    { year: '2023' },
    { number: 0 },
    { symbol: '' },
    { status: 'signed' },
    { issuedOn: '2023-13' },
    { basis: ['Nghị quyết 76'] },
    { nubmer: 5 },
  ])('refuses %j', (wrong) => expect(paper.safeParse({ ...VALID, ...wrong }).success).toBe(false));

  it('takes a day, a month or a year of issue', () => {
    for (const issuedOn of ['2023-01-04', '2023-01', '2023', 2023])
      expect(paper.parse({ ...VALID, issuedOn }).issuedOn).toBe(String(issuedOn));
  });
});

describe.each([
  ['citationUse', citationUse, { ref: 'nq-76-2021', role: 'body' }],
  [
    'reportingDuty',
    reportingDuty,
    { name: 'Báo cáo quý I', due: 'Chậm nhất ngày 10/3/2023', window: { from: '2022-12-05', to: '2023-03-05' } },
  ],
  ['duty', duty, { agency: ['Phòng Nội vụ'], text: 'Theo dõi' }],
  ['budget', budget, { source: 'Ngân sách huyện' }],
  ['signer', signer, { position: 'CHỦ TỊCH' }],
  ['note', note, { rule: 'number.gap', at: 'I.2', severity: 'warning', text: 'Thiếu số 3' }],
] as const)('%s', (_, schema, valid) => {
  it('takes its least form', () => expect(schema.safeParse(valid).success).toBe(true));

  it('refuses unknown keys', () => expect(schema.safeParse({ ...valid, other: 'x' }).success).toBe(false));

  it('refuses to go without any of its keys but the window', () => {
    for (const key of Object.keys(valid).filter((name) => name !== 'window')) {
      expect(schema.safeParse({ ...valid, [key]: undefined }).success, key).toBe(false);
    }
  });
});

describe('the parts of a paper', () => {
  it('name at least one agency in a duty', () => expect(duty.safeParse({ agency: [], text: 'x' }).success).toBe(false));

  it('know three severities of notes', () => {
    const valid = { rule: 'number.gap', at: 'I.2', text: 'x' };
    for (const severity of ['error', 'warning', 'info'])
      expect(note.safeParse({ ...valid, severity }).success).toBe(true);
    expect(note.safeParse({ ...valid, severity: 'fatal' }).success).toBe(false);
  });
});
