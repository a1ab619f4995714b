import { expect, it } from 'vitest';
import { agencyVariant } from '../../../src/checks/agency-variant.ts';
import { inPlan } from '../../support/sample.ts';

it('agency.variant: finds nothing in a sound content (inPlan)', () => expect(inPlan(agencyVariant)).toEqual([]));

it('agency.variant: one office, two spellings', () => {
  const found = inPlan(agencyVariant, [['coordinating: [UBND các xã]', 'coordinating: [Phòng Tài chính]']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('Phòng Tài chính') as string,
      message: expect.stringContaining('2 cách') as string,
    },
  ]);
});
