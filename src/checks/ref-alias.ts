import { pathOfUse } from './uses.ts';
import { citedIn, codeKey } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6, finding 4: one paper cited under two codes looks like two papers. */
export const refAlias: Rule = {
  id: 'ref.alias',
  family: 'citation',
  severity: 'error',
  name: 'Một văn bản ghi hai số hiệu',
  explanation: 'Số hiệu ghi trong văn bản khác số hiệu đúng trong danh mục, người đọc sẽ tưởng là hai văn bản.',
  remedy: 'Ghi theo số hiệu trong danh mục văn bản.',
  *paper({ paper, placeOf }, { citations }) {
    for (const use of paper.uses) {
      const item = citations.get(use.ref);
      if (!item || use.wording === null) continue;
      for (const { code, type } of citedIn(use.wording)) {
        // Another type altogether is a matter of ref.type-issuer.
        if (type === item.type && codeKey(code) !== codeKey(item.code))
          yield {
            at: placeOf(use.at),
            where: pathOfUse(paper, use),
            message: `ghi "${code}", trong danh mục là ${item.code}`,
          };
      }
    }
  },
};
