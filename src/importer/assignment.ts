/** Who leads, who helps and who watches over a task, where one line or cell says it all. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { isReference } from '../catalogue/body-names.ts';
import { fold } from '../text/normalise.ts';
import { EACH_OF, readActors } from './actors.ts';

export interface Assignment {
  lead: string[];
  coordinating: string[];
  monitoring: string[];
}

export type Label = 'time' | 'lead' | 'coordinating' | 'monitoring' | 'product' | 'goal' | 'content' | 'other';

const WHO = 'cơ quan|đơn vị|bộ phận|phòng|đầu mối|nơi|người|cá nhân|các đơn vị|các cơ quan|tổ chức|địa phương';
/** What a line says before its colon, most telling first. */
const NAMES: [RegExp, Label][] = [
  [/lanh dao|nguoi chi dao|chi dao/u, 'other'],
  [/^(?:thoi (?:gian|han|diem)|hoan thanh|tien do|lo trinh|han)/u, 'time'],
  [/theo doi|don doc|giam sat/u, 'monitoring'],
  [/phoi hop/u, 'coordinating'],
  [/san pham|ket qua|dau ra/u, 'product'],
  [/^(?:muc tieu|muc dich)/u, 'goal'],
  [/^(?:noi dung|nhiem vu|cong viec)/u, 'content'],
  [/./u, 'lead'],
];
const LABEL = String.raw`(?:thời (?:gian|hạn|điểm)(?: (?:thực hiện|hoàn thành|triển khai))?|hoàn thành|tiến độ(?: thực hiện)?|lộ trình(?: thực hiện)?|(?:(?:${WHO}) )?(?:chủ trì|phối hợp|thực hiện|tham mưu|phụ trách|đầu mối|chịu trách nhiệm|theo dõi|giám sát|đôn đốc)(?:,? (?:phối hợp|thực hiện|tham mưu|đôn đốc|chính|triển khai))*|phân công(?: (?:thực hiện|nhiệm vụ))?|trách nhiệm(?: thực hiện)?|lãnh đạo (?:phụ trách|chỉ đạo|theo dõi)|sản phẩm(?: (?:đầu ra|dự kiến|hoàn thành))?|kết quả(?: (?:đầu ra|dự kiến|cần đạt|đạt được))?|nội dung(?: (?:thực hiện|nhiệm vụ|công việc))?|nhiệm vụ|công việc|mục tiêu|mục đích)`;
const AT_START = new RegExp(String.raw`^(?:[-–+•*·\s]|[a-zđ]\))*(${LABEL})\s*:\s*`, 'iu');
/** Further labels on the same line come after a mark of punctuation. */
const WITHIN = new RegExp(String.raw`(?<=[;.,\n(])\s*(?:[-–+•*]\s*)?(${LABEL})\s*:\s*`, 'giu');

export interface Labelled {
  label: Label;
  value: string;
}

