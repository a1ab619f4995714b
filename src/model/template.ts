import { z } from 'zod';
import { line, slugId } from './ids.ts';
import { LEVELS } from './unit.ts';
import { PLAN_KINDS } from './plan.ts';
import { REPORT_KINDS } from './report.ts';
import { task } from './task.ts';

export const template = z
  .strictObject({
    title: line.describe('Tên mẫu'),
    summary: line.describe('Mẫu này dùng khi nào'),
    kind: z.enum([...PLAN_KINDS, ...REPORT_KINDS]).describe('Loại văn bản mà mẫu tạo ra'),
    documentName: line.describe('Tên loại in trên văn bản, ví dụ KẾ HOẠCH'),
    levels: z.array(z.enum(LEVELS)).min(1).describe('Cấp dùng mẫu này'),
    symbol: line.describe('Ký hiệu gợi ý, ví dụ KH-UBND'),
    heading: line.describe('Trích yếu gợi ý; {năm} và {đơn vị} là chỗ điền'),
    parentBody: line.optional().describe('Dòng cơ quan chủ quản, nếu có; chỗ điền trong ngoặc nhọn'),
    issuer: line.describe('Dòng cơ quan ban hành; chỗ điền trong ngoặc nhọn'),
    signer: z
      .strictObject({
        authority: line.optional().describe('Quyền hạn ký'),
        position: line.describe('Chức vụ người ký'),
      })
      .describe('Chữ ký'),
    basis: z.array(slugId).default([]).describe('Căn cứ thường dùng'),
    sections: z
      .array(
        z.strictObject({
          heading: line.describe('Tên mục, kèm số: I. MỤC TIÊU, YÊU CẦU'),
          level: z.int().min(1).max(2).default(1).describe('1: mục lớn; 2: mục nhỏ'),
          guidance: z.array(line).default([]).describe('Hướng dẫn người soạn viết gì'),
          text: z.array(line).default([]).describe('Câu mở sẵn; chỗ điền trong ngoặc nhọn'),
        }),
      )
      .min(1)
      .describe('Các mục của văn bản'),
    tasks: z.array(task).default([]).describe('Nhiệm vụ gợi ý cho bảng phụ lục'),
    recipients: z.array(line).default([]).describe('Nơi nhận gợi ý'),
    checkedOn: z.string().describe('Ngày kiểm tra căn cứ và tên cơ quan của mẫu'),
  })
  .describe('Mẫu văn bản');
export type TemplateData = z.infer<typeof template>;

export const guide = z
  .strictObject({
    title: line.describe('Tên hướng dẫn'),
    summary: line.describe('Một câu giới thiệu'),
    order: z.int().describe('Thứ tự trong danh sách'),
  })
  .describe('Hướng dẫn');
export type GuideData = z.infer<typeof guide>;
