/** The document tree as elements of a page, for a preview that says and shows what the file says. Pure. */
import { element as el, type Content, type Element } from '../markup/element.ts';
import type { FormatProfile, StyleName, TextStyle } from './profile.ts';
import { ND30_2020 } from './nd30-2020.ts';
import {
  plain,
  shownText,
  type Block,
  type Document,
  type Letterhead,
  type Run,
  type Section,
  type SignatureZone,
  type Table,
} from './tree.ts';
import { addresseeLines, headingLines } from './wording.ts';

/** A section of a document: its pieces in order, each of them drawn anew only when it differs. */
export interface SheetView {
  orientation: Section['orientation'];
  parts: PartView[];
}
export type PartView =
  | { kind: 'piece'; element: Element }
  /** The rows apart from the rest of the table, since there may be hundreds. */
  | { kind: 'table'; columns: Element; head: Element; rows: Element[] };

/** A document as sheets. */
export function sheetViews(document: Document, profile: FormatProfile = ND30_2020): SheetView[] {
  return document.sections.map((section) => ({
    orientation: section.orientation,
    parts: section.blocks.flatMap((block) => blockParts(block, profile)),
  }));
}

const piece = (element: Element): PartView => ({ kind: 'piece', element });
const line = (style: StyleName, runs: Run[]): Element => el('p', { class: `a4-${style}` }, content(runs));

function content(runs: Run[]): Content[] {
  return runs.flatMap((run): Content[] => {
    const shown: Content[] = shownText(run)
      .split('\n')
      .flatMap((text, i) => (i === 0 ? [text] : [el('br'), text]));
    const empty = run.kind === 'field' && (run.value ?? '') === '';
    const marked = empty ? [el('span', { class: 'a4-blank' }, shown)] : shown;
    if (!run.bold && !run.italic) return marked;
    return [
      el('span', { class: [run.bold && 'a4-bold', run.italic && 'a4-italic'].filter(Boolean).join(' ') }, marked),
    ];
  });
}

/** A text whose last line has a line below it. */
function ruled(style: StyleName, runs: Run[], tag = 'p'): Element {
  return el(tag, { class: `a4-${style} a4-ruled` }, el('span', {}, content(runs)));
}

function blockParts(block: Block, profile: FormatProfile): PartView[] {
  switch (block.kind) {
    case 'note':
      return [piece(line('editorialNote', block.content))];
    case 'letterhead':
      return [piece(letterhead(block, profile))];
    case 'title':
      return [
        piece(line('documentName', block.name)),
        piece(block.attachedTo ? line('documentSubject', block.subject) : ruled('documentSubject', block.subject)),
        ...(block.attachedTo ? [piece(ruled('attachedNote', block.attachedTo))] : []),
      ];
    case 'addressees':
      return addresseeLines(block, profile).map((runs) => piece(line('addressee', runs)));
    case 'bases':
      return block.lines.map((runs) => piece(line('basis', runs)));
    case 'declaration':
      return [piece(line('declaration', block.content))];
    case 'heading':
      return [piece(line(`heading${block.level}`, block.content))];
    case 'paragraph':
      return [piece(line('body', block.content))];
    case 'list':
      return block.items.map((item) => piece(line('listItem', [plain(`${block.marker} `), ...item])));
    case 'table':
      return [tableView(block)];
    case 'signature':
      return [piece(signature(block, profile))];
    case 'appendix':
      return [
        piece(line('appendixLabel', [plain(block.label)])),
        piece(line('appendixTitle', block.title)),
        ...(block.attachedTo ? [piece(line('attachedNote', block.attachedTo))] : []),
      ];
  }
}

function letterhead(block: Letterhead, profile: FormatProfile): Element {
  const heading = headingLines(block, profile);
  return el(
    'div',
    { class: 'a4-letterhead' },
    el(
      'div',
      {},
      block.parentBody && line('parentBody', block.parentBody),
      ruled('issuer', block.issuer),
      block.number && line('number', block.number),
      block.about && line('letterSubject', block.about),
    ),
    el(
      'div',
      {},
      ...heading.nation.map((runs) => line('nationalTitle', runs)),
      ruled('motto', heading.ruled),
      block.placeAndDate && line('placeAndDate', block.placeAndDate),
    ),
  );
}

