import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { mdx, PLAN, textsOf } from '../../support/small-content.ts';

const TASK = 'tasks:\n  - { no: I.1, area: A0, title: T, deadline: Tháng 3/2024 }\n';
const GUIDE = mdx('title: G\nsummary: S\norder: 1\n', '\n## Bước 1\n');
const FILES = { 'guides/huong-dan.mdx': GUIDE, 'units/xa-c.yaml': 'name: Xã C\nlevel: xa\ntype: xã\n' };

/** What is said of links in the body of a plan, which has a heading and a task. */
function said(body: string, more: Record<string, string> = {}) {
  const plan = mdx(PLAN + TASK, `\n${body}\n\n## I. Mục tiêu\n`);
  const { problems } = checkContent(textsOf({ ...FILES, 'plans/xa-b/2024-kh.mdx': plan, ...more }));
  return problems.filter(({ rule }) => rule === 'ref.page');
}
const places = (body: string) => said(body).map(({ file, line, column }) => `${file}:${line}:${column}`);

describe('a link of the prose', () => {
  it.each([
    '/',
    '/van-ban/nd-1-2020/',
    '/van-ban/',
    '/van-ban/?loai=nd',
    '/don-vi/xa-c/',
    '/don-vi/xa-b.ics',
    '/co-quan/van-phong/',
    '/linh-vuc/A2/',
    '/ke-hoach/xa-b/2024-kh/',
    '/ke-hoach/xa-b/2024-kh/#nv-I.1',
    '/ke-hoach/xa-b/2024-kh/#i-mục-tiêu',
    '/ke-hoach/xa-b/2024-kh/#i-m%E1%BB%A5c-ti%C3%AAu',
    '/ke-hoach/xa-b/2024-kh.docx',
    '/huong-dan/huong-dan/',
    '/huong-dan/huong-dan/#bước-1',
    '/huong-dan/quy-tac/#number-gap',
    '/huong-dan/quy-tac/#ref-page',
    '/nhiem-vu/',
    '/nhiem-vu/linh-vuc/A0/',
    '/lich/2024/',
    '/lich/2024-03/',
    '/gioi-thieu.png',
    '/rss.xml',
    '/api/plans.json',
    '/api/schema/plans.json',
    '/tim-kiem/?q=mot+cua',
    '#nv-I.1',
    '#i-mục-tiêu',
    '#nhiem-vu',
  ])('may lead to %s', (url) => expect(said(`Xem [trang](${url}).`).map(formatProblem)).toEqual([]));

  it.each([
    '/ke-hoach/khong-co/',
    '/ke-hoach/xa-b/2024-kh',
    '/ke-hoach/xa-b/2024-kh.mdx',
    '/bao-cao/xa-b/2024-bc.khung-bao-cao.docx',
    '/ke-hoach/xa-b/2023-kh/',
    '/bao-cao/xa-b/2024-kh/',
    '/van-ban/nd-2-2020/',
    '/don-vi/xa-d/',
    '/co-quan/phong-x/',
    '/linh-vuc/A3/',
    '/huong-dan/khac/',
    '/mau/khac/',
    '/404/',
    '/api/khac.json',
    '/anh.png',
    '/constructor/',
    '#khong-co',
    '#nv-1',
    '#chi-tieu',
    '/ke-hoach/xa-b/2024-kh/#nv-2',
    '/huong-dan/huong-dan/#buoc-1',
    '/huong-dan/quy-tac/#number-gape',
  ])('may not lead to %s', (url) => {
    expect(places(`Một đoạn.\n\n- Xem [trang](${url}).`)).toEqual(['plans/xa-b/2024-kh.mdx:15:7']);
  });

  it('is said with the nearest address and what to do', () => {
    expect(said('[a](/van-ban/nd-1-2002/) và [b](#nv-I.2)').map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "plans/xa-b/2024-kh.mdx:13:1  error  ref.page  liên kết "/van-ban/nd-1-2002/" dẫn đến trang không có trong kho
          Có phải ý bạn là: /van-ban/nd-1-2020/ · /van-ban/kh-2-2023/? Mở trang cần dẫn đến và chép phần địa chỉ sau tên máy chủ, bắt đầu và kết thúc bằng dấu /. Xem /huong-dan/quy-tac/#ref-page.
      plans/xa-b/2024-kh.mdx:13:29  error  ref.page  liên kết "#nv-I.2" dẫn đến mục không có trong trang
          Có phải ý bạn là: #nv-I.1? Mở trang cần dẫn đến, bấm vào mục ở phần mục lục và chép phần địa chỉ từ dấu #; nhiệm vụ có địa chỉ #nv-<số>. Xem /huong-dan/quy-tac/#ref-page."
    `);
  });

  it('is looked at in guides and templates as well', () => {
    const found = said('Một đoạn.', {
      'guides/khac.mdx': mdx('title: G\nsummary: S\norder: 1\n', '[a](/khong-co/)\n'),
    });
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['guides/khac.mdx:6']);
  });

  it('is not said to be dead while a file cannot be read that it may lead to', () => {
    const broken = { 'units/xa-c.yaml': 'name: [' };
    expect(said('[a](/don-vi/xa-c/)', broken).map(({ rule }) => rule)).toEqual([]);
  });
});
