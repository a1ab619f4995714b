/** What a file is by its first bytes, whatever it is called. */
export type FileKind = 'office' | 'old-office' | 'pdf';

const FIRST: readonly [FileKind, readonly number[]][] = [
  // A zip, which .docx and .xlsx are.
  ['office', [0x50, 0x4b, 0x03, 0x04]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** The kind of a file that is no text; `undefined` for any other. */
export const fileKind = (bytes: Uint8Array): FileKind | undefined =>
  FIRST.find(([, first]) => first.every((byte, i) => bytes[i] === byte))?.[0];
