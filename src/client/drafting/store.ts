/** The draft on the reader's own machine: one for each template. */
import type { Draft } from '../../drafting/draft.ts';

export const ownKey = (template: string) => `soan:${template}`;
/** What keys of drafts that could not be read begin with. */
export const unreadKey = (template: string) => `${ownKey(template)}:hong`;

/** Whether what is stored must stay, since it can neither be read nor moved. */
let held = false;
export const isHeld = () => held;
export function hold(must: boolean): void {
  held = must;
}

/** What is stored, as text; `null` where there is nothing. */
export function load(template: string): string | null {
  try {
    return localStorage.getItem(ownKey(template));
  } catch {
    return null;
  }
}

export function hasUnread(template: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(unreadKey(template)));
  } catch {
    return false;
  }
}

/** Whether the draft could be stored. */
export function save(draft: Draft): boolean {
  try {
    if (!held) localStorage.setItem(ownKey(draft.template), JSON.stringify(draft));
    return !held;
  } catch {
    return false;
  }
}

export function erase(template: string): void {
  try {
    if (!held) localStorage.removeItem(ownKey(template));
  } catch {
    // What cannot be stored cannot be erased.
  }
}

export const isOwnKey = (changed: string | null, template: string) => changed === ownKey(template);
