import { expect, test } from 'vitest';
import { proseParts } from '../../../src/markup/prose.ts';

const html = (body: string) =>
  proseParts(body, (path) => `/cchc${path}`)
    .map((part) => part.html)
    .join('');

test('headings of two levels are parts, with the ids that GitHub gives; the same one again has a number', () => {
  const parts = proseParts('## I.1. Mục tiêu, *yêu cầu*\n\nA\n\n### B\n\n### B\n', (path) => path);
  expect(parts.flatMap(({ heading }) => heading ?? [])).toEqual([
    { level: 2, id: 'i1-mục-tiêu-yêu-cầu', text: 'I.1. Mục tiêu, yêu cầu' },
    { level: 3, id: 'b', text: 'B' },
    { level: 3, id: 'b-1', text: 'B' },
  ]);
  expect(parts[0]?.html).toBe('I.1. Mục tiêu, <em>yêu cầu</em>');
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
