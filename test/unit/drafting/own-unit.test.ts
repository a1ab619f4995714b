/** Last year's paper of a unit that the site does not have stays that unit's. */
import { describe, expect, test } from 'vitest';
import { unitPages } from '../../../src/catalogue/unit-pages.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { identityOf, starterDraft, withIdentity, withUnits, type Draft } from '../../../src/drafting/draft.ts';
import { readDraft, writeDraft } from '../../../src/drafting/file.ts';
import { importedDraft } from '../../../src/drafting/imported.ts';
import { nextYears } from '../../../src/drafting/next-year.ts';
import { knownWith } from '../../../src/drafting/own-units.ts';
import { withPrintedUnit } from '../../../src/drafting/printed-unit.ts';
import { indexOf } from '../../../src/drafting/succession.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { readPaper } from '../../../src/importer/read.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { readNational } from '../../../src/national/lists.ts';
import { bodyUnit, placeUnits } from '../../../src/national/new-unit.ts';
import { packExisting } from '../../../src/national/packed.ts';
import { PlaceFinder } from '../../../src/national/places.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { registersOf, templateIn } from '../../support/drafting.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const registers = registersOf(catalogue);
const finder = new PlaceFinder(packExisting(readNational(), unitPages(catalogue)));
const NOWHERE = new PlaceFinder({ provinces: [], communes: [], pages: { provinces: {}, communes: {} } });
const templateOf = (id: string) => templateIn(catalogue, id);

function place(name: string): [Unit, ...Unit[]] {
  const [found] = finder.named(name);
  if (!found) throw new Error(name);
  return placeUnits(found, finder.lists, catalogue.units);
}
const commune = place('Xã Tân Phú Đông');
const recurring = place('Phường Tân An, tỉnh Tây Ninh');
const department = place('tỉnh Đồng Tháp');

interface Case {
  units: [Unit, ...Unit[]];
  id: string;
  head: string[];
}
const CASES: Case[] = [
  { units: commune, id: 'ke-hoach-nam-cap-xa', head: ['ỦY BAN NHÂN DÂN', 'XÃ TÂN PHÚ ĐÔNG'] },
  { units: recurring, id: 'ke-hoach-nam-cap-xa', head: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN AN'] },
  {
    units: [bodyUnit('Sở Tư pháp', department[0], catalogue.units), ...department],
    id: 'ke-hoach-nam-so-nganh',
    head: ['UBND TỈNH ĐỒNG THÁP', 'SỞ TƯ PHÁP'],
  },
  {
    units: [bodyUnit('Trường Tiểu học Thử', commune[0], catalogue.units), ...commune],
    id: 'ke-hoach-nam-truong-hoc',
    head: ['UBND XÃ TÂN PHÚ ĐÔNG', 'TRƯỜNG TIỂU HỌC THỬ'],
  },
];

describe.each(CASES.map((one) => ({ ...one, name: one.units[0].name })))('$name', ({ units, id, head }) => {
  const template = templateOf(id);
  const [unit] = units;
  const known = knownWith(catalogue, { units });
  const to = { unit, year: 2026 };
  const draft = withUnits(withIdentity(starterDraft(template, catalogue), template, known, to), unit, known, catalogue);
  const word = (one: Draft) => readDocx(writeDocx(draftDocument(one, template, knownWith(catalogue, one))));
  const unitOf = (one: Draft) => identityOf(one, knownWith(catalogue, one)).unit;

  async function opened() {
    const bytes = writeDocx(draftDocument(draft, template, known));
    const registry = { ...catalogue, areas: catalogue.areas.values(), citations: catalogue.citations.values() };
    const paper = readPaper(
      await readBlocks('cu.docx', bytes),
      { ...registry, actors: indexOf(catalogue) },
      { file: 'cu.docx', asOf: '2026-11-30' },
    );
    return importedDraft(paper, template, catalogue, registers).draft;
  }
  function expectNextYears(whole: Draft, chosen: Unit | null, more: readonly Unit[] = []) {
    const { draft: next } = nextYears(whole, { unit: chosen, units: [...more], year: 2027 }, template, catalogue);
    expect(unitOf(next)).toEqual(unit);
    const { paragraphs, tables } = word(next);
    const lines = [...paragraphs, ...tables.flat(2)].flatMap((text) => text.split('\n')).map((line) => line.trim());
    expect(lines.slice(0, 2)).toEqual(head);
    expect(lines.join('\n')).not.toMatch(/\[tên cơ quan|\[Nêu /u);
  }

  test('its Word file is known by its letterhead, and becomes its own draft', async () => {
    const whole = withPrintedUnit(await opened(), [], finder, catalogue);
    expect(unitOf(whole)).toEqual(unit);
    expect([whole.data.issuer, whole.data.parentBody]).toEqual([undefined, undefined]);
    expectNextYears(whole, null);
  });

  test('without the lists of the country it is known by the unit that was chosen', async () => {
    const whole = withPrintedUnit(await opened(), units, NOWHERE, catalogue);
    expect(unitOf(whole)).toEqual(unit);
    expectNextYears(await opened(), unit, units);
  });

  test('its draft that was saved as a file becomes one of the next year', () => {
    const back = readDraft(writeDraft(draft, template), template, registers.schemas);
    if (!('draft' in back)) throw new Error(back.problems.join('\n'));
    expectNextYears(back.draft, null);
  });
});

test('a recurring name of which the paper does not say where it is, is left to be asked for', () => {
  const template = templateOf('ke-hoach-nam-cap-xa');
  const start = starterDraft(template, catalogue);
  const data = { ...start.data, issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN', parentBody: 'TỈNH' };
  const draft = { ...start, data };
  expect(withPrintedUnit(draft, [], finder, catalogue)).toEqual(draft);
});
