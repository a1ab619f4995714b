import { expect, it } from 'vitest';
import { nd30Luu } from '../../../src/checks/nd30-luu.ts';
import { inPlan } from '../../support/sample.ts';

it('nd30.luu: finds nothing in a sound content (inPlan)', () => expect(inPlan(nd30Luu)).toEqual([]));

it('nd30.luu: nobody drafted it', () => {
  const found = inPlan(nd30Luu, [['"Lưu: VT, NV"', '"Lưu: VT"']]);
  expect(found).toEqual([
    {
      at: 'recipients',
      text: expect.stringContaining('Lưu') as string,
      message: expect.stringContaining('đơn vị soạn thảo') as string,
    },
  ]);
});

it('nd30.luu: no line at all', () => {
  const found = inPlan(nd30Luu, [[', "Lưu: VT, NV"', '']]);
  expect(found).toEqual([
    {
      at: 'recipients',
      text: expect.stringContaining('recipients') as string,
      message: expect.stringContaining('không có dòng Lưu') as string,
    },
  ]);
});

it('nd30.luu: nothing to say: papers of the Party have a form of their own', () =>
  expect(
    inPlan(nd30Luu, [
      ['KH-UBND', 'KH/ĐU\nparty: true'],
      ['"Lưu: VT, NV"', '"Lưu Văn phòng Đảng ủy"'],
    ]),
  ).toEqual([]));
