import { z } from 'zod';
import { line } from './ids.ts';

/** Pages that a job leads to. */
export const JOB_PAGES = [
  '/ke-hoach/',
  '/bao-cao/',
  '/nhiem-vu/',
  '/chi-tieu/',
  '/lich/',
  '/don-vi/',
  '/don-vi/tra-cuu/',
  '/mau/',
  '/huong-dan/',
  '/co-quan/',
  '/linh-vuc/',
  '/van-ban/',
  '/so-sanh/',
  '/ra-soat/',
  '/tong-quan/',
  '/du-lieu/',
] as const;

export const synonym = z
  .strictObject({
    words: z
      .array(line)
      .min(1)
      .describe('Các cách nói cùng nghĩa; gõ cách nào cũng tìm được các cách kia. Có thể bỏ dấu khi gõ'),
    page: z
      .enum(JOB_PAGES)
      .optional()
      .describe('Trang mà các từ này dẫn tới, ví dụ /lich/; bỏ trống nếu chỉ là từ đồng nghĩa'),
  })
  .refine(({ words, page }) => page !== undefined || words.length > 1, {
    path: ['words'],
    message: 'cần ít nhất hai cách nói, hoặc một trang (page) để dẫn tới',
  })
  .describe('Từ đồng nghĩa, hoặc việc cần làm và trang của nó');

export type Synonym = z.infer<typeof synonym>;
