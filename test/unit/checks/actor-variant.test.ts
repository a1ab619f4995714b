import { expect, it } from 'vitest';
import { actorVariant } from '../../../src/checks/actor-variant.ts';
import { inPlan } from '../../support/sample.ts';

it('actor.variant: finds nothing in a sound content (inPlan)', () => expect(inPlan(actorVariant)).toEqual([]));

it('actor.variant: one position, two spellings', () => {
  const found = inPlan(actorVariant, [
    ['lead: [Phòng Tài chính - Kế hoạch]', 'lead: [VPTK]'],
    ['coordinating: [UBND các xã]', 'coordinating: [Công chức Văn phòng - Thống kê]'],
  ]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('VPTK') as string,
      message: expect.stringContaining('2 cách') as string,
    },
  ]);
});

it('actor.variant: two persons are not one', () => {
  const found = inPlan(actorVariant, [
    ['lead: [Phòng Tài chính - Kế hoạch]', 'lead: [Đ/c Nguyễn Văn Bình]'],
    ['coordinating: [UBND các xã]', 'coordinating: [Đ/c Lê Thị Mai]'],
  ]);
  expect(found).toEqual([]);
});
