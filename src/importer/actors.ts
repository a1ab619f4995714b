/** The agencies that a cell or a line names, told apart with the help of the registry. */
import type { AgencyIndex } from '../catalogue/actors.ts';

/** Beyond this a list is no list of agencies, and there are too many ways to put it back together. */
const MAX_PIECES = 14;

/** The lines of a cell: by line ends, and by dashes where one stands at the start. */
export function partsOf(cell: string): string[] {
  return cell
    .split('\n')
    .flatMap((line) =>
      /^\s*[-–—+•·]\s*/u.test(line) ? line.split(/(?:^|\s)[-–—+•·]\s+(?=\p{Lu}|\d)|^\s*[-–—+•·]/u) : [line],
    )
    .map((part) =>
      part
        .trim()
        .replace(/(?<![;,])[;,]+$/u, '')
        .trim(),
    )
    .filter(Boolean);
}

/** All ways to put the separators of a list back are tried, longest names first, until every piece is known. */
function segment(pieces: readonly string[], separators: readonly string[], index: AgencyIndex): string[] | undefined {
  if (pieces.length === 0) return [];
  for (let length = pieces.length; length > 0; length--) {
    let name = pieces[0] ?? '';
    for (let i = 1; i < length; i++) name += `${separators[i - 1] ?? ''}${pieces[i] ?? ''}`;
    const known = knownName(name, index);
    if (known === undefined) continue;
    const rest = segment(pieces.slice(length), separators.slice(length), index);
    if (rest) return [known, ...rest];
  }
  return undefined;
}

/** The name as the registry can find it, without what stands around it. */
function knownName(raw: string, index: AgencyIndex): string | undefined {
  const name = raw
    .trim()
    .replace(/(?<![.;,])[.;,]+$/u, '')
    .replace(/^(?:và|với|cùng)\s+/u, '')
    .trim();
  if (!name) return undefined;
  if (index.find(name)) return name;
  // A digit that a scanner made of a smudge.
  const cleaned = name.replace(/^\d(?=\p{Ll})/u, '');
  return cleaned !== name && index.find(cleaned) ? cleaned : undefined;
}

/**
 * @returns the names in their order; what the registry does not know comes as it is written
 */
export function readActors(cell: string, index: AgencyIndex): string[] {
  return partsOf(cell).flatMap((part) =>
    part.split(';').flatMap((item) => {
      const text = item.trim().replace(/(?<![.,])[.,]+$/u, '');
      if (!text) return [];
      const tokens = text.split(/((?<!\s)\s*,\s*(?:và\s+)?|(?<!\s)\s+và\s+)/u);
      const pieces = tokens.filter((_, i) => i % 2 === 0);
      const separators = tokens.filter((_, i) => i % 2 === 1);
      return (pieces.length <= MAX_PIECES ? segment(pieces, separators, index) : undefined) ?? [text];
    }),
  );
}
