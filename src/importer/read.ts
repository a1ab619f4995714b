/**
 * Blocks in, a paper out: the keys of its front matter, its body, and what was understood and what was not. Pure: no
 * disk, no clock.
 *
 * Nothing is dropped. A paragraph or a row leaves the body only when every word of it stands in the keys that were
 * read from it; otherwise it is written out, as prose, or with a mark where it was not understood.
 */
import type { AgencyIndex } from '../catalogue/actors.ts';
import type { Area, AreaId } from '../model/areas.ts';
import { type Citation } from '../model/citation.ts';
import { dayOf } from '../model/dates.ts';
import { parseDeadline } from '../model/deadline.ts';
import type { Level, Unit } from '../model/unit.ts';
import { importText as ui } from '../i18n/import.ts';
import { nearest } from '../text/nearest.ts';
import { AreaFinder } from './areas.ts';
import type { Block, Paragraph, Table } from './blocks.ts';
import { ancestors, CitationFinder, readMentions, type Mention } from './citations.ts';
import { readDuties } from './duties.ts';
import { readEnding, type Ending } from './ending.ts';
import { appendixReference, clean } from './front-matter.ts';
import { readAttached, readIdentity, type AttachedTo, type Identity } from './identity.ts';
import { escapeInline, escapeParagraph, markdownTable } from './markdown.ts';
import { kindOf, yearOf } from './kind.ts';
import { outline, type Item, type Section } from './outline.ts';
import { clip, oneLine, pieces } from './pieces.ts';
import { readDirections, readLabelledTasks, readPointTasks, type ProseReading } from './prose-tasks.ts';
import { readReporting } from './reporting.ts';
import { readTaskTables, type ReadTask, type TableReading } from './table.ts';
import { readTargets, type ReadTarget } from './targets.ts';
import { findUnit, unitAtPlace } from './whose.ts';
import { missingWords } from './words.ts';
import { APPENDIX, zonesOf, type Zones } from './zones.ts';

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

export interface Finding {
  place: string;
  text: string;
}

export interface Imported {
  type: 'plan' | 'report';
  unit: string | undefined;
  year: number;
  /** What the file is called, after the year. */
  slug: string;
  /** The front matter, key by key in the order in which it is written. */
  data: Record<string, unknown>;
  body: string;
  understood: Finding[];
  notUnderstood: Finding[];
  proposals: Citation[];
}

/** Understands a paper. */
export function readPaper(blocks: readonly Block[], registry: Registry, options: Options): Imported {
  return new PaperReader(blocks, registry, options).read();
}

class PaperReader {
  readonly #zones: Zones;
  readonly #registry: Registry;
  readonly #options: Options;
  readonly #understood: Finding[] = [];
  readonly #notUnderstood: Finding[] = [];
  /** Lines that went into keys, but not word for word. */
  readonly #verbatim: Finding[] = [];
  #targets: (ReadTarget & { at: string; refs: string[] })[] = [];
  #uses: { ref: string; role: string; at: string }[] = [];
  readonly #used = new Set<string>();
  #finder = new CitationFinder([], [], '');
  /** The paper's own number and symbol, which are no citation. */
  #self = '';
  #areas: AreaFinder;
  #own: Level = 'xa';
  #year = 2000;

  constructor(blocks: readonly Block[], registry: Registry, options: Options) {
    this.#zones = zonesOf(blocks);
    this.#registry = registry;
    this.#options = options;
    this.#areas = new AreaFinder(registry.areas);
  }

