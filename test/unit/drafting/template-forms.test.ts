/** Every template gets its form without code of its own: the blank, the file, the check. */
import { describe, expect, test } from 'vitest';
import { contentFolders, readContent } from '../../../src/content/disk.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { isPublished } from '../../../src/catalogue/template-groups.ts';
import { templateContext } from '../../../src/catalogue/template-context.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { templateDocument } from '../../../src/documents/template-document.ts';
import { templateWorkbook } from '../../../src/documents/template-workbook.ts';
import { writeXlsx } from '../../../src/documents/xlsx.ts';
import { draftChecker } from '../../../src/drafting/check.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { starterDraft, withIdentity } from '../../../src/drafting/draft.ts';
import { readDraft, writeDraft } from '../../../src/drafting/file.ts';
import { draftWorkbook } from '../../../src/drafting/workbook.ts';
import { registersOf } from '../../support/drafting.ts';

const texts = await readContent(contentFolders({}));
const { catalogue } = loadCatalogue(texts);
const registers = registersOf(catalogue);
const check = draftChecker(registers);
/** A unit for which the template is. */
const unitFor = (levels: readonly string[]) => {
  const found = registers.units.find(({ level, validTo }) => levels.includes(level) && validTo === undefined);
  return found ?? catalogue.units.get('xa-binh-minh') ?? null;
};

describe.each(catalogue.templates.map((template) => ({ id: template.id, template })))('$id', ({ template }) => {
  const blank = starterDraft(template, catalogue);
  const unit = unitFor(template.levels);
  const draft = withIdentity(blank, template, catalogue, { unit, year: 2026 });

  test('an untouched draft is the blank form, byte for byte', () => {
    const context = templateContext(catalogue, template.levels);
    expect(writeDocx(draftDocument(blank, template, catalogue))).toEqual(
      writeDocx(templateDocument(template, context)),
    );
    expect(writeXlsx(draftWorkbook(blank, template, catalogue))).toEqual(
      writeXlsx(templateWorkbook(template, context)),
    );
  });

  test('its file reads back as it was written', () => {
    for (const one of [blank, draft])
      expect(readDraft(writeDraft(one, template), template, registers.schemas)).toEqual({ draft: one });
  });

  test.runIf(isPublished(template))('the check says what the gate says of the file', () => {
    const room = template.kind.endsWith('-report') ? 'reports' : 'plans';
    const path = `${room}/${unit?.id ?? ''}/2026-thu.mdx`;
    const file = `content/${path}`;
    const gate = checkContent([...texts, { room: 'content', path, file, text: writeDraft(draft, template) }]);
    const said = gate.problems
      .filter((problem) => problem.file === file)
      .map(({ rule, message }) => `${rule} ${message}`);
    expect(
      check(draft)
        .map(({ rule, message }) => `${rule} ${message}`)
        .sort(),
    ).toEqual(said.sort());
  });

  const bracket = (sign: string) => (sign === '{' ? '[' : ']');
  test.runIf(template.levels.length > 1)('is of no level until a unit takes it', () => {
    // Who signs minutes does so for those who were there, whoever issues them.
    const isForThose = template.kind === 'minutes';
    for (const text of [template.issuer, template.symbol, ...(isForThose ? [] : [template.signer.position])])
      expect(text).toMatch(/\{.+\}/);
    const takenBy = (type: string) => {
      const whose = registers.units.find((one) => one.type === type) ?? null;
      const { symbol, signer } = withIdentity(blank, template, catalogue, { unit: whose, year: 2026 }).data;
      return { symbol, signer };
    };
    expect(takenBy('xã')).toEqual({
      symbol: template.symbol.replace('{chữ viết tắt}', 'UBND').replaceAll(/[{}]/g, bracket),
      signer: isForThose ? template.signer : { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' },
    });
    expect(takenBy('trường')).toEqual({
      symbol: template.symbol.replaceAll(/[{}]/g, bracket),
      signer: isForThose ? template.signer : { position: 'HIỆU TRƯỞNG' },
    });
  });

  test('says whose draft it is, and keeps no blank that unit and year fill', () => {
    const words = JSON.stringify(draftDocument(draft, template, catalogue));
    expect(words.toLowerCase()).toContain(unit?.name.toLowerCase());
    for (const blankName of ['năm', 'đơn vị']) expect(words).not.toContain(`[${blankName}]`);
  });
});
