import { z } from 'zod';
import { line } from './ids.ts';
import { offeredTo } from './offered-to.ts';

/**
 * The fields of reform that tasks, targets and results are sorted by: the six contents of Nghị quyết
 * 76/NQ-CP (15/7/2021) with the direction of the work before them, and, as a second axis, the eight
 * dimensions of the PAPI index.
 */
export const AREA_IDS = [
  'A0',
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'PAPI-1',
  'PAPI-2',
  'PAPI-3',
  'PAPI-4',
  'PAPI-5',
  'PAPI-6',
  'PAPI-7',
  'PAPI-8',
] as const;

export type AreaId = (typeof AREA_IDS)[number];

export const areaId = z.enum(AREA_IDS).describe('Mã lĩnh vực: A0 đến A6, hoặc PAPI-1 đến PAPI-8');

export const area = z.strictObject({
  id: areaId,
  name: line.describe('Tên đầy đủ của lĩnh vực'),
  shortName: line.describe('Tên ngắn dùng trong bảng và bộ lọc'),
  axis: z.enum(['cchc', 'papi']).describe('cchc: nội dung cải cách; papi: trục nội dung của chỉ số PAPI'),
  offeredTo: offeredTo.optional(),
  summary: line.describe('Một câu nói lĩnh vực này gồm những việc gì'),
  aliases: z.array(line).default([]).describe('Tên khác thường gặp trong các văn bản'),
});
export type Area = z.infer<typeof area>;
