/** The draft on the reader's own machine: one for each template. */
import { misfits, type JsonSchema } from '../../drafting/schema.ts';
import { rowsKey, type Draft } from '../../drafting/draft.ts';

const key = (template: string) => `soan:${template}`;

export type Stored = { draft: Draft } | 'none' | 'broken';

/** What is stored; something else than a draft is put aside, so that nothing of it is lost and nothing fails. */
export function load(template: string, schemas: Record<'plan' | 'report', JsonSchema>): Stored {
  let text: string | null = null;
  try {
    text = localStorage.getItem(key(template));
  } catch {
    return 'none';
  }
  if (text === null) return 'none';
  const draft = parsed(text, template, schemas);
  if (draft) return { draft };
  try {
    localStorage.setItem(`${key(template)}:hong`, text);
    localStorage.removeItem(key(template));
  } catch {
    // There is nowhere to put it aside.
  }
  return 'broken';
}

function parsed(text: string, template: string, schemas: Record<'plan' | 'report', JsonSchema>): Draft | undefined {
  try {
    const draft = JSON.parse(text) as Draft;
    const texts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');
    const schema = rowsKey(draft.data.kind) === 'tasks' ? schemas.plan : schemas.report;
    const whole =
      draft.template === template &&
      texts(draft.ownBases) &&
      draft.sections.every(
        ({ level, heading, text: lines }) => [1, 2].includes(level) && typeof heading === 'string' && texts(lines),
      ) && // prettier-ignore
      // Words that are being written may be too short yet; what is of another kind than it must be is broken.
      misfits(schema, draft.data).every(({ rule, path }) => rule === 'schema.missing' || isText(draft.data, path));
    return whole ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown, path: readonly (string | number)[]): boolean {
  const at = path.reduce<unknown>((found, step) => (found as Record<string | number, unknown> | undefined)?.[step], value); // prettier-ignore
  return typeof at === 'string';
}

/** Whether the draft could be stored. */
export function save(draft: Draft): boolean {
  try {
    localStorage.setItem(key(draft.template), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function erase(template: string): void {
  try {
    localStorage.removeItem(key(template));
  } catch {
    // What cannot be stored cannot be erased.
  }
}

export const isOwnKey = (changed: string | null, template: string) => changed === key(template);
