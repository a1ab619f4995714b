/** Digests of what things are made of, so that they are made again only when it changes. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteContent } from '../catalogue/site.ts';

/** SHA-256 in hexadecimal of bytes, or of text in UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Of all files below some folders, and of single files; with the version of Node that runs them. */
export async function filesDigest(folders: readonly string[], files: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const all = [...files, 'package.json', 'package-lock.json'];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) if (entry.isFile()) all.push(join(entry.parentPath, entry.name));
  }
  for (const file of all.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** Of all content but the papers: what every paper may depend on. */
export function sharedContentDigest({ catalogue, digests }: SiteContent): string {
  const papers = new Set(catalogue.papers.map(({ file }) => file));
  const hash = createHash('sha256');
  for (const [file, digest] of digests) if (!papers.has(file)) hash.update(`${file} ${digest}\n`);
  return hash.digest('hex');
}
