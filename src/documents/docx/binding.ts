/**
 * Blanks that stand in several places of a Word file, tied together: each of their content controls shows one element of
 * a part of the file (ECMA-376 part 1, 17.5.2.6), so that what is typed into one stands in all of them at once.
 */
import { el, text, type Xml } from '../ooxml/xml.ts';
import type { Document, FieldRun } from '../tree.ts';
import { R, TYPE, W } from './namespaces.ts';
import { mapFields } from '../template/blanks.ts';

/** The name by which the controls find the part; any will do, and it has to stay the same. */
export const STORE = '{6F1B7C52-3D0A-4E5B-9C84-0C1D2E3F4A5B}';
const NAMESPACE = 'urn:kho-ke-hoach-cchc:o-dien';

/** The blanks that are tied, in the order of their elements, by name: what they hold. */
export type BoundBlanks = ReadonlyMap<string, string>;

const isBindable = ({ input, value = '' }: FieldRun) => input.type !== 'paragraphs' && !value.includes('\n');

export function boundBlanks(document: Document): BoundBlanks {
  const found = new Map<string, FieldRun[]>();
  mapFields(document.sections, (field) => {
    found.set(field.name, [...(found.get(field.name) ?? []), field]);
    return field;
  });
  return new Map(
    [...found]
      .filter(([, [first, ...others]]) => {
        const all = first ? [first, ...others] : [];
        const kinds = new Set(all.map(({ input, value = '' }) => `${input.type} ${value}`));
        return others.length > 0 && all.every(isBindable) && kinds.size === 1;
      })
      .map(([name, [first]]) => [name, first?.value ?? '']),
  );
}

/** What ties a control to its element. */
export function dataBinding(name: string, bound: BoundBlanks): Xml | undefined {
  const at = [...bound.keys()].indexOf(name);
  if (at < 0) return undefined;
  return el('w:dataBinding', {
    'w:prefixMappings': `xmlns:d='${NAMESPACE}'`,
    'w:xpath': `/d:o-dien[1]/d:o[${at + 1}]`,
    'w:storeItemID': STORE,
  });
}

/** `customXml/item1.xml`. */
export const storeXml = (bound: BoundBlanks): Xml =>
  el(
    'o-dien',
    { xmlns: NAMESPACE },
    [...bound].map(([name, value]) => el('o', { ten: name }, text(value))),
  );

/** `customXml/itemProps1.xml`. */
export const storePropertiesXml = (): Xml =>
  el(
    'ds:datastoreItem',
    { 'ds:itemID': STORE, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' },
    el('ds:schemaRefs', {}, el('ds:schemaRef', { 'ds:uri': NAMESPACE })),
  );

const PROMPT_ID = (index: number) => `Prompt${index + 1}`;

/** The prompt that a control shows while its element is empty; `prompts` are those of the whole file. */
export function placeholder(prompt: string, prompts: string[]): Xml {
  let at = prompts.indexOf(prompt);
  if (at < 0) at = prompts.push(prompt) - 1;
  return el('w:placeholder', {}, el('w:docPart', { 'w:val': PROMPT_ID(at) }));
}

/** `word/glossary/document.xml`: the prompts. */
export const glossaryXml = (prompts: readonly string[], promptStyle: string): Xml =>
  el(
    'w:glossaryDocument',
    { 'xmlns:w': W },
    el(
      'w:docParts',
      {},
      prompts.map((prompt, i) =>
        el(
          'w:docPart',
          {},
          el(
            'w:docPartPr',
            {},
            el('w:name', { 'w:val': PROMPT_ID(i) }),
            el('w:category', {}, el('w:name', { 'w:val': 'General' }), el('w:gallery', { 'w:val': 'placeholder' })),
            el('w:types', {}, el('w:type', { 'w:val': 'bbPlcHdr' })),
            el('w:behaviors', {}, el('w:behavior', { 'w:val': 'content' })),
            el('w:guid', { 'w:val': `{6F1B7C52-3D0A-4E5B-9C84-${String(i + 1).padStart(12, '0')}}` }),
          ),
          el(
            'w:docPartBody',
            {},
            el(
              'w:p',
              {},
              el(
                'w:r',
                {},
                el('w:rPr', {}, el('w:rStyle', { 'w:val': promptStyle })),
                el('w:t', { 'xml:space': 'preserve' }, text(prompt)),
              ),
            ),
          ),
        ),
      ),
    ),
  );

export const BINDING_PARTS = {
  store: { path: 'customXml/item1.xml', contentType: 'application/xml', relation: `${R}/customXml` },
  properties: {
    path: 'customXml/itemProps1.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    relation: `${R}/customXmlProps`,
  },
  glossary: {
    path: 'word/glossary/document.xml',
    contentType: `${TYPE}.document.glossary+xml`,
    relation: `${R}/glossaryDocument`,
  },
  glossaryStyles: { path: 'word/glossary/styles.xml', contentType: `${TYPE}.styles+xml`, relation: `${R}/styles` },
} as const;
