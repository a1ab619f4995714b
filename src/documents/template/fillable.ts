import { slug } from '../../text/slug.ts';
import type { FieldInput, FieldRun, Run } from '../tree.ts';

const PLACEHOLDER = /\{([^{}]+)\}/;

/**
 * A text of a template as runs: `{năm}` becomes a field of that name. A name of two or more words that
 * begins with "ngày" ({ngày chốt số liệu}, {ngày, tháng, năm}) is a whole date; {ngày} alone is the number of a day.
 */
export function fillable(text: string): Run[] {
  return text
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece): Run => {
      const label = PLACEHOLDER.exec(piece)?.[1]?.trim();
      if (!label) return { kind: 'text', text: piece };
      return field(label, { input: /^ngày[\s,]+\S/iu.test(label) ? { type: 'date' } : { type: 'text' } });
    });
}

/** Whether a text has a placeholder in curly braces. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** A field named after its label; the prompt is the label in brackets unless another is given. */
export function field(
  label: string,
  options: { name?: string; prompt?: string; value?: string; help?: string | undefined; input?: FieldInput } = {},
): FieldRun {
  return {
    kind: 'field',
    name: options.name ?? slug(label),
    label,
    prompt: options.prompt ?? `[${label}]`,
    input: options.input ?? { type: 'text' },
    ...(options.help === undefined ? {} : { help: options.help }),
    ...(options.value === undefined ? {} : { value: options.value }),
  };
}

/** A short blank in a line of a form ("ngày … tháng …"). */
export function blank(label: string): FieldRun {
  return field(label, { prompt: '…' });
}
