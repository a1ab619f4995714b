import { describe, expect, it } from 'vitest';
import { citation, citationKey, DOCUMENT_TYPES, documentType } from '../../../src/model/citation.ts';

const VALID = {
  id: 'kh-192-2022-soc-trang',
  type: 'KH',
  number: 192,
  year: 2022,
  code: '192/KH-UBND',
  issuer: 'UBND tỉnh Sóc Trăng',
  title: 'Cải cách hành chính năm 2023',
  status: { value: 'unknown', asOf: '2026-01', source: 'Chưa tra cứu' },
};

describe('citation', () => {
  it('may leave its day open, or give only a month', () => {
    expect(citation.parse(VALID)).toEqual({ ...VALID, aliases: [], relations: [] });
    expect(citation.parse({ ...VALID, issuedOn: '2022-12' }).issuedOn).toBe('2022-12');
    expect(citation.safeParse({ ...VALID, issuedOn: '2022-02-30' }).success).toBe(false);
  });

  it.each([
    { number: 0 },
    { number: -1 },
    { number: 1.5 },
    { number: '192' },
    { year: 1944 },
    { year: 2101 },
    { type: 'XX' },
    { type: 'kh' },
  ])('refuses %j', (wrong) => expect(citation.safeParse({ ...VALID, ...wrong }).success).toBe(false));

  it('never states a status without its day and its source', () => {
    expect(citation.safeParse({ ...VALID, status: undefined }).success).toBe(false);
    expect(citation.safeParse({ ...VALID, status: { value: 'in-force', source: 'x' } }).success).toBe(false);
    expect(citation.safeParse({ ...VALID, status: { value: 'in-force', asOf: '2026-01-05' } }).success).toBe(false);
  });

  it('refuses unknown keys, also inside', () => {
    expect(citation.safeParse({ ...VALID, url: 'x' }).success).toBe(false);
    expect(citation.safeParse({ ...VALID, relations: [{ type: 'amends', to: 'a', at: '1' }] }).success).toBe(false);
    expect(citation.safeParse({ ...VALID, relations: [{ type: 'repeals', to: 'a' }] }).success).toBe(false);
  });

  it('knows every type by its abbreviation', () => {
    for (const type of Object.keys(DOCUMENT_TYPES)) expect(documentType.parse(type)).toBe(type);
  });
});

describe('citationKey', () => {
  const item = { issuer: 'UBND tỉnh Sóc Trăng', type: 'KH', number: 192, year: 2022 } as const;

  it('is made of issuer, type, number and year', () =>
    expect(citationKey(item)).toBe('UBND tỉnh Sóc Trăng|KH|192|2022'));

  it('differs when any of them does', () => {
    const others = [{ issuer: 'UBND tỉnh Tây Ninh' }, { type: 'QĐ' }, { number: 193 }, { year: 2023 }] as const;
    const keys = [item, ...others.map((other) => ({ ...item, ...other }))].map(citationKey);
    expect(new Set(keys).size).toBe(5);
  });

  it('does not run number and year together', () => {
    expect(citationKey({ ...item, number: 1, year: 2022 })).not.toBe(citationKey({ ...item, number: 12, year: 2022 }));
  });
});
