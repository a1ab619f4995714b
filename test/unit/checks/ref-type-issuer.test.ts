import { expect, it } from 'vitest';
import { refTypeIssuer } from '../../../src/checks/ref-type-issuer.ts';
import { inCitations, inPlan } from '../../support/sample.ts';

it('ref.type-issuer: finds nothing in a sound content (inCitations)', () =>
  expect(inCitations(refTypeIssuer)).toEqual([]));

it('ref.type-issuer: finds nothing in a sound content (inPlan)', () => expect(inPlan(refTypeIssuer)).toEqual([]));

it('ref.type-issuer: a Decree of the Prime Minister', () => {
  const found = inPlan(refTypeIssuer, [
    ['wording: Quyết định số 06/QĐ-TTg ngày 06/01/2022 của', 'wording: Nghị định số 06/2022/NĐ-CP của'],
  ]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('Nghị định') as string,
      message: expect.stringContaining('Thủ tướng') as string,
    },
  ]);
});

it('ref.type-issuer: a QĐ-TTg of the Government in the register', () => {
  const found = inCitations(refTypeIssuer, [['issuer: Thủ tướng Chính phủ', 'issuer: Chính phủ']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('qd-6-2022') as string,
      message: expect.stringContaining('Chính phủ') as string,
    },
  ]);
});
