/**
 * What a web server says with every file of the site: security, caching, content types. The one definition, from which
 * the pages, the project's own server and the files for nginx, Apache, IIS and Caddy take it.
 */

type Policy = Readonly<Record<string, string>>;

const write = (policy: Policy) =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/**
 * What a page may do: load from its own server, and nothing else. No page has a script, a style or an event handler
 * written into it, so there is nothing to allow by a hash; WebAssembly runs in the worker of search only.
 */
const PAGE: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
};

/** For the `meta` element of a page: a server that sends no headers still has it. */
export const PAGE_POLICY = write(PAGE);

/** `frame-ancestors` is only taken from a header. */
const HEADER_POLICY = write({ ...PAGE, 'frame-ancestors': "'self'" });

/** A worker that comes from the server has the policy of its own file: the one place where WebAssembly is compiled. */
const SEARCH_WORKER_POLICY = write({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
});

/** Names with a digest of what is in the file: another content has another name. */
export const HASHED = '_astro/';

/** Asked for again each time, and answered with 304 when it has not changed: a correction is seen at once. */
const ALWAYS_ASK = 'no-cache';

export interface HeaderRule {
  /** Which files, from the site's root: a folder with a slash at its end, one file, or '' for all. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** A later rule replaces what an earlier one says. */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    path: '',
    headers: {
      'Content-Security-Policy': HEADER_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': ALWAYS_ASK,
    },
  },
  { path: HASHED, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: 'pagefind/pagefind-worker.js', headers: { 'Content-Security-Policy': SEARCH_WORKER_POLICY } },
];

const isFor = ({ path: of }: HeaderRule, path: string) =>
  of === '' || (of.endsWith('/') ? path.startsWith(of) : path === of);

/** Everything that a rule and those before it say about its files. */
export function headersOf(rule: HeaderRule): Record<string, string> {
  return headersFor(rule.path.endsWith('/') ? `${rule.path}x` : rule.path);
}

/** @param path of a file, from the site's root, without a slash at its start */
export function headersFor(path: string): Record<string, string> {
  return Object.assign({}, ...HEADER_RULES.filter((rule) => isFor(rule, path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Content types by the end of the name, for every kind of file that is published. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  xml: 'application/rss+xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  mdx: 'text/markdown',
  png: 'image/png',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  zip: 'application/zip',
  parquet: 'application/vnd.apache.parquet',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
};

/** What is text, all of it UTF-8; the rest is packed already. */
export const TEXT_ENDS = ['html', 'css', 'js', 'json', 'ndjson', 'xml', 'svg', 'txt', 'csv', 'ics', 'mdx'] as const;

const endOf = (path: string) => /\.([a-z0-9_]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** Whether a file is text. */
export const isText = (path: string): boolean => TEXT_ENDS.some((end) => end === endOf(path));

/** Smaller files fit one packet of the network. */
const LEAST_PACKED = 1000;

/** Whether a file of so many bytes is smaller when it is packed. */
export const isWorthPacking = (path: string, size: number): boolean => size >= LEAST_PACKED && isText(path);

/** The content type of a file, with its charset where it is text. */
export function contentType(path: string): string {
  const end = endOf(path);
  const type = (Object.hasOwn(CONTENT_TYPES, end) && CONTENT_TYPES[end]) || 'application/octet-stream';
  return isText(path) ? `${type}; charset=utf-8` : type;
}
