import { PERSONS } from '../catalogue/actors.ts';
import { spellings } from './spellings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN 001-18: the same for the positions of a commune’s officials. Persons by name are no spellings of one another. */
export const actorVariant: Rule = {
  id: 'actor.variant',
  family: 'task',
  severity: 'warning',
  name: 'Một chức danh nhiều cách viết',
  explanation: 'Trong một văn bản, cùng một chức danh được viết nhiều cách.',
  remedy: 'Dùng thống nhất tên chuẩn trong danh mục.',
  *paper({ paper }, { agencies }) {
    const found = spellings(paper, agencies).filter(
      ({ agency }) => agency.kind === 'position' && agency.id !== PERSONS.id,
    );
    const [one] = found;
    if (one)
      yield {
        at: 'body',
        where: one.first.where,
        message: found
          .map(
            ({ agency, names }) =>
              `${agency.name} được viết ${names.length} cách: ${names.map((name) => `"${name}"`).join(', ')}`,
          )
          .join('; '),
      };
  },
};
