/** One file of the content: read, and held against the schema of its collection. Other files play no part in it. */
import { z } from 'zod';
import { fileMessages } from '../i18n/file-messages.ts';
import { messages } from '../i18n/messages.ts';
import { abbreviation, type Abbreviation } from '../model/abbreviation.ts';
import { agency, type Agency } from '../model/agency.ts';
import { area, type Area } from '../model/areas.ts';
import { citation, type Citation } from '../model/citation.ts';
import { withdrawn, type Withdrawn } from '../model/former.ts';
import { indicator, type Indicator } from '../model/indicator.ts';
import { plan, type PlanData } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { report, type ReportData } from '../model/report.ts';
import { site, type Site } from '../model/site.ts';
import { synonym, type Synonym } from '../model/synonym.ts';
import { guide, template, type GuideData, type TemplateData } from '../model/template.ts';
import { unit, type UnitData } from '../model/unit.ts';
import type { FileKind } from '../text/file-kind.ts';
import type { Legacy } from '../text/legacy.ts';
import { parseBody, type Body } from './prose.ts';
import { readAs } from './read-as.ts';
import { parseSource } from './parse-source.ts';
import type { Path, Source } from './source.ts';
import { nameHint, strayFile, strayFolder, type Room } from './stray.ts';
import { valueProblems } from './values.ts';

