import { expect, it } from 'vitest';
import { unitMissing } from '../../../src/checks/unit-missing.ts';
import { inReport } from '../../support/sample.ts';

it('unit.missing: finds nothing in a sound content (inReport)', () => expect(inReport(unitMissing)).toEqual([]));

it('unit.missing: a share without its sign', () => {
  const found = inReport(unitMissing, [['"99,16%"', '"99,16"']]);
  expect(found).toEqual([
    { at: 'R2', text: expect.stringContaining('99,16') as string, message: expect.stringContaining('%') as string },
  ]);
});
