/**
 * The drafts on the reader's own machine, each under a key of its own. What another tab has stored since is never
 * written over: the draft of this one is then kept apart.
 */
import type { Draft } from '../../drafting/draft.ts';

/** Where versions before this one had the one draft of a template. */
export const ownKey = (template: string) => `soan:${template}`;
/** What keys of drafts that could not be read begin with. */
export const unreadKey = (template: string) => `${ownKey(template)}:hong`;
const keyOf = (template: string, id: string) => `${ownKey(template)}:ban:${id}`;
const KEY = /^soan:([a-z0-9-]+):ban:([a-z0-9]+)$/;

export interface Kept {
  /** Milliseconds since 1970. */
  saved: number;
  /** Tells one state of a draft from another; `base` is the state that it was made of. */
  rev: string;
  base: string;
  /** Unit, year and template in words, for the list. */
  about: string;
  draft: Draft;
}
export interface Listed extends Omit<Kept, 'draft'> {
  template: string;
  id: string;
}

const fresh = () => Math.random().toString(36).slice(2, 12).padEnd(4, '0');

let own = { template: '', id: fresh(), rev: '' };
export const ownId = () => own.id;

/** Whether what is stored must stay, since it can neither be read nor moved. */
let held = false;
export const isHeld = () => held;
export function hold(must: boolean): void {
  held = must;
}

function keptIn(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept && typeof kept === 'object' && typeof kept.draft === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** The state that a stored text is, without reading all of it: this is asked at every pause in typing. */
const revIn = (text: string) => /^\{"saved":\d+,"rev":"([^"]*)"/.exec(text)?.[1];

/** All drafts, of every template; the last one stored comes first. */
export function list(): Listed[] {
  try {
    return Object.keys(localStorage)
      .flatMap((key) => {
        const [, template, id] = KEY.exec(key) ?? [];
        const kept = template && id ? keptIn(localStorage.getItem(key)) : null;
        return kept && template && id
          ? [{ template, id, saved: kept.saved, rev: kept.rev, base: kept.base, about: kept.about }]
          : [];
      })
      .sort((a, b) => b.saved - a.saved || (a.id < b.id ? -1 : 1));
  } catch {
    return [];
  }
}

/** A draft as text, with the key under which it stands, as it is to be restored. */
export interface Found {
  key: string;
  id: string;
  text: string;
}

/** A stored draft by its id, or the one that was stored last; where one cannot be read, its whole text. */
export function find(
  template: string,
  id: string | null,
  isWanted: (draft: Draft) => boolean = () => true,
): Found | null {
  try {
    const before = ownKey(template);
    const old = localStorage.getItem(before);
    const keys = Object.keys(localStorage).filter((key) => KEY.exec(key)?.[1] === template);
    const broken = keys.find((key) => !keptIn(localStorage.getItem(key)));
    if (broken !== undefined) return { key: broken, id: '', text: localStorage.getItem(broken) ?? '' };
    if (old !== null) return { key: before, id: fresh(), text: old };
    const all = list().filter((one) => one.template === template && (id === null || one.id === id));
    for (const one of all) {
      const key = keyOf(template, one.id);
      const kept = keptIn(localStorage.getItem(key));
      if (kept && (id !== null || isWanted(kept.draft))) return { key, id: one.id, text: JSON.stringify(kept.draft) };
    }
  } catch {
    // What cannot be stored is not there.
  }
  return null;
}

/** Goes on with a stored draft; what versions before this one stored moves to a key of its own. */
export function use(template: string, { key, id }: Found): void {
  own = { template, id, rev: keptIn(localStorage.getItem(key))?.rev ?? '' };
}

/** Another draft begins, or one goes on; the one before stays as it was stored last. */
export function begin(template: string, id = fresh()): void {
  own = { template, id, rev: keptIn(readText(keyOf(template, id)))?.rev ?? '' };
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
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

/**
 * Stores the draft.
 *
 * @returns `apart` where another tab has stored the same draft since: this one then stands beside it
 */
export function save(draft: Draft, about: string): 'stored' | 'apart' | 'failed' {
  if (held) return 'failed';
  try {
    const now = localStorage.getItem(keyOf(draft.template, own.id));
    const isApart = now !== null && revIn(now) !== own.rev;
    const next = { template: draft.template, id: isApart ? fresh() : own.id, rev: fresh() };
    const kept: Kept = { saved: Date.now(), rev: next.rev, base: isApart ? '' : own.rev, about, draft };
    localStorage.setItem(keyOf(draft.template, next.id), JSON.stringify(kept));
    own = next;
    localStorage.removeItem(ownKey(draft.template));
    return isApart ? 'apart' : 'stored';
  } catch {
    return 'failed';
  }
}

/** Removes a draft. */
export function erase(template: string, id: string): void {
  try {
    if (held) return;
    localStorage.removeItem(keyOf(template, id));
    if (id === own.id) localStorage.removeItem(ownKey(template));
  } catch {
    // What cannot be stored cannot be erased.
  }
}

/** What another tab has done to the draft that is open here, from the event that tells of it. */
export function changeElsewhere({ key, newValue }: StorageEvent): 'none' | 'erased' | 'changed' | 'overwritten' {
  if (key !== keyOf(own.template, own.id)) return 'none';
  const kept = keptIn(newValue);
  if (!kept) return 'erased';
  if (kept.rev === own.rev) return 'none';
  return kept.base === own.rev ? 'changed' : 'overwritten';
}
