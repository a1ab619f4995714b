/** Files of the content in, the catalogue and its problems out. */
import { fileMessages } from '../i18n/file-messages.ts';
import { messages } from '../i18n/messages.ts';
import { readFile, type FileRecord, type ReadFile, type SourceText } from '../content/read-file.ts';
import type { Path, Source } from '../content/source.ts';
import type { Abbreviation } from '../model/abbreviation.ts';
import type { Synonym } from '../model/synonym.ts';
import { citationKey, type Citation } from '../model/citation.ts';
import type { Withdrawn } from '../model/former.ts';
import { compareProblems } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { compareVietnamese } from '../text/order.ts';
import { NOW } from './actors.ts';
import { arranged } from './arranged.ts';
import { resolvePaper, type PaperFile } from './resolve-paper.ts';
import { Resolver } from './resolver.ts';
import type { Catalogue, ContentDocument, FormerWord, Formerly, Guide, Loaded, Paper, Template } from './types.ts';

/** Collects what the files hold, then resolves the references between them. */
class Loader extends Resolver {
  readonly unitSources = new Map<string, Source>();
  readonly citationSources: { item: Citation; source: Source; index: number }[] = [];
  readonly abbreviations: Abbreviation[] = [];
  readonly synonyms: Synonym[] = [];
  readonly withdrawn: Withdrawn[] = [];
  readonly sites: Site[] = [];
  readonly formerly: Formerly[] = [];
  readonly former: FormerWord[] = [];
  readonly documents: ContentDocument[] = [];
  readonly drafts: PaperFile[] = [];
  /** The files of the papers by their ids. */
  readonly #paperFiles = new Map<string, string>();
  readonly templates: { source: Source; value: Template }[] = [];
  readonly guides: Guide[] = [];

  add(record: FileRecord): void {
    const { source } = record;
    const { file } = source;
    switch (record.collection) {
      case 'plans':
        return this.#addPaper({ ...record, type: 'plan' });
      case 'reports':
        return this.#addPaper({ ...record, type: 'report' });
      case 'units': {
        const item = { id: record.id, ...record.data };
        this.units.set(record.id, item);
        this.unitSources.set(record.id, source);
        this.documents.push({ type: 'unit', file, source, unit: item });
        this.#moved(source, [], `/don-vi/${record.id}/`, item.formerly);
        return;
      }
      case 'guides': {
        const value = { id: record.id, file, url: `/huong-dan/${record.id}/`, ...record.data };
        this.guides.push(value);
        this.documents.push({ type: 'guide', file, source, guide: value, body: record.body });
        this.#moved(source, [], value.url, value.formerly);
        return;
      }
      case 'templates': {
        const value = { id: record.id, file, url: `/mau/${record.id}/`, ...record.data };
        this.templates.push({ source, value });
        this.documents.push({ type: 'template', file, source, template: value, body: record.body });
        this.#moved(source, [], value.url, value.formerly);
        return;
      }
      case 'agencies':
        for (const [index, item] of this.#unique(source, this.agencies, record.data)) {
          this.#moved(source, [index], `/co-quan/${item.id}/`, item.formerly);
          for (const { spelling, owner } of this.actors.add(item))
            this.report(
              source,
              [index],
              'agency.alias',
              messages.duplicate('cách viết', spelling, owner),
              messages.duplicateHint,
            );
        }
        return;
      case 'citations': {
        for (const [index, item] of this.#unique(source, this.citations, record.data)) {
          this.citationSources.push({ item, source, index });
          this.#moved(source, [index], `/van-ban/${item.id}/`, item.formerly);
        }
        const items = this.citationSources.map(({ item }) => item);
        this.documents.push({ type: 'citations', file, source, items });
        return;
      }
      case 'areas':
        this.#unique(source, this.areas, record.data);
        return;
      case 'indicators':
        this.#unique(source, this.indicators, record.data);
        return;
      case 'abbreviations':
        this.abbreviations.push(...record.data);
        return;
      case 'withdrawn':
        this.withdrawn.push(...record.data);
        this.former.push(...record.data.map(({ address }, i) => ({ address, source, path: [i, 'address'] })));
        return;
      case 'sites':
        this.#addSites(source, record.data);
        return;
      case 'synonyms':
        this.#addSynonyms(source, record.data);
    }
  }

