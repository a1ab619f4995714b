import { expect, it } from 'vitest';
import { productTruncated } from '../../../src/checks/product-truncated.ts';
import { inPlan } from '../../support/sample.ts';

it('product.truncated: finds nothing in a sound content (inPlan)', () => expect(inPlan(productTruncated)).toEqual([]));

it('product.truncated: half a name', () => {
  const found = inPlan(productTruncated, [['name: Kết luận kiểm tra', 'name: Kế hoạch/ của UBND xã']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('Kế hoạch/') as string,
      message: expect.stringContaining('dấu gạch chéo') as string,
    },
  ]);
});
