/**
 * Blocks in, a paper out: the keys of its front matter, its body, and what was understood and what was not. Pure: no
 * disk, no clock.
 *
 * Nothing is dropped. A paragraph or a row leaves the body only when every word of it stands in the keys that were
 * read from it; otherwise it is written out, as prose, or with a mark where it was not understood.
 */
import { importText as ui, messages } from '../i18n/import.ts';
import { Account } from './account.ts';
import { readAppendixHead, type AppendixHead } from './appendix-head.ts';
import { AreaFinder } from './areas.ts';
import type { Block } from './blocks.ts';
import { BodyWriter } from './body.ts';
import { readBudget } from './budget.ts';
import { ancestors } from './citations.ts';
import { decisionKeys, readDecision, splitDecision, type Decision } from './decision.ts';
import { readDuties } from './duties.ts';
import { appendixKey, clean } from './front-matter.ts';
import { readIdentity, type Identity } from './identity.ts';
import type { Imported, Options, Registry } from './imported.ts';
import { spanText } from './kind.ts';
import { readKind } from './paper-kind.ts';
import { escapeParagraph } from './markdown.ts';
import { refuseOthers } from './other-papers.ts';
import { isRestated, markScheduled, takeOwn, type OwnFile } from './own-file.ts';
import { limitation, ownValues } from './own-values.ts';
import { outline, type Item } from './outline.ts';
import { checkActors, keepCells, taskData, uniqueNumbers, type TaskContext } from './paper-tasks.ts';
import { clip, pieces } from './pieces.ts';
import { readDirections } from './directions.ts';
import { readProse } from './prose-schedule.ts';
import { readOpening, wordForWord, writeEnding } from './paper-frame.ts';
import { References } from './references.ts';
import { Refusal } from './refusal.ts';
import { readReporting } from './reporting.ts';
import { readResults } from './report-results.ts';
import { reportPeriod } from './report-span.ts';
import { footnotes, readLimitations, readSectionFacts } from './section-facts.ts';
import { accountOfHead } from './head-account.ts';
import { readTaskTables, type TableReading } from './table.ts';
import { TargetList } from './target-list.ts';
import { unitOf } from './whose.ts';
import { tellWithin } from './told-within.ts';
import { appendixOfTasks, zonesOf, type Zones } from './zones.ts';

/**
 * Understands a paper.
 *
 * @throws Refusal for a paper that is no plan and no report
 */
export function readPaper(blocks: readonly Block[], registry: Registry, options: Options): Imported {
  const split = splitDecision(blocks);
  if (!split) refuseOthers(blocks.filter((block) => block.kind === 'paragraph'));
  const decision = split?.decision.filter(({ text }) => !isRestated(text));
  return new PaperReader(split?.plan ?? blocks, decision && readDecision(decision), registry, options).read();
}

class PaperReader {
  readonly #zones: Zones;
  readonly #decision: Decision | undefined;
  readonly #registry: Registry;
  readonly #options: Options;
  readonly #account = new Account();
  readonly #identity: Identity | undefined;
  readonly #appendix: AppendixHead;
  /** Whether the file is an appendix and nothing else. */
  readonly #alone: boolean;
  readonly #own: OwnFile;
  constructor(blocks: readonly Block[], decision: Decision | undefined, registry: Registry, options: Options) {
    this.#own = takeOwn(blocks);
    this.#zones = zonesOf(this.#own.blocks);
    this.#decision = decision;
    this.#registry = registry;
    this.#options = options;
    this.#identity = readIdentity(this.#zones.head);
    this.#appendix = readAppendixHead(appendixOfTasks(this.#zones));
    this.#alone = this.#identity === undefined && this.#zones.body.length === 0;
  }

