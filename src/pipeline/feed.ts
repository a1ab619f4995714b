/** The feeds of the site as pages. */
import type { APIRoute } from 'astro';
import { feedOf } from '../catalogue/feed.ts';
import { siteCatalogue } from '../catalogue/site.ts';
import { href } from '../util/href.ts';
import type { FeedSite } from '../documents/feeds.ts';

/** A page that is a feed. Addresses are whole where the site was built with `SITE_URL`. */
export const feedEndpoint =
  (write: (feed: FeedSite) => string, type: string): APIRoute =>
  async ({ site }) => {
    const catalogue = await siteCatalogue();
    // Of another site's paper the address is whole.
    const address = (path: string) => (site ? new URL(href(path), site).href : href(path));
    const text = write({ catalogue, entries: feedOf(catalogue), address, whole: site !== undefined });
    return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
  };
