import { appXml, coreXml, customXml, headerXml, settingsXml } from './docx/parts.ts';
import { documentXml, FIRST_HEADER_RELATION, HEADER_RELATION } from './docx/body.ts';
import { R, TYPE } from './docx/namespaces.ts';
import { BINDING_PARTS, boundBlanks, glossaryXml, storePropertiesXml, storeXml } from './docx/binding.ts';
import { PROMPT_STYLE, stylesXml } from './docx/styles.ts';
import { ND30_2020 } from './nd30-2020.ts';
import { packOffice } from './ooxml/package.ts';
import type { FormatProfile } from './profile.ts';
import type { Document } from './tree.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A Word file (ECMA-376 transitional) from a document tree, in the format of the profile. The same tree
 * gives the same bytes; the code runs in Node and in the browser.
 */
export function writeDocx(document: Document, profile: FormatProfile = ND30_2020): Uint8Array {
  const { properties } = document.meta;
  const { runningHead } = document;
  const bound = boundBlanks(document);
  const { content, prompts } = documentXml(document, profile, bound);
  const { store, properties: storeProperties, glossary, glossaryStyles } = BINDING_PARTS;
  const isBound = bound.size > 0;
  return packOffice(
    [
      {
        path: 'docProps/app.xml',
        contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        content: appXml(),
      },
      {
        path: 'docProps/core.xml',
        contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
        content: coreXml(document.meta, profile.font.language),
      },
      ...(properties
        ? [
            {
              path: 'docProps/custom.xml',
              contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
              content: customXml(properties),
            },
          ]
        : []),
      { path: 'word/document.xml', contentType: `${TYPE}.document.main+xml`, content },
      { path: 'word/header1.xml', contentType: `${TYPE}.header+xml`, content: headerXml(true, runningHead) },
      ...(runningHead === undefined
        ? []
        : [{ path: 'word/header2.xml', contentType: `${TYPE}.header+xml`, content: headerXml(false, runningHead) }]),
      { path: 'word/settings.xml', contentType: `${TYPE}.settings+xml`, content: settingsXml(profile) },
      { path: 'word/styles.xml', contentType: `${TYPE}.styles+xml`, content: stylesXml(profile) },
      ...(isBound
        ? [
            { ...store, content: storeXml(bound) },
            { ...storeProperties, content: storePropertiesXml() },
            { ...glossary, content: glossaryXml(prompts, PROMPT_STYLE) },
            { ...glossaryStyles, content: stylesXml(profile) },
          ]
        : []),
    ],
    {
      '': [
        { id: 'rId1', type: `${R}/officeDocument`, target: 'word/document.xml' },
        { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
        { id: 'rId3', type: `${R}/extended-properties`, target: 'docProps/app.xml' },
        ...(properties ? [{ id: 'rId4', type: `${R}/custom-properties`, target: 'docProps/custom.xml' }] : []),
      ],
      'word/document.xml': [
        { id: HEADER_RELATION, type: `${R}/header`, target: 'header1.xml' },
        { id: 'rId2', type: `${R}/styles`, target: 'styles.xml' },
        { id: 'rId3', type: `${R}/settings`, target: 'settings.xml' },
        ...(runningHead === undefined
          ? []
          : [{ id: FIRST_HEADER_RELATION, type: `${R}/header`, target: 'header2.xml' }]),
        ...(isBound
          ? [
              { id: 'rId5', type: store.relation, target: '../customXml/item1.xml' },
              { id: 'rId6', type: glossary.relation, target: 'glossary/document.xml' },
            ]
          : []),
      ],
      ...(isBound
        ? {
            [store.path]: [{ id: 'rId1', type: storeProperties.relation, target: 'itemProps1.xml' }],
            [glossary.path]: [{ id: 'rId1', type: glossaryStyles.relation, target: 'styles.xml' }],
          }
        : {}),
    },
  );
}
