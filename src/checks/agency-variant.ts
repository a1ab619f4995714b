import { spellings } from './spellings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.5: one body, several spellings in one paper. Case, dashes, tone placement and usual abbreviations do not count, nor do groups, which papers rightly word in many ways. */
export const agencyVariant: Rule = {
  id: 'agency.variant',
  family: 'task',
  severity: 'warning',
  name: 'Một cơ quan nhiều cách viết',
  explanation: 'Trong một văn bản, cùng một cơ quan được viết nhiều cách, người đọc tưởng là nhiều cơ quan.',
  remedy: 'Dùng thống nhất tên chuẩn trong danh mục cơ quan.',
  *paper({ paper }, { agencies }) {
    for (const { agency, names, first } of spellings(paper, agencies))
      if (agency.kind === 'body')
        yield {
          ...first,
          message: `${agency.name} được viết ${names.length} cách: ${names.map((name) => `"${name}"`).join(', ')}`,
        };
  },
};
