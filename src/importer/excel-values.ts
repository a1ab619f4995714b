/** What the cells of a sheet show: numbers in their formats, dates, texts, results of formulas. */
import { format } from 'numfmt';
import { all, childOf, childrenOf, parseXml, textOf, type Element } from './xml.ts';

/** Formats that a workbook need not spell out (ECMA-376 part 1, 18.8.30); 14 is the day as Vietnamese settings show it. */
const BUILT_IN = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;(#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;(#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Days between the two days from which workbooks count. */
const DAYS_TO_1904 = 1462;

/** The text of a shared or inline string, without what only tells how to read it aloud. */
export function richText(element: Element): string {
  return element.children
    .map((child) =>
      typeof child === 'string' || child.name === 'rPh'
        ? ''
        : child.name === 't'
          ? unescaped(textOf(child))
          : richText(child),
    )
    .join('');
}

/** Signs that XML cannot hold are written `_x000D_`. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)).replace('\r', '\n'));

export class CellValues {
  readonly #shared: string[] | undefined;
  readonly #formats: string[];
  readonly #from1904: boolean;

  constructor(workbook: Element, styles: string | undefined, shared: string | undefined) {
    const date = childOf(workbook, 'workbookPr')?.attributes.get('date1904');
    this.#from1904 = date === '1' || date === 'true';
    this.#shared = shared === undefined ? undefined : childrenOf(parseXml(shared), 'si').map(richText);
    const root = styles === undefined ? undefined : parseXml(styles);
    const own = new Map(
      (root ? all(root, 'numFmt') : []).map((item) => [
        Number(item.attributes.get('numFmtId')),
        item.attributes.get('formatCode') ?? '',
      ]),
    );
    const formats = childOf(root, 'cellXfs');
    this.#formats = (formats ? childrenOf(formats, 'xf') : []).map((item) => {
      const id = Number(item.attributes.get('numFmtId') ?? 0);
      return own.get(id) ?? BUILT_IN.get(id) ?? 'General';
    });
  }

  /** What a cell shows; `undefined` for one whose value is not in the file. */
  shown(cell: Element): string | undefined {
    const type = cell.attributes.get('t') ?? 'n';
    const inline = childOf(cell, 'is');
    if (inline) return richText(inline);
    const value = childOf(cell, 'v');
    const raw = value ? textOf(value) : '';
    if (type === 's') return raw ? this.#shared?.[Number(raw)] : '';
    if (!raw) return childOf(cell, 'f') ? undefined : '';
    const day = type === 'd' ? /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00.*)?$/u.exec(raw) : null;
    if (day) return `${day[3] ?? ''}/${day[2] ?? ''}/${day[1] ?? ''}`;
    if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return unescaped(raw);
    const number = Number(raw);
    return Number.isFinite(number) ? this.#number(number, Number(cell.attributes.get('s') ?? 0)) : raw;
  }

  #number(value: number, style: number): string {
    // How a date is spelled out is the machine's own setting; programs that write sheets put the year first and a time
    // that nobody set.
    const code = (this.#formats[style] ?? 'General')
      .replace(/^\[\$-F800\].*$/iu, 'dd/mm/yyyy')
      .replace(/^(?:\[[^\]]*\])?y{2,4}[-/.\\]+m{1,2}[-/.\\]+d{1,2}(?=$|[;@ \\])(.*)$/iu, (_, time: string) =>
        value % 1 === 0 || !/h/iu.test(time) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm',
      )
      // Other orders of day and month, and English names of months, which a reader here would take for another day.
      .replace(/^(?:\[[^\]]*\])?(?:m{1,2}[-/.\\ ]+d{1,2}|d{1,2}[-/.\\ ]+m{3})[-/.\\ ]+y{2,4}(?=$|;)/iu, 'dd/mm/yyyy');
    const isDate = /[dmy]/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/giu, ''));
    try {
      const shown = this.#from1904 && isDate ? value + DAYS_TO_1904 : value;
      // Numbers have a comma before their decimals; "1.10" may be the number of a row.
      return format(code, shown, { nbsp: false, ...(!isDate && /[#%]/u.test(code) ? { locale: 'vi' } : {}) }).trim();
    } catch {
      // A format that Excel itself would not take.
      return String(value);
    }
  }
}
