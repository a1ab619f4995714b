import { expect, it } from 'vitest';
import { refIncomplete } from '../../../src/checks/ref-incomplete.ts';
import { inPlan } from '../../support/sample.ts';

it('ref.incomplete: finds nothing in a sound content (inPlan)', () => expect(inPlan(refIncomplete)).toEqual([]));

it('ref.incomplete: neither "số" nor day', () => {
  const found = inPlan(refIncomplete, [
    [
      'wording: Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ',
      'wording: Quyết định 06/QĐ-TTg về Đề án',
    ],
  ]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('06/QĐ-TTg') as string,
      message: expect.stringContaining('ngày') as string,
    },
  ]);
});
