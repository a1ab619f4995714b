/** A text field with a list to choose from, found without accents (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
import { draftWords as words } from '../../i18n/drafting.ts';
import { fold } from '../../text/normalise.ts';
import { element } from '../element.ts';

export interface Choice {
  value: string;
  label: string;
  /** What else is known of it, in small letters. */
  note?: string;
  /** What else finds it; each line is a whole name of it. */
  also?: string;
}

export interface ComboOptions {
  id: string;
  value?: string;
  choices: () => readonly Choice[];
  /** Finds in them by what was typed; without it, `matching`. */
  find?: (typed: string) => readonly Choice[];
  /** A choice was made, or words of one's own were entered with Enter. */
  chosen: (value: string, own: boolean) => void;
  /** Enter was pressed or the field was left, with words in it that were not chosen; `chosen` is not told of them. */
  typed?: (words: string, isLeft: boolean) => void;
  /** Whether the field is empty again after a choice. */
  clears?: boolean;
  describedBy?: string;
}

const SHOWN = 12;
const folded = new WeakMap<Choice, string>();
function keyOf(choice: Choice): string {
  let key = folded.get(choice);
  if (key === undefined) folded.set(choice, (key = fold(`${choice.label} ${choice.also ?? ''}`)));
  return key;
}

/** Whether somebody typed the whole name of a choice. */
const isNamed = ({ label, also = '' }: Choice, typed: string): boolean =>
  [label, ...also.split('\n')].some((name) => fold(name) === typed);

/** Choices that have every word that was typed: the whole name first, then what begins so. */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = fold(typed).trim();
  const parts = wanted.split(/\s+/).filter(Boolean);
  const whole: Choice[] = [];
  const begin: Choice[] = [];
  const other: Choice[] = [];
  for (const choice of choices) {
    const key = keyOf(choice);
    if (!parts.every((part) => key.includes(part))) continue;
    (wanted !== '' && isNamed(choice, wanted) ? whole : key.startsWith(wanted) ? begin : other).push(choice);
  }
  return [...whole, ...begin, ...other].slice(0, SHOWN);
}

function notAdded(typed: string): HTMLElement {
  const said = element('p', { className: 'problem' }, words.notAdded(typed));
  said.setAttribute('role', 'alert');
  return said;
}

/** The field and its list. */
export interface Combobox {
  root: HTMLElement;
  input: HTMLInputElement;
  /** Looks again, while somebody is typing and has marked nothing. */
  again: () => void;
}

export function combobox(options: ComboOptions): Combobox {
  const list = `${options.id}-ds`;
  const input = element('input', {
    type: 'text',
    id: options.id,
    autocomplete: 'off',
    value: options.value ?? '',
    spellcheck: false,
  });
  const attributes = {
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list,
    'aria-autocomplete': 'list',
    ...(options.describedBy ? { 'aria-describedby': options.describedBy } : {}),
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  const box = element('ul', { id: list, hidden: true });
  box.setAttribute('role', 'listbox');
  box.setAttribute('aria-label', words.choices(SHOWN));
  const root = element('div', { className: 'combo' }, input, box);
  let found: readonly Choice[] = [];
  let at = -1;
  /** What was chosen or entered last. */
  let settled = input.value;

  const close = () => {
    box.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (next: number) => {
    at = next;
    for (const [i, option] of [...box.children].entries()) {
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list}-${at}`);
  };
  const open = () => {
    found = options.find?.(input.value) ?? matching(options.choices(), input.value);
    box.replaceChildren(
      ...found.map((choice, i) => {
        const option = element('li', { id: `${list}-${i}` }, choice.label);
        if (choice.note) option.append(element('small', {}, choice.note));
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        // Before the field loses the focus, which closes the list.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(choice);
        });
        return option;
      }),
    );
    box.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!box.hidden));
    mark(-1);
  };
  const forget = () => {
    if (root.nextElementSibling?.matches('.problem')) root.nextElementSibling.remove();
  };
  const settle = ({ label }: Choice) => {
    forget();
    input.value = settled = options.clears ? '' : label;
    close();
  };
  const take = (choice: Choice, own = false) => {
    settle(choice);
    options.chosen(choice.value, own);
  };
  /** What follows waits until the focus is where it goes. */
  const takeOnLeaving = (choice: Choice) => {
    settle(choice);
    setTimeout(options.chosen, 0, choice.value, false);
  };
  const same = (): Choice | undefined => {
    const typed = fold(input.value.trim());
    const choices = options.find ? found : options.choices();
    return typed === '' ? undefined : choices.find((choice) => isNamed(choice, typed));
  };
  /** Words that are left in a field which is to be empty again were not added. */
  const leave = () => {
    const choice = same();
    if (choice) takeOnLeaving(choice);
    else if (input.value.trim()) root.after(notAdded(input.value.trim()));
  };
  input.addEventListener('input', () => {
    forget();
    open();
  });
  input.addEventListener('click', () => {
    if (box.hidden) open();
  });
  input.addEventListener('blur', () => {
    close();
    // The window lost the focus, and not the field.
    if (document.activeElement === input || !input.isConnected || input.value === settled) return;
    settled = input.value;
    if (options.typed) options.typed(input.value, true);
    else if (options.clears) leave();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (box.hidden) open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (found.length) mark((at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === 'Tab') {
      const choice = box.hidden ? undefined : found[at];
      if (choice) takeOnLeaving(choice);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = found[at];
      if (!box.hidden && choice) take(choice);
      else if (options.typed) {
        close();
        settled = input.value;
        options.typed(input.value, false);
      } else if (input.value.trim()) {
        const [known, own] = [same(), input.value.trim()];
        take(known ?? { value: own, label: own }, !known);
      }
    } else if (event.key === 'Escape' && !box.hidden) {
      event.stopPropagation();
      close();
    }
  });
  return {
    root,
    input,
    again: () => {
      if (document.activeElement === input && at < 0) open();
    },
  };
}
