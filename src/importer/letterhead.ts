/** The lines above a paper's name: whose it is, its number, place and day, over as many lines as they take. */
import { isCapitals, type Paragraph } from './blocks.ts';
import { NUMBER, numberOf, partial, symbolOf, type PaperNumber } from './attached.ts';

export interface Letterhead {
  /** `undefined` where the paper has no such line. */
  parentBody?: string;
  issuer?: string;
  number?: PaperNumber;
  symbol?: string;
  place?: string;
  /** A day, or a month where the day is left blank. */
  issuedOn?: string;
  draftMark?: string;
  party?: true;
  /** "V/v …", which only a letter has. */
  about?: string;
  used: Used[];
}

/** A line, with what the keys have of it and what a paper prints by its form. */
export interface Used {
  paragraph: Paragraph;
  gave: string[];
  form?: string[];
}

const NATION = /C[ỘộÔô]NG\s+H(?:ÒA|OÀ|òa|oà)\s+X[ÃãAa]\s+H[ỘộÔô]I\s+CH[ỦủUu]\s+NGH[ĨĩIi]A\s+VI[ỆệEe]T\s+NAM/iu;
const PARTY = /ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/iu;
const MOTTO = /Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc/iu;
const DATE =
  // A name of a place is short; without a bound a line of letters without an end would be read again from each of them.
  /([\p{L}][\p{L}\d .'’-]{0,60}?|(?<![^\s])[_….]+)\s?,\s?ngày(\s?\d{1,2}\s?|[.…_\s]*)tháng(\s?\d{1,2}\s?|[.…_\s]*)năm(\s?\d{4}|[.…_\s]*)/iu;
export const DRAFT = /^\(?\s*(?:bản\s+)?dự\s*thảo(?:\s+lần\s*(?:thứ\s*)?\d+)?\s*\)?$/iu;
/** How the name of a body begins; a line that begins otherwise goes on with the one above. */
const BODY =
  /^(?:ỦY BAN|UỶ BAN|UBND|UY BAN|SỞ|PHÒNG|BAN|BỘ|TRƯỜNG|TRUNG TÂM|VĂN PHÒNG|CHI CỤC|CỤC|TỔNG|HỘI|ĐOÀN|ĐẢNG|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|CÔNG AN|HĐND|THANH TRA|BẢO HIỂM|BHXH|TRẠM|BỆNH VIỆN|TỔ|KHO BẠC|THUẾ|VIỆN|ĐÀI|BCH|LIÊN ĐOÀN|MẶT TRẬN|QUỸ|NGÂN HÀNG|CÔNG TY|CHI BỘ|ĐỘI|HỌC VIỆN|KHOA|NHÀ|THƯ VIỆN|BẢO TÀNG|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|QUÂN KHU|BTV)(?![\p{L}\d])/u;

const blank = (value: string) => (/^\d+$/u.test(value.trim()) ? value.trim() : '');

/** Lines of which the next is a part: the nation's name and a number over two lines. */
function joinLines(lines: readonly Paragraph[]): { text: string; of: Paragraph[] }[] {
  const joined: { text: string; of: Paragraph[] }[] = [];
  for (const paragraph of lines) {
    const text = paragraph.text.trim();
    const last = joined.at(-1);
    const together = last ? `${last.text} ${text}` : text;
    const nation =
      last !== undefined &&
      [NATION, PARTY].some((form) => form.test(together) && !form.test(last.text) && !form.test(text));
    const begun =
      last !== undefined && /^C[ỘÔ]NG\s+H(?:ÒA|OÀ)\s+X[ÃA]\s+H[ỘÔ]I(?:\s+CH[ỦU](?:\s+NGH[ĨI]A)?)?$/iu.test(last.text);
    const number =
      last !== undefined &&
      (/^số\s*:?$/iu.test(last.text) || (/^số\s*:?\s*\d+$/iu.test(last.text) && /^[/-]/u.test(text)));
    if (last && (nation || begun || number)) {
      last.text = together;
      last.of.push(paragraph);
    } else joined.push({ text, of: [paragraph] });
  }
  return joined;
}

/** Reads the lines before the name of the paper. */
export function readLetterhead(lines: readonly Paragraph[]): Letterhead {
  const head: Letterhead = { used: [] };
  const names: string[] = [];
  for (const { text: whole, of } of joinLines(lines)) {
    let text = whole;
    const gave: string[] = [];
    const form = [NATION, MOTTO].flatMap((fixed) => fixed.exec(text)?.[0] ?? []);
    const use = () => {
      for (const paragraph of of) head.used.push({ paragraph, gave, form });
    };
    if (DRAFT.test(text)) {
      head.draftMark = text;
      gave.push(text);
      use();
      continue;
    }
    const number = NUMBER.exec(text);
    if (number?.[2]) {
      const value = numberOf(number[1]);
      if (value !== undefined) head.number ??= value;
      head.symbol ??= symbolOf(number[2]);
      const blank = value === undefined && !/\d/u.test(number[1] ?? '');
      if ((blank || value === head.number) && symbolOf(number[2]) === head.symbol) form.push(number[0]);
      text = text.replace(number[0], ' ');
    }
    const date = DATE.exec(text);
    if (date) {
      const place = date[1]?.trim() ?? '';
      if (/\p{L}/u.test(place)) head.place ??= place;
      const issuedOn = partial(blank(date[4] ?? ''), blank(date[3] ?? ''), blank(date[2] ?? ''));
      if (issuedOn) head.issuedOn ??= issuedOn;
      const held = issuedOn === undefined ? !/\d/u.test(date[0]) : issuedOn === head.issuedOn;
      if (held && (!/\p{L}/u.test(place) || place === head.place)) form.push(date[0]);
      text = text.replace(date[0], ' ');
    }
    const party = PARTY.exec(text)?.[0];
    if (party !== undefined) {
      head.party = true;
      form.push(party);
    }
    const rest = text
      .replace(NATION, ' ')
      .replace(PARTY, ' ')
      .replace(MOTTO, ' ')
      .replace(/[_*–—|-]{2,}|[|*]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    if (/^v\s*\/\s*v\s/iu.test(rest)) head.about ??= rest;
    else if (rest && isCapitals(rest)) {
      names.push(rest);
      gave.push(rest);
    } else if (rest && /^dự\s*thảo/iu.test(rest)) head.draftMark ??= rest;
    use();
  }
  const bodies: string[] = [];
  for (const name of names) {
    const last = bodies.at(-1);
    if (last !== undefined && !BODY.test(name)) bodies[bodies.length - 1] = `${last} ${name}`;
    else bodies.push(name);
  }
  const issuer = bodies.pop();
  if (issuer !== undefined) head.issuer = issuer;
  if (bodies.length) head.parentBody = bodies.join(' ');
  return head;
}
