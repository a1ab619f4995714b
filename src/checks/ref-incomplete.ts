import { pathOfUse } from './uses.ts';
import { citedIn } from './wordings.ts';
import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục I, phần II: the first mention has type, "số", number, day, issuer and title. */
export const refIncomplete: Rule = {
  id: 'ref.incomplete',
  family: 'citation',
  severity: 'warning',
  name: 'Viện dẫn lần đầu chưa đủ',
  explanation:
    'Viện dẫn lần đầu phải có tên loại, chữ "số", số và ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu.',
  remedy: 'Bổ sung phần thiếu vào câu viện dẫn.',
  *paper({ paper, placeOf }) {
    for (const use of paper.uses) {
      if (use.wording === null) continue;
      for (const { name, code, numbered, rest } of citedIn(use.wording)) {
        // Without a title it is no first mention: then ref.format speaks.
        if (!numbered && name.length > 3 && /^,? (?:ngày|về|của) /u.test(rest)) {
          const missing = [
            'chữ "số"',
            /ngày \d/u.test(rest) ? '' : 'ngày',
            / của /u.test(rest) ? '' : 'cơ quan ban hành',
          ].filter(Boolean);
          yield {
            at: placeOf(use.at),
            where: pathOfUse(paper, use),
            message: `"${name} ${code}" thiếu ${missing.join(', ')}`,
          };
        }
      }
    }
  },
};
