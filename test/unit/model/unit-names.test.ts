import { expect, test } from 'vitest';
import { issuerInShort, placeOf } from '../../../src/model/unit-names.ts';
import { isFullName } from '../../../src/model/full-names.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { readNational } from '../../../src/national/lists.ts';

const unit = (name: string, type: Unit['type'], parent?: string): Unit =>
  ({ id: name, name, type, level: 'xa', parent }) as Unit;

test.each([
  ['Thành phố Hồ Chí Minh', 'thành phố trực thuộc trung ương', 'Thành phố Hồ Chí Minh'],
  ['Phường Trần Hưng Đạo', 'phường', 'Phường Trần Hưng Đạo'],
  ['Xã Quang Trung', 'xã', 'Xã Quang Trung'],
  ['Quận 1', 'quận', 'Quận 1'],
  ['Thành phố Hà Nội', 'thành phố trực thuộc trung ương', 'Hà Nội'],
  ['Phường Hà Giang 1', 'phường', 'Hà Giang 1'],
  ['Xã Trần Đề', 'xã', 'Trần Đề'],
] as const)('the place of the papers of %s', (name, type, place) => {
  const own = unit(name, type);
  expect(placeOf(own, new Map())).toBe(place);
  const department = unit('Sở Tư pháp', 'sở', name);
  expect(placeOf(department, new Map([[name, own]]))).toBe(place);
});

test('the kind of a place that keeps its full name has a capital', () => {
  expect(issuerInShort(unit('Phường Trần Hưng Đạo', 'phường'))).toBe('UBND Phường Trần Hưng Đạo');
  expect(issuerInShort(unit('Phường Sa Đéc', 'phường'))).toBe('UBND phường Sa Đéc');
});

test('few places of the country keep it, and each in the list is one', () => {
  const { communes, provinces } = readNational();
  const kept = [...communes, ...provinces].filter(({ name }) => isFullName(name));
  expect(new Set(kept.map(({ name }) => name)).size).toBe(41);
});
