import type { TemplateData } from '../model/template.ts';
import { fold } from '../text/normalise.ts';
import type { TemplateContext } from './template/context.ts';
import { blank, field, fillable } from './template/fillable.ts';
import { describedBlanks, distinctBlanks } from './template/distinct.ts';
import { sectionBlocks } from './template/sections.ts';
import { taskTable } from './template/task-table.ts';
import { plain, type Block, type Document, type Run, type Section } from './tree.ts';
import { basisTexts, closed, lowerFirst, recipientTexts, sentenceCase } from './wording.ts';

export type { TemplateContext } from './template/context.ts';

/**
 * The blank form of a template, laid out by Nghị định 30/2020/NĐ-CP, PL I: Mẫu 1.4 (a paper with a title) or,
 * for an attached plan, Mẫu 1.3 (no number, no signature). Number and date stay blank (Điều 15). Throws when
 * the template cites a paper that the context does not know.
 */
export function templateDocument(template: TemplateData, context: TemplateContext): Document {
  const attached = template.kind === 'attached-plan';
  const appendix = template.tasks.length > 0 ? [appendixSection(template, context)] : [];
  const document: Document = {
    meta: {
      title: withoutNames(`${sentenceCase(template.documentName)} ${lowerFirst(template.heading)}`),
      subject: template.title,
    },
    sections: [
      {
        orientation: 'portrait',
        restartPages: true,
        blocks: [
          letterhead(template, attached),
          {
            kind: 'title',
            name: fillable(template.documentName),
            subject: fillable(template.heading),
            ...(attached ? { attachedTo: attachedNote('Quyết định', 'QĐ-UBND') } : {}),
          },
          ...bases(template, context),
          ...opening(template, attached),
          ...closed([...sectionBlocks(template.sections), ...appendixMention(template)]),
          ...(attached ? [] : [signature(template)]),
        ],
      },
      ...appendix,
    ],
  };
  return distinctBlanks(describedBlanks(document, template.fields));
}

function letterhead(template: TemplateData, attached: boolean): Block {
  return {
    kind: 'letterhead',
    issuer: fillable(template.issuer),
    ...(template.parentBody === undefined ? {} : { parentBody: fillable(template.parentBody) }),
    ...(attached
      ? {}
      : {
          number: [plain('Số:      /'), ...fillable(template.symbol)],
          placeAndDate: [blank('Địa danh'), plain(', '), ...blankDate()],
        }),
  };
}

function blankDate(): Run[] {
  return [
    plain('ngày '),
    blank('Ngày ban hành'),
    plain(' tháng '),
    blank('Tháng ban hành'),
    plain(' năm '),
    blank('Năm ban hành'),
  ];
}

function bases(template: TemplateData, context: TemplateContext): Block[] {
  if (template.basis.length === 0) return [];
  const lines = template.basis.map((id) => {
    const found = context.citations(id);
    if (!found) throw new Error(`Mẫu "${template.title}": không có văn bản "${id}" trong danh mục viện dẫn`);
    return found.line;
  });
  return [{ kind: 'bases', lines: basisTexts(lines).map(fillable) }];
}

/** The sentence between Căn cứ and the first heading, which plans have and the template does not hold. */
function opening(template: TemplateData, attached: boolean): Block[] {
  // By the name of the kind: importing the list from the model would bring zod into the browser.
  if (attached || !template.kind.endsWith('-plan')) return [];
  const rest = ` ban hành ${sentenceCase(template.documentName)} ${lowerFirst(template.heading)} như sau:`;
  return [{ kind: 'paragraph', content: [field('tên cơ quan ban hành'), ...fillable(rest)] }];
}

/** The body has to mention its appendix (PL I, III.1): a sentence for a template that does not. */
function appendixMention(template: TemplateData): Block[] {
  const said = template.sections.some(({ text }) => text.some((line) => fold(line).includes('phu luc')));
  if (said || template.tasks.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      content: [plain(`Nhiệm vụ cụ thể tại Phụ lục kèm theo ${sentenceCase(template.documentName)} này.`)],
    },
  ];
}

function signature(template: TemplateData): Block {
  const { authority, position } = template.signer;
  return {
    kind: 'signature',
    recipients: recipientTexts(template.recipients, 'Lưu: VT, {đơn vị soạn thảo}').map(fillable),
    authority: [authority, position]
      .flatMap((line) => (line === undefined ? [] : line.split(/\s+\/\s+/)))
      .map(fillable),
    name: [field('Họ và tên')],
  };
}

function appendixSection(template: TemplateData, context: TemplateContext): Section {
  return {
    orientation: 'landscape',
    restartPages: true,
    blocks: [
      {
        kind: 'appendix',
        label: 'Phụ lục',
        title: fillable(`Nhiệm vụ ${lowerFirst(template.heading)}`),
        attachedTo: attachedNote(sentenceCase(template.documentName), template.symbol),
      },
      taskTable(template.tasks, context),
    ],
  };
}

/** The wording of PL I, III.1: "Kèm theo", not "Ban hành kèm theo". */
function attachedNote(documentName: string, symbol: string): Run[] {
  return [
    plain(`(Kèm theo ${documentName} số      /`),
    ...fillable(symbol),
    plain(' '),
    ...blankDate(),
    plain(' của '),
    field('tên cơ quan ban hành'),
    plain(')'),
  ];
}

/** For the properties of the file, which hold no fields. */
function withoutNames(words: string): string {
  return words.replace(/\{[^{}]*\}/g, '…');
}
