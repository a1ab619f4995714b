import { DOCUMENT_TYPES, type DocumentType } from '../model/document-types.ts';
import { pathOfUse } from './uses.ts';
import { citedIn } from './wordings.ts';
import type { Rule } from './rule.ts';

/** Whether a body issues papers of a type and a symbol. What no line speaks of fits. */
function fits(type: DocumentType, code: string, issuer: string): boolean {
  const government = /^Chính phủ$/u.test(issuer);
  const premier = /^Thủ tướng/u.test(issuer);
  const assembly = /Quốc hội/u.test(issuer);
  if (type === 'NĐ') return government;
  if (/-TTg$/u.test(code)) return premier;
  if (/NĐ-CP$|NQ-CP$/u.test(code)) return government;
  if (/QH\d*$/u.test(code)) return assembly;
  if (type === 'TT')
    return /^(?:Bộ|Bộ trưởng|Văn phòng Chính phủ|Ngân hàng|Thanh tra|Ủy ban Dân tộc|Liên bộ)/u.test(issuer);
  if (type === 'L') return assembly;
  if (/UBND$/u.test(code) && !/BCĐ/u.test(code)) return /UBND|Ủy ban nhân dân/u.test(issuer);
  return true;
}

/** Luật Ban hành văn bản quy phạm pháp luật; DOMAIN A.6: each type has its issuer (Nghị định of the Government, QĐ-TTg of the Prime Minister, Thông tư of a ministry). */
export const refTypeIssuer: Rule = {
  id: 'ref.type-issuer',
  family: 'citation',
  severity: 'error',
  name: 'Loại văn bản không đúng cơ quan ban hành',
  explanation:
    'Nghị định do Chính phủ ban hành; ký hiệu QĐ-TTg, CT-TTg của Thủ tướng; Thông tư của bộ; ký hiệu UBND của Ủy ban nhân dân.',
  remedy: 'Tra lại văn bản gốc rồi sửa loại, ký hiệu hoặc cơ quan ban hành.',
  *paper({ paper, placeOf }) {
    for (const use of paper.uses) {
      for (const { type, code, name, rest } of citedIn(use.wording ?? '')) {
        const issuer =
          /^.*? của ((?:Thủ tướng )?Chính phủ|Quốc hội|Bộ [\p{L} ]+|(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân)[\p{L} ]*)/u.exec(
            rest,
          )?.[1];
        if (issuer !== undefined && !fits(type, code, issuer))
          yield {
            at: placeOf(use.at),
            where: pathOfUse(paper, use),
            message: `"${name} số ${code}" không thể là văn bản của ${issuer}`,
          };
      }
    }
  },
  *citations(items) {
    for (const [index, item] of items.entries())
      if (!fits(item.type, item.code, item.issuer))
        yield { index, message: `${DOCUMENT_TYPES[item.type]} ${item.code} không thể do "${item.issuer}" ban hành` };
  },
};
