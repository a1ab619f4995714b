import { expect, it } from 'vitest';
import { productGeneric } from '../../../src/checks/product-generic.ts';
import { inPlan } from '../../support/sample.ts';

it('product.generic: finds nothing in a sound content (inPlan)', () => expect(inPlan(productGeneric)).toEqual([]));

it('product.generic: a report of nothing', () => {
  const found = inPlan(productGeneric, [['name: Kết luận kiểm tra', 'name: Báo cáo']]);
  expect(found).toEqual([
    {
      at: 'appendix',
      text: expect.stringContaining('Báo cáo') as string,
      message: expect.stringContaining('nhiệm vụ 2') as string,
    },
  ]);
});
