/** Sections that are moved, added and removed, and who signs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/documents/docx.ts';
import { signatureLines, signatureOf, signedBy, SIGNING_WAYS } from '../../../src/documents/paper/signing.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, withIdentity, type Draft } from '../../../src/drafting/draft.ts';
import { addSection, bareHeading, guidanceOf, moveSection, removeSection } from '../../../src/drafting/sections.ts';
import type { Template } from '../../../src/catalogue/types.ts';
import { toRoman } from '../../../src/text/roman.ts';
import { templateIn } from '../../support/drafting.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { readDocx } from '../../support/read-documents.ts';

const catalogue = await ownCatalogue();
const unit = catalogue.units.get('xa-binh-minh') ?? null;
const templateOf = (id: string) => templateIn(catalogue, id);
const template = templateOf('ke-hoach-nam-cap-xa');
const start = (of: Template) => withIdentity(starterDraft(of, catalogue), of, catalogue, { unit, year: 2027 });
const draft = start(template);
const majors = ({ sections }: Draft) => sections.filter(({ level }) => level === 1).map(({ heading }) => heading);

/** The lines of a draft's Word file. */
function linesOf(one: Draft, of: Template): string[] {
  const { paragraphs, tables } = readDocx(writeDocx(draftDocument(one, of, catalogue)));
  return [...paragraphs, ...tables.flat(2)].flatMap((text) => text.split('\n')).map((line) => line.trim());
}

describe('sections', () => {
  const second = draft.sections.findIndex(({ heading }) => heading.startsWith('II.'));

  test('move with what is below them, and are numbered anew', () => {
    const parts = majors(draft).map(bareHeading);
    const { draft: moved, at } = moveSection(draft, second, -1);
    expect(at).toBe(0);
    expect(majors(moved).slice(0, 2)).toEqual([`I. ${parts[1] ?? ''}`, `II. ${parts[0] ?? ''}`]);
    expect(moveSection(moved, at, 1)).toEqual({ draft, at: second });
    expect(moveSection(draft, 0, -1).draft).toBe(draft);
  });

  test('a subsection stays within its part', () => {
    const first = draft.sections.findIndex(({ level }) => level === 2);
    expect(moveSection(draft, first, -1).draft).toBe(draft);
    const { draft: moved } = moveSection(draft, first, 1);
    expect(moved.sections.slice(first, first + 2).map(({ heading }) => heading)).toEqual(['1. Yêu cầu', '2. Mục tiêu']);
  });

  test('whatever is done, numbers run on and no text is lost', () => {
    const step = fc.tuple(fc.constantFrom('add', 'up', 'down'), fc.nat(40));
    const texts = (one: Draft) => one.sections.flatMap(({ text }) => text).sort();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        let now = draft;
        for (const [what, place] of steps) {
          const at = place % now.sections.length;
          now = what === 'add' ? addSection(now, at).draft : moveSection(now, at, what === 'up' ? -1 : 1).draft;
        }
        const numbers = majors(now).map((heading) => heading.split('.')[0]);
        expect(numbers).toEqual(numbers.map((_, i) => toRoman(i + 1)));
        expect(texts(now)).toEqual(texts(draft));
      }),
      { numRuns: 60 },
    );
  });

  test('are removed with what is below, and guidance follows its section', () => {
    const without = removeSection(draft, 0);
    expect(without.sections).toHaveLength(draft.sections.length - second);
    expect(bareHeading(majors(without)[0] ?? '')).toBe(bareHeading(majors(draft)[1] ?? ''));
    const guided = without.sections.map((section) => guidanceOf(template, section));
    expect(guided).toEqual(template.sections.slice(second).map(({ guidance }) => guidance));
    expect(guidanceOf(template, { level: 1, heading: 'I. Mục riêng', text: [] })).toEqual([]);
  });
});

describe('who signs', () => {
  const printed = (type: 'xã' | 'sở' | 'trường' | 'ban' | 'chi cục') =>
    Object.fromEntries(SIGNING_WAYS.map((way) => [way, signatureLines(signedBy(way, signatureOf({ type })))]));

  test('for a committee, as Điều 13 of the decree has it', () => {
    expect(printed('xã')).toEqual({
      head: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      deputy: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      acting: ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'],
      order: ['TL. CHỦ TỊCH', '{CHỨC VỤ NGƯỜI KÝ}'],
      mandate: ['TUQ. CHỦ TỊCH', '{CHỨC VỤ NGƯỜI KÝ}'],
    });
  });

  test.each([
    ['sở', 'GIÁM ĐỐC'],
    ['trường', 'HIỆU TRƯỞNG'],
    ['ban', 'TRƯỞNG BAN'],
    ['chi cục', 'CHI CỤC TRƯỞNG'],
  ] as const)('for a %s', (type, head) => {
    const ways = printed(type);
    expect(ways['head']).toEqual([head]);
    expect(ways['deputy']).toEqual([`KT. ${head}`, `PHÓ ${head}`]);
    expect(ways['acting']).toEqual([`Q. ${head}`]);
  });

  test.each([' / ', ', ', '; '])('a deputy has three lines in the Word file, parted by "%s"', (mark) => {
    const signer = { authority: `TM. ỦY BAN NHÂN DÂN${mark}KT. CHỦ TỊCH`, position: 'PHÓ CHỦ TỊCH' };
    const lines = linesOf({ ...draft, data: { ...draft.data, signer } }, template);
    const at = lines.indexOf('TM. ỦY BAN NHÂN DÂN');
    expect(lines.slice(at, at + 3)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });

  test('a deputy may sign the Decision of a plan', () => {
    const attached = templateOf('ke-hoach-kem-quyet-dinh');
    const { data, ...rest } = start(attached);
    const signer = signedBy('deputy', { position: 'CHỦ TỊCH' });
    const lines = linesOf({ ...rest, data: { ...data, attachedTo: { ...data.attachedTo, signer } } }, attached);
    const at = lines.indexOf('KT. CHỦ TỊCH');
    expect(lines.slice(at, at + 2)).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(lines).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH MINH');
  });
});
