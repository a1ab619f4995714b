import { deadlinesOf } from './deadlines.ts';
import type { Rule } from './rule.ts';

/** DOMAIN 000-15: quarters are numbered in Roman numerals. */
export const deadlineRoman: Rule = {
  id: 'deadline.roman',
  family: 'deadline',
  severity: 'warning',
  name: 'Quý ghi bằng chữ số Ả Rập',
  explanation: 'Quý ghi bằng số La Mã (Quý I, II, III, IV) để tìm và xếp cho thống nhất.',
  remedy: 'Đổi sang số La Mã, ví dụ Quý II/2027.',
  *paper(subject) {
    for (const { at, where, deadline } of deadlinesOf(subject)) {
      const match = /qu[ýí] [1-4](?!\d)[^\s;]*/iu.exec(deadline.raw);
      if (match) yield { at, where, message: `"${match[0]}" không dùng số La Mã` };
    }
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries())
      for (const raw of [task.deadline, ...task.products.map((product) => product.deadline)])
        if (/qu[ýí] [1-4](?!\d)/iu.test(raw ?? ''))
          yield { at: task.no, where: ['tasks', i], message: `"${raw ?? ''}" không dùng số La Mã` };
  },
};