function signature(block: SignatureZone, profile: FormatProfile): Element {
  return el(
    'div',
    { class: 'a4-signature' },
    el(
      'div',
      {},
      block.beside && [
        block.beside.authority.map((runs) => line('authority', runs)),
        el('div', { class: 'a4-space' }),
        line('signatoryName', block.beside.name),
      ],
      block.recipients.length > 0 && line('recipientsWord', [plain(profile.recipientsWord)]),
      block.recipients.map((runs) => line('recipient', runs)),
    ),
    el(
      'div',
      {},
      block.authority.map((runs) => line('authority', runs)),
      el('div', { class: 'a4-space' }, block.mark && line('recipient', block.mark)),
      line('signatoryName', block.name ?? []),
    ),
  );
}

function tableView(table: Table): PartView {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  return {
    kind: 'table',
    columns: el(
      'colgroup',
      {},
      table.columns.map(({ width }) => el('col', { width: `${(100 * width) / total}%` })),
    ),
    head: el(
      'thead',
      {},
      table.headerRows.map((cells) =>
        el(
          'tr',
          {},
          cells.map(({ content: runs, columnSpan, rowSpan }) =>
            el('th', { class: 'a4-tableHead', colspan: columnSpan, rowspan: rowSpan, scope: 'col' }, content(runs)),
          ),
        ),
      ),
    ),
    rows: table.rows.map((row) =>
      row.kind === 'group'
        ? el(
            'tr',
            { class: 'a4-tableGroup' },
            row.label.length > 0 && el('td', { class: 'a4-center' }, content(row.label)),
            el('td', { colspan: table.columns.length - (row.label.length > 0 ? 1 : 0) }, content(row.title)),
          )
        : el(
            'tr',
            {},
            row.cells.map((lines, i) =>
              el(
                'td',
                { class: table.columns[i]?.align === 'center' ? 'a4-center' : undefined },
                lines.map((runs) => el('p', {}, content(runs))),
              ),
            ),
          ),
    ),
  };
}

const MM = 72 / 25.4;

