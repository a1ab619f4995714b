import { expect, it } from 'vitest';
import { nd30RecipientsColon } from '../../../src/checks/nd30-recipients-colon.ts';
import { inPlan } from '../../support/sample.ts';

it('nd30.recipients-colon: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(nd30RecipientsColon)).toEqual([]));

it('nd30.recipients-colon: the words alone on their line', () =>
  expect(inPlan(nd30RecipientsColon, [['Rà soát văn bản.', 'Rà soát văn bản.\n\nNơi nhận']])).toEqual([
    { at: 'II.1', text: expect.any(String) as string, message: expect.stringContaining('hai chấm') as string },
  ]));

it.each(['Nơi nhận:', 'Nơi nhận báo cáo là Phòng Nội vụ.', 'Ghi rõ nơi nhận'])(
  'nd30.recipients-colon: nothing to say: %s',
  (text) => expect(inPlan(nd30RecipientsColon, [['Rà soát văn bản.', text]])).toEqual([]),
);
