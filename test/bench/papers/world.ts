/** The made-up country of the benchmark: provinces, departments, communes and schools, in the order in which papers are drawn. */
import { slug } from '../../../src/text/slug.ts';
import { randomOf } from './random.ts';
import { FIELDS, SYLLABLES } from './words.ts';

export interface BenchUnit {
  id: string;
  /** Its place in the list of units. */
  index: number;
  name: string;
  level: 'tinh' | 'so-nganh' | 'xa' | 'don-vi-su-nghiep';
  type: string;
  parent?: string;
  /** Villages, streets, class sites: names of its own. */
  places: readonly string[];
  /** The fields that it speaks of most. */
  fields: readonly string[];
}

const COMMUNES = 100;
/** Schools that publish, for each commune. */
const SCHOOLS = 3;
const DEPARTMENTS = [
  'Nội vụ',
  'Tư pháp',
  'Tài chính',
  'Công Thương',
  'Nông nghiệp và Môi trường',
  'Xây dựng',
  'Khoa học và Công nghệ',
  'Văn hóa, Thể thao và Du lịch',
  'Giáo dục và Đào tạo',
  'Y tế',
  'Dân tộc và Tôn giáo',
  'Ngoại vụ',
] as const;

/** The units of a country in turn, as many as are asked for; a unit always comes after the one above it. */
export function unitsOf(seed: string, count: number): BenchUnit[] {
  const units: BenchUnit[] = [];
  const used = new Set<string>();
  const name = (random: ReturnType<typeof randomOf>) => {
    for (let words = 2; ; words = 3) {
      const text = random.some(SYLLABLES, words).join(' ');
      if (used.has(slug(text))) continue;
      used.add(slug(text));
      return text;
    }
  };
  const add = (unit: Omit<BenchUnit, 'index' | 'places' | 'fields'>) => {
    const random = randomOf(`${seed}/unit/${unit.id}`);
    const places = Array.from({ length: 8 }, () => {
      const kind = {
        xa: ['ấp', 'thôn', 'khu phố', 'khóm'],
        tinh: ['vùng', 'cụm'],
        'so-nganh': ['chi cục', 'trạm'],
        'don-vi-su-nghiep': ['cơ sở', 'xóm'],
      }[unit.level];
      return `${random.pick(kind)} ${random.some(SYLLABLES, 2).join(' ')}${random.next() < 0.3 ? ` ${String(random.int(1, 9))}` : ''}`;
    });
    units.push({ ...unit, index: units.length, places, fields: random.some(FIELDS, 24) });
  };
  for (let p = 0; units.length < count; p++) {
    const random = randomOf(`${seed}/province/${String(p)}`);
    const province = name(random);
    const root = `tinh-${slug(province)}`;
    add({ id: root, name: `Tỉnh ${province}`, level: 'tinh', type: 'tỉnh' });
    for (let c = 0; c < COMMUNES && units.length < count; c++) {
      const ward = random.next() < 0.3;
      const commune = name(random);
      const id = `${ward ? 'phuong' : 'xa'}-${slug(commune)}`;
      add({
        id,
        name: `${ward ? 'Phường' : 'Xã'} ${commune}`,
        level: 'xa',
        type: ward ? 'phường' : 'xã',
        parent: root,
      });
      for (let s = 0; s < SCHOOLS; s++) {
        const kind = ['mầm non', 'tiểu học', 'trung học cơ sở'][s] ?? '';
        const first = random.pick(SYLLABLES.filter((item) => !commune.startsWith(item)));
        const school = `${kind} ${first} ${commune}`;
        add({
          id: `truong-${slug(school)}`,
          name: `Trường ${school}`,
          level: 'don-vi-su-nghiep',
          type: 'trường',
          parent: id,
        });
      }
      const department = c % 8 === 3 ? DEPARTMENTS[Math.floor(c / 8)] : undefined;
      if (department !== undefined) {
        const title = `Sở ${department} ${province}`;
        add({ id: slug(title), name: title, level: 'so-nganh', type: 'sở', parent: root });
      }
    }
  }
  return units.slice(0, count);
}
