import type { APIRoute } from 'astro';
import { calendarResponse, wholeCalendar } from '../pipeline/calendars.ts';
import { siteCatalogue } from '../catalogue/site.ts';

/** Nothing is written where there are no duties, or more than a calendar takes: an answer without a body is no file. */
export const GET: APIRoute = async () => {
  const file = wholeCalendar(await siteCatalogue());
  return file ? calendarResponse(file) : new Response(null);
};
