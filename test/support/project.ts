/** A copy of the project for tests that edit it; its packages are those of this one. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
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

/** @param folder outside of node_modules, from below which Node takes no TypeScript */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of PARTS) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}
