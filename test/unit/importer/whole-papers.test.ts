/**
 * Whole papers in the shapes of 2026, from Word to a content that passes the check: how many edits that takes an editor
 * is counted here. An edit is one thing done in one place: a block pasted, a line written.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAPERS, UNITS, wholePaper, type PaperName } from '../../support/whole-papers.ts';

let folder = '';
/** Runs the command as an editor does, on a copy of the content. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), CACHE_DIR: join(folder, 'cache') },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhap-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  for (const [id, text] of Object.entries(UNITS)) writeFileSync(join(folder, `content/units/${id}.yaml`), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Edit = (change: (file: string, change: (text: string) => string) => void, report: string, file: string) => void;

/** The block that the account of the import offers, at the end of the register. */
const pasteCitations: Edit = (change, report) =>
  change('content/registry/citations.yaml', (text) => text + (/```yaml\n([\s\S]*?)```/u.exec(report)?.[1] ?? ''));

const writeSummary: Edit = (change, _, file) =>
  change(file, (text) => text.replace(/^summary: .*$/mu, 'summary: Ba việc chính, mỗi việc có cơ quan chủ trì.'));

const note =
  (rule: string, text: string): Edit =>
  (change, _, file) =>
    change(file, (paper) => {
      const line = `  - { rule: ${rule}, at: tasks, severity: info, text: "${text}" }\n`;
      return paper.includes('\nnotes:\n')
        ? paper.replace('\nnotes:\n', `\nnotes:\n${line}`)
        : paper.replace('\n---\n', `\nnotes:\n${line}---\n`);
    });

const noProduct = note('task.no-product', 'Văn bản không nêu sản phẩm.');

/** Where each paper goes, and what an editor does to it. */
const EDITS: Record<PaperName, [file: string, edits: Edit[]]> = {
  'ke-hoach-xa-kem-quyet-dinh': ['plans/xa-binh-lam/2026-ke-hoach-cchc', [pasteCitations, writeSummary]],
  'chuong-trinh-nam-nam': ['plans/tinh-son-hai/2026-chuong-trinh-cchc', [pasteCitations, writeSummary]],
  // It cites the plan that the commune's plan has brought into the register.
  'bao-cao-quy': ['reports/xa-binh-lam/2026-bao-cao-ky-cchc', [writeSummary]],
  'ke-hoach-kiem-tra': [
    'plans/tinh-son-hai/2026-kiem-tra-cchc',
    [writeSummary, noProduct, note('task.no-lead', 'Lịch kiểm tra, Sở Nội vụ chủ trì cả đợt.')],
  ],
  'ke-hoach-nam-hoc': ['plans/truong-binh-lam/2026-ke-hoach-cchc', [pasteCitations, writeSummary, noProduct]],
};

describe.each(PAPERS)('%s', (name) => {
  const [path, edits] = EDITS[name];
  const file = `content/${path}.mdx`;

  it(`passes the check after ${edits.length} edits, and not before`, () => {
    const source = join(folder, `${name}.docx`);
    writeFileSync(source, wholePaper(name));
    const report = join(folder, `${name}.md`);
    expect(run('import', source, '--report', report)).toMatchObject({ status: 0, stderr: '' });
    expect(edits.length).toBeLessThanOrEqual(5);
    const check = () => run('check', join(folder, file)).status;
    expect(check()).toBe(1);
    for (const edit of edits) {
      edit(
        (at, change) => {
          const before = readFileSync(join(folder, at), 'utf8');
          const after = change(before);
          expect(after).not.toBe(before);
          writeFileSync(join(folder, at), after);
        },
        readFileSync(report, 'utf8'),
        file,
      );
    }
    const { status, stdout } = run('check', join(folder, file));
    expect(stdout).not.toContain(' error ');
    expect(status).toBe(0);
  });

  it('leaves nothing to compare in its body', () => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).not.toMatch(/Nguyên văn cần đối chiếu|Chưa xếp được/u);
    // Money and duties stand where the paper has them.
    if (text.includes('\nbudget:')) expect(text).toMatch(/<Budget section="[IV]+" \/>/u);
  });
});
