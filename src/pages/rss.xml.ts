import type { APIRoute } from 'astro';
import { feedOf, rfc822 } from '../catalogue/feed.ts';
import { siteCatalogue } from '../catalogue/site.ts';
import { href } from '../components/href.ts';
import { dataPage as words, PAPER_KINDS, site as names } from '../i18n/ui.ts';
import { element, toMarkup } from '../markup/element.ts';

/**
 * RSS 2.0. Addresses are whole where the site knows its own (`SITE_URL` at build); else they begin at the server's root,
 * which a reader's program resolves against the address of the feed.
 */
export const GET: APIRoute = async ({ site }) => {
  const catalogue = await siteCatalogue();
  const entries = feedOf(catalogue);
  const address = (path: string) => (site ? new URL(href(path), site).href : href(path));
  const feed = element(
    'rss',
    { version: '2.0' },
    element(
      'channel',
      {},
      element('title', {}, `${names.name}: ${words.feedTitle.toLowerCase()}`),
      element('link', {}, address('/')),
      element('description', {}, names.tagline),
      element('language', {}, 'vi'),
      entries[0] && element('lastBuildDate', {}, rfc822(entries[0].day)),
      entries.map(({ id, day, paper, change }) =>
        element(
          'item',
          {},
          element('title', {}, change === null ? paper.name : words.changed(paper.name)),
          element('link', {}, address(paper.url)),
          element('guid', { isPermaLink: 'false' }, id),
          element('pubDate', {}, rfc822(day)),
          element('category', {}, PAPER_KINDS[paper.kind]),
          element(
            'description',
            {},
            change ?? `${catalogue.units.get(paper.unit)?.name ?? paper.unit}. ${paper.summary}`,
          ),
        ),
      ),
    ),
  );
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(feed)}\n`, {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
};
