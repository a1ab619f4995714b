/** The agencies that a cell or a line names, told apart with the help of the registry. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { isPerson, isReference } from '../catalogue/body-names.ts';
import { beginsBody } from './bodies.ts';
import { oneLine } from './pieces.ts';

type Finder = Pick<AgencyIndex, 'find'>;

/** Beyond this there are too many ways to put a list back together. */
const MAX_PIECES = 14;
/** Beyond this it is no list of names. */
const MOST_NAMES = 60;
const LIST_MARK = /^\s*[-–—+•·]\s*/u;

/** The lines of a cell: by line ends, and by dashes where one stands at the start. */
export function partsOf(cell: string): string[] {
  return cell
    .split('\n')
    .flatMap((line) => (LIST_MARK.test(line) ? line.split(/(?:^|\s)[-–—+•·]\s+(?=\p{Lu}|\d)|^\s*[-–—+•·]/u) : [line]))
    .map((part) =>
      part
        .trim()
        .replace(/(?<![;,])[;,]+$/u, '')
        .trim(),
    )
    .filter(Boolean);
}

const DASH = /^\s+[-–—+•·]/u;
const beginsName = (text: string) => beginsBody(text) || isPerson(text);

/** A piece of a list, with what joins it to the one before. */
interface Piece {
  text: string;
  before: string;
  /** Whether a new line, or a list mark, says that it is another name. */
  apart: boolean;
}

/** "VP HĐND và UBND/Phòng Kinh tế": a slash before a body parts two; "HĐND/UBND" is one. */
const slashesAsLines = (text: string) =>
  text.replace(/(?<!HĐND|\s)\s*\/\s*(?=\p{Lu}\p{L}* )/gu, (slash, at: number) =>
    beginsBody(text.slice(at + slash.length)) ? '\n' : slash,
  );

function piecesOf(cell: string): Piece[] {
  const pieces: Piece[] = [];
  const text = slashesAsLines(cell);
  for (const line of text.split('\n')) {
    const marked = LIST_MARK.test(line);
    const tokens = line
      .replace(LIST_MARK, '')
      .trim()
      .split(/((?<!\s)\s*,\s*(?:và\s+)?|(?<!\s)\s+và\s+|(?<!\s)\s+[-–—+•·]\s+)/u);
    for (let i = 0; i < tokens.length; i += 2) {
      const piece = tokens[i]?.trim() ?? '';
      if (!piece) continue;
      // A dash within a line that began with one parts names, or is part of one.
      const separator = i === 0 ? (marked ? ' - ' : ' ') : (tokens[i - 1] ?? ' ');
      pieces.push({
        text: piece,
        before: separator,
        apart: i === 0 ? marked : marked && DASH.test(separator) && beginsName(piece),
      });
    }
  }
  return pieces;
}

const joined = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, before }, i) => (i ? before + text : text))
    .join('')
    .replace(/\s+/gu, ' ');

/** Places below a commune, which papers name together: "Các thôn, ấp". */
const PLACES = /^(?:các )?(?:thôn|ấp|bản|làng|xóm|khóm|khu phố|khu dân cư|tổ dân phố|buôn|sóc|phum)$/iu;

/** Whether a piece goes on with the name before it: behind a dash, or as one more kind of place. */
function isRest(pieces: readonly Piece[], at: number): boolean {
  const [piece, before] = [pieces[at], pieces[at - 1]];
  if (!piece || !before || piece.apart) return false;
  if (DASH.test(piece.before)) return isPerson(before.text) ? !isPerson(piece.text) : !beginsName(piece.text);
  return (
    PLACES.test(piece.text) && /^\p{Ll}/u.test(piece.text) && !piece.text.startsWith('các ') && PLACES.test(before.text)
  );
}

/** All ways to put a list together are tried, longest names first, until every name is known. */
function segment(pieces: readonly Piece[], index: Finder): string[] | undefined {
  if (pieces.length === 0) return [];
  for (let length = pieces.length; length > 0; length--) {
    const known = isRest(pieces, length) ? undefined : knownList(pieces.slice(0, length), index);
    if (known === undefined) continue;
    const rest = segment(pieces.slice(length), index);
    if (rest) return [known, ...rest];
  }
  return undefined;
}

/** "các sở, ban, ngành và UBND các xã": two groups, though one name for both can be found. */
const GROUP = /^(?:các|ubnd|ủy ban|uỷ ban)(?=\s|$)/iu;

