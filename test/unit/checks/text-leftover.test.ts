import { expect, it } from 'vitest';
import { textLeftover } from '../../../src/checks/text-leftover.ts';
import { importText } from '../../../src/i18n/import.ts';
import { inPlan, inReport, PLAN } from '../../support/sample.ts';

it('text.leftover: finds nothing in a sound content', () => {
  expect(inPlan(textLeftover)).toEqual([]);
  expect(inReport(textLeftover)).toEqual([]);
});

const LEFTOVER =
  'Rà soát văn bản.\n\n> **Chưa xếp được (dòng 5):** Ban chỉ đạo\n\n## Nguyên văn cần đối chiếu\n\n- dòng 3: Số: 15/KH-UBND';

it('text.leftover: an issued paper with what the import could not place', () => {
  const found = inPlan(textLeftover, [['Rà soát văn bản.', LEFTOVER]]);
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringContaining('mục "Nguyên văn cần đối chiếu"'),
    expect.stringContaining('dòng "Chưa xếp được"'),
  ]);
});

it('text.leftover: an issued paper with the summary of the import', () => {
  const found = inPlan(textLeftover, [
    [/^summary: .*$/mu.exec(PLAN)?.[0] ?? '', `summary: ${importText.summary('a.docx', 3, 1)}`],
  ]);
  expect(found).toMatchObject([{ at: 'body', message: expect.stringContaining('tóm tắt') as string }]);
});

it('text.leftover: a draft may still have it', () => {
  expect(
    inPlan(textLeftover, [
      ['Rà soát văn bản.', LEFTOVER],
      ['status: issued', 'status: draft'],
    ]),
  ).toEqual([]);
});
