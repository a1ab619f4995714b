import { expect, it } from 'vitest';
import { keyCollision } from '../../../src/checks/key-collision.ts';
import { inCitations } from '../../support/sample.ts';

it('key.collision: finds nothing in a sound content (inCitations)', () =>
  expect(inCitations(keyCollision)).toEqual([]));

it('key.collision: one code of two bodies', () => {
  const found = inCitations(keyCollision, [
    [
      '- { id: pl-34-2007',
      '- { id: khac-kh-9-2022, type: KH, number: 9, year: 2022, code: 09/KH-UBND, issuer: UBND huyện Khác, title: Việc khác, status: { value: unknown, asOf: 2026-01-01, source: Chưa tra cứu } }\n- { id: pl-34-2007',
    ],
  ]);
  expect(found).toEqual([
    {
      at: 'basis',
      text: expect.stringContaining('basis') as string,
      message: expect.stringContaining('UBND huyện Khác') as string,
    },
  ]);
});
