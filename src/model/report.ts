import { z } from 'zod';
import { areaId } from './areas.ts';
import { line, slugId } from './ids.ts';
import { paperShape, period } from './paper.ts';
import { target, TARGET_LEVELS } from './target.ts';
import { deadlineText, formerNumbers, taskNo } from './task.ts';

export * from './percent.ts';

export const REPORT_KINDS = ['annual-report', 'half-year-report', 'quarter-report', 'periodic-report'] as const;

export const result = z
  .strictObject({
    id: z
      .string()
      .regex(/^R\d{1,3}$/, { error: 'mã kết quả dạng R1, R2…' })
      .describe('Mã kết quả trong báo cáo: R1, R2…'),
    area: areaId,
    indicator: line.describe('Điều được đo'),
    measures: slugId
      .optional()
      .describe('Mã chỉ số dùng chung mà con số này nói đến (content/registry/indicators.yaml)'),
    level: z
      .array(z.enum(TARGET_LEVELS))
      .min(1)
      .optional()
      .describe('Cấp mà con số nói về; để trống khi báo cáo không nêu'),
    value: z.number().optional().describe('Con số báo cáo nêu'),
    unit: line.optional().describe('Đơn vị tính'),
    numerator: z.number().optional().describe('Tử số'),
    denominator: z.number().positive().optional().describe('Mẫu số'),
    parts: z.array(z.number()).min(2).optional().describe('Các số hạng, khi giá trị là tổng'),
    stated: line.optional().describe('Tỷ lệ hoặc tổng đúng như báo cáo ghi, ví dụ 99,15%'),
    of: line.optional().describe('Mẫu số là gì; phạm vi tính'),
    at: line.optional().describe('Chỗ trong văn bản'),
    refs: z.array(slugId).default([]).describe('Văn bản chứng minh'),
  })
  .describe('Kết quả');
export type ResultData = z.infer<typeof result>;

export const dataTable = z
  .strictObject({
    id: slugId.describe('Mã bảng'),
    title: line.describe('Tên bảng'),
    at: line.optional().describe('Chỗ trong văn bản'),
    columns: z
      .array(
        z.strictObject({
          label: line.describe('Tên cột'),
          group: line.optional().describe('Nhóm cột'),
          numeric: z.boolean().default(true).describe('Cột số'),
        }),
      )
      .min(2)
      .describe('Các cột, cột đầu là tên dòng'),
    rows: z
      .array(z.array(z.union([z.string(), z.number(), z.null()])))
      .min(1)
      .describe('Các dòng; ô trống ghi null'),
    total: z
      .array(z.union([z.string(), z.number(), z.null()]))
      .optional()
      .describe('Dòng tổng, nếu văn bản có'),
  })
  .describe('Bảng số liệu');

export const direction = z
  .strictObject({
    no: taskNo.describe('Số thứ tự trong phần phương hướng'),
    formerly: formerNumbers.optional(),
    area: areaId,
    title: line.describe('Phương hướng, viết gọn'),
    deadline: deadlineText.optional(),
    refs: z.array(slugId).default([]).describe('Văn bản được viện dẫn'),
  })
  .describe('Phương hướng; không phải nhiệm vụ giao việc');

export const report = z
  .strictObject({
    ...paperShape,
    kind: z
      .enum(REPORT_KINDS)
      .describe(
        'Loại: annual-report báo cáo năm; half-year-report báo cáo 6 tháng; quarter-report báo cáo quý; periodic-report báo cáo kỳ khác',
      ),
    period: period.describe('Kỳ số liệu của báo cáo'),
    addressedTo: z.array(line).default([]).describe('Kính gửi'),
    targets: z.array(target).default([]).describe('Chỉ tiêu được nhắc lại trong báo cáo'),
    results: z.array(result).default([]).describe('Các con số'),
    tables: z.array(dataTable).default([]).describe('Các bảng'),
    limitations: z
      .array(z.strictObject({ area: areaId.optional(), text: line.describe('Hạn chế, viết gọn') }))
      .default([])
      .describe('Tồn tại, hạn chế'),
    directionsYear: z.int().min(2000).max(2100).optional().describe('Năm mà phương hướng nói về'),
    directions: z.array(direction).default([]).describe('Phương hướng kỳ sau'),
  })
  .describe('Báo cáo');
export type ReportData = z.infer<typeof report>;
