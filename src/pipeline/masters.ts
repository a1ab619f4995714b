/** The Word masters of offices: `templates/masters/<unit or kind of paper>.docx`. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolders } from '../content/disk.ts';
import type { Catalogue, Paper } from '../catalogue/types.ts';
import { masterProblems } from '../documents/master.ts';
import { cliMessages } from '../i18n/cli.ts';
import { PLAN_KINDS } from '../model/plan.ts';
import { REPORT_KINDS } from '../model/report.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import { sha256 } from '../util/digest.ts';

/** A master is words and a letterhead; what is larger is not read. */
const MAX_BYTES = 5_000_000;

export interface Master {
  /** Path for messages. */
  file: string;
  size: number;
  bytes: Uint8Array;
  sha256: string;
}
export type Masters = ReadonlyMap<string, Master>;

/** Every master by the unit or the kind of paper that it is for. */
export async function readMasters(): Promise<Masters> {
  const folder = join(contentFolders().templates, 'masters');
  const found = new Map<string, Master>();
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const { name } of entries.filter((entry) => entry.isFile()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    // Word keeps a file of its own beside one that is open.
    if (!name.endsWith('.docx') || name.startsWith('~$')) continue;
    const path = join(folder, name);
    const { size } = await stat(path);
    const bytes = size > MAX_BYTES ? new Uint8Array() : new Uint8Array(await readFile(path));
    found.set(name.slice(0, -'.docx'.length), { file: path.replaceAll('\\', '/'), size, bytes, sha256: sha256(bytes) });
  }
  return found;
}

/** The master for a paper: its unit's, or that of its kind. */
export function masterFor(masters: Masters, paper: Paper): Master | undefined {
  return masters.get(paper.unit) ?? masters.get(paper.kind);
}

/** What is wrong with the masters, for the check and before a build. */
export async function checkMasters({ units }: Catalogue): Promise<Problem[]> {
  const known = [...units.keys(), ...PLAN_KINDS, ...REPORT_KINDS];
  const problem = (file: string, rule: string, message: string, hint: string): Problem => ({
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule,
    message,
    hint,
  });
  return [...(await readMasters())].flatMap(([name, { file, size, bytes }]) => [
    ...(known.includes(name)
      ? []
      : [problem(file, 'master.name', cliMessages.masterName(name), cliMessages.masterNameHint(nearest(name, known)))]),
    ...(size > MAX_BYTES
      ? [problem(file, 'master.size', cliMessages.masterSize(size), cliMessages.masterSizeHint)]
      : masterProblems(file, bytes)),
  ]);
}