  /** Remembers the addresses that something had before. @param path of what names them */
  #moved(source: Source, path: Path, url: string, addresses: readonly string[] = []): void {
    for (const [i, address] of addresses.entries()) {
      this.formerly.push({ address, url });
      this.former.push({ address, source, path: [...path, 'formerly', i] });
    }
  }

  /** No two sites are one, or speak for one unit. */
  #addSites(source: Source, sites: readonly Site[]): void {
    const [ids, addresses, units] = [new Set<string>(), new Set<string>(), new Map<string, string>()];
    for (const [index, site] of sites.entries()) {
      if (ids.has(site.id)) this.#duplicate(source, [index, 'id'], 'mã', site.id, source.file);
      else if (addresses.has(site.address))
        this.#duplicate(source, [index, 'address'], 'địa chỉ', site.address, source.file);
      for (const [i, unit] of site.units.entries()) {
        const first = units.get(unit);
        if (first !== undefined)
          this.report(
            source,
            [index, 'units', i],
            'site.unit',
            fileMessages.siteUnit(unit, first),
            fileMessages.siteUnitHint,
          );
        units.set(unit, site.name);
      }
      ids.add(site.id);
      addresses.add(site.address);
      this.sites.push(site);
    }
  }

  /** Each group is known by the first of its words. */
  #addSynonyms(source: Source, groups: readonly Synonym[]): void {
    for (const [index, group] of groups.entries()) {
      const [first = ''] = group.words;
      if (this.synonyms.some(({ words }) => words[0] === first))
        this.#duplicate(source, [index, 'words'], 'từ', first, source.file);
      else this.synonyms.push(group);
    }
  }

  /** Adds the items of a register by their ids. Returns those that were not there yet, with their places in the list. */
  #unique<T extends { id: string }>(source: Source, map: Map<string, T>, items: readonly T[]): [number, T][] {
    return [...items.entries()].filter(([index, item]) => {
      if (!map.has(item.id)) return map.set(item.id, item);
      this.#duplicate(source, [index, 'id'], 'mã', item.id, source.file);
      return false;
    });
  }

  #duplicate(source: Source, path: Path, what: string, id: string, first: string): void {
    this.report(source, path, 'id.duplicate', messages.duplicate(what, id, first), messages.duplicateHint);
  }

  #addPaper(draft: PaperFile): void {
    const first = this.#paperFiles.get(draft.id);
    if (first) return this.#duplicate(draft.source, [], 'tên tệp', draft.id.split('/')[1] ?? '', first);
    this.drafts.push(draft);
    this.#paperFiles.set(draft.id, draft.source.file);
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
          this.report(source, ['parent'], 'unit.cycle', fileMessages.cyclicParent(id), fileMessages.cyclicParentHint);
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
      const where = { level: value.levels[0], on: NOW };
      for (const [i, item] of value.tasks.entries()) {
        this.actorList(source, ['tasks', i, 'lead'], item.lead, where);
        this.actorList(source, ['tasks', i, 'coordinating'], item.coordinating, where);
        this.actorList(source, ['tasks', i, 'monitoring'], item.monitoring, where);
        this.citationsAt(source, ['tasks', i, 'refs'], item.refs);
      }
    }
    return this.templates.map(({ value }) => value);
  }

  // Papers -----------------------------------------------------------------------------------------

  resolvePapers(): Paper[] {
    return this.drafts.map((draft) => {
      const { source, body, type, data } = draft;
      const paper = resolvePaper(this, draft);
      this.documents.push({ type, file: source.file, source, data, paper, body });
      this.#moved(source, [], paper.url, data.formerly);
      const [key, rows] = 'tasks' in data ? ['tasks', data.tasks] : ['directions', data.directions];
      for (const [i, { no, formerly }] of rows.entries())
        this.#moved(
          source,
          [key, i],
          `${paper.url}#nv-${no}`,
          formerly?.map((old) => `${paper.url}#nv-${old}`),
        );
      return paper;
    });
  }
}

/** The catalogue of the files of a content, and their problems. */
export function loadCatalogue(texts: readonly SourceText[]): Loaded {
  return loadFiles(texts.map(readFile));
}

/**
 * Builds the catalogue from files that were read. Pure: no disk, no clock. A file with problems is left out of the
 * catalogue; its problems say why.
 */
export function loadFiles(files: readonly ReadFile[]): Loaded {
  const { catalogue, documents, former, problems } = load(files.flatMap(({ record }) => record ?? []));
  return {
    catalogue,
    documents,
    former,
    problems: [...files.flatMap((file) => file.problems), ...problems].sort(compareProblems),
    files: files.filter(({ isContent }) => isContent).length,
  };
}

/** The catalogue of records in which nothing is wrong. */
export const catalogueOf = (records: readonly FileRecord[]): Catalogue => load(records).catalogue;

function load(records: readonly FileRecord[]): Omit<Loaded, 'files'> {
  const loader = new Loader();
  for (const record of records) loader.add(record);
  loader.resolveUnits();
  loader.resolveCitations();
  const templates = loader.resolveTemplates();
  const papers = loader.resolvePapers();
  const catalogue: Catalogue = {
    ...arranged(loader, papers),
    areas: loader.areas,
    indicators: loader.indicators,
    abbreviations: loader.abbreviations.toSorted((a, b) => compareVietnamese(a.short, b.short)),
    synonyms: loader.synonyms,
    templates,
    guides: loader.guides.toSorted((a, b) => a.order - b.order),
    formerly: loader.formerly,
    withdrawn: loader.withdrawn,
    sites: loader.sites,
    portal: null,
  };
  return { catalogue, documents: loader.documents, former: loader.former, problems: loader.problems };
}
