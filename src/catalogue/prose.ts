/**
 * What a body may hold. MDX runs code when it is compiled; content is data, so whatever could run or
 * reach outside is refused before anything is compiled.
 */
import { messages } from '../i18n/messages.ts';
import type { Problem } from '../model/problem.ts';
import type { Section } from './types.ts';
import type { Source } from './source.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const SECTION_NO = /^((?:[IVXLC]+|\d+)(?:\.(?:\d+|[a-zđ]))*)[.)]?\s/u;

/** The lines of a body with code taken out, so that what stands in code is never mistaken for markup. */
function proseLines(body: string): string[] {
  let fence = '';
  return body.split(/\r?\n/).map((text) => {
    const mark = FENCE.exec(text)?.[1];
    if (fence) {
      if (mark?.startsWith(fence) && text.trim() === mark) fence = '';
      return '';
    }
    if (mark) {
      fence = mark;
      return '';
    }
    return text.replace(/(`+)(?:(?!\1).)+?\1/g, (code) => ' '.repeat(code.length));
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
    const module = /^\s*(?:import|export)(?=[\s{*'"(]|$)/.exec(text);
    if (module) add(index, module[0].search(/\S/), 'body.code', messages.unsafeImport, messages.unsafeHint);
    const brace = /[{}]/.exec(text);
    if (brace) add(index, brace.index, 'body.code', messages.unsafeBrace, messages.unsafeHint);
    for (const tag of text.matchAll(/<\s*(\/?[^\s>]*)/g)) {
      add(index, tag.index, 'body.tag', messages.unsafeTag(tag[1] ?? ''), messages.unsafeHint);
    }
    for (const link of text.matchAll(/!?\[[^\]]*\]\(\s*([^)\s]*)/g)) {
      const target = link[1] ?? '';
      const image = link[0].startsWith('!');
      if (image || !/^(?:\/(?!\/)|#)[^\\]*$/.test(target)) {
        add(index, link.index, 'body.link', messages.unsafeLink(target), messages.unsafeLinkHint);
      }
    }
    const reference = /^\s{0,3}\[[^\]]+\]:/.exec(text);
    if (reference) add(index, 0, 'body.link', messages.unsafeLink(text.trim().slice(0, 60)), messages.unsafeLinkHint);
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
