/** What plans and reports have in common. */
import { z } from 'zod';
import { agencyRef } from './agency.ts';
import { day, partialDate } from './dates.ts';
import { spanOf } from './days.ts';
import { formerly } from './former.ts';
import { line, ruleId, slugId } from './ids.ts';
import { deadlineText } from './task.ts';

export const STATUSES = ['draft', 'issued', 'superseded'] as const;

export const citationUse = z
  .strictObject({
    ref: slugId.describe('Mã văn bản trong danh mục'),
    role: z
      .enum(['body', 'footnote', 'appendix', 'task'])
      .describe('Được viện dẫn ở đâu: body thân văn bản, footnote chú thích, appendix phụ lục, task nhiệm vụ'),
    at: line.optional().describe('Chỗ viện dẫn, ví dụ II.6'),
    wording: line.optional().describe('Cách văn bản ghi, khi khác danh mục'),
  })
  .describe('Một lần viện dẫn');

export const reportingDuty = z
  .strictObject({
    name: line.describe('Tên báo cáo hoặc việc phải báo cáo'),
    reporter: z.array(agencyRef).default([]).describe('Ai phải báo cáo'),
    recipient: line.optional().describe('Gửi đến đâu'),
    via: agencyRef.optional().describe('Gửi qua cơ quan nào'),
    due: deadlineText.describe('Hạn gửi, ví dụ "Chậm nhất ngày 10/3/2023", "Hằng tháng", "Đột xuất"'),
    wording: line.optional().describe('Cách văn bản viết hạn gửi, khi viết chung cho nhiều kỳ'),
    window: z
      .strictObject({ from: partialDate.describe('Từ ngày'), to: partialDate.describe('Đến ngày') })
      .optional()
      .describe('Kỳ chốt số liệu'),
    system: line.optional().describe('Hệ thống phải nhập số liệu'),
    consequence: line.optional().describe('Hệ quả khi chậm'),
    at: line.optional().describe('Chỗ trong văn bản'),
  })
  .describe('Chế độ báo cáo');

export const duty = z
  .strictObject({
    agency: z.array(agencyRef).min(1).describe('Cơ quan được giao trách nhiệm'),
    text: line.describe('Trách nhiệm, viết gọn'),
    at: line.optional().describe('Chỗ trong văn bản'),
  })
  .describe('Trách nhiệm của từng cơ quan');

export const budget = z
  .strictObject({
    source: line.describe('Nguồn kinh phí'),
    for: line.optional().describe('Chi cho việc gì'),
    holder: agencyRef.optional().describe('Cơ quan giữ hoặc lập dự toán'),
    procedure: line.optional().describe('Cách lập, phân bổ, quyết toán'),
    amount: line.optional().describe('Số tiền, nếu nêu'),
    at: line.optional().describe('Chỗ trong văn bản'),
  })
  .describe('Kinh phí');

export const signer = z
  .strictObject({
    authority: line
      .optional()
      .describe(
        'Quyền hạn ký, các dòng cách nhau bằng dấu gạch chéo: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH; thủ trưởng ký thẳng thì để trống',
      ),
    position: line.describe('Chức vụ người ký, ví dụ CHỦ TỊCH'),
    name: line.optional().describe('Họ tên người ký; bản nháp để trống'),
    mark: line.optional().describe('Dấu hiệu đã ký ghi trên bản thu thập, ví dụ (Đã ký)'),
  })
  .describe('Chữ ký');

export const CHANGE_KINDS = ['nội dung', 'lỗi gõ'] as const;

export const change = z
  .strictObject({
    on: day.describe('Ngày sửa trang, ví dụ 2027-01-15'),
    kind: z
      .enum(CHANGE_KINDS)
      .default('nội dung')
      .describe(
        'nội dung: sửa điều người đọc hiểu hay làm theo, được báo qua nguồn tin; lỗi gõ: sửa chữ, không đổi nghĩa',
      ),
    text: line.describe('Sửa gì, viết gọn'),
  })
  .describe('Một lần sửa trang sau khi công bố');
export type Change = z.infer<typeof change>;

export const NOTE_SEVERITIES = ['error', 'warning', 'info'] as const;

/** Digits that a number keeps only in quotes: zeros before it, a letter after it. */
export const paperNumber = z
  .union([
    z.int().positive(),
    z.string().regex(/^(?=.*[1-9])\d{1,6}\p{L}?$/u, { error: 'số văn bản gồm chữ số, có thể thêm một chữ cái ở cuối' }),
  ])
  .describe('Số văn bản; số có chữ số 0 ở đầu đặt trong ngoặc kép, ví dụ "0124"');

/** A stretch of time: years, months or days. */
export const period = z
  .strictObject({
    from: partialDate.describe('Từ ngày, tháng hoặc năm'),
    to: partialDate.describe('Đến ngày, tháng hoặc năm'),
  })
  .refine(({ from, to }) => from <= spanOf(to).end, { path: ['to'], error: 'mốc cuối phải sau mốc đầu' });

