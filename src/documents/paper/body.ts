/** The body of a paper's document: its prose with the parts that it places, then the parts that it does not place. */
import { PLACED, unplaced } from '../../catalogue/placed.ts';
import type { Report } from '../../catalogue/types.ts';
import { fileHeadings, fileWords } from '../../i18n/documents.ts';
import { importText } from '../../i18n/import.ts';
import type { ComponentName } from '../../model/placement.ts';
import { appendixLabel, kindName } from '../paper-names.ts';
import { plain, textOf, type Block } from '../tree.ts';
import type { PaperContent } from './content.ts';
import {
  budgetBlocks,
  directionBlocks,
  dutyBlocks,
  limitationBlocks,
  reportingBlocks,
  resultBlocks,
  targetBlocks,
} from './tables.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [plain(text)] });

/** A table of figures stands in an appendix of its own, which is named where the body has the table. */
const mention = (paper: Report, table: Report['tables'][number]): Block => {
  const appendix = appendixLabel(paper.tables.indexOf(table), paper.tables.length);
  return paragraph(fileWords.tableMention(table.title, appendix, kindName(paper)));
};

/** By component: what it shows, as blocks. Editorial notes are the site's, and tasks stand in an appendix. */
const BLOCKS: {
  [N in ComponentName]: (items: ReturnType<(typeof PLACED)[N]>, content: PaperContent) => Block[];
} = {
  Tasks: (_, { paper }) => [paragraph(fileWords.appendixMention(kindName(paper)))],
  Directions: directionBlocks,
  Targets: targetBlocks,
  Figures: (items, { paper }) => {
    const results = items.filter((item) => 'indicator' in item);
    const tables = items.filter((item) => 'rows' in item);
    return [
      ...(results.length ? resultBlocks(results) : []),
      ...(paper.type === 'report' ? tables.map((table) => mention(paper, table)) : []),
    ];
  },
  Limitations: (items, { areaName }) => limitationBlocks(items, areaName),
  Reporting: reportingBlocks,
  Duties: dutyBlocks,
  Budget: budgetBlocks,
  Note: () => [],
};

/** What stands after the prose, in this order, each below its heading. */
const REST = {
  Targets: fileHeadings.targets,
  Figures: fileHeadings.results,
  Limitations: fileHeadings.limitations,
  Directions: fileHeadings.directions,
  Duties: fileHeadings.duties,
  Reporting: fileHeadings.reporting,
  Budget: fileHeadings.budget,
};

function blocksOf<N extends ComponentName>(name: N, items: ReturnType<(typeof PLACED)[N]>, content: PaperContent) {
  return items.length > 0 ? BLOCKS[name](items, content) : [];
}

const isAppendix = (block: Block): boolean =>
  block.kind === 'heading' && block.level === 1 && /^phụ lục(?![\p{L}])/iu.test(textOf(block.content).trim());

/** What an imported paper says where its appendix of tasks stood; the appendix is made of the tasks. */
const POINTS = new RegExp(`^${importText.seeAppendix(0).replace('0', '\\d+')}$`, 'u');

/** What the prose has as appendices: from the first such heading on, without those that only lead to the tasks. */
function appendicesOf(prose: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of prose) {
    if (isAppendix(block)) parts.push([block]);
    else if (block.kind !== 'paragraph' || !POINTS.test(textOf(block.content).trim())) parts.at(-1)?.push(block);
  }
  return parts.filter(({ length }) => length > 1);
}

/** The body, which the signature follows, and the appendices that the prose has (Phụ lục I, phần III). */
export function bodyBlocks(content: PaperContent): { body: Block[]; appendices: Block[][] } {
  const { paper } = content;
  const prose = content.prose.flatMap((block) =>
    block.kind === 'placed' ? blocksOf(block.name, PLACED[block.name](paper, block.attributes), content) : block,
  );
  const rest = (Object.keys(REST) as (keyof typeof REST)[]).flatMap((name): Block[] => {
    // Tables of figures stand in appendices of their own.
    const items = unplaced<object>(paper, PLACED[name](paper, {})).filter((item) => !('rows' in item));
    const blocks = blocksOf(name, items as ReturnType<(typeof PLACED)[typeof name]>, content);
    return blocks.length ? [{ kind: 'heading', level: 1, content: [plain(REST[name])] }, ...blocks] : [];
  });
  const end = prose.findIndex(isAppendix);
  const main = end < 0 ? prose : prose.slice(0, end);
  return { body: numberedAsPrinted([...main, ...rest]), appendices: appendicesOf(prose) };
}

/** Headings with the number that the paper prints: `2.` below `II.`, where the site has `II.2.` for its addresses. */
function numberedAsPrinted(blocks: Block[]): Block[] {
  let above: string | undefined;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const [first, ...others] = block.content;
    if (first?.kind !== 'text') return block;
    const roman = /^[IVXLC]+\.(?=\s)/u.exec(first.text)?.[0];
    if (block.level === 1 || roman !== undefined) {
      above = roman;
      return block;
    }
    if (above === undefined || !first.text.startsWith(above) || !/^\d/u.test(first.text.slice(above.length)))
      return block;
    return { ...block, content: [{ ...first, text: first.text.slice(above.length) }, ...others] };
  });
}
