import type { TemplateData } from '../../model/template.ts';
import { slug } from '../../text/slug.ts';
import type { Block } from '../tree.ts';
import { field, fillable } from './fillable.ts';

type TemplateSection = TemplateData['sections'][number];

/**
 * The sections of a template: heading, guidance as the prompts of fields (gone as soon as one types), and
 * the sentences that are already there; lines that begin with "- " or "+ " are lists.
 */
export function sectionBlocks(sections: TemplateSection[]): Block[] {
  return sections.flatMap((section, i): Block[] => [
    ...(section.heading === ''
      ? []
      : [
          {
            kind: 'heading' as const,
            level: section.level === 1 ? (1 as const) : (2 as const),
            content: fillable(section.heading),
          },
        ]),
    ...guidance(section, i, sections[i + 1]),
    ...lines(section.text),
  ]);
}

function guidance(section: TemplateSection, position: number, next: TemplateSection | undefined): Block[] {
  const isContainer = next !== undefined && next.level > section.level;
  const missing = section.guidance.length === 0 && section.text.length === 0 && !isContainer;
  return (missing ? ['Nội dung của mục này'] : section.guidance).map((line, i) => ({
    kind: 'paragraph',
    content: [
      field(`Nội dung mục ${numberOf(section.heading) ?? position + 1}`, {
        name: slug(`muc ${position + 1} noi dung ${i + 1}`),
        prompt: `[${line.replace(/[{}]/g, '')}]`,
        input: { type: 'paragraphs' },
      }),
    ],
  }));
}

/** The number at the start of a heading: `I` of "I. MỤC TIÊU". */
function numberOf(heading: string): string | undefined {
  return /^([IVXL]+|\d+(?:\.\d+)*)\./.exec(heading)?.[1];
}

function lines(text: string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of text) {
    const item = /^([-–+])\s+(.+)$/u.exec(line);
    if (!item) {
      blocks.push({ kind: 'paragraph', content: fillable(line) });
      continue;
    }
    const marker = item[1] === '+' ? '+' : '-';
    const content = fillable(item[2] ?? '');
    const before = blocks.at(-1);
    if (before?.kind === 'list' && before.marker === marker) before.items.push(content);
    else blocks.push({ kind: 'list', marker, items: [content] });
  }
  return blocks;
}
