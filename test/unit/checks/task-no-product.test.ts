import { expect, it } from 'vitest';
import { taskNoProduct } from '../../../src/checks/task-no-product.ts';
import { inPlan } from '../../support/sample.ts';

it('task.no-product: finds nothing in a sound content (inPlan)', () => expect(inPlan(taskNoProduct)).toEqual([]));

it('task.no-product: a row without a product', () => {
  const found = inPlan(taskNoProduct, [['    products: [{ name: Kết luận kiểm tra }]\n', '']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('no: "2"') as string,
      message: expect.stringContaining('sản phẩm') as string,
    },
  ]);
});

it('task.no-product: nothing to say: a row of a schedule', () =>
  expect(inPlan(taskNoProduct, [['    products: [{ name: Kết luận kiểm tra }]\n', '    scheduled: true\n']])).toEqual(
    [],
  ));