/** The looks of a profile as CSS. Sizes are parts of the sheet's width on a screen, and points on paper. */
export function profileCss(profile: FormatProfile = ND30_2020): string {
  const { page, font, styles, rules } = profile;
  const pt = (points: number) => `calc(var(--pt) * ${Math.round(points * 100) / 100})`;
  const mm = (length: number) => pt(length * MM);
  const { top, right, bottom, left } = page.margin;
  const looks = (style: TextStyle) =>
    [
      `font-size:${pt(style.size)}`,
      `font-weight:${style.bold ? 700 : 400}`,
      `font-style:${style.italic ? 'italic' : 'normal'}`,
      style.upper ? 'text-transform:uppercase' : '',
      `text-align:${style.align}`,
      style.indent === undefined ? '' : `text-indent:${mm(style.indent)}`,
      `margin:${pt(style.before ?? 0)} 0 ${pt(style.after ?? 0)}`,
      `line-height:${Math.round(1.15 * (style.line ?? 1) * 1000) / 1000}`,
    ]
      .filter(Boolean)
      .join(';');
  const under = (name: string, part: number) => `.a4-${name}.a4-ruled>span::after{width:${part * 100}%}`;
  const split = profile.letterheadSplit;
  return [
    `.a4{--width:${page.width * MM};--pt:calc(100cqw / var(--width));width:100%;min-height:${mm(page.height)};padding:${mm(top)} ${mm(right)} ${mm(bottom)} ${mm(left)};background:#fff;color:#${font.color};font-family:"${font.family}",Tinos,"Liberation Serif",serif;color-scheme:light}`,
    `.a4.landscape{--width:${page.height * MM};min-height:${mm(page.width)}}`,
    '.a4 p{max-width:none;white-space:pre-wrap;overflow-wrap:break-word}',
    ...Object.entries(styles).map(([name, style]) => `.a4 .a4-${name}{${looks(style)}}`),
    '.a4-bold{font-weight:700}.a4-italic{font-style:italic}',
    '.a4 .a4-blank{color:#595959;background:#f1f1ee}',
    `.a4-ruled>span{display:inline-block;max-width:100%;padding-bottom:${pt(3)};position:relative}`,
    '.a4-ruled>span::after{content:"";position:absolute;left:50%;bottom:0;transform:translateX(-50%);border-bottom:1px solid #000}',
    under('issuer', rules.issuer) + under('motto', rules.motto) + under('documentSubject', rules.subject),
    under('attachedNote', rules.subject),
    `.a4 .a4-documentSubject.a4-ruled,.a4 .a4-attachedNote.a4-ruled{margin-bottom:${pt(12)}}`,
    `.a4-letterhead{display:grid;grid-template-columns:${split * 100}% ${(1 - split) * 100}%}`,
    `.a4 .a4-number,.a4 .a4-placeAndDate{margin-top:${pt(6)}}`,
    `.a4-signature{display:grid;grid-template-columns:50% 50%;break-inside:avoid;margin-top:${pt(6)}}`,
    `.a4-space{height:${pt(profile.signatureSpace)};display:grid;align-items:center}`,
    `.a4 .a4-space p{text-align:center}`,
    '.a4 table{width:100%;table-layout:fixed;border-collapse:collapse;margin:0}',
    `.a4 th,.a4 td{border:1px solid #000;padding:${pt(2)} ${pt(4)};vertical-align:top;background:none}`,
    '.a4 th{vertical-align:middle}',
    `.a4 td,.a4 td p{font-size:${pt(styles.tableText.size)};line-height:1.15;text-align:left;margin:0}`,
    `.a4 td.a4-center,.a4 td.a4-center p{text-align:center}`,
    '.a4 .a4-tableGroup td{font-weight:700}',
    '.a4 thead{display:table-header-group}.a4 tr{break-inside:avoid}.a4 .a4-tableGroup{break-after:avoid}',
    '.a4 [class*=a4-heading]{break-after:avoid}',
    ...pageNumbers(profile),
    '@media print{.a4{--pt:1pt;padding:0;min-height:0;break-after:page;box-shadow:none;border:0}.a4:last-child{break-after:auto}.a4.landscape{--pt:1pt;min-height:0}.a4 .a4-blank{background:none}.a4 table{width:calc(100% - 1px)}}',
  ].join('\n');
}

/** More sheets than any paper has: the paper itself and its appendices. */
const MOST_SHEETS = 12;

/**
 * The number in the head of each printed page. Browsers do not begin the count of pages anew where a paper's appendix
 * begins: each sheet has pages of its own name with a count of their own, and a style of counting that shows no 1.
 */
function pageNumbers({ page, font, pageNumber }: FormatProfile): string[] {
  const { top, right, bottom, left } = page.margin;
  const sheets = Array.from({ length: MOST_SHEETS }, (_, i) => i + 1);
  const face = `font:${pageNumber.size}pt "${font.family}",Tinos,serif`;
  const rule = (name: string, size: string) =>
    `@page ${name}{size:A4 ${size};margin:${top}mm ${right}mm ${bottom}mm ${left}mm;counter-increment:${name};@bottom-center{content:none}@top-center{content:counter(${name},a4-so);${face}}}`;
  return [
    `@counter-style a4-so{system:extends decimal;range:${pageNumber.onFirstPage ? 1 : 2} infinite;fallback:a4-khong}`,
    '@counter-style a4-khong{system:cyclic;symbols:"";suffix:""}',
    ...sheets.flatMap((i) => [rule(`a4-doc-${i}`, 'portrait'), rule(`a4-ngang-${i}`, 'landscape')]),
    `@media print{${sheets.map((i) => `.a4:nth-child(${i}){page:a4-doc-${i}}.a4.landscape:nth-child(${i}){page:a4-ngang-${i}}`).join('')}}`,
  ];
}
