/**
 * Astro's content loaders. The loaders of all collections share one reading of the content: each reads its own files, the
 * whole is checked, and only content without an error reaches the collections.
 */
import { relative } from 'node:path';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { BodyMetadata } from '../catalogue/site.ts';
import type { Checked } from '../checks/check-content.ts';
import { parseBody, type Body } from '../content/prose.ts';
import { collectedDigest } from '../content/collected.ts';
import {
  COLLECTIONS,
  entryOf,
  readFile,
  type Collection,
  type FileRecord,
  type ListCollection,
  type ProseCollection,
  type ReadFile,
  type RecordOf,
  type SourceText,
} from '../content/read-file.ts';
import { parseSource } from '../content/parse-source.ts';
import type { Source } from '../content/source.ts';
import { proseHtml } from '../markup/prose.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { codeDigest, sha256 } from '../util/digest.ts';
import { isPaper } from './check-memory.ts';
import { readMasters } from './masters.ts';
import { assertFit, checkFiles, readTexts, warningsOf } from './site-check.ts';

/** What the loaders of one synchronisation share. */
class Reading {
  readonly texts = readTexts();
  readonly joined = new Set<string>();
  readonly #read = new Map<SourceText, ReadFile>();
  readonly #given = new Map(COLLECTIONS.map((name) => [name, Promise.withResolvers<true>()]));
  #checked: Promise<Checked> | undefined;

  /** Takes the files of a collection, as its loader has read them. */
  give(collection: Collection, files: ReadonlyMap<SourceText, ReadFile>): void {
    for (const [text, file] of files) this.#read.set(text, file);
    this.#given.get(collection)?.resolve(true);
  }

