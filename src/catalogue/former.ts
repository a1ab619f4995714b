/** The addresses that the site once had, and what stands there now. */
import { fileMessages } from '../i18n/file-messages.ts';
import type { Problem } from '../model/problem.ts';
import { once } from './indexed.ts';
import type { Addresses } from './links.ts';
import type { Catalogue, FormerWord, Loaded, Paper } from './types.ts';

export interface FormerAddress {
  /** As it was: of a page, or of a task on one (`…/#nv-I.2`). */
  address: string;
  /** What answers for it now: where it leads, or the page that says that it was withdrawn. */
  url: string;
  withdrawn: { on: string; reason: string } | null;
}

const TASK = '#nv-';
const pageOf = (address: string): string => address.split('#')[0] ?? '';
const isTask = (address: string): boolean => address.includes(TASK);

/** Every former address, by the address. */
export const formerAddresses = (catalogue: Catalogue): ReadonlyMap<string, FormerAddress> =>
  once(catalogue, 'former addresses', () => {
    const all = new Map<string, FormerAddress>();
    const put = (one: FormerAddress) => {
      if (!all.has(one.address)) all.set(one.address, one);
    };
    for (const { address, on, reason } of catalogue.withdrawn)
      put({ address, url: pageOf(address), withdrawn: { on, reason } });
    for (const { address, url } of catalogue.formerly) put({ address, url, withdrawn: null });
    const living = new Set(catalogue.papers.map(({ url }) => url));
    for (const [paper, address] of ofFormerUnits(catalogue))
      if (!living.has(address)) put({ address, url: paper.url, withdrawn: null });
    return all;
  });

/** The papers of a unit whose id was another lay below that id: one word at the unit covers them. */
function ofFormerUnits({ formerly, papers }: Pick<Catalogue, 'formerly' | 'papers'>): [Paper, string][] {
  const unitOf = (address: string) => /^\/don-vi\/([^/]+)\/$/.exec(address)?.[1];
  return formerly.flatMap(({ address, url }) => {
    const [then, now] = [unitOf(address), unitOf(url)];
    if (then === undefined || now === undefined) return [];
    return papers
      .filter(({ unit, office }) => unit === now && !office)
      .map((paper): [Paper, string] => [paper, paper.url.replace(`/${now}/`, `/${then}/`)]);
  });
}

/** The pages that stand where others were: of those that moved, and of those that were withdrawn. */
export const formerPages = (catalogue: Catalogue): FormerAddress[] =>
  [...formerAddresses(catalogue).values()].filter(({ address }) => !isTask(address));

/** The tasks of a paper that were withdrawn, by the number that they had. */
export const withdrawnTasks = (catalogue: Catalogue, paper: Pick<Paper, 'url'>) =>
  catalogue.withdrawn
    .filter(({ address }) => isTask(address) && pageOf(address) === paper.url)
    .map(({ address, ...rest }) => ({ ...rest, no: address.slice(paper.url.length + TASK.length) }));

/**
 * What is wrong with the words of the content on former addresses.
 *
 * @param addressesOf what the site has, asked for when there is such a word
 */
export function formerFaults(
  { catalogue, former, documents, problems: known }: Loaded,
  addressesOf: () => Addresses,
): Problem[] {
  if (former.length === 0) return [];
  // The page of a file that does not fit is not known.
  const fit = new Set([...documents.map(({ file }) => file), ...former.map(({ source }) => source.file)]);
  if (known.some(({ severity, file }) => severity === 'error' && !fit.has(file))) return [];
  const addresses = addressesOf();
  const tasks = new Set(catalogue.tasks.map(({ url }) => url));
  const first = new Map<string, FormerWord>();
  const problems: Problem[] = [];
  for (const word of former) {
    const { address, source, path } = word;
    const say = (rule: string, message: string, hint: string) =>
      problems.push({ file: source.file, ...source.place(path), severity: 'error', rule, message, hint });
    const other = first.get(address);
    if (other) {
      const { line } = other.source.place(other.path);
      say(
        'address.twice',
        fileMessages.addressTwice(address, `${other.source.file}:${line}`),
        fileMessages.addressTwiceHint,
      );
      continue;
    }
    first.set(address, word);
    const lives = addresses.has(pageOf(address));
    if (isTask(address) ? tasks.has(address) : lives)
      say('address.living', fileMessages.addressLiving(address), fileMessages.addressLivingHint);
    else if (isTask(address) && !lives)
      say('address.nowhere', fileMessages.addressNowhere(address), fileMessages.addressNowhereHint(pageOf(address)));
  }
  return problems;
}
