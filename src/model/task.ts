import { z } from 'zod';
import { agencyRef } from './agency.ts';
import { areaId } from './areas.ts';
import { line, slugId } from './ids.ts';
import { LEVELS } from './unit.ts';

export const deadlineText = line.describe(
  'Thời hạn đúng như văn bản viết, ví dụ "Quý I/2023", "Trước ngày 15/02/2022", "Thường xuyên"',
);

export const product = z
  .strictObject({
    name: line.describe('Tên sản phẩm: Kế hoạch, Báo cáo, Quyết định…'),
    issuer: line.optional().describe('Cơ quan ban hành sản phẩm, nếu văn bản có nêu'),
    embeddedIn: line.optional().describe('Lồng ghép trong văn bản nào'),
    deadline: deadlineText.optional(),
  })
  .describe('Sản phẩm của một nhiệm vụ');

/** Task numbers as papers write them: `I.2`, `17b`, `II.1.đ`, `1.1-3`. They become anchors, so no spaces. */
export const taskNo = z
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string())
  .refine((text) => /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u.test(text) && text.length <= 20, {
    error: 'số thứ tự gồm chữ, số, dấu chấm và gạch nối, ví dụ I.2 hoặc II.1.đ',
  });

/** The numbers under which a row was published before. */
export const formerNumbers = z
  .array(taskNo)
  .min(1)
  .describe('Các số cũ của dòng này, khi đánh số lại sau khi đã công bố; địa chỉ #nv-<số cũ> vẫn dẫn đến dòng');

export const task = z
  .strictObject({
    no: taskNo.describe('Số thứ tự đúng như văn bản, thêm số của nhóm ở trước'),
    unnumbered: z.literal(true).optional().describe('Văn bản không đánh số dòng này; số ở đây do người biên tập đặt'),
    scheduled: z
      .literal(true)
      .optional()
      .describe('Dòng của một lịch (kiểm tra, phát sóng, tiến độ): có ngày, không cần cơ quan chủ trì và sản phẩm'),
    formerly: formerNumbers.optional(),
    area: areaId,
    group: line.optional().describe('Tên nhóm nhiệm vụ trong văn bản'),
    title: line.describe('Nhiệm vụ, viết gọn'),
    goal: line.optional().describe('Mục tiêu của nhiệm vụ'),
    activities: z.array(line).default([]).describe('Các hoạt động cụ thể'),
    products: z.array(product).default([]).describe('Sản phẩm phải có'),
    lead: z.array(agencyRef).default([]).describe('Cơ quan chủ trì'),
    coordinating: z.array(agencyRef).default([]).describe('Cơ quan phối hợp'),
    monitoring: z.array(agencyRef).default([]).describe('Cơ quan theo dõi, đôn đốc'),
    deadline: deadlineText.optional(),
    level: z
      .array(z.enum([...LEVELS, 'phong', 'don-vi']))
      .default([])
      .describe('Cấp phải làm, khi văn bản tách theo cấp'),
    parent: taskNo.optional().describe('Số của nhiệm vụ chính, khi đây là dòng phụ; ô trống lấy theo dòng chính'),
    variantOf: taskNo.optional().describe('Số của nhiệm vụ cùng nội dung ở cấp khác'),
    condition: line.optional().describe('Điều kiện, ví dụ "nếu có"'),
    refs: z.array(slugId).default([]).describe('Văn bản được viện dẫn trong nhiệm vụ'),
    targets: z.array(z.string()).default([]).describe('Mã các chỉ tiêu nằm trong nhiệm vụ này'),
  })
  .describe('Nhiệm vụ');
export type TaskData = z.infer<typeof task>;
