/** A picture of the first page of a document, small, for lists and panels. For Node only: its two libraries are. */
import type { Font } from 'satori';
import { box, draw, fontData, type Box } from './drawing.ts';
import { ND30_2020 } from './nd30-2020.ts';
import { greyPng } from './png.ts';
import type { FormatProfile, StyleName, TextStyle } from './profile.ts';
import { boldTextWidth } from './text-width.ts';
import {
  plain,
  textOf,
  type Block,
  type Document,
  type Letterhead,
  type Run,
  type SignatureZone,
  type Table,
} from './tree.ts';
import { addresseeLines, headingLines, ruledText } from './wording.ts';
import { wrapText } from './wrap-text.ts';

/** Pixels of the drawing to a millimetre and to a point: a page is drawn at 72 dots an inch. */
const MM = 72 / 25.4;

/** Whole fonts with the metrics of Times New Roman and Vietnamese letters. */
export function pageFonts(files: Record<'regular' | 'italic' | 'bold' | 'boldItalic', Uint8Array>): Font[] {
  return [
    { name: 'Page', data: fontData(files.regular), weight: 400, style: 'normal' },
    { name: 'Page', data: fontData(files.italic), weight: 400, style: 'italic' },
    { name: 'Page', data: fontData(files.bold), weight: 700, style: 'normal' },
    { name: 'Page', data: fontData(files.boldItalic), weight: 700, style: 'italic' },
  ];
}

/**
 * Draws the first page. Returns a PNG in shades of grey, `width` pixels wide.
 *
 * @param fonts from `pageFonts`: the same list each time, which is then read once
 */
export async function drawFirstPage(
  document: Document,
  fonts: Font[],
  width = 360,
  profile: FormatProfile = ND30_2020,
): Promise<Uint8Array> {
  const [section] = document.sections;
  const landscape = section?.orientation === 'landscape';
  const page = landscape ? { width: profile.page.height, height: profile.page.width } : profile.page;
  const { top, right, bottom, left } = profile.page.margin;
  const inner = page.width - left - right;
  const size = { width: Math.round(page.width * MM), height: Math.round(page.height * MM) };
  const tree = box(
    {
      ...size,
      flexDirection: 'column',
      background: '#fff',
      color: `#${profile.font.color}`,
      fontFamily: 'Page',
      paddingTop: top * MM,
      paddingLeft: left * MM,
      paddingRight: right * MM,
    },
    [
      box(
        { flexDirection: 'column', height: (page.height - top - bottom) * MM, width: inner * MM, overflow: 'hidden' },
        onePage(section?.blocks ?? [], inner, page.height - top - bottom, profile).flatMap((block) =>
          blockBoxes(block, inner, profile),
        ),
      ),
    ],
  );
  return greyPng(await draw(tree, size, fonts, { mode: 'width', value: width }));
}

/** The blocks that the first page can hold, by an estimate on the high side; what is left over is cut off. */
function onePage(blocks: Block[], width: number, height: number, profile: FormatProfile): Block[] {
  const taken: Block[] = [];
  let used = 0;
  for (const block of blocks) {
    if (used > height) break;
    taken.push(block);
    const size = profile.styles.body.size;
    const lines = textsOf(block).reduce((sum, text) => sum + wrapText(text, width * 1.25, size).length, 0);
    used += (lines * size) / MM;
  }
  return taken;
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'bases':
      return block.lines.map(textOf);
    case 'list':
      return block.items.map(textOf);
    case 'paragraph':
    case 'heading':
      return [textOf(block.content)];
    case 'table':
      return block.rows.map(() => '');
    default:
      return [''];
  }
}

function blockBoxes(block: Block, width: number, profile: FormatProfile): Box[] {
  const text = (name: StyleName, runs: Run[]) => textBox(name, runs, profile);
  switch (block.kind) {
    case 'note':
      return [box({ border: '0.5px solid #000', padding: 4, marginBottom: 6 }, [text('editorialNote', block.content)])];
    case 'letterhead':
      return [letterheadBox(block, width, profile)];
    case 'title':
      return [
        text('documentName', block.name),
        text('documentSubject', block.subject),
        ...(block.attachedTo ? [text('attachedNote', block.attachedTo)] : []),
        lineUnder(block.subject, profile.styles.documentSubject, profile.rules.subject, width, 12),
      ];
    case 'addressees':
      return addresseeLines(block, profile).map((line) => text('addressee', line));
    case 'bases':
      return block.lines.map((line) => text('basis', line));
    case 'declaration':
      return [text('declaration', block.content)];
    case 'heading':
      return [text(`heading${block.level}`, block.content)];
    case 'paragraph':
      return [text('body', block.content)];
    case 'list':
      return block.items.map((item) => text('listItem', [plain(`${block.marker} `), ...item]));
    case 'table':
      return [tableBox(block, width, profile)];
    case 'signature':
      return [signatureBox(block, profile)];
    case 'appendix':
      return [
        text('appendixLabel', [plain(block.label)]),
        text('appendixTitle', block.title),
        ...(block.attachedTo ? [text('attachedNote', block.attachedTo)] : []),
      ];
  }
}

