import { expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { deadlineUnread } from '../../../src/checks/deadline-unread.ts';
import { change, inPlan, inTemplate, PLAN, sample } from '../../support/sample.ts';

it('deadline.unread: finds nothing in a sound content', () => {
  expect(inPlan(deadlineUnread)).toEqual([]);
  expect(inTemplate(deadlineUnread)).toEqual([]);
});

it('deadline.unread: a wording that is none of those that can be read', () => {
  expect(
    inPlan(deadlineUnread, [['deadline: Trước ngày 15/3/2022', 'deadline: Xây dựng kế hoạch và triển khai']]),
  ).toEqual([
    {
      at: '2',
      text: 'deadline: Xây dựng kế hoạch và triển khai',
      message: 'thời hạn "Xây dựng kế hoạch và triển khai" giữ nguyên văn, chưa có ngày',
    },
  ]);
});

it('deadline.unread: a template', () =>
  expect(inTemplate(deadlineUnread, [['deadline: Quý I }', 'deadline: lúc nào xong }']])).toMatchObject([{ at: '1' }]));

it('stops no paper, draft or issued, and asks for no note', () => {
  for (const draft of [
    [],
    [
      ['status: issued', 'status: draft'],
      ['number: 5\n', ''],
      ['issuedOn: 2022-01-20\n', ''],
      [', name: Nguyễn Văn A', ''],
    ],
  ] as [string, string][][]) {
    const plan = change(PLAN, [['deadline: Trước ngày 15/3/2022', 'deadline: Như trên'], ...draft]);
    const { problems } = checkContent(sample({ plan }));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [found] = problems.filter(({ rule }) => rule === 'deadline.unread');
    expect(found).toMatchObject({ severity: 'info' });
    expect(found?.hint).not.toContain('notes');
  }
});