/** A file as it lies on the disk. */
export interface SourceText {
  room: Room;
  /** Path below the room's folder, with forward slashes. */
  path: string;
  /** Path for messages. */
  file: string;
  text: string;
  /** Why the file was not read, if it was not. */
  unread?: 'too-large' | 'not-a-file' | 'unreadable' | 'unreadable-folder' | 'not-text' | 'stray' | 'stray-folder';
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

/** What a file holds, by its collection. The files of the registry hold a list each. */
interface Holds {
  plans: PlanData;
  reports: ReportData;
  units: UnitData;
  guides: GuideData;
  templates: TemplateData;
  agencies: Agency[];
  areas: Area[];
  citations: Citation[];
  indicators: Indicator[];
  abbreviations: Abbreviation[];
  synonyms: Synonym[];
  withdrawn: Withdrawn[];
  sites: Site[];
}
export type Collection = keyof Holds;

/** The collections of which one file has all entries. */
export type ListCollection = Exclude<Collection, ProseCollection | 'units'>;

/** The collections of Markdown files, which have a body. */
export type ProseCollection = 'plans' | 'reports' | 'guides' | 'templates';

export type RecordOf<C extends Collection> = {
  collection: C;
  /** Of the entry: the file's path below its folder, without the extension. */
  id: string;
  source: Source;
  data: Holds[C];
} & (C extends ProseCollection ? { body: Body } : unknown);

/** A file that fits its schema. */
export type FileRecord = { [C in Collection]: RecordOf<C> }[Collection];

/** A file that was read: what it holds, where that fits, and what is wrong with it. */
export interface ReadFile {
  file: string;
  /** Whether it is one of the files of the content, and not something that strayed there. */
  isContent: boolean;
  record?: FileRecord;
  problems: Problem[];
}

const SCHEMAS: { [C in Collection]: z.ZodType<Holds[C]> } = {
  plans: plan,
  reports: report,
  units: unit,
  guides: guide,
  templates: template,
  agencies: z.array(agency),
  areas: z.array(area),
  citations: z.array(citation),
  indicators: z.array(indicator),
  abbreviations: z.array(abbreviation),
  synonyms: z.array(synonym),
  withdrawn: z.array(withdrawn),
  sites: z.array(site).describe('Danh sách trang được gom, mỗi mục bắt đầu bằng "- id:"; xem /huong-dan/cong-gom/'),
};

export const COLLECTIONS = Object.keys(SCHEMAS) as Collection[];
const PROSE: readonly Collection[] = ['plans', 'reports', 'guides', 'templates'];
const hasProse = (collection: Collection): collection is ProseCollection => PROSE.includes(collection);
const PAPERS: readonly Collection[] = ['plans', 'reports'];

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PAPER_PATH = new RegExp(`^(plans|reports)/([a-z0-9-]+)/(\\d{4})-(${SLUG})\\.mdx$`);
const PLAIN_PATH = new RegExp(`^(units|guides)/(${SLUG})\\.(?:mdx|yaml)$`);
const REGISTRY_PATH = /^registry\/(agencies|areas|citations|indicators|abbreviations|synonyms|withdrawn)\.yaml$/;
/** The one file that lies in no folder. */
const SITES_PATH = 'sites.yaml';
const TEMPLATE_PATH = new RegExp(`^(${SLUG})\\.mdx$`);

/** Which entry of which collection a file is by its path; `undefined` for a name that no file may have. */
export function entryOf({
  room,
  path,
}: Pick<SourceText, 'room' | 'path'>): { collection: Collection; id: string } | undefined {
  const [, template = ''] = room === 'templates' ? (TEMPLATE_PATH.exec(path) ?? []) : [];
  if (room === 'templates') return template ? { collection: 'templates', id: template } : undefined;
  const [, papers, unitId = '', year = '', slug = ''] = PAPER_PATH.exec(path) ?? [];
  if (papers) return { collection: papers as Collection, id: `${unitId}/${year}-${slug}` };
  const [, plain, id = ''] = PLAIN_PATH.exec(path) ?? [];
  if (plain) return { collection: plain as Collection, id };
  if (path === SITES_PATH) return { collection: 'sites', id: 'sites' };
  const [, registry] = REGISTRY_PATH.exec(path) ?? [];
  return registry ? { collection: registry as Collection, id: registry } : undefined;
}

/** Reads a file. Never throws for what it holds. */
export function readFile(text: SourceText): ReadFile {
  const { file, room, path } = text;
  const isContent = !text.unread?.startsWith('stray');
  if (text.unread) return { file, isContent, problems: unreadProblems(text, text.unread) };
  const source = parseSource(file, text.text, text.encoding);
  const { problems } = source;
  const say = (at: Path, rule: string, message: string, hint: string) => {
    problems.push({ file, ...source.place(at), severity: 'error', rule, message, hint });
  };
  // Text that could not be told from bytes has no characters yet.
  const decoded = !problems.some(({ rule }) => rule === 'file.encoding' || rule === 'file.too-large');
  if (decoded) problems.push(...valueProblems(source));
  const entry = entryOf(text);
  if (!entry) say([], 'file.name', fileMessages.fileName(path), nameHint(room, path));
  const collection = entry?.collection ?? (room === 'templates' ? 'templates' : undefined);
  if (!collection) return { file, isContent, problems };
  const body = hasProse(collection) ? parseBody(source, PAPERS.includes(collection)) : undefined;
  problems.push(...(body?.problems ?? []));
  const data = readAs<z.ZodType>(source, SCHEMAS[collection]);
  if (!entry) return { file, isContent, problems };
  if (PAPERS.includes(collection)) checkPlace(entry.id, source, say);
  if (data === undefined) return { file, isContent, problems };
  return { file, isContent, problems, record: { ...entry, source, data, ...(body ? { body } : {}) } as FileRecord };
}

/** Whether a paper lies where its unit and its year say. */
function checkPlace(
  id: string,
  { data }: Source,
  say: (at: Path, rule: string, message: string, hint: string) => void,
): void {
  const [folder = '', name = ''] = id.split('/');
  const { unit: unitId, year } = (data ?? {}) as { unit?: unknown; year?: unknown };
  if (typeof unitId === 'string' && unitId !== folder)
    say(['unit'], 'file.folder', fileMessages.wrongFolder(unitId, folder), fileMessages.wrongFolderHint);
  if (typeof year === 'number' && String(year) !== name.slice(0, 4))
    say(['year'], 'file.year', fileMessages.wrongYear(year, name), fileMessages.wrongYearHint);
}

function unreadProblems(
  { file, room, path, bytes = 0, kind = 'office', within = [] }: SourceText,
  why: NonNullable<SourceText['unread']>,
): Problem[] {
  const at = { file, line: 1, column: 1 };
  if (why === 'stray' || why === 'stray-folder') {
    const said = why === 'stray' ? strayFile(room, path) : strayFolder(room, path, within);
    return said ? [{ ...at, ...said }] : [];
  }
  const [rule, message, hint] = {
    'not-text': ['file.encoding', fileMessages.notText[kind], fileMessages.notTextHint[kind]],
    'too-large': ['file.too-large', messages.fileTooLarge(bytes), messages.fileTooLargeHint],
    'not-a-file': ['file.unreadable', fileMessages.notAFile, fileMessages.notAFileHint],
    unreadable: ['file.unreadable', fileMessages.unreadableFile, fileMessages.unreadableHint],
    'unreadable-folder': ['file.unreadable', fileMessages.unreadableFolder, fileMessages.unreadableFolderHint],
  }[why] as [string, string, string];
  return [{ ...at, severity: 'error', rule, message, hint }];
}