/** A paragraph in one look: at this size nobody sees that a word in it has another. */
function textBox(name: StyleName, runs: Run[], { styles }: FormatProfile, align?: string): Box {
  const style = styles[name];
  const prompts = runs.length > 0 && runs.every((run) => run.kind === 'field' && (run.value ?? '') === '');
  const shown = style.upper ? textOf(runs).toUpperCase() : textOf(runs);
  return box(
    {
      width: '100%',
      fontSize: style.size,
      fontWeight: style.bold || (runs.length > 0 && runs.every((run) => run.bold)) ? 700 : 400,
      fontStyle: style.italic || prompts ? 'italic' : 'normal',
      lineHeight: 1.15 * (style.line ?? 1),
      marginTop: style.before ?? 0,
      marginBottom: style.after ?? 0,
      textAlign: align ?? style.align,
      justifyContent: (align ?? style.align) === 'center' ? 'center' : 'flex-start',
      whiteSpace: 'pre-wrap',
      ...(prompts ? { color: '#595959' } : {}),
    },
    style.indent === undefined ? shown : `\u2003\u2003\u2002${shown}`,
  );
}

function letterheadBox(block: Letterhead, width: number, profile: FormatProfile): Box {
  const { nation, ruled } = headingLines(block, profile);
  const left = width * profile.letterheadSplit;
  const column = (share: number, children: Box[]) => box({ flexDirection: 'column', width: share * MM }, children);
  return box({ width: '100%' }, [
    column(left, [
      ...(block.parentBody ? [textBox('parentBody', block.parentBody, profile)] : []),
      ...textOf(block.issuer)
        .split('\n')
        .map((line) => textBox('issuer', [plain(line)], profile)),
      lineUnder(block.issuer, profile.styles.issuer, profile.rules.issuer, left),
      box({ height: 6 }, []),
      ...(block.number ? [textBox('number', block.number, profile)] : []),
      ...(block.about ? [textBox('letterSubject', block.about, profile)] : []),
    ]),
    column(width - left, [
      ...nation.map((line) => textBox('nationalTitle', line, profile)),
      textBox('motto', ruled, profile),
      lineUnder(ruled, profile.styles.motto, profile.rules.motto, width - left),
      box({ height: 6 }, []),
      ...(block.placeAndDate ? [textBox('placeAndDate', block.placeAndDate, profile)] : []),
    ]),
  ]);
}

function signatureBox(block: SignatureZone, profile: FormatProfile): Box {
  const column = (children: Box[]) => box({ flexDirection: 'column', width: '50%' }, children);
  const signer = (authority: Run[][], name?: Run[]) =>
    column([
      ...authority.map((line) => textBox('authority', line, profile)),
      box({ height: profile.signatureSpace }, []),
      ...(name ? [textBox('signatoryName', name, profile)] : []),
    ]);
  return box({ width: '100%', marginTop: 6 }, [
    block.beside
      ? signer(block.beside.authority, block.beside.name)
      : column([
          textBox('recipientsWord', [plain(profile.recipientsWord)], profile),
          ...block.recipients.map((line) => textBox('recipient', line, profile)),
        ]),
    signer(block.authority, block.name),
  ]);
}

function tableBox(table: Table, width: number, profile: FormatProfile): Box {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  const cell = (share: number, children: Box[]) =>
    box({ flexDirection: 'column', width: share * width * MM, padding: 3, border: '0.5px solid #000' }, children);
  const header = (table.headerRows[0] ?? []).map(({ content }, i) =>
    cell((table.columns[i]?.width ?? 0) / shares, [textBox('tableHead', content, profile)]),
  );
  return box({ flexDirection: 'column', width: '100%' }, [
    box({}, header),
    ...table.rows.slice(0, 12).map((row) =>
      row.kind === 'group'
        ? box({}, [cell(1, [textBox('tableGroup', row.title, profile)])])
        : box(
            {},
            table.columns.map((column, i) =>
              cell(
                column.width / shares,
                (row.cells[i] ?? []).map((runs) => textBox('tableText', runs, profile, column.align)),
              ),
            ),
          ),
    ),
  ]);
}

function lineUnder(runs: Run[], style: TextStyle, part: number, width: number, after = 0): Box {
  const last = ruledText(runs);
  const length = Math.min(boldTextWidth(style.upper ? last.toUpperCase() : last, style.size), width) * part;
  return box({ width: '100%', justifyContent: 'center', marginTop: 3, marginBottom: after }, [
    box({ width: length * MM, height: 1, background: '#000' }, []),
  ]);
}
