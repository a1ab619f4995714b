/**
 * `npm run bench -- build [--papers 1000,10000] [--peers starlight,astro,hugo,eleventy] [--documents docx] [--seed 7]`:
 * this site and others on the same papers in one run. Cold and after one changed paper: wall, processors, memory, output.
 * Prints tables with the ratios first and writes everything to `node_modules/.cache/bench/build.json`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machine, measure, sizeOf, type Measured } from './measured.ts';
import { LAYOUTS, makePapers, paperFileOf, type Layout } from './papers/make.ts';
import { worldOf } from './papers/papers.ts';
import { forget, PEERS, setUpPeer } from './peers.ts';

const FOLDER = 'node_modules/.cache/bench';

interface Result {
  papers: number;
  program: string;
  command: string;
  cold: Measured;
  changed: Measured;
  output: ReturnType<typeof sizeOf>;
  /** Own site: whether the changed site has the bytes of one built from nothing. */
  sameBytes?: boolean;
}
interface Documents {
  papers: number;
  formats: string;
  /** Wall seconds more than without them, and as a share of the build without them. */
  seconds: number;
  ratio: number;
  /** Files of them that were written again when nothing had changed. */
  rewritten: number;
}

/** One digest for all files of a folder, names included. */
function bytesOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** A paper from the middle, with the words of a task and a sentence changed, in a layout. */
function changedPaper(seed: string, count: number, layout: Layout): [path: string, text: string] {
  const { papers } = worldOf(seed, count);
  const paper = papers
    .slice(Math.floor(count / 2))
    .map(({ make }) => make())
    .find(({ type }) => type === 'plan');
  const title = paper?.tasks[0]?.title;
  if (!paper || title === undefined) throw new Error('no plan');
  const [path, text] = paperFileOf(layout, paper);
  const changed = text.replace(title, `${title} và ghi kết quả`).replace('không chờ kỳ họp', 'không đợi kỳ họp');
  if (changed === text) throw new Error(path);
  return [path, changed];
}

const PAPERS = (count: number) => join(FOLDER, `papers-${String(count)}`);

async function own(count: number, seed: string): Promise<Result> {
  const content = resolve(PAPERS(count), 'kho');
  const env = (name: string): NodeJS.ProcessEnv => ({
    CONTENT_DIR: content,
    PAPER_FILES: 'none',
    CACHE_DIR: resolve(FOLDER, `kept-${name}`),
  });
  const out = (name: string) => resolve(FOLDER, `site-${name}`);
  const build = (name: string) => {
    console.error(`  ${name}…`);
    return measure(`npm run -s build -- --out ${out(name)}`, '.', env(name));
  };
  const fresh = (name: string) => {
    for (const path of [out(name), env(name)['CACHE_DIR'] ?? '']) rmSync(path, { recursive: true, force: true });
  };
  fresh('own');
  const cold = await build('own');
  const output = sizeOf(out('own'));
  const [path, text] = changedPaper(seed, count, 'kho');
  const before = readFileSync(join(content, path), 'utf8');
  writeFileSync(join(content, path), text);
  const changed = await build('own');
  fresh('again');
  await build('again');
  const sameBytes = bytesOf(out('own')) === bytesOf(out('again'));
  fresh('again');
  writeFileSync(join(content, path), before);
  return { papers: count, program: 'own', command: 'PAPER_FILES=none npm run build', cold, changed, output, sameBytes };
}

