/**
 * Addresses that people and programs keep: what is served must not vanish with the next release, unless the content
 * says where it went or why it is gone.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { profileOf, similarity } from '../catalogue/similarity.ts';
import type { Moved } from '../serving/configs.ts';
import { literal } from '../text/literal.ts';
import { sha256 } from '../util/digest.ts';
import type { Manifest } from './manifest.ts';

/** An address that would vanish. */
export interface Lost {
  /** From the site's root. */
  address: string;
  /** `number`: the address is there, but belongs to another task. */
  what: 'page' | 'task' | 'number' | 'file';
}

/** The next release would take away what is served. */
export class Vanishing extends Error {
  readonly lost: readonly Lost[];
  constructor(lost: readonly Lost[]) {
    super(lost.map(({ address }) => address).join('\n'));
    this.lost = lost;
  }
}

/** What people and programs keep the address of; not pictures and what pages load by themselves. */
const KEPT = /\.(?:html|docx|pdf|xlsx|csv|json|ndjson|parquet|mdx|xml|ics|txt)$/;
/** Views that are gathered from all papers: which there are, the papers decide. */
const GATHERED =
  /^(?:_astro|pagefind|bang|so-sanh|nhiem-vu|lich|tong-quan|chi-tieu)\/|^api\/(?:schema\/)?tasks-|^404\.html$/;
/** Calendars of what bodies and units have to do, which the papers decide as well. */
const CALENDAR = /^(?:co-quan|don-vi)\/[^/]+\.ics$/;
/** Each paper's part of the data sets. */
const SLICE = /^((?:ke-hoach|bao-cao)\/[^/]+\/[^/.]+)\.json$/;

const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/** The pages that a file stands for: a document lies beside its page, a page may lie below another. */
function* pagesAbove(path: string): Generator<string> {
  const own = path.endsWith('/index.html') ? path.slice(0, -'/index.html'.length) : path;
  const parts = own.split('/');
  const name = parts.pop() ?? '';
  if (own === path && name.includes('.')) yield [...parts, name.split('.')[0], 'index.html'].join('/');
  for (; parts.length > 0; parts.pop()) yield `${parts.join('/')}/index.html`;
}

interface Former {
  id: string;
  url: string;
  withdrawnOn: string | null;
}

/** The items of a data set of a site; none where it has no such set, as one of an older program. */
async function itemsOf<T>(site: string, name: string): Promise<T[]> {
  const text = await readFile(join(site, 'api', `${name}.json`), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { items?: T[] }).items ?? [];
}

/** The pages of a site that moved. */
export async function movedPages(site: string): Promise<Moved[]> {
  const former = await itemsOf<Former>(site, 'addresses');
  return former.flatMap(({ id, url, withdrawnOn }) =>
    withdrawnOn === null && !id.includes('#') ? [{ from: id, to: url }] : [],
  );
}

/** A paper's slice, as far as it is looked at here. */
interface Slice {
  paper?: { changes?: { on: string; kind: string; text: string }[] };
  tasks?: SliceTask[];
}
interface SliceTask {
  title: string;
  url: string;
  formerly?: string[];
  leads?: { as: string }[];
  deadline?: { raw: string };
}
const anchorOf = (url: string) => url.split('#')[1] ?? '';
/** The anchors of the tasks of a paper, former ones included. */
const anchorsIn = ({ tasks = [] }: Slice): string[] =>
  tasks.flatMap(({ url, formerly = [] }) => [url, ...formerly]).map(anchorOf);

/** From 0 to 1: by the words of the titles, and a little by who leads and until when. */
function likeness(a: SliceTask, b: SliceTask): number {
  const leads = ({ leads = [] }: SliceTask) => leads.map(({ as }) => as).join();
  const same = (of: (task: SliceTask) => string | undefined) => (of(a) === of(b) ? 0.1 : 0);
  return 0.8 * similarity(profileOf(a.title), profileOf(b.title)) + same(leads) + same(({ deadline }) => deadline?.raw);
}
/** From here on a task is another one with other words. */
const ALIKE = 0.6;

/** An entry that is about the numbers of tasks; where it names some, about those alone. */
const NUMBERING = /(?:đánh|dồn|đổi|sắp)(?: lại)? số|số thứ tự|(?:thêm|chèn|bớt|bỏ|tách|gộp|chuyển)(?: \S+)? nhiệm vụ/iu;

