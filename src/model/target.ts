import { z } from 'zod';
import { areaId } from './areas.ts';
import { partialDate } from './dates.ts';
import { line, slugId } from './ids.ts';
import { LEVELS } from './unit.ts';

export const TARGET_OPS = [
  '=',
  '>',
  '>=',
  '<',
  '<=',
  'increase',
  'decrease',
  'gt-previous',
  'complete',
  'by-reference',
  'cap',
] as const;
export type TargetOp = (typeof TARGET_OPS)[number];

/** The levels that a target or a figure can speak of: those of units, and the offices within one. */
export const TARGET_LEVELS = [...LEVELS, 'phong', 'don-vi'] as const;

export const period = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^\d{4}(?:-\d{4})?$/, { error: 'viết một năm (2024) hoặc một giai đoạn (2022-2025)' }),
);

export const target = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Z]{1,3}\d{1,3}$/, { error: 'mã chỉ tiêu dạng T1, T2…' })
      .describe('Mã chỉ tiêu trong văn bản: T1, T2…'),
    indicator: line.describe('Tên chỉ tiêu; mỗi chỉ tiêu đo một điều'),
    measures: slugId
      .optional()
      .describe('Mã chỉ số dùng chung mà chỉ tiêu này nói đến (content/registry/indicators.yaml)'),
    op: z
      .enum(TARGET_OPS)
      .describe(
        'Phép so: = > >= < <=, increase tăng, decrease giảm, gt-previous cao hơn kỳ trước, complete hoàn thành, by-reference theo văn bản khác, cap không vượt mức được giao',
      ),
    value: z.number().optional().describe('Giá trị phải đạt'),
    unit: line.optional().describe('Đơn vị tính: %, hồ sơ, lần/năm…'),
    of: line.optional().describe('Mẫu số hoặc phạm vi tính'),
    level: z.array(z.enum(TARGET_LEVELS)).min(1).describe('Cấp phải đạt'),
    area: areaId.optional(),
    period: period.describe('Năm hoặc giai đoạn'),
    startsOn: partialDate.optional().describe('Ngày bắt đầu tính, nếu có'),
    wording: line.describe('Cách văn bản viết (trích ngắn)'),
    at: line.optional().describe('Chỗ trong văn bản, ví dụ I.1 hoặc Phụ lục II.2'),
    refs: z.array(slugId).default([]).describe('Văn bản mà chỉ tiêu dựa vào'),
  })
  .refine((item) => !['=', '>', '>=', '<', '<='].includes(item.op) || item.value !== undefined, {
    path: ['value'],
    error: 'phép so này cần một giá trị (value)',
  })
  .describe('Chỉ tiêu');
export type TargetData = z.infer<typeof target>;
