import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
const FILE = 'test/fixtures/importer/loi-van-dau-sao.txt';

/** Runs the command as an editor does, on a copy of the content. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(folder, 'content') },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhap-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  const parent = 'name: Thị xã Ví Dụ\nlevel: huyen\ntype: thị xã\n';
  writeFileSync(join(folder, 'content/units/thi-xa-vi-du.yaml'), parent);
  writeFileSync(
    join(folder, 'content/units/phuong-vi-du.yaml'),
    'name: Phường Ví Dụ\nlevel: xa\ntype: phường\nparent: thi-xa-vi-du\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run import', () => {
  it('writes the plan where it belongs, says what it read, and the check finds in it what the paper lacks', () => {
    const { status, stdout, stderr } = run('import', FILE);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('## Đã hiểu');
    expect(stdout).toContain('## Chưa hiểu hoặc cần xem lại');
    const out = join(folder, 'content/plans/phuong-vi-du/2026-khac-phuc-cchc.mdx');
    expect(readFileSync(out, 'utf8')).toContain('unit: phuong-vi-du');
    const { status: checked, stdout: problems } = run('check', out);
    expect(checked).toBe(1);
    // The titles of commune officials are from before July 2025, the paper is of 2026.
    expect(problems.match(/(?<= error {2})\S+/gu)).toEqual(['task.no-product', 'agency.ended']);
  });

  it('never writes over a file unless it is told to', () => {
    const out = join(folder, 'rieng.mdx');
    writeFileSync(out, 'giữ nguyên');
    const refused = run('import', FILE, '--out', out);
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(out, 'utf8')).toBe('giữ nguyên');
    expect(run('import', FILE, '--out', out, '--force', '--report', join(folder, 'r.md')).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('1.1-1');
    expect(existsSync(join(folder, 'r.md'))).toBe(true);
  });

  /** The paper of a school of the fixtures as one of a committee of today. */
  const paperOf = (place: string) => {
    const text = readFileSync('test/fixtures/importer/bang-8-cot.txt', 'utf8')
      .replace('HUYỆN VÍ DỤ', place.toUpperCase())
      .replace(/huyện Ví Dụ|Trường tiểu học Ví Dụ/gu, place)
      .replace('KH-THVD', 'KH-UBND');
    const file = join(folder, 'bai.txt');
    writeFileSync(file, text);
    return file;
  };

  it('knows a committee of the country by its head, and writes the files of its units', () => {
    const { status, stderr } = run('import', paperOf('xã Tân Phú Đông'));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const out = join(folder, 'content/plans/xa-tan-phu-dong/2026-ke-hoach-cchc.mdx');
    expect(readFileSync(out, 'utf8')).toContain('unit: xa-tan-phu-dong');
    for (const unit of ['xa-tan-phu-dong', 'tinh-dong-thap'])
      expect(readFileSync(join(folder, `content/units/${unit}.yaml`), 'utf8')).toMatch(/gso:/);
  });

  it('refuses whole where several are called so, until it is told which', () => {
    const file = paperOf('xã Tân Hưng');
    const before = readdirSync(join(folder, 'content/units'));
    const { status, stderr } = run('import', file);
    expect(status).toBe(1);
    expect(stderr).toMatch(/--unit "Xã Tân Hưng, tỉnh Cà Mau"/);
    expect(readdirSync(join(folder, 'content/units'))).toEqual(before);
    expect(run('import', file, '--unit', 'Xã Tân Hưng, Cà Mau').status).toBe(0);
    expect(existsSync(join(folder, 'content/plans/xa-tan-hung-ca-mau/2026-ke-hoach-cchc.mdx'))).toBe(true);
  });

  it('takes no paper from before the mergers for that of a unit of today', () => {
    const file = paperOf('phường Sa Đéc');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('2026', '2023'));
    const { status, stderr } = run('import', file);
    expect(status).toBe(1);
    expect(stderr).toMatch(/--unit/);
  });

  it.each([
    [['import'], /Cách dùng/],
    [['import', 'khong-co.docx'], /Không có tệp/],
    [['import', 'test'], /là thư mục/],
    [['import', FILE, '--la'], /Cách dùng/],
    [['import', FILE, '--unit', 'phuong-vi-d'], /Có phải ý bạn là: phuong-vi-du/],
    [['import', FILE, '--out', 'a.txt'], /\.mdx/],
    [['import', 'package.json'], /Chỉ nhận/],
    [['import', 'test/fixtures/importer/bang-8-cot.txt'], /--unit/],
  ])('%s is refused with a sentence', (args, sentence) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
