import { readContent } from '../../../src/content/disk.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { expect, it } from 'vitest';
import { refStale } from '../../../src/checks/ref-stale.ts';
import { inPlan } from '../../support/sample.ts';

it('ref.stale: finds nothing in a sound content (inPlan)', () => expect(inPlan(refStale)).toEqual([]));

it('ref.stale: a Decree amended before the day', () => {
  const found = inPlan(refStale, [
    ['  - { ref: qd-6-2022', '  - { ref: nd-61-2018, role: body, at: II.1 }\n  - { ref: qd-6-2022'],
  ]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('nd-61-2018') as string,
      message: expect.stringContaining('107/2021/NĐ-CP') as string,
    },
  ]);
});

it('ref.stale: nothing to say: the amendment is cited too', () =>
  expect(
    inPlan(refStale, [
      [
        '  - { ref: qd-6-2022',
        '  - { ref: nd-61-2018, role: body, at: II.1 }\n  - { ref: nd-107-2021, role: body, at: II.1 }\n  - { ref: qd-6-2022',
      ],
    ]),
  ).toEqual([]));

it('ref.stale: a template that cites what has expired in part', async () => {
  const texts = await readContent({ content: 'content', templates: 'templates' });
  const told = (text: (file: string, old: string) => string) =>
    checkContent(texts.map((item) => ({ ...item, text: text(item.file, item.text) })))
      .findings.filter(({ rule, file }) => rule === refStale && file.startsWith('templates/'))
      .map(({ message }) => message);
  expect(told((_, old) => old)).toEqual([]);
  const school = (file: string, old: string) =>
    file.endsWith('ke-hoach-nam-truong-hoc.mdx') ? old.replace('refs: [nd-232-2026]', 'refs: [nd-106-2020]') : old;
  expect(told(school)).toEqual([expect.stringContaining('106/2020/NĐ-CP')]);
});

it.each([
  // No relation with a day says so.
  ['ended when it was looked up', ['nd-62-2020'], 'đã hết hiệu lực'],
  ['is cited beside what replaced it', ['nd-90-2020', 'nd-233-2026'], '90/2020/NĐ-CP'],
  ['has a remedy that was not replaced itself', ['nd-61-2018'], '118/2025/NĐ-CP'],
])('ref.stale: a basis of a later paper that %s', async (_, basis, said) => {
  const texts = await readContent({ content: 'content', templates: 'templates' });
  const name = 'plans/huyen-cu-lao-dung/2023-ke-hoach-cchc.mdx';
  const later = texts.map((item) =>
    item.file.endsWith(name)
      ? {
          ...item,
          text: item.text
            .replace(/issuedOn: "?2023-01-04"?/, 'issuedOn: 2027-01-04')
            .replace(/\nbasis:\n/, `\nbasis:\n${basis.map((id) => `  - ${id}\n`).join('')}`),
        }
      : item,
  );
  const found = checkContent(later).findings.filter(({ rule, file }) => rule === refStale && file.endsWith(name));
  const own = found
    .map(({ message }) => message)
    .filter((message) => basis.some((id) => message.includes(id.slice(3, 5))));
  expect(own).toEqual([expect.stringContaining(said)]);
});
