import type { Catalogue } from '../catalogue/types.ts';
import type { Citation } from '../model/citation.ts';
import { perObject } from '../util/per-object.ts';
import { pathOfUse } from './uses.ts';
import { codeKey } from './wordings.ts';
import type { Rule } from './rule.ts';

/** The cited papers by their code. */
const citationsByCode = perObject((citations: Catalogue['citations']) => {
  const byCode = new Map<string, Citation[]>();
  for (const item of citations.values()) {
    const key = codeKey(item.code);
    byCode.set(key, [...(byCode.get(key) ?? []), item]);
  }
  return byCode;
});

/** DOMAIN xx-01: number and symbol are no key; what two bodies issued under one code is told apart by issuer and year only. */
export const keyCollision: Rule = {
  id: 'key.collision',
  family: 'citation',
  severity: 'warning',
  name: 'Trùng số hiệu với văn bản của cơ quan khác',
  explanation:
    'Trong kho còn một văn bản cùng số hiệu của cơ quan khác; chỉ ghi số hiệu thì không biết là văn bản nào.',
  remedy: 'Khi viện dẫn, ghi kèm cơ quan và ngày ban hành.',
  *paper({ paper, placeOf }, { citations }) {
    const byCode = citationsByCode(citations);
    if (paper.number !== null) {
      const [other] = (byCode.get(codeKey(paper.code)) ?? []).filter((item) => item.unit !== paper.unit);
      if (other)
        yield {
          at: 'number',
          where: ['number'],
          message: `${paper.code} cũng là số của một văn bản của ${other.issuer}`,
        };
    }
    for (const use of paper.uses) {
      const item = citations.get(use.ref);
      // A body on its own papers is read as meaning its own.
      if (!item || item.unit === paper.unit || !/UBND$/u.test(item.code)) continue;
      const [other] = (byCode.get(codeKey(item.code)) ?? []).filter((candidate) => candidate.issuer !== item.issuer);
      if (other)
        yield {
          at: placeOf(use.at, use.role === 'basis' ? 'basis' : 'body'),
          where: pathOfUse(paper, use),
          message: `${item.code} của ${item.issuer} trùng số với văn bản của ${other.issuer}`,
        };
    }
  },
};
