/** What is served is one whole release, whatever happens to the program that puts it there. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../../src/publishing/folders.ts';
import { Locked, takeLock } from '../../../src/publishing/lock.ts';
import { Vanishing } from '../../../src/publishing/lasting.ts';
import { MANIFEST } from '../../../src/publishing/manifest.ts';
import { publish, rollback } from '../../../src/publishing/publish.ts';
import { releasesOf, servedRelease } from '../../../src/publishing/releases.ts';
import { isWhole, verifyFolder, verifyUrl } from '../../../src/publishing/verify.ts';
import { serveFolder } from '../../../src/serving/server.ts';
import { command, killAfter, random } from '../../support/kills.ts';
import { writeSmallSite } from '../../support/small-site.ts';

const home = mkdtempSync(join(tmpdir(), 'publish-'));
afterAll(() => rmSync(home, { recursive: true }));
const to = join(home, 'to');
const site = (word: string) => join(home, word);
for (const word of ['mot', 'hai', 'ba']) writeSmallSite(site(word), word);

const put = (word: string, more: Partial<Parameters<typeof publish>[0]> = {}) =>
  publish({ to, from: site(word), keep: 5, ...more });
const served = () => readFileSync(join(to, 'current/api/index.json'), 'utf8');
const whole = async () => {
  const result = await verifyFolder(to);
  return result !== null && isWhole(result);
};
beforeEach(() => rmSync(to, { recursive: true, force: true }));

describe.each(['link', 'folder'] as const)('publishing by a %s', (how) => {
  test('serves the build, shares what stays the same, keeps the last and goes back', async () => {
    await put('mot', { how });
    expect(served()).toContain('mot');
    expect(await whole()).toBe(true);
    const second = await put('hai', { how });
    expect(served()).toContain('hai');
    expect(second.shared).toBeGreaterThan(10);
    expect(second.shared).toBeLessThan(second.files);
    const [one = '', two = ''] = await releasesOf(to);
    const inode = (release: string) => statSync(join(to, 'releases', release, 'ke-hoach/2/index.html')).ino;
    expect(inode(one)).toBe(inode(two));
    expect(await servedRelease(to)).toBe(two);
    expect((await put('hai', { how })).same).toBe(true);
    expect(await releasesOf(to)).toEqual([one, two]);

    expect(await rollback(to, '', how)).toBe(one);
    expect(served()).toContain('mot');
    await expect(rollback(to, '', how)).rejects.toThrow();
    expect(await rollback(to, two, how)).toBe(two);

    await put('ba', { how, keep: 2 });
    expect(await releasesOf(to)).toHaveLength(2);
    expect(served()).toContain('ba');
    expect(await whole()).toBe(true);
    expect(readdirSync(join(to, 'releases')).filter((name) => /new|old/.test(name))).toEqual([]);
  });
});

test('pages of the release before find their scripts, those of the one before that do no more', async () => {
  const script = (word: string) => existsSync(join(to, `current/_astro/trang.${word}.js`));
  await put('mot');
  await put('hai');
  expect([script('mot'), script('hai')]).toEqual([true, true]);
  // The packed forms come with it.
  expect(existsSync(join(to, 'current/_astro/trang.mot.js.br'))).toBe(true);
  expect(await whole()).toBe(true);
  // What was kept is no difference from the build.
  expect((await put('hai')).same).toBe(true);
  await put('ba');
  expect([script('mot'), script('hai'), script('ba')]).toEqual([false, true, true]);
  await put('hai');
  expect([script('mot'), script('hai'), script('ba')]).toEqual([false, true, true]);
  expect(await whole()).toBe(true);
  const { port, stop } = await serveFolder(join(to, 'current'), {});
  const result = await verifyUrl(`http://127.0.0.1:${port}/`);
  await stop();
  expect(result && isWhole(result)).toBe(true);
});

test('the link changes in one step and leads to a release', async () => {
  await put('mot');
  expect(readlinkSync(join(to, 'current'))).toMatch(/^releases\/000001-/);
});

test('a folder that was being changed when the program was killed is put back', async () => {
  await put('mot', { how: 'folder' });
  renameSync(join(to, 'current'), join(to, 'current.old'));
  expect(await rollback(to, (await releasesOf(to))[0], 'folder')).toMatch(/^000001/);
  expect(await whole()).toBe(true);
});

test('text lies packed beside itself', async () => {
  await put('mot');
  const plain = readFileSync(join(to, 'current/index.html'));
  expect(gunzipSync(readFileSync(join(to, 'current/index.html.gz'))).equals(plain)).toBe(true);
  expect(brotliDecompressSync(readFileSync(join(to, 'current/index.html.br'))).equals(plain)).toBe(true);
  expect(existsSync(join(to, 'current/favicon.svg.gz'))).toBe(false);
});

test('a file for Apache or IIS lies in the site when asked for, with the folder that the build is for', async () => {
  await put('mot', { server: 'apache' });
  expect(readFileSync(join(to, 'current/.htaccess'), 'utf8')).toContain('ErrorDocument 404 /cchc/404.html');
  expect(await whole()).toBe(true);
  await put('mot', { server: 'iis' });
  expect(existsSync(join(to, 'current/web.config'))).toBe(true);
  expect(existsSync(join(to, 'current/.htaccess'))).toBe(false);
  expect(readFileSync(join(to, 'server/nginx.conf'), 'utf8')).toContain(`alias "${to}/current/"`);
});

describe('an address that is served', () => {
  const next = join(home, 'sau');
  const address = '/ke-hoach/39/';
  const say = (items: object[]) => writeFileSync(join(next, 'api/addresses.json'), JSON.stringify({ items }));

  test('does not vanish without a word, and nothing changes', async () => {
    await put('mot');
    writeSmallSite(next, 'sau', 39);
    await expect(put('sau')).rejects.toThrow(Vanishing);
    const { code, said } = command(['publish', '--to', to, '--from', next]);
    expect(code).toBe(1);
    expect(said).toContain(`\n${address}\n`);
    expect(said).toContain('content/registry/withdrawn.yaml');
    expect(served()).toContain('mot');
    expect(await releasesOf(to)).toHaveLength(1);
  });

  test('may go with one, and then the word has to stay', async () => {
    await put('mot');
    writeSmallSite(next, 'sau', 39);
    say([{ id: address, url: address, withdrawnOn: '2026-11-30', reason: 'Nhầm' }]);
    mkdirSync(join(next, address));
    writeFileSync(join(next, address, 'index.html'), 'đã rút');
    await put('sau');
    expect(readFileSync(join(to, 'current', address, 'index.html'), 'utf8')).toBe('đã rút');
    writeSmallSite(next, 'sau', 39);
    await expect(put('sau')).rejects.toThrow(address);
  });
});

describe('checking', () => {
  test('finds what is missing, changed and unknown, in the folder and over the network', async () => {
    await put('mot');
    const { port, stop } = await serveFolder(join(to, 'current'));
    const address = `http://127.0.0.1:${port}`;
    const good = await verifyUrl(address);
    expect(good && isWhole(good)).toBe(true);
    rmSync(join(to, 'current/ke-hoach/1/index.html'));
    appendFileSync(join(to, 'current/index.html.gz'), ' ');
    writeFileSync(join(to, 'current/la.html'), '');
    expect(await verifyFolder(to)).toMatchObject({
      missing: ['ke-hoach/1/index.html'],
      changed: ['index.html.gz'],
      unknown: ['la.html'],
    });
    appendFileSync(join(to, 'current/index.html'), ' ');
    rmSync(join(to, 'current/index.html.gz'));
    rmSync(join(to, 'current/index.html.br'));
    expect(await verifyUrl(address)).toMatchObject({ missing: ['ke-hoach/1/index.html'], changed: ['index.html'] });
    rmSync(join(to, 'current', MANIFEST));
    expect(await verifyUrl(address)).toBeNull();
    await stop();
  });

  test('by command says what is wrong and ends with 1', async () => {
    await put('mot');
    expect(command(['verify', to])).toMatchObject({ code: 0 });
    appendFileSync(join(to, 'current/404.html'), ' ');
    const { code, said } = command(['verify', to]);
    expect(code).toBe(1);
    expect(said).toContain('khác   404.html');
    expect(command(['verify', 'http://127.0.0.1:9/']).said).toContain('Không kết nối được');
    expect(command(['verify', home]).said).toContain(MANIFEST);
  });

  test('a release that was damaged on the disk is not gone back to, and does not pass its fault on', async () => {
    await put('mot');
    await put('hai');
    const [one = ''] = await releasesOf(to);
    // Shared by both releases.
    appendFileSync(join(to, 'releases', one, 'ke-hoach/2/index.html'), 'hỏng');
    await expect(rollback(to)).rejects.toThrow();
    await put('ba');
    expect(await whole()).toBe(true);
  });
});

describe('what cannot be published is refused', () => {
  test.each([
    [['--from', 'src', '--to', join(home, 'x')], 'không phải bản dựng hoàn chỉnh'],
    [['--from', site('mot'), '--to', join(site('mot'), 'x')], 'nằm trong nhau'],
    [['--from', site('mot'), '--to', '/'], 'nằm trong nhau'],
    [['--from', site('mot'), '--to', 'content/plans/x'], 'Nơi công bố và content không được nằm trong nhau'],
    [['--from', site('mot')], 'Cách dùng'],
    [['--from', site('mot'), '--to', to, '--keep', '0'], 'Cách dùng'],
    [['--from', site('mot'), '--to', to, '--server', 'lighttpd'], 'Cách dùng'],
    [['--to', join(home, 'khong-co'), '--rollback'], 'thiếu một tệp hoặc thư mục'],
  ])('%j', (args, words) => {
    const { code, said } = command(['publish', ...args]);
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).not.toMatch(/\n\s+at /);
  });
});

describe('a place that is no place', () => {
  const refused = (...args: string[]) => {
    const { code, said } = command(['publish', '--from', site('mot'), ...args]);
    expect(code).toBe(1);
    expect(said).not.toMatch(/chưa rõ|\n\s+at /);
    return said;
  };
  test('is told from a folder', () => {
    const file = join(home, 'tep');
    writeFileSync(file, '');
    for (const args of [[file], [join(file, 'x')], [file, '--rollback']])
      expect(refused('--to', ...args)).toContain(`${file} không phải là thư mục`);
    mkdirSync(to);
    writeFileSync(join(to, 'releases'), '');
    expect(refused('--to', to)).toContain(`${join(to, 'releases')} không phải là thư mục`);
    symlinkSync(join(home, 'khong-co'), join(home, 'cut'), 'dir');
    expect(refused('--to', join(home, 'cut'))).toContain(`${join(home, 'cut')} không phải là thư mục`);
    expect(readFileSync(file, 'utf8')).toBe('');
  });
  test('is told before anything is built', () => {
    const file = join(home, 'tep');
    writeFileSync(file, '');
    const { code, said } = command(['publish', '--to', file], { CONTENT_DIR: join(home, 'khong-co') });
    expect([code, said.trim().split('\n').length]).toEqual([1, 2]);
    expect(said).toContain('không phải là thư mục');
  });
  test('inside of the site is found through links', () => {
    const [link, own] = [join(home, 'duong-vong'), join(home, 'trang')];
    symlinkSync(site('mot'), link, 'dir');
    expect(refused('--to', join(link, 'cong-bo/x'))).toContain('nằm trong nhau');
    expect(existsSync(join(site('mot'), 'cong-bo'))).toBe(false);
    expect(refused('--to', link)).toContain('nằm trong nhau');
    // And the other way about: the site within the place.
    symlinkSync(home, own, 'dir');
    expect(refused('--to', own)).toContain('nằm trong nhau');
    expect(command(['publish', '--to', to, '--from', link]).code).toBe(0);
  });
});

describe.runIf(process.platform !== 'win32')('every user of the machine can read what is published', () => {
  let usual = 0;
  beforeEach(() => void (usual = process.umask(0o077)));
  afterEach(() => void process.umask(usual));
  /** What is not as it should be below a folder, itself included. */
  const closed = (folder: string) =>
    ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
      .map((name) => [name, statSync(join(folder, name))] as const)
      .filter(([, found]) => (found.mode & 0o777) !== (found.isDirectory() ? 0o755 : 0o644))
      .map(([name]) => name);

  test.each(['link', 'folder'] as const)('by a %s, whatever the umask', async (how) => {
    const deep = join(to, 'sau/them');
    await put('mot', { to: deep, how });
    await put('hai', { to: deep, how });
    expect(closed(to)).toEqual([]);
    expect(statSync(join(deep, 'current/index.html.br')).mode & 0o777).toBe(0o644);
  });

  test.each(['link', 'folder'] as const)('by a %s, where a release from before is closed', async (how) => {
    await put('mot', { how });
    await put('hai', { how });
    const close = () => {
      for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' }).reverse()) {
        const path = join(to, name);
        chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
      }
    };
    const open = () => [...closed(join(to, 'current')), ...closed(join(to, 'server'))];
    close();
    // The very same build again, which makes no release.
    expect((await put('hai', { how })).same).toBe(true);
    expect(open()).toEqual([]);
    close();
    await put('ba', { how });
    expect(open()).toEqual([]);
    close();
    await rollback(to, '', how);
    expect(closed(join(to, 'current'))).toEqual([]);
    expect(statSync(join(to, 'releases')).mode & 0o777).toBe(0o755);
  });

  test('and a folder that was there stays as its owner made it', async () => {
    mkdirSync(to);
    chmodSync(to, 0o750);
    await put('mot');
    expect(statSync(to).mode & 0o777).toBe(0o750);
  });
});

