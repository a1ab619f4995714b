/** Some of the whole words on the two sides of a place in a text, with "…" where there is more. */
export function wordsBeside(text: string, start: number, end: number, room: number): { before: string; after: string } {
  const [from, to] = [Math.max(0, start - room), end + room];
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const isCutAt = (at: number) => at > 0 && at < text.length && /\S\S/.test(text.slice(at - 1, at + 1));
  return {
    before: from > 0 ? `… ${(isCutAt(from) ? before.replace(/^\S*/, '') : before).trimStart()}` : before,
    after: to < text.length ? `${(isCutAt(to) ? after.replace(/\S*$/, '') : after).trimEnd()} …` : after,
  };
}
