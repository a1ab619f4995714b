/** An Excel file of one sheet of any length, row by row: its rows are never in memory together. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../text/cell.ts';
import { ND30_2020 } from './nd30-2020.ts';
import { officeFiles, zipTime } from './ooxml/package.ts';
import { XML_HEAD, type Xml } from './ooxml/xml.ts';
import type { FormatProfile } from './profile.ts';
import type { DocumentMeta } from './tree.ts';
import { SHEET, workbookParts } from './xlsx.ts';
import { sheetPieces, type SheetFrame } from './xlsx/sheet.ts';

/** Beyond this many rows, their heights are left to the reader. */
const MOST_FITTED = 5000;
/** Rows a piece. */
const PIECE = 2000;

/** The bytes, in pieces. */
export function* streamXlsx(
  meta: DocumentMeta,
  sheet: SheetFrame,
  rows: Iterable<readonly Cell[]>,
  profile: FormatProfile = ND30_2020,
): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    pieces.push(data);
  });
  const add = (path: string) => {
    const file = new ZipDeflate(path, { level: 3 });
    file.mtime = zipTime();
    zip.add(file);
    return file;
  };
  const { parts, relationships } = workbookParts(meta, [sheet], profile, () => '' as Xml);
  const files = officeFiles(parts, relationships);
  for (const [path, xml] of files) if (path !== SHEET(0)) add(path).push(strToU8(xml), true);
  const { start, row, end } = sheetPieces(sheet, profile, true, sheet.count <= MOST_FITTED);
  const file = add(SHEET(0));
  let piece = XML_HEAD + start;
  let count = 0;
  for (const cells of rows) {
    piece += row([...cells], count);
    if (++count % PIECE === 0) {
      file.push(strToU8(piece));
      piece = '';
      yield* pieces;
      pieces = [];
    }
  }
  file.push(strToU8(piece + end), true);
  zip.end();
  yield* pieces;
}
