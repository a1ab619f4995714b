/**
 * `npm run bench -- portal [--sites N] [--papers N] [--rows N] [--shards N]`: sites as builds leave them (made up of the
 * project's own rows, no pages), loaded into ClickHouse on loopback ports, and what a reader's questions take there.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { facetsOf, pageOf } from '../../src/engine/answer.ts';
import { load } from '../../src/engine/load.ts';
import { TABLES } from '../../src/engine/schema.ts';
import { sender } from '../../src/engine/send.ts';
import { EngineServer } from '../../src/engine/server.ts';
import { countRows, type Asked } from '../../src/engine/sql.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { packed } from '../../src/pipeline/column-files.ts';
import { encode, type ColumnList } from '../../src/table/columns.ts';
import type { FacetName } from '../../src/table/facets.ts';
import { rowsOf, tableTasks } from '../../src/table/from-catalogue.ts';
import { EVERYTHING, type Query } from '../../src/table/query.ts';
import type { Row } from '../../src/table/row.ts';
import { abbreviationMap } from '../../src/table/text.ts';
import { progress } from '../../src/util/progress.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { hasClickHouse, startShards, WITHOUT, type Shards } from '../support/clickhouse.ts';
import { askSearch, makeSearch } from './portal-search.ts';

const YEARS = [2022, 2023, 2024, 2025, 2026];
const TODAY = '2026-11-30';
/** What is wanted of a reader's first table, in milliseconds. */
const WANTED_FIRST = 300;
/** And of a first search. */
const WANTED_SEARCH = 500;
const PLACES =
  'An Bình Châu Đông Giao Hà Hải Hòa Hưng Khánh Kim Lộc Long Minh Mỹ Nam Nghĩa Ninh Phú Phước Quang Sơn Tân Tây Thạnh'.split(
    ' ',
  );

const catalogue = await ownCatalogue();

/** Rows of the project's own papers as rows of a year. */
function seedsOf(year: number): Row[] {
  return rowsOf(tableTasks(catalogue), catalogue).map((row) => {
    const by = year - row.paper.year;
    const moved = <T>(value: T) =>
      JSON.parse(JSON.stringify(value).replace(/20[12]\d(?!\d)/g, (found) => String(Number(found) + by))) as T;
    return { ...row, deadline: moved(row.deadline) };
  });
}

