import { describe, expect, it } from 'vitest';
import { area, AREA_IDS, areaId } from '../../../src/model/areas.ts';

const VALID = { id: 'A1', name: 'Cải cách thể chế', shortName: 'Thể chế', axis: 'cchc', summary: 'Xây dựng văn bản.' };

describe('areas', () => {
  it('are the direction, six contents and eight dimensions, each once', () => {
    expect(AREA_IDS).toHaveLength(15);
    expect(new Set(AREA_IDS).size).toBe(15);
  });

  it.each(['A7', 'a1', 'PAPI-0', 'PAPI-9', 'PAPI1', ''])('have no "%s"', (id) =>
    expect(areaId.safeParse(id).success).toBe(false),
  );

  it('need no aliases', () => expect(area.parse(VALID).aliases).toEqual([]));

  it('refuse unknown keys and axes', () => {
    expect(area.safeParse({ ...VALID, colour: 'red' }).success).toBe(false);
    expect(area.safeParse({ ...VALID, axis: 'other' }).success).toBe(false);
  });
});
