import { pathOfUse } from './uses.ts';
import { citedIn } from './wordings.ts';
import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục I: laws and ordinances are cited by name, without a number; other papers have "số" before theirs. */
export const refFormat: Rule = {
  id: 'ref.format',
  family: 'citation',
  severity: 'warning',
  name: 'Viện dẫn sai thể thức',
  explanation: 'Luật, pháp lệnh viện dẫn bằng tên, không ghi số và ký hiệu; văn bản khác có chữ "số" trước số hiệu.',
  remedy: 'Bỏ số của luật, pháp lệnh; thêm chữ "số" trước số hiệu của văn bản khác.',
  *paper({ paper, placeOf }) {
    for (const use of paper.uses) {
      const match = /(?:Luật|Pháp lệnh) số \S+/u.exec(use.wording ?? '');
      if (match) yield { at: placeOf(use.at), where: pathOfUse(paper, use), message: `"${match[0]}" ghi kèm số` };
      for (const { name, code, numbered, rest } of citedIn(use.wording ?? ''))
        if (!numbered && name.length > 3 && !/^,? (?:ngày|về|của) /u.test(rest))
          yield { at: placeOf(use.at), where: pathOfUse(paper, use), message: `"${name} ${code}" thiếu chữ "số"` };
    }
  },
};
