import { describe, expect, it } from 'vitest';
import { agency, AGENCY_KINDS, agencyRef } from '../../../src/model/agency.ts';

const VALID = { id: 'phong-noi-vu', name: 'Phòng Nội vụ', kind: 'body' };

describe('agency', () => {
  it('needs an id, a name and a kind', () => {
    expect(agency.parse(VALID)).toEqual({ ...VALID, aliases: [] });
    for (const key of ['id', 'name', 'kind'] as const) {
      expect(agency.safeParse({ ...VALID, [key]: undefined }).success).toBe(false);
    }
  });

  it.each(AGENCY_KINDS)('may be of the kind %s', (kind) => expect(agency.parse({ ...VALID, kind }).kind).toBe(kind));

  it('has a successor with a role', () => {
    expect(agency.safeParse({ ...VALID, successor: { role: 'Phòng Văn hóa - Xã hội' } }).success).toBe(true);
    expect(agency.safeParse({ ...VALID, successor: { note: 'không rõ' } }).success).toBe(false);
  });

  it('refuses unknown keys, also inside', () => {
    expect(agency.safeParse({ ...VALID, alias: ['PNV'] }).success).toBe(false);
    expect(agency.safeParse({ ...VALID, successor: { role: 'x', since: '2025' } }).success).toBe(false);
  });

  it('is named by its id or by any wording', () => {
    expect(agencyRef.parse(' Các cơ quan, đơn vị ')).toBe('Các cơ quan, đơn vị');
    expect(agencyRef.safeParse(' ').success).toBe(false);
  });
});
