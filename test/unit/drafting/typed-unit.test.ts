/** The unit that somebody means who types its name and chooses nothing from the list. */
import { expect, test } from 'vitest';
import { unitPages } from '../../../src/catalogue/unit-pages.ts';
import { starterDraft, withIdentity, withUnits } from '../../../src/drafting/draft.ts';
import { knownWith } from '../../../src/drafting/own-units.ts';
import { numbered } from '../../../src/drafting/same-name.ts';
import { isUntouched } from '../../../src/drafting/untouched.ts';
import { UnitFinder } from '../../../src/national/find.ts';
import { readNational } from '../../../src/national/lists.ts';
import { placeUnits } from '../../../src/national/new-unit.ts';
import { packUnits } from '../../../src/national/packed.ts';
import { PlaceFinder } from '../../../src/national/places.ts';
import { typedUnit } from '../../../src/national/typed-unit.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const catalogue = await ownCatalogue();
const lists = packUnits(readNational(), unitPages(catalogue));
const finder = new PlaceFinder(lists);
const former = new UnitFinder(lists);
const read = (typed: string) => typedUnit(typed, finder, former, catalogue.units);

test.each([
  ['UBND xã Tân Phú Đông', ['Xã Tân Phú Đông', 'Tỉnh Đồng Tháp']],
  ['Uỷ ban nhân dân xã Tân Phú Đông', ['Xã Tân Phú Đông', 'Tỉnh Đồng Tháp']],
  ['xa tan phu dong', ['Xã Tân Phú Đông', 'Tỉnh Đồng Tháp']],
  ['phu quoc', ['Đặc khu Phú Quốc', 'Tỉnh An Giang']],
  ['phường Tân An, tỉnh Tây Ninh', ['Phường Tân An', 'Tỉnh Tây Ninh']],
  ['Sở Tư pháp, tỉnh Cà Mau', ['Sở Tư pháp', 'Tỉnh Cà Mau']],
  ['Sở Tư pháp tỉnh Tây Ninh', ['Sở Tư pháp', 'Tỉnh Tây Ninh']],
  ['Trường Tiểu học Thử, xã Tân Phú Đông', ['Trường Tiểu học Thử', 'Xã Tân Phú Đông', 'Tỉnh Đồng Tháp']],
])('%s', (typed, names) => {
  const means = read(typed);
  expect(means.kind === 'unit' ? means.units.map(({ name }) => name) : means.kind).toEqual(names);
});

test('a name that several places have is asked about', () => {
  const means = read('phường Tân An');
  expect(means.kind === 'several' && means.places.length).toBeGreaterThan(1);
});

test.each([
  ['Phường Bến Nghé', 'phường Sài Gòn'],
  ['Thị trấn Vàm Láng', 'xã Gia Thuận'],
  ['huyện Gò Công Đông', 'xã Gia Thuận'],
])('%s has ended', (typed, now) => {
  const means = read(typed);
  expect(means.kind === 'ended' && means.former.flatMap((unit) => unit.now).map(({ name }) => name)).toContain(now);
});

test('a body is asked for the unit above it, a committee that no list has is none', () => {
  expect(read('Đài Thử')).toEqual({ kind: 'body', name: 'Đài Thử' });
  expect(read('Trường Tiểu học Thử')).toEqual({ kind: 'body', name: 'Trường Tiểu học Thử' });
  expect(read('UBND xã Không Có')).toEqual({ kind: 'none' });
});

test('a draft for which only unit and year were chosen is untouched, also where the site does not have the unit', () => {
  const template = catalogue.templates.find(({ id }) => id === 'ke-hoach-nam-cap-xa');
  const [place] = finder.named('Xã Tân Phú Đông');
  if (!template || !place) throw new Error('content');
  const units = placeUnits(place, lists, catalogue.units);
  const known = knownWith(catalogue, { units });
  const to = { unit: units[0], year: 2027 };
  const start = withIdentity(starterDraft(template, catalogue), template, known, to);
  const draft = withUnits(start, units[0], known, catalogue);
  expect(isUntouched(draft, template, catalogue)).toBe(true);
  expect(isUntouched({ ...draft, ownBases: [] }, template, catalogue)).toBe(false);
});

test('stored drafts of one name are numbered', () => {
  const drafts = [
    { about: 'Xã A, 2027', saved: 5 },
    { about: 'Xã B, 2027', saved: 4 },
    { about: 'Xã A, 2027', saved: 3 },
  ];
  const named = numbered(drafts, (name, n) => `${name} ${n}`);
  expect(named.map(({ name, saved }) => [name, saved])).toEqual([
    ['Xã A, 2027 1', 3],
    ['Xã A, 2027 2', 5],
    ['Xã B, 2027', 4],
  ]);
});
