import { z } from 'zod';
import { day } from './dates.ts';
import { formerly } from './former.ts';
import { line, slugId } from './ids.ts';
import { LEVELS } from './levels.ts';
import { UNIT_TYPES } from './unit-types.ts';

export * from './levels.ts';
export { UNIT_TYPES } from './unit-types.ts';

export const unit = z
  .strictObject({
    name: line.describe('Tên đầy đủ, ví dụ Huyện Cù Lao Dung'),
    shortName: line.optional().describe('Tên ngắn dùng trong bảng; để trống thì dùng tên đầy đủ'),
    level: z
      .enum(LEVELS)
      .describe('Cấp: tinh, so-nganh, huyen (cấp huyện cũ), xa (cả phòng thuộc UBND cấp xã), don-vi-su-nghiep'),
    type: z
      .enum(UNIT_TYPES)
      .describe('Loại đơn vị: xã, phường, sở, ban, trung tâm, trường…; không có loại nào đúng thì ghi cơ quan khác'),
    parent: slugId.optional().describe('Mã đơn vị cấp trên trực tiếp'),
    managedBy: slugId.optional().describe('Mã đơn vị quản lý hiện nay, khi khác cấp trên lúc ban hành văn bản'),
    validFrom: day.optional().describe('Ngày bắt đầu hoạt động, nếu biết'),
    validTo: day.optional().describe('Ngày hoạt động cuối cùng; để trống nếu đang hoạt động'),
    gso: z
      .strictObject({
        code: z
          .string()
          .regex(/^\d{2,5}$/, { error: 'mã đơn vị hành chính gồm 2 đến 5 chữ số' })
          .describe('Mã đơn vị hành chính'),
        asOf: day.describe('Ngày mà mã này đúng'),
      })
      .optional()
      .describe('Mã của Tổng cục Thống kê; một mã có thể đổi chủ nên luôn kèm ngày'),
    successors: z
      .array(
        z.strictObject({
          unit: slugId.describe('Mã đơn vị kế thừa'),
          share: z.enum(['whole', 'part']).describe('whole: toàn bộ đơn vị cũ; part: một phần'),
          basis: slugId.describe('Mã văn bản quyết định việc sắp xếp'),
          clause: line.optional().describe('Điều, khoản'),
          note: line.optional().describe('Phần nào của đơn vị cũ'),
        }),
      )
      .default([])
      .describe('Các đơn vị kế thừa'),
    formerly: formerly.optional(),
    note: line.optional().describe('Điều người đọc cần biết'),
  })
  .describe('Đơn vị');
export type UnitData = z.infer<typeof unit>;
export type Unit = UnitData & { id: string };
