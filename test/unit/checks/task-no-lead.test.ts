import { expect, it } from 'vitest';
import { taskNoLead } from '../../../src/checks/task-no-lead.ts';
import { inPlan, inTemplate } from '../../support/sample.ts';

it('task.no-lead: finds nothing in a sound content (inPlan)', () => expect(inPlan(taskNoLead)).toEqual([]));

it('task.no-lead: finds nothing in a sound content (inTemplate)', () => expect(inTemplate(taskNoLead)).toEqual([]));

it('task.no-lead: a row of nobody', () => {
  const found = inPlan(taskNoLead, [['    lead: [Phòng Tài chính - Kế hoạch]\n', '']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('no: "2"') as string,
      message: expect.stringContaining('cơ quan chủ trì') as string,
    },
  ]);
});

it('task.no-lead: nothing to say: the appendix is missing: one fault is enough', () =>
  expect(
    inPlan(taskNoLead, [
      ['    lead: [Phòng Tài chính - Kế hoạch]\n', ''],
      ['place:', 'appendix: { missing: true }\nplace:'],
    ]),
  ).toEqual([]));

it('task.no-lead: nothing to say: a row of a schedule', () =>
  expect(inPlan(taskNoLead, [['    lead: [Phòng Tài chính - Kế hoạch]\n', '    scheduled: true\n']])).toEqual([]));

it('task.no-lead: a template', () => {
  const found = inTemplate(taskNoLead, [['lead: [Hiệu trưởng], ', '']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('"1"') as string,
      message: expect.stringContaining('cơ quan chủ trì') as string,
    },
  ]);
});
