import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục I: "Nơi nhận:" has its colon. Lists of recipients are printed with it; text may have it as its own line. */
export const nd30RecipientsColon: Rule = {
  id: 'nd30.recipients-colon',
  family: 'identity',
  severity: 'warning',
  name: 'Nơi nhận thiếu dấu hai chấm',
  explanation: 'Sau chữ "Nơi nhận" có dấu hai chấm.',
  remedy: 'Viết "Nơi nhận:".',
  *wording(value) {
    if (/^nơi nhận[.;]?$/iu.test(value.trim())) yield `"${value.trim()}" không có dấu hai chấm`;
  },
};
