/** Content texts in, the catalogue and its problems out. */
import { z } from 'zod';
import { messages } from '../i18n/messages.ts';
import { agency } from '../model/agency.ts';
import { abbreviation } from '../model/schemas.ts';
import { area } from '../model/areas.ts';
import { citation, citationKey, type Citation } from '../model/citation.ts';
import { indicator } from '../model/indicator.ts';
import { plan, type PlanData } from '../model/plan.ts';
import { compareProblems } from '../model/problem.ts';
import { report, type ReportData } from '../model/report.ts';
import { guide, template } from '../model/template.ts';
import { LEVELS, unit, type Unit } from '../model/unit.ts';
import { compareVietnamese } from '../text/order.ts';
import type { FileKind } from '../text/file-kind.ts';
import type { Legacy } from '../text/legacy.ts';
import { parseBody, type Body } from './prose.ts';
import { readAs } from './read-as.ts';
import { recalledBody, recalledSource, type Reading, type Readings } from './readings.ts';
import { Resolver, type PaperFile } from './resolve.ts';
import { parseSource, type Source } from './source.ts';
import { nameHint, strayFile, strayFolder, type Room } from './stray.ts';
import { valueProblems } from './values.ts';
import type { Abbreviation, Catalogue, ContentDocument, Guide, Loaded, Paper, Template } from './types.ts';

export interface SourceText {
  room: Room;
  /** Path below the room's folder, with forward slashes. */
  path: string;
  /** Path for messages. */
  file: string;
  text: string;
  /** Why the file was not read, if it was not. */
  unread?: 'too-large' | 'not-a-file' | 'unreadable' | 'not-text' | 'stray' | 'stray-folder';
  /** What it is instead of a text. */
  kind?: FileKind;
  /** The files of a folder that is not read. */
  within?: string[];
  bytes?: number;
  /** What the file is written in, where its bytes are not UTF-8 and it can be told. */
  encoding?: Legacy;
  /** SHA-256 of the file, where it was read from the disk. */
  digest?: string;
}

const PAPER_PATH = /^(plans|reports)\/([a-z0-9-]+)\/(\d{4})-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;
const ID_PATH = /^(?:[a-z]+\/)?([a-z0-9]+(?:-[a-z0-9]+)*)\.(?:mdx|yaml)$/;

/** Collects what the files hold while they are read, then resolves the references between them. */
class Loader extends Resolver {
  readonly unitSources = new Map<string, Source>();
  readonly citationSources: { item: Citation; source: Source; index: number }[] = [];
  readonly abbreviations: Abbreviation[] = [];
  readonly documents: ContentDocument[] = [];
  readonly drafts: PaperFile[] = [];
  /** The files of the papers by their ids. */
  readonly #draftIds = new Map<string, string>();
  readonly templates: { source: Source; value: Template }[] = [];
  readonly guides: Guide[] = [];
  readonly #readings: Readings | undefined;

  constructor(readings: Readings | undefined) {
    super();
    this.#readings = readings;
  }

  read(text: SourceText): void {
    if (text.unread) return this.#unread(text, text.unread);
    const known = this.#readings?.get(text);
    const source = known ? recalledSource(text, known) : parseSource(text.file, text.text, text.encoding);
    // Text that could not be told from bytes has no characters yet.
    const decoded = !source.problems.some(({ rule }) => rule === 'file.encoding' || rule === 'file.too-large');
    if (!known && decoded) source.problems.push(...valueProblems(source));
    this.#readInto(source, text, known);
    this.problems.push(...source.problems);
  }

