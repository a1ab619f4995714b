import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN 000-08: brackets come in pairs. Letters that number points, as in `a)`, open nothing. */
/** The paragraphs, points and rows of prose, each with the line on which it begins. */
function* blocksOf(body: string): Iterable<{ line: number; text: string }> {
  let [start, block] = [0, ''];
  for (const [line, text] of [...body.split(/\r\n|\n|\r/), ''].entries()) {
    const begins = text.trim() === '' || /^\s*(?:[-*+|#<>]|\d+[.)]|\p{L}{1,2}\))/u.test(text);
    if (begins && block !== '') yield { line: start, text: block };
    if (begins) [start, block] = [line, text];
    else block += ` ${text}`;
  }
}

const opensMore = (text: string) => text.includes('(') && text.split('(').length > text.split(')').length;

export const punctUnclosed: Rule = {
  id: 'punct.unclosed',
  family: 'text',
  severity: 'warning',
  name: 'Ngoặc không đóng',
  explanation: 'Có dấu mở ngoặc mà không có dấu đóng.',
  remedy: 'Thêm dấu đóng ngoặc.',
  // One paragraph of prose comes in several runs: only whole values are looked at.
  // Quoted words are an excerpt, which may end within brackets.
  among: ({ key, value }) => !['body', 'wording', 'quote'].includes(key) && !/(?:…|\.\.\.)\s*$/u.test(value),
  *wording(value) {
    if (opensMore(value)) yield `thiếu dấu đóng ngoặc trong "${short(value)}"`;
  },
  *source({ source, type }) {
    if (type !== 'plan' && type !== 'report') return;
    for (const { line, text } of blocksOf(source.body)) {
      // The number of a point, "a)", closes nothing.
      const said = text.replace(/^[\s*+-]*\p{L}{1,2}\)/u, '');
      if (opensMore(said) && !/(?:…|\.\.\.)\s*$/u.test(said))
        yield {
          at: 'body',
          where: { line: source.bodyLine + line, column: 1 },
          message: `thiếu dấu đóng ngoặc trong "${short(said.trim())}"`,
        };
    }
  },
};
