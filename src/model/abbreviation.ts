import { z } from 'zod';
import { line } from './ids.ts';

export const abbreviation = z
  .strictObject({
    short: line.describe('Chữ viết tắt, ví dụ TTHC'),
    long: line.describe('Viết đầy đủ'),
  })
  .describe('Chữ viết tắt');

export type Abbreviation = z.infer<typeof abbreviation>;
