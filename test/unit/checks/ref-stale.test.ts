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

it('ref.stale: a template that cites a text without what amends it', async () => {
  const texts = await readContent({ content: 'content', templates: 'templates' });
  const file = 'templates/ke-hoach-nam-truong-hoc.mdx';
  const without = texts.map((item) =>
    item.file.endsWith(file) ? { ...item, text: item.text.replaceAll(/^ +- nd-111-2025\n|, nd-111-2025/gm, '') } : item,
  );
  const found = checkContent(without).findings.filter((one) => one.rule === refStale && one.file.endsWith(file));
  expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(/60\/2021\/NĐ-CP.*111\/2025\/NĐ-CP/)]);
});

/** What the rule says of the plan of Cù Lao Dung with another day, and with words put into its body. */
async function inBody(sentence: string, issuedOn = '2027-01-04', title?: string) {
  const name = 'plans/huyen-cu-lao-dung/2023-ke-hoach-cchc.mdx';
  const texts = (await readContent({ content: 'content', templates: 'templates' })).map((item) =>
    item.file.endsWith(name)
      ? {
          ...item,
          text: `${item.text
            .replace(/issuedOn: "?2023-01-04"?/, `issuedOn: ${issuedOn}`)
            .replace(/(- no: I\.1\n {4}area: A1\n {4}group: .*\n {4}title: ).*/, (line, key: string) =>
              title === undefined ? line : `${key}${title}`,
            )}\n${sentence}\n`,
        }
      : item,
  );
  return checkContent(texts)
    .findings.filter(({ rule, file }) => rule === refStale && file.endsWith(name))
    .map(({ at, message }) => ({ at, message }))
    .filter(({ message }) => message.startsWith('"'));
}

it.each([
  ['Xếp loại công chức thực hiện theo Nghị định số 90/2020/NĐ-CP.', '233/2026/NĐ-CP thay thế'],
  ['Cung cấp thông tin theo Nghị định 42/2022/NĐ-CP ngày 24/6/2022.', '224/2026/NĐ-CP thay thế'],
  ['Nghị định số 61/2018/NĐ-CP là căn cứ giải quyết hồ sơ.', '118/2025/NĐ-CP thay thế'],
])('ref.stale: the body of a later paper that names what is no more: %s', async (sentence, said) => {
  expect(await inBody(sentence)).toEqual([
    { at: expect.any(String) as string, message: expect.stringContaining(said) as string },
  ]);
});

it('ref.stale: a task that names what is no more', async () => {
  const title = 'Đánh giá công chức theo Nghị định số 90/2020/NĐ-CP';
  expect(await inBody('', '2027-01-04', title)).toEqual([
    { at: 'I.1', message: '"Nghị định số 90/2020/NĐ-CP" đã được 233/2026/NĐ-CP thay thế' },
  ]);
});

it.each([
  ['Nghị định số 233/2026/NĐ-CP thay thế Nghị định số 90/2020/NĐ-CP.'],
  ['Rà soát văn bản dẫn Nghị định số 42/2022/NĐ-CP đã hết hiệu lực.'],
  ['Một số quy định trước đây theo Nghị định số 61/2018/NĐ-CP cần hướng dẫn lại.'],
  ['Nghị định sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP còn được hỏi nhiều.'],
  ['Việc chuyển từ Nghị định số 61/2018/NĐ-CP sang 118/2025/NĐ-CP được hướng dẫn tại chỗ.'],
  // Repealed in part only: what is meant may stand.
  ['Biên chế thực hiện theo Nghị định số 62/2020/NĐ-CP.'],
  ['Tiêu chuẩn theo Nghị định số 30/2020/NĐ-CP.'],
])('ref.stale: no accusation of "%s"', async (sentence) => expect(await inBody(sentence)).toEqual([]));

it('ref.stale: a paper of its time may name what ended after it', async () =>
  expect(await inBody('Xếp loại theo Nghị định số 90/2020/NĐ-CP.', '2023-01-04')).toEqual([]));

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
