import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { AgencyIndex } from '../catalogue/actors.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { contentFolders, readContent } from '../content/disk.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { unitNames } from '../i18n/cli.ts';
import { messages } from '../i18n/import.ts';
import { readBlocks } from '../importer/import.ts';
import { MAX_FILE_BYTES } from '../importer/package.ts';
import type { Imported } from '../importer/imported.ts';
import { readPaper } from '../importer/read.ts';
import { Refusal } from '../importer/refusal.ts';
import { writePaper, writeReport } from '../importer/write.ts';
import type { Unit } from '../model/unit.ts';
import { nearest } from '../text/nearest.ts';
import { placeTones } from '../text/tones.ts';
import { unitByName, writeUnits, type Named } from './unit-by-name.ts';

interface Flags {
  unit?: string;
  out?: string;
  report?: string;
  force?: boolean;
}

/**
 * `npm run import -- FILE [--unit ID|NAME] [--out FILE.mdx] [--report FILE] [--force]`: a Word, Excel or text file into a
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

type Whose = Extract<Named, { unit: Unit }>;

/** Communes and provinces are what they are today since this day. */
const MERGED_ON = '2025-07-01';

/** The committee that a paper of today names in its head, where the site does not have it. Throws where several are called so. */
function committeeOf({ data }: Imported, catalogue: Catalogue): Whose | undefined {
  const { issuer, issuedOn, year } = data;
  const since = typeof issuedOn === 'string' ? issuedOn : `${String(year)}-01-01`;
  const [, place] =
    /^(?:[UỦ][YỶ] BAN NHÂN DÂN|UBND)\s+(.+)$/iu.exec(typeof issuer === 'string' ? placeTones(issuer) : '') ?? [];
  if (place === undefined || since < MERGED_ON) return undefined;
  const named = unitByName(place, catalogue);
  if (!('refused' in named)) return named;
  if (named.several) throw new Refusal(named.refused);
  return undefined;
}

async function importFile(file: string, flags: Flags): Promise<void> {
  const bytes = await readBytes(file);
  const folders = contentFolders();
  const { catalogue } = loadCatalogue(await readContent(folders));
  const given = flags.unit === undefined ? undefined : unitByName(flags.unit, catalogue);
  if (given && 'refused' in given) {
    const near = nearest(flags.unit ?? '', catalogue.units.keys());
    throw new Refusal(near.length ? messages.unknownUnit(flags.unit ?? '', near) : given.refused);
  }
  if (flags.out !== undefined && !flags.out.endsWith('.mdx')) throw new Refusal(messages.badOut);
  const blocks = await readBlocks(file, bytes);
  const actors = new AgencyIndex();
  for (const agency of catalogue.agencies.values()) if (!agency.unlisted) actors.add(agency);
  const name = basename(file);
  const read = (whose: Whose | undefined) =>
    readPaper(
      blocks,
      {
        units: new Map([...catalogue.units, ...(whose?.made ?? []).map((one) => [one.id, one] as const)]),
        areas: catalogue.areas.values(),
        citations: catalogue.citations.values(),
        actors,
      },
      { ...(whose ? { unit: whose.unit.id } : {}), file: name, asOf: new Date().toISOString().slice(0, 10) },
    );
  const first = read(given);
  const whose = given ?? (first.unit === undefined ? committeeOf(first, catalogue) : undefined);
  const paper = whose && whose !== given ? read(whose) : first;
  if (flags.out === undefined && paper.unit === undefined) throw new Refusal(messages.needUnit);
  const room = paper.type === 'plan' ? 'plans' : 'reports';
  const out =
    flags.out ??
    `${folders.content}/${room}/${paper.unit ?? ''}/${[paper.year, paper.slug].filter(Boolean).join('-')}.mdx`;
  for (const target of [out, ...(flags.report === undefined ? [] : [flags.report])]) {
    if (existsSync(target) && !flags.force) throw new Refusal(messages.exists(target));
  }
  const unitFiles = await writeUnits(folders.content, whose?.made ?? []);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, writePaper(paper));
  const report = writeReport(paper, name);
  if (flags.report === undefined) console.log(report);
  else {
    await mkdir(dirname(flags.report), { recursive: true });
    await writeFile(flags.report, report);
    console.log(messages.written(flags.report));
  }
  if (unitFiles.length) console.log(unitNames.written(unitFiles));
  console.log(messages.written(out));
  console.log(messages.next(out));
}
