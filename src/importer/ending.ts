/** Recipients and signature. */
import { isCapitals, type Paragraph } from './blocks.ts';
import type { Used } from './letterhead.ts';

export interface Ending {
  recipients: string[];
  signer?: { authority?: string; position: string; name?: string; mark?: string };
  /** The paragraphs that were read, with what the recipients have of them. */
  used: Used[];
}

export const RECIPIENTS = /^nơi\s+nhận\s*:?/iu;
const AUTHORITY = /^(?:(?:TM|KT|TL|TUQ|T\/M|Q)\s*\.\s*|T\/M\s+)/u;
const POSITION =
  /^(?:QUYỀN |Q\.\s*)?(?:PHÓ )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN|ĐOÀN|TRẠM|KHOA|THÔN|ẤP|TRUNG TÂM)|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|(?:CHI )?CỤC TRƯỞNG|CHÁNH THANH TRA|(?:ĐỘI|TỔ|VIỆN|VỤ) TRƯỞNG|BÍ THƯ|CHỈ HUY TRƯỞNG|KIỂM SOÁT VIÊN|ỦY VIÊN|UỶ VIÊN)/u;
const MARK = /^\(?\s*đã\s+k[ýí][^)]*\)?$/iu;
/** Where somebody is to sign. */
const TO_SIGN = /^\(?\s*(?:ký tên|ký,?\s*(?:ghi rõ họ tên|đóng dấu))[^)]*\)?$/iu;
const NAME = /^(?:(?:ThS|TS|BS|KS)\.\s*)?\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5}$/u;

const BLANK_NAME = /^[[(]họ(?: và)? tên[\])]$/iu;

/** Whether a paragraph begins the signature. */
export const beginsSignature = (text: string) => AUTHORITY.test(text) || (isCapitals(text) && POSITION.test(text));

/** Reads the paragraphs from "Nơi nhận" (or the signature, where it comes first) to the appendix. */
export function readEnding(paragraphs: readonly Paragraph[]): Ending {
  const ending: Ending = { recipients: [], used: [] };
  const authority: string[] = [];
  let position = '';
  let name: string | undefined;
  let mark: string | undefined;
  let inList = false;
  const use = (paragraph: Paragraph, gave: string[], form: string[] = []) =>
    ending.used.push({ paragraph, gave, form });
  for (const paragraph of paragraphs) {
    const text = paragraph.text.trim();
    if (RECIPIENTS.test(text)) {
      inList = true;
      const rest = text.replace(RECIPIENTS, '').trim();
      if (rest) ending.recipients.push(tidy(rest));
      use(paragraph, rest ? [tidy(rest)] : [], [RECIPIENTS.exec(text)?.[0] ?? '']);
    } else if (beginsSignature(text) && !name) {
      inList = false;
      const [, upTo = text, after] = /^(.*?DÂN)\s+((?:KT\.\s*)?(?:PHÓ )?CHỦ TỊCH.*)$/u.exec(text) ?? [];
      for (const line of after ? [upTo, after] : [text]) {
        if (AUTHORITY.test(line)) authority.push(line);
        else position = position ? `${position} / ${line}` : line;
      }
      use(paragraph, []);
    } else if ((position || authority.length) && MARK.test(text)) {
      mark = text;
      use(paragraph, []);
    } else if ((position || authority.length) && TO_SIGN.test(text)) {
      use(paragraph, [], [text]);
    } else if ((position || authority.length) && !inList && !name && (NAME.test(text) || BLANK_NAME.test(text))) {
      name = text;
      use(paragraph, [], BLANK_NAME.test(text) ? [text] : []);
    } else if (inList && text) {
      const item = tidy(text);
      const before = ending.recipients.at(-1);
      // An item that a line's end has cut: the next line has no dash.
      if (before && !/^[-–+•]/u.test(text) && /,$/u.test(before))
        ending.recipients[ending.recipients.length - 1] = `${before} ${item}`;
      else if (item) ending.recipients.push(item);
      use(paragraph, [item]);
    }
  }
  // "KT. CHỦ TỊCH" alone with "PHÓ CHỦ TỊCH" below; a head who signs for himself has no authority.
  const last = authority.at(-1) ?? '';
  if (!position && authority.length > 1 && /^KT\s*\./u.test(last))
    position = authority.pop()?.replace(AUTHORITY, '') ?? '';
  // "Q. CHỦ TỊCH" is who acts as one.
  if (!position && /^Q\s*\./u.test(last)) position = authority.pop() ?? '';
  if (position) {
    ending.signer = {
      ...(authority.length ? { authority: authority.join(' / ') } : {}),
      position,
      ...(name && !BLANK_NAME.test(name) ? { name } : {}),
      ...(mark ? { mark } : {}),
    };
  }
  return ending;
}

/** An item without its dash, its stop and what a scanner made of initials beside it. */
function tidy(text: string): string {
  return text
    .replace(/^[-–+•]\s*/u, '')
    .replace(/\(\s*\)/gu, '')
    .replace(/^(Lưu\s*(?::\s*)?VT)\s+\p{Ll}{1,4}$/u, '$1')
    .replace(/(?<![\s.;,])[\s.;,]+$/u, '')
    .trim();
}
