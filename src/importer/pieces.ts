/** Text as lines of the front matter, which have a greatest length. */
const LINE = 1990;

/** White space of any kind as one space. */
export const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Text in pieces that a line of the front matter can hold. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = oneLine(text);
  while (rest.length > LINE) {
    const at = rest.lastIndexOf(' ', LINE);
    found.push(rest.slice(0, at > 0 ? at : LINE));
    rest = rest.slice(at > 0 ? at + 1 : LINE).trim();
  }
  if (rest) found.push(rest);
  return found;
}

/** What fits on the first line. */
export const clip = (text: string) => pieces(text)[0] ?? '';
