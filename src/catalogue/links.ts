/** The links of the prose: each leads to a page, a file or a heading that the site has. */
import { fileMessages } from '../i18n/file-messages.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import type { ContentDocument, Loaded } from './types.ts';

/** What the site has, each address from its root and without the folder of the server below which it may live. */
export interface Addresses {
  has: (path: string) => boolean;
  /** Addresses like this one, among which the right one may be. */
  like: (path: string) => Iterable<string>;
  /** The ids on a page; `undefined` where they are not known. */
  idsOn: (path: string) => ReadonlySet<string> | undefined;
}

/** Dead links for which the nearest address is looked for: each costs time. */
const MAX_NEAR = 50;

const urlOf = (document: ContentDocument): string => {
  if ('paper' in document) return document.paper.url;
  if (document.type === 'guide') return document.guide.url;
  return document.type === 'template' ? document.template.url : '/';
};

/**
 * What is wrong with the links of all prose.
 *
 * @param addressesOf what the site has, asked for when there is a link
 */
export function deadLinks({ documents, problems: known }: Loaded, addressesOf: () => Addresses): Problem[] {
  // The page of a file that does not fit is not known: a link to it may be right.
  const fit = new Set(documents.map(({ file }) => file));
  if (known.some(({ severity, file }) => severity === 'error' && !fit.has(file))) return [];
  const problems: Problem[] = [];
  let addresses: Addresses | undefined;
  for (const document of documents) {
    if (!('body' in document)) continue;
    const { file } = document;
    for (const { url, line, column } of document.body.links) {
      const dead = faultOf(url, urlOf(document), (addresses ??= addressesOf()), problems.length < MAX_NEAR);
      if (dead) problems.push({ file, line, column, severity: 'error', rule: 'ref.page', ...dead });
    }
  }
  return problems;
}

function faultOf(
  url: string,
  here: string,
  addresses: Addresses,
  withNear: boolean,
): Pick<Problem, 'message' | 'hint'> | undefined {
  const [address = '', fragment = ''] = url.split('#').map(decodeURIComponent);
  const path = address.replace(/\?.*/, '') || here;
  if (!addresses.has(path)) {
    const near = withNear ? nearest(path, addresses.like(path)) : [];
    return { message: fileMessages.unknownPage(url), hint: fileMessages.unknownPageHint(near) };
  }
  const ids = fragment ? addresses.idsOn(path) : undefined;
  if (!ids || ids.has(fragment)) return undefined;
  const near = withNear ? nearest(fragment, ids).map((id) => `#${id}`) : [];
  return { message: fileMessages.unknownAnchor(url), hint: fileMessages.unknownAnchorHint(near) };
}
