import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { mdx, PLAN } from '../../support/small-content.ts';

const home = mkdtempSync(join(tmpdir(), 'stray-'));
afterAll(() => rmSync(home, { recursive: true }));

let count = 0;
/** What is said of a content on the disk that has these files; an address beginning with `→` is a link, `/` a folder. */
async function said(files: Record<string, string>) {
  const root = join(home, String(count++));
  for (const [path, text] of Object.entries({
    'content/units/xa-b.yaml': 'name: Xã B\nlevel: xa\ntype: xã\n',
    'content/plans/xa-b/2024-kh.mdx': mdx(PLAN),
    'templates/masters/.gitkeep': '',
    ...files,
  })) {
    const at = join(root, path);
    mkdirSync(path.endsWith('/') ? at : dirname(at), { recursive: true });
    if (text.startsWith('→')) symlinkSync(text.slice(1), at);
    else if (!path.endsWith('/')) writeFileSync(at, text);
  }
  const texts = await readContent({ content: join(root, 'content'), templates: join(root, 'templates') });
  const { problems, files: read } = loadCatalogue(texts);
  expect(read).toBeGreaterThanOrEqual(2);
  return problems.map((problem) => formatProblem({ ...problem, file: problem.file.slice(root.length + 1) }));
}

describe('what is plainly meant as content and is not read', () => {
  it.each([
    ['content/plans/xa-b/2025-kh.MDX', '2025-kh.mdx'],
    ['content/plans/xa-b/2025-kh.md', '2025-kh.mdx'],
    ['content/plans/xa-b/2025-kh.mdx.txt', '2025-kh.mdx'],
    ['content/plans/xa-b/2025-kh.yaml', '2025-kh.mdx'],
    ['content/reports/xa-b/2025-bc.markdown', '2025-bc.mdx'],
    ['content/guides/a.MD', 'a.mdx'],
    ['content/units/xa-c.yml', 'xa-c.yaml'],
    ['content/units/xa-c.YAML', 'xa-c.yaml'],
    ['content/units/xa-c.yaml.txt', 'xa-c.yaml'],
    ['content/units/xa-c.mdx', 'xa-c.yaml'],
    ['content/registry/areas.yml', 'areas.yaml'],
    ['templates/mau.md', 'mau.mdx'],
    ['templates/masters/annual-plan.DOCX', '.docx'],
    ['templates/masters/annual-plan.doc', '.docx'],
  ])('is an error with the name that it should have: %s', async (path, name) => {
    const problems = await said({ [path]: 'x' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${path}:1:1  error  file.name`);
    expect(problems[0]).toContain(name);
  });

  it.each([
    ['content/plan/xa-b/2025-kh.mdx', 'content/plan', 'plans'],
    ['content/Plans/xa-b/2025-kh.mdx', 'content/Plans', 'plans'],
    ['content/bao-cao/2025.docx', 'content/bao-cao', 'reports'],
    ['templates/master/xa-b.docx', 'templates/master', 'masters'],
    ['templates/masters/cu/xa-b.docx', 'templates/masters/cu', 'masters'],
    ['content/plans/xa-b/2025-kh.mdx/a.txt', 'content/plans/xa-b/2025-kh.mdx', 'thư mục'],
  ])('is a folder of another name: %s', async (path, folder, known) => {
    const problems = await said({ [path]: mdx(PLAN) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${folder}:1:1  error  file.name`);
    expect(problems[0]).toContain(known);
  });

  it.each([
    'content/plans/xa-c',
    'content/plans/xa-b/2025-kh.mdx',
    'content/plans/xa-b/a.pdf',
    'templates/masters/a.docx',
  ])('is a link, whatever it leads to: %s', async (path) => {
    for (const to of [join(home, '0'), join(home, '0/content/units/xa-b.yaml'), join(home, 'nowhere')]) {
      const problems = await said({ [path]: `→${to}` });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`${path}:1:1  error  file.unreadable`);
    }
  });
});

it('what else lies there is a warning with what to do', async () => {
  expect(
    await said({
      'content/plans/xa-b/2025-kh.docx': 'x',
      'content/plans/xa-b/2024-kh.mdx.bak': 'x',
      'content/anh/a.png': 'x',
      'templates/masters/anh.png': 'x',
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/anh:1:1  warning  file.stray  thư mục "anh" không được đọc
        Các thư mục được đọc: plans, reports, guides, units, registry. Chuyển tệp bên trong đến đúng thư mục.",
      "content/plans/xa-b/2024-kh.mdx.bak:1:1  warning  file.stray  tệp "2024-kh.mdx.bak" không được đọc
        Tệp không thuộc nội dung thì chuyển ra ngoài thư mục này.",
      "content/plans/xa-b/2025-kh.docx:1:1  warning  file.stray  tệp "2025-kh.docx" không được đọc
        Muốn công bố thì chạy npm run import -- <tệp> để làm thành tệp .mdx; bản gốc để ở ngoài thư mục này.",
      "templates/masters/anh.png:1:1  warning  file.stray  tệp "anh.png" không được đọc
        Tệp không thuộc nội dung thì chuyển ra ngoài thư mục này.",
    ]
  `);
});

it('nothing is said of what systems and editors leave there, nor of what stands where it should', async () => {
  expect(
    await said({
      'content/.DS_Store': 'x',
      'content/.git/config': 'x',
      'content/README.md': 'x',
      'content/plans/xa-b/Thumbs.db': 'x',
      'content/plans/xa-b/desktop.ini': 'x',
      'content/plans/xa-b/~$25-kh.docx': 'x',
      'content/plans/xa-b/.2024-kh.mdx.swp': 'x',
      'content/plans/xa-b/2024-kh.mdx~': 'x',
      'content/plans/xa-b/2024-kh.tmp': 'x',
      'content/plans/xa-c/': '',
      'content/anh/': '',
      'templates/masters/annual-plan.docx': 'x',
      'templates/masters/~$nual-plan.docx': 'x',
    }),
  ).toEqual([]);
});

it.each([
  ['PK\u0003\u0004\0\u00FF', 'Word, Excel hoặc tệp nén', 'npm run import'],
  ['\u00D0\u00CF\u0011\u00E0\0\u00FF', 'kiểu cũ', 'lưu thành .docx'],
  ['%PDF-1.7\n\u00FF', 'PDF', 'tệp Word gốc'],
])('a file of another program is told by its first bytes: %j', async (bytes, what, remedy) => {
  const root = join(home, String(count++));
  mkdirSync(join(root, 'content/plans/xa-b'), { recursive: true });
  writeFileSync(join(root, 'content/plans/xa-b/2024-kh.mdx'), Buffer.from(bytes, 'latin1'));
  mkdirSync(join(root, 'templates'));
  const texts = await readContent({ content: join(root, 'content'), templates: join(root, 'templates') });
  const [problem, ...others] = loadCatalogue(texts).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: 'file.encoding', severity: 'error' });
  expect(problem?.message).toContain(what);
  expect(problem?.hint).toContain(remedy);
});

it('a folder that is not there, or may not be read, is named', async () => {
  const folders = { content: join(home, 'khong-co'), templates: join(home, 'cung-khong') };
  const { problems } = loadCatalogue(await readContent(folders));
  expect(problems.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
    [folders.templates, 'file.unreadable', 'error'],
    [folders.content, 'file.unreadable', 'error'],
  ]);
});
