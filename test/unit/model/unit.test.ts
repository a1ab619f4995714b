import { describe, expect, it } from 'vitest';
import { LEVELS, unit, UNIT_TYPES } from '../../../src/model/unit.ts';

const VALID = { name: 'Huyện Cù Lao Dung', level: 'huyen', type: 'huyện' };

describe('unit', () => {
  it('needs a name, a level and a type', () => {
    expect(unit.parse(VALID)).toEqual({ ...VALID, successors: [] });
    for (const key of ['name', 'level', 'type'] as const)
      expect(unit.safeParse({ ...VALID, [key]: undefined }).success).toBe(false);
  });

  it.each(LEVELS)('may be of the level %s', (level) => expect(unit.parse({ ...VALID, level }).level).toBe(level));
  it.each(UNIT_TYPES)('may be of the type %s', (type) => expect(unit.parse({ ...VALID, type }).type).toBe(type));

  it('is valid from and to whole days', () => {
    expect(unit.safeParse({ ...VALID, validFrom: '2002-01-11', validTo: '2025-06-30' }).success).toBe(true);
    expect(unit.safeParse({ ...VALID, validTo: '2025-06' }).success).toBe(false);
    expect(unit.safeParse({ ...VALID, validTo: '2025-06-31' }).success).toBe(false);
  });

  it('has an official code only with the day on which it held', () => {
    expect(unit.safeParse({ ...VALID, gso: { code: '945', asOf: '2025-06-30' } }).success).toBe(true);
    for (const gso of [
      { code: '945' },
      { code: '9', asOf: '2025-06-30' },
      { code: '012345', asOf: '2025-06-30' },
      { code: 945, asOf: '2025-06-30' },
    ]) {
      expect(unit.safeParse({ ...VALID, gso }).success).toBe(false);
    }
  });

  it('names each successor with its share and the paper that says so', () => {
    const successor = { unit: 'xa-an-thanh', share: 'part', basis: 'nq-1668-2025' };
    expect(unit.safeParse({ ...VALID, successors: [successor] }).success).toBe(true);
    for (const key of ['unit', 'share', 'basis'] as const) {
      expect(unit.safeParse({ ...VALID, successors: [{ ...successor, [key]: undefined }] }).success).toBe(false);
    }
  });

  it('refuses unknown keys, also inside', () => {
    expect(unit.safeParse({ ...VALID, id: 'huyen-cu-lao-dung' }).success).toBe(false);
    expect(unit.safeParse({ ...VALID, gso: { code: '945', asOf: '2025-06-30', name: 'x' } }).success).toBe(false);
  });
});