describe('two at once', () => {
  test('the second says who is at work', async () => {
    await put('mot');
    const unlock = await takeLock(join(to, 'publish.lock'));
    const { code, said } = command(['publish', '--to', to, '--from', site('hai')]);
    expect(code).toBe(1);
    expect(said).toContain(`tiến trình ${process.pid} trên máy ${hostname()}`);
    expect(served()).toContain('mot');
    await unlock();
    expect(command(['publish', '--to', to, '--from', site('hai')]).code).toBe(0);
  });

  test.each([
    ['of a process that has ended', { pid: 2 ** 22 + 1, host: hostname(), began: '1' }],
    ['of a number that another process has now', { pid: process.pid, host: hostname(), began: '1' }],
    ['that is not readable', 'x'],
  ])('a lock %s does not stop anybody', async (_, holder) => {
    const path = join(home, 'thu.lock');
    // Where the system does not say when a process began, a number given again cannot be told.
    if (process.platform !== 'linux' && typeof holder === 'object' && holder.pid === process.pid) return;
    writeFileSync(path, JSON.stringify(holder));
    const unlock = await takeLock(path);
    await expect(takeLock(path)).rejects.toThrow(Locked);
    await unlock();
    expect(readdirSync(home).filter((name) => name.includes('.lock'))).toEqual([]);
  });

  test('what programs left that were killed while they asked is taken away, not what others still ask with', async () => {
    const path = join(home, 'rac.lock');
    const dead = 2 ** 22 + 1;
    writeFileSync(`${path}.${dead}-1`, JSON.stringify({ pid: dead, host: hostname(), began: '1' }));
    writeFileSync(`${path}.${dead}-2`, '');
    writeFileSync(`${path}.old`, JSON.stringify({ pid: dead, host: hostname(), began: '1' }));
    writeFileSync(`${path}.${process.ppid}-1`, '');
    const unlock = await takeLock(path);
    expect(readdirSync(home).filter((name) => name.startsWith('rac.'))).toEqual([
      'rac.lock',
      `rac.lock.${process.ppid}-1`,
    ]);
    await unlock();
    rmSync(`${path}.${process.ppid}-1`);
  });

  // One that was killed while it took away the lock of another: its own second lock is there too.
  test.each([[['']], [['', '.old']], [['', '.old', '.old.old']]])(
    'of many that find old locks %j, one gets it',
    async (ends) => {
      const path = join(home, 'nhieu.lock');
      for (let round = 0; round < 20; round++) {
        for (const end of ends)
          writeFileSync(path + end, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), began: '1' }));
        const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)));
        const got = all.filter((one) => one.status === 'fulfilled');
        expect(got).toHaveLength(1);
        await got[0]?.value();
        expect(readdirSync(home).filter((name) => name.startsWith('nhieu.'))).toEqual([]);
      }
    },
  );
});

