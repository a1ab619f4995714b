import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { contentFolders, readContent } from '../content/disk.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { groupedTemplates } from '../catalogue/template-groups.ts';
import type { Catalogue, Template } from '../catalogue/types.ts';
import { cliMessages } from '../i18n/cli.ts';
import { messages } from '../i18n/messages.ts';
import { slugId } from '../model/ids.ts';
import { draftFrom } from '../documents/draft-file.ts';
import { nearest } from '../text/nearest.ts';
import { slug as slugOf } from '../text/slug.ts';
import { compareVietnamese } from '../text/order.ts';

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

/** The templates for a level and a kind. */
function fitting(catalogue: Catalogue, level: string, kind: string | undefined): Template[] {
  return catalogue.templates.filter(
    (item) => item.levels.some((one) => one === level) && (kind === undefined || item.kind === kind),
  );
}

/**
 * `npm run new [-- --unit ID --kind KIND --year YEAR --template ID --slug SLUG]`: writes a plan from a template, as a
 * draft that passes the check. Asks for what is not given when a person runs it.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const given: Given = values;
  const ask = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    const folders = contentFolders();
    const { catalogue } = loadCatalogue(await readContent(folders));
    const units = [...catalogue.units.values()].filter(
      (unit) => unit.validTo === undefined && fitting(catalogue, unit.level, given.kind).length > 0,
    );
    units.sort((a, b) => compareVietnamese(a.name, b.name));
    const ended = given.unit === undefined ? undefined : catalogue.units.get(given.unit);
    if (ended && !units.includes(ended))
      throw new Refused(
        ended.validTo === undefined
          ? cliMessages.newNoTemplate(ended.name)
          : cliMessages.newEnded(
              ended.name,
              ended.validTo,
              ended.successors.map((item) => item.unit),
            ),
      );
    const unitId = await choose(
      ask,
      cliMessages.newUnit,
      given.unit,
      units.map(({ id }) => id),
      units.map(({ id, name }) => `${name} (${id})`),
    );
    const unit = catalogue.units.get(unitId);
    if (!unit) throw new Refused(messages.unknownUnit(unitId));
    const byLevel = fitting(catalogue, unit.level, undefined);
    const kinds = [...new Set(byLevel.map((item) => item.kind))];
    // A kind narrows the choice when it is given; a template says it by itself.
    const kind = given.kind === undefined ? undefined : await choose(ask, cliMessages.newKind, given.kind, kinds);
    const templates = groupedTemplates(fitting(catalogue, unit.level, kind)).flatMap((group) => group.templates);
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
    const text = draftFrom(template, unit, year, catalogue);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
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
