/** The targets of a paper, numbered in the order in which they are found. */
import type { Level } from '../model/unit.ts';
import type { AreaFinder } from './areas.ts';
import { clip } from './pieces.ts';
import { readTargets, type ReadTarget } from './targets.ts';

export class TargetList {
  readonly #targets: (ReadTarget & { at: string; refs: string[] })[] = [];
  readonly #own: Level;

  readonly #closed: boolean;

  /**
   * @param own the level of the paper's unit
   * @param closed whether the paper lists its targets elsewhere, so that none is read out of its text
   */
  constructor(own: Level, closed = false) {
    this.#own = own;
    this.#closed = closed;
  }

  get count(): number {
    return this.#targets.length;
  }

  /**
   * Adds the targets that a text sets; returns their ids.
   *
   * @param by the year that the headings above set them for, where the text names none
   */
  add(text: string, at: string, refs: string[], goals: boolean, strict: boolean, by?: string): string[] {
    const ids: string[] = [];
    if (this.#closed) return ids;
    for (const target of readTargets(text, this.#own, strict, goals)) {
      this.#targets.push({ ...(by ? { by } : {}), ...target, at, refs: target.op === 'by-reference' ? refs : [] });
      ids.push(`T${this.#targets.length}`);
    }
    return ids;
  }

  /** As the front matter has them. */
  data(areas: AreaFinder, period: string | undefined): Record<string, unknown>[] {
    return this.#targets.map((target, i) => ({
      id: `T${i + 1}`,
      indicator: clip(target.indicator),
      op: target.op,
      value: target.value,
      unit: target.unit,
      level: target.level,
      area: areas.ofText(target.indicator),
      period: target.by ?? period,
      wording: clip(target.wording),
      at: target.at,
      refs: target.refs,
    }));
  }
}
