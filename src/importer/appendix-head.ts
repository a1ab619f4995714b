/** The title of an appendix and the paper that it says it belongs to. */
import { readAttached, type AttachedTo } from './attached.ts';
import type { Paragraph } from './blocks.ts';
import { clip } from './pieces.ts';
import { APPENDIX } from './zones.ts';

export interface AppendixHead {
  title?: string;
  attachedTo?: AttachedTo;
  /** The paragraphs that were read, with what the keys have of them. */
  used: Map<Paragraph, string[]>;
}

export function readAppendixHead(paragraphs: readonly Paragraph[]): AppendixHead {
  const used = new Map<Paragraph, string[]>();
  const title: string[] = [];
  let attachedTo: AttachedTo | undefined;
  for (const paragraph of paragraphs.slice(0, 6)) {
    const attached = readAttached(paragraph.text);
    if (attached) {
      attachedTo = attached;
      used.set(paragraph, [attached.issuer ?? '', attached.symbol]);
      break;
    }
    if (APPENDIX.test(paragraph.text)) {
      if (title.length) break;
      const rest = paragraph.text
        .replace(APPENDIX, '')
        .replace(/^[IVX\d]*\s*[.:–-]?\s*/u, '')
        .trim();
      if (rest) title.push(rest);
    } else title.push(paragraph.text);
    used.set(paragraph, [title.at(-1) ?? '']);
  }
  // Without the line on what it belongs to, these are paragraphs like others, but for the first.
  if (!attachedTo && title.length > 2) return { used: new Map() };
  return { ...(title.length ? { title: clip(title.join(' ')) } : {}), ...(attachedTo ? { attachedTo } : {}), used };
}
