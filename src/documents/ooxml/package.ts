import { strToU8, zipSync, type Zippable } from 'fflate';
import { el, XML_HEAD, type Xml } from './xml.ts';

/** One file of an Office package. */
export interface Part {
  /** From the root, without a slash: `word/document.xml`. */
  path: string;
  contentType: string;
  content: Xml;
}

export interface Relationship {
  id: string;
  type: string;
  target: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Every file of an Office package as XML, by its path: parts, relationships, content types. */
export function officeFiles(parts: Part[], relationships: Record<string, Relationship[]>): Map<string, string> {
  const files = new Map<string, Xml>(parts.map((part) => [part.path, part.content]));
  for (const [source, list] of Object.entries(relationships))
    files.set(relationshipPath(source), relationshipXml(list));
  files.set('[Content_Types].xml', contentTypes(parts));
  return new Map([...files.keys()].sort().map((path) => [path, XML_HEAD + (files.get(path) ?? '')]));
}

/** The time of every file in a package. A zip holds local time: from local parts it is the same everywhere. */
export const zipTime = () => new Date(1980, 0, 1, 12);

/**
 * Packs parts and relationships (by the path of their source, '' for the package) into an Office file
 * (ECMA-376 part 2). The same input gives the same bytes on every machine.
 */
export function packOffice(parts: Part[], relationships: Record<string, Relationship[]>): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, xml] of officeFiles(parts, relationships)) zippable[path] = strToU8(xml);
  return zipSync(zippable, { level: 6, mtime: zipTime() });
}

function relationshipPath(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function relationshipXml(list: Relationship[]): Xml {
  return el(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    list.map(({ id, type, target }) => el('Relationship', { Id: id, Type: type, Target: target })),
  );
}

function contentTypes(parts: Part[]): Xml {
  return el(
    'Types',
    { xmlns: CONTENT_TYPES },
    el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    parts.map((part) => el('Override', { PartName: `/${part.path}`, ContentType: part.contentType })),
  );
}
