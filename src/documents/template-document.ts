import type { TemplateData } from '../model/template.ts';
import { fold } from '../text/normalise.ts';
import { appendixSections } from './template/appendices.ts';
import { describedBlanks, distinctBlanks } from './template/blanks.ts';
import type { TemplateContext } from './template/context.ts';
import { decisionSection } from './template/decision.ts';
import { field, fillable } from './template/fillable.ts';
import { attachedToDecision, basisLines, letterhead, signatures } from './template/parts.ts';
import type { ProgressRows } from './template/progress.ts';
import { sectionBlocks } from './template/sections.ts';
import { plain, shownText, type Block, type Document, type Section } from './tree.ts';
import { basisTexts, closed, lowerFirst, sentenceCase } from './wording.ts';

export type { TemplateContext } from './template/context.ts';
export type { ProgressRows } from './template/progress.ts';

/**
 * The blank form of a template, laid out by Nghị định 30/2020/NĐ-CP, Phụ lục III: Mẫu 1.4 (a paper with a title),
 * Mẫu 1.5 for a letter, Mẫu 1.9 for minutes, Mẫu 1.3 for a plan issued by a Decision (the Decision, then the plan without number and signature), or the
 * appendix alone. Number and date stay blank (Điều 15). Throws when the template cites a paper that the context
 * does not know.
 *
 * @param progress what the tables of a report answer, row by row; without it they have empty rows
 */
export function templateDocument(
  template: TemplateData,
  context: TemplateContext,
  progress: ProgressRows = {},
): Document {
  const title = withoutNames(`${sentenceCase(template.documentName)} ${lowerFirst(template.heading)}`);
  const appendices = appendixSections(template, context, progress);
  const document: Document = {
    meta: {
      title,
      subject: template.title,
      properties: {
        CodeNotation: withoutNames(template.symbol),
        TypeName: sentenceCase(template.documentName),
        Subject: withoutNames(template.heading),
        Language: 'Tiếng Việt',
        'SignerInfo.Position': withoutNames(template.signer.position),
      },
    },
    sections: [
      ...(template.decision ? [decisionSection(template, template.decision, context)] : []),
      ...(template.form === 'paper' ? [paperSection(template, context, appendices.length > 0)] : []),
      ...appendices,
    ],
  };
  return distinctBlanks(describedBlanks(document, template.fields));
}

function paperSection(template: TemplateData, context: TemplateContext, hasAppendix: boolean): Section {
  const attached = template.kind === 'attached-plan';
  const letter = template.kind === 'letter';
  const bases = basisLines(template, context);
  return {
    orientation: 'portrait',
    restartPages: true,
    blocks: [
      letterhead(template, attached ? undefined : template.symbol, {
        ...(letter ? { about: lowerFirst(template.heading) } : {}),
        dated: template.kind !== 'minutes',
      }),
      ...(letter
        ? []
        : [
            {
              kind: 'title' as const,
              name: fillable(template.documentName),
              subject: fillable(template.heading),
              ...(attached ? { attachedTo: attachedToDecision(template) } : {}),
            },
          ]),
      ...addressees(template),
      // The bases of a plan that has its Decision stand there.
      ...(template.decision || bases.length === 0
        ? []
        : [{ kind: 'bases' as const, lines: basisTexts(bases).map(fillable) }]),
      ...opening(template, attached),
      ...closed(withMention(sectionBlocks(template.sections), hasAppendix ? appendixMention(template) : [])),
      ...(attached ? [] : signatures(template)),
    ],
  };
}

/** Kính gửi: several addressees end in ";" and the last in "." (PL I, ô 9a). */
function addressees({ addressedTo }: TemplateData): Block[] {
  if (addressedTo.length === 0) return [];
  const last = addressedTo.length - 1;
  const mark = (i: number) => (last === 0 ? '' : i === last ? '.' : ';');
  return [{ kind: 'addressees', lines: addressedTo.map((line, i) => fillable(line + mark(i))) }];
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
  if (said) return [];
  const words = `Nhiệm vụ cụ thể tại Phụ lục kèm theo ${sentenceCase(template.documentName)} này.`;
  return [{ kind: 'paragraph', content: [plain(words)] }];
}

/** The mention of the appendix behind all others, or before the words with which a text already ends. */
function withMention(blocks: Block[], mention: Block[]): Block[] {
  const last = blocks.at(-1);
  const words = last?.kind === 'paragraph' ? last.content.map(shownText).join('') : '';
  return words.endsWith('./.') ? [...blocks.slice(0, -1), ...mention, ...blocks.slice(-1)] : [...blocks, ...mention];
}

/** For the properties of the file, which hold no fields. */
function withoutNames(words: string): string {
  return words.replace(/\{[^{}]*\}/g, '…');
}
