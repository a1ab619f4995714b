import { expect, it } from 'vitest';
import { tableUnnumberedSubrow } from '../../../src/checks/table-unnumbered-subrow.ts';
import { inPlan } from '../../support/sample.ts';

it('table.unnumbered-subrow: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(tableUnnumberedSubrow)).toEqual([]));

it('table.unnumbered-subrow: a row below another without a number', () => {
  const found = inPlan(tableUnnumberedSubrow, [
    [
      '  - no: "2"\n',
      '  - no: 1b\n    unnumbered: true\n    parent: "1"\n    area: A0\n    title: Việc phụ\n    activities: [Làm việc phụ]\n  - no: "2"\n',
    ],
  ]);
  expect(found).toEqual([
    {
      at: '1b',
      text: expect.stringContaining('no: 1b') as string,
      message: expect.stringContaining('nhiệm vụ 1') as string,
    },
  ]);
});
