import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/content/prose.ts';
import { parseSource } from '../../../src/content/parse-source.ts';
import { formatProblem } from '../../../src/model/problem.ts';

/** The body begins on line 3. */
const read = (body: string) => parseBody(parseSource('a.mdx', `---\n---\n${body}`));
const problems = (body: string) => read(body).problems;
const places = (body: string) => problems(body).map(({ rule, line, column }) => `${rule} ${line}:${column}`);

describe('a body', () => {
  it('may hold nothing that runs, and nothing from outside', () => {
    const body = `
import x from 'node:fs';

export const a = 1;

Một {1 + 1}.
Một <Script src="x"></Script>.
Xem [trang](https://example.org/).
Xem ![ảnh](/anh.png).
`;
    expect(problems(body).map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "a.mdx:4:1  error  body.code  bài viết không được có dòng import hoặc export
          Chỉ dùng tiêu đề, đoạn văn, danh sách, bảng, chữ đậm, chữ nghiêng. Dấu < và { cần gõ thì đặt trong dấu \` như mã lệnh.
      a.mdx:6:1  error  body.code  bài viết không được có dòng import hoặc export
          Chỉ dùng tiêu đề, đoạn văn, danh sách, bảng, chữ đậm, chữ nghiêng. Dấu < và { cần gõ thì đặt trong dấu \` như mã lệnh.
      a.mdx:8:5  error  body.code  bài viết không được có dấu ngoặc nhọn { }
          Chỉ dùng tiêu đề, đoạn văn, danh sách, bảng, chữ đậm, chữ nghiêng. Dấu < và { cần gõ thì đặt trong dấu \` như mã lệnh.
      a.mdx:9:5  error  body.tag  bài viết không được có thẻ <Script>
          Chỉ được dùng thẻ <br>, <sub>, <sup>, không có thuộc tính. Dấu < cần gõ thì đặt trong dấu \` như mã lệnh.
      a.mdx:10:5  error  body.link  liên kết "https://example.org/" không được phép
          Chỉ liên kết đến trang trong kho, bắt đầu bằng dấu /, ví dụ /van-ban/nd-61-2018/. Địa chỉ ngoài hay thư điện tử cần ghi thì đặt trong dấu \` như mã lệnh.
      a.mdx:11:5  error  body.image  bài viết không được có hình ảnh ("/anh.png")
          Bỏ hình ảnh; nội dung của hình viết thành lời hoặc thành bảng."
    `);
  });

  it.each([
    'Đoạn văn **đậm**, *nghiêng*.\n\n- a\n- b\n\n## I. Mục\n',
    'Xem [trang](/van-ban/nd-61-2018/) và [mục](#nv-1).\n',
    'Gõ `{năm}`, `<b>` hoặc ``a{b}``.\n',
    '```yaml\nproducts: [{ name: Kế hoạch }]\nimport a\n<b>\n```\n\nText.\n',
    '~~~~\n{ ~~~ }\n~~~~\n',
    'Từ importer, exporter ở đầu dòng thì được.\nimporter\n',
    'Ảnh! [a](/b/), chạy ở `http://localhost:4321/`.\n',
    'Địa chỉ pakn.dichvucong.gov.vn, mục [1] và [2].\n',
  ])('may hold: %j', (body) => expect(places(body)).toEqual([]));

  it('has its problems placed by line and column, all of them', () => {
    expect(places('a {b}\n\n<x></x> <y></y>\n\nexport default 1\n')).toEqual([
      'body.code 3:3',
      'body.tag 5:1',
      'body.tag 5:9',
      'body.code 7:1',
    ]);
  });
});

/** Each is live for a reader of Markdown, though it looks like code or like no link. */
describe('what hides', () => {
  it.each([
    ['after a fence whose first line has a backtick', '``` a`b\n\n{x}\n'],
    ['after a fence in a list item', '- ```\n  ```\n\n{x}\n'],
    ['after a list item with an open fence', '- a\n\n  ```\n\n{x}\n'],
    ['after a fence that a no-break space keeps open', '```\n```\u00A0\n```\n{x}\n```\n'],
    ['after line ends of old', '~~~\r~~~\r{x}\r'],
    ['between backticks of unlike number', 'a ` {x} ``\n'],
    ['after an escaped backtick', '\\` {x} `\n'],
    ['between the code of two lines', 'a ` b\n` {x} `\n'],
  ])('%s is found', (_, body) => expect(places(body).join()).toContain('body.code'));

  it.each([
    ['brackets in brackets', '[a [b]](https://example.org)\n'],
    ['an escaped bracket', '[a\\]](https://example.org)\n'],
    ['text over two lines', '[a\nb](https://example.org)\n'],
    ['an address on the next line', '[a](\nhttps://example.org)\n'],
    ['a definition', '[a]: https://example.org\n'],
    ['a definition in a quote', '> [a]: https://example.org\n'],
    ['an address as such', 'Xem https://example.org\n'],
    ['an address without its scheme', 'Xem www.example.org\n'],
    ['another host', '[a](//example.org)\n'],
    ['another host by a reference', '[a](/&sol;example.org)\n'],
    ['a backslash', '[a](/\\example.org)\n'],
    ['a script', '[a](javascript:alert(1))\n'],
    ['a relative address', '[a](b/)\n'],
  ])('a link by %s is found', (_, body) => expect(places(body).join()).toContain('body.link'));
});

describe('a heading of the first level', () => {
  it.each([
    ['# Kế hoạch\n', 'body.heading 3:1'],
    ['Một\n\n> # Kế hoạch\n', 'body.heading 5:3'],
    ['Kế hoạch\n===\n', 'body.heading 3:1'],
  ])('is the name of the page, and none of a body: %j', (body, place) => {
    expect(places(body)).toEqual([place]);
    expect(problems(body)[0]?.hint).toContain('## …');
  });

  it('is none in code, nor where there is no space', () => expect(places('```\n# a\n```\n\n#a\n')).toEqual([]));
});

describe('sections', () => {
  it.each([
    ['## I. Mục tiêu', { no: 'I', heading: 'I. Mục tiêu', depth: 2 }],
    ['### II.3. Cải cách', { no: 'II.3', heading: 'II.3. Cải cách', depth: 3 }],
    ['### II.1.đ) Điểm', { no: 'II.1.đ', heading: 'II.1.đ) Điểm', depth: 3 }],
    ['## Kết luận ##', { no: null, heading: 'Kết luận', depth: 2 }],
  ])('%s', (body, section) => expect(read(body).sections).toMatchObject([section]));

  it('are not of other levels, nor in code', () => {
    expect(read('# A\n#### B\n##C\n```\n## D\n```\n').sections).toEqual([]);
  });
});
