/** How far content may go. The code that refuses what goes further and the sentences that say so both take it from here. */

/** Lists and maps of front matter or of a register within one another: a deadline of a product of a task is the fifth. */
export const DATA_LEVELS = 10;
