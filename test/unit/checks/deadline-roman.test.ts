import { expect, it } from 'vitest';
import { deadlineRoman } from '../../../src/checks/deadline-roman.ts';
import { inPlan, inTemplate } from '../../support/sample.ts';

it('deadline.roman: finds nothing in a sound content (inPlan)', () => expect(inPlan(deadlineRoman)).toEqual([]));

it('deadline.roman: finds nothing in a sound content (inTemplate)', () =>
  expect(inTemplate(deadlineRoman)).toEqual([]));

it('deadline.roman: an Arabic quarter', () => {
  const found = inPlan(deadlineRoman, [['deadline: Quý I/2022', 'deadline: Quý 1/2022']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('Quý 1/2022') as string,
      message: expect.stringContaining('Quý 1/2022') as string,
    },
  ]);
});

it('deadline.roman: a template', () => {
  const found = inTemplate(deadlineRoman, [['deadline: Quý I }', 'deadline: Quý 1 }']]);
  expect(found).toEqual([
    { at: '1', text: expect.stringContaining('Quý 1') as string, message: expect.stringContaining('La Mã') as string },
  ]);
});
