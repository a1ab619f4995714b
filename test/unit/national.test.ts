/** The national lists, and what is found in them by what somebody types. */
import { describe, expect, test } from 'vitest';
import { UnitFinder, readTyped } from '../../src/national/find.ts';
import { readNational } from '../../src/national/lists.ts';
import type { Unit } from '../../src/model/unit.ts';
import { fold } from '../../src/text/normalise.ts';
import { bodyUnit, placeUnits } from '../../src/national/new-unit.ts';
import { packExisting, packUnits } from '../../src/national/packed.ts';
import { PlaceFinder } from '../../src/national/places.ts';
import { byProvince } from '../../src/national/provinces.ts';

const national = readNational();
const packed = packUnits(national, [
  { id: 'phuong-ninh-thanh-2025', name: 'Phường Ninh Thạnh', code: '25567', ended: false, above: ['Tỉnh Tây Ninh'] },
  {
    id: 'phuong-ninh-thanh',
    name: 'Phường Ninh Thạnh',
    code: '25483',
    ended: true,
    above: ['Thành phố Tây Ninh', 'Tỉnh Tây Ninh'],
  },
]);
const finder = new UnitFinder(packed);
const find = (typed: string) =>
  finder
    .find(typed)
    .found.map(({ kind, name, above, now }) => [kind, name, ...above, '→', ...now.map((to) => to.name)]);

describe('the lists', () => {
  test('have all provinces and communes, each once', () => {
    expect(national.provinces).toHaveLength(34);
    expect(national.communes).toHaveLength(3321);
    expect(new Set(national.communes.map(({ code }) => code)).size).toBe(3321);
  });

  test('every commune is under its province, with what it was made of', () => {
    const provinces = byProvince(national);
    expect(provinces.flatMap(({ communes }) => communes)).toHaveLength(3321);
    const tayNinh = provinces.find(({ full }) => full === 'Tỉnh Tây Ninh');
    expect(tayNinh?.before.toSorted()).toEqual(['Tỉnh Long An', 'Tỉnh Tây Ninh']);
    expect(tayNinh?.communes.find(({ code }) => code === '25567')?.before).toContain(
      'Phường Ninh Thạnh (Thành phố Tây Ninh)',
    );
  });
});

describe('a unit that exists', () => {
  const lists = packExisting(national, []);
  const places = new PlaceFinder(lists);
  const named = (typed: string) =>
    places.named(typed).map(({ name, province }) => [name, province].filter(Boolean).join(', '));
  const unit = (typed: string, known: ReadonlyMap<string, Unit> = new Map()) => {
    const [place] = places.named(typed);
    if (!place) throw new Error(typed);
    return placeUnits(place, lists, known);
  };

  test.each(national.communes.filter((_, i) => i % 131 === 0))(
    '$type $name is found by its name',
    ({ type, name, province }) => {
      const of = national.provinces.find(({ code }) => code === province)?.name ?? '';
      expect(named(`${type} ${name}, ${of}`.toUpperCase())).toHaveLength(1);
      expect(fold(named(fold(`${type} ${name}, ${of}`))[0] ?? '')).toContain(fold(`${type} ${name}`));
    },
  );

  test('the whole name is meant, with the accents that were typed', () => {
    expect(named('An Thạnh')).not.toContain('Phường Ninh Thạnh, tỉnh Tây Ninh');
    expect(named('ninh thanh')).toEqual(['Phường Ninh Thạnh, tỉnh Tây Ninh']);
    expect(named('Xã An Thạnh')).not.toContain('Xã An Thành, tỉnh Tây Ninh');
    expect(places.find('an thanh')[0]?.whole).toBe(true);
  });

  test('a name that recurs is told with its provinces, and one of them is taken with its province', () => {
    expect(named('xã Tân Hưng').length).toBeGreaterThan(1);
    expect(named('xã Tân Hưng, Cà Mau')).toEqual(['Xã Tân Hưng, tỉnh Cà Mau']);
    expect(unit('xã Tân Hưng, Cà Mau').map(({ id }) => id)).toEqual(['xa-tan-hung-ca-mau', 'tinh-ca-mau']);
  });

  test('is a unit with its province, or the one that the site has', () => {
    expect(unit('Xã Tân Phú Đông')).toMatchObject([
      { id: 'xa-tan-phu-dong', name: 'Xã Tân Phú Đông', level: 'xa', type: 'xã', parent: 'tinh-dong-thap' },
      { id: 'tinh-dong-thap', name: 'Tỉnh Đồng Tháp', level: 'tinh', type: 'tỉnh' },
    ]);
    const own: Unit = { id: 'tinh-dong-thap', name: 'Tỉnh Đồng Tháp', level: 'tinh', type: 'tỉnh', successors: [] };
    expect(unit('Xã Tân Phú Đông', new Map([['xa-tan-phu-dong', { ...own, id: 'xa-tan-phu-dong' }]]))[0].id).toBe(
      'xa-tan-phu-dong-dong-thap',
    );
  });

  test.each([
    ['Sở Tư pháp', 'tỉnh Đồng Tháp', 'so-tu-phap-tinh-dong-thap', 'so-nganh', 'sở'],
    ['trường  Tiểu học Thử', 'Xã Tân Phú Đông', 'truong-tieu-hoc-thu-xa-tan-phu-dong', 'don-vi-su-nghiep', 'trường'],
    ['Phòng Kinh tế', 'xã Tân Hưng, Cà Mau', 'phong-kinh-te-xa-tan-hung-ca-mau', 'xa', 'phòng'],
    ['Đài Thử', 'tỉnh Đồng Tháp', 'dai-thu-tinh-dong-thap', 'don-vi-su-nghiep', 'cơ quan khác'],
  ])('%s of %s is a body of its kind', (name, above, id, level, type) =>
    expect(bodyUnit(name, unit(above)[0], new Map())).toMatchObject({ id, level, type }),
  );
});

