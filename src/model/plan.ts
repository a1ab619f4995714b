import { z } from 'zod';
import { documentType } from './citation.ts';
import { partialDate } from './dates.ts';
import { line, slugId } from './ids.ts';
import { paperNumber, paperShape, period, signer } from './paper.ts';
import { target } from './target.ts';
import { task } from './task.ts';

export const PLAN_KINDS = [
  'annual-plan',
  'remediation-plan',
  'attached-plan',
  'inspection-plan',
  'publicity-plan',
  'emulation-plan',
  'digital-plan',
  'multi-year-plan',
  'programme',
  'thematic-plan',
] as const;

export const plan = z
  .strictObject({
    ...paperShape,
    kind: z
      .enum(PLAN_KINDS)
      .describe(
        'Loại: annual-plan kế hoạch năm; remediation-plan kế hoạch khắc phục; attached-plan kế hoạch kèm theo Quyết định; inspection-plan kế hoạch kiểm tra; publicity-plan kế hoạch tuyên truyền; emulation-plan kế hoạch thi đua; digital-plan kế hoạch chuyển đổi số; multi-year-plan kế hoạch nhiều năm; programme chương trình; thematic-plan kế hoạch chuyên đề khác',
      ),
    period: period.optional().describe('Giai đoạn của kế hoạch nhiều năm, ví dụ từ 2026 đến 2030'),
    attachedTo: z
      .strictObject({
        type: documentType.describe('Loại văn bản mà kế hoạch kèm theo'),
        number: paperNumber.optional().describe('Số của văn bản đó'),
        symbol: line.optional().describe('Ký hiệu của văn bản đó'),
        issuedOn: partialDate.optional().describe('Ngày của văn bản đó'),
        issuer: line.describe('Người hoặc cơ quan ban hành văn bản đó'),
        place: line.optional().describe('Địa danh ghi trên văn bản đó'),
        title: line
          .optional()
          .describe('Trích yếu của văn bản đó, ví dụ Ban hành Kế hoạch cải cách hành chính năm 2026'),
        basis: z.array(slugId).default([]).describe('Căn cứ của văn bản đó: mã các văn bản theo thứ tự'),
        proposal: line.optional().describe('Dòng "Theo đề nghị của …" của văn bản đó'),
        articles: z.array(line).default([]).describe('Các điều của văn bản đó, không kèm chữ "Điều 1."'),
        signer: signer.optional().describe('Người ký văn bản đó'),
        recipients: z.array(line).default([]).describe('Nơi nhận của văn bản đó, mỗi dòng một mục'),
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
