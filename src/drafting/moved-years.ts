/** The years of one year's paper as those of another's. Papers that are cited, and spans of years, stay as they are. */

/** What stands before the year of a day on which a cited paper was issued. */
const CITED_DAY =
  /(?:\/\p{Lu}[\p{L}\d-]*|(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s+\p{Lu}[^;.,]{0,120}),?\s+(?:ký\s+|ban hành\s+)?ngày\s+\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*|tháng\s+\d{1,2}\s+năm\s+)$/u;
const LAW_OF = /(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s+\p{Lu}?[^;.,]{0,120}\snăm\s+$/u;
const SPAN_AFTER = /^\s*[-–—]\s*20\d\d(?!\d)/u;
const SPAN_BEFORE = /(?<!\d)20\d\d\s*[-–—]\s*$/u;
const SCHOOL_YEAR = /năm học\s+(?:20\d\d\s*[-–—]\s*)?$/iu;

/**
 * A text with the year of its paper, the one before and the one after moved by as many years as the paper is.
 *
 * @param from the year of the paper that the text is from
 * @param to the year of the draft
 */
export function movedYears(text: string, from: number, to: number): string {
  if (from === to) return text;
  return text.replace(/(?<!\d)20\d\d(?!\d)/gu, (found, at: number) => {
    const year = Number(found);
    const before = text.slice(Math.max(0, at - 200), at);
    const after = text.slice(at + 4);
    const inNumber = /\d\/$/u.test(before) && /^\s?\/\p{L}/u.test(after);
    const inSpan = (SPAN_AFTER.test(after) || SPAN_BEFORE.test(before)) && !SCHOOL_YEAR.test(before);
    if (Math.abs(year - from) > 1 || inNumber || inSpan || CITED_DAY.test(before) || LAW_OF.test(before)) return found;
    return String(year + to - from);
  });
}

/** Whether a text speaks of a year in its own words. */
export const speaksOf = (text: string, year: number): boolean =>
  movedYears(text, year, year + 50).includes(String(year + 50));
