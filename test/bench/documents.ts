/**
 * `npm run bench -- documents [--papers N]`: files of papers a second for each format, made and taken from the cache of
 * builds, with their sizes; beside the Word writer the npm library `docx` on the same words and tables. The papers are
 * those of the project, over and over with other numbers, so that no two are the same.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Paper } from '../../src/catalogue/types.ts';
import { textOf, type Block, type Document } from '../../src/documents/tree.ts';

const FOLDER = resolve('node_modules/.cache/bench/documents');
const PEER = { name: 'docx', version: '9.15.2' };
/** Formats that take long are measured on a part of the papers. */
const SHARE: Record<string, number> = { pdf: 0.5, 'trang-1.png': 0.1 };

interface Line {
  what: string;
  count: number;
  ms: number;
  bytes: number;
}

function report({ what, count, ms, bytes }: Line): void {
  const figures = [
    `${(ms / count).toFixed(2)} ms`,
    `${Math.round((count * 1000) / ms)} a second`,
    `${(bytes / count / 1000).toFixed(1)} kB`,
  ];
  console.log(`${what.padEnd(34)} ${figures.map((text) => text.padStart(16)).join('')}`);
}

async function timed(
  what: string,
  items: readonly Paper[],
  make: (item: Paper) => Promise<{ length: number }>,
): Promise<Line> {
  let bytes = 0;
  const from = performance.now();
  for (const item of items) bytes += (await make(item)).length;
  return { what, count: items.length, ms: performance.now() - from, bytes };
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { papers: { type: 'string', default: '200' } } });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  process.env['CACHE_DIR'] = join(FOLDER, 'cache');
  // After the folder is set: the build reads it when it is loaded.
  const { paperFile, paperFormats } = await import('../../src/pipeline/documents.ts');
  const { catalogue, contentOf } = await import('../support/papers.ts');
  const { paperDocument } = await import('../../src/documents/paper-document.ts');
  const { writeDocx } = await import('../../src/documents/docx.ts');
  const plans = catalogue.plans;
  const papers = Array.from({ length: Number(values.papers) }, (_, i): Paper => {
    const plan = plans[i % plans.length];
    if (!plan) throw new Error('no plan');
    return { ...plan, title: `${plan.title} (bản ${i + 1})` };
  });
  const load = loadavg()
    .map((n) => n.toFixed(1))
    .join(', ');
  console.log(
    `${papers.length} papers; load of the machine ${load} on ${availableParallelism()} cores; Node ${process.version}\n`,
  );
  const [first] = papers;
  const formats = first ? (await paperFormats(catalogue, first)).filter((format) => format !== 'don-vi.docx') : [];
  for (const format of formats) {
    const some = papers.slice(0, Math.max(1, Math.round(papers.length * (SHARE[format] ?? 1))));
    // The writer is compiled, the fonts are read, on papers that are not counted.
    for (const plan of plans) await paperFile(catalogue, plan, format);
    const make = (paper: Paper) => paperFile(catalogue, paper, format);
    const cold = await timed(`${format}, made`, some, make);
    const kept = await timed(`${format}, from the cache`, some, make);
    report(cold);
    report(kept);
    console.log(`${''.padEnd(34)} ${`ratio ${(cold.ms / kept.ms).toFixed(1)}`.padStart(16)}`);
  }

  // As a build asks for them: all files of a paper, then those of the next.
  const whole = papers
    .slice(0, Math.max(1, Math.round(papers.length / 4)))
    .map((paper) => ({ ...paper, title: `${paper.title}, cả bộ` }));
  const all = async (paper: Paper) => {
    let bytes = 0;
    for (const format of formats) bytes += (await paperFile(catalogue, paper, format)).length;
    return { length: bytes };
  };
  const made = await timed(`all ${formats.length} files of a paper, made`, whole, all);
  const kept = await timed(`all ${formats.length} files, from the cache`, whole, all);
  report(made);
  report(kept);
  console.log(`${''.padEnd(34)} ${`ratio ${(made.ms / kept.ms).toFixed(1)}`.padStart(16)}`);

  console.log('\nWord writer alone, from the tree');
  const trees = new Map(papers.map((paper) => [paper, paperDocument(contentOf(paper))] as const));
  const treeOf = (paper: Paper) => trees.get(paper) ?? { meta: { title: '' }, sections: [] };
  const own = () => timed('this project', papers, (paper) => Promise.resolve(writeDocx(treeOf(paper))));
  await own();
  const ours = await own();
  report(ours);
  const peer = peerWriter();
  if (!peer) return 0;
  const theirs = () => timed(`${PEER.name} ${PEER.version}`, papers, (paper) => peer(treeOf(paper)));
  await theirs();
  const measured = await theirs();
  report(measured);
  console.log(
    `ratio ${(measured.ms / ours.ms).toFixed(1)} in time, ${(measured.bytes / ours.bytes).toFixed(2)} in bytes`,
  );
  return 0;
}

type Make = new (options: unknown) => unknown;
interface PeerModule {
  Document: Make;
  Paragraph: Make;
  Table: Make;
  TableRow: Make;
  TableCell: Make;
  Packer: { toBuffer(document: unknown): Promise<Uint8Array> };
}

/** The peer on the same paragraphs and cells, without fields, letterhead and styles; it is installed when it is not there. */
function peerWriter(): ((document: Document) => Promise<Uint8Array>) | undefined {
  const home = resolve(`node_modules/.cache/bench/peer-${PEER.name}-${PEER.version}`);
  if (!existsSync(join(home, 'node_modules', PEER.name))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true}\n');
    try {
      const options = ['install', `${PEER.name}@${PEER.version}`, '--no-audit', '--no-fund', '--ignore-scripts'];
      execFileSync('npm', options, { cwd: home, stdio: 'ignore' });
    } catch {
      console.log(`${PEER.name}: not installed and cannot be fetched, left out`);
      return undefined;
    }
  }
  const require = createRequire(join(home, 'package.json'));
  const { Document: File, Packer, Paragraph, Table, TableCell, TableRow } = require(PEER.name) as PeerModule;
  const paragraph = (text: string) => new Paragraph({ text });
  const cell = (lines: string[]) => new TableCell({ children: (lines.length > 0 ? lines : ['']).map(paragraph) });
  const blocks = (block: Block): unknown[] => {
    if (block.kind !== 'table') return wordsOf(block).map(paragraph);
    const rows = [
      ...block.headerRows.map(
        (row) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: row.map(({ content }) => cell([textOf(content)])),
          }),
      ),
      ...block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children:
              row.kind === 'group'
                ? [new TableCell({ columnSpan: block.columns.length, children: [paragraph(textOf(row.title))] })]
                : row.cells.map((lines) => cell(lines.map(textOf))),
          }),
      ),
    ];
    return [new Table({ rows })];
  };
  return (document) =>
    Packer.toBuffer(
      new File({
        sections: document.sections.map((section) => ({
          properties: { page: { size: { orientation: section.orientation } } },
          children: section.blocks.flatMap(blocks),
        })),
      }),
    );
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'letterhead':
      return [block.issuer, block.number ?? [], block.placeAndDate ?? []].map(textOf);
    case 'title':
      return [textOf(block.name), textOf(block.subject)];
    case 'bases':
    case 'addressees':
      return block.lines.map(textOf);
    case 'list':
      return block.items.map(textOf);
    case 'signature':
      return [...block.recipients, ...block.authority, block.name ?? []].map(textOf);
    case 'appendix':
      return [block.label, textOf(block.title)];
    case 'table':
      return [];
    default:
      return [textOf(block.content)];
  }
}