/** The known name that pieces of a list make together. */
function knownList(pieces: readonly Piece[], index: Finder): string | undefined {
  const name = knownName(joined(pieces), index);
  const several = name !== undefined && pieces.slice(1).some(({ text }) => GROUP.test(text));
  return several && index.find(name)?.kind === 'group' ? undefined : name;
}

/** The name as the registry can find it, without what stands around it. */
function knownName(raw: string, index: Finder): string | undefined {
  const name = raw
    .trim()
    .replace(/(?<![.;,:])[.;,:]+$/u, '')
    .replace(/^(?:và|với|cùng)\s+/u, '')
    .trim();
  if (!name) return undefined;
  if (index.find(name)) return name;
  // A digit that a scanner made of a smudge.
  const cleaned = name.replace(/^\d(?=\p{Ll})/u, '');
  return cleaned !== name && index.find(cleaned) ? cleaned : undefined;
}

/** Name by name: a known one as long as it goes, an unknown one up to where another begins. */
function oneByOne(pieces: readonly Piece[], index: Finder): string[] {
  const longest = (from: number) => {
    for (let to = Math.min(pieces.length, from + MAX_PIECES); to > from; to--)
      if (!isRest(pieces, to) && knownList(pieces.slice(from, to), index) !== undefined) return to;
    return undefined;
  };
  const names: string[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = longest(from);
    // "các cơ quan, đơn vị, địa phương liên quan": what goes on in small letters makes a longer name of a known one.
    while (
      to !== undefined &&
      to < pieces.length &&
      /^\p{Ll}/u.test(pieces[to]?.text ?? '') &&
      goesOn(pieces[to]) &&
      longest(to) === undefined
    )
      to++;
    if (to === undefined) {
      to = from + 1;
      while (to < pieces.length && goesOn(pieces[to]) && longest(to) === undefined) to++;
      while (isRest(pieces, to)) to++;
    }
    const name = joined(pieces.slice(from, to));
    names.push(
      knownName(name, index) ??
        name
          .replace(/(?<![.;,])[.;,]+$/u, '')
          .replace(/^(?:và|với|cùng)\s+/u, '')
          .trim(),
    );
    from = to;
  }
  return names.filter(Boolean);
}

const goesOn = (piece: Piece | undefined): boolean =>
  piece !== undefined && !piece.apart && !beginsBody(piece.text) && !isPerson(piece.text);

/** "Các phòng: …": what stands before names that leave it out. */
export const EACH_OF = /(?<!\p{L})các (?:phòng|sở|ban|hội|trường|trạm|trung tâm|chi cục|xã|phường|ấp|thôn)(?=\s*:)/giu;

/** The names behind it, each with the word that they leave out, where all of them are known; else all of it as one. */
function eachOf(cell: string, index: AgencyIndex): string[] | undefined {
  const [, kind = '', list] = /^các (\p{L}+(?: (?:tâm|cục))?)\s*:\s*(\p{Lu}.+)$/iu.exec(cell) ?? [];
  if (!list || !new RegExp(EACH_OF.source, 'iu').test(cell)) return undefined;
  const word = kind.charAt(0).toUpperCase() + kind.slice(1);
  const names = list.split(';').map((text) => {
    const pieces = piecesOf(text.trim());
    if (pieces.length > MAX_PIECES || pieces.some((piece) => beginsBody(piece.text))) return undefined;
    return segment(pieces, { find: (name, where) => index.find(`${word} ${name}`, where) });
  });
  return names.every((known) => known !== undefined) ? names.flat().map((name) => `${word} ${name}`) : [cell];
}

/**
 * @returns the names in their order; what the registry does not know comes as it is written
 */
export function readActors(cell: string, index: AgencyIndex): string[] {
  const whole = oneLine(cell).replace(/(?<![.;,])[.;,]+$/u, '');
  if (isReference(whole)) return [whole];
  const each = eachOf(whole, index);
  if (each) return each;
  return cell.split(';').flatMap((text) => {
    const pieces = piecesOf(text.trim().replace(/(?<![.,])[.,]+$/u, ''));
    if (pieces.length > MOST_NAMES) return [oneLine(text)];
    return (pieces.length <= MAX_PIECES ? segment(pieces, index) : undefined) ?? oneByOne(pieces, index);
  });
}
