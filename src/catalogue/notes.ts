/** Where on a paper's page an editorial note stands: each note in exactly one place. */
import { unplaced } from './placed.ts';
import type { Paper, PlacedNote } from './types.ts';

export type NotePlace = 'task' | 'target' | 'result' | 'section' | 'part';

/** What a note's `at` means in its paper. A row goes before a section of the same number. */
export function notePlace(paper: Paper, note: PlacedNote): NotePlace {
  if (paper.tasks.some((task) => task.no === note.at)) return 'task';
  if (paper.targets.some((target) => target.id === note.at)) return 'target';
  if (paper.type === 'report' && paper.results.some((result) => result.id === note.at)) return 'result';
  return paper.sections.some((section) => section.no === note.at) ? 'section' : 'part';
}

/** The notes that stand at one of some places of a kind; not those that the body places itself. */
export function notesAt(paper: Paper, place: NotePlace, ...at: readonly string[]): PlacedNote[] {
  return unplaced(paper, paper.notes).filter((note) => at.includes(note.at) && notePlace(paper, note) === place);
}

/** The number of a note in its paper, from 1. */
export const noteNumber = ({ url }: PlacedNote): number => Number(url.split('#gc-')[1]);
