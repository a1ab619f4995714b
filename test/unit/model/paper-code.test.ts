import { describe, expect, it } from 'vitest';
import { paperCode } from '../../../src/model/paper-code.ts';
import { paperNumber } from '../../../src/model/paper.ts';
import { paperFrom, planFile } from '../../support/small-content.ts';

describe('paperCode', () => {
  it.each([
    [paperCode(5, 'KH-UBND'), '05/KH-UBND'],
    [paperCode('0124', 'KH-UBND'), '0124/KH-UBND'],
    [paperCode('12a', 'KH-UBND'), '12a/KH-UBND'],
    [paperCode(undefined, 'KH-UBND'), '…/KH-UBND'],
    [paperCode(5, 'KH/ĐU', true), '05-KH/ĐU'],
    [paperCode(undefined, 'KH/ĐU', true, '     '), '     -KH/ĐU'],
  ])('%s', (code, wanted) => expect(code).toBe(wanted));
});

describe('paperNumber', () => {
  it.each([15, '15', '0021', '12a'])('takes %j', (number) => expect(paperNumber.safeParse(number).success).toBe(true));
  it.each([0, -1, '0', '00', '', 'a', '1 2', '1.5', '12ab'])('refuses %j', (number) =>
    expect(paperNumber.safeParse(number).success).toBe(false),
  );
});

it('is kept as it is written from the file to the code', () => {
  expect(paperFrom(planFile('number: "0021"\n'))).toMatchObject({ number: '0021', code: '0021/KH-UBND' });
  const party = paperFrom({
    'plans/xa-b/2024-kh.mdx': `---
unit: xa-b
kind: programme
year: 2024
number: 5
symbol: CTr/ĐU
party: true
status: issued
title: Hành động về cải cách hành chính
summary: Tóm tắt.
---
`,
  });
  expect(party).toMatchObject({ code: '05-CTr/ĐU', name: 'Chương trình hành động về cải cách hành chính' });
});

it('has dots for the symbol of a draft that has none yet', () => {
  const paper = paperFrom({
    'plans/xa-b/2024-kh.mdx': `---\nunit: xa-b\nkind: annual-plan\nyear: 2024\nstatus: draft\ntitle: Cải cách\nsummary: S.\n---\n`,
  });
  expect(paper).toMatchObject({ symbol: null, code: '…/…' });
});
