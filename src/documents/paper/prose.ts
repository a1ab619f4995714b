/** The body of a paper, as a Markdown tree (mdast), turned into blocks. Pure: who parses it is not its business. */
import { isComponent, type PlacementAttributes, type ComponentName } from '../../model/placement.ts';
import { plain, type Block, type HeadingLevel, type Run, type TableCell } from '../tree.ts';

/** What is used of a node of mdast (https://github.com/syntax-tree/mdast). */
export interface MarkdownNode {
  type: string;
  value?: string;
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: MarkdownNode[];
}

/** A part of the paper that its body places here. */
export interface PlacedPart {
  kind: 'placed';
  name: ComponentName;
  attributes: PlacementAttributes;
}

/**
 * Headings, paragraphs, lists, tables and code as blocks of a paper. A link keeps its text: its address is
 * one of the site.
 */
export function proseBlocks(root: MarkdownNode): (Block | PlacedPart)[] {
  return (root.children ?? []).flatMap((node): (Block | PlacedPart)[] => {
    const { name } = node;
    if (node.type !== 'mdxJsxFlowElement' || !name || !isComponent(name)) return block(node);
    const attributes: PlacementAttributes = {};
    for (const { name: key, value } of node.attributes ?? [])
      if (typeof value === 'string') attributes[key as keyof PlacementAttributes] = value;
    return [{ kind: 'placed', name, attributes }];
  });
}

function block(node: MarkdownNode): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: headingLevel(node.depth ?? 2), content: runs(node) }];
    case 'paragraph':
      return [{ kind: 'paragraph', content: runs(node) }];
    case 'list':
      return list(node, '-');
    case 'table':
      return [table(node)];
    case 'code':
      return (node.value ?? '').split('\n').map((line) => ({ kind: 'paragraph', content: [plain(line)] }));
    case 'blockquote':
    case 'mdxJsxFlowElement':
      return (node.children ?? []).flatMap(block);
    default:
      return [];
  }
}

/** The page has its title above the body, so that the body begins with second-level headings. */
function headingLevel(depth: number): HeadingLevel {
  return depth <= 2 ? 1 : depth === 3 ? 2 : 3;
}

/** A list; the lists inside its items follow their item with the sign of the next level. */
function list(node: MarkdownNode, marker: '-' | '+'): Block[] {
  const blocks: Block[] = [];
  const add = (content: Run[]) => {
    const before = blocks.at(-1);
    if (before?.kind === 'list' && before.marker === marker) before.items.push(content);
    else blocks.push({ kind: 'list', marker, items: [content] });
  };
  for (const [i, item] of (node.children ?? []).entries()) {
    const number = node.ordered ? `${(node.start ?? 1) + i}. ` : undefined;
    for (const [j, child] of (item.children ?? []).entries()) {
      if (child.type === 'list') blocks.push(...list(child, '+'));
      else if (child.type !== 'paragraph') blocks.push(...block(child));
      else if (number !== undefined && j === 0) blocks.push({ kind: 'paragraph', content: after(number, runs(child)) });
      else if (j === 0) add(runs(child));
      else blocks.push({ kind: 'paragraph', content: runs(child) });
    }
  }
  return blocks;
}

function after(text: string, [first, ...others]: Run[]): Run[] {
  if (first?.kind !== 'text' || first.bold || first.italic) return [plain(text), ...(first ? [first] : []), ...others];
  return [{ ...first, text: text + first.text }, ...others];
}

function table(node: MarkdownNode): Block {
  const [head, ...rows] = node.children ?? [];
  const cells = (row: MarkdownNode | undefined) => row?.children ?? [];
  return {
    kind: 'table',
    caption: cells(head)
      .map((cell) =>
        runs(cell)
          .map((run) => (run.kind === 'text' ? run.text : ''))
          .join(''),
      )
      .join(', '),
    columns: cells(head).map(() => ({ width: 1, align: 'left' })),
    headerRows: [cells(head).map((cell) => ({ content: runs(cell) }))],
    rows: rows.map((row) => ({ kind: 'data', cells: cells(row).map((cell): TableCell => [runs(cell)]) })),
  };
}

interface Looks {
  bold?: boolean;
  italic?: boolean;
}

/** The words inside a node; runs that look alike are one run. */
function runs(node: MarkdownNode, looks: Looks = {}): Run[] {
  const found: Run[] = [];
  const add = (text: string) => {
    const before = found.at(-1);
    if (before?.kind === 'text' && before.bold === looks.bold && before.italic === looks.italic) before.text += text;
    else found.push({ kind: 'text', text, ...looks });
  };
  for (const child of node.children ?? []) {
    if (child.type === 'text' || child.type === 'inlineCode') add((child.value ?? '').replace(/\s*\n\s*/g, ' '));
    else if (child.type === 'break' || child.name === 'br') add('\n');
    else {
      const inner: Looks = {
        ...looks,
        ...(child.type === 'strong' ? { bold: true } : {}),
        ...(child.type === 'emphasis' ? { italic: true } : {}),
      };
      for (const run of runs(child, inner)) {
        const before = found.at(-1);
        if (run.kind === 'text' && before?.kind === 'text' && before.bold === run.bold && before.italic === run.italic)
          before.text += run.text;
        else found.push(run);
      }
    }
  }
  return found;
}
