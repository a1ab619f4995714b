/** Targets from their wordings: "trên" is more than, "tối thiểu" at least, "không có … trễ hạn" none at all. */
import type { TargetOp } from '../model/target.ts';
import type { Level } from '../model/unit.ts';
import { fold } from '../text/normalise.ts';
import { oneLine } from './pieces.ts';
import { chunks } from './words.ts';
import { plainNumber } from '../text/number.ts';

export type TargetLevel = Level | 'phong' | 'don-vi';

export interface ReadTarget {
  indicator: string;
  op: TargetOp;
  value?: number;
  unit?: string;
  level: TargetLevel[];
  wording: string;
  /** The year that the sentence sets it for, where it says one. */
  by?: string;
}

const number = (text: string) => Number(plainNumber(text));
const MORE = /(?:trên|hơn|vượt|cao hơn|>)\s*$/iu;
const LEAST = /(?:tối thiểu|ít nhất|từ|≥|>=)\s*$/iu;
const LESS = /(?:dưới|thấp hơn|ít hơn|<)\s*$/iu;
const MOST = /(?:tối đa|không quá|không vượt quá|nhiều nhất|≤|<=)\s*$/iu;

function operator(before: string, after: string): TargetOp {
  if (MOST.test(before)) return '<=';
  if (LEAST.test(before) || /^\s*trở lên/iu.test(after)) return '>=';
  if (MORE.test(before)) return '>';
  if (LESS.test(before)) return '<';
  return '=';
}

/** The level that a clause speaks of; the unit's own where it names none. */
function levelsOf(clause: string, own: Level): TargetLevel[] {
  const key = fold(clause);
  const found: TargetLevel[] = [];
  if (/co quan chuyen mon|cac phong\b/u.test(key)) return ['phong'];
  if (/\b(?:cap )?huyen\b/u.test(key) && own !== 'xa') found.push('huyen');
  if (/cap xa|\bxa, (?:thi tran|phuong)\b|cac xa\b|phuong, xa/u.test(key)) found.push('xa');
  if (found.length) return found;
  if (/co quan,? don vi/u.test(key)) return ['don-vi'];
  return [own];
}

const trim = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.+–-]+|(?<![\s,;:–-])[\s,;:–-]+$/gu, '')
    .replace(/^(?:trong đó|đối với|và|đồng thời)[\s,]+|\s+và$/giu, '')
    .trim();

const short = (text: string, limit = 400) =>
  text.length > limit ? `${text.slice(0, limit - 1).replace(/\s+\S*$/u, '')}…` : text;

/** The sentence that sets a target; of a long one the part around it, with marks where it is cut. */
function sentence(text: string, from: number, to: number): string {
  const whole = trim(text);
  if (whole.length <= 500) return whole;
  const start = from < 200 ? 0 : text.indexOf(' ', from - 200) + 1;
  const end = text.length - to < 200 ? text.length : text.lastIndexOf(' ', to + 200);
  return `${start > 0 ? '…' : ''}${trim(text.slice(start, end))}${end < text.length ? '…' : ''}`;
}

/** Numbers in the name of another paper or scheme are that one's: they are put out of sight while targets are read. */
const HIDDEN = 0xe100;
const hide = (text: string) => text.replace(/\d/gu, (digit) => String.fromCharCode(HIDDEN + Number(digit)));
/** What a cited paper is on: "Nghị quyết số 57-NQ/TW ngày … về phấn đấu 90 % …", to where the sentence goes on. */
const SUBJECT_OF_CITED =
  /(?<=\d(?:\/\d{4})?[-/]\p{Lu}[\p{Lu}\d/-]*(?:\s(?:ngày|năm|của|tháng)\s[^,;.]{1,120}?)?\s)(?:về|quy định|ban hành|phê duyệt)\s.{1,400}?(?=[;.]\s|[;.]?$|,\s(?:phấn đấu|bảo đảm|đảm bảo|đạt|hoàn thành|với|trong đó|qua đó|xã|phường|tỉnh)(?!\p{L}))/gu;
