/** The wording of a deadline in the form in which it is read: small letters, one way of placing tones, one kind of dash. */
import { normalise } from '../../text/normalise.ts';
import { placeTones } from '../../text/tones.ts';

/** Words that begin a deadline and say nothing of when. */
const SILENT =
  /^(?:gửi|nộp|trình|thời gian(?: thực hiện| hoàn thành)?:?|thời hạn(?: hoàn thành| thực hiện)?:?|công khai|thực hiện|triển khai(?: thực hiện)?|tổ chức thực hiện|hoàn thành(?: việc)?|hoàn thiện|duy trì|báo cáo|bắt đầu(?: thực hiện)?|tiến hành|xong|phấn đấu|dự kiến|ước|tính(?= (?:đến|tới|từ) )|(?:nhân )?dịp(?= (?:ngày )?\d)|(?:vào )?khoảng) (?=\S)/u;

/** The latest day, itself included. */
export const LATEST = '(?:(?:chậm|muộn|trễ) nhất|không (?:chậm|muộn|trễ) hơn|không quá|không sau|hạn cuối|hạn chót)';

const LUNAR_WORD = /(?<!\p{L})(?:âm lịch|rằm|mùng|mồng|giỗ|giêng|chạp)(?!\p{L})|\d[ ,]*\(?al\)?$/u;
/** Days of the lunar calendar: "tháng 2 (âm lịch)", "mùng 10 tháng 3"; "trước Tết âm lịch" names none. */
export const isLunar = (text: string): boolean =>
  LUNAR_WORD.test(text) && /\d|tháng/u.test(text.replace(/năm \d{4}|\d{4}$/gu, ''));

export function tidy(raw: string): string {
  return placeTones(spaced(raw))
    .toLowerCase()
    .replace(/^[-+•·*\s]+/, '')
    .replace(/(?<![\s.;,])[\s.;,]+$/, '')
    .replace(/(?<!\p{L})quí(?!\p{L})/gu, 'quý')
    .replace(/(?<!\p{L})hằng(?!\p{L})/gu, 'hàng')
    .replace(/^\(([^()]*)\)$/u, '$1')
    .trim();
}

/** Without changing letters: one kind of space and dash. */
const spaced = (raw: string) =>
  normalise(raw)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(\d)(lần)/gi, '$1 $2')
    .replace(/(?<!\p{L})(tháng|qu[ýí]|trước|ngày)(?=\d)/giu, '$1 ')
    .replace(/\s+/g, ' ');

/** The numbers that deadlines spell out. */
const NUMBER_WORDS = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['mười một', 11],
  ['mười hai', 12],
]);

/** A number in figures or in words; `NaN` for anything else. */
export const numberOf = (text: string): number => NUMBER_WORDS.get(text) ?? Number(text);

/** The wording without the verbs that it may begin with; the same when it begins with none. */
export const withoutVerb = (text: string): string => text.replace(SILENT, '');

/** Gives words of the tidied wording as the paper has them, where it has them. */
export function writer(raw: string): (words: string) => string {
  const written = spaced(raw).trim();
  const lower = written.toLowerCase();
  const text = lower.length === written.length ? tidy(written) : '';
  const shift = lower.length - text.length;
  return (words) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      // What was taken off stood before it or behind it.
      for (const from of [at, at + shift]) {
        const found = written.slice(from, from + words.length);
        if (tidy(found) === words) return found;
      }
    }
    return words.replace(/(?<=quý )(?:iv|i{1,3})(?!\p{L})/gu, (quarter) => quarter.toUpperCase());
  };
}
