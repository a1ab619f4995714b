/** The list of a site's files with the SHA-256 of each, as `sha256sum` writes it: `sha256sum -c` checks it too. */

/** Where it lies in a published site. */
export const MANIFEST = 'sha256sums.txt';

/** SHA-256 in hexadecimal by path from the site's root. */
export type Manifest = ReadonlyMap<string, string>;

export function writeManifest(manifest: Manifest): string {
  return [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join('');
}

/** Lines that are not of the list are left out: what they name is missed when it is checked. */
export function readManifest(text: string): Manifest {
  const manifest = new Map<string, string>();
  for (const [, digest = '', path = ''] of text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)) {
    // A list from elsewhere must not lead out of the site.
    if (!path.startsWith('/') && !path.split('/').includes('..')) manifest.set(path, digest);
  }
  return manifest;
}
