/** The body of a paper as blocks for its files, read by the parser that compiles the page (a native module). */
import { mdxToMdast } from 'satteri';
import { proseBlocks, type MarkdownNode, type PlacedPart } from '../documents/paper/prose.ts';
import type { Block } from '../documents/tree.ts';

/** Markdown text, without front matter, as blocks and the places of the paper's parts. */
export function markdownBlocks(body: string): (Block | PlacedPart)[] {
  // As astro.config.mjs has it: quotes and dashes stay as they were written.
  const tree = mdxToMdast(body, { features: { smartPunctuation: false }, position: false });
  return proseBlocks(tree as MarkdownNode);
}
