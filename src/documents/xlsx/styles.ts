import { el, type Xml } from '../ooxml/xml.ts';
import type { FormatProfile } from '../profile.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Sizes of text in points. */
export const CELL_SIZE = 12;
export const TITLE_SIZE = 14;
/** The width of a digit of the standard font (Times New Roman 12) on a screen of 96 dots an inch. */
export const DIGIT_PIXELS = 8;

/** The formats of values: text is the format's own, days need one of their own. */
const TEXT_FORMAT = 49;
const DAY_FORMAT = 164;

/** The numbers of the cell formats below. */
export const STYLE = {
  plain: 0,
  title: 1,
  note: 2,
  header: 3,
  text: 4,
  centre: 5,
  number: 6,
  day: 7,
  link: 8,
} as const;

/** `xl/styles.xml`. */
export function stylesXml({ font: { family } }: FormatProfile): Xml {
  const font = (size: number, looks: Xml[] = []) =>
    el('font', {}, ...looks, el('sz', { val: size }), el('name', { val: family }), el('family', { val: 1 }));
  const none = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const format = (
    fontId: number,
    borderId: number,
    fillId: number,
    horizontal: string,
    vertical = 'top',
    wrap = 1,
    numFmtId = TEXT_FORMAT,
  ) =>
    el(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      el('alignment', { horizontal, vertical, wrapText: wrap }),
    );
  const side = (name: string) => el(name, { style: 'thin' }, el('color', { auto: 1 }));
  return el(
    'styleSheet',
    { xmlns: MAIN },
    el('numFmts', { count: 1 }, el('numFmt', { numFmtId: DAY_FORMAT, formatCode: 'dd/mm/yyyy' })),
    el(
      'fonts',
      { count: 5 },
      font(CELL_SIZE),
      font(TITLE_SIZE, [el('b')]),
      font(CELL_SIZE, [el('i')]),
      font(CELL_SIZE, [el('b')]),
      font(CELL_SIZE, [el('u')]),
    ),
    el(
      'fills',
      { count: 3 },
      // The first two are fixed by the format.
      el('fill', {}, el('patternFill', { patternType: 'none' })),
      el('fill', {}, el('patternFill', { patternType: 'gray125' })),
      el(
        'fill',
        {},
        el('patternFill', { patternType: 'solid' }, el('fgColor', { rgb: 'FFEFEBE3' }), el('bgColor', { indexed: 64 })),
      ),
    ),
    el(
      'borders',
      { count: 2 },
      el('border', {}, el('left'), el('right'), el('top'), el('bottom'), el('diagonal')),
      el('border', {}, side('left'), side('right'), side('top'), side('bottom'), el('diagonal')),
    ),
    el('cellStyleXfs', { count: 1 }, el('xf', none)),
    el(
      'cellXfs',
      { count: 9 },
      el('xf', { ...none, xfId: 0 }),
      format(1, 0, 0, 'left', 'center', 0),
      format(2, 0, 0, 'left', 'center', 0),
      format(3, 1, 2, 'center', 'center'),
      format(0, 1, 0, 'left'),
      format(0, 1, 0, 'center'),
      format(0, 1, 0, 'center', 'top', 0, 0),
      format(0, 1, 0, 'center', 'top', 0, DAY_FORMAT),
      format(4, 1, 0, 'left'),
    ),
    el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}
