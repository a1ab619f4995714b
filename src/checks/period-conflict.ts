import type { Rule } from './rule.ts';

/** DOMAIN 003-18: the columns of one row name two periods that end together. */
export const periodConflict: Rule = {
  id: 'period.conflict',
  family: 'task',
  severity: 'warning',
  name: 'Giai đoạn không thống nhất trong một dòng',
  explanation: 'Cột mục tiêu và cột nhiệm vụ của cùng một dòng ghi hai giai đoạn khác nhau.',
  remedy: 'Ghi thống nhất một giai đoạn.',
  *paper({ paper }) {
    for (const [i, task] of paper.tasks.entries()) {
      const periods = new Set(
        [task.goal ?? '', task.title, ...task.activities].flatMap((text) =>
          // The period of a cited programme is its own.
          [...text.replace(CITED, ' ').matchAll(/(20\d\d)\s?[-–]\s?(20\d\d)/gu)].map(
            (match) => `${match[1] ?? ''}-${match[2] ?? ''}`,
          ),
        ),
      );
      const [one, other] = periods;
      if (one !== undefined && other !== undefined && one.slice(5) === other.slice(5))
        yield { at: task.no, where: ['tasks', i], message: `một dòng ghi hai giai đoạn ${one} và ${other}` };
    }
  },
};

/** A paper by its number, or a programme by its name, which has a capital. */
const CITED =
  /(?:(?:Chương trình|Đề án|Chiến lược|Dự án|Quy hoạch|Nghị quyết|Quyết định|Chỉ thị) |(?:kế hoạch|nghị quyết|quyết định) số \d)[^.;\n]{0,200}?20\d\d\s?[-–]\s?20\d\d/gu;
