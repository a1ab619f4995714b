import { expect, it } from 'vitest';
import { areaUncovered } from '../../../src/checks/area-uncovered.ts';
import { inPlan, inTemplate } from '../../support/sample.ts';

it('area.uncovered: finds nothing in a sound content (inPlan)', () => expect(inPlan(areaUncovered)).toEqual([]));

it('area.uncovered: finds nothing in a sound content (inTemplate)', () =>
  expect(inTemplate(areaUncovered)).toEqual([]));

it('area.uncovered: a field without a task', () => {
  const found = inPlan(areaUncovered, [['area: A6', 'area: A5']]);
  expect(found).toEqual([
    {
      at: 'tasks',
      text: expect.stringContaining('no: "1"') as string,
      message: expect.stringContaining('A6') as string,
    },
  ]);
});

it('area.uncovered: a template', () => {
  const found = inTemplate(areaUncovered, [['area: A6', 'area: A5']]);
  expect(found).toEqual([
    { at: 'tasks', text: expect.stringContaining('"1"') as string, message: expect.stringContaining('A6') as string },
  ]);
});

it.each([
  ['the Party', 'KH-UBND', 'KH/ĐU\nparty: true'],
  ['on something else', 'title: Cải cách hành chính năm 2022', 'title: Chuyển đổi số năm 2022'],
])('area.uncovered: nothing to say: a plan %s', (_, from, to) =>
  expect(
    inPlan(areaUncovered, [
      ['area: A6', 'area: A5'],
      [from, to],
    ]),
  ).toEqual([]),
);
