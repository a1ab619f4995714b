import { describe, expect, it } from 'vitest';
import { formerAddresses } from '../../../src/catalogue/former.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { planFile, textsOf } from '../../support/small-content.ts';

const TASKS = (first: string, second = '') =>
  planFile(`tasks:
  - { no: I.1, area: A0, title: Việc một${first} }
  - { no: I.2, area: A0, title: Việc hai${second} }
`);
const withdraw = (...items: string[]) => ({
  'registry/withdrawn.yaml': items.map((item) => `- { ${item} }\n`).join(''),
});
const gone = (address: string) => withdraw(`address: "${address}", on: 2026-11-30, reason: Ban hành nhầm`);

/** What is said of addresses, with its place. */
const said = (files: Record<string, string>) =>
  checkContent(textsOf(files))
    .problems.filter(({ rule }) => /^address|^schema/.test(rule))
    .map(({ file, line, rule }) => `${file}:${line} ${rule}`);

describe('the words on former addresses', () => {
  it.each([
    ['of a page', planFile('formerly: [/ke-hoach/xa-b/2023-kh/, /ke-hoach/xa-cu/2024-kh/]\n')],
    ['of a unit', { 'units/xa-b.yaml': 'name: Xã B\nlevel: xa\ntype: xã\nformerly: [/don-vi/xa-cu/]\n' }],
    ['of a task', TASKS(', formerly: [I.3, I.4]')],
    ['of a withdrawn page', gone('/ke-hoach/xa-b/2023-kh/')],
    ['of a withdrawn task', { ...TASKS(''), ...gone('/ke-hoach/xa-b/2024-kh/#nv-I.3') }],
    ['of a withdrawn page of the program', gone('/trang-cu/')],
  ])('%s are taken', (_, files) => {
    expect(said(files)).toEqual([]);
  });

  it.each([
    ['its own address', planFile('formerly: [/ke-hoach/xa-b/2024-kh/]\n'), 'plans/xa-b/2024-kh.mdx:9 address.living'],
    [
      'the address of another page',
      planFile('formerly: [/don-vi/tinh-a/]\n'),
      'plans/xa-b/2024-kh.mdx:9 address.living',
    ],
    ['a withdrawn page that is there', gone('/don-vi/tinh-a/'), 'registry/withdrawn.yaml:1 address.living'],
    ['a withdrawn page of the program that is there', gone('/tro-nang/'), 'registry/withdrawn.yaml:1 address.living'],
    ['the number of another task', TASKS(', formerly: [I.2]'), 'plans/xa-b/2024-kh.mdx:10 address.living'],
    ['a number twice', TASKS(', formerly: [I.3]', ', formerly: [I.3]'), 'plans/xa-b/2024-kh.mdx:11 address.twice'],
    [
      'a withdrawn task that is there',
      { ...TASKS(''), ...gone('/ke-hoach/xa-b/2024-kh/#nv-I.2') },
      'registry/withdrawn.yaml:1 address.living',
    ],
    ['a task of no page', gone('/ke-hoach/xa-b/2023-kh/#nv-I.2'), 'registry/withdrawn.yaml:1 address.nowhere'],
    [
      'both moved and withdrawn',
      { ...planFile('formerly: [/ke-hoach/xa-b/2023-kh/]\n'), ...gone('/ke-hoach/xa-b/2023-kh/') },
      'plans/xa-b/2024-kh.mdx:9 address.twice',
    ],
    ['no address', planFile('formerly: [2023-kh]\n'), 'plans/xa-b/2024-kh.mdx:9 schema.value'],
    ['a page that is gathered', planFile('formerly: [/nhiem-vu/nam/2023/]\n'), 'plans/xa-b/2024-kh.mdx:9 schema.value'],
    ['an address outside', gone('https://example.org/'), 'registry/withdrawn.yaml:1 schema.value'],
    ['a way out of the site', gone('/../etc/'), 'registry/withdrawn.yaml:1 schema.value'],
    ['no reason', withdraw('address: /x/, on: 2026-11-30'), 'registry/withdrawn.yaml:1 schema.missing'],
  ])('are refused at their line: %s', (_, files, place) => {
    expect(said(files as Record<string, string>)).toEqual([place]);
  });

  it('at a unit cover its papers', () => {
    const { catalogue } = checkContent(
      textsOf({
        ...planFile('formerly: [/ke-hoach/xa-b/2024-kh-cu/]\n'),
        'units/xa-b.yaml': 'name: Xã B\nlevel: xa\ntype: xã\nformerly: [/don-vi/xa-cu/]\n',
      }),
    );
    expect([...formerAddresses(catalogue).values()].map(({ address, url }) => `${address} ${url}`)).toEqual([
      '/don-vi/xa-cu/ /don-vi/xa-b/',
      '/ke-hoach/xa-b/2024-kh-cu/ /ke-hoach/xa-b/2024-kh/',
      '/ke-hoach/xa-cu/2024-kh/ /ke-hoach/xa-b/2024-kh/',
    ]);
  });
});
