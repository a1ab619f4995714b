import { ND30_2020 } from './nd30-2020.ts';
import { RUNNING_HEAD_SIZE, type FormatProfile, type TextStyle } from './profile.ts';
import { boldTextWidth } from './text-width.ts';
import {
  plain,
  type Block,
  type Document,
  type Heading,
  type Letterhead,
  type Run,
  type Section,
  type SignatureZone,
} from './tree.ts';
import { call, join, literal, mm, pt } from './typst/code.ts';
import { tableCode } from './typst/table.ts';
import { inline, leading, paragraph, textSettings } from './typst/text.ts';
import { addresseeLines, headingLines, ruledText } from './wording.ts';

/**
 * A document tree as the source of a Typst file, from which `pdf.ts` makes a tagged PDF. Pure: text in, text
 * out. All of it is code, and all words are string literals.
 */
export function writeTypst(document: Document, profile: FormatProfile = ND30_2020): string {
  const scope: Scope = { profile, level: 0 };
  return `#{\n${[
    documentSettings(document),
    textSettings(profile),
    'set par(spacing: 0pt)',
    // What a heading looks like is in its content; the element itself is there for its tag.
    `show heading: it => block(above: ${pt(profile.styles.heading1.before ?? 0)}, below: ${pt(profile.styles.heading1.after ?? 0)}, sticky: true, width: 100%, it.body)`,
    ...document.sections.flatMap((section, i) => sectionCode(section, i, scope, document.runningHead)),
  ].join('\n')}\n}\n`;
}

interface Scope {
  profile: FormatProfile;
  /** The level of the heading before: PDF/UA wants none left out. */
  level: number;
}

interface PageBox {
  width: number;
  height: number;
}

function documentSettings({ meta }: Document): string {
  const [year, month, day] = (meta.date ?? '').split('-').map(Number);
  return call('set document', {
    title: literal(meta.title),
    author: meta.creator === undefined ? undefined : literal(meta.creator),
    description: meta.subject === undefined ? undefined : literal(meta.subject),
    date: year && month && day ? `datetime(year: ${year}, month: ${month}, day: ${day})` : 'none',
  });
}

function sectionCode(section: Section, position: number, scope: Scope, runningHead?: string): string[] {
  const { page } = scope.profile;
  const flipped = section.orientation === 'landscape';
  const [width, height] = flipped ? [page.height, page.width] : [page.width, page.height];
  const box = {
    width: width - page.margin.left - page.margin.right,
    height: height - page.margin.top - page.margin.bottom,
  };
  const { top, bottom, left, right } = page.margin;
  return [
    // Before the page break: the header of the new page is set with what the counter was at its start.
    ...(position > 0 && section.restartPages ? ['counter(page).update(0)'] : []),
    call('set page', {
      width: mm(width),
      height: mm(height),
      margin: `(top: ${mm(top)}, bottom: ${mm(bottom)}, left: ${mm(left)}, right: ${mm(right)})`,
      'header-ascent': '0pt',
      header: pageHead(scope.profile, runningHead),
      numbering: '"1"',
      footer: 'none',
    }),
    ...section.blocks.flatMap((block, i) => {
      const next = section.blocks[i + 1];
      return blockCode(block, scope, box, next?.kind === 'signature');
    }),
  ];
}

/** In the middle of the top margin: the number, none on the first page of a count, and what every page says of the file. */
function pageHead({ page, pageNumber: { size, onFirstPage } }: FormatProfile, runningHead?: string): string {
  const at = (dy: number, content: string) => `place(top + center, dy: ${mm(dy)}, ${content})`;
  const number = at(page.headerDistance, `text(size: ${pt(size)}, str(page))`);
  const said = (dy: number) =>
    runningHead === undefined
      ? ''
      : at(dy, `text(size: ${pt(RUNNING_HEAD_SIZE)}, style: "italic", ${literal(runningHead)})`);
  const below = page.headerDistance + size * 1.15 * (25.4 / 72);
  return `context { let page = counter(page).get().first(); if page > ${onFirstPage ? 0 : 1} { ${number}; ${said(below)} } else { ${said(page.headerDistance)} } }`;
}

