import { expect, it } from 'vitest';
import { spelling } from '../../../src/checks/spelling.ts';
import { inPlan } from '../../support/sample.ts';

it('spelling: finds nothing in a sound content (inPlan)', () => expect(inPlan(spelling)).toEqual([]));

it('spelling: a known misspelling', () => {
  const found = inPlan(spelling, [['Rà soát văn bản.', 'Kiên toàn bộ máy.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('Kiên toàn') as string,
      message: expect.stringContaining('kiện toàn') as string,
    },
  ]);
});
