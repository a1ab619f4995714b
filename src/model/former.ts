/** Addresses that the site once had: what stands there now says where to, or why no more. */
import { z } from 'zod';
import { day } from './dates.ts';
import { line } from './ids.ts';

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** The pages that are made of one thing of the content, whose id is part of the address. */
const OF_ONE = `(?:ke-hoach|bao-cao)/${SLUG}/\\d{4}-${SLUG}|(?:don-vi|co-quan|van-ban|mau|huong-dan)/${SLUG}`;
/** Any page of the site, or a task of a paper. */
const ANY = '(?:[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/)+(?:#nv-[\\p{L}\\p{N}]+(?:[.-][\\p{L}\\p{N}]+)*)?';

/** The former addresses of a page. */
export const formerly = z
  .array(
    z.string().regex(new RegExp(`^/(?:${OF_ONE})/$`), {
      error:
        'địa chỉ cũ của trang gồm cả dấu / ở đầu và cuối, không có tên máy chủ, ví dụ /ke-hoach/xa-an-thanh/2027-ke-hoach-cchc/',
    }),
  )
  .min(1)
  .describe('Các địa chỉ cũ của trang này, khi đổi tên tệp hay thư mục; địa chỉ cũ dẫn sang trang mới');

export const withdrawn = z
  .strictObject({
    address: z
      .string()
      .regex(new RegExp(`^/${ANY}$`, 'u'), {
        error:
          'địa chỉ gồm cả dấu / ở đầu và cuối, không có tên máy chủ, ví dụ /ke-hoach/xa-an-thanh/2027-ke-hoach-cchc/; nhiệm vụ thì thêm #nv-<số> ở sau',
      })
      .describe('Địa chỉ đã công bố của trang được rút, ví dụ /ke-hoach/xa-an-thanh/2027-ke-hoach-cchc/'),
    on: day.describe('Ngày rút, ví dụ 2027-01-15'),
    reason: line.describe('Lý do rút, viết gọn cho người đọc'),
  })
  .describe('Trang đã rút: ở địa chỉ cũ có lời báo với ngày và lý do');
export type Withdrawn = z.infer<typeof withdrawn>;
