/**
 * Blocks in, a paper out: the keys of its front matter, its body, and what was understood and what was not. Pure: no
 * disk, no clock.
 *
 * Nothing is dropped. A paragraph or a row leaves the body only when every word of it stands in the keys that were
 * read from it; otherwise it is written out, as prose, or with a mark where it was not understood.
 */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { importText as ui } from '../i18n/import.ts';
import type { Area } from '../model/areas.ts';
import type { Citation } from '../model/citation.ts';
import type { Unit } from '../model/unit.ts';
import { Account, type Finding } from './account.ts';
import { readAppendixHead, type AppendixHead } from './appendix-head.ts';
import { AreaFinder } from './areas.ts';
import type { Block, Paragraph } from './blocks.ts';
import { BodyWriter } from './body.ts';
import { readBudget } from './budget.ts';
import { ancestors } from './citations.ts';
import { decisionKeys, readDecision, splitDecision, type Decision } from './decision.ts';
import { readDuties } from './duties.ts';
import { readEnding, type Ending } from './ending.ts';
import { appendixReference, clean } from './front-matter.ts';
import { readIdentity, type Identity } from './identity.ts';
import { kindOf, yearsOf, type Years } from './kind.ts';
import { escapeInline, escapeParagraph } from './markdown.ts';
import { refuseOthers } from './other-papers.ts';
import { outline, type Item, type Section } from './outline.ts';
import { checkActors, keepCells, taskData, uniqueNumbers, type TaskContext } from './paper-tasks.ts';
import { clip, pieces } from './pieces.ts';
import { readDirections, readLabelledTasks, readPointTasks, type ProseReading } from './prose-tasks.ts';
import { isBasis, References } from './references.ts';
import { readReporting } from './reporting.ts';
import { reportPeriod } from './report-span.ts';
import { footnotes, readLimitations, readSectionFacts } from './section-facts.ts';
import { accountOfHead } from './head-account.ts';
import { readTaskTables, type TableReading } from './table.ts';
import { TargetList } from './target-list.ts';
import { findUnit, unitAtPlace } from './whose.ts';
import { zonesOf, type Zones } from './zones.ts';

export type { Finding } from './account.ts';

export interface Registry {
  units: ReadonlyMap<string, Unit>;
  areas: Iterable<Area>;
  citations: Iterable<Citation>;
  actors: AgencyIndex;
}

export interface Options {
  /** The unit, where it is known beforehand. */
  unit?: string;
  /** The file's name, for the summary. */
  file: string;
  /** The day to write beside proposed citations as "not looked up". */
  asOf: string;
}

export interface Imported {
  type: 'plan' | 'report';
  unit: string | undefined;
  /** `undefined` where neither the title nor a day says it. */
  year: number | undefined;
  /** What the file is called, after the year. */
  slug: string;
  /** The front matter, key by key in the order in which it is written. */
  data: Record<string, unknown>;
  body: string;
  understood: Finding[];
  notUnderstood: Finding[];
  proposals: Citation[];
}

/**
 * Understands a paper.
 *
 * @throws Refusal for a paper that is no plan and no report
 */
