import { expect, it } from 'vitest';
import { agencyVariant } from '../../../src/checks/agency-variant.ts';
import { change, found, inPlan, PLAN, sample } from '../../support/sample.ts';

it('agency.variant: finds nothing in a sound content (inPlan)', () => expect(inPlan(agencyVariant)).toEqual([]));

it('agency.variant: one office, two spellings', () => {
  const findings = inPlan(agencyVariant, [['coordinating: [UBND các xã]', 'coordinating: [Phòng Tài chính]']]);
  expect(findings).toEqual([
    {
      at: '1',
      text: expect.stringContaining('Phòng Tài chính') as string,
      message: expect.stringContaining('2 cách') as string,
    },
  ]);
});

it('agency.variant: kinds of communes are no spellings', () => {
  const commune = `
- id: ubnd-cap-xa
  name: UBND xã, phường, đặc khu nơi ban hành
  kind: body
  aliases: [UBND xã, UBND đặc khu]
`;
  const plan = change(PLAN, [
    ['lead: [Phòng Tài chính - Kế hoạch]', 'lead: [UBND xã]'],
    ['coordinating: [UBND các xã]', 'coordinating: [UBND đặc khu]'],
  ]);
  const texts = sample({ plan }).map((source) =>
    source.path === 'registry/agencies.yaml' ? { ...source, text: source.text + commune } : source,
  );
  expect(found(agencyVariant, texts)).toEqual([]);
});
