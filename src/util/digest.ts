/** Digests of what things are made of, so that they are made again only when it changes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
