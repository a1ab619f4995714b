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