  #understand(place: string, text: string): void {
    this.#understood.push({ place, text });
  }

  #question(place: string, text: string): void {
    this.#notUnderstood.push({ place, text });
  }

  /** Keeps a line that a key was read from, unless the key says all of it. */
  #consume(place: string, text: string, gave: readonly string[]): void {
    if (missingWords(text, gave.join(' ')).length) this.#verbatim.push({ place, text: oneLine(text) });
  }

  #mentions(text: string, place: string, role: string, at: string): { id: string; mention: Mention }[] {
    const found: { id: string; mention: Mention }[] = [];
    for (const mention of readMentions(text)) {
      if (`${mention.number}/${mention.code.replace(/^\d+[/-]/u, '')}` === this.#self && role === 'appendix') continue;
      const resolved = this.#finder.resolve(mention, place);
      if (!resolved) {
        this.#question(place, ui.mentionWithoutYear(mention.wording));
        continue;
      }
      found.push({ id: resolved.id, mention });
      if (role !== 'basis') this.#use(resolved.id, role, at);
    }
    return found;
  }

  #use(ref: string, role: string, at: string): void {
    const key = [ref, role, at].join('|');
    if (this.#used.has(key)) return;
    this.#used.add(key);
    this.#uses.push({ ref, role, at });
  }

  #target(text: string, at: string, refs: string[], goals: boolean, strict: boolean): string[] {
    const ids: string[] = [];
    for (const target of readTargets(text, this.#own, strict, goals)) {
      this.#targets.push({ ...target, at, refs: target.op === 'by-reference' ? refs : [] });
      ids.push(`T${this.#targets.length}`);
    }
    return ids;
  }

  #area(group: string | undefined, text: string, place: string): AreaId {
    const name = group?.replace(/^.*\s–\s(?=\S)/u, '');
    const area =
      (name && this.#areas.ofHeading(name)) || this.#areas.ofText(text) || (group && this.#areas.ofHeading(group));
    if (area) return area;
    this.#question(place, ui.areaUnknown(clip(text).slice(0, 80)));
    return 'A0';
  }

  #checkActors(names: readonly string[], place: string): void {
    for (const name of names) {
      if (!this.#registry.actors.find(name))
        this.#question(place, ui.agencyUnknown(name, nearest(name, this.#registry.actors.names)));
    }
  }

  read(): Imported {
    const { head, body, ending: endingParagraphs, appendix } = this.#zones;
    const identity = readIdentity(head);
    const appendixRead = this.#appendix(appendix);
    const alone = identity === undefined && body.length === 0;
    const attached = appendixRead.attachedTo;
    const title = identity?.title ?? appendixRead.title ?? '';
    const issuedOn = identity?.issuedOn ?? identity?.attachedTo?.issuedOn ?? (alone ? attached?.issuedOn : undefined);
    const { kind, slug } = kindOf(identity, title);
    const year = yearOf(title, kind, issuedOn) ?? yearOf(appendixRead.title ?? '', kind, attached?.issuedOn);
    this.#year = year ?? 2000;
    if (!year) this.#question(ui.wholePaper, ui.yearUnknown);

    const rest = head.slice(
      identity ? head.findIndex((paragraph) => paragraph === identity.used.at(-1)?.paragraph) + 1 : 0,
    );
    const unit = this.#options.unit ?? this.#unit(identity, attached, title, rest, issuedOn);
    const chain = ancestors(unit === undefined ? undefined : this.#registry.units.get(unit), this.#registry.units);
    this.#own = chain[0]?.level ?? 'xa';
    this.#finder = new CitationFinder(this.#registry.citations, chain, this.#options.asOf);
    if (unit) this.#understand(ui.head, ui.unitFound(unit));
    else this.#question(ui.head, ui.unitUnknown);

    if (identity)
      for (const { paragraph, gave } of identity.used) {
        this.#consume(paragraph.place, paragraph.text, [
        ...gave, String(identity.number ?? ''), identity.symbol ?? '', identity.place ?? '', ...identity.addressedTo, identity.attachedTo?.issuer ?? '',
      ]); // prettier-ignore
      }
    this.#reportIdentity(identity, title, attached, alone);
    this.#self =
      alone && attached
        ? `${attached.number ?? ''}/${attached.symbol}`
        : `${identity?.number ?? ''}/${identity?.symbol ?? ''}`;

    const parts: string[] = [];
    const basis = this.#opening(rest, alone, parts);

    const { lead, sections } = outline(body);
    for (const item of lead) parts.push(escapeParagraph(item.raw));
    if (sections.length) this.#understand(ui.sections, ui.sectionsFound(sections.map(({ no }) => no)));

    const tables: TableReading = this.#zones.taskTables.length
      ? readTaskTables(this.#zones.taskTables, this.#registry.actors, this.#year)
      : { tasks: [], heads: [], groups: [], unread: [] };
    const isReport = identity?.type === 'report';
    const directions = isReport ? readDirections(sections) : undefined;
    const prose: ProseReading =
      directions ?? (tables.tasks.length ? { tasks: [], used: new Map() } : this.#proseTasks(sections));
    const { duties, used: dutiesUsed } = readDuties(sections, this.#registry.actors);

    this.#sectionTargets(sections, prose.used, isReport);
    const reading = tables.tasks.length ? tables.tasks : prose.tasks;
    const tasks = reading.map((task) => this.#task(task, tables.tasks.length > 0, isReport));
    this.#uniqueNumbers(tasks, reading);
    const reporting = isReport ? [] : readReporting(sections, this.#registry.actors, this.#year);
    const limitations = isReport ? this.#limitations(sections) : [];

    parts.push(...this.#sections(sections, prose, dutiesUsed, isReport));
    const ending = this.#ending(endingParagraphs, alone, parts);
    parts.push(...this.#appendixBody(appendix, appendixRead.used, tables, reading));
    parts.push(...this.#footnotes(), ...this.#wordForWord());

    for (const duty of reporting) {
      this.#checkActors(duty.reporter, duty.at);
      this.#understand(duty.at, ui.reportingFound(duty.name, duty.due));
    }
    if (duties.length) this.#understand(ui.sections, ui.dutiesFound(duties.length));

    const number = identity?.number ?? (alone ? attached?.number : undefined);
    const whole = number !== undefined && issuedOn?.length === 10;
    const status = whole || (ending.signer?.name && !identity?.draftMark) ? 'issued' : 'draft';
    const period = isReport
      ? this.#period([...rest.map(({ text }) => text), ...sections.flatMap(({ items }) => items.map(({ raw }) => raw))])
      : undefined;
    const data: Record<string, unknown> = {
      unit: unit ?? 'chua-ro',
      kind,
      year: this.#year,
      number,
      symbol:
        identity?.symbol ??
        identity?.attachedTo?.symbol ??
        (alone ? attached?.symbol : undefined) ??
        (isReport ? 'BC-UBND' : 'KH-UBND'),
      place: identity?.place || undefined,
      issuedOn,
      status,
      parentBody: identity?.parentBody,
      issuer: identity?.issuer,
      stamp: identity?.draftMark,
      title: clip(title) || ui.titleUnknown,
      summary: ui.summary(this.#options.file, isReport ? 0 : tasks.length, this.#targets.length),
      attachedTo:
        identity?.attachedTo?.type && !isReport
          ? {
              type: identity.attachedTo.type,
              number: identity.attachedTo.number,
              symbol: identity.attachedTo.symbol,
              issuedOn: identity.attachedTo.issuedOn,
              issuer: identity.attachedTo.issuer ?? ui.titleUnknown,
            }
          : undefined,
      appendix:
        attached || appendixRead.title
          ? { title: appendixRead.title, reference: attached && appendixReference(attached) }
          : undefined,
      period,
      addressedTo: isReport ? identity.addressedTo : undefined,
      basis,
      citations: this.#uses,
      targets: this.#targets.map((target, i) => ({
        id: `T${i + 1}`, indicator: clip(target.indicator), op: target.op, value: target.value, unit: target.unit, level: target.level,
        area: this.#areas.ofText(target.indicator), period: String(this.#year), wording: clip(target.wording), at: target.at, refs: target.refs,
      })), // prettier-ignore
      taskSource: isReport ? undefined : tables.tasks.length || !tasks.length ? 'table' : 'prose',
      tasks: isReport ? undefined : tasks,
      limitations: isReport ? limitations : undefined,
      directionsYear: directions?.year,
      directions: isReport
        ? tasks.map(({ no, area, title: name, refs }) => ({ no, area, title: name, refs }))
        : undefined,
      reporting: reporting.map((duty) => ({ ...duty, name: clip(duty.name) })),
      duties: duties.flatMap(({ agency, text, at }) => pieces(text).map((piece) => ({ agency, text: piece, at }))),
      recipients: ending.recipients.map(clip),
      signer: ending.signer,
    };
    return {
      type: isReport ? 'report' : 'plan', unit, year: this.#year, slug,
      data: clean(data) as Record<string, unknown>,
      body: `${parts.filter(Boolean).join('\n\n')}\n`,
      understood: this.#understood, notUnderstood: this.#notUnderstood,
      proposals: this.#finder.proposals.map(({ citation }) => citation),
    }; // prettier-ignore
  }

  /** Whose paper it is: its opening and title say so before its head does, which is often another's, copied. */
  #unit(
    identity: Identity | undefined,
    attached: AttachedTo | undefined,
    title: string,
    rest: readonly Paragraph[],
    issuedOn: string | undefined,
  ): string | undefined {
    const opening = rest.find(({ text }) => !/^(?:Căn cứ|Thực hiện)/u.test(text))?.text;
    const closing = this.#zones.body.findLast(({ text }) => /^trên đây là/iu.test(text))?.text;
    const speaking = [
      opening?.split(/\s(?:xây dựng|ban hành|báo cáo)\s/u)[0],
      title,
      identity?.issuer,
      attached?.issuer,
      identity?.attachedTo?.issuer,
      closing,
    ];
    const { units } = this.#registry;
    return findUnit(speaking, units, issuedOn) ?? unitAtPlace(identity?.place, units, issuedOn);
  }

  /** What stands between the title and the first section, written into `parts`. Returns the ids of the basis. */
  #opening(paragraphs: readonly Paragraph[], alone: boolean, parts: string[]): string[] {
    const basis: string[] = [];
    for (const { text, place } of paragraphs) {
      const isBasis = /^(?:[-–]\s*)?(?:Căn cứ|Thực hiện|Theo)\s/iu.test(text);
      const mentions = this.#mentions(text, place, isBasis ? 'basis' : 'body', ui.opening);
      for (const [i, { id }] of mentions.entries()) {
        if (isBasis && i === 0 && !basis.includes(id)) basis.push(id);
        else if (isBasis && !basis.includes(id)) this.#use(id, 'body', ui.basis);
      }
      if (isBasis && !mentions.length && /^(?:[-–]\s*)?Căn cứ/iu.test(text))
        this.#question(place, ui.basisWithoutNumber(text.slice(0, 100)));
      parts.push(escapeParagraph(text));
    }
    if (basis.length) this.#understand(ui.basis, ui.basisFound(basis));
    else if (!alone) this.#question(ui.basis, ui.noBasis);
    return basis;
  }

  /** Recipients and signature; what is neither goes into `parts` with a mark. */
  #ending(paragraphs: readonly Paragraph[], alone: boolean, parts: string[]): Ending {
    const ending = readEnding(paragraphs);
    const usedEnding = new Set(ending.used.map(({ paragraph }) => paragraph));
    for (const { paragraph, gave } of ending.used)
      this.#consume(paragraph.place, paragraph.text, [...gave, ...Object.values(ending.signer ?? {})]);
    for (const paragraph of paragraphs)
      if (!usedEnding.has(paragraph)) parts.push(this.#marked(paragraph.place, paragraph.text));
    if (ending.recipients.length)
      this.#understand(paragraphs[0]?.place ?? '', ui.recipientsFound(ending.recipients.length));
    else if (!alone) this.#question(ui.ending, ui.noRecipients);
    if (ending.signer)
      this.#understand(
        ui.ending,
        ui.signerFound(
          [ending.signer.authority, ending.signer.position, ending.signer.name].filter(Boolean).join(', '),
        ),
      );
    else if (!alone) this.#question(ui.ending, ui.noSigner);
    return ending;
  }

  #footnotes(): string[] {
    const parts: string[] = [];
    for (const paragraph of this.#zones.footnotes) {
      if (paragraph === this.#zones.footnotes[0]) parts.push(`## ${ui.footnotes}`);
      this.#mentions(paragraph.text, paragraph.place, 'footnote', ui.footnotes);
      parts.push(escapeParagraph(paragraph.text));
    }
    return parts;
  }

  /** Lines that the keys do not say word for word, kept at the end. */
  #wordForWord(): string[] {
    const verbatim = [...this.#verbatim, ...this.#zones.furniture];
    if (!verbatim.length) return [];
    const lines = verbatim.map(({ place, text }) => `- ${escapeInline(place)}: ${escapeInline(text)}`);
    return [`## ${ui.verbatim}`, ui.verbatimLead, lines.join('\n')];
  }

  #reportIdentity(
    identity: Identity | undefined,
    title: string,
    attached: AttachedTo | undefined,
    alone: boolean,
  ): void {
    if (!identity) {
      if (alone && attached) this.#understand(ui.head, ui.onlyAppendix);
      else this.#question(ui.head, ui.noTypeLine);
      return;
    }
    const at = identity.used[0]?.paragraph.place ?? ui.head;
    if (identity.issuer)
      this.#understand(at, ui.issuerFound([identity.parentBody, identity.issuer].filter(Boolean).join(' / ')));
    else this.#question(ui.head, ui.noIssuer);
    if (identity.symbol) this.#understand(at, ui.numberFound(identity.number, identity.symbol));
    else if (!identity.attachedTo) this.#question(ui.head, ui.noNumber);
    if (identity.issuedOn) this.#understand(at, ui.dateFound(identity.place, identity.issuedOn));
    else if (!identity.attachedTo) this.#question(ui.head, ui.noDate);
    if (identity.symbol && identity.number === undefined) this.#question(ui.head, ui.blankNumber);
    if (identity.issuedOn && identity.issuedOn.length < 10) this.#question(ui.head, ui.blankDay);
    if (identity.draftMark) this.#understand(ui.head, ui.draftFound(identity.draftMark));
    if (identity.attachedTo) this.#understand(ui.head, ui.attachedFound(identity.attachedTo.symbol));
    if (title) this.#understand(ui.head, ui.titleFound(title));
    else this.#question(ui.head, ui.noTitle);
  }

  /** The title of the appendix and the paper that it says it belongs to. */
  #appendix(paragraphs: readonly Paragraph[]): {
    title?: string;
    attachedTo?: AttachedTo;
    used: Map<Paragraph, string[]>;
  } {
    const used = new Map<Paragraph, string[]>();
    const title: string[] = [];
    let attachedTo: AttachedTo | undefined;
    for (const paragraph of paragraphs.slice(0, 6)) {
      const attached = readAttached(paragraph.text);
      if (attached) {
        attachedTo = attached;
        used.set(paragraph, [attached.issuer ?? '', attached.symbol]);
        break;
      }
      if (APPENDIX.test(paragraph.text)) {
        const rest = paragraph.text
          .replace(APPENDIX, '')
          .replace(/^[IVX\d]*\s*[.:–-]?\s*/u, '')
          .trim();
        if (rest) title.push(rest);
      } else title.push(paragraph.text);
      used.set(paragraph, [title.at(-1) ?? '']);
    }
    // Without the line on what it belongs to, these are paragraphs like others, but for the first.
    if (!attachedTo && title.length > 2) return { used: new Map() };
    return { ...(title.length ? { title: clip(title.join(' ')) } : {}), ...(attachedTo ? { attachedTo } : {}), used };
  }

  #proseTasks(sections: readonly Section[]): ProseReading {
    const labelled = readLabelledTasks(sections, this.#registry.actors);
    return labelled.tasks.length ? labelled : readPointTasks(sections);
  }

  /** Targets and citations of the text; those of paragraphs that became tasks are read with the tasks. */
  #sectionTargets(sections: readonly Section[], used: ReadonlyMap<Item, string>, strict: boolean): void {
    let top = '';
    for (const section of sections) {
      if (section.depth === 1) top = section.heading;
      const goals = /mục (?:tiêu|đích)|chỉ tiêu/iu.test(`${top} ${section.heading}`);
      if (!section.titled) {
        this.#mentions(section.heading, section.place, 'body', section.no);
        this.#target(section.heading, section.no, [], goals, strict);
      }
      for (const item of section.items) {
        if (used.has(item)) continue;
        const refs = this.#mentions(item.raw, item.place, 'body', section.no).map(({ id }) => id);
        this.#target(item.mark.text, section.no, refs, goals, strict);
      }
    }
  }

  #task(task: ReadTask, fromTable: boolean, direction: boolean) {
    const at = fromTable ? ui.appendixRow(task.no) : task.no;
    const [title = ui.titleUnknown, ...more] = pieces(task.title);
    if (!task.title) this.#question(task.place, ui.taskWithoutTitle(task.no));
    const text = [task.title, ...task.activities].join('. ');
    const refs = [...new Set(this.#mentions(task.raw.join(' ; '), task.place, 'task', task.no).map(({ id }) => id))];
    const targets = this.#target(
      [task.title, ...task.activities].map((part) => part.replace(/[.;]?$/u, '.')).join(' '),
      at,
      refs,
      false,
      direction,
    );
    this.#checkActors([...task.lead, ...task.coordinating], task.place);
    for (const wording of [task.deadline, ...task.products.map((product) => product.deadline)]) {
      if (wording && !parseDeadline(wording, { year: this.#year }))
        this.#question(task.place, ui.deadlineUnread(wording));
    }
    if (!direction && fromTable && !task.parent && !task.lead.length)
      this.#question(task.place, ui.taskWithoutLead(task.no));
    return {
      no: task.no, area: this.#area(task.group, text, task.place), group: task.group && clip(task.group), title,
      goal: task.goal && clip(task.goal), activities: [...more, ...task.activities.flatMap(pieces)],
      products: task.products.map((product) => ({ ...product, name: clip(product.name) })),
      lead: task.lead.map(clip), coordinating: task.coordinating.map(clip), deadline: task.deadline && clip(task.deadline),
      parent: task.parent, variantOf: task.variantOf, condition: task.condition, refs, targets,
    }; // prettier-ignore
  }

  /** Numbers become anchors: each is used once, and has no other signs than letters, digits, dots and hyphens. */
  #uniqueNumbers(tasks: { no: string; parent: string | undefined }[], reading: readonly ReadTask[]): void {
    const seen = new Set<string>();
    for (const [i, task] of tasks.entries()) {
      const plain =
        task.no
          .replace(/[^\p{L}\p{N}.-]+/gu, '-')
          .replace(/[.-]{2,}/gu, '-')
          .replace(/^[.-]+|[.-]+$/gu, '')
          .slice(0, 16) || String(i + 1);
      let no = plain;
      for (let k = 2; seen.has(no); k++) no = `${plain}-${k}`;
      if (no !== task.no) this.#question(reading[i]?.place ?? '', ui.numberChanged(task.no, no));
      seen.add(no);
      task.no = no;
    }
  }

  #limitations(sections: readonly Section[]): { text: string }[] {
    const found = sections.filter(({ heading }) => /hạn chế|tồn tại/iu.test(heading) && heading.length < 80);
    return found.flatMap(({ items }) =>
      items.filter(({ mark }) => mark.kind === 'bullet').map(({ mark }) => ({ text: clip(mark.text) })),
    );
  }

  #period(texts: readonly string[]): { from: string; to: string } {
    for (const text of texts) {
      const match =
        /từ (?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4}) đến (?:hết )?(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})/iu.exec(text);
      const [from, to] = [1, 4].map((at) =>
        dayOf(Number(match?.[at + 2]), Number(match?.[at + 1]), Number(match?.[at])),
      );
      if (from && to) return { from, to };
    }
    this.#question(ui.wholePaper, ui.periodGuessed(this.#year));
    return { from: `${this.#year}-01-01`, to: `${this.#year}-12-31` };
  }

  #marked(place: string, text: string): string {
    this.#question(place, ui.leftInBody(oneLine(text).slice(0, 100)));
    return `> **${ui.marked(place)}** ${escapeInline(text)}`;
  }

  /** The sections as prose. Where paragraphs became tasks or duties, a line says which. */
  #sections(sections: readonly Section[], prose: ProseReading, duties: ReadonlySet<Item>, isReport: boolean): string[] {
    const parts: string[] = [];
    for (const section of sections) {
      const name = section.heading === section.raw ? section.heading : `${section.no}. ${section.heading}`;
      if (section.titled && section.depth <= 5)
        parts.push(`${'#'.repeat(Math.min(section.depth + 1, 5))} ${escapeInline(name)}`);
      else parts.push(escapeParagraph(section.raw));
      const moved: string[] = [];
      let list: string[] = [];
      const flush = () => {
        if (list.length) parts.push(list.join('\n'));
        list = [];
      };
      const flushMoved = () => {
        if (!moved.length) return;
        flush();
        parts.push(isReport ? ui.seeDirections(moved.splice(0)) : ui.seeTasks(moved.splice(0)));
      };
      let seeDuties = false;
      for (const item of section.items) {
        const task = prose.used.get(item);
        if (task !== undefined) {
          const read = prose.tasks.find(({ no }) => no === task);
          this.#consume(item.place, item.raw, [task, read?.title ?? '', ...(read?.activities ?? [])]);
          flush();
          if (!moved.includes(task)) moved.push(task);
          continue;
        }
        if (duties.has(item)) {
          flushMoved();
          flush();
          if (!seeDuties) parts.push(ui.seeDuties);
          seeDuties = true;
          continue;
        }
        flushMoved();
        if (item.mark.kind === 'bullet') list.push(`- ${escapeParagraph(item.mark.text)}`);
        else if (item.mark.kind === 'sub' && list.length) list.push(`  - ${escapeParagraph(item.mark.text)}`);
        else if (item.mark.kind === 'sub') list.push(`- ${escapeParagraph(item.mark.text)}`);
        else {
          flush();
          parts.push(escapeParagraph(item.raw));
        }
        const table = this.#zones.tables.find(({ after }) => after?.text === item.raw && after.place === item.place);
        if (table) {
          flush();
          parts.push(...this.#dataTables(({ after }) => after?.place === item.place));
        }
      }
      flushMoved();
      flush();
      parts.push(...this.#dataTables(({ after }) => after?.place === section.place));
    }
    return parts;
  }

  readonly #writtenTables = new Set<Table>();

  /** Tables that are no tasks, as tables of the body. */
  #dataTables(which: (entry: Zones['tables'][number]) => boolean): string[] {
    return this.#zones.tables
      .filter((entry) => !this.#writtenTables.has(entry.table) && which(entry))
      .map(({ table }) => {
        this.#writtenTables.add(table);
        this.#question(table.place, ui.tableLeft(table.rows.length));
        for (const row of table.rows) this.#mentions(row.cells.join(' ; '), row.place, 'body', ui.tableAt(table.place));
        return markdownTable(table.rows.map((row) => row.cells));
      });
  }

  #appendixBody(
    paragraphs: readonly Paragraph[],
    used: ReadonlyMap<Paragraph, string[]>,
    tables: TableReading,
    tasks: readonly ReadTask[],
  ): string[] {
    const parts: string[] = [];
    const rest = paragraphs.filter((paragraph) => !used.has(paragraph));
    for (const [paragraph, gave] of used) {
      this.#consume(paragraph.place, paragraph.text, gave);
      this.#mentions(paragraph.text, paragraph.place, 'appendix', ui.appendix);
    }
    if (tables.tasks.length) {
      parts.push(`## ${ui.appendix}`, ui.seeTable(tables.tasks.length));
      this.#understand(
        this.#zones.taskTables[0]?.place ?? '',
        ui.tasksFound(tables.tasks.length, tables.tasks[0]?.no ?? '', tables.tasks.at(-1)?.no ?? ''),
      );
    } else if (paragraphs.length) parts.push(`## ${ui.appendix}`);
    if (!tables.tasks.length && tasks.length) this.#understand(ui.sections, ui.proseTasksFound(tasks.length));
    for (const paragraph of rest) {
      this.#mentions(paragraph.text, paragraph.place, 'appendix', ui.appendix);
      parts.push(tables.tasks.length ? this.#marked(paragraph.place, paragraph.text) : escapeParagraph(paragraph.text));
      parts.push(...this.#dataTables(({ after }) => after === paragraph));
    }
    parts.push(...this.#dataTables(() => true));
    for (const row of tables.heads)
      this.#verbatim.push({ place: row.place, text: oneLine(row.cells.filter(Boolean).join(' | ')) });
    const groups = new Set(tasks.map((task) => task.group ?? ''));
    for (const row of tables.groups) {
      const text = row.cells.filter(Boolean).join(' ');
      if (![...groups].some((group) => missingWords(text, group).length === 0))
        this.#verbatim.push({ place: row.place, text: oneLine(text) });
    }
    for (const row of tables.unread) parts.push(this.#marked(row.place, row.cells.filter(Boolean).join(' | ')));
    if (tables.tasks.length) {
      for (const task of tasks) {
        this.#consume(task.place, task.raw.filter(Boolean).join(' | '), [
          task.no, task.group ?? '', task.title, task.goal ?? '', ...task.activities, ...task.lead, ...task.coordinating, task.deadline ?? '',
          ...task.products.flatMap((product) => [product.name, product.embeddedIn ?? '', product.deadline ?? '']),
        ]); // prettier-ignore
      }
    }
    return parts;
  }
}
