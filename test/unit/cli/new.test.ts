import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { isPublished } from '../../../src/catalogue/template-groups.ts';
import type { Problem } from '../../../src/model/problem.ts';

// Below the project: Astro finds the modules of what it renders from there.
mkdirSync('node_modules/.cache/test', { recursive: true });
const folder = mkdtempSync('node_modules/.cache/test/new-');
afterAll(() => rmSync(folder, { recursive: true }));
const content = join(folder, 'content');
cpSync('content', content, { recursive: true });

const { catalogue } = loadCatalogue(await readContent({ content: 'content', templates: 'templates' }));
const YEAR = 2027;

function command(...args: string[]) {
  // Pages are enough: what files are made of drafts is tested without a build.
  const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache'), PAPER_FILES: 'none' };
  return spawnSync(process.execPath, ['src/cli/main.mjs', ...args], {
    env,
    encoding: 'utf8',
    input: '',
    maxBuffer: 1e8,
  });
}

/** A unit for each template and each level that it is for: one that lives, or one made for the test. */
const cases = catalogue.templates.filter(isPublished).flatMap((template) =>
  template.levels.map((level) => {
    const living = [...catalogue.units.values()].find((unit) => unit.validTo === undefined && unit.level === level);
    if (living) return { template, unit: living.id };
    const type = {
      'trung-uong': 'tỉnh',
      tinh: 'tỉnh',
      'so-nganh': 'sở',
      huyen: 'huyện',
      xa: 'xã',
      'don-vi-su-nghiep': 'trường',
    }[level];
    writeFileSync(join(content, `units/thu-${level}.yaml`), `name: Đơn vị thử\nlevel: ${level}\ntype: ${type}\n`);
    return { template, unit: `thu-${level}` };
  }),
);

const drafts: string[] = [];

describe('npm run new', () => {
  it.each(cases)('writes a draft from $template.id for $unit', ({ template, unit }) => {
    const slug = `thu-${template.id}`;
    const { status, stdout, stderr } = command(
      'new',
      '--unit',
      unit,
      '--kind',
      template.kind,
      '--year',
      String(YEAR),
      '--template',
      template.id,
      '--slug',
      slug,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const room = template.kind.endsWith('-report') ? 'reports' : 'plans';
    const file = join(content, room, unit, `${YEAR}-${slug}.mdx`);
    expect(stdout).toContain(file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('status: draft');
    expect(text).not.toMatch(/\{[^}]*\}/);
    drafts.push(file);
  });

  it('all of them pass the check', () => {
    expect(drafts.length).toBe(cases.length);
    const checked = command('check', '--format', 'json', ...drafts);
    const problems = JSON.parse(checked.stdout) as Problem[];
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(checked.status).toBe(0);
  });

  it('is not done twice, and never over a file that is there', () => {
    const [first] = cases;
    const again = command(
      'new',
      '--unit',
      first?.unit ?? '',
      '--year',
      String(YEAR),
      '--template',
      first?.template.id ?? '',
      '--slug',
      `thu-${first?.template.id ?? ''}`,
    );
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('Đã có tệp');
  });

  it('offers no paper that is never published', () => {
    const { status, stderr } = command(
      'new',
      '--unit',
      'xa-binh-minh',
      '--year',
      String(YEAR),
      '--template',
      'bien-ban-kiem-tra',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('ke-hoach-nam-cap-xa');
    expect(stderr.replace('"bien-ban-kiem-tra"', '')).not.toContain('bien-ban-kiem-tra');
  });

  it('refuses a unit that ended, and names who took over', () => {
    const { status, stderr } = command('new', '--unit', 'huyen-cu-lao-dung', '--year', String(YEAR));
    expect(status).toBe(1);
    expect(stderr).toContain('đã kết thúc ngày 2025-06-30');
    expect(stderr).toContain('xa-cu-lao-dung');
  });

  it.each([
    ['Xã Tân Phú Đông', 'xa-tan-phu-dong', ['xa-tan-phu-dong', 'tinh-dong-thap']],
    ['sở tư pháp, đồng tháp', 'so-tu-phap-tinh-dong-thap', ['so-tu-phap-tinh-dong-thap']],
    [
      'Trường Tiểu học Thử, Xã Tân Hưng, Cà Mau',
      'truong-tieu-hoc-thu-xa-tan-hung-ca-mau',
      ['truong-tieu-hoc-thu-xa-tan-hung-ca-mau', 'xa-tan-hung-ca-mau', 'tinh-ca-mau'],
    ],
  ])('writes for %s, with the files of the units that the site lacks; both pass the check', (name, id, units) => {
    const { status, stderr } = command('new', '--unit', name, '--year', String(YEAR), '--template', 'bao-cao-nam');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const file = join(content, `reports/${id}/${YEAR}-bao-cao.mdx`);
    expect(readFileSync(file, 'utf8')).toContain(`unit: ${id}\n`);
    for (const unit of units) expect(existsSync(join(content, `units/${unit}.yaml`)), unit).toBe(true);
    const checked = command(
      'check',
      '--format',
      'json',
      file,
      ...units.map((unit) => join(content, `units/${unit}.yaml`)),
    );
    expect((JSON.parse(checked.stdout) as Problem[]).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['Xã Tân Hưng', /--unit "Xã Tân Hưng, tỉnh Cà Mau"/],
    ['Phòng Kinh tế, Xã Tân Hưng', /--unit "Xã Tân Hưng, tỉnh Hưng Yên"/],
    ['Sở Xây dựng', /nơi trực thuộc/],
    ['Xã Không Có', /Không có đơn vị "Xã Không Có"/],
  ])('refuses %s whole, with what to write', (name, sentence) => {
    const before = readdirSync(join(content, 'units'));
    const { status, stderr } = command('new', '--unit', name, '--year', String(YEAR), '--template', 'bao-cao-nam');
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(readdirSync(join(content, 'units'))).toEqual(before);
  });

  it('the drafts are built into pages', () => {
    const out = join(folder, 'dist');
    const { status, stdout, stderr } = command('build', '--out', out);
    expect(status, stdout.slice(-2000) + stderr).toBe(0);
    for (const { template, unit } of cases) {
      const room = template.kind.endsWith('-report') ? 'bao-cao' : 'ke-hoach';
      expect(existsSync(join(out, room, unit, `${YEAR}-thu-${template.id}`, 'index.html'))).toBe(true);
    }
  }, 300_000);
});
