/**
 * Opens an Office file (a zip) only as far as it is safe: bounded in size, without macros, without anything
 * that would be loaded from elsewhere.
 */
import { strFromU8, unzipSync } from 'fflate';
import { messages } from '../i18n/import.ts';
import { fileKind } from '../text/file-kind.ts';
import { Refusal } from './refusal.ts';
import { all, parseXml } from './xml.ts';

export const MAX_FILE_BYTES = 20_000_000;
/** Unpacked: the largest appendix seen is far below 5 MB. */
const MAX_UNPACKED = 80_000_000;
const MAX_ENTRIES = 3000;
/** Text packs to about a tenth; beyond this it is made to fill memory. */
const MAX_RATIO = 250;

const READ =
  /^(?:\[Content_Types\]\.xml|.*\.rels|(?:word|xl|word\/(?:diagrams|charts)|xl\/(?:worksheets|drawings|comments|threadedComments))\/[^/]+\.xml|(?:word\/)?[^/]+\.(?:x?html?|txt|docx))$/iu;
/** A link in the text is words with an address; everything else of this kind is fetched when the file is opened. */
const HARMLESS = /\/hyperlink$/u;

/** The parts of an Office file that hold text, by path. */
export function openPackage(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length > MAX_FILE_BYTES) throw new Refusal(messages.tooLarge(bytes.length, MAX_FILE_BYTES));
  const kind = fileKind(bytes);
  if (kind === 'old-office') throw new Refusal(messages.oldWord);
  if (kind === 'pdf') throw new Refusal(messages.pdf);
  if (kind !== 'office') throw new Refusal(messages.damaged);
  let entries = 0;
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (/vbaProject|vbaData|\.bin$/iu.test(name) && /vba|macro/iu.test(name)) throw new Refusal(messages.macros);
        if (/^xl\/(?:externalLinks|macrosheets)\//iu.test(name)) {
          throw new Refusal(/macro/iu.test(name) ? messages.macros : messages.external(name));
        }
        total += originalSize;
        if (entries > MAX_ENTRIES || total > MAX_UNPACKED) throw new Refusal(messages.bomb);
        if (originalSize > 1_000_000 && originalSize > size * MAX_RATIO) throw new Refusal(messages.bomb);
        return READ.test(name);
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(messages.damaged);
  }
  const parts = new Map(Object.entries(unpacked));
  const types = parts.get('[Content_Types].xml');
  if (!types) throw new Refusal(messages.damaged);
  if (/macroEnabled|vbaProject|macrosheet/iu.test(strFromU8(types))) throw new Refusal(messages.macros);
  for (const [path, part] of parts) {
    if (!path.toLowerCase().endsWith('.rels')) continue;
    for (const relation of all(parseXml(strFromU8(part)), 'Relationship')) {
      const type = relation.attributes.get('Type') ?? '';
      if (/vbaProject/iu.test(type)) throw new Refusal(messages.macros);
      if (relation.attributes.get('TargetMode')?.toLowerCase() === 'external' && !HARMLESS.test(type)) {
        throw new Refusal(messages.external((relation.attributes.get('Target') ?? type).slice(0, 100)));
      }
    }
  }
  return parts;
}

/** Where the relations of a part lead: other parts by their paths, links by their addresses. */
export function relationsOf(parts: ReadonlyMap<string, Uint8Array>, path: string): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = partText(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const found = new Map<string, string>();
  for (const { attributes } of xml === undefined ? [] : all(parseXml(xml), 'Relationship')) {
    const target = attributes.get('Target') ?? '';
    const outside = attributes.get('TargetMode')?.toLowerCase() === 'external';
    found.set(attributes.get('Id') ?? '', outside ? target : resolve(folder, target));
  }
  return found;
}

/** A path as it is written in a part of `folder`. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** More rows than this are no paper; a plan may not have more tasks. */
const MAX_ROWS = 5000;

/**
 * Refuses what has more rows than a paper has, before they are read.
 *
 * @param end the end tag of a row, which an empty row of a sheet does not have
 */
export function limitRows(xml: string, end: '</row>' | '</w:tr>'): void {
  const rows = xml.split(end).length - 1;
  if (rows > MAX_ROWS) throw new Refusal(messages.tooManyRows(rows, MAX_ROWS));
}

/** One part as text. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const part = parts.get(path);
  return part && strFromU8(part);
}
