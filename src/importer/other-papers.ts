/** Papers that are no plan and no report: named for what they are. */
import { messages } from '../i18n/import.ts';
import { isCapitals, type Paragraph } from './blocks.ts';
import { isTypeLine } from './identity.ts';
import { readLetterhead } from './letterhead.ts';
import { Refusal } from './refusal.ts';

/** The kinds of administrative papers that Nghị định 30/2020/NĐ-CP, article 7 names, and others in use. */
const NAMES = [
  ...['Quyết định', 'Nghị quyết', 'Chỉ thị', 'Quy chế', 'Quy định', 'Thông cáo', 'Thông báo', 'Hướng dẫn'],
  ...['Phương án', 'Đề án', 'Dự án', 'Biên bản', 'Tờ trình', 'Hợp đồng', 'Công điện', 'Bản ghi nhớ'],
  ...['Bản thỏa thuận', 'Giấy ủy quyền', 'Giấy mời', 'Giấy giới thiệu', 'Giấy nghỉ phép', 'Phiếu gửi'],
  ...['Phiếu chuyển', 'Phiếu báo', 'Phiếu trình', 'Phiếu khảo sát', 'Thông tư', 'Nghị định', 'Kết luận', 'Quy trình'],
  ...['Thư ngỏ', 'Thư công', 'Thư mời', 'Lời kêu gọi', 'Danh sách', 'Đề cương', 'Sổ tay', 'Chiến lược', 'Quy hoạch'],
  ...['Công bố', 'Đơn', 'Lịch công tác', 'Lịch làm việc', 'Lịch tiếp công dân', 'Nội quy', 'Điều lệ', 'Bản cam kết'],
  ...['Giấy đề nghị', 'Giấy xác nhận', 'Tham luận', 'Bài phát biểu'],
] as const;

/** The name of a paper that a line of capitals says: "THÔNG BÁO", "THÔNG BÁO KẾT LUẬN". */
function nameOf(text: string): string | undefined {
  const line = text.replace(/\s*:$/u, '').replace(/\s+/gu, ' ').trim();
  if (!isCapitals(line) || line.length > 60) return undefined;
  return NAMES.find((name) => line === name.toUpperCase() || line.startsWith(`${name.toUpperCase()} `));
}

/** The line that names another kind of paper before anything names a plan or a report. */
export function otherPaperAt(paragraphs: readonly Paragraph[]): { at: number; name: string } | undefined {
  for (const [at, { text }] of paragraphs.slice(0, 40).entries()) {
    if (isTypeLine(text) || /^(?:I|1)\s*[.)]\s+\S/u.test(text)) return undefined;
    const name = nameOf(text);
    if (name) return { at, name };
  }
  return undefined;
}

/** Whether the line begins a paper, and is not the middle of a sentence that was broken. */
const startsPaper = (paragraphs: readonly Paragraph[], at: number): boolean =>
  !/[\p{Ll}\d,]$/u.test(paragraphs[at - 1]?.text ?? '') && /^[\p{Lu}(]/u.test(paragraphs[at + 1]?.text ?? '');

/** A letter has no name: it says what it is about, or whom it is for, under a symbol that names no kind. */
function isLetter(paragraphs: readonly Paragraph[]): boolean {
  const beginning = paragraphs.slice(0, 40);
  if (beginning.some(({ text }, at) => isTypeLine(text) && startsPaper(paragraphs, at))) return false;
  const head = paragraphs.slice(0, 14);
  const to = head.findIndex(({ text }) => /^kính gửi\s*:?/iu.test(text));
  const { symbol, about } = readLetterhead(to < 0 ? head : head.slice(0, to));
  return symbol !== undefined && !/^(?:KH|BC|CTr?)(?:-|$)/u.test(symbol) && (to >= 0 || about !== undefined);
}

/** @throws Refusal that says what the paper is and what can be done with it */
export function refuseOthers(paragraphs: readonly Paragraph[]): void {
  const other = otherPaperAt(paragraphs);
  if (other) throw new Refusal(messages.otherPaper(other.name, other.name === 'Quyết định'));
  if (isLetter(paragraphs)) throw new Refusal(messages.otherPaper('Công văn', false));
}
