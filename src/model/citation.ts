import { z } from 'zod';
import { day, partialDate } from './dates.ts';
import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';
import { formerly } from './former.ts';
import { line, slugId } from './ids.ts';

export * from './document-types.ts';

export const documentType = z.enum(Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]]);

export const citation = z
  .strictObject({
    id: slugId.describe('Mã văn bản, dùng trong căn cứ và viện dẫn'),
    type: documentType.describe('Loại văn bản viết tắt: KH, QĐ, NĐ…'),
    number: z.int().positive().describe('Số của văn bản'),
    year: z.int().min(1945).max(2100).describe('Năm ban hành'),
    code: line.describe('Số và ký hiệu viết đầy đủ, ví dụ 192/KH-UBND'),
    issuedOn: partialDate.optional().describe('Ngày ban hành, ví dụ 2027-01-15; để trống nếu chưa biết'),
    inForceOn: day.optional().describe('Ngày có hiệu lực, nếu biết'),
    issuer: line.describe('Cơ quan ban hành, viết đầy đủ, ví dụ UBND tỉnh Sóc Trăng'),
    unit: slugId.optional().describe('Mã đơn vị ban hành, nếu đơn vị có trang trên kho này'),
    title: line.describe('Trích yếu nội dung'),
    aliases: z.array(line).default([]).describe('Các cách ghi khác hoặc ghi sai đã gặp'),
    relations: z
      .array(
        z.strictObject({
          type: z
            .enum(['amends', 'replaces', 'repeals-part', 'guides', 'implements'])
            .describe(
              'amends sửa đổi; replaces thay thế; repeals-part bãi bỏ một phần; guides hướng dẫn; implements thực hiện',
            ),
          to: slugId.describe('Mã văn bản được sửa đổi, thay thế, hướng dẫn hoặc thực hiện'),
        }),
      )
      .default([])
      .describe('Quan hệ với văn bản khác'),
    status: z
      .strictObject({
        value: z
          .enum(['in-force', 'amended', 'partly-expired', 'replaced', 'expired', 'unknown'])
          .describe('Tình trạng hiệu lực'),
        asOf: partialDate.describe('Ngày tra cứu tình trạng'),
        source: line.describe('Nguồn tra cứu: điều khoản nêu tình trạng'),
        copy: z
          .strictObject({
            from: line.describe('Nơi để bản chép'),
            day: day.optional().describe('Ngày của bản chép'),
          })
          .optional()
          .describe('Bản chép công khai đã đọc, khi chưa đọc ở Công báo hoặc cơ sở dữ liệu quốc gia về pháp luật'),
      })
      .describe('Tình trạng hiệu lực, luôn kèm ngày tra cứu'),
    formerly: formerly.optional(),
    note: line.optional().describe('Điều người đọc cần biết về văn bản này'),
  })
  .describe('Văn bản được viện dẫn');
export type Citation = z.infer<typeof citation>;

/** Number and symbol are no key: two bodies issue the same number in one year. */
export function citationKey(item: Pick<Citation, 'issuer' | 'type' | 'number' | 'year'>): string {
  return [item.issuer, item.type, item.number, item.year].join('|');
}
