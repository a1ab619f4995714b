import { z } from 'zod';
import { COMPANION_KINDS } from './companion-kinds.ts';
import { formerly } from './former.ts';
import { line, slugId } from './ids.ts';
import { LEVELS, UNIT_TYPES } from './unit.ts';
import { PLAN_KINDS } from './plan.ts';
import { REPORT_KINDS } from './report.ts';
import { task } from './task.ts';

/** What a blank of a template is: the words in curly braces, and how the person filling it in is helped. */
const templateField = z
  .strictObject({
    name: line.describe('Tên chỗ điền, đúng như trong ngoặc nhọn'),
    help: line.describe('Một câu nói phải điền gì'),
    input: z
      .enum(['text', 'date', 'choice'])
      .default('text')
      .describe('text một dòng chữ; date ngày; choice chọn trong danh sách hoặc gõ'),
    choices: z.array(line).default([]).describe('Các giá trị để chọn'),
  })
  .refine(({ input, choices }) => (input === 'choice') === choices.length > 0, {
    path: ['choices'],
    error: 'chỗ điền kiểu choice cần danh sách choices, kiểu khác thì không có',
  })
  .describe('Chỗ điền của mẫu');

/** A table of a template that is no table of tasks: an appendix of its own, with starter rows or empty ones. */
const templateTable = z
  .strictObject({
    title: line.describe('Tên phụ lục'),
    columns: z
      .array(
        z.strictObject({
          label: line.describe('Tên cột'),
          width: z.number().positive().describe('Phần bề rộng của cột so với các cột khác'),
          align: z.enum(['left', 'center']).default('left').describe('Căn chữ trong cột'),
        }),
      )
      .min(2)
      .max(9)
      .describe('Các cột, cột đầu là số thứ tự'),
    rows: z
      .array(z.array(z.union([line, z.null()])))
      .min(1)
      .describe('Các dòng gợi ý; ô trống ghi null'),
  })
  .refine(({ columns, rows }) => rows.every(({ length }) => length === columns.length), {
    path: ['rows'],
    error: 'mỗi dòng có đúng số ô bằng số cột',
  })
  .describe('Bảng của mẫu');

/** The Decision by which a plan is issued (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3). */
export const decision = z
  .strictObject({
    heading: line.describe('Trích yếu của Quyết định'),
    symbol: line.describe('Ký hiệu gợi ý, ví dụ QĐ-UBND'),
    competence: line.describe('Thẩm quyền ban hành, ví dụ CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …'),
    proposal: line.describe('Dòng "Theo đề nghị của …"'),
    articles: z.array(line).min(1).describe('Các điều, không kèm chữ "Điều 1."'),
    signer: z
      .strictObject({
        authority: line.optional().describe('Quyền hạn ký'),
        position: line.describe('Chức vụ người ký'),
      })
      .describe('Chữ ký của Quyết định'),
    recipients: z.array(line).default([]).describe('Nơi nhận của Quyết định'),
  })
  .describe('Quyết định ban hành kế hoạch');

/** What of a plan a report answers row by row. */
const PROGRESS_TABLES = ['targets', 'tasks'] as const;

