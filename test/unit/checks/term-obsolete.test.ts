import { expect, it } from 'vitest';
import { termObsolete } from '../../../src/checks/term-obsolete.ts';
import { inPlan } from '../../support/sample.ts';

it('term.obsolete: finds nothing in a sound content (inPlan)', () => expect(inPlan(termObsolete)).toEqual([]));

it('term.obsolete: levels of service after 15/8/2022', () => {
  const found = inPlan(termObsolete, [
    ['issuedOn: 2022-01-20', 'issuedOn: 2022-09-20'],
    ['Rà soát văn bản.', 'Dịch vụ công mức độ 3, 4.'],
  ]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('mức độ') as string,
      message: expect.stringContaining('mức độ 3, 4') as string,
    },
  ]);
});

it('term.obsolete: nothing to say: before that day', () =>
  expect(inPlan(termObsolete, [['Rà soát văn bản.', 'Dịch vụ công mức độ 3, 4.']])).toEqual([]));
