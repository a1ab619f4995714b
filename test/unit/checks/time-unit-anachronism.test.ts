import { expect, it } from 'vitest';
import { timeUnitAnachronism } from '../../../src/checks/time-unit-anachronism.ts';
import { inCitations, inPlan } from '../../support/sample.ts';

it('time.unit-anachronism: finds nothing in a sound content (inCitations)', () =>
  expect(inCitations(timeUnitAnachronism)).toEqual([]));

it('time.unit-anachronism: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(timeUnitAnachronism)).toEqual([]));

it('time.unit-anachronism: a paper of a unit that was not yet there', () => {
  const found = inPlan(timeUnitAnachronism, [['issuedOn: 2022-01-20', 'issuedOn: 2009-01-20']]);
  expect(found).toEqual([
    {
      at: 'issuedOn',
      text: expect.stringContaining('2009-01-20') as string,
      message: expect.stringContaining('Huyện Mẫu') as string,
    },
  ]);
});

it('time.unit-anachronism: a draft of a unit that ended', () => {
  const found = inPlan(timeUnitAnachronism, [
    ['number: 5\n', ''],
    ['issuedOn: 2022-01-20\n', ''],
    ['status: issued', 'status: draft'],
    ['year: 2022', 'year: 2027'],
  ]);
  expect(found).toEqual([
    {
      at: 'issuer',
      text: expect.stringContaining('unit') as string,
      message: expect.stringContaining('30/6/2025') as string,
    },
  ]);
});

it('time.unit-anachronism: the register: a paper before its unit', () => {
  const found = inCitations(timeUnitAnachronism, [
    ['issuedOn: 2021-03-01', 'issuedOn: 2009-03-01'],
    ['number: 10, year: 2021', 'number: 10, year: 2009'],
  ]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('mau-qd-10-2021') as string,
      message: expect.stringContaining('Huyện Mẫu') as string,
    },
  ]);
});
