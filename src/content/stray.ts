/** What lies in the folders of the content and is not read: said, so that nobody waits for a plan that never appears. */
import { fileMessages } from '../i18n/file-messages.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';

export type Room = 'content' | 'templates';

/** What is read of each folder of the content. */
const READ = { plans: '.mdx', reports: '.mdx', guides: '.mdx', units: '.yaml', registry: '.yaml' } as const;
const isFolder = (name: string): name is keyof typeof READ => Object.hasOwn(READ, name);

/** Files of systems and of programs that have a file open, and what explains a folder to people. */
const IGNORED =
  /^[.~]|^#.*#$|~$|\.(?:tmp|swp)$|^(?:thumbs\.db|desktop\.ini|__MACOSX)$|^(?:readme|licen[cs]e)(?:\.(?:md|txt))?$/i;
/** Named as if it were content. */
const LIKE_CONTENT = /\.(?:mdx?|markdown|ya?ml)(?:\.txt)?$/i;
const LIKE_WORD = /\.(?:docx?|docm|dotx?|dotm)$/i;
const FOR_IMPORT = /\.(?:docx|xlsx|txt)$/i;

/** Whether a name says that there is nothing to be said of it. */
export const isIgnored = (name: string): boolean => IGNORED.test(name);

/** The extension of what is read in a folder; of a file of no known folder, which is refused by its name, either. */
function extensionIn(room: Room, path: string): '.mdx' | '.yaml' {
  const [folder = ''] = path.split('/');
  if (room === 'content' && isFolder(folder)) return READ[folder];
  return room === 'content' && path.endsWith('.yaml') ? '.yaml' : '.mdx';
}

const isMaster = (room: Room, path: string) => room === 'templates' && path.startsWith('masters/');

/** Whether a file is read as content. */
export const isRead = (room: Room, path: string): boolean =>
  !isMaster(room, path) && path.endsWith(extensionIn(room, path));

/** Whether a folder has none of the content: its name is that of a file, or it is none of those that are read. */
export function isStrayFolder(room: Room, path: string): boolean {
  if (LIKE_CONTENT.test(path)) return true;
  return room === 'content' ? !isFolder(path.split('/')[0] ?? '') : path !== 'masters';
}

type Said = Pick<Problem, 'severity' | 'rule' | 'message' | 'hint'>;
const error = (message: string, hint: string): Said => ({ severity: 'error', rule: 'file.name', message, hint });
const warning = (message: string, hint: string): Said => ({ severity: 'warning', rule: 'file.stray', message, hint });

/** What is wrong with a file that is not read; nothing where it stands where it should. */
export function strayFile(room: Room, path: string): Said | undefined {
  const name = path.split('/').at(-1) ?? '';
  if (isMaster(room, path)) {
    if (name.endsWith('.docx') && path.split('/').length === 2) return undefined;
    if (LIKE_WORD.test(name)) return error(fileMessages.masterFile(name), fileMessages.masterFileHint);
  }
  if (LIKE_CONTENT.test(name)) {
    const extension = extensionIn(room, path);
    return error(
      fileMessages.wrongExtension(name, extension),
      fileMessages.wrongExtensionHint(name.replace(LIKE_CONTENT, extension)),
    );
  }
  return warning(
    fileMessages.strayFile(name),
    FOR_IMPORT.test(name) ? fileMessages.importHint : fileMessages.strayHint,
  );
}

/**
 * What is wrong with a folder that is not read.
 *
 * @param files the names of the files in it, at any depth
 */
export function strayFolder(room: Room, path: string, files: readonly string[]): Said {
  const name = path.split('/').at(-1) ?? '';
  if (LIKE_CONTENT.test(name)) return error(fileMessages.folderAsFile(name), fileMessages.folderAsFileHint);
  const known = room === 'content' ? Object.keys(READ) : ['masters'];
  const say = files.some((file) => LIKE_CONTENT.test(file) || LIKE_WORD.test(file)) ? error : warning;
  return say(fileMessages.strayFolder(name), fileMessages.strayFolderHint(nearest(name, known), known));
}

/** How the files of a folder are named. */
export function nameHint(room: Room, path: string): string {
  const [folder = ''] = path.split('/');
  if (room === 'templates') return fileMessages.nameHints['templates'] ?? fileMessages.fileNameHint;
  return fileMessages.nameHints[folder] ?? fileMessages.fileNameHint;
}
