import { expect, it } from 'vitest';
import { issuerMismatch } from '../../../src/checks/issuer-mismatch.ts';
import { inPlan } from '../../support/sample.ts';

it('issuer.mismatch: finds nothing in a sound content (inPlan)', () => expect(inPlan(issuerMismatch)).toEqual([]));

it('issuer.mismatch: the head of another body', () => {
  const found = inPlan(issuerMismatch, [['place:', 'issuer: ỦY BAN NHÂN DÂN HUYỆN KHÁC\nplace:']]);
  expect(found).toEqual([
    {
      at: 'issuer',
      text: expect.stringContaining('HUYỆN KHÁC') as string,
      message: expect.stringContaining('Huyện Mẫu') as string,
    },
  ]);
});

it('issuer.mismatch: nothing to say: its own head', () =>
  expect(inPlan(issuerMismatch, [['place:', 'issuer: UỶ BAN NHÂN DÂN HUYỆN MẪU\nplace:']])).toEqual([]));

it('issuer.mismatch: a school with the symbol of a Committee', () => {
  const found = inPlan(issuerMismatch, [
    ['unit: huyen-mau', 'unit: truong-mau'],
    ['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ position: HIỆU TRƯỞNG'],
  ]);
  expect(found).toEqual([
    {
      at: 'issuer',
      text: expect.stringContaining('KH-UBND') as string,
      message: expect.stringContaining('không phải UBND') as string,
    },
  ]);
});

it('issuer.mismatch: nothing to say: a school with its own', () =>
  expect(
    inPlan(issuerMismatch, [
      ['unit: huyen-mau', 'unit: truong-mau'],
      ['KH-UBND', 'KH-MNM'],
      ['{ authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH', '{ position: HIỆU TRƯỞNG'],
      ['lead: [Phòng Nội vụ]\n    coordinating', 'lead: [Hiệu trưởng]\n    coordinating'],
    ]),
  ).toEqual([]));