/** Whether what the paper says of its changes since then is about the number of a task. */
function isTold(no: string, before: Slice, next: Slice): boolean {
  const known = new Set((before.paper?.changes ?? []).map(({ on, text }) => `${on} ${text}`));
  const named = new RegExp(String.raw`(?<![\p{L}\p{N}./-])${literal(no)}(?![\p{L}\p{N}/]|[.-][\p{L}\p{N}])`, 'u');
  return (next.paper?.changes ?? []).some(
    ({ on, kind, text }) =>
      kind === 'nội dung' &&
      !known.has(`${on} ${text}`) &&
      (/\d/.test(text) ? /nhiệm vụ|dòng/iu.test(text) && named.test(text) : NUMBERING.test(text)),
  );
}

/**
 * The numbers that went to another task, as when a task is put in and those after it are counted on: the task that had
 * the number is found under another one, more like itself than what has its number now. Not where the paper says so.
 */
function takenNumbers(before: Slice, next: Slice): string[] {
  const [was, is] = [before, next].map(
    ({ tasks = [] }) => new Map(tasks.map((task) => [anchorOf(task.url), task])),
  ) as [Map<string, SliceTask>, Map<string, SliceTask>];
  return [...was].flatMap(([anchor, old]) => {
    const now = is.get(anchor);
    if (!now || now.title === old.title) return [];
    const stayed = likeness(old, now);
    const moved = [...is].some(([other, task]) => {
      const like = other === anchor ? 0 : likeness(old, task);
      if (like < ALIKE || like <= stayed) return false;
      // A task that has its own number still is no other that came to it.
      const holder = was.get(other);
      return !holder || likeness(holder, task) < like;
    });
    return moved && !isTold(anchor.replace(/^nv-/, ''), before, next) ? [anchor] : [];
  });
}

/** The pages of bodies that no register has, and of what a portal gathers, come and go with the papers that name them. */
async function passingPages(site: string): Promise<Set<string>> {
  const pages = new Set(['cong/index.html']);
  for (const [set, folder] of [
    ['agencies', 'co-quan'],
    ['units', 'don-vi'],
    ['citations', 'van-ban'],
  ] as const)
    for (const { id, unlisted, gathered } of await itemsOf<Passing>(site, set))
      if (unlisted || gathered) for (const end of ['/index.html', '.ics']) pages.add(`${folder}/${id}${end}`);
  return pages;
}
interface Passing {
  id: string;
  unlisted?: true;
  gathered?: true;
}

/**
 * What a release has and the next one would not.
 *
 * @param before the release that is served: its folder, its list, and what it has only for the pages of the one before
 * @param site the folder of the next one, with its files
 * @param without kinds of files that are to be published no more, by the ends of their names
 */
export async function lostAddresses(
  before: { folder: string; list: Manifest; kept: ReadonlySet<string> },
  site: string,
  files: ReadonlyMap<string, unknown>,
  without: readonly string[] = [],
): Promise<Lost[]> {
  const former = new Map((await itemsOf<Former>(site, 'addresses')).map((one) => [one.id, one]));
  const passing = await passingPages(before.folder);
  const gone = [...before.list.keys()].filter(
    (path) =>
      !files.has(path) && KEPT.test(path) && !GATHERED.test(path) && !before.kept.has(path) && !passing.has(path),
  );
  const isGone = new Set(gone);
  // A paper that goes takes dates along, and with the last of them a calendar.
  const paperGoes = gone.some((path) => SLICE.test(path));
  const answered = (page: string) => former.has(addressOf(page)) || isGone.has(page);
  const lost = gone
    .filter((path) => path.endsWith('.html') || !without.some((end) => path.endsWith(`.${end}`)))
    .filter((path) => !(paperGoes && CALENDAR.test(path)) && ![...pagesAbove(path)].some(answered))
    .map((path): Lost => ({ address: addressOf(path), what: path.endsWith('.html') ? 'page' : 'file' }));
  for (const [path, digest] of before.list) {
    const stem = SLICE.exec(path)?.[1];
    if (stem === undefined) continue;
    const page = former.get(`/${stem}/`)?.url ?? `/${stem}/`;
    const now = `${page.slice(1, -1)}.json`;
    // Where there is no page any more, that has been said.
    if (!files.has(now)) continue;
    const next = await readFile(join(site, now));
    if (now === path && sha256(next) === digest) continue;
    const [slice, old] = [next.toString(), await readFile(join(before.folder, path), 'utf8')].map(
      (text) => JSON.parse(text) as Slice,
    ) as [Slice, Slice];
    const there = new Set(anchorsIn(slice));
    for (const anchor of anchorsIn(old)) {
      const address = `${page}#${anchor}`;
      if (!there.has(anchor) && !former.has(address)) lost.push({ address, what: 'task' });
    }
    for (const anchor of takenNumbers(old, slice)) lost.push({ address: `${page}#${anchor}`, what: 'number' });
  }
  return lost.sort((a, b) => (a.address < b.address ? -1 : 1));
}
