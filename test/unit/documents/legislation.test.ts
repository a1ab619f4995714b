import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { legislationOf } from '../../../src/documents/legislation.ts';
import { dataBlock } from '../../../src/markup/data-block.ts';
import { loadContent } from '../../support/facts.ts';
import { elementsOf } from '../../support/pages.ts';
import { load, mdx, PLAN } from '../../support/small-content.ts';

const { catalogue } = await loadContent();
const of = (id: string) => {
  const paper = catalogue.papers.find((one) => one.id === id);
  if (!paper) throw new Error(id);
  return legislationOf(
    catalogue,
    paper,
    [{ url: `/${id}.pdf`, type: 'application/pdf' }],
    (path) => `https://x${path}`,
  );
};

it('says what a paper is, who passed it and where it holds', () => {
  expect(of('huyen-cu-lao-dung/2023-ke-hoach-cchc')).toMatchObject({
    '@type': 'Legislation',
    url: 'https://x/ke-hoach/huyen-cu-lao-dung/2023-ke-hoach-cchc/',
    name: 'Kế hoạch thực hiện cải cách hành chính năm 2023',
    legislationIdentifier: '03/KH-UBND',
    legislationDate: '2023-01-04',
    legislationPassedBy: { name: 'Ủy ban nhân dân huyện Cù Lao Dung' },
    legislationJurisdiction: { name: 'Huyện Cù Lao Dung' },
    workExample: [
      { encodingFormat: 'text/html' },
      { contentUrl: 'https://x/huyen-cu-lao-dung/2023-ke-hoach-cchc.pdf', encodingFormat: 'application/pdf' },
    ],
  });
  expect(of('thi-xa-trang-bang/2022-ke-hoach-cchc')).toMatchObject({
    legislationPassedBy: { name: 'Chủ tịch UBND thị xã Trảng Bàng' },
  });
  expect(of('truong-mam-non-thanh-cao/2022-ke-hoach-cchc')).toMatchObject({
    legislationPassedBy: { name: 'Trường mầm non Thanh Cao' },
    legislationJurisdiction: { name: 'Huyện Thanh Oai' },
  });
});

it('leaves out what is not known', () => {
  expect(of('huyen-tran-de/2023-bao-cao-cchc')).not.toHaveProperty('legislationIdentifier');
  const known = (status: string) => {
    const small = load({ 'plans/xa-b/2024-kh.mdx': mdx(PLAN.replace('draft', status)) }).catalogue;
    return small.papers.map((paper) => legislationOf(small, paper, [], (path) => path)['legislationLegalForce']);
  };
  expect(known('issued')).toEqual([undefined]);
  expect(known('superseded')).toEqual(['https://schema.org/NotInForce']);
});

it('stays within its element, whatever a title says', () => {
  const value = { name: '</script><script>alert(1)</script><!--<script>' };
  const html = `<script type="application/ld+json">${dataBlock(value)}</script><p>`;
  const scripts = elementsOf(html).filter(({ tagName }) => tagName === 'script');
  expect(scripts).toHaveLength(1);
  const [text] = scripts[0]?.childNodes ?? [];
  expect(JSON.parse((text as DefaultTreeAdapterTypes.TextNode).value)).toEqual(value);
});
