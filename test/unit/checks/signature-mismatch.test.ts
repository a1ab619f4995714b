import { expect, it } from 'vitest';
import { signatureMismatch } from '../../../src/checks/signature-mismatch.ts';
import { inPlan } from '../../support/sample.ts';

it('signature.mismatch: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(signatureMismatch)).toEqual([]));

it('signature.mismatch: a school signed by a chairman', () => {
  const found = inPlan(signatureMismatch, [
    ['unit: huyen-mau', 'unit: truong-mau'],
    ['KH-UBND', 'KH-MNM'],
  ]);
  expect(found).toEqual([
    {
      at: 'signer',
      text: expect.stringContaining('CHỦ TỊCH') as string,
      message: expect.stringContaining('Trường mầm non Mẫu') as string,
    },
  ]);
});

it('signature.mismatch: nothing to say: a headmaster alone', () =>
  expect(
    inPlan(signatureMismatch, [
      ['unit: huyen-mau', 'unit: truong-mau'],
      ['KH-UBND', 'KH-MNM'],
      ['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ position: HIỆU TRƯỞNG'],
      ['lead: [Phòng Nội vụ]\n    coordinating', 'lead: [Hiệu trưởng]\n    coordinating'],
    ]),
  ).toEqual([]));

it('signature.mismatch: nothing to say: a chairman signs a paper of his own', () =>
  expect(inPlan(signatureMismatch, [['authority: TM. ỦY BAN NHÂN DÂN, ', '']])).toEqual([]));

it('signature.mismatch: a Committee signed by a headmaster', () => {
  const found = inPlan(signatureMismatch, [
    ['authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', 'position: HIỆU TRƯỞNG'],
  ]);
  expect(found).toEqual([
    {
      at: 'signer',
      text: expect.stringContaining('signer') as string,
      message: expect.stringContaining('Huyện Mẫu') as string,
    },
  ]);
});

it('signature.mismatch: nothing to say: the Party signs by rules of its own', () =>
  expect(
    inPlan(signatureMismatch, [
      ['KH-UBND', 'KH/ĐU\nparty: true'],
      ['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ authority: T/M BAN THƯỜNG VỤ, position: BÍ THƯ'],
    ]),
  ).toEqual([]));

it.each([
  ['a department under its province', 'SỞ NỘI VỤ', 'position: GIÁM ĐỐC'],
  ['a team', 'TỔ KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH', 'position: TỔ TRƯỞNG'],
  ['a council', 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 'position: CHỦ TỊCH HỘI ĐỒNG'],
  ['a steering board', 'BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH', 'position: TRƯỞNG BAN'],
])('signature.mismatch: nothing to say: %s signed by its head', (_, issuer, position) =>
  expect(
    inPlan(signatureMismatch, [
      ['signer: { authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', `issuer: ${issuer}\nsigner: { ${position}`],
    ]),
  ).toEqual([]),
);

it('signature.mismatch: the council of a school', () =>
  expect(
    inPlan(signatureMismatch, [
      ['unit: huyen-mau', 'unit: truong-mau'],
      ['KH-UBND', 'KH-HĐT'],
      ['authority: TM. ỦY BAN NHÂN DÂN', 'authority: TM. HỘI ĐỒNG TRƯỜNG'],
    ]),
  ).toEqual([]));

it('signature.mismatch: a Committee signed by a director', () =>
  expect(
    inPlan(signatureMismatch, [['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ position: GIÁM ĐỐC']]),
  ).toHaveLength(1));
