/** Reads files and pasted rows, away from the page and from the worker that draws: either may be stopped. */
import type { Template } from '../../catalogue/types.ts';
import { identityOf, tasksOf, type Draft } from '../../drafting/draft.ts';
import { readDraft } from '../../drafting/file.ts';
import { importedDraft, type ReadPaper } from '../../drafting/imported.ts';
import { nextYears, type Moved } from '../../drafting/next-year.ts';
import { earlierYear, readPasted, takePasted, type Pasted, type TakenRows } from '../../drafting/pasted.ts';
import { knownWith } from '../../drafting/own-units.ts';
import { withPrintedUnit } from '../../drafting/printed-unit.ts';
import { knownFrom, type Known, type Registers } from '../../drafting/registers.ts';
import { indexOf } from '../../drafting/succession.ts';
import { takeOver, type Taken } from '../../drafting/take-over.ts';
import { isCompanion } from '../../model/companion-kinds.ts';
import { openWords as words } from '../../i18n/open-file.ts';
import { readBlocks } from '../../importer/import.ts';
import { readPaper } from '../../importer/read.ts';
import { Refusal } from '../../importer/refusal.ts';
import type { Unit } from '../../model/unit.ts';
import type { ExistingUnits } from '../../national/packed.ts';
import { PlaceFinder } from '../../national/places.ts';
import { fetchJson } from '../fetch-json.ts';

export type ReadRequest =
  | { do: 'start'; registers: Registers; template: Template }
  /** `units` are those of the form's draft; `places` is the address of the country's lists. */
  | { do: 'open'; name: string; bytes: Uint8Array; asOf: string; units: Unit[]; places: string }
  /** A paper of another year as the draft of this one. */
  | { do: 'next'; paper: Draft; unit: string | null; units: Unit[]; year: number }
  /** Tasks and bases of another paper. */
  | { do: 'take'; draft: Draft; paper: Draft; instead: boolean }
  | { do: 'paste'; draft: Draft; html: string; text: string }
  | { do: 'rows'; draft: Draft; pasted: Pasted; from: number | null };

export interface OpenedPaper extends ReadPaper {
  /** Whether it is a draft that was saved as such. */
  isDraft: boolean;
}
export interface ReadAnswers {
  start: null;
  open: OpenedPaper | { problems: string[] };
  next: Moved;
  take: Taken;
  paste: { pasted: Pasted; earlier: number | null } | null;
  rows: TakenRows;
}
export type AskReader = <Do extends ReadRequest['do']>(
  request: Extract<ReadRequest, { do: Do }>,
) => Promise<ReadAnswers[Do]>;

type Answer = ReadAnswers[ReadRequest['do']];
let answer: ((request: ReadRequest) => Answer | Promise<Answer>) | undefined;

function start(registers: Registers, template: Template) {
  const site = knownFrom(registers);
  return (request: ReadRequest): Answer | Promise<Answer> => {
    switch (request.do) {
      case 'start':
        return null;
      case 'open':
        return open(request, template, registers);
      case 'next': {
        const { paper, units, year } = request;
        const known = knownWith(knownWith(site, paper), { units });
        const unit = request.unit === null ? null : (known.units.get(request.unit) ?? null);
        return nextYears(paper, { unit, units, year }, template, site);
      }
      case 'take':
        return takeOver(request.draft, request.paper, request.instead, site);
      case 'paste': {
        const known = knownWith(site, request.draft);
        const pasted = readPasted(request.html, request.text, request.draft, known);
        return pasted && { pasted, earlier: earlierYear(pasted, identityOf(request.draft, known).year) };
      }
      case 'rows':
        return takePasted(request.draft, request.pasted, request.from, knownWith(site, request.draft));
    }
  };
}

const tell = (step: keyof typeof words.steps) => postMessage([0, step]);

async function open(
  { name, bytes, asOf, units, places }: Extract<ReadRequest, { do: 'open' }>,
  template: Template,
  registers: Registers,
): Promise<ReadAnswers['open']> {
  tell('open');
  if (/\.mdx?$/iu.test(name)) {
    const opened = readDraft(new TextDecoder().decode(bytes), template, registers.schemas);
    if ('problems' in opened) return opened;
    return { draft: opened.draft, isDraft: opened.draft.data.status === 'draft', understood: [], left: [] };
  }
  // The importer reads plans and reports.
  if (isCompanion(template.kind)) return { problems: [words.onlyMdx] };
  const blocks = await readBlocks(name, bytes);
  tell('understand');
  const known = knownFrom(registers);
  const registry = {
    units: known.units,
    areas: known.areas.values(),
    citations: known.citations.values(),
    actors: indexOf(known),
  };
  const paper = readPaper(blocks, registry, { file: name, asOf });
  tell('place');
  if ((paper.type === 'report') !== template.kind.endsWith('-report')) return { problems: [words.otherKind] };
  const read = importedDraft(paper, template, known, registers);
  const { sections, ownBases, data } = read.draft;
  if (tasksOf(read.draft).length + sections.length + ownBases.length + (data.basis?.length ?? 0) === 0)
    return { problems: [words.nothing] };
  return { ...read, draft: await withUnit(read.draft, units, places, known), isDraft: false };
}

/** A unit that the site does not have is looked for in the country's lists; without them it is asked for. */
async function withUnit(draft: Draft, units: readonly Unit[], places: string, known: Known): Promise<Draft> {
  if (draft.data.unit !== undefined) return draft;
  const lists = await fetchJson<ExistingUnits>(places).catch(() => NO_PLACES);
  return withPrintedUnit(draft, units, new PlaceFinder(lists), known);
}
const NO_PLACES: ExistingUnits = { provinces: [], communes: [], pages: { provinces: {}, communes: {} } };

async function serve(id: number, request: ReadRequest): Promise<void> {
  if (request.do === 'start') answer = start(request.registers, request.template);
  try {
    postMessage([id, (await answer?.(request)) ?? null]);
  } catch (error) {
    // What the importer refuses it says in words; nobody is shown anything else.
    postMessage([id, null, error instanceof Refusal ? error.message : '']);
  }
}

addEventListener('message', ({ data: [id, request] }: MessageEvent<[number, ReadRequest]>) => void serve(id, request));
