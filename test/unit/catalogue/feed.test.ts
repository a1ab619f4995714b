import { expect, it } from 'vitest';
import { feedOf } from '../../../src/catalogue/feed.ts';
import { load, mdx, PLAN } from '../../support/small-content.ts';

const plan = (more: string) =>
  load({ 'plans/xa-b/2024-kh.mdx': mdx(`${PLAN.replace('draft', 'issued')}issuedOn: 2024-01-05\n${more}`) });

it('has the paper and the changes of what it says, not those of letters; each keeps its name', () => {
  const { catalogue, problems } = plan(`checkedOn: 2024-06-01
changes:
  - { on: 2024-02-01, kind: lỗi gõ, text: Sửa một chữ }
  - { on: 2024-03-01, text: Sửa thời hạn }
  - { on: 2024-04-01, kind: nội dung, text: Sửa cơ quan chủ trì }
`);
  expect(problems).toEqual([]);
  expect(feedOf(catalogue).map(({ id, day, change }) => [id, day, change])).toEqual([
    ['xa-b/2024-kh#sua-3', '2024-04-01', 'Sửa cơ quan chủ trì'],
    ['xa-b/2024-kh#sua-2', '2024-03-01', 'Sửa thời hạn'],
    ['xa-b/2024-kh', '2024-01-05', null],
  ]);
});

it('is not made of a change of an unknown kind', () => {
  expect(plan('changes:\n  - { on: 2024-02-01, kind: typo, text: Sửa }\n').problems).toMatchObject([
    { line: 11, rule: 'schema.value', hint: expect.stringContaining('lỗi gõ') as string },
  ]);
});
