/**
 * Writes the papers of the benchmark, the same for the same seed:
 *
 *     node test/bench/papers/make.ts --papers 1000 [--seed 7] [--out DIR] [--layouts kho,starlight,astro,hugo,eleventy]
 *
 * `DIR` (node_modules/.cache/bench/papers-1000 when it is left out) then holds a folder for each layout: `kho` is a
 * complete content tree for this site (`CONTENT_DIR=DIR/kho npm run build`, or `npm run check`); the others hold one
 * Markdown file a paper with the same words, tables included, as `<plans or reports>/<unit>/<year>-<slug>`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { nameKey } from '../../../src/text/normalise.ts';
import { slug } from '../../../src/text/slug.ts';
import { ownFile, proseFile, yamlOf } from './layouts.ts';
import { ACTOR_NAMES, worldOf, type BenchPaper } from './papers.ts';

export const LAYOUTS = ['kho', 'starlight', 'astro', 'hugo', 'eleventy'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The file of a paper in a layout: its path below the layout's folder, and its text. */
export function paperFileOf(layout: Layout, paper: BenchPaper): [path: string, text: string] {
  const path = `${paper.type}s/${paper.unit.id}/${String(paper.year)}-${paper.slug}`;
  if (layout === 'kho') return [`${path}.mdx`, ownFile(paper)];
  return [`${path}.${layout === 'starlight' || layout === 'astro' ? 'mdx' : 'md'}`, proseFile(paper)];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The registers and units of this site's layout: the project's own, with what the made-up papers name. */
function writeRegisters(folder: string, { units, citations }: ReturnType<typeof worldOf>): void {
  for (const name of ['registry', 'guides']) cpSync(`content/${name}`, join(folder, name), { recursive: true });
  const agencies = parse(readFileSync('content/registry/agencies.yaml', 'utf8')) as {
    name: string;
    aliases?: string[];
  }[];
  const known = new Set(agencies.flatMap((item) => [item.name, ...(item.aliases ?? [])].map(nameKey)));
  const more = ACTOR_NAMES.filter((name) => !known.has(nameKey(name))).map((name) => ({
    id: `b-${slug(name)}`,
    name,
    kind: /^(?:Các|Hội|Giáo viên)/.test(name) ? 'group' : /hiệu trưởng|văn thư/i.test(name) ? 'position' : 'body',
  }));
  write(join(folder, 'registry/agencies.yaml'), yamlOf([...agencies, ...more]).slice(1));
  const national = (
    parse(readFileSync('content/registry/citations.yaml', 'utf8')) as {
      id: string;
      unit?: string;
      relations?: { to: string }[];
    }[]
  ).filter((item) => item.unit === undefined);
  const ids = new Set(national.map(({ id }) => id));
  const kept = national.map(({ relations, ...item }) => ({
    ...item,
    ...(relations ? { relations: relations.filter(({ to }) => ids.has(to)) } : {}),
  }));
  const status = { value: 'in-force', asOf: '2026-01-01', source: 'Số liệu của phép đo' };
  write(
    join(folder, 'registry/citations.yaml'),
    yamlOf([...kept, ...citations.map((item) => ({ ...item, status }))]).slice(1),
  );
  for (const { id, name, level, type, parent } of units) {
    const validFrom = level === 'xa' ? '2025-07-01' : undefined;
    write(
      join(folder, `units/${id}.yaml`),
      yamlOf(JSON.parse(JSON.stringify({ name, level, type, parent, validFrom }))).slice(1),
    );
  }
}

/**
 * Writes `count` papers below `out`, a folder for each layout.
 *
 * @returns the papers' paths without extension, in order
 */
export function makePapers(out: string, count: number, seed: string, layouts: readonly Layout[] = ['kho']): string[] {
  const world = worldOf(seed, count);
  for (const layout of layouts) rmSync(join(out, layout), { recursive: true, force: true });
  if (layouts.includes('kho')) writeRegisters(join(out, 'kho'), world);
  return world.papers.map(({ make }) => {
    const paper = make();
    for (const layout of layouts) {
      const [path, text] = paperFileOf(layout, paper);
      write(join(out, layout, path), text);
    }
    return paperFileOf('hugo', paper)[0].replace(/\.md$/, '');
  });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      papers: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '7' },
      out: { type: 'string' },
      layouts: { type: 'string', default: 'kho' },
    },
  });
  const out = values.out ?? `node_modules/.cache/bench/papers-${values.papers}`;
  const layouts = LAYOUTS.filter((layout) => values.layouts.split(',').includes(layout));
  const papers = makePapers(out, Number(values.papers), values.seed, layouts);
  console.log(`${String(papers.length)} văn bản: ${layouts.map((layout) => join(out, layout)).join(', ')}`);
}
