/** The levels that the tasks of a plan are for, to choose from. */
import type { PaperSlice } from '../catalogue/paper-slice.ts';
import type { Identity } from './draft.ts';

/** A level that tasks of a plan are for; `''` is that of all. */
export interface LevelChoice {
  level: string;
  count: number;
  /** Whether a unit of the drafter's level would take them. */
  mine: boolean;
}

/** The levels of a plan's tasks, with how many there are of each. */
export function levelsOf(slice: PaperSlice, own: Identity): LevelChoice[] {
  const counts = new Map<string, number>();
  for (const { level } of slice.tasks)
    for (const one of level.length ? level : ['']) counts.set(one, (counts.get(one) ?? 0) + 1);
  const mine = own.unit?.level;
  return [...counts].map(([level, count]) => ({
    level,
    count,
    mine: level === '' || level === mine || (mine === 'don-vi-su-nghiep' && level === 'don-vi'),
  }));
}
