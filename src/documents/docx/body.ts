import { el, type Xml } from '../ooxml/xml.ts';
import type { FormatProfile } from '../profile.ts';
import { addresseeLines } from '../wording.ts';
import { plain, type Block, type Document, type HeadingLevel, type Section } from '../tree.ts';
import type { BoundBlanks } from './binding.ts';
import { MC, R, W, W15 } from './namespaces.ts';
import { paragraph } from './paragraph.ts';
import { newScope, pageSize, textWidthOf, type Scope } from './scope.ts';
import { tableXml } from './table.ts';
import { twipsFromMm } from './units.ts';
import { letterheadXml, lineUnder, signatureXml } from './zones.ts';

/** The relationship by which sections name the header that holds the page number. */
export const HEADER_RELATION = 'rId1';
/** The one by which they name that of a first page, which has no number. */
export const FIRST_HEADER_RELATION = 'rId4';

/** `word/document.xml`, with the prompts of the blanks that are tied together. */
export function documentXml(
  document: Document,
  profile: FormatProfile,
  bound: BoundBlanks,
): { content: Xml; prompts: string[] } {
  const scope = newScope(profile, bound);
  const last = document.sections.length - 1;
  const content = el(
    'w:document',
    { 'xmlns:w': W, 'xmlns:r': R, 'xmlns:w15': W15, 'xmlns:mc': MC, 'mc:Ignorable': 'w15' },
    el(
      'w:body',
      {},
      document.sections.flatMap((section, i) => {
        const content = sectionBlocks(section, scope);
        const properties = sectionProperties(section, profile, document.runningHead !== undefined);
        if (i === last) return [...content, ...(endsInTable(section) ? [endParagraph()] : []), properties];
        return [...content, endParagraph(properties)];
      }),
    ),
  );
  return { content, prompts: scope.prompts };
}

function sectionBlocks(section: Section, scope: Scope): Xml[] {
  const inSection: Scope = { ...scope, textWidth: textWidthOf(scope.profile, section) };
  return section.blocks.flatMap((block, i) => {
    const next = section.blocks[i + 1];
    // The last words stay with the signature, so that it is never alone on a page (documents.md).
    const written = blockXml(block, inSection, next?.kind === 'signature');
    // Word makes one table of two that touch, and leaves no room below one.
    if (block.kind === 'table' && next) return [...written, gap(next.kind === 'signature')];
    if (block.kind === 'signature' && next) return [...written, gap(next.kind === 'signature')];
    return isTable(block) && next && isTable(next) ? [...written, endParagraph()] : written;
  });
}

function blockXml(block: Block, scope: Scope, keepNext: boolean): Xml[] {
  const { profile } = scope;
  switch (block.kind) {
    case 'note':
      return [paragraph('editorialNote', block.content, scope, { boxed: true })];
    case 'letterhead':
      return [letterheadXml(block, scope)];
    case 'title':
      return [
        paragraph('documentName', block.name, scope),
        paragraph('documentSubject', block.subject, scope),
        ...(block.attachedTo ? [paragraph('attachedNote', block.attachedTo, scope)] : []),
        lineUnder(block.subject, profile.styles.documentSubject, profile.rules.subject, scope.textWidth, 12),
      ];
    case 'addressees':
      return addresseeLines(block, profile).map((line) => paragraph('addressee', line, scope));
    case 'bases':
      return block.lines.map((line) => paragraph('basis', line, scope));
    case 'declaration':
      return [paragraph('declaration', block.content, scope)];
    case 'heading':
      return [paragraph(HEADING_STYLE[block.level], block.content, scope)];
    case 'paragraph':
      return [paragraph('body', block.content, scope, { keepNext })];
    case 'list':
      return block.items.map((item, i) =>
        paragraph('listItem', [plain(`${block.marker} `), ...item], scope, {
          keepNext: keepNext && i === block.items.length - 1,
        }),
      );
    case 'table':
      return [tableXml(block, scope, keepNext)];
    case 'signature':
      return [signatureXml(block, scope, keepNext)];
    case 'appendix':
      return [
        paragraph('appendixLabel', [plain(block.label)], scope),
        paragraph('appendixTitle', block.title, scope),
        ...(block.attachedTo ? [paragraph('attachedNote', block.attachedTo, scope)] : []),
      ];
  }
}

const HEADING_STYLE: Record<HeadingLevel, 'heading1' | 'heading2' | 'heading3'> = {
  1: 'heading1',
  2: 'heading2',
  3: 'heading3',
};

function isTable(block: Block): boolean {
  return block.kind === 'table' || block.kind === 'letterhead' || block.kind === 'signature';
}

function endsInTable(section: Section): boolean {
  const last = section.blocks.at(-1);
  return last === undefined || isTable(last);
}

/** The room below a table, as much as below a paragraph. */
function gap(keepNext: boolean): Xml {
  return el(
    'w:p',
    {},
    el('w:pPr', {}, keepNext && el('w:keepNext'), el('w:spacing', { 'w:line': 120, 'w:lineRule': 'exact' })),
  );
}

/** An empty paragraph of no height: Word wants one after a table, and one to carry the end of a section. */
function endParagraph(properties?: Xml): Xml {
  return el(
    'w:p',
    {},
    el(
      'w:pPr',
      {},
      el('w:spacing', { 'w:line': 20, 'w:lineRule': 'exact' }),
      el('w:rPr', {}, el('w:sz', { 'w:val': 2 }), el('w:szCs', { 'w:val': 2 })),
      properties,
    ),
  );
}

function sectionProperties(section: Section, profile: FormatProfile, headed: boolean): Xml {
  const { width, height } = pageSize(profile, section);
  const { margin, headerDistance } = profile.page;
  return el(
    'w:sectPr',
    {},
    el('w:headerReference', { 'w:type': 'default', 'r:id': HEADER_RELATION }),
    headed && el('w:headerReference', { 'w:type': 'first', 'r:id': FIRST_HEADER_RELATION }),
    el('w:type', { 'w:val': 'nextPage' }),
    el('w:pgSz', {
      'w:w': width,
      'w:h': height,
      'w:orient': section.orientation === 'landscape' ? 'landscape' : undefined,
    }),
    el('w:pgMar', {
      'w:top': twipsFromMm(margin.top),
      'w:right': twipsFromMm(margin.right),
      'w:bottom': twipsFromMm(margin.bottom),
      'w:left': twipsFromMm(margin.left),
      'w:header': twipsFromMm(headerDistance),
      'w:footer': twipsFromMm(headerDistance),
      'w:gutter': 0,
    }),
    section.restartPages && el('w:pgNumType', { 'w:start': 1 }),
    // Where there is no header of type "first", the first page of a count has an empty one.
    section.restartPages && !profile.pageNumber.onFirstPage && el('w:titlePg'),
  );
}
