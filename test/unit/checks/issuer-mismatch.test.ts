import { expect, it } from 'vitest';
import { issuerMismatch } from '../../../src/checks/issuer-mismatch.ts';
import { change, inPlan, places, PLAN } from '../../support/sample.ts';

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

const DEPARTMENT: [string, string][] = [
  ['unit: huyen-mau', 'unit: so-cong-thuong'],
  ['KH-UBND', 'KH-SCT'],
];
const units = { 'so-cong-thuong': 'name: Sở Công Thương tỉnh Mẫu\nlevel: so-nganh\ntype: sở\nparent: tinh-mau\n' };
const printed = (head: string) =>
  places(issuerMismatch, { plan: change(PLAN, [...DEPARTMENT, ['place:', `${head}\nplace:`]]), units });

it('issuer.mismatch: nothing to say: a department without its province, which stands in the line above', () => {
  expect(printed('parentBody: UBND TỈNH MẪU\nissuer: SỞ CÔNG THƯƠNG')).toEqual([]);
  expect(printed('issuer: SỞ CÔNG THƯƠNG TỈNH MẪU')).toEqual([]);
});

it('issuer.mismatch: another department', () =>
  expect(printed('parentBody: UBND TỈNH MẪU\nissuer: SỞ NỘI VỤ')).toMatchObject([{ at: 'issuer' }]));
