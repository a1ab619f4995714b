/** `npm run bench -- NAME [options]`: the project's own benchmarks, with named peers in the same run. */
const BENCHES: Record<string, () => Promise<{ run(args: string[]): Promise<number> }>> = {
  build: () => import('./build.ts'),
  search: () => import('./search/run.ts'),
  table: () => import('./table.ts'),
  kills: () => import('./kills.ts'),
  fuzz: () => import('./fuzz.ts'),
  edits: () => import('./edits.ts'),
  load: () => import('./load.ts'),
  documents: () => import('./documents.ts'),
  portal: () => import('./portal.ts'),
};

/** Runs the named benchmark, or all of them. Returns the exit code. */
export async function run([name, ...args]: string[]): Promise<number> {
  const chosen = name && !name.startsWith('-') ? BENCHES[name] : undefined;
  if (name && !name.startsWith('-') && !chosen) {
    console.error(`Không có phép đo "${name}". Các phép đo: ${Object.keys(BENCHES).join(', ')}.`);
    return 1;
  }
  let code = 0;
  for (const load of chosen ? [chosen] : Object.values(BENCHES)) code = Math.max(code, await (await load()).run(args));
  return code;
}
