/** A copy of the project for tests that edit it; its packages are those of this one. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PARTS = [
  'src',
  'content',
  'templates',
  'public',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/**
 * A folder of links to the packages: what a build keeps below `node_modules` stays the copy's own.
 *
 * @param folder outside of node_modules, from below which Node takes no TypeScript
 */
export function linkPackages(folder: string): void {
  const packages = join(folder, 'node_modules');
  mkdirSync(packages, { recursive: true });
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.') || name === '.bin') symlinkSync(resolve('node_modules', name), join(packages, name));
}

export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of PARTS) cpSync(name, join(folder, name), { recursive: true });
  linkPackages(folder);
}