describe('what somebody types', () => {
  test.each([
    ['TP. Tây Ninh', 'thanh pho tay ninh'],
    ['h. Cù Lao Dung', 'huyen cu lao dung'],
    ['  Xã   An Thạnh 1, Cù Lao Dung ', 'xa an thanh 1 cu lao dung'],
  ])('%s is read as %s', (typed, read) => expect(readTyped(typed)).toBe(read));

  test.each(['xã An Thạnh 1', 'xa an thanh 1', 'An Thạnh 1, Cù Lao Dung, Sóc Trăng', 'x. an thanh 1'])(
    '%s is what it is today',
    (typed) =>
      expect(find(typed)[0]).toEqual([
        'former-commune',
        'Xã An Thạnh 1',
        'Huyện Cù Lao Dung',
        'Tỉnh Sóc Trăng',
        '→',
        'xã An Thạnh',
      ]),
  );

  test('the whole name comes before what only contains it', () => {
    const names = finder.find('an thanh').found.map(({ name }) => fold(name));
    expect(names.slice(0, 3).every((name) => /^(?:xa|phuong|thi tran) an thanh$/.test(name))).toBe(true);
    expect(names).not.toContain('phuong ninh thanh');
  });

  test('accents that were typed come first', () => {
    const names = finder.find('An Thạnh').found.map(({ name }) => name);
    expect(names[0]).toMatch(/An Thạnh$/);
    expect(finder.find('xã An Thành').found[0]?.name.toLowerCase()).toBe('xã an thành');
  });

  test('a former district is all communes of its ground, a former province its province', () => {
    expect(find('huyện Cù Lao Dung')[0]).toEqual([
      'former-district',
      'Huyện Cù Lao Dung',
      'Tỉnh Sóc Trăng',
      '→',
      'xã An Thạnh',
      'xã Cù Lao Dung',
    ]);
    expect(find('tinh soc trang')[0]).toEqual(['former-province', 'Tỉnh Sóc Trăng', '→', 'thành phố Cần Thơ']);
  });

  test('a province that only goes on is no former one; one that was merged has both', () => {
    expect(find('cao bang').filter(([kind]) => kind?.includes('province'))).toEqual([
      ['province', 'Tỉnh Cao Bằng', '→'],
    ]);
    const tayNinh = finder.find('tỉnh tây ninh').found.filter(({ kind }) => kind.endsWith('province'));
    expect(tayNinh.map(({ kind, before }) => [kind, before.toSorted()])).toEqual([
      ['province', ['Tỉnh Long An', 'Tỉnh Tây Ninh']],
      ['former-province', []],
    ]);
  });

  test('what the site has a page of leads there, the former and the present one each to its own', () => {
    const pages = finder.find('phường ninh thạnh').found.map(({ kind, page, now }) => [kind, page, now[0]?.page]);
    expect(pages).toContainEqual(['commune', 'phuong-ninh-thanh-2025', undefined]);
    expect(pages).toContainEqual(['former-commune', 'phuong-ninh-thanh', 'phuong-ninh-thanh-2025']);
  });

  test.each(['', '   ', ',', 'vaccine', '<b>', '😀', 'constructor', '(', 'x'.repeat(100)])(
    '"%s" finds nothing',
    (typed) => expect(finder.find(typed)).toEqual({ found: [], count: 0 }),
  );

  test('units of the lists are found by its whole name with what it is part of', () => {
    // Each takes a walk over all of them: every 97th is enough to notice a form of name that is not read.
    const missed = national.former
      .filter((_, i) => i % 97 === 0)
      .filter(({ name, district, province }) => {
        const { found } = finder.find(`${name}, ${district}, ${province}`);
        return !found.some((unit) => unit.name === name && unit.above[0] === district);
      });
    expect(missed).toEqual([]);
  });
});
