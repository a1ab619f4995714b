/** Drafts as they were before the last changes. */
import type { Draft } from '../../drafting/draft.ts';

/** Changes that can be taken back. */
const MOST = 30;

/** A draft, with the key under which it is stored. */
export interface Earlier {
  draft: Draft;
  id: string;
}

export class UndoList {
  #list: Earlier[] = [];

  get isEmpty(): boolean {
    return this.#list.length === 0;
  }

  add(earlier: Earlier): void {
    this.#list = [...this.#list, earlier].slice(-MOST);
  }

  /** The last one, which is no longer in the list. */
  take(): Earlier | undefined {
    return this.#list.pop();
  }

  clear(): void {
    this.#list = [];
  }
}