export const schoolYear = z
  .string()
  .regex(/^\d{4}-\d{4}$/, { error: 'năm học dạng 2025-2026' })
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, { error: 'năm học gồm hai năm liền nhau' });

export const note = z
  .strictObject({
    rule: ruleId.describe('Mã quy tắc mà ghi chú thừa nhận, ví dụ number.gap'),
    at: line.describe(
      'Chỗ ghi chú nói đến: số của nhiệm vụ (I.2), mã chỉ tiêu (T1), số của mục (V.2), hoặc tên phần: number, issuedOn, signer, recipients, basis, reporting, appendix, title',
    ),
    byHand: z
      .literal(true)
      .optional()
      .describe('Lỗi người biên tập thấy ở bản gốc, quy tắc không thấy ở nội dung trên trang'),
    severity: z.enum(NOTE_SEVERITIES).describe('Mức: error sai, warning cần lưu ý, info để biết'),
    quote: line.optional().describe('Trích nguyên văn thật ngắn'),
    text: line.describe('Giải thích cho người đọc'),
    suggestion: line.optional().describe('Cách viết đúng, nếu có'),
  })
  .describe('Ghi chú biên tập: lỗi của văn bản cũ được nêu ra chứ không sửa');
export type Note = z.infer<typeof note>;

/** The keys that every paper has, to be spread into the object of each kind. */
export const paperShape = {
  unit: slugId.describe('Mã đơn vị ban hành; trùng tên thư mục'),
  year: z.int().min(2000).max(2100).describe('Năm mà văn bản nói về; nhiều năm hoặc năm học thì ghi năm đầu'),
  schoolYear: schoolYear.optional().describe('Năm học mà văn bản nói về, ví dụ 2025-2026'),
  number: paperNumber
    .optional()
    .describe('Số văn bản, bản nháp chưa có số thì để trống; giữ số 0 ở đầu bằng ngoặc kép'),
  symbol: line.optional().describe('Ký hiệu, ví dụ KH-UBND; văn bản của Đảng thì KH/ĐU; bản nháp chưa có thì để trống'),
  party: z
    .literal(true)
    .optional()
    .describe('Văn bản của Đảng: số và ký hiệu viết 05-KH/ĐU, đầu văn bản in ĐẢNG CỘNG SẢN VIỆT NAM'),
  parentBody: line.optional().describe('Cơ quan chủ quản in ở dòng trên tên cơ quan ban hành, nếu có'),
  issuer: z
    .union([line, z.null()])
    .optional()
    .describe(
      'Tên cơ quan ban hành đúng như in ở đầu văn bản, ví dụ ỦY BAN NHÂN DÂN XÃ AN THẠNH; null khi bản thu thập không có; không ghi thì lấy tên đơn vị',
    ),
  stamp: line.optional().describe('Chữ in thêm ở đầu văn bản, ví dụ Dự thảo'),
  place: line.optional().describe('Địa danh ghi trên văn bản'),
  issuedOn: partialDate
    .optional()
    .describe('Ngày ban hành, ví dụ 2027-01-15; để trống ngày thì ghi tháng, ví dụ 2027-01'),
  status: z.enum(STATUSES).describe('draft nháp; issued đã ban hành; superseded đã được thay thế'),
  title: line.describe('Trích yếu, không kèm tên loại văn bản'),
  summary: line.describe('Hai ba câu cho người đọc vội: văn bản này nói gì, có gì đáng chú ý'),
  formerly: formerly.optional(),
  checkedOn: day.optional().describe('Ngày rà soát trang lần cuối: đối chiếu lại với văn bản, ví dụ 2027-01-15'),
  changes: z.array(change).default([]).describe('Các lần sửa trang sau khi công bố'),
  basis: z.array(slugId).default([]).describe('Căn cứ: mã các văn bản theo thứ tự'),
  citations: z.array(citationUse).default([]).describe('Văn bản được viện dẫn ngoài phần căn cứ'),
  reporting: z.array(reportingDuty).default([]).describe('Chế độ báo cáo'),
  budget: z.array(budget).default([]).describe('Kinh phí thực hiện'),
  duties: z.array(duty).default([]).describe('Trách nhiệm của từng cơ quan'),
  recipients: z.array(line).default([]).describe('Nơi nhận, mỗi dòng một mục'),
  appendix: z
    .strictObject({
      title: line.optional().describe('Tên phụ lục'),
      reference: line
        .optional()
        .describe('Dòng "Kèm theo …" dưới tên phụ lục, ví dụ Kèm theo Kế hoạch số 05/KH-UBND ngày 10/01/2027'),
      missing: z.literal(true).optional().describe('Văn bản dẫn đến phụ lục nhưng phụ lục không có trong bản này'),
    })
    .optional()
    .describe('Phụ lục'),
  signer: signer.optional().describe('Người ký; văn bản kèm theo Quyết định thì không có'),
  notes: z.array(note).default([]).describe('Ghi chú biên tập'),
};