export function readPaper(blocks: readonly Block[], registry: Registry, options: Options): Imported {
  const split = splitDecision(blocks);
  if (!split) refuseOthers(blocks.filter((block) => block.kind === 'paragraph'));
  return new PaperReader(split?.plan ?? blocks, split && readDecision(split.decision), registry, options).read();
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

  constructor(blocks: readonly Block[], decision: Decision | undefined, registry: Registry, options: Options) {
    this.#zones = zonesOf(blocks);
    this.#decision = decision;
    this.#registry = registry;
    this.#options = options;
    this.#identity = readIdentity(this.#zones.head);
    this.#appendix = readAppendixHead(this.#zones.appendix);
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
    const { kind, slug, years } = this.#kind(title, issuedOn);
    const { year } = years;
    const rest = head.slice(
      identity ? head.findIndex((paragraph) => paragraph === identity.used.at(-1)?.paragraph) + 1 : 0,
    );
    const unit = this.#options.unit ?? this.#unit(title, rest, issuedOn);
    const chain = ancestors(unit === undefined ? undefined : this.#registry.units.get(unit), this.#registry.units);
    if (unit) account.understand(ui.head, ui.unitFound(unit));
    else account.question(ui.head, ui.unitUnknown);
    accountOfHead(
      { identity: this.#identity, decision: this.#decision?.head, onlyAppendix: this.#attached !== undefined, title },
      account,
    );

    const own = this.#attached ?? identity ?? this.#decision?.head;
    const references = new References(
      account,
      this.#registry.citations,
      chain,
      this.#options.asOf,
      `${own?.number ?? ''}/${own?.symbol ?? ''}`,
    );
    const areas = new AreaFinder(this.#registry.areas);
    const targets = new TargetList(chain[0]?.level ?? 'xa');
    const context: TaskContext = { account, references, targets, areas, actors: this.#registry.actors, year };
    const writer = new BodyWriter(this.#zones, account, references);
    const decided = this.#decision && decisionKeys(this.#decision, references, account, attachedTo?.issuer);

    const parts: string[] = [];
    const basis = this.#opening(rest, parts, references);
    const { lead, sections } = outline(body);
    for (const item of lead) parts.push(escapeParagraph(item.raw));
    if (sections.length) account.understand(ui.sections, ui.sectionsFound(sections.map(({ no }) => no)));

    const isReport = identity?.type === 'report';
    const tables: TableReading = readTaskTables(this.#zones.taskTables, this.#registry.actors, year);
    const directions = isReport ? readDirections(sections) : undefined;
    const prose =
      directions ?? (tables.tasks.length ? { tasks: [], used: new Map<Item, string>() } : this.#proseTasks(sections));
    const { duties, used: dutiesUsed } = readDuties(sections, this.#registry.actors);
    const { budget, used: budgetUsed } = isReport ? { budget: [], used: new Set<Item>() } : readBudget(sections);

    readSectionFacts(sections, prose.used, isReport, context);
    const reading = tables.tasks.length ? tables.tasks : prose.tasks;
    const tasks = reading.map((task) => taskData(task, tables.tasks.length > 0, isReport, context));
    uniqueNumbers(tasks, reading, account);
    const reporting = isReport ? [] : readReporting(sections, this.#registry.actors, year);
    const period = isReport
      ? reportPeriod(
          title,
          [...rest.map(({ text }) => text), ...sections.flatMap(({ items }) => items.map(({ raw }) => raw))],
          year,
          account,
        )
      : years.period;

    parts.push(...writer.sections(sections, { prose, duties: dutiesUsed, budget: budgetUsed, isReport }));
    const ending = this.#ending(endingParagraphs, parts, writer);
    parts.push(...writer.appendix(appendix, this.#appendix.used, tables, reading));
    for (const task of tables.tasks) keepCells(task, account);
    parts.push(...footnotes(this.#zones.footnotes, references), ...this.#wordForWord());

    for (const duty of reporting) {
      checkActors(duty.reporter, duty.at, context);
      account.understand(duty.at, ui.reportingFound(duty.name, duty.due));
    }
    if (duties.length) account.understand(ui.sections, ui.dutiesFound(duties.length));
    if (budget.length) account.understand(ui.sections, ui.budgetFound(budget.length));

    const number = identity?.number ?? this.#attached?.number;
    const signed = ending.signer?.name ?? this.#decision?.ending.signer?.name;
    const whole = (number ?? this.#decision?.head.number) !== undefined && issuedOn?.length === 10;
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
      status: whole || (signed && !identity?.draftMark) ? 'issued' : 'draft',
      parentBody: identity?.parentBody ?? this.#decision?.head.parentBody,
      issuer: identity?.issuer ?? this.#decision?.head.issuer,
      stamp: identity?.draftMark ?? this.#decision?.head.draftMark,
      title: clip(title) || ui.titleUnknown,
      summary: ui.summary(this.#options.file, isReport ? 0 : tasks.length, targets.count),
      attachedTo:
        decided ??
        (attachedTo?.type && !isReport ? { ...attachedTo, issuer: attachedTo.issuer ?? ui.titleUnknown } : undefined),
      appendix: this.#appendixKey(),
      ...(isReport ? { period, addressedTo: identity.addressedTo } : {}),
      basis,
      citations: references.uses,
      targets: targets.data(
        areas,
        period === undefined || isReport
          ? year === undefined
            ? undefined
            : String(year)
          : `${period.from}-${period.to}`,
      ),
      taskSource: isReport ? undefined : tables.tasks.length || !tasks.length ? 'table' : 'prose',
      tasks: isReport ? undefined : tasks,
      limitations: isReport ? readLimitations(sections) : undefined,
      directionsYear: directions?.year,
      directions: isReport
        ? tasks.map(({ no, area, title: name, refs }) => ({ no, area, title: name, refs }))
        : undefined,
      reporting: reporting.map((duty) => ({ ...duty, name: clip(duty.name) })),
      budget,
      duties: duties.flatMap(({ agency, text, at }) => pieces(text).map((piece) => ({ agency, text: piece, at }))),
      recipients: ending.recipients.map(clip),
      signer: ending.signer,
    };
    return {
      type: isReport ? 'report' : 'plan', unit, year, slug,
      data: clean(data) as Record<string, unknown>,
      body: `${parts.filter(Boolean).join('\n\n')}\n`,
      understood: account.understood, notUnderstood: account.notUnderstood, proposals: references.proposals,
    }; // prettier-ignore
  }

  /** What paper it is, where it or its appendix says so; and the years that it is for. */
  #kind(title: string, issuedOn: string | undefined): { kind?: string; slug: string; years: Years } {
    const identity = this.#identity;
    const known = identity !== undefined || this.#alone;
    const attached = this.#decision !== undefined || identity?.attachedTo !== undefined;
    const type = identity?.type ?? 'plan';
    const several = yearsOf(title, '', undefined).period !== undefined;
    const { kind, slug } = kindOf(type, title, attached, several);
    const inTitle = yearsOf(title, kind, undefined);
    const elsewhere =
      issuedOn === undefined
        ? yearsOf(this.#appendix.title ?? '', kind, this.#appendix.attachedTo?.issuedOn)
        : yearsOf('', kind, issuedOn);
    const years = inTitle.year === undefined ? elsewhere : inTitle;
    if (years.year === undefined) this.#account.question(ui.wholePaper, ui.yearUnknown);
    else if (inTitle.year === undefined) this.#account.question(ui.head, ui.yearGuessed(years.year));
    if (!known) this.#account.question(ui.wholePaper, ui.kindUnknown);
    return { ...(known ? { kind } : {}), slug, years };
  }

  /** Whose paper it is: its opening and title say so before its head does, which is often another's, copied. */
  #unit(title: string, rest: readonly Paragraph[], issuedOn: string | undefined): string | undefined {
    const opening = rest.find(({ text }) => !/^(?:Căn cứ|Thực hiện)/u.test(text))?.text;
    const closing = this.#zones.body.findLast(({ text }) => /^trên đây là/iu.test(text))?.text;
    const identity = this.#identity;
    const head = this.#decision?.head;
    const speaking = [
      opening?.split(/\s(?:xây dựng|ban hành|báo cáo)\s/u)[0],
      title,
      identity?.issuer,
      head?.issuer,
      this.#appendix.attachedTo?.issuer,
      identity?.attachedTo?.issuer,
      closing,
    ];
    const { units } = this.#registry;
    return findUnit(speaking, units, issuedOn) ?? unitAtPlace(identity?.place ?? head?.place, units, issuedOn);
  }

  /** What stands between the title and the first section, written into `parts`. Returns the ids of the basis. */
  #opening(paragraphs: readonly Paragraph[], parts: string[], references: References): string[] {
    const basis: string[] = [];
    for (const { text, place } of paragraphs) {
      // The basis is printed from its key: it stands in the body only where the key does not say it.
      if (isBasis(text) && references.basis(text, place, basis)) this.#account.keep(place, text);
      else {
        if (!isBasis(text)) references.mentions(text, place, 'body', ui.opening);
        parts.push(escapeParagraph(text));
      }
    }
    if (basis.length) this.#account.understand(ui.basis, ui.basisFound(basis));
    else if (!this.#alone && !this.#decision) this.#account.question(ui.basis, ui.noBasis);
    return basis;
  }

  /** Recipients and signature; what is neither goes into `parts` with a mark. */
  #ending(paragraphs: readonly Paragraph[], parts: string[], writer: BodyWriter): Ending {
    const ending = readEnding(paragraphs);
    const usedEnding = new Set(ending.used.map(({ paragraph }) => paragraph));
    for (const { paragraph, gave } of ending.used)
      this.#account.consume(paragraph.place, paragraph.text, [...gave, ...Object.values(ending.signer ?? {})]);
    for (const paragraph of paragraphs)
      if (!usedEnding.has(paragraph)) parts.push(writer.marked(paragraph.place, paragraph.text));
    const all = this.#decision?.ending ?? ending;
    if (all.recipients.length)
      this.#account.understand(paragraphs[0]?.place ?? '', ui.recipientsFound(all.recipients.length));
    else if (!this.#alone) this.#account.question(ui.ending, ui.noRecipients);
    if (all.signer)
      this.#account.understand(
        ui.ending,
        ui.signerFound([all.signer.authority, all.signer.position, all.signer.name].filter(Boolean).join(', ')),
      );
    else if (!this.#alone) this.#account.question(ui.ending, ui.noSigner);
    return ending;
  }

  /** Lines that the keys do not say word for word, kept at the end. */
  #wordForWord(): string[] {
    const verbatim = [...this.#account.verbatim, ...this.#zones.furniture];
    if (!verbatim.length) return [];
    const lines = verbatim.map(({ place, text }) => `- ${escapeInline(place)}: ${escapeInline(text)}`);
    return [`## ${ui.verbatim}`, ui.verbatimLead, lines.join('\n')];
  }

  #appendixKey() {
    const { title, attachedTo } = this.#appendix;
    return attachedTo || title ? { title, reference: attachedTo && appendixReference(attachedTo) } : undefined;
  }

  #proseTasks(sections: readonly Section[]): ProseReading {
    const labelled = readLabelledTasks(sections, this.#registry.actors);
    return labelled.tasks.length ? labelled : readPointTasks(sections, this.#registry.actors);
  }
}
