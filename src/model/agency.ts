import { z } from 'zod';
import { day } from './dates.ts';
import { formerly } from './former.ts';
import { line, slugId } from './ids.ts';
import { LEVELS } from './levels.ts';
import { offeredTo } from './offered-to.ts';

/** What an actor named in a task is. A group ("các cơ quan, đơn vị") is never taken apart. */
export const AGENCY_KINDS = [
  'body',
  'group',
  'position',
  'leader',
  'committee',
  'party',
  'elected',
  'external',
] as const;

export const agency = z.strictObject({
  id: slugId.describe('Mã cơ quan, không đổi khi đã công bố'),
  name: line.describe('Tên chuẩn, dùng thống nhất trên toàn trang'),
  kind: z
    .enum(AGENCY_KINDS)
    .describe(
      'body cơ quan; group nhóm cơ quan; position chức danh; leader lãnh đạo; committee ban, tổ; party tổ chức đảng, đoàn thể; elected cơ quan dân cử; external cơ quan ngành dọc',
    ),
  aliases: z.array(line).default([]).describe('Các cách viết khác đã gặp; dùng để nhận ra cơ quan trong văn bản'),
  levels: z
    .array(z.enum(LEVELS))
    .min(1)
    .optional()
    .describe('Cấp của văn bản mà các tên này chỉ cơ quan này, khi cùng tên ở cấp khác là cơ quan khác'),
  offeredTo: offeredTo.optional(),
  validFrom: day.optional().describe('Ngày bắt đầu có cơ quan hoặc tên gọi này, nếu biết'),
  validTo: day.optional().describe('Ngày cuối cùng của cơ quan; còn hoạt động thì để trống'),
  note: line
    .optional()
    .describe('Điều người xem trang cơ quan cần biết, ví dụ trang gom cơ quan cùng loại của nhiều nơi'),
  formerly: formerly.optional(),
  successor: z
    .strictObject({
      role: line.describe('Nơi tiếp nhận nhiệm vụ theo mô hình hai cấp từ 01/7/2025'),
      note: line.optional().describe('Điều cần lưu ý khi quy đổi'),
    })
    .optional()
    .describe('Gợi ý cơ quan kế nhiệm; chỉ để tham khảo khi soạn văn bản mới'),
});
export type Agency = z.infer<typeof agency>;

/**
 * How a paper names an actor: the identifier of an agency, or the wording of the paper, which is looked up
 * among names and aliases and shown as it stands.
 */
export const agencyRef = line.describe(
  'Mã cơ quan, hoặc tên đúng như văn bản viết; tên chưa có trong danh mục được giữ nguyên',
);
