/** The parts of a paper that the decree lays out in two columns: letterhead and signature (PL I, Mẫu 1.4). */
import { el, type Child, type Xml } from '../ooxml/xml.ts';
import type { TextStyle } from '../profile.ts';
import { boldTextWidth } from '../text-width.ts';
import { plain, type Letterhead, type Run, type SignatureZone } from '../tree.ts';
import { paragraph, rule } from './paragraph.ts';
import { headingLines, ruledText } from '../wording.ts';
import type { Scope } from './scope.ts';
import { twipsFromMm } from './units.ts';

/** Issuer and national title, the line under each, and below them number, place and date. */
export function letterheadXml(block: Letterhead, scope: Scope): Xml {
  const { profile } = scope;
  const left = Math.round(scope.textWidth * profile.letterheadSplit);
  const right = scope.textWidth - left;
  const { nation, ruled } = headingLines(block, profile);
  const rows = [
    [
      [
        block.parentBody && paragraph('parentBody', block.parentBody, scope),
        paragraph('issuer', block.issuer, scope),
        lineUnder(block.issuer, profile.styles.issuer, profile.rules.issuer, left),
      ],
      [
        ...nation.map((line) => paragraph('nationalTitle', line, scope)),
        paragraph('motto', ruled, scope),
        lineUnder(ruled, profile.styles.motto, profile.rules.motto, right),
      ],
    ],
  ];
  if (block.number || block.placeAndDate) {
    rows.push([
      [
        paragraph('number', block.number ?? [], scope, { before: 6 }),
        block.about && paragraph('letterSubject', block.about, scope),
      ],
      [paragraph('placeAndDate', block.placeAndDate ?? [], scope, { before: 6 })],
    ]);
  }
  return twoColumns([left, right], rows);
}

/**
 * Recipients on the left, authority, room to sign and name on the right, in one row that is never split.
 *
 * @param keepNext whether another signature below stays on the same page
 */
export function signatureXml(block: SignatureZone, scope: Scope, keepNext: boolean): Xml {
  const left = Math.round(scope.textWidth / 2);
  const space = scope.profile.signatureSpace;
  return twoColumns(
    [left, scope.textWidth - left],
    [
      [
        block.beside
          ? signerXml(block.beside, scope, keepNext)
          : [
              block.recipients.length > 0 && paragraph('recipientsWord', [plain(scope.profile.recipientsWord)], scope),
              ...block.recipients.map((line) => paragraph('recipient', line, scope)),
              block.recipients.length === 0 && paragraph('recipient', [], scope),
            ],
        [
          ...block.authority.map((line) => paragraph('authority', line, scope, { keepNext })),
          ...(block.mark ? [paragraph('recipient', block.mark, scope, { before: space / 2, align: 'center' })] : []),
          paragraph('signatoryName', block.name ?? [], scope, { keepNext, before: block.mark ? space / 2 : space }),
        ],
      ],
    ],
  );
}

/** Authority, room to sign, and name. */
function signerXml(
  { authority, name }: NonNullable<SignatureZone['beside']>,
  scope: Scope,
  keepNext: boolean,
): Child[] {
  return [
    ...authority.map((line) => paragraph('authority', line, scope, { keepNext })),
    paragraph('signatoryName', name, scope, { keepNext, before: scope.profile.signatureSpace }),
  ];
}

/** The line under a bold text: a part of the length of its last line, and of the column's when that wraps. */
export function lineUnder(runs: Run[], style: TextStyle, part: number, columnWidth: number, after = 0): Xml {
  const last = ruledText(runs);
  const shown = style.upper ? last.toUpperCase() : last;
  const length = Math.min(twipsFromMm(boldTextWidth(shown, style.size)), columnWidth);
  return rule(Math.round(length * part), columnWidth, after);
}

function twoColumns(widths: [number, number], rows: Child[][][]): Xml {
  const none = (name: string) => el(name, { 'w:w': 0, 'w:type': 'dxa' });
  return el(
    'w:tbl',
    {},
    el(
      'w:tblPr',
      {},
      el('w:tblW', { 'w:w': widths[0] + widths[1], 'w:type': 'dxa' }),
      el('w:tblLayout', { 'w:type': 'fixed' }),
      // Without margins, or the national title does not fit on one line.
      el('w:tblCellMar', {}, none('w:left'), none('w:right')),
    ),
    el(
      'w:tblGrid',
      {},
      widths.map((width) => el('w:gridCol', { 'w:w': width })),
    ),
    rows.map((cells) =>
      el(
        'w:tr',
        {},
        el('w:trPr', {}, el('w:cantSplit')),
        cells.map((content, i) =>
          el('w:tc', {}, el('w:tcPr', {}, el('w:tcW', { 'w:w': widths[i] ?? 0, 'w:type': 'dxa' })), content),
        ),
      ),
    ),
  );
}
