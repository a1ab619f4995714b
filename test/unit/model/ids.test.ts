import { describe, expect, it } from 'vitest';
import { area } from '../../../src/model/areas.ts';
import { abbreviation } from '../../../src/model/abbreviation.ts';
import { line, ruleId, slugId } from '../../../src/model/ids.ts';

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('slugId', () => {
  it.each(['a', 'huyen-cu-lao-dung', '192-kh-ubnd-2022', '2024'])('takes "%s"', (id) =>
    expect(takes(slugId, id)).toBe(true),
  );

  it.each(['', '-a', 'a-', 'a--b', 'A', 'đ', 'a b', 'a/b', 'a.b', '../a', 'a\n', 'a'.repeat(101), 7])(
    'refuses %j',
    (id) => expect(takes(slugId, id)).toBe(false),
  );
});

describe('line', () => {
  it('takes off the spaces around', () => expect(line.parse('  Phòng Nội vụ\n')).toBe('Phòng Nội vụ'));

  it.each(['', '   ', '\n\t', '\u00A0', '\u200B', '\u3164 \u2800', '\uD800', '\u0001', 'a'.repeat(2001), 7, null])(
    'refuses %j',
    (text) => expect(takes(line, text)).toBe(false),
  );
});

describe('a register', () => {
  it.each([
    [area, { id: 'A0', name: 'N', shortName: 'N', axis: 'cchc', summary: 'S' }],
    [abbreviation, { short: 'N', long: 'N' }],
  ] as const)('has no name of nothing but spaces', (schema, item) => {
    expect(takes(schema, item)).toBe(true);
    for (const key of Object.keys(item).filter((name) => !['id', 'axis'].includes(name)))
      expect(takes(schema, { ...item, [key]: ' \u3164' }), key).toBe(false);
  });
});

describe('ruleId', () => {
  it.each(['number.gap', 'ref.unknown', 'a-b.c2'])('takes "%s"', (id) => expect(takes(ruleId, id)).toBe(true));

  it.each(['', 'Number.gap', 'number.', '.gap', 'number gap'])('refuses "%s"', (id) =>
    expect(takes(ruleId, id)).toBe(false),
  );
});