  #unread(
    { file, room, path, bytes = 0, kind = 'office', within = [] }: SourceText,
    why: NonNullable<SourceText['unread']>,
  ): void {
    const at = { file, line: 1, column: 1 };
    if (why === 'stray' || why === 'stray-folder') {
      const said = why === 'stray' ? strayFile(room, path) : strayFolder(room, path, within);
      if (said) this.problems.push({ ...at, ...said });
      return;
    }
    const [rule, message, hint] = {
      'not-text': ['file.encoding', messages.notText[kind], messages.notTextHint[kind]],
      'too-large': ['file.too-large', messages.fileTooLarge(bytes), messages.fileTooLargeHint],
      'not-a-file': ['file.unreadable', messages.notAFile, messages.notAFileHint],
      unreadable: ['file.unreadable', messages.unreadable(''), messages.unreadableHint],
    }[why] as [string, string, string];
    this.problems.push({ ...at, severity: 'error', rule, message, hint });
  }

  /** The body of a source; its problems are taken over. */
  #body(source: Source): Body {
    const body = parseBody(source);
    this.problems.push(...body.problems);
    return body;
  }

  #readInto(source: Source, text: SourceText, known: Reading | undefined): void {
    const { room, path } = text;
    if (room === 'templates') return this.#readTemplate(source, path);
    switch (path.split('/')[0]) {
      case 'units':
        return this.#readUnit(source, path);
      case 'registry':
        return this.#readRegistry(source, path);
      case 'guides':
        return this.#readGuide(source, path);
      case 'plans':
      case 'reports':
        return this.#readPaper(source, text, known);
      default:
        return this.report(source, [], 'file.name', messages.fileName(path), nameHint('content', path));
    }
  }

  #idOf(source: Source, path: string, room: Room = 'content'): string | undefined {
    const id = ID_PATH.exec(path)?.[1];
    if (!id) this.report(source, [], 'file.name', messages.fileName(path), nameHint(room, path));
    return id;
  }

  #readUnit(source: Source, path: string): void {
    const id = this.#idOf(source, path);
    const data = readAs(source, unit);
    if (!id || !data) return;
    this.units.set(id, { id, ...data });
    this.documents.push({ type: 'unit', file: source.file, source, unit: { id, ...data } });
    this.unitSources.set(id, source);
  }

  #readRegistry(source: Source, path: string): void {
    switch (path) {
      case 'registry/agencies.yaml':
        for (const [index, item] of (readAs(source, z.array(agency)) ?? []).entries()) {
          if (this.#unique(source, this.agencies, item, index)) {
            for (const { spelling, owner } of this.actors.add(item)) {
              this.report(
                source,
                [index],
                'agency.alias',
                messages.duplicate('cách viết', spelling, owner),
                messages.duplicateHint,
              );
            }
          }
        }
        return;
      case 'registry/areas.yaml':
        for (const [index, item] of (readAs(source, z.array(area)) ?? []).entries())
          this.#unique(source, this.areas, item, index);
        return;
      case 'registry/citations.yaml':
        for (const [index, item] of (readAs(source, z.array(citation)) ?? []).entries()) {
          if (this.#unique(source, this.citations, item, index)) this.citationSources.push({ item, source, index });
        }
        this.documents.push({
          type: 'citations',
          file: source.file,
          source,
          items: this.citationSources.map(({ item }) => item),
        });
        return;
      case 'registry/indicators.yaml':
        for (const [index, item] of (readAs(source, z.array(indicator)) ?? []).entries())
          this.#unique(source, this.indicators, item, index);
        return;
      case 'registry/abbreviations.yaml': {
        this.abbreviations.push(...(readAs(source, z.array(abbreviation)) ?? []));
        return;
      }
      default:
        return this.report(source, [], 'file.name', messages.fileName(path), nameHint('content', path));
    }
  }

  #unique<T extends { id: string }>(source: Source, map: Map<string, T>, item: T, index: number): boolean {
    if (map.has(item.id)) {
      this.report(
        source,
        [index, 'id'],
        'id.duplicate',
        messages.duplicate('mã', item.id, source.file),
        messages.duplicateHint,
      );
      return false;
    }
    map.set(item.id, item);
    return true;
  }

  #readTemplate(source: Source, path: string): void {
    const id = this.#idOf(source, path, 'templates');
    const body = this.#body(source);
    const data = readAs(source, template);
    if (!id || !data) return;
    const value = { id, file: source.file, url: `/mau/${id}/`, ...data };
    this.templates.push({ source, value });
    this.documents.push({ type: 'template', file: source.file, source, template: value, body });
  }

  #readGuide(source: Source, path: string): void {
    const id = this.#idOf(source, path);
    const body = this.#body(source);
    const data = readAs(source, guide);
    if (!id || !data) return;
    const value = { id, file: source.file, url: `/huong-dan/${id}/`, ...data };
    this.guides.push(value);
    this.documents.push({ type: 'guide', file: source.file, source, guide: value, body });
  }

  #readPaper(source: Source, text: SourceText, known: Reading | undefined): void {
    const { path } = text;
    const match = PAPER_PATH.exec(path);
    if (!match) return this.report(source, [], 'file.name', messages.fileName(path), nameHint(text.room, path));
    const [, room, folder = '', year = '', slug = ''] = match;
    const body = known ? recalledBody(source, known) : this.#body(source);
    const id = `${folder}/${year}-${slug}`;
    const first = this.#draftIds.get(id);
    if (first) {
      this.report(
        source,
        [],
        'id.duplicate',
        messages.duplicate('tên tệp', `${year}-${slug}`, first),
        messages.duplicateHint,
      );
      return;
    }
    const type = room === 'plans' ? 'plan' : 'report';
    const data = known?.data ?? readAs<z.ZodType<PlanData | ReportData>>(source, type === 'plan' ? plan : report);
    if (data) this.#draft({ type, source, body, id, data } as PaperFile);
    if (data && !known && !source.problems.length && !body.problems.length) {
      const { sections, ids, links } = body;
      this.#readings?.set(text, { data, sections, ids, links, body: source.body.length, line: source.bodyLine });
    }
    const said = source.data as { unit?: unknown; year?: unknown } | undefined;
    if (typeof said?.unit === 'string' && said.unit !== folder) {
      this.report(source, ['unit'], 'file.folder', messages.wrongFolder(said.unit, folder), messages.wrongFolderHint);
    }
    if (typeof said?.year === 'number' && String(said.year) !== year) {
      this.report(
        source,
        ['year'],
        'file.year',
        messages.wrongYear(said.year, `${year}-${slug}`),
        messages.wrongYearHint,
      );
    }
  }

  #draft(draft: PaperFile): void {
    this.drafts.push(draft);
    this.#draftIds.set(draft.id, draft.source.file);
  }

  resolveUnits(): void {
    for (const [id, item] of this.units) {
      const source = this.unitSources.get(id);
      if (!source) continue;
      this.unitAt(source, ['parent'], item.parent);
      this.unitAt(source, ['managedBy'], item.managedBy);
      for (const [i, successor] of item.successors.entries()) {
        this.unitAt(source, ['successors', i, 'unit'], successor.unit);
        this.citationAt(source, ['successors', i, 'basis'], successor.basis);
      }
      const seen = new Set([id]);
      for (let up = item.parent; up !== undefined; up = this.units.get(up)?.parent) {
        if (seen.has(up)) {
          this.report(source, ['parent'], 'unit.cycle', messages.cyclicParent(id), messages.cyclicParentHint);
          break;
        }
        seen.add(up);
      }
    }
  }

  resolveCitations(): void {
    const keys = new Map<string, string>();
    for (const { item, source, index } of this.citationSources) {
      this.unitAt(source, [index, 'unit'], item.unit);
      for (const [i, relation] of item.relations.entries())
        this.citationAt(source, [index, 'relations', i, 'to'], relation.to);
      const key = citationKey(item);
      const first = keys.get(key);
      if (first)
        this.report(
          source,
          [index],
          'citation.duplicate',
          messages.duplicate('văn bản', item.code, first),
          messages.duplicateHint,
        );
      keys.set(key, item.id);
    }
  }

  resolveTemplates(): Template[] {
    for (const { source, value } of this.templates) {
      this.citationsAt(source, ['basis'], value.basis);
      for (const [i, item] of value.tasks.entries()) {
        this.actorList(source, ['tasks', i, 'lead'], item.lead);
        this.actorList(source, ['tasks', i, 'coordinating'], item.coordinating);
        this.citationsAt(source, ['tasks', i, 'refs'], item.refs);
        // A template names no year: any will do to see that its wordings can be read.
        if (item.deadline) this.deadline(source, ['tasks', i, 'deadline'], item.deadline, 2000);
        for (const [j, product] of item.products.entries()) {
          if (product.deadline) this.deadline(source, ['tasks', i, 'products', j, 'deadline'], product.deadline, 2000);
        }
      }
    }
    return this.templates.map(({ value }) => value);
  }

  // Papers -----------------------------------------------------------------------------------------

  resolvePapers(): Paper[] {
    return this.drafts.map((draft) => {
      const { source, body, type, data } = draft;
      const paper = this.paper(draft);
      this.documents.push({ type, file: source.file, source, data, paper, body });
      return paper;
    });
  }
}

