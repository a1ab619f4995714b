import { expect, it } from 'vitest';
import { agencyUnlisted } from '../../../src/checks/agency-unlisted.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { change, inPlan, PLAN, sample } from '../../support/sample.ts';

const LEAD = 'lead: [Phòng Tài chính - Kế hoạch]';

it('agency.unlisted: finds nothing in a sound content', () => expect(inPlan(agencyUnlisted)).toEqual([]));

it('agency.unlisted: a body like no other, with an entry to paste, once in a paper', () => {
  const found = inPlan(agencyUnlisted, [
    [LEAD, 'lead: [Tổ thẩm định nội bộ]\n    coordinating: [tổ thẩm định nội bộ, UBND các xã]'],
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ at: '2' });
  expect(found[0]?.message).toContain('- { id: to-tham-dinh-noi-bo, name: "Tổ thẩm định nội bộ", kind: body }');
});

it('agency.unlisted: another paper and a person are no bodies', () => {
  for (const lead of ['Theo phân công tại Quyết định số 12/QĐ-UBND', 'Nguyễn Văn An', 'Bà Trần Thị Bé - Phó Giám đốc'])
    expect(inPlan(agencyUnlisted, [[LEAD, `lead: [${JSON.stringify(lead)}]`]])).toEqual([]);
});

it('a name that is only a slip of the pen stays an error, with the name that is meant', () => {
  const { problems } = checkContent(sample({ plan: change(PLAN, [[LEAD, 'lead: [Phòng Tài chínhh - Kế hoạch]']]) }));
  const [found] = problems.filter(({ rule }) => rule === 'ref.agency');
  expect(found).toMatchObject({ severity: 'error' });
  expect(found?.hint).toContain('Phòng Tài chính - Kế hoạch');
  // The paper names a lead, though none that is known: nothing says that there is none.
  expect(problems.filter(({ rule }) => rule === 'task.no-lead')).toEqual([]);
});
