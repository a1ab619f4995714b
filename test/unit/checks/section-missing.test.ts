import { expect, it } from 'vitest';
import { sectionMissing } from '../../../src/checks/section-missing.ts';
import { inPlan } from '../../support/sample.ts';

it('section.missing: finds nothing in a sound content (inPlan)', () => expect(inPlan(sectionMissing)).toEqual([]));

it('section.missing: no money', () => {
  const found = inPlan(sectionMissing, [['budget:\n  - { source: Ngân sách huyện }\n', '']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('unit') as string,
      message: expect.stringContaining('kinh phí') as string,
    },
  ]);
});

it('section.missing: nothing to say: a draft may still get it', () =>
  expect(
    inPlan(sectionMissing, [
      ['budget:\n  - { source: Ngân sách huyện }\n', ''],
      ['status: issued', 'status: draft'],
    ]),
  ).toEqual([]));

it('section.missing: nothing to say: the sections stand in the body', () =>
  expect(
    inPlan(sectionMissing, [
      ['budget:\n  - { source: Ngân sách huyện }\n', ''],
      ['Rà soát văn bản.\n', 'Rà soát văn bản.\n\n## III. KINH PHÍ\n\nKinh phí lấy từ ngân sách xã năm 2026.\n'],
    ]),
  ).toEqual([]));