function blockCode(block: Block, scope: Scope, box: PageBox, sticky: boolean): string[] {
  const { profile } = scope;
  switch (block.kind) {
    case 'note':
      return [
        `block(stroke: 0.5pt, inset: 4pt, width: 100%, above: 0pt, below: ${pt(profile.styles.editorialNote.after ?? 0)}, ${paragraph('editorialNote', block.content, profile)})`,
      ];
    case 'letterhead':
      return [letterheadCode(block, profile, box)];
    case 'title':
      return [
        paragraph('documentName', block.name, profile, { sticky: true }),
        paragraph('documentSubject', block.subject, profile, { sticky: true }),
        ...(block.attachedTo ? [paragraph('attachedNote', block.attachedTo, profile, { sticky: true })] : []),
        lineUnder(block.subject, profile.styles.documentSubject, profile.rules.subject, box.width, 12),
      ];
    case 'addressees':
      return addresseeLines(block, profile).map((line) => paragraph('addressee', line, profile));
    case 'bases':
      return block.lines.map((line) => paragraph('basis', line, profile));
    case 'declaration':
      return [paragraph('declaration', block.content, profile, { sticky: true })];
    case 'heading':
      return [headingCode(block, scope)];
    case 'paragraph':
      return [paragraph('body', block.content, profile, { sticky })];
    case 'list':
      return block.items.map((item, i) =>
        paragraph('listItem', [plain(`${block.marker} `), ...item], profile, {
          sticky: sticky && i === block.items.length - 1,
        }),
      );
    case 'table':
      return [call('block', { above: '0pt', below: pt(6) }, tableCode(block, profile, box))];
    case 'signature':
      return [signatureCode(block, profile, sticky)];
    case 'appendix': {
      scope.level = 1;
      return [
        call(
          'heading',
          { level: '1' },
          centred(inline([plain(block.label)], profile.styles.appendixLabel), profile.styles.appendixLabel),
        ),
        paragraph('appendixTitle', block.title, profile, { sticky: true }),
        ...(block.attachedTo ? [paragraph('attachedNote', block.attachedTo, profile, { sticky: true })] : []),
      ];
    }
  }
}

function headingCode(block: Heading, scope: Scope): string {
  const level = Math.min(block.level, scope.level + 1);
  scope.level = level;
  const style = scope.profile.styles[`heading${block.level}`];
  return call(
    'heading',
    { level: String(level) },
    `{set par(leading: ${leading(style)}, justify: true); h(${mm(style.indent ?? 0)}); ${inline(block.content, style)}}`,
  );
}

function centred(content: string, style: TextStyle): string {
  return `{set par(leading: ${leading(style)}); align(center, ${content})}`;
}

function letterheadCode(block: Letterhead, profile: FormatProfile, box: PageBox): string {
  const { nation, ruled } = headingLines(block, profile);
  const left = box.width * profile.letterheadSplit;
  const right = box.width - left;
  const cells = [
    join([
      ...(block.parentBody ? [paragraph('parentBody', block.parentBody, profile)] : []),
      paragraph('issuer', block.issuer, profile),
      lineUnder(block.issuer, profile.styles.issuer, profile.rules.issuer, left),
    ]),
    join([
      ...nation.map((line) => paragraph('nationalTitle', line, profile)),
      paragraph('motto', ruled, profile),
      lineUnder(ruled, profile.styles.motto, profile.rules.motto, right),
    ]),
  ];
  if (block.number || block.placeAndDate) {
    const low = (content: string) => `pad(top: 6pt, ${content})`;
    cells.push(
      low(
        join([
          paragraph('number', block.number ?? [], profile),
          ...(block.about ? [paragraph('letterSubject', block.about, profile)] : []),
        ]),
      ),
      low(paragraph('placeAndDate', block.placeAndDate ?? [], profile)),
    );
  }
  return call('grid', { columns: `(${mm(left)}, ${mm(right)})` }, ...cells);
}

function signatureCode(block: SignatureZone, profile: FormatProfile, sticky: boolean): string {
  const space = profile.signatureSpace;
  const gap = block.mark ? space / 2 : space;
  const cells = [
    join(
      block.beside
        ? [
            ...block.beside.authority.map((line) => paragraph('authority', line, profile)),
            paragraph('signatoryName', block.beside.name, profile, { before: space }),
          ]
        : [
            ...(block.recipients.length > 0
              ? [paragraph('recipientsWord', [plain(profile.recipientsWord)], profile)]
              : []),
            ...block.recipients.map((line) => paragraph('recipient', line, profile)),
          ],
    ),
    join([
      ...block.authority.map((line) => paragraph('authority', line, profile)),
      ...(block.mark ? [paragraph('recipient', block.mark, profile, { before: gap, align: 'center' })] : []),
      paragraph('signatoryName', block.name ?? [], profile, { before: gap }),
    ]),
  ];
  return call(
    'block',
    { breakable: 'false', ...(sticky ? { sticky: 'true' } : {}), width: '100%', above: pt(6) },
    call('grid', { columns: '(50%, 50%)' }, ...cells),
  );
}

/** The line under a bold text: a part of the length of its last line. Lengths in millimetres, `after` in points. */
function lineUnder(runs: Run[], style: TextStyle, part: number, width: number, after = 0): string {
  const last = ruledText(runs);
  const length = Math.min(boldTextWidth(style.upper ? last.toUpperCase() : last, style.size), width) * part;
  return `block(above: 3pt, below: ${pt(after)}, width: 100%, align(center, line(length: ${mm(length)}, stroke: 0.75pt)))`;
}
