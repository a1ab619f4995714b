import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';

const FOLDER = 'node_modules/.cache/test/gate';
const CONTENT = `${FOLDER}/content`;
const OUT = `${FOLDER}/out`;
const PLAN = `${CONTENT}/plans/huyen-cu-lao-dung/2023-ke-hoach-cchc.mdx`;

/** What an editor may get wrong in one place of a plan: what is there, what it becomes, and what is said of it. */
const MISTAKES = [
  {
    mistake: 'a misspelt agency',
    from: 'lead: [Phòng Tư pháp]',
    to: 'lead: [Phòng Tư phap]',
    said: ['không có cơ quan', '"Phòng Tư phap"', 'Phòng Tư pháp'],
  },
  {
    mistake: 'an agency with a letter too few',
    from: 'lead: [Phòng Kinh tế và Hạ tầng]',
    to: 'lead: [Phòng Kinh tế và Hạ tần]',
    said: ['không có cơ quan', '"Phòng Kinh tế và Hạ tần"', 'Phòng Kinh tế và Hạ tầng'],
  },
  { mistake: 'a number of a task twice', from: 'no: VI.3', to: 'no: VI.2', said: ['"VI.2"', `${PLAN}:`] },
  {
    mistake: 'an unknown citation',
    from: 'refs: [nd-62-2020]',
    to: 'refs: [nd-62-2002]',
    said: ['không có văn bản', '"nd-62-2002"', 'nd-62-2020'],
  },
  { mistake: 'an unknown key', from: 'taskSource: table', to: 'taskSorce: table', said: ['"taskSorce"', 'taskSource'] },
  {
    mistake: 'an import in the text',
    from: '## III. Phân công nhiệm vụ năm 2023',
    to: "import fs from 'node:fs';",
    said: ['import'],
  },
];

/** A command over the copied content: its exit code and everything that it prints. */
function run(...command: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.mjs', ...command], {
    env: { ...process.env, CONTENT_DIR: CONTENT },
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, printed: stdout + stderr };
}

/** The problem that is printed about a line, with its remedy. */
function problemAt(place: string, printed: string): string {
  const lines = printed.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${place}:`));
  return lines.slice(at, at + 2).join('\n');
}

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync('content', CONTENT, { recursive: true });
});

describe.each(MISTAKES)('$mistake', ({ from, to, said }) => {
  test('stops the check and the build, with its place and its remedy, before anything is written', () => {
    const text = readFileSync(PLAN, 'utf8');
    expect(text).toContain(from);
    writeFileSync(PLAN, text.replace(from, to));
    const place = `${PLAN}:${text.slice(0, text.indexOf(from)).split('\n').length}`;

    const check = run('check');
    const build = run('build', '--out', OUT);

    expect([check.status, build.status]).toEqual([1, 1]);
    expect(check.printed).toContain(`${place}:`);
    const problem = problemAt(place, check.printed);
    for (const words of said) expect(problem).toContain(words);
    expect(problemAt(place, build.printed)).toBe(problem);
    for (const { printed } of [check, build]) expect(printed).not.toMatch(/^\s+at .+:\d+|node:internal|\bError:/m);
    expect(existsSync(OUT)).toBe(false);
  });
});

test('the same content without a mistake passes', () => {
  expect(run('check')).toMatchObject({ status: 0 });
});
