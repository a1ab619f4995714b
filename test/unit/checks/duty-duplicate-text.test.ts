import { expect, it } from 'vitest';
import { dutyDuplicateText } from '../../../src/checks/duty-duplicate-text.ts';
import { inPlan } from '../../support/sample.ts';

const duties = (first: string, second: string) =>
  [
    [
      'duties:\n',
      `duties:\n  - { agency: [Phòng Nội vụ], text: "${first}", at: II.1 }\n  - { agency: [UBND các xã], text: "${second}", at: II.2 }\n`,
    ],
  ] as const;

it('duty.duplicate-text: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(dutyDuplicateText)).toEqual([]));

it('duty.duplicate-text: the same words in two points', () =>
  expect(
    inPlan(dutyDuplicateText, duties('Đối thoại định kỳ với người dân.', 'Đối thoại định kỳ với người dân;')),
  ).toEqual([{ at: 'II', text: expect.any(String) as string, message: expect.stringContaining('II.1') as string }]));

it('duty.duplicate-text: nothing to say: the same work at two levels', () =>
  expect(
    inPlan(dutyDuplicateText, duties('Đối thoại với người dân của huyện.', 'Đối thoại với người dân của xã.')),
  ).toEqual([]));
