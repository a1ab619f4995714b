/** Runs mammoth on one document, in a thread of its own, which can be ended when it does not come back. */
import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import type { WordTree } from './word.ts';

interface Node {
  type: string;
  value?: unknown;
  children?: Node[];
  body?: Node[];
  href?: unknown;
  noteType?: string;
  noteId?: string;
  colSpan?: number;
  rowSpan?: number;
  notes?: { _notes?: Record<string, Node> };
}

/** What is needed of mammoth's tree, as plain data that can be sent to the other thread. */
function plain(node: Node): WordTree {
  return {
    type: node.type,
    ...(typeof node.value === 'string' ? { value: node.value } : {}),
    ...(typeof node.href === 'string' ? { href: node.href } : {}),
    ...(node.noteId === undefined ? {} : { note: `${node.noteType ?? ''}-${node.noteId}` }),
    ...(node.colSpan === undefined ? {} : { colSpan: node.colSpan }),
    ...(node.rowSpan === undefined ? {} : { rowSpan: node.rowSpan }),
    children: (node.children ?? node.body ?? []).map(plain),
  };
}

let tree: WordTree | undefined;
let notes: WordTree[] = [];
await mammoth.convertToHtml(
  { buffer: Buffer.from(workerData as Uint8Array) },
  {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (document: Node) => {
      tree = plain(document);
      notes = Object.values(document.notes?._notes ?? {}).map(plain);
      return { ...document, children: [] };
    },
  },
);
parentPort?.postMessage({ tree, notes });