async function peer(id: string, count: number, seed: string): Promise<Result | string> {
  const found = PEERS[id];
  if (!found) return `${id}: unknown`;
  const set = setUpPeer(found, join(FOLDER, 'peers'), join(PAPERS(count), found.layout));
  if ('leftOut' in set) return `${found.name}: ${set.leftOut}`;
  console.error(`  ${found.name}…`);
  forget(found, set.cwd);
  const env = { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=16000' };
  const cold = await measure(found.build, set.cwd, env);
  const output = sizeOf(join(set.cwd, 'dist'));
  const [path, text] = changedPaper(seed, count, found.layout);
  writeFileSync(join(set.cwd, found.papers, path), text);
  const changed = await measure(found.build, set.cwd, env);
  return { papers: count, program: found.name, command: found.build, cold, changed, output };
}

async function documents(count: number, formats: string, without: number): Promise<Documents> {
  const [out, cache] = [resolve(FOLDER, 'site-documents'), resolve(FOLDER, 'kept-documents')];
  for (const path of [out, cache]) rmSync(path, { recursive: true, force: true });
  const env = { CONTENT_DIR: resolve(PAPERS(count), 'kho'), PAPER_FILES: formats, CACHE_DIR: cache };
  const build = () => measure(`npm run -s build -- --out ${out}`, '.', env);
  const times = () =>
    new Map(
      readdirSync(out, { recursive: true, encoding: 'utf8' })
        .filter((file) => /^(?:ke-hoach|bao-cao)\/.*\.(?:docx|pdf|xlsx|csv|png)$/.test(file))
        .map((file) => [file, statSync(join(out, file)).mtimeMs]),
    );
  console.error(`  ${formats}…`);
  const { wall } = await build();
  const before = times();
  await build();
  const rewritten = [...times()].filter(([file, time]) => before.get(file) !== time).length;
  if (!before.size) throw new Error(formats);
  const seconds = wall - without;
  return { papers: count, formats, seconds, ratio: seconds / without, rewritten };
}

const fixed = (value: number, digits = 1) => value.toFixed(digits);

/** The results as a Markdown table, ratios first. */
export function tableOf(results: readonly Result[]): string {
  const lines = [
    '| papers | program | wall ÷ Starlight | changed ÷ cold | wall s | CPU s | peak GB | output MB | pages/s | changed s |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const { papers, program, cold, changed, output } of results) {
    const reference = results.find((item) => item.papers === papers && item.program === PEERS['starlight']?.name);
    const cells = [
      String(papers),
      program,
      reference ? fixed(cold.wall / reference.cold.wall, 2) : '–',
      fixed(changed.wall / cold.wall, 2),
      fixed(cold.wall),
      fixed(cold.cpu),
      fixed(cold.memory / 1024),
      fixed(output.bytes / 1e6, 0),
      fixed(output.pages / cold.wall, 0),
      fixed(changed.wall),
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

/** Runs the benchmark. Returns 1 when a changed site differs from one that was built from nothing. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      papers: { type: 'string', default: '1000' },
      peers: { type: 'string', default: '' },
      documents: { type: 'string', default: '' },
      seed: { type: 'string', default: '7' },
    },
  });
  if (!existsSync('/proc/self/status')) throw new Error('Linux only: memory is read from /proc');
  mkdirSync(FOLDER, { recursive: true });
  const results: Result[] = [];
  const written: Documents[] = [];
  const save = () =>
    writeFileSync(
      join(FOLDER, 'build.json'),
      JSON.stringify(
        { machine: machine(), command: `npm run bench -- build ${args.join(' ')}`, results, documents: written },
        null,
        2,
      ),
    );
  for (const count of values.papers.split(',').map(Number)) {
    const peers = values.peers.split(',').filter(Boolean);
    console.error(`${String(count)} papers`);
    makePapers(
      PAPERS(count),
      count,
      values.seed,
      LAYOUTS.filter((layout) => layout === 'kho' || peers.includes(layout)),
    );
    const mine = await own(count, values.seed);
    results.push(mine);
    save();
    for (const id of peers) {
      const result = await peer(id, count, values.seed);
      if (typeof result === 'string') console.error(`  ${result}`);
      else results.push(result);
      save();
    }
    for (const formats of values.documents.split('+').filter(Boolean)) {
      written.push(await documents(count, formats, mine.cold.wall));
      save();
    }
  }
  console.log(`${machine()}\n\n${tableOf(results)}`);
  for (const { papers, formats, seconds, ratio, rewritten } of written)
    console.log(
      `\n${String(papers)} papers, ${formats}: ${fixed(seconds)} s (${fixed(ratio, 2)} of the build without), ${String(rewritten)} files written again when nothing changed`,
    );
  const mine = results.filter(({ program }) => program === 'own');
  const [small, large] = [mine.at(0), mine.at(-1)];
  if (small && large && small !== large)
    console.log(
      `\ngrowth from ${String(small.papers)} to ${String(large.papers)} papers: ${fixed(large.cold.wall / small.cold.wall / (large.papers / small.papers), 2)} of linear`,
    );
  for (const { papers, sameBytes } of mine)
    if (sameBytes === false)
      console.log(`\n${String(papers)} papers: after one changed paper the bytes are NOT those of a cold build`);
  return mine.every(({ sameBytes }) => sameBytes !== false) ? 0 : 1;
}
