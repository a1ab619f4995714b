import { z } from 'zod';
import { line } from './ids.ts';

export const abbreviation = z
  .strictObject({
    short: line.describe('Chữ viết tắt, ví dụ TTHC'),
    long: line.describe('Viết đầy đủ; nghĩa hay gặp nhất'),
    also: z.array(line).min(1).optional().describe('Các nghĩa khác của cùng chữ viết tắt'),
  })
  .describe('Chữ viết tắt');

export type Abbreviation = z.infer<typeof abbreviation>;
