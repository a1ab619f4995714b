import { describe, expect, it } from 'vitest';
import { BODY_LEVELS, DATA_LEVELS } from '../../../src/model/limits.ts';
import { load, mdx, PLAN, planFile, problemsOf } from '../../support/small-content.ts';

const found = (files: Record<string, string>) =>
  load(files).problems.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
const said = (place: string, name: string) => [
  `${place} unicode.control có ký tự vô hình hoặc ký tự điều khiển ${name}`,
];
const titled = (title: string) => ({ 'plans/xa-b/2024-kh.mdx': mdx(PLAN.replace(/title: .*/, `title: ${title}`)) });

/** As YAML writes them, and the name that is said. */
const ESCAPES = [
  ['\\u0001', 'U+0001'],
  ['\\0', 'U+0000'],
  ['\\e', 'U+001B'],
  ['\\x85', 'U+0085'],
  ['\\uFFFE', 'U+FFFE'],
  ['\\uFFFF', 'U+FFFF'],
  ['\\U0001FFFE', 'U+1FFFE'],
  ['\\u200B', 'U+200B'],
  ['\\u202E', 'U+202E'],
  ['\\u2028', 'U+2028'],
  ['\\u3164', 'U+3164'],
  ['\\uFEFF', 'U+FEFF'],
  ['\\uD800', 'U+D800'],
  ['\\uDC00', 'U+DC00'],
  ['\\U000E0041', 'U+E0041'],
  ['\\uFFFD', 'U+FFFD'],
] as const;

describe('a character that nobody sees', () => {
  it.each(ESCAPES)('is refused as the escape %s', (escape, name) => {
    expect(found(titled(`"Cải cách ${escape} hành chính"`))).toEqual(said('plans/xa-b/2024-kh.mdx:7:8', name));
  });

  it.each(['\u0001', '\u200B', '\u202E', '\u3164', '\uFFFE', '\u034F'])('is refused as it is typed: %j', (sign) => {
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    expect(found(titled(`"Cải cách ${sign} hành chính"`))).toEqual(said('plans/xa-b/2024-kh.mdx:7:18', name));
  });

  it('is said with its remedy', () => {
    expect(problemsOf(titled('"Cải\\u200Bcách"'))).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:7:8  error  unicode.control  có ký tự vô hình hoặc ký tự điều khiển U+200B
          Xóa ký tự và gõ lại chỗ đó. Không viết ký tự bằng mã, như \\u200B trong ngoặc kép hay &#8203; trong lời văn."
    `);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'a list of a paper',
      planFile('recipients:\n  - UBND tỉnh\n  - "Lưu\\u0001: VT"\n'),
      'plans/xa-b/2024-kh.mdx:11:5',
    ],
    ['a unit', { 'units/xa-c.yaml': 'level: xa\ntype: xã\nname: "Xã\\u0001"\n' }, 'units/xa-c.yaml:3:7'],
    [
      'agencies',
      { 'registry/agencies.yaml': '- { id: a, name: "A\\u0001", kind: body }\n' },
      'registry/agencies.yaml:1:18',
    ],
    [
      'abbreviations',
      { 'registry/abbreviations.yaml': '- short: A\n  long: "A\\u0001"\n' },
      'registry/abbreviations.yaml:2:9',
    ],
    ['a guide', { 'guides/a.mdx': mdx('title: T\nsummary: "S\\u0001"\norder: 1\n') }, 'guides/a.mdx:3:10'],
    ['a template', { 'templates/a.mdx': mdx('title: "T\\u0001"\n') }, 'templates/a.mdx:2:8'],
    ['a key', planFile('"ti\\u0001tle": T\n'), 'plans/xa-b/2024-kh.mdx:9:1'],
  ])('is refused in %s', (_, files, place) => {
    expect(found(files)).toContain(said(place, 'U+0001')[0]);
  });

  it.each([
    ['&#1;', 'U+FFFD'],
    ['&#x202E;', 'U+202E'],
    ['&shy;', 'U+00AD'],
    ['&ZeroWidthSpace;', 'U+200B'],
    ['&#0;', 'U+FFFD'],
    ['&#xD800;', 'U+FFFD'],
    ['`a`&zwnj;', 'U+200C'],
  ])('is refused as the reference %s in a body', (reference, name) => {
    expect(found(planFile('', `## I. Mục\n\nMột dòng\nvà ${reference} dòng.\n`))[0]).toMatch(
      new RegExp(`^plans/xa-b/2024-kh\\.mdx:13:\\d+ unicode\\.control .*${name.replace('+', '\\+')}$`),
    );
  });

  it('is refused in the address and the title of a link', () => {
    expect(found(planFile('', '[a](/van-ban/ "t&#8203;")\n'))).toEqual(said('plans/xa-b/2024-kh.mdx:10:1', 'U+200B'));
  });

  it('is none of those that a text is written with', () => {
    const text = 'Ữ ử – “…” • ½ € → ≥ é ố\u00A0đ 😀';
    expect(
      found({ ...planFile(`recipients:\n  - "${text}\\n\\t\\u00A0"\n`, `${text} &amp; &nbsp; &hellip; &#9;\n`) }),
    ).toEqual([]);
  });
});

/** As many lists within one another. */
const lists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const blocks = (levels: number) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:\n`).join('');

describe('levels', () => {
  it('of front matter are as many as the message says, however they are written', () => {
    // The front matter itself is the first.
    for (const [fit, over] of [
      [`x: ${lists(DATA_LEVELS - 1)}\n`, `x: ${lists(DATA_LEVELS)}\n`],
      [
        `x:\n${blocks(DATA_LEVELS - 1)
          .replace(/^/gm, ' ')
          .trimEnd()}\n`,
        `x:\n${blocks(DATA_LEVELS).replace(/^/gm, ' ').trimEnd()}\n`,
      ],
    ] as const) {
      expect(found(planFile(fit)).join('\n')).not.toContain('quá sâu');
      expect(found(planFile(over)).join('\n')).toContain('yaml.syntax phần khai báo lồng nhau quá sâu');
    }
    expect(problemsOf(planFile(`x: ${lists(DATA_LEVELS)}\n`))).toContain(`nhiều nhất ${DATA_LEVELS} mức`);
  });

  it.each([
    ['quotes', (levels: number) => `${'> '.repeat(levels)}a\n`],
    ['lists', (levels: number) => Array.from({ length: levels }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')],
    ['lists in quotes', (levels: number) => `${'> - '.repeat(levels / 2)}a\n`],
  ])('of a body are as many as the message says: %s', (_, body) => {
    expect(found(planFile('', body(BODY_LEVELS)))).toEqual([]);
    expect(found(planFile('', body(BODY_LEVELS + 2))).join()).toContain('body.size');
    expect(problemsOf(planFile('', body(BODY_LEVELS + 2)))).toContain(`Lồng nhiều nhất ${BODY_LEVELS} mức.`);
  });
});
