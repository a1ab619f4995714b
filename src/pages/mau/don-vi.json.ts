import type { APIRoute } from 'astro';
import { siteCatalogue } from '../../catalogue/site.ts';
import { unitPages } from '../../catalogue/unit-pages.ts';
import { readNational } from '../../national/lists.ts';
import { packExisting } from '../../national/packed.ts';

/** Every province and commune, for whoever drafts for one that the site does not have. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(packExisting(readNational(), unitPages(await siteCatalogue()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
