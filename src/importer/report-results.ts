/** The figures of a report, where a table has one to a row: "Chỉ tiêu | Đơn vị tính | Kết quả". */
import { fold } from '../text/normalise.ts';
import type { AreaFinder } from './areas.ts';
import type { Table } from './blocks.ts';
import { clip, oneLine } from './pieces.ts';

const COLUMNS = {
  indicator: /^(?:ten )?(?:chi tieu|chi so|tieu chi|noi dung|ten chi tieu)/u,
  unit: /^(?:don vi(?: tinh)?|dvt)$/u,
  value: /^(?:ket qua(?: thuc hien)?|so lieu|so luong|gia tri|thuc hien)$/u,
};
/** "1.250", "37,5", "98%" */
const NUMBER = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(%)?$/u;

export function readResults(tables: readonly Table[], areas: AreaFinder): Record<string, unknown>[] {
  const found = tables.flatMap(({ rows: [head, ...rows] }) => {
    const keys = head?.cells.map((cell) => fold(cell).replace(/\s+/gu, ' ').trim()) ?? [];
    const at = (form: RegExp) => keys.findIndex((key) => form.test(key));
    const [indicator, unit, value] = [at(COLUMNS.indicator), at(COLUMNS.unit), at(COLUMNS.value)];
    if (indicator < 0 || unit < 0 || value < 0) return [];
    let above = '';
    return rows.flatMap(({ cells }) => {
      const own = clip(cells[indicator] ?? '');
      // "Trong đó trực tuyến": part of the row above it.
      const name = above && /^trong đó/iu.test(own) ? `${above}, ${own.charAt(0).toLowerCase()}${own.slice(1)}` : own;
      if (name === own) above = own;
      const [, whole, part, percent] = NUMBER.exec(oneLine(cells[value] ?? '')) ?? [];
      if (!name || !whole) return [];
      return [
        {
          area: areas.ofText(name) ?? 'A0',
          indicator: name,
          value: Number(`${whole.replaceAll('.', '')}.${part ?? 0}`),
          unit: oneLine(cells[unit] ?? '') || percent,
        },
      ];
    });
  });
  return found.map((result, i) => ({ id: `R${i + 1}`, ...result }));
}
