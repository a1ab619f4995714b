import { appXml, coreXml, customXml } from './docx/parts.ts';
import { ND30_2020 } from './nd30-2020.ts';
import { packOffice, type Part, type Relationship } from './ooxml/package.ts';
import { el, text, type Xml } from './ooxml/xml.ts';
import type { FormatProfile } from './profile.ts';
import { columnName, frameOf, layoutOf, sheetXml, type SheetFrame } from './xlsx/sheet.ts';
import { stylesXml } from './xlsx/styles.ts';
import type { DocumentMeta } from './tree.ts';
import type { Workbook } from './xlsx/workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * An Excel file (ECMA-376 transitional) from a workbook: frozen header, filters, wrapped text in rows of their
 * height, lists to choose from, set up to print in landscape with the header on each page. The same workbook
 * gives the same bytes; the code runs in Node and in the browser.
 */
export function writeXlsx({ meta, sheets }: Workbook, profile: FormatProfile = ND30_2020): Uint8Array {
  const { parts, relationships } = workbookParts(meta, sheets.map(frameOf), profile, (i) => {
    const sheet = sheets[i];
    return sheet ? sheetXml(sheet, profile, i === 0) : ('' as Xml);
  });
  return packOffice(parts, relationships);
}

export const SHEET = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

export function workbookParts(
  meta: DocumentMeta,
  sheets: SheetFrame[],
  profile: FormatProfile,
  content: (index: number) => Xml,
): { parts: Part[]; relationships: Record<string, Relationship[]> } {
  const { properties } = meta;
  return {
    parts: [
      {
        path: 'docProps/app.xml',
        contentType: `${OFFICE}.extended-properties+xml`,
        content: appXml('Microsoft Excel'),
      },
      {
        path: 'docProps/core.xml',
        contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
        content: coreXml(meta, profile.font.language),
      },
      ...(properties
        ? [
            {
              path: 'docProps/custom.xml',
              contentType: `${OFFICE}.custom-properties+xml`,
              content: customXml(properties),
            },
          ]
        : []),
      { path: 'xl/workbook.xml', contentType: `${TYPE}.sheet.main+xml`, content: workbookXml(sheets) },
      { path: 'xl/styles.xml', contentType: `${TYPE}.styles+xml`, content: stylesXml(profile) },
      ...sheets.map((_, i) => ({ path: SHEET(i), contentType: `${TYPE}.worksheet+xml`, content: content(i) })),
    ],
    relationships: {
      '': [
        { id: 'rId1', type: `${R}/officeDocument`, target: 'xl/workbook.xml' },
        { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
        { id: 'rId3', type: `${R}/extended-properties`, target: 'docProps/app.xml' },
        ...(properties ? [{ id: 'rId4', type: `${R}/custom-properties`, target: 'docProps/custom.xml' }] : []),
      ],
      'xl/workbook.xml': [
        ...sheets.map((_, i) => ({
          id: `rId${i + 1}`,
          type: `${R}/worksheet`,
          target: `worksheets/sheet${i + 1}.xml`,
        })),
        { id: `rId${sheets.length + 1}`, type: `${R}/styles`, target: 'styles.xml' },
      ],
    },
  };
}

function workbookXml(sheets: SheetFrame[]): Xml {
  return el(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': R },
    el('bookViews', {}, el('workbookView', { activeTab: 0 })),
    el(
      'sheets',
      {},
      sheets.map(({ name }, i) => el('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
    ),
    el('definedNames', {}, definedNames(sheets)),
  );
}

/** Names sorted as Excel sorts them: filters, repeated titles, then the lists that cells are chosen from. */
function definedNames(sheets: SheetFrame[]): Xml[] {
  const found: { name: string; local: number | undefined; hidden?: true; value: string }[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const { header, first, last, lastColumn } = layoutOf(sheet);
    const own = `'${sheet.name.replaceAll("'", "''")}'!`;
    if (sheet.filter) {
      found.push({
        name: '_xlnm._FilterDatabase',
        local: i,
        hidden: true,
        value: `${own}$A$${header}:$${lastColumn}$${last}`,
      });
    }
    found.push({ name: '_xlnm.Print_Titles', local: i, value: `${own}$${header}:$${header}` });
    for (const [j, name] of (sheet.listNames ?? []).entries()) {
      const { count } = name;
      const column = `$${columnName(j + 1)}$`;
      if (count > 0)
        found.push({
          name: name.name,
          local: undefined,
          value: `${own}${column}${first}:${column}${first + count - 1}`,
        });
    }
  }
  return found
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ name, local, hidden, value }) =>
      el('definedName', { name, localSheetId: local, hidden: hidden && 1 }, text(value)),
    );
}
