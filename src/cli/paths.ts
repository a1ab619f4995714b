/** Paths that pages cannot be laid out from: Vite and Astro take some signs in them for something else. */
import { resolve, sep } from 'node:path';
import { contentFolders, type ContentFolders } from '../content/disk.ts';
import { cliMessages } from '../i18n/cli.ts';

/**
 * '#' and '?' are taken for the end of a file's address and '%' for a code in it: the build fails, or leaves out the
 * styles. '*' and '"' fail in the path of a module only; '\', where it does not part folders, in that of a guide.
 */
const [OF_PROJECT, OF_CONTENT] = [/[#?%*"]/, /[#?%\\]/];

/** What is wrong with where the project and the content lie, in words; null where nothing is. */
export function unfitPath(project = process.cwd(), folders: ContentFolders = contentFolders()): string | null {
  const sign = OF_PROJECT.exec(project)?.[0];
  if (sign !== undefined) return cliMessages.unfitProject(project, sign);
  for (const folder of [folders.content, folders.templates]) {
    const path = resolve(project, folder);
    const wrong = OF_CONTENT.exec(path.split(sep).join('/'))?.[0];
    if (wrong !== undefined) return cliMessages.unfitContentPath(path, wrong);
  }
  return null;
}
