// Run by `npm run lock` after a change of dependencies. npm leaves out of the lock file what a registry mirror
// does not serve (native parts for other platforms), and `npm ci` then refuses the file. This adds those entries
// by version and platform; npm keeps them afterwards, and installs them wherever they are served.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const OS = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  android: 'android',
};
const CPU = { x64: 'x64', arm64: 'arm64', arm: 'arm', ia32: 'ia32', wasm32: 'wasm32' };

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const { packages } = lock;

/** The entry that `name` resolves to from the package at `path`. */
function resolve(path, name) {
  let at = path;
  for (;;) {
    const found = packages[`${at}/node_modules/${name}`];
    if (found) return found;
    const cut = at.lastIndexOf('/node_modules/');
    if (cut < 0) return packages[`node_modules/${name}`];
    at = at.slice(0, cut);
  }
}

let added = 0;
for (const [path, entry] of Object.entries(packages)) {
  if (!path) continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version) || resolve(path, name)?.version === version) continue;
    const words = name.split(/[/-]/);
    const os = words.map((word) => OS[word]).find(Boolean);
    const cpu = words.map((word) => CPU[word]).find(Boolean);
    const folder = path.slice(0, path.lastIndexOf('node_modules/'));
    packages[`${folder}node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added to ${FILE}`);
