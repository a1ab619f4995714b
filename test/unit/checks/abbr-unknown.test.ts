import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { abbrUnknown } from '../../../src/checks/abbr-unknown.ts';
import { inPlan } from '../../support/sample.ts';

const abbreviations = (parse(readFileSync('content/registry/abbreviations.yaml', 'utf8')) as { short: string }[]).map(
  ({ short }) => short,
);

it('abbr.unknown: finds nothing in a sound content (inPlan)', () => expect(inPlan(abbrUnknown)).toEqual([]));

it('abbr.unknown: letters in the wrong order', () => {
  const found = inPlan(abbrUnknown, [['Rà soát văn bản.', 'Rà soát TTCH.']]);
  expect(found).toEqual([
    { at: 'II.1', text: expect.stringContaining('TTCH') as string, message: expect.stringContaining('TTHC') as string },
  ]);
});

it('abbr.unknown: a far name is none that was meant', () => {
  const [found] = inPlan(abbrUnknown, [['Rà soát văn bản.', 'Rà soát XYZQ.']]);
  expect(found?.message).toContain('"XYZQ"');
  expect(found?.message).not.toContain('gần nhất');
});

it.each(['MTTQ', 'BGH', 'CHQS', 'PVHCC', 'THCS', 'UBKT', 'VNPT', 'CCB', 'CSXH', 'THADS', 'SĐT', 'KHCN', 'ĐMST'])(
  'abbr.unknown: the registry knows %s',
  (short) => {
    expect(abbreviations).toContain(short);
  },
);

it('abbr.unknown: nothing to say: a line in capitals', () =>
  expect(inPlan(abbrUnknown, [['Rà soát văn bản.', 'BAN NHÂN DÂN.']])).toEqual([]));
