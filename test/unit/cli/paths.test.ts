/** Where the project and its content may lie. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unfitPath } from '../../../src/cli/paths.ts';
import { copyProject } from '../../support/project.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'paths-')));
afterAll(() => rmSync(home, { recursive: true }));
const OWN = { content: 'content', templates: 'templates' };

test.each(['/srv/kho', '/srv/Kho kế hoạch (2026)', "/srv/[a]{b}!$&'+,;=@^`~|<>:"])(
  '%s is fit for the project',
  (path) => {
    expect(unfitPath(path, OWN)).toBeNull();
  },
);

test.each(['#', '%', '?', '*', '"'])('a project in a folder with %s is refused, and where to is said', (sign) => {
  const said = unfitPath(`/srv/a${sign}b/kho`, OWN) ?? '';
  expect(said).toContain(`/srv/a${sign}b/kho: đường dẫn có dấu ${sign},`);
  expect(said).toContain('Chuyển thư mục dự án');
});

test.runIf(process.platform !== 'win32').each(['#', '%', '?', '\\'])(
  'content in a folder with %s is refused',
  (sign) => {
    for (const [name, other] of [
      ['content', 'CONTENT_DIR'],
      ['templates', 'TEMPLATES_DIR'],
    ] as const) {
      const said = unfitPath('/srv/kho', { ...OWN, [name]: `/srv/a${sign}b` }) ?? '';
      expect(said).toContain(`/srv/a${sign}b: đường dẫn có dấu ${sign},`);
      expect(said).toContain(other);
    }
  },
);

// Windows lets nobody but an administrator make links.
describe.runIf(process.platform !== 'win32')('a project that really lies there', () => {
  const run = (sign: string, ...args: string[]) => {
    const project = join(home, `a${sign}b`);
    if (!existsSync(project)) copyProject(project);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.mjs', ...args], {
      cwd: project,
      env: { ...process.env, CACHE_DIR: join(home, 'cache') },
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  test.each(['#', '%', '(', ' ế '])('with %s is checked', (sign) => {
    expect(run(sign, 'check', '--format', 'summary')).toMatchObject({ status: 0 });
  });
  test.each([
    ['#', 'build'],
    ['%', 'dev'],
  ])('with %s is refused by %s in words', (sign, name) => {
    const { status, said } = run(sign, name);
    expect(status).toBe(1);
    expect(said).toContain(`đường dẫn có dấu ${sign},`);
    expect(said.trim().split('\n')).toHaveLength(2);
  });
});
