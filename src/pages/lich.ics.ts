import type { APIRoute } from 'astro';
import { yearCalendar } from '../build/calendars.ts';
import { siteCatalogue } from '../catalogue/site.ts';

export const GET: APIRoute = async () =>
  new Response(yearCalendar(await siteCatalogue()), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
