/** Which part of a paper each component of its body shows, and what is left for the end of the page. */
import { expect, test } from 'vitest';
import { notesAt } from '../../../src/catalogue/notes.ts';
import { isHome, partsBesideBody, partsOf } from '../../../src/catalogue/paper-parts.ts';
import { misplaced, PLACED, unplaced } from '../../../src/catalogue/placed.ts';
import { paperFrom, planFile, reportFile } from '../../support/small-content.ts';

const DUTIES = `duties:
  - { agency: [Văn phòng], text: Một, at: V.1.a }
  - { agency: [Công an], text: Hai, at: V.10 }
  - { agency: [Văn phòng, Công an], text: Ba, at: V.1 }
  - { agency: [Văn phòng], text: Bốn }
budget:
  - { source: Ngân sách, at: IV }
notes:
  - { rule: body.scope, at: duties, severity: info, text: Ghi chú. }
`;
const plan = (body: string) => paperFrom(planFile(DUTIES, body));
const textsOf = (items: readonly { text: string }[]) => items.map(({ text }) => text);

test('a section is that section and what stands below it, not one whose number begins alike', () => {
  const paper = plan('');
  expect(textsOf(PLACED.Duties(paper, { section: 'V.1' }))).toEqual(['Một', 'Ba']);
  expect(textsOf(PLACED.Duties(paper, { section: 'V' }))).toEqual(['Một', 'Hai', 'Ba']);
  expect(textsOf(PLACED.Duties(paper, { agency: 'cong-an' }))).toEqual(['Hai', 'Ba']);
  expect(textsOf(PLACED.Duties(paper, {}))).toEqual(['Một', 'Hai', 'Ba', 'Bốn']);
});

test('what the body places does not stand at the end; the id and the notes of a part stand with its heading', () => {
  const paper = plan('<Duties section="V.1" />\n\n<Budget />\n');
  expect(misplaced(paper)).toEqual([]);
  expect(textsOf(unplaced(paper, paper.duties))).toEqual(['Hai', 'Bốn']);
  expect(partsOf(paper)).toEqual(['can-cu', 'trach-nhiem', 'kinh-phi', 'ghi-chu']);
  expect(partsBesideBody(paper)).toEqual(['can-cu', 'trach-nhiem', 'ghi-chu']);
  expect(isHome(paper, 'trach-nhiem', PLACED.Duties(paper, { section: 'V.1' }), false)).toBe(false);
  expect(isHome(paper, 'trach-nhiem', unplaced(paper, paper.duties), true)).toBe(true);
  expect(isHome(paper, 'kinh-phi', paper.budget, false)).toBe(true);
});

test('the id of a part that is in the body as a whole stands where the first of it stands', () => {
  const paper = plan('<Duties section="V" />\n\nVà.\n\n<Duties agency="van-phong" />\n');
  expect(misplaced(paper).map(({ line, rule, message }) => [line, rule, message])).toEqual([
    [23, 'ref.part', expect.stringContaining('dòng 19')],
  ]);
  const all = plan('<Duties />\n');
  expect(partsBesideBody(all)).toEqual(['can-cu', 'kinh-phi', 'ghi-chu']);
  expect(isHome(all, 'trach-nhiem', all.duties, false)).toBe(true);
});

test('a placement that shows nothing is said, with what could be written', () => {
  const [problem] = misplaced(plan('<Duties section="V.2" />\n'));
  expect(problem?.message).toContain('"V.2"');
  expect(problem?.hint).toContain('V.1.a, V.10, V.1');
  expect(misplaced(plan('<Tasks />\n'))[0]?.message).toContain('không có phần đó');
  expect(misplaced(plan('<Figures />\n'))).toHaveLength(1);
});

test('a note that the body places stands nowhere else', () => {
  expect(notesAt(plan(''), 'part', 'duties')).toHaveLength(1);
  expect(notesAt(plan('<Note at="duties" rule="body.scope" />\n'), 'part', 'duties')).toEqual([]);
});

test('the figures of a report are its numbers and its tables', () => {
  const paper = paperFrom(
    reportFile(
      `results:
  - { id: R1, area: A2, indicator: Hồ sơ, value: 5, unit: hồ sơ, at: II.1 }
tables:
  - { id: bang, title: Bảng, at: II.2, columns: [{ label: Tên, numeric: false }, { label: Số }], rows: [[a, 1]] }
directions:
  - { no: IV.1, area: A2, title: Tiếp tục }
`,
      '<Figures table="bang" />\n\n<Directions />\n',
    ),
  );
  expect(misplaced(paper)).toEqual([]);
  expect(PLACED.Figures(paper, {}).map(({ id }) => id)).toEqual(['R1', 'bang']);
  expect(PLACED.Figures(paper, { section: 'II' }).map(({ id }) => id)).toEqual(['R1', 'bang']);
  expect(partsBesideBody(paper)).toEqual(['can-cu', 'so-lieu']);
  expect(PLACED.Tasks(paper, {})).toEqual([]);
});
