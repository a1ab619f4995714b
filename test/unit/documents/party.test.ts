import { expect, it } from 'vitest';
import { writeDocx } from '../../../src/documents/docx.ts';
import { sheetViews } from '../../../src/documents/html.ts';
import { writeTypst } from '../../../src/documents/typst.ts';
import { paperContent } from '../../../src/documents/paper/from-catalogue.ts';
import { paperDocument } from '../../../src/documents/paper-document.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { importBlocks } from '../../support/import-paper.ts';
import { load, mdx } from '../../support/small-content.ts';

const { catalogue } = load({
  'plans/xa-b/2024-kh.mdx': mdx(
    `unit: xa-b
kind: thematic-plan
year: 2024
number: 5
symbol: KH/ĐU
party: true
parentBody: ĐẢNG BỘ TỈNH A
issuer: ĐẢNG ỦY XÃ B
place: B
issuedOn: 2024-02-03
status: issued
title: Lãnh đạo cải cách hành chính năm 2024
summary: Tóm tắt.
`,
    '## I. MỤC ĐÍCH\n\nCác chi bộ biết việc của mình.\n',
  ),
});
const [paper] = catalogue.papers;

it('a paper of the Party has the head of the Party, and comes back with it', async () => {
  if (!paper) throw new Error('no paper');
  const document = paperDocument(paperContent(catalogue, paper, []));
  const bytes = writeDocx(document);
  const blocks = await readBlocks('a.docx', bytes);
  const text = blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(text).not.toMatch(/CỘNG HÒA|Độc lập/u);
  for (const other of [JSON.stringify(sheetViews(document)), writeTypst(document)]) {
    expect(other).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(other).not.toMatch(/CỘNG HÒA|Độc lập/u);
  }
  expect(importBlocks(blocks).data).toMatchObject({
    party: true,
    number: 5,
    symbol: 'KH/ĐU',
    parentBody: 'ĐẢNG BỘ TỈNH A',
    issuer: 'ĐẢNG ỦY XÃ B',
  });
});
