/** The lists of the provinces and communes of Vietnam, and of those that ended by 1 July 2025, as `README.md` says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day of which the lists of what exists are, as `README.md` says. */
export const LISTED_ON = '2026-07-25';

export interface Province {
  /** Of the statistics office, two digits. */
  code: string;
  type: string;
  name: string;
}

export interface Commune {
  /** Of the statistics office, five digits. */
  code: string;
  type: string;
  name: string;
  /** Code of its province. */
  province: string;
}

/** A commune that ended. */
export interface FormerCommune {
  /** With its type: `Xã An Thạnh 1`. */
  name: string;
  district: string;
  province: string;
  /** Codes of the communes that took it over: more than one where it was split. */
  now: string[];
}

export interface National {
  provinces: Province[];
  communes: Commune[];
  former: FormerCommune[];
}

/** The rows of a list below its head. Throws where a row has not as many cells as the head, or an empty one. */
function rowsOf(folder: string, name: string, optional: readonly number[] = []): string[][] {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const width = head.split('\t').length;
  return lines.map((line, i) => {
    const cells = line.split('\t');
    if (cells.length !== width || cells.some((cell, at) => !cell && !optional.includes(at)))
      throw new Error(`${name}:${i + 2}: ${line}`);
    return cells;
  });
}

export const readProvinces = (folder = 'src/national'): Province[] =>
  rowsOf(folder, 'provinces.tsv').map(([code = '', type = '', name = '']) => ({ code, type, name }));

/** Reads the lists. Throws with file and line where a row names a province or a commune that is not listed. */
export function readNational(folder = 'src/national'): National {
  const provinces = readProvinces(folder);
  const codes = new Set(provinces.map(({ code }) => code));
  const communes = rowsOf(folder, 'communes.tsv').map(([code = '', type = '', name = '', province = ''], i) => {
    if (!codes.has(province)) throw new Error(`communes.tsv:${i + 2}: ${province}`);
    return { code, type, name, province };
  });
  const existing = new Set(communes.map(({ code }) => code));
  const former = new Map<string, FormerCommune>();
  const rows = rowsOf(folder, 'succession.tsv', [0]);
  for (const [i, [, name = '', district = '', province = '', now = '']] of rows.entries()) {
    if (!existing.has(now)) throw new Error(`succession.tsv:${i + 2}: ${now}`);
    const key = [name, district, province].join('\t');
    const one = former.get(key) ?? { name, district, province, now: [] };
    if (!one.now.includes(now)) one.now.push(now);
    former.set(key, one);
  }
  return { provinces, communes, former: [...former.values()] };
}
