import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/documents/docx.ts';
import { leadingBases, movedBasis, withBasis, withoutBasis } from '../../../src/drafting/bases.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, withIdentity, type Draft } from '../../../src/drafting/draft.ts';
import { storedDraft } from '../../../src/drafting/stored.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { registersOf } from '../../support/drafting.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const [template] = catalogue.templates.filter(({ id }) => id === 'ke-hoach-nam-cap-xa');
const unit = catalogue.units.get('xa-binh-minh');
if (!template || !unit) throw new Error('ke-hoach-nam-cap-xa');
const form = template;
const start = withIdentity(starterDraft(template, catalogue), template, catalogue, { unit, year: 2027 });

/** The bases, which stand together; other sentences may begin so, too. */
function printed(draft: Draft): string[] {
  const { paragraphs } = readDocx(writeDocx(draftDocument(draft, form, catalogue)));
  const from = paragraphs.findIndex((line) => line.startsWith('Căn cứ'));
  const to = paragraphs.findIndex((line, i) => i > from && !line.startsWith('Căn cứ'));
  return paragraphs.slice(from, to);
}
const kinds = (draft: Draft) =>
  printed(draft).map((line) =>
    /Kế hoạch số/u.test(line) ? 'plan' : /Nghị quyết số 9/u.test(line) ? 'own' : 'register',
  );
const register = start.data.basis?.map(() => 'register') ?? [];

test('the plan of the body above comes first, in the template and in a draft', () => {
  expect(kinds(start)).toEqual(['plan', ...register]);
  expect(kinds(starterDraft(template, catalogue))).toEqual(['plan', ...register]);
});

test('a line of one’s own is added last, and may go over those of the register', () => {
  const own = 'Căn cứ Nghị quyết số 9/NQ-HĐND của Hội đồng nhân dân xã';
  const added = withBasis(start, template, own);
  expect(kinds(added)).toEqual(['plan', ...register, 'own']);
  const up = movedBasis(added, template, 1, -1);
  expect(up && kinds(up.draft)).toEqual(['plan', 'own', ...register]);
  const first = up && movedBasis(up.draft, template, up.at, -1);
  expect(first && kinds(first.draft)).toEqual(['own', 'plan', ...register]);
  expect(first && movedBasis(first.draft, template, first.at, -1)).toBeNull();
  const down = movedBasis(start, template, 0, 1);
  expect(down && kinds(down.draft)).toEqual([...register, 'plan']);
  expect(down && movedBasis(down.draft, template, 0, 1)).toBeNull();
  // Once the first line is gone, what was behind the register stays there.
  const without = withoutBasis(added, template, 0);
  expect(kinds(without)).toEqual([...register, 'own']);
  expect(leadingBases(without, template)).toBe(0);
  expect(storedDraft(JSON.stringify(without), template.id, registersOf(catalogue).schemas)).toEqual(without);
  expect(
    storedDraft(JSON.stringify({ ...without, leading: 'x' }), template.id, registersOf(catalogue).schemas),
  ).toBeNull();
});

test('without any of the register, lines of one’s own only change places', () => {
  const data = { ...start.data, basis: [] };
  const two = withBasis({ ...start, data }, template, 'Căn cứ Nghị quyết số 9/NQ-HĐND');
  const moved = movedBasis(two, template, 0, 1);
  expect(moved && kinds(moved.draft)).toEqual(['own', 'plan']);
});
