/** Digests of what things are made of, so that they are made again only when it changes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteContent } from '../catalogue/site.ts';

/** SHA-256 in hexadecimal of bytes, or of text in UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The program besides `src`: its settings, and the exact versions of all that it stands on, fonts included. */
const SETTINGS = ['astro.config.mjs', 'package.json', 'package-lock.json'];

let code: string | undefined;

/** The program as one digest: its sources and settings, its dependencies and the version of Node. */
export function codeDigest(): string {
  return (code ??= digestOfCode());
}

function digestOfCode(): string {
  const hash = createHash('sha256').update(process.version);
  const sources = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...SETTINGS, ...sources.sort()]) hash.update(`${file}\n`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Of all content but the papers: what every paper may depend on. */
export function sharedContentDigest({ catalogue, digests }: SiteContent): string {
  const papers = new Set(catalogue.papers.map(({ file }) => file));
  const hash = createHash('sha256');
  for (const [file, digest] of digests) if (!papers.has(file)) hash.update(`${file} ${digest}\n`);
  return hash.digest('hex');
}
