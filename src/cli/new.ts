import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { contentFolders, readContent } from '../content/disk.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { groupedTemplates, isFor, isPublished } from '../catalogue/template-groups.ts';
import type { Catalogue, Template } from '../catalogue/types.ts';
import { cliMessages, unitNames } from '../i18n/cli.ts';
import { slugId } from '../model/ids.ts';
import type { Unit } from '../model/unit.ts';
import { draftFrom } from '../documents/draft-file.ts';
import { nearest } from '../text/nearest.ts';
import { slug as slugOf } from '../text/slug.ts';
import { unitByName, writeUnits, type Named } from './unit-by-name.ts';

const OPTIONS = {
  unit: { type: 'string' },
  kind: { type: 'string' },
  year: { type: 'string' },
  template: { type: 'string' },
  slug: { type: 'string' },
} as const;

type Given = Partial<Record<keyof typeof OPTIONS, string>>;

/** A wish that cannot be met, in words. */
class Refused extends Error {}

/** One of the known names: the one given, or the only one, or the one asked for. */
async function choose(
  ask: Interface | null,
  what: string,
  given: string | undefined,
  known: readonly string[],
  labels = known,
): Promise<string> {
  if (given !== undefined) {
    if (known.includes(given)) return given;
    throw new Refused(cliMessages.newUnknown(what, given, nearest(given, known), known));
  }
  const [only] = known;
  if (known.length === 1 && only !== undefined) return only;
  if (!ask) throw new Refused(cliMessages.newMissing(what, known));
  console.log(cliMessages.newChoices(what));
  for (const [i, label] of labels.entries()) console.log(`  ${i + 1}. ${label}`);
  for (;;) {
    const answer = (await ask.question(`${what}: `)).trim();
    const chosen = known[Number(answer) - 1] ?? known.find((name) => name === answer);
    if (chosen !== undefined) return chosen;
    console.log(cliMessages.newAgain);
  }
}

async function chooseYear(ask: Interface | null, given: string | undefined): Promise<number> {
  for (let text = given; ; text = undefined) {
    const answer = text ?? (ask ? await ask.question(`${cliMessages.newYear}: `) : '');
    if (/^20\d\d$/.test(answer.trim())) return Number(answer);
    if (!ask || given !== undefined) throw new Refused(cliMessages.newBadYear(answer));
    console.log(cliMessages.newBadYear(answer));
  }
}

/** The templates for a unit and a kind. */
function fitting(catalogue: Catalogue, unit: Unit, kind: string | undefined): Template[] {
  return catalogue.templates.filter(
    (item) => isPublished(item) && isFor(item, unit) && (kind === undefined || item.kind === kind),
  );
}

/** The unit whose paper it is, by id or name; those that the site does not have yet come along. */
async function chooseUnit(
  ask: Interface | null,
  given: string | undefined,
  catalogue: Catalogue,
): Promise<Extract<Named, { unit: Unit }>> {
  for (;;) {
    const text = given ?? (ask ? (await ask.question(`${cliMessages.newUnitAsk}: `)).trim() : '');
    const named = text === '' ? { refused: cliMessages.newUnitMissing } : unitByName(text, catalogue);
    if (!('refused' in named)) return named;
    if (!ask || given !== undefined) throw new Refused(named.refused);
    console.log(named.refused);
  }
}

/**
 * `npm run new [-- --unit ID|NAME --kind KIND --year YEAR --template ID --slug SLUG]`: writes a plan from a template, as a
 * draft that passes the check; with the file of a unit that the site does not have. Asks for what is not given when a person runs it.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const given: Given = values;
  const ask = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    const folders = contentFolders();
    const { catalogue } = loadCatalogue(await readContent(folders));
    const { unit, made } = await chooseUnit(ask, given.unit, catalogue);
    if (unit.validTo !== undefined)
      throw new Refused(
        cliMessages.newEnded(
          unit.name,
          unit.validTo,
          unit.successors.map((item) => item.unit),
        ),
      );
    if (fitting(catalogue, unit, undefined).length === 0) throw new Refused(cliMessages.newNoTemplate(unit.name));
    const byLevel = fitting(catalogue, unit, undefined);
    const kinds = [...new Set(byLevel.map((item) => item.kind))];
    // A kind narrows the choice when it is given; a template says it by itself.
    const kind = given.kind === undefined ? undefined : await choose(ask, cliMessages.newKind, given.kind, kinds);
    const templates = groupedTemplates(fitting(catalogue, unit, kind)).flatMap((group) => group.templates);
    const templateId = await choose(
      ask,
      cliMessages.newTemplate,
      given.template,
      templates.map(({ id }) => id),
      templates.map(({ id, title }) => `${title} (${id})`),
    );
    const template = templates.find((item) => item.id === templateId);
    if (!template)
      throw new Refused(
        cliMessages.newMissing(
          cliMessages.newTemplate,
          templates.map(({ id }) => id),
        ),
      );
    const year = await chooseYear(ask, given.year);
    const name = given.slug ?? slugOf(template.documentName);
    if (!slugId.safeParse(name).success) throw new Refused(cliMessages.newBadSlug(name));
    const room = template.kind.endsWith('-report') ? 'reports' : 'plans';
    const file = `${folders.content.replaceAll('\\', '/').replace(/\/$/, '')}/${room}/${unit.id}/${year}-${name}.mdx`;
    if (existsSync(file)) throw new Refused(cliMessages.newExists(file));
    const units = new Map([...catalogue.units, ...made.map((one) => [one.id, one] as const)]);
    const draft = draftFrom(template, unit, year, { ...catalogue, units });
    const unitFiles = await writeUnits(folders.content, made);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, draft, { flag: 'wx' });
    if (unitFiles.length) console.log(unitNames.written(unitFiles));
    console.log(cliMessages.newWritten(file));
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    ask?.close();
  }
}
