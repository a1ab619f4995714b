/** A table of 100,000 rows is refused with how many there may be, before it is read. */
import { expect, test } from 'vitest';
import { readBlocks } from '../../../src/importer/import.ts';
import { Refusal } from '../../../src/importer/refusal.ts';
import { cpuTime } from '../../support/cpu.ts';
import { excelFile, wordFile } from '../../support/office-files.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => [String(i + 1), 'Rà soát thủ tục', 'Phòng Nội vụ']);

test.each([
  ['a.xlsx', () => excelFile(rows(100_000))],
  ['a.docx', () => wordFile(['KẾ HOẠCH', { rows: rows(100_000) }])],
])('%s', async (name, file) => {
  const bytes = file();
  const started = cpuTime();
  const refused = await readBlocks(name, bytes).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).message).toMatch(/100\.000 dòng bảng; .* 5\.000 dòng/);
  expect(cpuTime() - started).toBeLessThan(10_000);
});