const sorted = <T>(map: Map<string, T>, by: (a: T, b: T) => number) =>
  new Map([...map].sort(([, a], [, b]) => by(a, b)));

/** Newest year first, then by unit's name, then by file. */
function comparePapers(units: Map<string, Unit>) {
  return (a: Paper, b: Paper) =>
    b.year - a.year ||
    compareVietnamese(units.get(a.unit)?.name ?? a.unit, units.get(b.unit)?.name ?? b.unit) ||
    (a.id < b.id ? -1 : 1);
}

/**
 * Builds the catalogue from content texts. Pure: no disk, no clock. A file with problems is left out of
 * the catalogue; its problems say why.
 *
 * @param readings what papers were read as before, which need not be read again
 */
export function loadCatalogue(texts: readonly SourceText[], readings?: Readings): Loaded {
  const loader = new Loader(readings);
  for (const text of texts) loader.read(text);
  loader.resolveUnits();
  loader.resolveCitations();
  const templates = loader.resolveTemplates();
  const papers = loader.resolvePapers().sort(comparePapers(loader.units));
  const catalogue: Catalogue = {
    units: sorted(
      loader.units,
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareVietnamese(a.name, b.name),
    ),
    agencies: sorted(loader.agencies, (a, b) => compareVietnamese(a.name, b.name)),
    areas: loader.areas,
    citations: sorted(loader.citations, (a, b) =>
      (a.issuedOn ?? '') < (b.issuedOn ?? '')
        ? 1
        : (a.issuedOn ?? '') > (b.issuedOn ?? '')
          ? -1
          : compareVietnamese(a.code, b.code),
    ),
    indicators: loader.indicators,
    abbreviations: loader.abbreviations.toSorted((a, b) => compareVietnamese(a.short, b.short)),
    papers,
    plans: papers.filter((paper) => paper.type === 'plan'),
    reports: papers.filter((paper) => paper.type === 'report'),
    templates,
    guides: loader.guides.toSorted((a, b) => a.order - b.order),
    tasks: papers.flatMap((paper) => paper.tasks),
    targets: papers.flatMap((paper) => paper.targets),
    reporting: papers.flatMap((paper) => paper.reporting),
    uses: papers.flatMap((paper) => paper.uses),
    notes: papers.flatMap((paper) => paper.notes),
    results: papers.flatMap((paper) => (paper.type === 'report' ? paper.results : [])),
  };
  return {
    catalogue,
    documents: loader.documents,
    problems: loader.problems.sort(compareProblems),
    files: texts.filter(({ unread }) => unread !== 'stray' && unread !== 'stray-folder').length,
  };
}
