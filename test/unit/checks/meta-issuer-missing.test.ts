import { expect, it } from 'vitest';
import { metaIssuerMissing } from '../../../src/checks/meta-issuer-missing.ts';
import { inPlan } from '../../support/sample.ts';

it('meta.issuer-missing: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(metaIssuerMissing)).toEqual([]));

it('meta.issuer-missing: a copy without a head', () => {
  const found = inPlan(metaIssuerMissing, [['place:', 'issuer: null\nplace:']]);
  expect(found).toEqual([
    {
      at: 'issuer',
      text: expect.stringContaining('issuer: null') as string,
      message: expect.stringContaining('không có tên') as string,
    },
  ]);
});
