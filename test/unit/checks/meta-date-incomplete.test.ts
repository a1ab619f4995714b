import { expect, it } from 'vitest';
import { metaDateIncomplete } from '../../../src/checks/meta-date-incomplete.ts';
import { inPlan } from '../../support/sample.ts';

it('meta.date-incomplete: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(metaDateIncomplete)).toEqual([]));

it('meta.date-incomplete: a month without a day', () => {
  const found = inPlan(metaDateIncomplete, [['issuedOn: 2022-01-20', 'issuedOn: 2022-01']]);
  expect(found).toEqual([
    {
      at: 'issuedOn',
      text: expect.stringContaining('2022-01') as string,
      message: expect.stringContaining('2022-01') as string,
    },
  ]);
});

it('meta.date-incomplete: nothing to say: a draft may leave it', () =>
  expect(
    inPlan(metaDateIncomplete, [
      ['issuedOn: 2022-01-20', 'issuedOn: 2022-01'],
      ['status: issued', 'status: draft'],
    ]),
  ).toEqual([]));
