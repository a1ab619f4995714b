/** The draft on the reader's own machine: one for each template. */
import type { Draft } from '../../drafting/draft.ts';

const key = (template: string) => `soan:${template}`;

/** What is stored, as text; `null` where there is nothing. */
export function load(template: string): string | null {
  try {
    return localStorage.getItem(key(template));
  } catch {
    return null;
  }
}

/** Puts what cannot be read aside, so that nothing of it is lost. */
export function putAside(template: string, text: string): void {
  try {
    localStorage.setItem(`${key(template)}:hong`, text);
    localStorage.removeItem(key(template));
  } catch {
    // There is nowhere to put it.
  }
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
