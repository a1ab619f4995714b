import { shownText, type Run } from '../tree.ts';
import type { FormatProfile, StyleName, TextStyle } from '../profile.ts';
import { call, join, literal, mm, pt } from './code.ts';

/** Above and below the base line, and all of a line, of Times New Roman and of Tinos, in ems. */
const ASCENT = 0.891;
const DESCENT = 0.216;
const LINE = 1.149;
/** The colour of a place to fill in, as in Word. */
const PROMPT = 'rgb("595959")';

/** Text settings of the whole file. */
export function textSettings({ font }: FormatProfile): string {
  const [lang = 'vi', region = 'VN'] = font.language.split('-');
  return call('set text', {
    // The family that is embedded has the metrics of the family of the profile.
    font: literal('Tinos'),
    lang: literal(lang),
    region: literal(region),
    fill: `rgb(${literal(font.color)})`,
    hyphenate: 'false',
    // Marks would otherwise stand out into the margin.
    overhang: 'false',
    'top-edge': `${ASCENT}em`,
    'bottom-edge': `-${DESCENT}em`,
  });
}

/** Runs in the look of a style. */
export function inline(runs: Run[], style: TextStyle): string {
  return join(runs.flatMap((run) => pieces(run, style)));
}

function pieces(run: Run, style: TextStyle): string[] {
  const isPrompt = run.kind === 'field' && (run.value ?? '') === '';
  const shown = style.upper ? shownText(run).toUpperCase() : shownText(run);
  const looks = {
    size: pt(style.size),
    weight: run.bold || style.bold ? '"bold"' : undefined,
    style: run.italic || style.italic || isPrompt ? '"italic"' : undefined,
    fill: isPrompt ? PROMPT : undefined,
  };
  return shown
    .split(/\r?\n/)
    .flatMap((line, i) => [
      ...(i > 0 ? ['linebreak()'] : []),
      ...(line === '' ? [] : [call('text', looks, literal(line))]),
    ]);
}

export interface ParagraphOptions {
  /** Stays on the page of what follows. */
  sticky?: boolean;
  before?: number;
  align?: 'left' | 'center' | 'right';
}

/** A paragraph in a style of the profile. */
export function paragraph(
  name: StyleName,
  runs: Run[],
  { styles }: FormatProfile,
  options: ParagraphOptions = {},
): string {
  const style = styles[name];
  const align = options.align ?? (style.align === 'justify' ? 'left' : style.align);
  const body = call(
    'par',
    {
      justify: style.align === 'justify' && options.align === undefined ? 'true' : 'false',
      leading: leading(style),
      'first-line-indent': style.indent === undefined ? undefined : `(amount: ${mm(style.indent)}, all: true)`,
    },
    inline(runs, style),
  );
  return call(
    'block',
    {
      width: '100%',
      above: pt(options.before ?? style.before ?? 0),
      below: pt(style.after ?? 0),
      sticky: options.sticky ? 'true' : undefined,
    },
    call('align', {}, align, body),
  );
}

/** The room between lines that gives the line spacing of Word, which counts from a line of the font. */
export function leading(style: TextStyle): string {
  return pt(style.size * (LINE * (style.line ?? 1) - ASCENT - DESCENT));
}
