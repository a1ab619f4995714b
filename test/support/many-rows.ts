/** Rows of a whole country's papers for measuring, made from the project's own tasks. The same seed, the same rows. */
import type { Catalogue } from '../../src/catalogue/types.ts';
import { rowsOf } from '../../src/table/from-catalogue.ts';
import type { DeadlineEntry, Row } from '../../src/table/row.ts';

/** A small generator of numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'An Bình Cẩm Châu Đại Đông Giao Hà Hải Hòa Hưng Khánh Kim Lộc Long Minh Mỹ Nam Nghĩa Ninh Phú Phước Quang Sơn Tân Tây Thạnh Thanh Thịnh Trung Vạn Vĩnh Xuân Yên'.split(
    ' ',
  );
const LEVELS = ['xa', 'xa', 'xa', 'xa', 'huyen', 'so-nganh', 'tinh'] as const;
const NAMES = { xa: 'Xã', huyen: 'Huyện', 'so-nganh': 'Sở', tinh: 'Tỉnh' } as const;

/**
 * @param papers how many papers, over ten years
 * @param perPaper rows of each
 */
export function manyRows(catalogue: Catalogue, papers: number, perPaper: number): Row[] {
  const random = numbers(2026);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const seeds = rowsOf(catalogue.tasks, catalogue);
  const units = Array.from({ length: 3400 }, (_, i) => {
    const level = pick(LEVELS);
    const name = `${NAMES[level]} ${pick(SYLLABLES)} ${pick(SYLLABLES)} ${pick(SYLLABLES)}`;
    return { id: `don-vi-${i + 1}`, name, level, root: `tinh-${(i % 34) + 1}` };
  });
  const words = seeds.map((row) => row.title.split(' '));
  const shifted = (deadline: DeadlineEntry, years: number): DeadlineEntry => {
    const day = (text: string | null) =>
      text && `${Number(text.slice(0, 4)) + years}${text.slice(4)}`.replace('-02-29', '-02-28');
    const raw = (text: string) => text.replace(/20\d\d/g, (year) => String(Number(year) + years));
    return {
      ...deadline,
      raw: raw(deadline.raw),
      start: day(deadline.start),
      end: day(deadline.end),
      dues: deadline.dues.map((due) => ({ ...due, raw: raw(due.raw), day: day(due.day) })),
    };
  };
  const rows: Row[] = [];
  for (let i = 0; i < papers; i++) {
    const year = 2026 - Math.floor((i * 10) / papers);
    const unit = units[i % units.length] ?? pick(units);
    const slug = `${year}-ke-hoach-${Math.floor(i / units.length) + 1}`;
    const paper: Row['paper'] = {
      id: `${unit.id}/${slug}`,
      url: `/ke-hoach/${unit.id}/${slug}/`,
      code: `${1 + Math.floor(random() * 400)}/KH-UBND`,
      issuedOn: `${year}-01-${String(2 + Math.floor(random() * 27)).padStart(2, '0')}`,
      unit: unit.id,
      unitName: unit.name,
      root: unit.root,
      rootName: `Tỉnh ${unit.root.slice(5)}`,
      level: unit.level,
      year,
    };
    for (let j = 0; j < perPaper; j++) {
      const seed = pick(seeds);
      // A third as the parent's paper has it, the others with words of their own.
      const own = [...seed.title.split(' '), ...pick(words).slice(0, 3 + Math.floor(random() * 8)), unit.name];
      rows.push({
        ...seed,
        paper,
        no: `${['I', 'II', 'III', 'IV', 'V', 'VI'][Math.floor(j / 5) % 6] ?? 'I'}.${j + 1}`,
        title: random() < 0.33 ? seed.title : own.join(' '),
        leads: random() < 0.5 ? seed.leads : pick(seeds).leads,
        coordinating: random() < 0.5 ? seed.coordinating : pick(seeds).coordinating,
        deadline: shifted(seed.deadline, year - seed.paper.year),
      });
    }
  }
  return rows;
}