  /** The paper that an appendix alone says it belongs to. */
  get #attached() {
    return this.#alone ? this.#appendix.attachedTo : undefined;
  }

  read(): Imported {
    const { body, ending: endingParagraphs, appendix, head } = this.#zones;
    const identity = this.#identity;
    const account = this.#account;
    for (const { place, text } of this.#zones.remarks) account.question(place, text);
    const title = identity?.title ?? this.#appendix.title ?? '';
    const attachedTo = identity?.attachedTo;
    const issuedOn =
      identity?.issuedOn ?? this.#decision?.head.issuedOn ?? attachedTo?.issuedOn ?? this.#attached?.issuedOn;
    const { kind, slug, years } = readKind(
      { identity, decision: this.#decision, appendix: this.#appendix, alone: this.#alone, title, issuedOn },
      account,
    );
    const { year } = years;
    // Pages are numbered when they are printed.
    const furniture = this.#zones.furniture.filter(({ text }) => !/^[-–\s]*\d{1,3}[-–\s]*$/u.test(text));
    account.printed.push(...this.#zones.furniture.flatMap((line) => (furniture.includes(line) ? [] : line.text)));
    const rest = head.slice(
      identity ? head.findIndex((paragraph) => paragraph === identity.used.at(-1)?.paragraph) + 1 : 0,
    );
    const unit =
      this.#options.unit ??
      unitOf(
        {
          title,
          opening: rest,
          body: this.#zones.body,
          heads: [identity, this.#decision?.head],
          issuers: [this.#appendix.attachedTo?.issuer, attachedTo?.issuer],
        },
        this.#registry.units,
        issuedOn,
      );
    const chain = ancestors(unit === undefined ? undefined : this.#registry.units.get(unit), this.#registry.units);
    if (unit) account.understand(ui.head, ui.unitFound(unit));
    else account.question(ui.head, ui.unitUnknown);
    accountOfHead(
      { identity: this.#identity, decision: this.#decision?.head, onlyAppendix: this.#attached !== undefined, title },
      account,
    );

    const selves = [this.#attached ?? identity, this.#decision?.head];
    const { keys: own, fromProse } = this.#own;
    const references = new References(
      account,
      this.#registry.citations,
      chain,
      this.#options.asOf,
      selves.map((self) => `${self?.number ?? ''}/${self?.symbol ?? ''}`),
    );
    const areas = new AreaFinder(this.#registry.areas);
    const targets = new TargetList(chain[0]?.level ?? 'xa', own.targets !== undefined);
    const context: TaskContext = {
      account,
      references,
      targets,
      areas,
      actors: this.#registry.actors,
      own: chain.map(({ name }) => name),
      year,
    };
    const writer = new BodyWriter(this.#zones, account, references);
    const decided =
      this.#decision &&
      decisionKeys(this.#decision, references, account, { head: identity, issuer: attachedTo?.issuer });

    const parts: string[] = [];
    const basis = readOpening(rest, parts, references, account, !this.#alone && !this.#decision);
    const { lead, sections } = outline(body);
    for (const item of lead) parts.push(escapeParagraph(item.raw));
    if (sections.length) account.understand(ui.sections, ui.sectionsFound(sections.map(({ no }) => no)));

    const isReport = identity?.type === 'report';
    const tables: TableReading = readTaskTables(this.#zones.taskTables, this.#registry.actors, year);
    const directions = isReport && !own.directions ? readDirections(sections) : undefined;
    const none = { tasks: [], used: new Map<Item, string>() };
    // Cells one to a line are no sentences: the account says how to bring the table.
    const cellLines = this.#zones.remarks.some(({ text }) => text === ui.cellLines);
    const listed = own.directions !== undefined || (own.targets ?? own.duties) !== undefined || cellLines;
    const prose =
      directions ?? (listed ? none : readProse(sections, this.#registry.actors, year, tables.tasks.length > 0));
    if (!isReport) tellWithin(prose.tasks, this.#registry.actors, year);
    // What a file of the project's own lists in tables is not read out of its text too.
    const { duties, used: dutiesUsed } = readDuties(own.duties ? [] : sections, this.#registry.actors);
    const { budget, used: budgetUsed } = readBudget(isReport || own.budget ? [] : sections);

    readSectionFacts(sections, prose, isReport, context);
    if (this.#own.status === 'issued') markScheduled(tables.tasks);
    const reading = [...prose.tasks, ...tables.tasks];
    const said = [...sections, ...reading, ...this.#zones.tables].length > 0 || this.#appendix.attachedTo;
    if (!identity && !said) throw new Refusal(messages.noKind);
    const tasks = reading.map((task) => taskData(task, task.cells !== undefined, isReport, context));
    uniqueNumbers(tasks, reading, account);
    const reporting = isReport || own.reporting ? [] : readReporting(sections, this.#registry.actors, year);
    const period = isReport
      ? reportPeriod(
          title,
          [...rest.map(({ text }) => text), ...sections.flatMap(({ items }) => items.map(({ raw }) => raw))],
          year,
          account,
        )
      : years.period;

    parts.push(...writer.sections(sections, { prose, duties: dutiesUsed, budget: budgetUsed, isReport }));
    const ending = writeEnding(endingParagraphs, this.#decision?.ending, this.#alone, { parts, writer, account });
    parts.push(...writer.appendix(appendix, this.#appendix, tables, reading));
    for (const task of tables.tasks) keepCells(task, account);
    parts.push(...footnotes(this.#zones.footnotes, references), ...wordForWord([...account.verbatim, ...furniture]));

    for (const duty of reporting) {
      checkActors(duty.reporter, duty.at, context);
      account.understand(duty.at, ui.reportingFound(duty.name, duty.due));
    }
    if (duties.length) account.understand(ui.sections, ui.dutiesFound(duties.length));
    if (budget.length) account.understand(ui.sections, ui.budgetFound(budget.length));
    const number = identity?.number ?? this.#attached?.number;
    const signed = ending.signer?.name ?? this.#decision?.ending.signer?.name;
    const whole = (number ?? this.#decision?.head.number) !== undefined && issuedOn?.length === 10;
    // A day is written when the number is given: one without the other waits for its signature.
    const waits = identity?.symbol !== undefined && number === undefined && issuedOn?.length === 10;
    const symbol = identity?.symbol ?? attachedTo?.symbol ?? this.#attached?.symbol ?? this.#decision?.head.symbol;
    if (!symbol) account.question(ui.head, ui.symbolUnknown);
    const data: Record<string, unknown> = {
      unit: unit ?? 'chua-ro',
      kind,
      year,
      schoolYear: years.schoolYear,
      period: isReport ? undefined : period,
      number,
      symbol,
      party: identity?.party,
      place: identity?.place || undefined,
      issuedOn,
      status: this.#own.status ?? (whole || (signed && !identity?.draftMark && !waits) ? 'issued' : 'draft'),
      parentBody: identity?.parentBody ?? this.#decision?.head.parentBody,
      issuer: identity?.issuer ?? this.#decision?.head.issuer,
      stamp: identity?.draftMark ?? this.#decision?.head.draftMark,
      title: clip(title) || ui.titleUnknown,
      summary: ui.summary(this.#options.file, isReport ? 0 : tasks.length, targets.count),
      attachedTo:
        decided ??
        (attachedTo?.type && !isReport ? { ...attachedTo, issuer: attachedTo.issuer ?? ui.titleUnknown } : undefined),
      appendix: appendixKey(this.#appendix),
      ...(isReport ? { period, addressedTo: identity.addressedTo } : {}),
      basis,
      citations: references.uses,
      targets: targets.data(areas, spanText({ year, period: isReport ? undefined : period })),
      taskSource: isReport ? undefined : !fromProse && (tables.tasks.length || !tasks.length) ? 'table' : 'prose',
      tasks: isReport ? undefined : tasks,
      limitations: isReport ? readLimitations(sections).map((item) => limitation(item, areas)) : undefined,
      results: isReport
        ? readResults(
            this.#zones.tables.map(({ table }) => table),
            areas,
          )
        : undefined,
      directionsYear: directions?.year,
      directions: isReport
        ? tasks.map(({ no, area, title: name, refs }) => ({ no, area, title: name, refs }))
        : undefined,
      reporting: reporting.map((duty) => ({ ...duty, name: clip(duty.name) })),
      budget,
      duties: duties.flatMap(({ agency, text, at }) => pieces(text).map((piece) => ({ agency, text: piece, at }))),
      recipients: ending.recipients.map(clip),
      signer: ending.signer,
      ...ownValues(this.#own, areas),
    };
    return {
      type: isReport ? 'report' : 'plan',
      unit,
      year,
      slug,
      data: clean(data) as Record<string, unknown>,
      body: `${parts.filter(Boolean).join('\n\n')}\n`,
      printed: account.printed,
      understood: account.understood,
      notUnderstood: account.notUnderstood,
      proposals: references.proposals,
    };
  }
}
