/** The blanks that the form counts are those of the Word file. */
import { expect, test } from 'vitest';
import { blankCount } from '../../../src/drafting/blanks.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { emptyDraft, starterDraft } from '../../../src/drafting/draft.ts';
import { takeOver } from '../../../src/drafting/take-over.ts';
import { wordBlanks } from '../../../src/drafting/word-blanks.ts';
import { readPasted, takePasted } from '../../../src/drafting/pasted.ts';
import { targetsOf } from '../../../src/drafting/targets.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const found = catalogue.templates.find(({ id }) => id === 'ke-hoach-nam-cap-xa');
const unit = catalogue.units.get('xa-binh-minh');
if (!found || !unit) throw new Error('content');
const template = found;
const to = { unit, year: 2027 };
const start = starterDraft(template, catalogue, to);

test.each([
  ['the template', start],
  ['its headings alone', emptyDraft(template, catalogue, to)],
  ['without recipients', { ...start, data: { ...start.data, recipients: [] } }],
])('%s', (_, draft) => {
  const document = draftDocument(draft, template, catalogue);
  const blanks = wordBlanks(draft, document);
  const { paragraphs, tables } = readDocx(writeDocx(document));
  const printed = [...paragraphs, ...tables.flat(2)].join('\n').match(/\[[^\]\n]+\]/gu) ?? [];
  expect(printed.length).toBeGreaterThan(3);
  expect(blankCount(blanks)).toBeGreaterThanOrEqual(printed.length);
  for (const text of new Set(printed)) {
    const label = text.slice(1, -1);
    // A section without words has its own name in the list.
    const isThis = (one: string) =>
      label === 'Nội dung của mục này' ? one.startsWith('Nội dung mục') : one.toLowerCase() === label.toLowerCase();
    const times = printed.filter((one) => one === text).length;
    expect(blankCount(blanks.filter((blank) => isThis(blank.label))), label).toBe(times);
  }
});

test('the plan of the body above fills in the line that cites it', () => {
  const above = catalogue.units.get(unit.parent ?? '');
  if (!above) throw new Error(unit.id);
  const theirs = starterDraft(template, catalogue, { unit: above, year: 2027 });
  const data = { ...theirs.data, number: 320, symbol: 'KH-UBND', issuedOn: '2027-01-08' };
  expect(start.ownBases[0]).toContain('số [');
  const { draft } = takeOver(start, { ...theirs, data }, false, catalogue);
  expect(draft.ownBases[0]).toContain('Căn cứ Kế hoạch số 320/KH-UBND ngày 08/01/2027 của');
  const earlier = takeOver(start, { ...theirs, data: { ...data, year: 2026 } }, false, catalogue);
  expect(earlier.draft.ownBases[0]).toBe(start.ownBases[0]);
});

test.each([
  ['Chỉ tiêu\tMức\tĐơn vị\nTỷ lệ hồ sơ đúng hạn\t98\t%\nTỷ lệ hài lòng\t95\t%'],
  ['TT\tChỉ tiêu\tNăm 2026\n1\tTỷ lệ hồ sơ đúng hạn\t98%\n2\tTỷ lệ hài lòng\t95%'],
])('rows of targets: %s', (text) => {
  const pasted = readPasted('', text, start, catalogue);
  if (!pasted) throw new Error('no table');
  expect(pasted.kind).toBe('targets');
  const before = targetsOf(start).length;
  const taken = targetsOf(takePasted(start, pasted, null, catalogue).draft).slice(before);
  expect(taken.map(({ indicator, value, unit: measure }) => [indicator, value, measure])).toEqual([
    ['Tỷ lệ hồ sơ đúng hạn', 98, '%'],
    ['Tỷ lệ hài lòng', 95, '%'],
  ]);
});

test('the day and the name of the signer wait for the signature', () => {
  const blanks = wordBlanks(start, draftDocument(start, template, catalogue));
  const later = blanks.filter(({ atSigning }) => atSigning).map(({ places }) => places[0]?.join('.'));
  expect(new Set(later)).toEqual(new Set(['issuedOn', 'signer.name']));
  expect(blanks.some(({ atSigning }) => !atSigning)).toBe(true);
});
