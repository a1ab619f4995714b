/** Other sites of this kind, from which a portal takes what they publish. */
import { z } from 'zod';
import { line, slugId } from './ids.ts';

/** What a site may cost, where its entry says nothing else. */
export const SITE_LIMITS = { megabytes: 1000, files: 200, seconds: 1800, idleSeconds: 30 } as const;

/** A day; what is longer than 24 of them would be no time at all to a timer. */
const LONGEST_WAIT = 86_400;

const ADDRESS = /^https?:\/\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?(?:\/[\w.~-]+)*\/?$/i;

export const site = z
  .strictObject({
    id: slugId.describe('Mã của trang, là tên thư mục giữ bản chép'),
    name: line.max(100).describe('Tên cơ quan như cổng ghi bên mỗi dòng, ví dụ UBND xã An Thạnh'),
    address: z
      .string()
      .regex(ADDRESS, {
        error:
          'địa chỉ bắt đầu bằng http:// hoặc https://, không có tên đăng nhập, dấu ? hay #, ví dụ http://cchc.xaanthanh.gov.vn/',
      })
      .refine((address) => URL.canParse(address), {
        error: 'địa chỉ không mở được: số cổng lớn nhất là 65535',
        abort: true,
      })
      .transform((address) => address.replace(/\/?$/, '/'))
      .describe('Địa chỉ trang chủ; các dòng trên cổng dẫn về đây'),
    folder: line
      .optional()
      .describe('Thư mục trên máy này có trang đã công bố (npm run publish); để trống thì lấy qua mạng ở address'),
    units: z.array(slugId).default([]).describe('Mã các đơn vị mà trang này được công bố thay'),
    below: slugId
      .optional()
      .describe('Mã đơn vị mà trang được công bố thay cho mọi đơn vị cấp dưới, ví dụ mã của tỉnh'),
    limits: z
      .strictObject({
        megabytes: z
          .number()
          .positive()
          .default(SITE_LIMITS.megabytes)
          .describe('Tổng dung lượng nhiều nhất, MB; 1000 nếu không ghi'),
        files: z.int().positive().default(SITE_LIMITS.files).describe('Số tệp nhiều nhất; 200 nếu không ghi'),
        seconds: z
          .number()
          .positive()
          .max(LONGEST_WAIT)
          .default(SITE_LIMITS.seconds)
          .describe('Thời gian lấy cả trang, giây; 1800 nếu không ghi'),
        idleSeconds: z
          .number()
          .positive()
          .max(LONGEST_WAIT)
          .default(SITE_LIMITS.idleSeconds)
          .describe('Thời gian chờ khi không có gì đến, giây; 30 nếu không ghi'),
      })
      .prefault({})
      .describe('Giới hạn riêng của trang này'),
  })
  .refine(({ units, below }) => units.length > 0 || below !== undefined, {
    path: ['units'],
    error: 'cần ghi trang được công bố thay đơn vị nào: units (mã các đơn vị), hoặc below (mã đơn vị cấp trên)',
  })
  .describe('Trang của cơ quan khác mà cổng này gom dữ liệu');
export type Site = z.infer<typeof site>;
