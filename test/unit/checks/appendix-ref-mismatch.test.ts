import { expect, it } from 'vitest';
import { appendixRefMismatch } from '../../../src/checks/appendix-ref-mismatch.ts';
import { inPlan } from '../../support/sample.ts';

it('appendix.ref-mismatch: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(appendixRefMismatch)).toEqual([]));

it('appendix.ref-mismatch: the appendix of another plan', () => {
  const found = inPlan(appendixRefMismatch, [
    ['place:', 'appendix: { reference: Kèm theo Kế hoạch số 50/KH-UBND }\nplace:'],
  ]);
  expect(found).toEqual([
    {
      at: 'appendix',
      text: expect.stringContaining('50/KH-UBND') as string,
      message: expect.stringContaining('05/KH-UBND') as string,
    },
  ]);
});

it('appendix.ref-mismatch: nothing to say: of this plan', () =>
  expect(
    inPlan(appendixRefMismatch, [['place:', 'appendix: { reference: Kèm theo Kế hoạch số 05/KH-UBND }\nplace:']]),
  ).toEqual([]));
