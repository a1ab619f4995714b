/** Away from the page: the checks, the search for leftovers, and files, which need a parser. */
import type { PaperSlice } from '../../catalogue/paper-slice.ts';
import { borrowTasks } from '../../drafting/borrow.ts';
import { draftChecker, type DraftProblem } from '../../drafting/check.ts';
import { identityOf, type Draft } from '../../drafting/draft.ts';
import { readDraft, writeDraft, type Opened } from '../../drafting/file.ts';
import { leftoverFinder, leftoversOf, withoutLeftovers, type PlacedLeftover } from '../../drafting/leftovers.ts';
import { knownFrom, type Registers } from '../../drafting/registers.ts';
import { storedDraft } from '../../drafting/stored.ts';
import type { Template } from '../../catalogue/types.ts';

export type Request =
  | { do: 'start'; registers: Registers; template: Template }
  | { do: 'check'; draft: Draft }
  | { do: 'write'; draft: Draft }
  | { do: 'read'; text: string }
  | { do: 'restore'; text: string }
  /** Tasks of these levels of a published plan. */
  | { do: 'take'; draft: Draft; slice: PaperSlice; levels: string[] }
  /** Every leftover replaced for which there is something. */
  | { do: 'clean'; draft: Draft };

export interface Checked {
  problems: DraftProblem[];
  leftovers: PlacedLeftover[];
}
export interface Answers {
  start: null;
  check: Checked;
  write: string;
  read: Opened;
  restore: Draft | null;
  take: Draft;
  clean: Draft;
}

let answer: ((request: Request) => Answers[Request['do']]) | undefined;

function start(registers: Registers, template: Template) {
  const known = knownFrom(registers);
  const check = draftChecker(registers);
  return (request: Request): Answers[Request['do']] => {
    switch (request.do) {
      case 'start':
        return null;
      case 'check':
        return {
          problems: check(request.draft),
          leftovers: leftoversOf(request.draft, leftoverFinder(identityOf(request.draft, known), known)),
        };
      case 'write':
        return writeDraft(request.draft, template);
      case 'read':
        return readDraft(request.text, template, registers.schemas);
      case 'restore':
        return storedDraft(request.text, template.id, registers.schemas);
      case 'take':
        return borrowTasks(request.draft, request.slice, new Set(request.levels), identityOf(request.draft, known), known); // prettier-ignore
      case 'clean':
        return withoutLeftovers(request.draft, leftoverFinder(identityOf(request.draft, known), known));
    }
  };
}

addEventListener('message', ({ data: [id, request] }: MessageEvent<[number, Request]>) => {
  if (request.do === 'start') answer = start(request.registers, request.template);
  try {
    postMessage([id, answer?.(request) ?? null]);
  } catch (error) {
    postMessage([id, null, error instanceof Error ? error.message : String(error)]);
  }
});
