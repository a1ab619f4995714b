import { addressIn } from './elsewhere.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * An address of this site for a link: the site may live below a folder of the server.
 *
 * @param path from the site's root, with its leading slash, or of another site; a fragment may follow `#`
 */
export function href(path: string): string {
  const [page = '', fragment] = path.split('#');
  return `${addressIn(base, page)}${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`;
}
