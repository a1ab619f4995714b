/** The title of an appendix and the paper that it says it belongs to. */
import { readAttached, type AttachedTo } from './attached.ts';
import type { Paragraph } from './blocks.ts';
import type { Used } from './letterhead.ts';
import { clip } from './pieces.ts';
import { APPENDIX } from './zones.ts';

export interface AppendixHead {
  title?: string;
  attachedTo?: AttachedTo;
  /** What stands behind "Phụ lục": `I`, `số 2`. */
  number?: string;
  used: Map<Paragraph, Used>;
}

const NUMBER = /^(?:(?:số\s+)?(?:[IVX]+|\d{1,2})(?![\p{L}\d]))?\s*[.:–-]?\s*/u;

export function readAppendixHead(paragraphs: readonly Paragraph[]): AppendixHead {
  const used = new Map<Paragraph, Used>();
  let number: string | undefined;
  const title: string[] = [];
  let attachedTo: AttachedTo | undefined;
  for (const paragraph of paragraphs.slice(0, 6)) {
    const { text } = paragraph;
    const attached = readAttached(text);
    if (attached) {
      attachedTo = attached.attachedTo;
      used.set(paragraph, { paragraph, gave: [], form: attached.whole ? [text] : [] });
      break;
    }
    const label = /^PHỤ\s+LỤC(?=\s|$)|^Phụ\s+lục(?=[\s.:–-]|$)/u.exec(text)?.[0];
    if (APPENDIX.test(text) && label) {
      if (title.length) break;
      const after = text.slice(label.length).trim();
      const named = NUMBER.exec(after)?.[0] ?? '';
      const rest = after.slice(named.length);
      number = named.replace(/[\s.:–-]+$/u, '') || undefined;
      if (rest) title.push(rest);
      used.set(paragraph, { paragraph, gave: [rest], form: [label, named] });
    } else {
      title.push(text);
      used.set(paragraph, { paragraph, gave: [text] });
    }
  }
  // Without the line on what it belongs to, these are paragraphs like others, but for the first.
  if (!attachedTo && title.length > 2) return { used: new Map() };
  return {
    ...(number ? { number } : {}),
    ...(title.length ? { title: clip(title.join(' ')) } : {}),
    ...(attachedTo ? { attachedTo } : {}),
    used,
  };
}
