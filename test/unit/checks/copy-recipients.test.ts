import { expect, it } from 'vitest';
import { copyRecipients } from '../../../src/checks/copy-recipients.ts';
import { inPlan } from '../../support/sample.ts';

it('copy.recipients: finds nothing in a sound content (inPlan)', () => expect(inPlan(copyRecipients)).toEqual([]));

it('copy.recipients: a school that sends to communes', () => {
  const found = inPlan(copyRecipients, [
    ['unit: huyen-mau', 'unit: truong-mau'],
    ['KH-UBND', 'KH-MNM'],
    ['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ position: HIỆU TRƯỞNG'],
    ['lead: [Phòng Nội vụ]\n    coordinating', 'lead: [Hiệu trưởng]\n    coordinating'],
    ['recipients: [UBND tỉnh, UBND các xã,', 'recipients: [UBND các xã và thị trấn, Huyện ủy,'],
  ]);
  expect(found).toEqual([
    {
      at: 'recipients',
      text: expect.stringContaining('recipients') as string,
      message: expect.stringContaining('thị trấn') as string,
    },
  ]);
});

it('copy.recipients: nothing to say: a district does', () =>
  expect(
    inPlan(copyRecipients, [
      ['recipients: [UBND tỉnh, UBND các xã,', 'recipients: [UBND các xã và thị trấn, Huyện ủy,'],
    ]),
  ).toEqual([]));
