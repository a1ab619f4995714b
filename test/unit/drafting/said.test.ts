/** What the form says: what is missing by the name of its field, what is wrong with what is accepted, and no key of a file. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/checks/index.ts';
import { blankCount, blanksOf } from '../../../src/drafting/blanks.ts';
import { draftChecker } from '../../../src/drafting/check.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, tasksOf, withIdentity, withStatus, withTasks, type Draft } from '../../../src/drafting/draft.ts';
import { isMissing } from '../../../src/drafting/missing.ts';
import { plainHint } from '../../../src/drafting/plain-words.ts';
import { shownDate, typedDate } from '../../../src/drafting/typed-date.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { registersOf } from '../../support/drafting.ts';

const catalogue = await ownCatalogue();
const registers = registersOf(catalogue);
const check = draftChecker(registers);
const template = catalogue.templates.find(({ id }) => id === 'ke-hoach-nam-cap-xa');
const unit = catalogue.units.get('xa-binh-minh');
if (!template || !unit) throw new Error('ke-hoach-nam-cap-xa');
const blank = starterDraft(template, catalogue);
const draft = withIdentity(blank, template, catalogue, { unit, year: 2027 });
const withData = (more: object): Draft => ({ ...draft, data: withStatus({ ...draft.data, ...more }) });

/** Keys of the model, and letters that stand for digits. */
const KEYS =
  /\b(?:[a-z]+[A-Z]\w*|YYYY|status|authority|signer|issuer|symbol|deadline|lead|products|notes|number|unnumbered|draft|issued|aliases)\b|content\//;

describe('what is missing', () => {
  test('has the name of its field', () => {
    const said = check(blank)
      .filter(isMissing)
      .map(({ path, message }) => [path.join('.'), message]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['unit', 'Đơn vị ban hành'],
        ['year', 'Năm của văn bản'],
      ]),
    );
  });

  test('of a task is the task, not the title of the paper', () => {
    const [first] = tasksOf(draft);
    if (!first) throw new Error('tasks');
    const products = [{ name: '', deadline: 'Quý I' }];
    const found = check(withTasks(draft, [{ ...first, title: '', products }])).filter(isMissing);
    expect(found.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['tasks.0.title', 'Nhiệm vụ'],
      ['tasks.0.products.0.name', 'Tên sản phẩm'],
    ]);
  });
});

test('sections on money and on reports that stand there are not missed', () => {
  const found = check(withData({ number: 3, issuedOn: '2027-01-04' })).map(({ rule }) => rule);
  expect(found).not.toContain('section.missing');
  const without = withData({ number: 3, issuedOn: '2027-01-04', tasks: [] });
  const empty = { ...without, sections: [{ level: 1 as const, heading: 'I. MỤC TIÊU', text: [] }] };
  expect(check(empty).map(({ rule }) => rule)).toContain('section.missing');
});

test('a paper that has its number and its day is being issued', () => {
  expect(withData({ number: 3 }).data.status).toBe('draft');
  const issued = withData({ number: 3, issuedOn: '2027-01-04' });
  expect(issued.data.status).toBe('issued');
  const found = check(issued);
  expect(found.map(({ rule }) => rule)).not.toContain('status.conflict');
  expect(found.find(({ rule }) => rule === 'meta.signer-missing')?.path).toEqual(['signer', 'name']);
  expect(withStatus({ ...issued.data, issuedOn: '2027-01' }).status).toBe('draft');
});

describe('a day', () => {
  test.each([
    ['15/01/2027', '2027-01-15'],
    ['4/1/2027', '2027-01-04'],
    ['4-1-2027', '2027-01-04'],
    ['01/2027', '2027-01'],
    ['tháng 1/2027', '2027-01'],
    ['', ''],
  ])('%s is read as %s and shown as it is written', (typed, date) => {
    expect(typedDate(typed)).toBe(date);
    expect(typedDate(shownDate(date))).toBe(date);
  });

  test.each(['31/02/2027', '13/2027', 'mai', '99/99/9999'])(
    '%s stays as it was typed, and is said to be none',
    (typed) => {
      const wrong = withData({ issuedOn: typedDate(typed) });
      expect(shownDate(typedDate(typed))).toBe(typed);
      const found = check(wrong).filter(({ path }) => path.join() === 'issuedOn');
      expect(found).toMatchObject([{ severity: 'error', message: `“${typed}” không dùng được` }]);
      expect(found[0]?.hint).toContain('15/01/2027');
      expect(JSON.stringify(draftDocument(wrong, template, catalogue))).not.toContain(`"${typed}"`);
    },
  );

  test('whose day is open leaves it blank in the paper', () => {
    const words = JSON.stringify(draftDocument(withData({ issuedOn: '2027-01' }), template, catalogue));
    expect(words).toContain('Ngày ban hành');
    expect(words).not.toContain('Tháng ban hành');
  });
});

test('blanks are counted, each with its places', () => {
  const blanks = blanksOf(draft);
  const words = JSON.stringify([
    draft.data.title,
    draft.data.recipients,
    draft.data.symbol,
    draft.ownBases,
    draft.sections.map(({ heading, text }) => [heading, text]),
    tasksOf(draft),
  ]);
  expect(blankCount(blanks)).toBe(words.match(/(?<=[^,[]|\[")\[[^\]["]+\]/gu)?.length);
  for (const { places, label } of blanks) {
    expect(places.length, label).toBeGreaterThan(0);
    for (const path of places) {
      const root = path[0] === 'sections' || path[0] === 'ownBases' ? draft : draft.data;
      const text = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], root);
      expect(text).toContain(`[${label}]`);
    }
  }
});

test.each(RULES.map((rule) => ({ id: rule.id, remedy: rule.remedy })))(
  '$id speaks plainly in the form',
  ({ remedy }) => {
    expect(plainHint(remedy)).not.toMatch(KEYS);
  },
);

test('the register of agencies is nothing for a form', () => {
  const [first] = tasksOf(draft);
  if (!first) throw new Error('tasks');
  const found = check(withTasks(draft, [{ ...first, lead: ['Phòng Tư phap', 'Hội đồng Thử Nghiệm Lạ'] }]));
  expect(found.length).toBeGreaterThan(0);
  for (const { message, hint } of found) {
    expect(message).not.toMatch(KEYS);
    expect(hint).not.toMatch(KEYS);
  }
});
