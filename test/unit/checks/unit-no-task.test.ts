import { expect, it } from 'vitest';
import { unitNoTask } from '../../../src/checks/unit-no-task.ts';
import { inPlan } from '../../support/sample.ts';

it('unit.no-task: finds nothing in a sound content (inPlan)', () => expect(inPlan(unitNoTask)).toEqual([]));

it('unit.no-task: a school without a task', () => {
  const found = inPlan(unitNoTask, [
    ['unit: huyen-mau', 'unit: truong-mau'],
    ['KH-UBND', 'KH-MNM'],
    ['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ position: HIỆU TRƯỞNG'],
  ]);
  expect(found).toEqual([
    {
      at: 'appendix',
      text: expect.stringContaining('no: "1"') as string,
      message: expect.stringContaining('Trường mầm non Mẫu') as string,
    },
  ]);
});

it('unit.no-task: nothing to say: its headmaster has one', () =>
  expect(
    inPlan(unitNoTask, [
      ['unit: huyen-mau', 'unit: truong-mau'],
      ['KH-UBND', 'KH-MNM'],
      ['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ position: HIỆU TRƯỞNG'],
      ['lead: [Phòng Nội vụ]\n    coordinating', 'lead: [Hiệu trưởng]\n    coordinating'],
    ]),
  ).toEqual([]));

it('unit.no-task: nothing to say: its own office has one', () =>
  expect(
    inPlan(unitNoTask, [
      ['unit: huyen-mau', 'unit: truong-mau'],
      ['KH-UBND', 'KH-MNM'],
      ['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ position: HIỆU TRƯỞNG'],
      ['lead: [Phòng Nội vụ]\n    coordinating', 'lead: [Văn phòng]\n    coordinating'],
    ]),
  ).toEqual([]));
