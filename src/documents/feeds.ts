/** The feed of new and changed papers as RSS 2.0 and as Atom (RFC 4287). */
import { createHash } from 'node:crypto';
import { rfc822, type FeedEntry } from '../catalogue/feed.ts';
import { officeMark } from '../catalogue/listed.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { dataPage as words } from '../i18n/insight.ts';
import { PAPER_KINDS, site as names } from '../i18n/ui.ts';
import { element, toMarkup, type Element } from '../markup/element.ts';
import { printable } from './printable.ts';

export interface FeedSite {
  catalogue: Catalogue;
  entries: readonly FeedEntry[];
  /** An address for a path of the site: whole where the site knows its own, else from the root of the server. */
  address: (path: string) => string;
  /** Whether addresses are whole. */
  whole: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** No reader takes a feed with a character that XML does not allow: whatever the check lets pass, none is written. */
const write = (feed: Element) => `${HEAD}${printable(toMarkup(feed))}\n`;
const title = `${names.name}: ${words.feedTitle.toLowerCase()}`;
const titleOf = ({ paper, change }: FeedEntry) => (change === null ? paper.name : words.changed(paper.name));
const textOf = ({ paper, change }: FeedEntry, catalogue: Catalogue) =>
  change ?? `${catalogue.units.get(paper.unit)?.name ?? paper.unit}${officeMark(paper)}. ${paper.summary}`;

/**
 * RSS 2.0 wants whole addresses. A site that does not know its own writes them from the root of the server, which
 * readers' programs resolve against the address of the feed; {@link atomFeed} is right by its standard either way.
 */
export function rssFeed({ catalogue, entries, address, whole }: FeedSite): string {
  const feed = element(
    'rss',
    { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    element(
      'channel',
      {},
      element('title', {}, title),
      element('link', {}, address('/')),
      element('description', {}, names.tagline),
      element('language', {}, 'vi'),
      whole && element('atom:link', { href: address('/rss.xml'), rel: 'self', type: 'application/rss+xml' }),
      entries[0] && element('lastBuildDate', {}, rfc822(entries[0].day)),
      entries.map((entry) =>
        element(
          'item',
          {},
          element('title', {}, titleOf(entry)),
          element('link', {}, address(entry.paper.url)),
          element('guid', { isPermaLink: 'false' }, entry.id),
          element('pubDate', {}, rfc822(entry.day)),
          element('category', {}, PAPER_KINDS[entry.paper.kind]),
          element('description', {}, textOf(entry, catalogue)),
        ),
      ),
    ),
  );
  return write(feed);
}

/** A name of its own for an entry that never changes: RFC 9562, version 5, in the name space of addresses. */
export function entryId(id: string): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(space).update(`kho-ke-hoach-cchc/${id}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** Atom 1.0, in which an address may be relative to that of the feed (RFC 4287, section 2). */
export function atomFeed({ catalogue, entries, address }: FeedSite): string {
  const updated = (day = '1970-01-01'): Element => element('updated', {}, `${day}T00:00:00+07:00`);
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
    element('id', {}, entryId('')),
    element('title', {}, title),
    element('subtitle', {}, names.tagline),
    updated(entries[0]?.day),
    element('author', {}, element('name', {}, names.name)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: address('/atom.xml') }),
    element('link', { rel: 'alternate', type: 'text/html', href: address('/') }),
    entries.map((entry) =>
      element(
        'entry',
        {},
        element('id', {}, entryId(entry.id)),
        element('title', {}, titleOf(entry)),
        updated(entry.day),
        element('link', { rel: 'alternate', type: 'text/html', href: address(entry.paper.url) }),
        element('category', { term: entry.paper.kind, label: PAPER_KINDS[entry.paper.kind] }),
        element('summary', {}, textOf(entry, catalogue)),
      ),
    ),
  );
  return write(feed);
}
