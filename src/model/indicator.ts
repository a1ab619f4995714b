import { z } from 'zod';
import { line, slugId } from './ids.ts';
import { offeredTo } from './offered-to.ts';

/**
 * What several papers measure, under one name, so that a target of one can be set beside a result of another.
 * A target or a result says with `measures` which indicator it speaks of; nothing is matched by its wording.
 */
export const indicator = z
  .strictObject({
    id: slugId.describe('Mã chỉ số, dùng ở mục measures của chỉ tiêu và kết quả'),
    name: line.describe('Tên chung của chỉ số'),
    unit: line.describe('Đơn vị tính chung: %, hồ sơ…'),
    better: z.enum(['more', 'less']).describe('more: càng cao càng tốt; less: càng thấp càng tốt'),
    offeredTo: offeredTo.optional(),
    definition: line.optional().describe('Tử số, mẫu số hoặc phạm vi, để biết khi nào hai văn bản nói cùng một điều'),
    aliases: z.array(line).default([]).describe('Cách gọi khác đã gặp'),
  })
  .describe('Chỉ số dùng chung');
export type Indicator = z.infer<typeof indicator>;
