/**
 * What a body may hold. MDX runs code when it is compiled; content is data, so whatever could run or
 * reach outside is refused before anything is compiled.
 */
import { messages } from '../i18n/messages.ts';
import type { Problem } from '../model/problem.ts';
import type { Section } from './types.ts';
import type { Source } from './source.ts';

/** A fence opens at the margin only: further in, it may belong to a list item that ends before the fence does. */
const OPEN_FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const CLOSE_FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
/** Code within one line; not across the cells of a table, where Markdown would end it. */
const CODE = /(?<![`\\])(`+)(?!`)[^`|]+(?<!`)\1(?!`)/g;
const SECTION_NO = /^((?:[IVXLC]+|\d+)(?:\.(?:\d+|[a-zđ]))*)[.)]?\s/u;

/**
 * The lines of a body with code taken out, so that what stands in code is never mistaken for markup. Where it is
 * not plain that Markdown sees code too, nothing is taken out; a backtick without its other stays and is refused.
 */
function proseLines(body: string): string[] {
  let fence = '';
  return body.split(/\r\n?|\n/).map((text) => {
    if (fence) {
      if (CLOSE_FENCE.exec(text)?.[1]?.startsWith(fence)) fence = '';
      return '';
    }
    const open = OPEN_FENCE.exec(text);
    if (open) {
      fence = open[1] ?? open[2] ?? '';
      return '';
    }
    return text.replace(CODE, (code) => ' '.repeat(code.length));
  });
}

/** Everything in a body that content may not hold, with its place. */
export function proseProblems(source: Source): Problem[] {
  const problems: Problem[] = [];
  const add = (index: number, column: number, rule: string, message: string, hint: string) => {
    problems.push({
      file: source.file,
      line: source.bodyLine + index,
      column: column + 1,
      severity: 'error',
      rule,
      message,
      hint,
    });
  };
  for (const [index, text] of proseLines(source.body).entries()) {
    const module = /^\s*(?:import|export)(?![\p{L}\p{N}_-])/u.exec(text);
    if (module) add(index, module[0].search(/\S/), 'body.code', messages.unsafeImport, messages.unsafeHint);
    const brace = /[{}]/.exec(text);
    if (brace) add(index, brace.index, 'body.code', messages.unsafeBrace, messages.unsafeHint);
    const backtick = text.indexOf('`');
    if (backtick >= 0) add(index, backtick, 'body.code', messages.unsafeBacktick, messages.unsafeHint);
    for (const tag of text.matchAll(/<\s*(\/?[^\s>]*)/g)) {
      add(index, tag.index, 'body.tag', messages.unsafeTag(tag[1] ?? ''), messages.unsafeHint);
    }
    // By its address, not by its text: the text of a link may hold brackets and run over lines.
    for (const link of text.matchAll(/\]\(\s*([^)\s]*)/g)) {
      const target = link[1] ?? '';
      if (!/^(?:\/(?!\/)|#)[^\\&]*$/.test(target)) {
        add(index, link.index + 2, 'body.link', messages.unsafeLink(target), messages.unsafeLinkHint);
      }
    }
    for (const other of text.matchAll(/!\[|\]:|https?:\/\/\S*|(?<![\p{L}\p{N}])www\.\S*/giu)) {
      // The address of a link has been seen to already.
      if (text.slice(0, other.index).endsWith('](')) continue;
      add(
        index,
        other.index,
        'body.link',
        messages.unsafeLink(text.slice(other.index).slice(0, 60)),
        messages.unsafeLinkHint,
      );
    }
  }
  return problems;
}

/** The second- and third-level headings of a body, in order, with the number that each starts with. */
export function sectionsOf(body: string): Section[] {
  const sections: Section[] = [];
  for (const text of proseLines(body)) {
    const match = /^(##|###)\s+(.+?)\s*#*\s*$/.exec(text);
    if (!match?.[2]) continue;
    sections.push({ no: SECTION_NO.exec(match[2])?.[1] ?? null, heading: match[2], depth: match[1] === '##' ? 2 : 3 });
  }
  return sections;
}
