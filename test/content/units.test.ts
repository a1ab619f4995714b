/** The units of the content and their succession hold together. */
import { describe, expect, it } from 'vitest';
import { addDays, spanOf } from '../../src/model/dates.ts';
import { LEVELS, type Unit } from '../../src/model/unit.ts';
import { loadContent } from '../support/facts.ts';

const { catalogue } = await loadContent();
const units = [...catalogue.units.values()];
const ended = units.filter((unit) => unit.validTo !== undefined);
const successions = units.flatMap((unit) => unit.successors.map((successor) => ({ unit, successor })));
const name = (unit: Unit) => unit.id;

const from = (unit: Unit) => unit.validFrom ?? '0000-00-00';
const to = (unit: Unit) => unit.validTo ?? '9999-99-99';
const overlap = (a: Unit, b: Unit) => from(a) <= to(b) && from(b) <= to(a);

describe('succession', () => {
  it.each(ended)('$id has successors', (unit) => expect(unit.successors.length).toBeGreaterThan(0));

  it('is of ended units only', () => expect(successions.filter(({ unit }) => !ended.includes(unit))).toEqual([]));

  it.each(successions)('$unit.id → $successor.unit starts the day after', ({ unit, successor }) => {
    expect(catalogue.units.get(successor.unit)?.validFrom).toBe(addDays(unit.validTo ?? '', 1));
  });

  it.each(successions)('$unit.id → $successor.unit rests on a paper of before', ({ unit, successor }) => {
    const basis = catalogue.citations.get(successor.basis);
    expect(basis?.type).toBe('NQ');
    const { start } = spanOf(basis?.issuedOn ?? String(basis?.year));
    expect(start <= (unit.validTo ?? '')).toBe(true);
  });

  it.each(ended)('$id goes whole to one unit, in parts to several, or says that others are left out', (unit) => {
    const shares = unit.successors.map((successor) => successor.share);
    expect(new Set(unit.successors.map((successor) => successor.unit)).size).toBe(shares.length);
    if (shares.includes('whole')) expect(shares).toEqual(['whole']);
    else expect(shares.length > 1 || unit.note?.includes('đơn vị kế thừa khác')).toBe(true);
  });

  it.each(ended)('$id leads to units in force, never back to itself', (unit) => {
    const seen = new Set<string>();
    const walk = (id: string, above: string[]): void => {
      expect(above).not.toContain(id);
      seen.add(id);
      for (const next of catalogue.units.get(id)?.successors ?? []) walk(next.unit, [...above, id]);
    };
    walk(unit.id, []);
    const last = [...seen].filter((id) => catalogue.units.get(id)?.successors.length === 0);
    expect(last.filter((id) => catalogue.units.get(id)?.validTo !== undefined)).toEqual([]);
    expect(last.length).toBeGreaterThan(0);
  });
});

describe('units', () => {
  it.each(units.filter((unit) => unit.parent !== undefined))('$id lies under a higher unit of its time', (unit) => {
    const parent = catalogue.units.get(unit.parent ?? '');
    expect(parent && overlap(unit, parent)).toBe(true);
    expect(LEVELS.indexOf(parent?.level ?? unit.level)).toBeLessThan(LEVELS.indexOf(unit.level));
  });

  it('name who manages them now, when they outlive their parent', () => {
    const orphans = units.filter((unit) => unit.parent && to(unit) > to(catalogue.units.get(unit.parent) ?? unit));
    expect(orphans.map((unit) => catalogue.units.get(unit.managedBy ?? '')?.validTo ?? unit.managedBy)).toEqual(
      orphans.map((unit) => unit.managedBy ?? 'nobody'),
    );
  });

  it('are in order, from the first day to the last', () => {
    expect(units.filter((unit) => from(unit) > to(unit)).map(name)).toEqual([]);
  });

  it.each(units.filter((unit) => unit.gso !== undefined))('$id has its code on a day of its own', (unit) => {
    const day = unit.gso?.asOf ?? '';
    expect(from(unit) <= day && day <= to(unit)).toBe(true);
    expect(units.filter((other) => other.gso?.code === unit.gso?.code && overlap(other, unit)).map(name)).toEqual([
      unit.id,
    ]);
  });

  it('do not share a name at one time', () => {
    const doubles = units.filter((unit) =>
      units.some((other) => other !== unit && other.name === unit.name && overlap(other, unit)),
    );
    expect(doubles.map(name)).toEqual([]);
  });

  it.each(catalogue.papers)('$unit existed when $id was issued', ({ unit, issuedOn }) => {
    const issuer = catalogue.units.get(unit);
    const { start, end } = spanOf(issuedOn ?? '');
    expect(issuer && from(issuer) <= end && start <= to(issuer)).toBe(true);
  });

  it.each([...catalogue.citations.values()].filter((item) => item.unit !== undefined && item.issuedOn !== undefined))(
    '$unit existed when $id was issued',
    ({ unit, issuedOn }) => {
      const issuer = catalogue.units.get(unit ?? '');
      const { start, end } = spanOf(issuedOn ?? '');
      expect(issuer && from(issuer) <= end && start <= to(issuer)).toBe(true);
    },
  );
});