const hideNames = (text: string) =>
  text.replace(/(?<=\p{L}\s*)[“"][^“”"]{1,300}[”"]/gu, hide).replace(SUBJECT_OF_CITED, hide);
const shown = (text: string) => text.replace(/[\uE100-\uE109]/gu, (sign) => String(sign.charCodeAt(0) - HIDDEN));

const HORIZON =
  /^(?:(?:mục tiêu|chỉ tiêu|phấn đấu)(?: cụ thể)?[\s,]+)?(?:đến|hết)\s+(?:hết\s+)?(?:cuối\s+)?năm\s+(20\d\d)(?:\s*[:,]\s*|$)/iu;
const OF_YEAR = /^(?:mục tiêu|chỉ tiêu)(?:\s[\p{L}\s]{0,30})?\snăm\s+(20\d\d)\s*:?$/iu;

/** The year by which a heading, or the beginning of a sentence, sets goals: "Đến năm 2030, …", "Mục tiêu năm 2027". */
export const horizonOf = (text: string): string | undefined => (HORIZON.exec(text) ?? OF_YEAR.exec(text))?.[1];

/** What stands between two shares of which one wording is said. */
const AND = /^\s*(?:\S+\s+){0,3}(?:và|,)\s*$/u;

/** Words before a number that say how it is to be reached, not what is measured. */
const REACH =
  /(?:(?:^|\s)(?:phấn đấu|tối thiểu|ít nhất|tối đa|không quá|đảm bảo|bảo đảm|đạt|là|còn|phải|khoảng|trên|dưới|hơn|từ|tăng lên|[<>]=?|[≥≤]))+\s*$/iu;
/** What a share is of is named before it. */
const MEASURE = /(?:^|\s)(?:tỷ lệ|tỉ lệ|mức độ|chỉ số|điểm số|số lượng)\s/iu;

/** What is counted by the piece; a count of anything else has no unit. */
const UNITS =
  /^(?:lần|hình thức|buổi|lớp|người|hồ sơ|mô hình|tập dữ liệu|sàn giao dịch(?: điện tử)?|thủ tục|văn bản|sáng kiến|tin bài|tin,? bài|tin|bài|cuộc|đơn vị|cơ sở|điểm|máy|thôn|ấp|xã|phường|hộ|doanh nghiệp|công chức|cán bộ|viên chức|dịch vụ(?: công)?|nền tảng|hệ thống|kênh|hội nghị|chuyên đề|giải pháp|sản phẩm|nhiệm vụ|chương trình|đề tài|ứng dụng|phóng sự|câu lạc bộ|tổ|đợt|kỳ|giờ|trường|phần mềm|camera|bộ|cây|km|ha|tỷ đồng|triệu đồng|tỷ|triệu|phòng|trạm|nhóm|chỉ tiêu|hợp tác xã)(?![\p{L}])/iu;

/** A share, or from one to another: "từ 80% đến 90%", "20 - 30%", of which the lower is to be reached. */
const PERCENT = /(\d{1,3}(?:[.,]\d{1,2})?)(\s*%?\s*(?:[-–]|đến)\s*\d{1,3}(?:[.,]\d{1,2})?)?\s*%/gu;
const COUNT =
  /(tối thiểu|ít nhất|không quá|tối đa)\s+(\d{1,4})\s*(lần\s*\/\s*(?:năm|tháng|tuần|quý)|(?:tuần|tháng|quý|năm)\s*\/\s*lần|(?!lần trong)\p{L}[\p{L} ]{0,60})/giu;
const WEEKLY = /phấn đấu\s+(?:mỗi\s+)?(tuần|tháng|quý|năm)\s+(?:phát\s+|tổ chức\s+)?(\d{1,3})\s*lần/giu;

/** No paragraph has so many: a longer list is no list of targets. */
const MOST_TARGETS = 60;

/** Pieces of a sentence that each say one thing; `head` is what stands before a colon that they follow. */
function clauses(text: string): { clause: string; head: string }[] {
  let head = '';
  return text
    .split(/(?<=[;.])\s+|(?<=:)\s+(?=đối với|\d)/iu)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((clause, i, all) => {
      head = all[i - 1]?.endsWith(':') ? trim(all[i - 1] ?? '') : /^đối với/iu.test(clause) ? head : '';
      return { clause, head };
    });
}

const withHead = (head: string, indicator: string) => [head, indicator].filter(Boolean).join(': ');
const GOAL = /^(?:(?:phấn đấu|tối thiểu|ít nhất|đảm bảo|bảo đảm|có|đạt)\s+)+/iu;

/** "Tỷ lệ A, B, C trên 80%": three shares, since each target measures one thing. */
function unbundle(indicator: string): string[] {
  const match = /^(tỷ lệ|tỉ lệ|số lượng)\s+(.+)$/iu.exec(indicator);
  const parts = match?.[2]?.split(/,\s*(?:và\s+)?/u) ?? [];
  if (parts.length < 3 || parts.some((part) => part.split(' ').length < 2 || part.length > 60)) return [indicator];
  return parts.map((part) => (/^(?:tỷ lệ|tỉ lệ|số lượng)\s/iu.test(part) ? part : `${match?.[1] ?? ''} ${part}`));
}

/**
 * Reads the targets of one paragraph or cell.
 *
 * @param own the level of the unit, for clauses that name none
 * @param goals whether the text is among the paper's goals, where an index that is to be raised is one
 * @param strict only what is worded as a goal: reports are full of percentages that are results
 */
export function readTargets(text: string, own: Level, strict = false, goals = false): ReadTarget[] {
  const found: ReadTarget[] = [];
  for (const part of chunks(hideNames(oneLine(text)))) {
    const read = readPart(part, own, strict, goals);
    found.push(
      ...read.map((target) => ({ ...target, indicator: shown(target.indicator), wording: shown(target.wording) })),
    );
    if (found.length >= MOST_TARGETS) break;
  }
  return found.slice(0, MOST_TARGETS);
}

function readPart(text: string, own: Level, strict: boolean, goals: boolean): ReadTarget[] {
  const found: ReadTarget[] = [];
  for (const { clause, head } of clauses(text)) {
    const by = horizonOf(head) ?? horizonOf(clause);
    const read = readClause(clause, horizonOf(head) ? '' : head, own, strict, goals);
    found.push(
      ...read.map((target) => ({
        ...target,
        ...(by ? { by } : {}),
        wording: withHead(horizonOf(head) ? head : '', target.wording),
      })),
    );
  }
  return found;
}

function readClause(clause: string, head: string, own: Level, strict: boolean, goals: boolean): ReadTarget[] {
  const found: ReadTarget[] = [];
  const matches = [...clause.matchAll(PERCENT)];
  let from = 0;
  let least = false;
  let operatorBefore: TargetOp = '=';
  for (const [i, match] of matches.entries()) {
    const before = clause.slice(from, match.index).replace(HORIZON, '');
    const nextAt = matches[i + 1]?.index ?? clause.length;
    const after = clause.slice(match.index + match[0].length, nextAt);
    const goal = /phấn đấu|tối thiểu|ít nhất|trở lên|không quá|tối đa/iu.test(before) || (least && AND.test(before));
    least = /tối thiểu|ít nhất/iu.test(before);
    // "100% TTHC được …" has what is measured behind, "Tỷ lệ … đạt trên 86%" in front.
    const behind = trim(
      after
        .replace(/,?\s*(?:trong đó|đối với|phấn đấu)[^,]*$/iu, '')
        .replace(/[.;]$/u, '')
        .replace(/^\s*(?:trở lên|trở xuống)/iu, ''),
    );
    const front = trim(before.replace(/^.+\sphấn đấu\s+(?=.{4})/isu, '').replace(REACH, ''));
    const named =
      behind && !MEASURE.test(` ${front} `)
        ? `${trim(before.replace(/^.*,/su, '').replace(REACH, ''))} ${behind}`.trim()
        : front;
    const wording = withHead(head, sentence(clause, match.index, match.index + match[0].length));
    from = match.index + match[0].length;
    const indicator = named.replace(GOAL, '') || named || trim(before) || (head ? '' : trim(clause));
    // "ít nhất 20% A và 20% B": the wording of the first is said of both.
    const op: TargetOp = i > 0 && AND.test(before) ? operatorBefore : match[2] ? '>=' : operator(before, after);
    operatorBefore = op;
    // A column that is called so, without what it is of.
    if ((!indicator && !head) || (strict && !goal) || /^t[ỷỉ] lệ(?: \(%\))?:?$/iu.test(indicator)) continue;
    for (const one of unbundle(indicator)) {
      found.push({
        indicator: short(withHead(head, trim(one.replace(HORIZON, '')))),
        op,
        value: number(match[1] ?? ''),
        unit: '%',
        level: levelsOf(`${before} ${behind}`, own),
        wording,
      });
    }
  }
  if (strict) return found;
  for (const match of clause.matchAll(COUNT)) {
    const counted = (match[3] ?? '').replace(/\s+/gu, ' ').trim();
    const end = match.index + match[0].length;
    if (/^(?:mức|năm|tháng|tuần|ngày|quý)(?!\s*\/)/iu.test(counted) || /%/u.test(clause.slice(match.index, end + 1)))
      continue;
    const turned = /^(tuần|tháng|quý|năm)\s*\/\s*lần$/iu.exec(counted)?.[1];
    const often = turned ? `lần/${turned}` : /^lần\s*\/\s*\S+/iu.exec(counted)?.[0].replace(/\s/gu, '');
    const before = clause.slice(Math.max(0, match.index - 400), match.index);
    const from = match.index + (match[0].length - (match[3] ?? '').length);
    // "Hình thành ít nhất 02 mô hình …": what is counted stands behind the number.
    const noun = trim(clause.slice(from).replace(/[.;].*$/su, ''));
    const unit = often ?? UNITS.exec(counted)?.[0];
    found.push({
      indicator: short(
        often || /^lần/iu.test(counted) ? trim(before.replace(HORIZON, '')) || trim(clause) : noun || trim(before),
      ),
      op: /không quá|tối đa/iu.test(match[1] ?? '') ? '<=' : '>=',
      value: Number(match[2]),
      ...(unit ? { unit } : {}),
      level: levelsOf(before, own),
      wording: sentence(clause, match.index, end),
    });
  }
  for (const match of clause.matchAll(WEEKLY)) {
    found.push({
      indicator: short(trim(clause.slice(0, match.index).replace(/\($/u, ''))),
      op: '=',
      value: Number(match[2]),
      unit: `lần/${match[1] ?? ''}`,
      level: [own],
      wording: sentence(clause, match.index, match.index + match[0].length),
    });
  }
  found.push(...readOthers(clause, own, goals));
  return found;
}

/** Targets without a number, and the two that hide one: none late, a grade. */
function readOthers(clause: string, own: Level, goals: boolean): ReadTarget[] {
  const found: ReadTarget[] = [];
  const add = (
    op: TargetOp,
    match: RegExpExecArray | null,
    indicator: string | undefined,
    more: Partial<ReadTarget> = {},
  ) => {
    if (match && indicator && trim(indicator).length > 3)
      found.push({
        indicator: short(trim(indicator.replace(HORIZON, ''))),
        op,
        level: levelsOf(clause, own),
        wording: sentence(clause, match.index, match.index + match[0].length),
        ...more,
      });
  };
  const none =
    /không (?:có|để|phát sinh)\s+((?:hồ sơ|trường hợp|văn bản|nhiệm vụ)[^,;.]*?(?:trễ hạn|quá hạn|chậm)[^,;.]*)/iu.exec(
      clause,
    );
  add('=', none, none?.[1], {
    value: 0,
    unit: /^(?:hồ sơ|trường hợp|văn bản|nhiệm vụ)/iu.exec(none?.[1] ?? '')?.[0].toLowerCase() ?? 'hồ sơ',
  });
  const grade = /tối thiểu mức độ (\d)/iu.exec(clause);
  add('>=', grade, grade ? clause.slice(0, grade.index) : undefined, { value: Number(grade?.[1]), unit: 'mức độ' });
  const higher = /(?:năm sau cao hơn năm trước|tăng bậc so với[^,;.]*|cao hơn (?:so với )?năm (?:trước|\d{4}))/iu.exec(
    clause,
  );
  add('gt-previous', higher, higher ? clause.slice(0, higher.index) : undefined);
  const cap = /không vượt (?:so với |quá )?(?:số|chỉ tiêu|biên chế|mức)[^,;.]*được giao/iu.exec(clause);
  add('cap', cap, cap ? clause.slice(0, cap.index) : undefined);
  const less = /(?<![\p{L}])giảm\s+((?:tỷ lệ|tỉ lệ|số|chi phí|thời gian)[^,;.]*)/iu.exec(clause);
  add('decrease', less, less?.[1]);
  const more = /(?<![\p{L}])tăng\s+((?:tỷ lệ|tỉ lệ|số lượng|số)[^,;.]*)/iu.exec(clause);
  add('increase', more, more?.[1]);
  const improve = !goals ? null : /(?:cải thiện|nâng cao)\s+((?:chỉ số|Chỉ số)[^,;.]*)/u.exec(clause);
  add('increase', improve, improve?.[1]);
  const done = /^(?:[-+]\s*)?hoàn thành việc\s+([^;.]*)/iu.exec(clause);
  add('complete', done, done?.[1]);
  const reference = /theo chỉ tiêu[^;.]*? tại\s+[^;.]*/iu.exec(clause);
  add('by-reference', reference, reference ? clause.slice(0, reference.index) : undefined);
  return found;
}
