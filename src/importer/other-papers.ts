/** Papers that are no plan and no report: named for what they are. */
import { messages } from '../i18n/import.ts';
import { isCapitals, type Paragraph } from './blocks.ts';
import { isTypeLine } from './identity.ts';
import { readLetterhead } from './letterhead.ts';
import { Refusal } from './refusal.ts';

const NAMES = [
  'Quyết định',
  'Nghị quyết',
  'Thông báo',
  'Tờ trình',
  'Chỉ thị',
  'Hướng dẫn',
  'Công điện',
  'Kết luận',
  'Quy chế',
  'Quy định',
  'Đề án',
  'Phương án',
  'Dự án',
  'Biên bản',
  'Giấy mời',
  'Giấy ủy quyền',
  'Thông tư',
  'Nghị định',
  'Hợp đồng',
  'Phiếu trình',
  'Quy trình',
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

/** A letter has no name: it says what it is about, or whom it is for, under a symbol that names no kind. */
function isLetter(paragraphs: readonly Paragraph[]): boolean {
  if (paragraphs.slice(0, 40).some(({ text }) => isTypeLine(text))) return false;
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