test.each([100, 20_000, 60_000])(
  'a disk that is full after %i bytes leaves what is served, and no rubbish',
  async (bytes) => {
    await put('mot');
    const full = command(['publish', '--to', to, '--from', site('hai')], { DISK_BYTES: String(bytes) }, [
      '--import',
      './test/support/full-disk.mjs',
    ]);
    expect(full.code).toBe(1);
    expect(full.said).toContain('ổ đĩa đã đầy');
    expect(served()).toContain('mot');
    expect(await whole()).toBe(true);
    expect(readdirSync(join(to, 'releases'))).toHaveLength(1);
    expect((await put('hai')).same).toBe(false);
  },
);

test('a disk that says it has no room for what is new is not begun with; what is the same needs none', async () => {
  await put('mot');
  const tight = (word: string, free: number) =>
    command(['publish', '--to', to, '--from', site(word)], { DISK_FREE: String(free) }, [
      '--import',
      './test/support/full-disk.mjs',
    ]);
  writeSmallSite(join(home, 'lon'), 'lon', 400);
  const refused = tight('lon', 500_000);
  expect(refused.said).toMatch(/còn 1 MB, bản này cần thêm ít nhất [2-9] MB/);
  expect(refused.code).toBe(1);
  expect(served()).toContain('mot');
  expect(readdirSync(join(to, 'releases'))).toHaveLength(1);
  expect(tight('hai', 500_000).code).toBe(0);
  expect(served()).toContain('hai');
});

