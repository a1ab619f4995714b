import { expect, it } from 'vitest';
import { agencyEnded } from '../../../src/checks/agency-ended.ts';
import { inPlan, inTemplate } from '../../support/sample.ts';

it('agency.ended: finds nothing in a sound content (inPlan)', () => expect(inPlan(agencyEnded)).toEqual([]));

it('agency.ended: finds nothing in a sound content (inTemplate)', () => expect(inTemplate(agencyEnded)).toEqual([]));

it('agency.ended: a task for an office that is gone', () => {
  const found = inPlan(agencyEnded, [
    ['issuedOn: 2022-01-20', 'issuedOn: 2027-01-20'],
    ['year: 2022', 'year: 2027'],
    ['lead: [Phòng Tài chính - Kế hoạch]', 'lead: [Phòng Nội vụ]'],
    ['unit: huyen-mau', 'unit: xa-mau'],
  ]);
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(one.message).toContain('Phòng Văn hóa - Xã hội');
});

it('agency.ended: a template', () => {
  const found = inTemplate(agencyEnded, [['lead: [Hiệu trưởng]', 'lead: [Phòng Nội vụ]']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('Phòng Nội vụ') as string,
      message: expect.stringContaining('Phòng Văn hóa - Xã hội') as string,
    },
  ]);
});

it('agency.ended: nothing to say: what a register replaces without a last day goes on, and so do groups', () =>
  expect(
    inPlan(agencyEnded, [
      ['issuedOn: 2022-01-20', 'issuedOn: 2026-01-20'],
      ['year: 2022', 'year: 2026'],
      ['unit: huyen-mau', 'unit: xa-mau'],
      ['lead: [Phòng Nội vụ]\n    coordinating', 'lead: [Công chức Văn phòng - Thống kê]\n    coordinating'],
    ]).filter(({ at }) => at === '1'),
  ).toEqual([]));
