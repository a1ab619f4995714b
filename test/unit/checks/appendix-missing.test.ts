import { expect, it } from 'vitest';
import { appendixMissing } from '../../../src/checks/appendix-missing.ts';
import { inPlan, places, PLAN } from '../../support/sample.ts';

it('appendix.missing: finds nothing in a sound content (inPlan)', () => expect(inPlan(appendixMissing)).toEqual([]));

it('appendix.missing: an appendix that is not there', () => {
  const found = inPlan(appendixMissing, [['place:', 'appendix: { missing: true }\nplace:']]);
  expect(found).toEqual([
    {
      at: 'appendix',
      text: expect.stringContaining('appendix') as string,
      message: expect.stringContaining('phụ lục') as string,
    },
  ]);
});

const withoutTasks = (body: string) =>
  places(appendixMissing, {
    plan: PLAN.replace(/tasks:\n[\s\S]*?(?=reporting:)/u, '')
      .replace('Hoàn thành các nhiệm vụ theo Phụ lục.', 'Hoàn thành mục tiêu.')
      .replace('Rà soát văn bản.', body),
  });

it('appendix.missing: the tasks are left to an appendix that is not there', () =>
  expect(withoutTasks('Các nhiệm vụ cụ thể nêu tại Phụ lục kèm theo Kế hoạch này.')).toHaveLength(1));

it('appendix.missing: nothing to say: the appendix is there and is no table of tasks', () =>
  expect(withoutTasks('Chấm điểm theo Phụ lục.\n\n### Phụ lục. Thang điểm thi đua\n\n1. Nội dung: 10 điểm.')).toEqual(
    [],
  ));

it('appendix.missing: nothing to say: the appendix of another paper', () =>
  expect(withoutTasks('Danh mục nhiệm vụ theo Phụ lục ban hành kèm theo Nghị định số 118/2025/NĐ-CP.')).toEqual([]));
