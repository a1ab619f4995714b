import { z } from 'zod';
import { documentType } from './citation.ts';
import { partialDate } from './dates.ts';
import { line, slugId } from './ids.ts';
import { paperShape } from './paper.ts';
import { target } from './target.ts';
import { task } from './task.ts';

export const PLAN_KINDS = [
  'annual-plan',
  'remediation-plan',
  'attached-plan',
  'inspection-plan',
  'publicity-plan',
] as const;

export const plan = z
  .strictObject({
    ...paperShape,
    kind: z
      .enum(PLAN_KINDS)
      .describe(
        'Loại: annual-plan kế hoạch năm; remediation-plan kế hoạch khắc phục; attached-plan kế hoạch kèm theo Quyết định; inspection-plan kế hoạch kiểm tra; publicity-plan kế hoạch tuyên truyền',
      ),
    attachedTo: z
      .strictObject({
        type: documentType.describe('Loại văn bản mà kế hoạch kèm theo'),
        number: z.int().positive().optional().describe('Số của văn bản đó'),
        symbol: line.describe('Ký hiệu của văn bản đó'),
        issuedOn: partialDate.optional().describe('Ngày của văn bản đó'),
        issuer: line.describe('Người hoặc cơ quan ban hành văn bản đó'),
      })
      .optional()
      .describe('Văn bản mà kế hoạch này kèm theo'),
    derivedFrom: slugId.optional().describe('Mã văn bản mà kế hoạch này chép hoặc phỏng theo'),
    fulfils: z.array(line).default([]).describe('Nhiệm vụ của văn bản cấp trên mà kế hoạch này đáp ứng'),
    targets: z.array(target).default([]).describe('Chỉ tiêu'),
    tasks: z
      .array(task)
      // Its Word and PDF files are made as one piece each; the longest plan that was collected has 65.
      .max(5000, { error: 'một văn bản có nhiều nhất 5.000 nhiệm vụ; chia thành nhiều văn bản' })
      .default([])
      .describe('Nhiệm vụ'),
    taskSource: z
      .enum(['table', 'prose'])
      .default('table')
      .describe('Nhiệm vụ lấy từ bảng phụ lục (table) hay từ lời văn (prose)'),
  })
  .describe('Kế hoạch');
export type PlanData = z.infer<typeof plan>;
