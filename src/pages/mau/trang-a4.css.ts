import type { APIRoute } from 'astro';
import { profileCss } from '../../documents/html.ts';

/** The looks of a paper on a page, made from the profile that its files are made from. */
export const GET: APIRoute = () =>
  new Response(profileCss(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