  /** Everything that the check says of the content, once all files are read. */
  get checked(): Promise<Checked> {
    return (this.#checked ??= this.#check());
  }

  /** The ids of the registers' entries as their files have them. */
  async order(): Promise<Record<string, string[]>> {
    await this.checked;
    const lists = [...this.#read.values()].flatMap(({ record }) => (record && isList(record) ? [record] : []));
    return Object.fromEntries(lists.map(({ collection, data }) => [collection, data.map(idOf)]));
  }

  async #check(): Promise<Checked> {
    const texts = await this.texts;
    await Promise.all([...this.#given.values()].map(({ promise }) => promise));
    return checkFiles(
      texts,
      texts.map((text) => this.#read.get(text) ?? readFile(text)),
    );
  }
}

/** The loaders of the content and the two that follow from its check. */
const LOADERS = COLLECTIONS.length + 2;

/** The reading that not all loaders have joined yet. */
let begun: Reading | undefined;

/** The reading that a loader takes part in, once each. Nothing is held when all have joined it. */
function join(name: string): Reading {
  const reading = begun?.joined.has(name) === false ? begun : new Reading();
  reading.joined.add(name);
  begun = reading.joined.size < LOADERS ? reading : undefined;
  return reading;
}

/**
 * Whether the content may be shown. Throws `UnfitContent` where it may not; while editing it is only said, and the
 * collections stay as they were.
 */
function isFit(problems: readonly Problem[], { watcher }: LoaderContext): boolean {
  if (!watcher) assertFit(problems);
  return problems.every(({ severity }) => severity !== 'error');
}

/** The digest of a file as it is read by this program. */
const digestOf = ({ file, text, digest = sha256(text) }: SourceText) =>
  sha256(`${codeDigest()} ${process.env['BASE_PATH'] ?? ''} ${file} ${digest}`).slice(0, 32);

/** The loader of a collection of the content. */
export function records(collection: Collection): Loader {
  return {
    name: `kho:${collection}`,
    async load(context) {
      const reading = join(collection);
      const { store } = context;
      const own = new Map<SourceText, ReadFile>();
      for (const text of await reading.texts) {
        const entry = text.unread ? undefined : entryOf(text);
        if (entry?.collection !== collection) continue;
        own.set(text, recalled(collection, entry.id, text, store) ?? readFile(text));
      }
      reading.give(collection, own);
      if (!isFit((await reading.checked).problems, context)) return;
      const stays = new Set<string>();
      for (const [text, { record }] of own) if (record) for (const id of put(context, record, text)) stays.add(id);
      for (const id of store.keys()) if (!stays.has(id)) store.delete(id);
    },
  };
}

/** A paper as the store has it, where its file has not changed: it need not be parsed and checked again. */
function recalled(collection: Collection, id: string, text: SourceText, store: DataStore): ReadFile | undefined {
  if (collection !== 'plans' && collection !== 'reports') return undefined;
  const entry = store.get(id);
  if (!entry?.rendered || entry.digest !== digestOf(text)) return undefined;
  const { file } = text;
  const { read, bodyLine } = entry.rendered.metadata as unknown as BodyMetadata;
  let parsed: Source | undefined;
  const source: Source = {
    file,
    text: text.text,
    data: entry.data,
    body: entry.body ?? '',
    bodyLine,
    problems: [],
    place: (path, key) => (parsed ??= parseSource(file, text.text)).place(path, key),
  };
  const body: Body = {
    problems: [],
    ...read,
    get texts() {
      return parseBody(source, true).texts;
    },
  };
  const record = { collection, id, source, data: entry.data, body } as FileRecord;
  return { file, isContent: true, problems: [], record };
}

const idOf = (item: RecordOf<ListCollection>['data'][number]): string =>
  'id' in item ? item.id : 'short' in item ? item.short : 'address' in item ? item.address : (item.words[0] ?? '');
const isList = (record: FileRecord): record is FileRecord & RecordOf<ListCollection> => Array.isArray(record.data);

/** Puts what a file holds into the store of its collection. Returns the ids of the entries. */
function put({ store, config }: LoaderContext, record: FileRecord, text: SourceText): string[] {
  const digest = digestOf(text);
  // Astro wants the path from the project's root, also where CONTENT_DIR names a folder elsewhere.
  const filePath = relative('.', text.file).replaceAll('\\', '/');
  switch (record.collection) {
    case 'plans':
    case 'reports': {
      const link = (path: string) => config.base.replace(/\/$/, '') + path;
      const html = isCompiled(record) ? null : () => proseHtml(record.source.body, link);
      putProse(store, record, { digest, filePath, html });
      return [record.id];
    }
    case 'guides':
    case 'templates':
      putProse(store, record, { digest, filePath, html: null });
      return [record.id];
    case 'units':
      store.set({ id: record.id, data: record.data, filePath, digest });
      return [record.id];
    default: {
      store.clear();
      for (const item of record.data) store.set({ id: idOf(item), data: { ...item } });
      return record.data.map(idOf);
    }
  }
}

/** Whether Astro compiles a body as MDX: it places parts of its paper, or editorial notes stand below its headings. */
function isCompiled({ data: { notes }, body: { placements, sections } }: RecordOf<'plans' | 'reports'>): boolean {
  const numbers = new Set(sections.map(({ no }) => no));
  return placements.length > 0 || notes.some(({ at }) => numbers.has(at));
}

/** @param html of the body; `null` where Astro compiles it */
function putProse(
  store: DataStore,
  { id, data, source, body }: RecordOf<ProseCollection>,
  { digest, filePath, html }: { digest: string; filePath: string; html: (() => string) | null },
): void {
  if (store.get(id)?.digest === digest) return;
  const { sections, ids, links, placements } = body;
  const read = { sections, ids, links, placements };
  const metadata: BodyMetadata = { file: source.file, bodyLine: source.bodyLine, read };
  const headings = sections.map(({ depth, id: slug, heading }) => ({ depth, slug, text: heading }));
  const rendered = { html: html?.() ?? '', metadata: { ...metadata, headings } };
  store.set({ id, data, body: source.body, filePath, digest, rendered, ...(html ? {} : { deferredRender: true }) });
}

/** A finding of a rule, acknowledged or not, without the objects around it. */
export const finding = z.object({
  rule: z.string(),
  at: z.string(),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  message: z.string(),
  /** The paper's id. */
  paper: z.string().nullable(),
  /** The place of the note that acknowledges it among the notes of the paper. */
  note: z.int().nullable(),
});
export type FindingData = z.infer<typeof finding>;

/** The findings of all rules. Also what says what is wrong with the content: once for all loaders. */
export const findings: Loader = {
  name: 'kho:findings',
  async load(context) {
    const { problems, findings: found } = await join('findings').checked;
    const { store, watcher, logger } = context;
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (watcher) for (const problem of errors) logger.error(`\n${formatProblem(problem)}`);
    else for (const line of warningsOf(problems)) console.error(line);
    if (!isFit(problems, context)) return;
    store.clear();
    for (const [i, { rule, paper, acknowledged, ...place }] of found.entries()) {
      const note = acknowledged && paper ? paper.notes.indexOf(acknowledged) : null;
      const data: FindingData = { ...place, rule: rule.id, paper: paper?.id ?? null, note };
      store.set({ id: String(i), data });
    }
  },
};

/** One entry: digests of all content and of what is no paper, by which pages see what has changed. */
export const state: Loader = {
  name: 'kho:state',
  async load(context) {
    const reading = join('state');
    const { problems, catalogue } = await reading.checked;
    if (!isFit(problems, context)) return;
    const texts = await reading.texts;
    const digestOfAll = (some: readonly SourceText[]) => sha256(some.map(digestOf).join());
    const masters = [...(await readMasters())].map(([name, master]) => [name, master.sha256]);
    const collected = collectedDigest(catalogue.sites);
    const others = texts.filter((text) => !isPaper(text));
    const registers = sha256(digestOfAll(others) + JSON.stringify(masters) + collected);
    const all = sha256(digestOfAll(texts) + collected);
    context.store.set({ id: 'content', data: { all, registers, order: await reading.order() } });
  },
};
