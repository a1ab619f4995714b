import { pathOfUse } from './uses.ts';
import type { Rule } from './rule.ts';

const MIXED = /(?:BCĐ|HĐND|BCH|TTg)(?:UBND|HĐND|SNV)|UBND(?:BCĐ|HĐND)/u;

/** Nghị định 30/2020/NĐ-CP, phụ lục I: a symbol is the type and one issuer. */
export const symbolMalformed: Rule = {
  id: 'symbol.malformed',
  family: 'citation',
  severity: 'warning',
  name: 'Ký hiệu trộn hai cơ quan',
  explanation: 'Ký hiệu gồm tên loại và một cơ quan ban hành; ghép hai cơ quan làm không biết văn bản của ai.',
  remedy: 'Chỉ ghi một cơ quan ban hành, ví dụ KH-BCĐ.',
  *paper({ paper, placeOf }, { citations }) {
    for (const use of paper.uses) {
      const code = citations.get(use.ref)?.code ?? '';
      if (MIXED.test(code))
        yield { at: placeOf(use.at), where: pathOfUse(paper, use), message: `ký hiệu của "${code}" ghép hai cơ quan` };
    }
    if (paper.symbol !== null && MIXED.test(paper.symbol))
      yield { at: 'number', where: ['symbol'], message: `ký hiệu "${paper.symbol}" ghép hai cơ quan` };
  },
};
