import { existsSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../../test/bench/', import.meta.url);

interface Bench {
  run(args: string[]): Promise<number>;
}

/** `npm run bench -- NAME`: one benchmark of `test/bench/`. Returns the exit code. */
export async function run([name = '', ...args]: string[]): Promise<number> {
  const file = new URL(`${name}.ts`, FOLDER);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
    const names = readdirSync(FOLDER).filter((item) => item.endsWith('.ts'));
    console.error(`Các phép đo: ${names.map((item) => item.replace('.ts', '')).join(', ')}.`);
    return 1;
  }
  return ((await import(file.href)) as Bench).run(args);
}
