// `npm run lock`: npm writes the lock file anew from what the registry says of each package. npm believes what stands in
// an entry already, so entries that could have been written by hand are left out first.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const before = readFileSync(FILE, 'utf8');
const lock = JSON.parse(before);

// Parts that the registry does not serve, which must stay listed: see test/content/supply.test.ts.
const UNSERVED = /@xarsh\/ooxml-validator-(?!linux-x64$)/;
const entries = (packages) => Object.entries(packages).filter(([path]) => path !== '');
const isBare = ([path, { integrity }]) => !integrity?.startsWith('sha512-') && !UNSERVED.test(path);

const isSure = ([path, { integrity, optional, os, cpu }]) =>
  path === '' || UNSERVED.test(path) || (integrity && !optional && !os && !cpu);
lock.packages = Object.fromEntries(Object.entries(lock.packages).filter(isSure));
writeFileSync(FILE, JSON.stringify(lock, null, 2));

const { status } = spawnSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
const bare = status === 0 ? entries(JSON.parse(readFileSync(FILE, 'utf8')).packages).filter(isBare) : [];
if (status !== 0 || bare.length) {
  writeFileSync(FILE, before);
  for (const [path, { version }] of bare) console.error(`${path} ${version}: no SHA-512 to be had from the registry`);
  console.error(`${FILE} is left as it was.`);
  process.exitCode = 1;
}
