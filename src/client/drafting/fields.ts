/** Labelled fields, each with its place in the draft, its help and room for what is wrong with it. */
import { shownDate, typedDate } from '../../drafting/typed-date.ts';
import { draftFileWords, draftWords as words } from '../../i18n/drafting.ts';
import { element } from '../element.ts';
import { combobox, type ComboOptions } from './combobox.ts';

export interface FieldOptions {
  /** The place in the draft, with dots: `tasks.3.title`. */
  path: string;
  label: string;
  help?: string | undefined;
  className?: string;
}

/** What a field of a paper is called; the key itself for one without a name. */
export const fieldLabel = (key: string) => draftFileWords.fields[key] ?? key;

export const idOf = (path: string) => `o-${path.replaceAll('.', '-')}`;

/** The frame of a field around its control. */
export function framed({ path, label, help, className = '' }: FieldOptions, control: HTMLElement): HTMLElement {
  const id = idOf(path);
  const input = control.matches('input, textarea, select') ? control : control.querySelector('input, textarea, select');
  if (input) input.id = id;
  const notes = element('ul', { id: `${id}-sai`, className: 'field-notes' });
  const hint = help === undefined ? [] : [element('p', { id: `${id}-y`, className: 'help' }, help)];
  input?.setAttribute('aria-describedby', [...hint.map((node) => node.id), notes.id].join(' '));
  const box = element(
    'div',
    { className: `field ${className}`.trim() },
    element('label', { htmlFor: id }, label),
    ...hint,
    control,
    notes,
  );
  box.dataset['path'] = path;
  return box;
}

export interface TextOptions extends FieldOptions {
  value: string | undefined;
  changed: (value: string) => void;
  type?: 'text' | 'number';
  list?: string;
  /** The least and the most that a number may be, and what is said of any other. */
  range?: { min: number; max: number; said: string };
}

export function textField(options: TextOptions): HTMLElement {
  const input = element('input', { type: options.type ?? 'text', value: options.value ?? '', autocomplete: 'off' });
  if (options.list) input.setAttribute('list', options.list);
  if (options.type === 'number') Object.assign(input, { min: '1', step: '1', inputMode: 'numeric' });
  const { range } = options;
  const wrong = element('p', { className: 'problem', hidden: true });
  wrong.setAttribute('role', 'alert');
  if (range) {
    Object.assign(input, { min: String(range.min), max: String(range.max) });
    // In words of the site: those of the browser are in its own language.
    input.addEventListener('input', () => {
      input.setCustomValidity('');
      if (!input.validity.valid) input.setCustomValidity(range.said);
    });
    input.addEventListener('change', () => {
      wrong.textContent = input.validity.valid ? '' : range.said;
      wrong.hidden = input.validity.valid;
    });
  }
  input.addEventListener('input', () => options.changed(input.value));
  const frame = framed(options, input);
  if (range) frame.append(wrong);
  return frame;
}

/** A day, or a month whose day is still open, as it is written on paper. */
export function dateField(options: Omit<TextOptions, 'type' | 'list' | 'range'>): HTMLElement {
  const field = textField({
    help: words.dateHelp,
    ...options,
    value: shownDate(options.value ?? ''),
    changed: (value) => options.changed(typedDate(value)),
  });
  const input = field.querySelector('input');
  input?.setAttribute('inputmode', 'numeric');
  input?.addEventListener('change', () => (input.value = shownDate(typedDate(input.value))));
  return field;
}

/** Several lines; grows with what is in it. */
export function linesField(options: Omit<TextOptions, 'type' | 'list'>): HTMLElement {
  const area = element('textarea', { value: options.value ?? '', rows: 2 });
  area.addEventListener('input', () => options.changed(area.value));
  return framed(options, area);
}

/** One line of a paper, which is as long as it is: the field grows with it, and takes no ends of lines. */
export const longLineField = (options: Omit<TextOptions, 'type' | 'list'>): HTMLElement =>
  linesField({
    ...options,
    className: `long-line ${options.className ?? ''}`.trim(),
    changed: (value) => options.changed(value.replace(/\s*\n\s*/g, ' ')),
  });

export function selectField(
  options: Omit<TextOptions, 'type' | 'list'> & { choices: [string, string][] },
): HTMLElement {
  const select = element(
    'select',
    {},
    ...options.choices.map(([value, label]) => new Option(label, value, false, value === options.value)),
  );
  select.addEventListener('change', () => options.changed(select.value));
  return framed(options, select);
}

export function comboField(options: FieldOptions & Omit<ComboOptions, 'id'>): HTMLElement {
  return framed(options, combobox({ ...options, id: idOf(options.path) }).root);
}

export function button(label: string, act: () => void, properties: { title?: string; className?: string } = {}) {
  const made = element('button', { type: 'button', className: properties.className ?? 'quiet' }, label);
  if (properties.title) made.setAttribute('aria-label', properties.title);
  made.addEventListener('click', act);
  return made;
}

/** A button that keeps the focus through a rebuild. */
export function control(label: string, spoken: string, act: () => void, id: string, off = false): HTMLButtonElement {
  const made = button(label, act, { title: spoken });
  made.id = idOf(id);
  made.disabled = off;
  return made;
}

/** A part of the form under its heading. */
export function part(id: string, heading: string, ...children: (Node | string)[]): HTMLElement {
  const title = element('h2', { id: `p-${id}` }, heading);
  const section = element('section', { className: 'draft-part' }, title, ...children);
  section.setAttribute('aria-labelledby', title.id);
  section.dataset['part'] = id;
  return section;
}

/** A line of soft text. */
export const said = (text: string, className = 'help') => element('p', { className }, text);
