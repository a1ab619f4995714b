/**
 * Addresses that people and programs keep: what is served must not vanish with the next release, unless the content
 * says where it went or why it is gone.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moved } from '../serving/configs.ts';
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
const KEPT = /\.(?:html|docx|pdf|xlsx|csv|json|mdx|xml)$/;
/** Views that are gathered from all papers: which there are, the papers decide. */
const GATHERED =
  /^(?:_astro|pagefind|bang|so-sanh|nhiem-vu|lich|tong-quan|chi-tieu)\/|^api\/(?:schema\/)?tasks-|^404\.html$/;
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
  paper?: { changes?: { kind: string }[] };
  tasks?: { title: string; url: string; formerly?: string[] }[];
}
const anchorOf = (url: string) => url.split('#')[1] ?? '';
/** The anchors of the tasks of a paper, former ones included. */
const anchorsIn = ({ tasks = [] }: Slice): string[] =>
  tasks.flatMap(({ url, formerly = [] }) => [url, ...formerly]).map(anchorOf);

/**
 * The numbers that went to another task, as when a task is put in and those after it are counted on. A title that
 * several tasks have tells nothing. None where the paper says since that its content was changed.
 */
function takenNumbers(before: Slice, next: Slice): string[] {
  const told = ({ paper }: Slice) => paper?.changes?.filter(({ kind }) => kind === 'nội dung').length ?? 0;
  if (told(next) > told(before)) return [];
  const [was, is] = [before, next].map(({ tasks = [] }) => Map.groupBy(tasks, ({ title }) => title)) as [
    Map<string, NonNullable<Slice['tasks']>>,
    Map<string, NonNullable<Slice['tasks']>>,
  ];
  const numbers = new Set((next.tasks ?? []).map(({ url }) => anchorOf(url)));
  return [...was].flatMap(([title, [old, ...others]]) => {
    const [now, ...more] = is.get(title) ?? [];
    if (!old || !now || others.length || more.length) return [];
    const anchor = anchorOf(old.url);
    return anchorOf(now.url) !== anchor && numbers.has(anchor) ? [anchor] : [];
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
  const answered = (page: string) => former.has(addressOf(page)) || isGone.has(page);
  const lost = gone
    .filter((path) => path.endsWith('.html') || !without.some((end) => path.endsWith(`.${end}`)))
    .filter((path) => ![...pagesAbove(path)].some(answered))
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
