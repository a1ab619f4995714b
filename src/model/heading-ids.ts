/**
 * The ids of the headings of a text, as GitHub gives them: letters, digits and hyphens stay; the same one again
 * has a number. What a page calls its own parts and rows is no id of a heading: `muc-` goes before it.
 */

/** The parts of pages with a text in them: those of a paper, of a template, and what every page has. */
export const PAGE_PARTS = [
  'noi-dung',
  'muc-luc',
  'noi-dung-van-ban',
  'can-cu',
  'chi-tieu',
  'so-lieu',
  'bang-so-lieu',
  'han-che',
  'nhiem-vu',
  'trach-nhiem',
  'bao-cao',
  'kinh-phi',
  'noi-nhan',
  'vien-dan',
  'ghi-chu',
  'soan',
  'so-sanh',
  'tai-ve',
  'cho-dien',
  'quyet-dinh',
  'cac-muc',
  'nhiem-vu-goi-y',
  'doi-chieu',
] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

const PARTS = new Set<string>(PAGE_PARTS);
/** Rows of tasks, targets, results, reporting duties and notes, and the appendices of a template. */
const ROW =
  /^(?:nv-[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*|(?:ct|kq)-[A-Z]{1,3}\d{1,3}|(?:bc|phu-luc)-\d+|gc-\d+(?:-cho)?)$/u;

/** Whether a page has this id for a part or a row of its own, or may come to have it. */
export const isPageId = (id: string): boolean => PARTS.has(id) || ROW.test(id);

/** Gives each heading of a text its id, in the order in which they stand. */
export class HeadingIds {
  readonly #used = new Set<string>();

  of(text: string): string {
    const base =
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-') || 'muc';
    const apart = `muc-${base}`;
    let id = isPageId(base) ? apart : base;
    // With its number it would be a row: bc, bc-1.
    const numbered = isPageId(`${base}-1`) ? apart : id;
    for (let n = 1; this.#used.has(id); n++) id = `${numbered}-${n}`;
    this.#used.add(id);
    return id;
  }
}
