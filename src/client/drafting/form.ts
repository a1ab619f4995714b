/** What the parts of the form share. */
import type { Template } from '../../catalogue/types.ts';
import type { Draft } from '../../drafting/draft.ts';
import type { Known, Registers } from '../../drafting/registers.ts';
import { capitalise } from '../../i18n/format.ts';
import { fold } from '../../text/normalise.ts';
import type { Ask } from './desk.ts';
import { schemaAt } from '../../drafting/schema-at.ts';
import type { JsonSchema, Path } from '../../drafting/schema.ts';

export type PartName =
  'identity' | 'source' | 'head' | 'bases' | 'blanks' | 'sections' | 'targets' | 'tasks' | 'end' | 'publish';

export type Rebuilt = readonly PartName[] | 'all' | 'beyond-identity';

export interface Form {
  readonly template: Template;
  readonly registers: Registers;
  /** The registers, with the units of the draft that the site does not have. */
  readonly known: Known;
  /** The registers alone. */
  readonly site: Known;
  readonly schema: JsonSchema;
  readonly draft: Draft;
  readonly base: string;
  /** Asks the worker. */
  readonly ask: Ask;
  /** Where the list of published papers is. */
  readonly papersAddress: string;
  /** What a keystroke changed: nothing but the preview and the checks has to follow. */
  change(next: Draft): void;
  /** A change after which parts of the form are made anew, `beyond-identity` all others; can be undone. */
  rebuild(next: Draft, parts: Rebuilt, focus?: string): void;
  /** Another draft takes the place of the one that is open, which stays in the list of drafts; can be undone. */
  begin(next: Draft): void;
  /** Asks for a file of one's own, as the button for it does. */
  chooseFile(): void;
  /** Room above the form for what is asked or told once. */
  readonly panel: HTMLElement;
  /** Says something to whoever listens. */
  say(text: string): void;
}

/** What the schema says of a value, without the words that its label says already. */
export function helpOf(form: Form, path: Path, label = ''): string | undefined {
  const text = schemaAt(form.schema, path)?.description ?? '';
  const rest = fold(text).startsWith(fold(label)) ? text.slice(label.length).replace(/^[\s,:;]+/, '') : text;
  return rest === '' ? undefined : capitalise(rest);
}

/** The draft with another value of its front matter; an empty one is left out. */
export function withData(draft: Draft, key: string, value: unknown): Draft {
  const data = { ...draft.data };
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    Reflect.deleteProperty(data, key);
  else data[key] = value;
  return { ...draft, data };
}

export function withSigner(draft: Draft, key: 'authority' | 'position' | 'name', value: string): Draft {
  const signer = { ...draft.data.signer };
  if (value === '') Reflect.deleteProperty(signer, key);
  else signer[key] = value;
  return withData(draft, 'signer', Object.keys(signer).length ? signer : undefined);
}

/** Lines as they are typed; what is empty at the end is no line. */
export const linesOf = (text: string) =>
  text
    .replace(/\n+$/, '')
    .split('\n')
    .filter((line, i, all) => line !== '' || all.length > i + 1);
