/**
 * A site of many made-up papers for the benchmark of search, without the work of building its pages: of each page what
 * search takes from it (headings with their ids, paragraphs, the rows of the tables), from the catalogue that the build reads.
 */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { datasetFiles } from '../../../src/pipeline/dataset-files.ts';
import { SearchIndexer, type SearchSummary } from '../../../src/pipeline/search-index.ts';
import { closePagefind } from '../../../src/search/pagefind/build.ts';
import { writeFilesBelow } from '../../../src/publishing/folders.ts';
import { searchSite } from '../../../src/pipeline/search-site.ts';
import { readContent } from '../../../src/content/disk.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import type { Catalogue, Paper } from '../../../src/catalogue/types.ts';
import { PAPER_KINDS } from '../../../src/i18n/ui.ts';
import { DOCUMENT_TYPES } from '../../../src/model/citation.ts';
import { slug } from '../../../src/text/slug.ts';
import { makePapers } from '../papers/make.ts';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const tag = (name: string, text: string, attributes = '') => `<${name}${attributes}>${escape(text)}</${name}>`;
const list = (items: readonly string[]) => `<ul>${items.map((item) => tag('li', item)).join('')}</ul>`;
const page = (facets: Record<string, readonly string[]>, body: string) =>
  `<!doctype html><html lang="vi"><body><main data-pagefind-body>${Object.entries(facets)
    .flatMap(([name, values]) =>
      values.map((value) => `<i hidden data-pagefind-filter="${name}[data-value]" data-value="${escape(value)}"></i>`),
    )
    .join('')}${body}</main></body></html>`;

/** The prose of an .mdx file: headings and paragraphs. */
function prose(file: string): string {
  const body = readFileSync(file, 'utf8').split(/^---$/m).slice(2).join('---');
  return body
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => {
      const heading = /^(#+) (.*)$/.exec(block);
      return heading
        ? tag(`h${String(heading[1]?.length ?? 2)}`, heading[2] ?? '', ` id="${slug(heading[2] ?? '')}"`)
        : tag('p', block);
    })
    .join('');
}

function paperPage(paper: Paper, catalogue: Catalogue): string {
  const part = (id: string, heading: string, inside: string) => inside && tag('h2', heading, ` id="${id}"`) + inside;
  const cited = (id: string) => {
    const item = catalogue.citations.get(id);
    return item ? `${DOCUMENT_TYPES[item.type]} số ${item.code} ${item.title}` : id;
  };
  const names = (actors: readonly { name: string }[]) => list(actors.map(({ name }) => name));
  const rows = paper.tasks.map(
    (task) =>
      `<tr id="${escape(task.anchor)}" data-task="${escape(task.id)}"><td>${escape(task.no)}</td><td class="task-title">${escape(task.title)}${list(task.activities)}</td><td>${list(task.products.map(({ name }) => name))}</td><td>${names(task.leads)}</td><td>${names(task.coordinating)}</td><td>${escape(task.deadline.raw)}</td></tr>`,
  );
  const areas = [...new Set(paper.tasks.map((task) => catalogue.areas.get(task.area)?.shortName ?? task.area))];
  const unit = catalogue.units.get(paper.unit)?.name ?? paper.unit;
  return page(
    { unit: [unit], year: [String(paper.year)], kind: [PAPER_KINDS[paper.kind]], area: areas },
    [
      tag('h1', paper.name),
      tag('p', paper.summary),
      `<dl><dt>Số</dt><dd>${escape(paper.code)}</dd><dt>Ngày</dt><dd>${escape((paper.issuedOn ?? '').split('-').reverse().join('/'))}</dd></dl>`,
      part('can-cu', 'Căn cứ', list(paper.basis.map(cited))),
      prose(paper.file),
      part('chi-tieu', 'Chỉ tiêu', list(paper.targets.map((target) => `${target.indicator}: ${target.wording}`))),
      part('nhiem-vu', 'Nhiệm vụ', `<table><tbody>${rows.join('')}</tbody></table>`),
      part('trach-nhiem', 'Trách nhiệm thực hiện', list(paper.duties.map(({ text }) => text))),
      part('bao-cao', 'Chế độ báo cáo', list(paper.reporting.map(({ name, deadline }) => `${name}: ${deadline.raw}`))),
      part('noi-nhan', 'Nơi nhận', list(paper.recipients)),
    ].join(''),
  );
}

/** The pages of the papers, of the papers that they cite, of the units and of the agencies. */
function* pages(catalogue: Catalogue): Generator<[path: string, html: string]> {
  for (const paper of catalogue.papers) yield [paper.url, paperPage(paper, catalogue)];
  for (const item of catalogue.citations.values()) {
    const name = `${DOCUMENT_TYPES[item.type]} số ${item.code}`;
    yield [
      `/van-ban/${item.id}/`,
      page({ kind: ['Văn bản viện dẫn'], year: [String(item.year)] }, tag('h1', name) + tag('p', item.title)),
    ];
  }
  for (const unit of catalogue.units.values())
    yield [`/don-vi/${unit.id}/`, page({ kind: ['Đơn vị'], unit: [unit.name] }, tag('h1', unit.name))];
  for (const agency of catalogue.agencies.values())
    yield [`/co-quan/${agency.id}/`, page({ kind: ['Cơ quan'] }, tag('h1', agency.name))];
}

export interface PapersSite {
  catalogue: Catalogue;
  pages: () => Generator<[path: string, html: string]>;
  summary: SearchSummary;
  /** Of the indexing alone, the making of the pages apart. */
  seconds: number;
}

/**
 * Makes `count` papers and the search of their site in `folder`: the search page of the built site `shell` over their index.
 */
export async function papersSite(count: number, folder: string, shell: string): Promise<PapersSite> {
  const made = `node_modules/.cache/bench/papers-${count}`;
  if (!existsSync(`${made}/kho/units`)) makePapers(made, count, '7');
  const content = { content: `${made}/kho`, templates: 'templates' };
  const { catalogue } = loadCatalogue(await readContent(content));
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['_astro', 'tim-kiem']) cpSync(`${shell}/${part}`, `${folder}/${part}`, { recursive: true });
  writeFileSync(`${folder}/favicon.svg`, '');
  for (const { name, body } of datasetFiles(catalogue))
    writeFilesBelow(folder, new Map([[`api/${name}.json`, await new Response(body()).bytes()]]));
  const indexer = await SearchIndexer.open(await searchSite(folder, content), folder);
  const started = performance.now();
  let making = 0;
  for (const all = pages(catalogue); ;) {
    const from = performance.now();
    const next = all.next();
    making += performance.now() - from;
    if (next.done) break;
    const [path, html] = next.value;
    await indexer.add(path, () => html);
  }
  const summary = await indexer.finish().finally(closePagefind);
  return { catalogue, pages: () => pages(catalogue), summary, seconds: (performance.now() - started - making) / 1000 };
}
