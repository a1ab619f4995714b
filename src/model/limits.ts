/** How far content may go. The code that refuses what goes further and the sentences that say so both take it from here. */

/** Bytes of a file, which is refused unread beyond: the largest plan of 300 tasks is about 250 KB. */
export const FILE_BYTES = 4_000_000;

/** Characters of a body, and of one of its lines: the parser's time grows with the square of some; no paper comes near. */
export const BODY_LENGTH = 250_000;
export const LINE_LENGTH = 20_000;

/** Lists, quotes and emphasis of a body within one another. */
export const BODY_LEVELS = 10;

/** Lists and maps of front matter or of a register within one another: a deadline of a product of a task is the fifth. */
export const DATA_LEVELS = 10;
