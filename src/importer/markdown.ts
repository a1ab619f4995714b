/** Text of a paper as Markdown that says just that and runs nothing: no element, expression, link or image comes of it. */
import { normalise } from '../text/normalise.ts';

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"'`(){}[\]]*[^\s<>"'`(){}[\].,;:!?…]|(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/giu;

const ENTITIES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '}': '&#125;',
  '[': '&#91;',
  ']': '&#93;',
};

const inline = (text: string) =>
  text
    .replace(/&(?=[#a-z])/giu, '&amp;')
    .replace(/[<>{}[\]]/gu, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_~|]/gu, (sign) => `\\${sign}`);

/** One line of text, for any place in a line. Addresses become code, so that nothing makes links of them. */
export function escapeInline(raw: string): string {
  const text = normalise(raw).replace(/\s+/gu, ' ').trim();
  let escaped = '';
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    escaped += `${inline(text.slice(from, match.index))}\`${match[0]}\``;
    from = match.index + match[0].length;
  }
  return escaped + inline(text.slice(from));
}

/** One line of text that stands as a paragraph: what would make a list, a heading or code of it is taken away. */
export function escapeParagraph(raw: string): string {
  return (
    escapeInline(raw)
      .replace(/^([-+=#])/u, '\\$1')
      .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
      // The gate looks for these words at the start of a line, where code counts as blank space.
      .replace(
        /^((?:`[^`]*`\s*)*)(import|export)(?![\p{L}\d])/u,
        (_, code: string, word: string) => `${code}&#${word.charCodeAt(0)};${word.slice(1)}`,
      )
  );
}

/** A table; the first row is its header. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => escapeInline(cells[i] ?? '')).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n');
}
