/** The pages of a built site. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses of the built pages of a folder, in order. */
export async function builtPaths(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('index.html'));
  return files.map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`).sort();
}

/** The built page at an address. */
export const builtPage = (folder: string, path: string): Promise<string> =>
  readFile(join(folder, path, 'index.html'), 'utf8');
