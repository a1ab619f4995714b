/** Where the packages come from, and what of them reaches readers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { licences, SHIPPED } from '../../src/build/licences.ts';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  link?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(packages).filter(([path]) => path !== '');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

describe('the lock file', () => {
  test('has the SHA-512 of everything that is installed, and of all but native parts for other machines', () => {
    expect(entries.length).toBeGreaterThan(400);
    const without = entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    // A mirror may not serve those: they have neither been downloaded nor can they be installed from it.
    expect(without.filter(([path, entry]) => !entry.optional || !(entry.os ?? entry.cpu) || existsSync(path))).toEqual([]);
  });

  test('takes everything from a registry', () => {
    const elsewhere = entries.filter(([, { resolved, link }]) => link || (resolved && !/^https:\/\/[^/]+\/.*\.tgz$/.test(resolved)));
    expect(elsewhere).toEqual([]);
  });
});

test('every version in package.json is exact, and npm takes nothing from git, an address or a folder', () => {
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[group] ?? {})) expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
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
      else found.add(fileName.split('/').slice(0, fileName.startsWith('@') ? 2 : 1).join('/'));
    }
    for (const [, target = ''] of text.matchAll(/\bnew URL\(\s*'(\.[^']+\.ts)'/g)) queue.push(resolve(dirname(file), target));
  }
  return found;
} // prettier-ignore

describe('what reaches readers', () => {
  test('besides fonts and the search program is only what the licence page lists', () => {
    const clients = readdirSync('src/client', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const packagesLoaded = loaded(clients.map((file) => join('src/client', file)));
    expect([...packagesLoaded]).toContain('fflate');
    expect([...packagesLoaded].filter((name) => !Object.hasOwn(SHIPPED, name) && !name.startsWith('node:'))).toEqual([]);
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
