/** The small parts of a Word file: settings, page-number header, and properties. */
import { el, text, type Xml } from '../ooxml/xml.ts';
import { RUNNING_HEAD_SIZE, type FormatProfile } from '../profile.ts';
import type { DocumentMeta } from '../tree.ts';
import { W } from './namespaces.ts';
import { HEADER_STYLE } from './styles.ts';
import { twipsFromMm } from './units.ts';

/** The head of a page: its number in the middle of the top margin, and below it what every page says of the file. */
export function headerXml(numbered: boolean, runningHead?: string): Xml {
  const mark = (type: string) => el('w:r', {}, el('w:fldChar', { 'w:fldCharType': type }));
  const line = (...content: Xml[]) =>
    el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': HEADER_STYLE })), ...content);
  return el(
    'w:hdr',
    { 'xmlns:w': W },
    numbered &&
      line(
        mark('begin'),
        el('w:r', {}, el('w:instrText', { 'xml:space': 'preserve' }, text(' PAGE '))),
        mark('separate'),
        el('w:r', {}, el('w:t', {}, text('2'))),
        mark('end'),
      ),
    runningHead !== undefined &&
      line(el('w:r', {}, el('w:rPr', {}, RUNNING_HEAD_LOOKS), el('w:t', {}, text(runningHead)))),
  );
}

const RUNNING_HEAD_LOOKS = [
  el('w:i'),
  el('w:iCs'),
  el('w:sz', { 'w:val': RUNNING_HEAD_SIZE * 2 }),
  el('w:szCs', { 'w:val': RUNNING_HEAD_SIZE * 2 }),
];

/** `word/settings.xml`: Word 2013 and later, without the compatibility mode that is its default. */
export function settingsXml(profile: FormatProfile): Xml {
  const setting = (name: string, value: number) =>
    el('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': value });
  return el(
    'w:settings',
    { 'xmlns:w': W },
    el('w:zoom', { 'w:percent': 100 }),
    el('w:defaultTabStop', { 'w:val': twipsFromMm(profile.styles.body.indent ?? 12.7) }),
    el('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    el(
      'w:compat',
      {},
      setting('compatibilityMode', 15),
      setting('overrideTableStyleFontSizeAndJustification', 1),
      setting('enableOpenTypeFeatures', 1),
      setting('doNotFlipMirrorIndents', 1),
      setting('differentiateMultirowTableHeaders', 1),
    ),
    el('w:themeFontLang', { 'w:val': profile.font.language }),
    el('w:decimalSymbol', { 'w:val': ',' }),
    el('w:listSeparator', { 'w:val': ';' }),
  );
}

/** `docProps/core.xml`: title, issuing body and language; a date only when the paper has one. */
export function coreXml(meta: DocumentMeta, language: string): Xml {
  const date = (name: string) =>
    meta.date !== undefined && el(name, { 'xsi:type': 'dcterms:W3CDTF' }, text(`${meta.date}T00:00:00Z`));
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    el('dc:title', {}, text(meta.title)),
    meta.subject !== undefined && el('dc:subject', {}, text(meta.subject)),
    meta.creator !== undefined && el('dc:creator', {}, text(meta.creator)),
    el('dc:language', {}, text(language)),
    date('dcterms:created'),
    date('dcterms:modified'),
  );
}

/** `docProps/custom.xml`: properties that a document system can read by name. */
export function customXml(properties: Record<string, string>): Xml {
  return el(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    Object.entries(properties).map(([name, value], i) =>
      // The identifier is the one that Office gives to all custom properties; numbers begin at 2.
      el(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name },
        el('vt:lpwstr', {}, text(value)),
      ),
    ),
  );
}

/** `docProps/app.xml`. */
export function appXml(application = 'Microsoft Office Word'): Xml {
  return el(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    el('Application', {}, text(application)),
    el('AppVersion', {}, text('16.0000')),
  );
}
