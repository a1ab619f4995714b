import { expect, it } from 'vitest';
import { taskSelfCoordination } from '../../../src/checks/task-self-coordination.ts';
import { inPlan, inTemplate } from '../../support/sample.ts';

it('task.self-coordination: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(taskSelfCoordination)).toEqual([]));

it('task.self-coordination: finds nothing in a sound content (inTemplate)', () =>
  expect(inTemplate(taskSelfCoordination)).toEqual([]));

it('task.self-coordination: leads and coordinates', () => {
  const found = inPlan(taskSelfCoordination, [['coordinating: [UBND các xã]', 'coordinating: [Phòng Nội vụ]']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('Phòng Nội vụ') as string,
      message: expect.stringContaining('vừa chủ trì vừa phối hợp') as string,
    },
  ]);
});

it('task.self-coordination: a template', () => {
  const found = inTemplate(taskSelfCoordination, [['coordinating: [UBND các xã]', 'coordinating: [Hiệu trưởng]']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('Hiệu trưởng') as string,
      message: expect.stringContaining('vừa chủ trì') as string,
    },
  ]);
});