/** One site as a build leaves it for the engine, in a folder. Returns the bytes of its tables. */
function makeSite(folder: string, site: number, papers: number, perPaper: number, seeds: Map<number, Row[]>): number {
  const table = join(folder, 'bang');
  for (const name of [join(folder, 'api'), table]) mkdirSync(name, { recursive: true });
  const province = { id: `tinh-${site}`, name: `Tỉnh ${PLACES[site % PLACES.length] ?? ''} ${site}` };
  const communes = Array.from({ length: Math.ceil(papers / 10) }, (_, i) => {
    const name = [i, i * 7 + site, i * 3].map((n) => PLACES[n % PLACES.length]).join(' ');
    return { id: `${province.id}-xa-${i + 1}`, name: `Xã ${name}` };
  });
  const rows = new Map(YEARS.map((year) => [year, [] as Row[]]));
  for (let paper = 0; paper < papers; paper++) {
    const year = YEARS[paper % YEARS.length] ?? 2026;
    const unit = communes[paper % communes.length] ?? province;
    const id = `${unit.id}/${year}-ke-hoach-${paper}`;
    const entry: Row['paper'] = {
      id,
      url: `/ke-hoach/${id}/`,
      code: `${(paper % 300) + 1}/KH-UBND`,
      issuedOn: `${year}-01-15`,
      unit: unit.id,
      unitName: unit.name,
      root: province.id,
      rootName: province.name,
      level: 'xa',
      year,
    };
    const all = seeds.get(year) ?? [];
    for (let row = 0; row < perPaper; row++) {
      const seed = all[(paper * 13 + row * 7 + site) % all.length];
      if (!seed) continue;
      const no = `${Math.floor(row / 5) + 1}.${(row % 5) + 1}`;
      const title = row % 3 ? `${seed.title} ${PLACES[(paper + row) % PLACES.length] ?? ''} ${paper}` : seed.title;
      rows.get(year)?.push({ ...seed, paper: entry, no, title });
    }
  }
  makeSearch(folder, rows.values());
  const abbreviations = [...catalogue.abbreviations];
  const parts = [...rows].map(([year, list]) => {
    const bytes = packed(encode(list));
    const file = `${year}.bin`;
    writeFileSync(join(table, file), bytes);
    return { file, year, rows: list.length, bytes: bytes.length };
  });
  const list: ColumnList = { rows: papers * perPaper, abbreviations, parts };
  writeFileSync(join(table, 'index.json'), JSON.stringify(list));
  writeFileSync(join(folder, 'api/index.json'), '{"items":[]}');
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

const QUESTIONS: readonly [what: string, query: Partial<Query>, open?: FacetName[]][] = [
  ['bảng khi mới mở', {}],
  ['một tỉnh, một năm', { chosen: { tinh: ['tinh-3'], nam: ['2026'] } }],
  ['một xã', { chosen: { 'don-vi': ['tinh-3-xa-7'] } }],
  ['lọc chữ: thủ tục hành chính', { text: 'thủ tục hành chính' }],
  ['lọc chữ: một xã và một từ', { text: 'công chức', chosen: { 'don-vi': ['tinh-3-xa-7'] } }],
  ['từ không có ở đâu', { text: 'khongcotunay' }],
  ['quá hạn, xếp theo hạn', { chosen: { 'tinh-trang': ['overdue'] }, sort: { by: 'thoi-han', descending: true } }],
  ['xếp theo tên nhiệm vụ', { sort: { by: 'nhiem-vu', descending: false } }],
  ['chia nhóm theo cơ quan', { group: 'co-quan' }],
  ['trang cuối', { page: 999_999 }],
  ['mở bộ lọc Cơ quan chủ trì', { chosen: { nam: ['2026'] } }, ['co-quan']],
  ['mở bộ lọc Đơn vị', {}, ['don-vi']],
];

const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

async function ask(engine: Shards): Promise<number> {
  const send = sender(`${engine.shards[0]?.url ?? ''}/`);
  let first = 0;
  for (const [what, query, open = []] of QUESTIONS) {
    const asked: Asked = {
      query: { ...EVERYTHING, ...query },
      today: TODAY,
      abbreviations: abbreviationMap([...catalogue.abbreviations]),
    };
    const times: number[] = [];
    let count = 0;
    for (let i = 0; i < 5; i++) {
      const begun = performance.now();
      // As the page does: how many there are in all, the first page, the facets in sight.
      const [page] = await Promise.all([
        pageOf(asked, send),
        facetsOf(asked, open, send),
        ...(what === QUESTIONS[0]?.[0] ? [send(countRows(asked))] : []),
      ]);
      times.push(performance.now() - begun);
      ({ count } = page);
    }
    const [once = 0] = times;
    if (!first) first = once;
    console.log(
      `${what.padEnd(32)} ${formatNumber(count).padStart(10)} dòng  lần đầu ${once.toFixed(0).padStart(6)} ms  giữa ${median(times).toFixed(0).padStart(6)} ms`,
    );
  }
  return first;
}

/** Returns the exit code: 1 where the first table or search takes longer than wanted. */
export async function run(args: string[]): Promise<number> {
  const option = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args,
    options: { sites: option('34'), papers: option('3000'), rows: option('30'), shards: option('3') },
  });
  if (!hasClickHouse) {
    console.error(WITHOUT);
    return 0;
  }
  const [sites, papers, rows, shards] = [values.sites, values.papers, values.rows, values.shards].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const home = mkdtempSync(join(tmpdir(), 'portal-'));
  const engine = await startShards(shards);
  try {
    const seeds = new Map(YEARS.map((year) => [year, seedsOf(year)]));
    const making = progress('Tạo dữ liệu của các trang', sites);
    const folders = Array.from({ length: sites }, (_, i) => join(home, `trang-${i + 1}`));
    let bytes = 0;
    for (const [i, folder] of folders.entries()) {
      bytes += makeSite(folder, i + 1, papers, rows, seeds);
      making.add();
    }
    making.done();
    console.log(`${sites} trang × ${papers} văn bản × ${rows} dòng: ${(bytes / 1e6).toFixed(0)} MB tệp cột`);
    const servers = engine.shards.map(({ url }) => new EngineServer(url));
    const begun = performance.now();
    const loading = progress('Nạp', sites * papers * rows);
    let told = 0;
    const { tasks } = await load(servers, folders, (loaded) => {
      loading.add(loaded.tasks - told);
      told = loaded.tasks;
    });
    loading.done();
    const seconds = (performance.now() - begun) / 1000;
    const sizes = await Promise.all(
      servers.map(async (server) => {
        const said = await server.ask(
          `SELECT table, sum(bytes_on_disk) FROM system.parts WHERE database = 'cchc' AND active GROUP BY table`,
        );
        return said.reduce((sum, [, size]) => sum + Number(size), 0);
      }),
    );
    const size = sizes.reduce((sum, some) => sum + some, 0);
    console.log(
      `nạp ${formatNumber(tasks)} nhiệm vụ, ${Object.keys(TABLES).length} bảng, ${shards} máy: ${(seconds / 60).toFixed(1)} phút, ${formatNumber(Math.round(tasks / seconds))} dòng/giây, ${(size / 1e9).toFixed(2)} GB trên đĩa, bộ nhớ của lệnh nạp ${(process.resourceUsage().maxRSS / 1e6).toFixed(1)} GB`,
    );
    const first = await ask(engine);
    const search = await askSearch(engine.shards[0]?.url ?? '', folders[0] ?? '');
    const slow = [
      ...(first > WANTED_FIRST ? [`bảng đầu tiên chậm hơn ${WANTED_FIRST} ms`] : []),
      ...(search > WANTED_SEARCH ? [`lần tìm đầu tiên chậm hơn ${WANTED_SEARCH} ms`] : []),
    ];
    console.log(slow.join('; ') || 'đạt');
    return slow.length ? 1 : 0;
  } finally {
    await engine.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
