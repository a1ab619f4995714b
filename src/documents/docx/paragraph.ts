import { el, type Xml } from '../ooxml/xml.ts';
import type { StyleName } from '../profile.ts';
import type { Run } from '../tree.ts';
import { blockControl, runsXml } from './runs.ts';
import type { Scope } from './scope.ts';
import { styleId } from './styles.ts';
import { twipsFromPt } from './units.ts';

export interface ParagraphOptions {
  /** Never at the foot of a page while the next paragraph is on the following one. */
  keepNext?: boolean;
  /** Space above in points, when it is not that of the style. */
  before?: number;
  align?: 'left' | 'center' | 'right';
  /** A thin line on every side. */
  boxed?: boolean;
}

/** A paragraph of text in a style of the profile. */
export function paragraph(style: StyleName, runs: Run[], scope: Scope, options: ParagraphOptions = {}): Xml {
  const written = (content: Xml[]) => el('w:p', {}, properties(style, options), content);
  const [only] = runs;
  if (runs.length === 1 && only?.kind === 'field' && only.input.type === 'paragraphs') {
    return blockControl(only, scope, written);
  }
  return written(runsXml(runs, scope));
}

function properties(style: StyleName, options: ParagraphOptions): Xml {
  return el(
    'w:pPr',
    {},
    el('w:pStyle', { 'w:val': styleId(style) }),
    options.keepNext && el('w:keepNext'),
    options.boxed && el('w:pBdr', {}, ['w:top', 'w:left', 'w:bottom', 'w:right'].map(boxLine)),
    options.before !== undefined && el('w:spacing', { 'w:before': twipsFromPt(options.before) }),
    // The lines of the box stand outside the text: drawn in, they keep to the margins of the page.
    options.boxed && el('w:ind', { 'w:left': 100, 'w:right': 100, 'w:firstLine': 0 }),
    options.align !== undefined && el('w:jc', { 'w:val': options.align }),
  );
}

function boxLine(side: string): Xml {
  return el(side, { 'w:val': 'single', 'w:sz': 4, 'w:space': 4, 'w:color': 'auto' });
}

/** A horizontal line in the middle of a column: the top border of an empty paragraph. Widths in twips, `after` in points. */
export function rule(length: number, columnWidth: number, after = 0): Xml {
  const side = Math.max(0, Math.round((columnWidth - length) / 2));
  return el(
    'w:p',
    {},
    el(
      'w:pPr',
      {},
      el('w:pBdr', {}, el('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' })),
      // The exact height keeps the empty paragraph from taking a whole line.
      el('w:spacing', {
        'w:before': 60,
        'w:after': twipsFromPt(after),
        'w:line': 60,
        'w:lineRule': 'exact',
      }),
      el('w:ind', { 'w:left': side, 'w:right': side }),
      el('w:rPr', {}, el('w:sz', { 'w:val': 2 }), el('w:szCs', { 'w:val': 2 })),
    ),
  );
}
