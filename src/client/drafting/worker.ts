/** Away from the page: the document, the checks, the search for leftovers, and files. */
import type { PaperSlice } from '../../catalogue/paper-slice.ts';
import type { Template } from '../../catalogue/types.ts';
import type { Blank } from '../../drafting/blanks.ts';
import type { DraftProblem } from '../../drafting/check.ts';
import { draftDocument } from '../../drafting/document.ts';
import { identityOf, type Draft } from '../../drafting/draft.ts';
import { wordBlanks } from '../../drafting/word-blanks.ts';
import type { PlacedLeftover } from '../../drafting/leftovers.ts';
import { knownWith } from '../../drafting/own-units.ts';
import { knownFrom, type Registers } from '../../drafting/registers.ts';
import { sheetSender, type SentSheets } from '../../drafting/sheets.ts';
import { sheetViews } from '../../documents/html.ts';

export type Request =
  | { do: 'start'; registers: Registers; template: Template }
  | { do: 'draw'; draft: Draft }
  /** What is wrong with the draft that was drawn last. */
  | { do: 'check' }
  /** What its Word file has still to be filled in. */
  | { do: 'blanks'; draft: Draft }
  | { do: 'write'; draft: Draft }
  | { do: 'docx'; draft: Draft }
  | { do: 'xlsx'; draft: Draft }
  | { do: 'restore'; text: string }
  /** Tasks of these levels of a published plan. */
  | { do: 'take'; draft: Draft; slice: PaperSlice; levels: string[] }
  /** Every leftover replaced for which there is something. */
  | { do: 'clean'; draft: Draft };

export interface Checked {
  problems: DraftProblem[];
  leftovers: PlacedLeftover[];
  blanks: Blank[];
}
export interface Answers {
  start: null;
  draw: SentSheets;
  check: Checked;
  blanks: Blank[];
  write: string;
  docx: Uint8Array;
  xlsx: Uint8Array;
  restore: Draft | null;
  take: Draft;
  clean: Draft;
}

type Answer = Answers[Request['do']];
let answer: ((request: Request) => Answer | Promise<Answer>) | undefined;

function start(registers: Registers, template: Template) {
  const site = knownFrom(registers);
  let checker: Promise<(draft: Draft) => DraftProblem[]> | undefined;
  const send = sheetSender();
  const finding = async (draft: Draft) => {
    const leftovers = await import('../../drafting/leftovers.ts');
    const known = knownWith(site, draft);
    return { ...leftovers, find: leftovers.leftoverFinder(identityOf(draft, known), known) };
  };
  let drawn: Draft | undefined;
  const documentOf = (draft: Draft) => draftDocument(draft, template, knownWith(site, draft));
  /** The rules are loaded with the first draft that is to be checked. */
  const checked = async (draft: Draft): Promise<Checked> => {
    checker ??= import('../../drafting/check.ts').then(({ draftChecker }) => draftChecker(registers));
    const [check, { leftoversOf, find }] = await Promise.all([checker, finding(draft)]);
    return {
      problems: check(draft),
      leftovers: leftoversOf(draft, find),
      blanks: wordBlanks(draft, documentOf(draft)),
    };
  };
  return (request: Request): Answer | Promise<Answer> => {
    switch (request.do) {
      case 'start':
        return null;
      case 'draw':
        drawn = request.draft;
        return send(sheetViews(documentOf(drawn)));
      case 'check':
        return drawn ? checked(drawn) : { problems: [], leftovers: [], blanks: [] };
      case 'blanks':
        return wordBlanks(request.draft, documentOf(request.draft));
      case 'write':
        return import('../../drafting/file.ts').then(({ writeDraft }) => writeDraft(request.draft, template));
      case 'docx':
        return import('../../documents/docx.ts').then(({ writeDocx }) => writeDocx(documentOf(request.draft)));
      case 'xlsx':
        return Promise.all([import('../../documents/xlsx.ts'), import('../../drafting/workbook.ts')]).then(
          ([{ writeXlsx }, { draftWorkbook }]) =>
            writeXlsx(draftWorkbook(request.draft, template, knownWith(site, request.draft))),
        );
      case 'restore':
        return import('../../drafting/stored.ts').then(({ storedDraft }) =>
          storedDraft(request.text, template.id, registers.schemas),
        );
      case 'take': {
        const known = knownWith(site, request.draft);
        const own = identityOf(request.draft, known);
        return import('../../drafting/borrow.ts').then(({ borrowTasks }) =>
          borrowTasks(request.draft, request.slice, new Set(request.levels), own, known),
        );
      }
      case 'clean':
        return finding(request.draft).then(({ withoutLeftovers, find }) => withoutLeftovers(request.draft, find));
    }
  };
}

async function serve(id: number, request: Request): Promise<void> {
  if (request.do === 'start') answer = start(request.registers, request.template);
  try {
    const given = answer?.(request) ?? null;
    // What is at once at hand is sent at once, so that answers keep the order of the questions.
    postMessage([id, given instanceof Promise ? await given : given]);
  } catch (error) {
    postMessage([id, null, error instanceof Error ? error.message : String(error)]);
  }
}

addEventListener('message', ({ data: [id, request] }: MessageEvent<[number, Request]>) => void serve(id, request));
