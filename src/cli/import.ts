import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { AgencyIndex } from '../catalogue/actors.ts';
import { contentFolders, readContent } from '../content/disk.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { messages } from '../i18n/import.ts';
import { readBlocks } from '../importer/import.ts';
import { MAX_FILE_BYTES } from '../importer/package.ts';
import { readPaper } from '../importer/read.ts';
import { Refusal } from '../importer/refusal.ts';
import { writePaper, writeReport } from '../importer/write.ts';
import { nearest } from '../text/nearest.ts';

interface Flags {
  unit?: string;
  out?: string;
  report?: string;
  force?: boolean;
}

/**
 * `npm run import -- FILE [--unit ID] [--out FILE.mdx] [--report FILE] [--force]`: a Word, Excel or text file into a
 * plan or a report, and an account of what was understood and what was not.
 *
 * @returns the exit code: 1 when nothing was written
 */
export async function run(args: string[]): Promise<number> {
  let flags: Flags;
  let files: string[];
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        unit: { type: 'string' },
        out: { type: 'string' },
        report: { type: 'string' },
        force: { type: 'boolean' },
      },
    });
    flags = values;
    files = positionals;
  } catch {
    console.error(messages.usage);
    return 1;
  }
  const [file, ...more] = files;
  if (file === undefined || more.length) {
    console.error(messages.usage);
    return 1;
  }
  try {
    await importFile(file, flags);
    return 0;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : messages.failed);
    return 1;
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (!existsSync(file)) throw new Refusal(messages.noFile(file));
  const { size } = statSync(file);
  if (statSync(file).isDirectory()) throw new Refusal(messages.notAFile(file));
  if (size > MAX_FILE_BYTES) throw new Refusal(messages.tooLarge(size, MAX_FILE_BYTES));
  try {
    return await readFile(file);
  } catch {
    throw new Refusal(messages.unreadable(file));
  }
}

async function importFile(file: string, flags: Flags): Promise<void> {
  const bytes = await readBytes(file);
  const folders = contentFolders();
  const { catalogue } = loadCatalogue(await readContent(folders));
  if (flags.unit !== undefined && !catalogue.units.has(flags.unit)) {
    throw new Refusal(messages.unknownUnit(flags.unit, nearest(flags.unit, catalogue.units.keys())));
  }
  if (flags.out !== undefined && !flags.out.endsWith('.mdx')) throw new Refusal(messages.badOut);
  const blocks = await readBlocks(file, bytes);
  const actors = new AgencyIndex();
  for (const agency of catalogue.agencies.values()) if (!agency.unlisted) actors.add(agency);
  const name = basename(file);
  const paper = readPaper(
    blocks,
    { units: catalogue.units, areas: catalogue.areas.values(), citations: catalogue.citations.values(), actors },
    {
      ...(flags.unit === undefined ? {} : { unit: flags.unit }),
      file: name,
      asOf: new Date().toISOString().slice(0, 10),
    },
  );
  if (flags.out === undefined && paper.unit === undefined) throw new Refusal(messages.needUnit);
  const room = paper.type === 'plan' ? 'plans' : 'reports';
  const out =
    flags.out ??
    `${folders.content}/${room}/${paper.unit ?? ''}/${[paper.year, paper.slug].filter(Boolean).join('-')}.mdx`;
  for (const target of [out, ...(flags.report === undefined ? [] : [flags.report])]) {
    if (existsSync(target) && !flags.force) throw new Refusal(messages.exists(target));
  }
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, writePaper(paper));
  const report = writeReport(paper, name);
  if (flags.report === undefined) console.log(report);
  else {
    await mkdir(dirname(flags.report), { recursive: true });
    await writeFile(flags.report, report);
    console.log(messages.written(flags.report));
  }
  console.log(messages.written(out));
  console.log(messages.next(out));
}