test('a publish killed at some moments leaves one whole release; npm run bench -- kills does two hundred', async () => {
  await put('mot');
  const next = random(7);
  const started = performance.now();
  command(['publish', '--to', to, '--from', site('hai')]);
  const usual = performance.now() - started;
  let killed = 0;
  for (let i = 0; i < 8; i++) {
    const ended = await killAfter(usual * (0.4 + 0.8 * next()), [
      'publish',
      '--to',
      to,
      '--from',
      site(i % 2 ? 'ba' : 'mot'),
      '--keep',
      '2',
    ]);
    if (!ended) killed++;
    expect(await whole()).toBe(true);
  }
  expect(killed).toBeGreaterThan(0);
  await put('hai');
  expect(await whole()).toBe(true);
  expect(readdirSync(to).sort()).toEqual(['current', 'releases', 'server']);
});

describe('a folder that is made anew', () => {
  const folder = join(home, 'dist');
  const say = (word: string) => async (aside: string) => {
    writeSmallSite(aside, word, 1);
    await Promise.resolve();
  };
  test('takes the place of the old one, which stays when the making fails', async () => {
    await replaceFolder(folder, say('mot'));
    await replaceFolder(folder, say('hai'));
    const failing = replaceFolder(folder, async (aside) => {
      await say('ba')(aside);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(readFileSync(join(folder, 'api/index.json'), 'utf8')).toContain('hai');
    expect(readdirSync(home).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});