const clean = (text: string) => {
  const value = text.replace(/^[\s;,.)]+/u, '').replace(/(?<![\s;,.(])[\s;,.(]+$/u, '');
  // "(chủ trì: …; thời hạn: 6 tháng/lần)": the bracket that ends what all the labels stand in.
  return value.endsWith(')') && !value.includes('(') ? value.slice(0, -1).trim() : value;
};
const labelNamed = (name: string): Label => NAMES.find(([form]) => form.test(fold(name)))?.[1] ?? 'lead';

/** What a line or a cell says by labels ("Cơ quan chủ trì: …; phối hợp: …"); nothing where it does not begin with one. */
export function labelsOf(text: string): Labelled[] {
  const first = AT_START.exec(text.slice(0, 200));
  if (!first?.[1]) return [];
  const marks = [{ name: first[1], from: 0, to: first[0].length }];
  // "Nội dung: …" is a sentence of its own, in which a colon means nothing.
  if (labelNamed(first[1]) !== 'content' && labelNamed(first[1]) !== 'goal')
    marks.push(...marksWithin(text, first[0].length));
  return valuesOf(text, marks);
}

/** A task and what it says of itself at its end: "Công khai thủ tục; Chủ trì: …; Thời gian: …". */
export function labelledTask(text: string): { task: string; labels: Labelled[] } | undefined {
  if (AT_START.test(text.slice(0, 200))) return undefined;
  const marks = marksWithin(text, 0);
  const labels = valuesOf(text, marks);
  const task = clean(text.slice(0, marks[0]?.from));
  const tells = labels.some(({ label, value }) => value && (label === 'lead' || label === 'time'));
  return tells && /\s/u.test(task) ? { task, labels } : undefined;
}

interface LabelMark {
  name: string;
  from: number;
  to: number;
}

const marksWithin = (text: string, start: number): LabelMark[] =>
  [...text.slice(start).matchAll(WITHIN)].map((match) => ({
    name: match[1] ?? '',
    from: start + match.index,
    to: start + match.index + match[0].length,
  }));

const valuesOf = (text: string, marks: readonly LabelMark[]): Labelled[] =>
  marks.map(({ name, to }, i) => ({ label: labelNamed(name), value: clean(text.slice(to, marks[i + 1]?.from)) }));

/** "X chủ trì, phối hợp với Y tham mưu UBND thực hiện" */
function readExecution(value: string, index: AgencyIndex): Assignment {
  const text = value
    .replace(/(?<![\s.;])[\s.;]+$/u, '')
    .replace(/(?<!\s)\s+tham mưu\s.*$/su, '')
    .replace(/(?<!\s)\s+(?:triển khai |tổ chức )*thực hiện$/iu, '')
    .replace(/(?<![\s,])[\s,]+$/u, '');
  const [, before = text, coordinating = ''] =
    /^(.*?)(?<![\s,])[\s,]+(?:\(?chủ trì\)?[,;\s]+)?phối hợp(?:\s+(?:với|cùng))?\s+(.+)$/isu.exec(text) ?? [];
  const lead = before.replace(/(?<![\s,])[\s,]+\(?chủ trì\)?$/iu, '').replace(/(?<![\s,])[\s,]+$/u, '');
  return {
    lead: readActors(clause(lead, index), index),
    coordinating: readActors(coordinating.replace(/(?<![\s,])[\s,]+$/u, ''), index),
    monitoring: [],
  };
}

/** "Sở A tiến hành rà soát …": the body that begins a clause. "Phòng Xây dựng chính quyền" has the verb in its name. */
function clause(text: string, index: AgencyIndex): string {
  if (index.find(text)) return text;
  const before = text.replace(
    /(?<=\p{L})(?<!đầu tư|quản lý|dự án)\s+(?:tiến hành|có trách nhiệm|chịu trách nhiệm|rà soát|tham mưu|xây dựng|hướng dẫn|đôn đốc|tổng hợp)\s.+$/su,
    '',
  );
  return /\s/u.test(before) || index.find(before) ? before : text;
}

/** What a cell says that the column it goes into says too, and what joins names: "Chủ trì: … Phối hợp với: … và …". */
export const joints = (text: string): string[] => [
  ...[...text.matchAll(LABELS)].map(([label]) => label),
  ...(text.match(EACH_OF) ?? []),
  ...(text.match(/(?<!\p{L})(?:và|với|cùng|chủ trì|phối hợp)(?!\p{L})/giu) ?? []),
];
const LABELS = new RegExp(String.raw`(?<!\p{L})${LABEL}(?=\s*:)`, 'giu');

/** "A (chủ trì), B, C (phối hợp)" */
const BRACKETS = /\(\s*(chủ trì|phối hợp|theo dõi)\s*\)/giu;

/** Reads a line or a cell that says who does a task. */
export function readAssignment(text: string, index: AgencyIndex): Assignment {
  const found: Assignment = { lead: [], coordinating: [], monitoring: [] };
  const labelled = labelsOf(text);
  if (labelled.length) {
    for (const { label, value } of labelled) {
      if (label === 'coordinating') found.coordinating.push(...readActors(value, index));
      else if (label === 'monitoring') found.monitoring.push(...readActors(value, index));
      else if (label === 'lead') {
        const inner = readExecution(value, index);
        found.lead.push(...inner.lead);
        found.coordinating.push(...inner.coordinating);
      }
    }
    if (found.lead.length || found.coordinating.length) return found;
  }
  const brackets = [...text.matchAll(BRACKETS)];
  if (brackets.length) {
    let from = 0;
    for (const match of brackets) {
      const names = readActors(text.slice(from, match.index).replace(/^[\s,;.]+/u, ''), index);
      const key = /chủ/iu.test(match[1] ?? '') ? 'lead' : /phối/iu.test(match[1] ?? '') ? 'coordinating' : 'monitoring';
      // One mark stands after a name, or after the last of several that help.
      if (key === 'lead') {
        found.lead.push(...names.slice(-1));
        found.coordinating.push(...names.slice(0, -1));
      } else found[key].push(...names);
      from = match.index + match[0].length;
    }
    found.coordinating.push(...readActors(text.slice(from).replace(/^[\s,;.]+/u, ''), index));
    return found;
  }
  if (isReference(text) || index.find(text)) return { ...found, lead: readActors(text, index) };
  return readExecution(text, index);
}
