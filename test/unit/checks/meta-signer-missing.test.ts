import { expect, it } from 'vitest';
import { metaSignerMissing } from '../../../src/checks/meta-signer-missing.ts';
import { inPlan } from '../../support/sample.ts';

it('meta.signer-missing: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(metaSignerMissing)).toEqual([]));

it('meta.signer-missing: nobody signs', () => {
  const found = inPlan(metaSignerMissing, [
    ['signer: { authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Nguyễn Văn A }\n', ''],
  ]);
  expect(found).toEqual([
    {
      at: 'signer',
      text: expect.stringContaining('status') as string,
      message: expect.stringContaining('người ký') as string,
    },
  ]);
});

it('meta.signer-missing: nothing to say: attached to a Decision', () =>
  expect(
    inPlan(metaSignerMissing, [
      ['signer: { authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Nguyễn Văn A }\n', ''],
      ['place:', 'attachedTo: { type: QĐ, number: 3, symbol: QĐ-UBND, issuer: UBND huyện Mẫu }\nplace:'],
    ]),
  ).toEqual([]));

it('meta.signer-missing: a position without a name', () => {
  const found = inPlan(metaSignerMissing, [[', name: Nguyễn Văn A', '']]);
  expect(found).toEqual([
    {
      at: 'signer',
      text: expect.stringContaining('signer') as string,
      message: expect.stringContaining('CHỦ TỊCH') as string,
    },
  ]);
});
