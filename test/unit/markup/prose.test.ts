import { expect, test } from 'vitest';
import { parseBody } from '../../../src/content/prose.ts';
import { parseSource } from '../../../src/content/parse-source.ts';
import { proseHtml } from '../../../src/markup/prose.ts';

const html = (body: string) => proseHtml(body, (path) => `/cchc${path}`);
const idsIn = (text: string) => [...text.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);

test('headings have the ids that GitHub gives; the same one again has a number', () => {
  expect(html('## I.1. Mục tiêu, *yêu cầu*\n\nA\n\n### B\n\n### B\n')).toBe(
    '<h2 id="i1-mục-tiêu-yêu-cầu">I.1. Mục tiêu, <em>yêu cầu</em></h2>\n<p>A</p>\n<h3 id="b">B</h3>\n<h3 id="b-1">B</h3>',
  );
});

test('a heading never has the id of a part or a row of the page, nor that of another heading', () => {
  const headings = [
    'can-cu',
    'nhiem-vu',
    'Nhiem vu',
    'tai-ve',
    'noi-dung',
    'nv-1',
    'NV-II-3',
    'bc-2',
    'gc-1',
    'phu-luc-1',
  ];
  const others = ['B', 'B', 'B-1', '…', '!', 'Căn cứ', 'nv', 'bc', 'BC', 'ct-t1', 'KH-UBND'];
  const body = [...headings, ...others].map((text) => `## ${text}\n`).join('\n');
  expect(idsIn(html(body))).toEqual([
    ...['muc-can-cu', 'muc-nhiem-vu', 'muc-nhiem-vu-1', 'muc-tai-ve', 'muc-noi-dung'],
    ...['muc-nv-1', 'muc-nv-ii-3', 'muc-bc-2', 'muc-gc-1', 'muc-phu-luc-1'],
    ...['b', 'b-1', 'b-1-1', 'muc', 'muc-1', 'căn-cứ', 'nv', 'bc', 'muc-bc-1', 'ct-t1', 'kh-ubnd'],
  ]);
});

test('the check knows the ids of a body before it is written', () => {
  const body = '## A *b* `c`\n\n> ### can-cu\n\n- #### A b c\n\nHai\ndòng\n---\n\n## H<sub>2</sub>O &amp; x<br/>y\n';
  const known = parseBody(parseSource('a.mdx', `---\n---\n${body}`)).ids;
  expect(known).toHaveLength(5);
  expect(idsIn(html(body))).toEqual(known);
});

test('links inside the site know its folder, everything is escaped', () => {
  expect(html('[a & b](/van-ban/x/ "t\\"i")')).toBe('<p><a href="/cchc/van-ban/x/" title="t&quot;i">a &amp; b</a></p>');
  expect(html('[a](#muc)')).toBe('<p><a href="#muc">a</a></p>');
  expect(html('1 &lt; 2 `<b>`')).toBe('<p>1 &lt; 2 <code>&lt;b&gt;</code></p>');
});

test('the elements that a body may have, and no style attribute', () => {
  expect(html('H<sub>2</sub>O<br/>m<sup>2</sup>')).toBe('<p>H<sub>2</sub>O<br>m<sup>2</sup></p>');
  const table = html('| a | b |\n|---|--:|\n| 1 | 2 |\n');
  expect(table).toContain('<td class="num">2</td>');
  expect(table).not.toContain('style');
  expect(html('3. ba\n4. bốn')).toMatch(/^<ol start="3">\s*<li>ba<\/li>\s*<li>bốn<\/li>\s*<\/ol>/);
  expect(html('> q\n\n---\n\n~~x~~')).toMatch(/<blockquote>[^]*<hr>[^]*<del>x<\/del>/);
});
