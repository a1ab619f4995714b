import { expect, it } from 'vitest';
import { appendixMissing } from '../../../src/checks/appendix-missing.ts';
import { inPlan } from '../../support/sample.ts';

it('appendix.missing: finds nothing in a sound content (inPlan)', () => expect(inPlan(appendixMissing)).toEqual([]));

it('appendix.missing: an appendix that is not there', () => {
  const found = inPlan(appendixMissing, [['place:', 'appendix: { missing: true }\nplace:']]);
  expect(found).toEqual([
    {
      at: 'appendix',
      text: expect.stringContaining('appendix') as string,
      message: expect.stringContaining('phụ lục') as string,
    },
  ]);
});