export const template = z
  .strictObject({
    title: line.describe('Tên mẫu'),
    summary: line.describe('Mẫu này dùng khi nào'),
    kind: z.enum([...PLAN_KINDS, ...REPORT_KINDS, ...COMPANION_KINDS]).describe('Loại văn bản mà mẫu tạo ra'),
    documentName: line.describe('Tên loại in trên văn bản, ví dụ KẾ HOẠCH'),
    form: z
      .enum(['paper', 'appendix'])
      .default('paper')
      .describe('paper: cả văn bản; appendix: chỉ phụ lục nhiệm vụ, kèm theo một văn bản đã có'),
    levels: z.array(z.enum(LEVELS)).min(1).describe('Cấp dùng mẫu này'),
    types: z
      .array(z.enum(UNIT_TYPES))
      .min(1)
      .optional()
      .describe('Loại đơn vị dùng mẫu này; không ghi thì mọi đơn vị của các cấp ấy'),
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
    cosigners: z
      .array(line)
      .max(2)
      .default([])
      .describe(
        'Người cùng ký biên bản: người thứ nhất ký bên trái, người thứ hai ký ở hàng dưới; dấu / là xuống dòng',
      ),
    decision: decision.optional(),
    addressedTo: z.array(line).default([]).describe('Kính gửi'),
    fields: z.array(templateField).default([]).describe('Các chỗ điền của mẫu'),
    basis: z.array(slugId).default([]).describe('Căn cứ thường dùng'),
    localBasis: z
      .array(line)
      .default([])
      .describe('Căn cứ của cấp trên hoặc của địa phương, in trước căn cứ thường dùng; chỗ điền trong ngoặc nhọn'),
    sections: z
      .array(
        z.strictObject({
          heading: line
            .or(z.literal(''))
            .describe('Tên mục, kèm số: I. MỤC TIÊU, YÊU CẦU; để trống ("") cho lời mở đầu, trước mục thứ nhất'),
          level: z.int().min(1).max(2).default(1).describe('1: mục lớn; 2: mục nhỏ'),
          guidance: z.array(line).default([]).describe('Hướng dẫn người soạn viết gì'),
          text: z.array(line).default([]).describe('Câu mở sẵn; chỗ điền trong ngoặc nhọn'),
        }),
      )
      .default([])
      .describe('Các mục của văn bản'),
    tasks: z
      .array(task.omit({ formerly: true }))
      .default([])
      .describe('Nhiệm vụ gợi ý cho bảng phụ lục'),
    taskColumns: z
      .union([z.literal(6), z.literal(8)])
      .default(6)
      .describe('Số cột của bảng nhiệm vụ: 8 cột tách mục tiêu và hoạt động thành cột riêng'),
    appendices: z.array(templateTable).default([]).describe('Các phụ lục khác, sau bảng nhiệm vụ'),
    progress: z
      .array(z.enum(PROGRESS_TABLES))
      .default([])
      .describe('Phụ lục đối chiếu với kế hoạch: targets chỉ tiêu, tasks nhiệm vụ'),
    recipients: z.array(line).default([]).describe('Nơi nhận gợi ý'),
    formerly: formerly.optional(),
    checkedOn: z.string().describe('Ngày kiểm tra căn cứ và tên cơ quan của mẫu'),
  })
  .refine(({ form, sections }) => (form === 'paper') === sections.length > 0, {
    path: ['sections'],
    error: 'mẫu cả văn bản phải có mục (sections); mẫu chỉ có phụ lục thì không',
  })
  .refine(({ sections }) => sections.every(({ heading }, i) => heading !== '' || i === 0), {
    path: ['sections'],
    error: 'chỉ phần đứng đầu mới không có tên mục',
  })
  .refine(({ form, tasks }) => form === 'paper' || tasks.length > 0, {
    path: ['tasks'],
    error: 'mẫu phụ lục phải có nhiệm vụ',
  })
  .refine(({ kind, cosigners }) => cosigners.length === 0 || kind === 'minutes', {
    path: ['cosigners'],
    error: 'chỉ biên bản (minutes) mới có người cùng ký',
  })
  .refine(({ kind, decision }) => decision === undefined || kind === 'attached-plan', {
    path: ['decision'],
    error: 'chỉ kế hoạch kèm theo Quyết định (attached-plan) mới có Quyết định',
  })
  .describe('Mẫu văn bản');
export type TemplateData = z.infer<typeof template>;

export const guide = z
  .strictObject({
    title: line.describe('Tên hướng dẫn'),
    summary: line.describe('Một câu giới thiệu'),
    order: z.int().describe('Thứ tự trong danh sách'),
    formerly: formerly.optional(),
  })
  .describe('Hướng dẫn');
export type GuideData = z.infer<typeof guide>;
