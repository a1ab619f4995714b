/** Search of made-up sites on the engine: a paper's text is that of its rows. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { indexThere } from '../../src/engine/search.ts';
import { sender } from '../../src/engine/send.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { INDEX_FOLDER, MANIFEST, nameFile, PARTS, VOCABULARY, type Manifest } from '../../src/search/format.ts';
import { dueKeysOfDeadline } from '../../src/search/index/due.ts';
import { nameFiles } from '../../src/search/index/names.ts';
import { partsOf, type Part } from '../../src/search/index/parts.ts';
import type { SearchRecord } from '../../src/search/index/records.ts';
import { packed } from '../../src/search/index/shard-files.ts';
import { shardWords, vocabularyFile } from '../../src/search/index/words.ts';
import { searchIn } from '../../src/search/query/browser.ts';
import { rowUrl, type Row } from '../../src/table/row.ts';

/** Papers of a shard, as a build cuts a site. */
const SHARD_PAPERS = 150;
/** Results of the first page. */
const SHOWN = 10;

function recordOf(row: Row): SearchRecord {
  const { paper, title, products, leads, coordinating, deadline, area } = row;
  const names = leads.map(({ name }) => name);
  const others = [...products.map(({ name }) => name), ...names, ...coordinating.map(({ name }) => name), deadline.raw];
  return {
    url: rowUrl(row),
    title: `Kế hoạch ${paper.code} của UBND ${paper.unitName}`,
    heading: title,
    row: {
      facets: { lead: names, area: [area.name] },
      due: deadline.raw,
      keys: dueKeysOfDeadline(deadline),
    },
    blocks: [title, ...others].map((text, i) => ({ text, heading: i === 0 })),
    facets: {
      ...{ kind: ['Kế hoạch'], unit: [paper.unitName], level: [paper.level], year: [String(paper.year)] },
      ...{ area: [area.name], lead: names },
    },
    date: paper.issuedOn ?? '',
  };
}

/** The files of a site's search as a build leaves them for the engine. @param rows those of a paper one after the other */
export function makeSearch(folder: string, rows: Iterable<readonly Row[]>): void {
  const shards: { id: string; papers: number; parts: Part[] }[] = [];
  for (const list of rows) {
    let open: (typeof shards)[number] | undefined;
    for (const [, own] of Map.groupBy(list, ({ paper }) => paper.id)) {
      if (!open || open.papers === SHARD_PAPERS) {
        open = { id: `${own[0]?.paper.issuedOn ?? ''}.${shards.length}`, papers: 0, parts: [] };
        shards.push(open);
      }
      open.papers++;
      open.parts.push(...partsOf(own.map(recordOf)));
    }
  }
  const below = join(folder, INDEX_FOLDER);
  for (const { id, parts } of shards) {
    mkdirSync(join(below, id), { recursive: true });
    writeFileSync(join(below, id, PARTS), packed(parts));
  }
  const words = shards.map(({ parts }) => shardWords(parts));
  writeFileSync(join(below, VOCABULARY), packed(vocabularyFile(words, [], [], [])));
  const names = nameFiles([]);
  const manifest: Manifest = {
    ...{ shards: shards.map(({ id, papers }) => [id, papers]), buckets: 0 },
    ...{ names: names.files.length, byWord: names.byWord, facets: {} },
  };
  for (const [i, file] of names.files.entries()) {
    mkdirSync(dirname(join(below, nameFile(i))), { recursive: true });
    writeFileSync(join(below, nameFile(i)), packed(file));
  }
  writeFileSync(join(below, MANIFEST), JSON.stringify(manifest));
}

const QUERIES = [
  'cải cách hành chính',
  'giai quyet thu tuc hanh chinh',
  '"tuyên truyền cải cách hành chính"',
  'một cửa liên thông quý 1 năm 2025',
  'văn phòng hđnd tháng 6',
  'Minh 2981',
  'khongcotunay',
];

/**
 * Asks as a page does that was just opened: the list of shards, then shard by shard until the first page is full.
 * Returns the milliseconds of the first search.
 *
 * @param folder of a site whose words and names stand for the portal's
 */
export async function askSearch(address: string, folder: string): Promise<number> {
  const read = (file: string): Promise<unknown> => {
    const bytes = readFileSync(join(folder, INDEX_FOLDER, file));
    return Promise.resolve(JSON.parse((file.endsWith('.bin') ? gunzipSync(bytes) : bytes).toString()));
  };
  let first = 0;
  for (const query of QUERIES) {
    const asked: string[] = [];
    const send = sender(`${address}/`);
    const begun = performance.now();
    const search = await searchIn('/', read, () =>
      indexThere((sql) => {
        asked.push(sql);
        return send(sql);
      }),
    );
    const answer = await search.run({ query });
    const shown = answer.pages.slice(0, SHOWN);
    await Promise.all(shown.map((page) => search.places(page, answer.marks)));
    const once = performance.now() - begun;
    if (!first) first = once;
    console.log(
      `${query.padEnd(36)} ${formatNumber(answer.pages.length).padStart(8)} trang  ${String(asked.length).padStart(3)} câu hỏi  ${once.toFixed(0).padStart(6)} ms`,
    );
  }
  return first;
}
