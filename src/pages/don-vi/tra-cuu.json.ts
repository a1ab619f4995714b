import type { APIRoute } from 'astro';
import { siteCatalogue } from '../../catalogue/site.ts';
import { unitPages } from '../../catalogue/unit-pages.ts';
import { readNational } from '../../national/lists.ts';
import { packUnits } from '../../national/packed.ts';

/** The national lists for the lookup page, with the units that have pages here. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(packUnits(readNational(), unitPages(await siteCatalogue()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
