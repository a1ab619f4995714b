import { nameKey } from '../text/normalise.ts';
import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6, 001: four headings "Nội dung thực hiện" say nothing in a table of contents. */
export const headingDuplicate: Rule = {
  id: 'heading.duplicate',
  family: 'numbering',
  severity: 'warning',
  name: 'Tiêu đề trùng nhau',
  explanation: 'Các mục cùng cấp mang cùng một tiêu đề thì mục lục không nói được gì.',
  remedy: 'Đặt tiêu đề nói đúng nội dung của từng mục.',
  *paper({ paper, placeOf }) {
    const seen = new Set<string>();
    for (const { no, part, heading, line } of paper.sections) {
      // What was done and what is to be done name the same areas, each in a part of its own.
      const key = `${part ?? ''} ${nameKey(no === null ? heading : heading.slice(heading.indexOf(' ')))}`;
      if (seen.has(key))
        yield {
          at: placeOf(no),
          where: { line, column: 1 },
          message: `tiêu đề "${short(heading)}" đã dùng cho mục khác`,
        };
      seen.add(key);
    }
  },
};
