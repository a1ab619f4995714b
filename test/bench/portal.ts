/**
 * `npm run bench -- portal [--sites N] [--papers N] [--rows N] [--shards N]`: sites as they publish their data sets (made up
 * from the project's own, no pages), loaded into ClickHouse on loopback ports, and what a reader's questions take there.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { datasets } from '../../src/catalogue/datasets.ts';
import { facetsOf, pageOf } from '../../src/engine/answer.ts';
import { load } from '../../src/engine/load.ts';
import { TABLES } from '../../src/engine/schema.ts';
import { sender } from '../../src/engine/send.ts';
import { EngineServer } from '../../src/engine/server.ts';
import { countRows, type Asked } from '../../src/engine/sql.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import type { DatasetItem } from '../../src/model/dataset.ts';
import type { FacetName } from '../../src/table/facets.ts';
import { EVERYTHING, type Query } from '../../src/table/query.ts';
import { abbreviationMap } from '../../src/table/text.ts';
import { progress } from '../../src/util/progress.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { hasClickHouse, startShards, WITHOUT, type Shards } from '../support/clickhouse.ts';

const YEARS = [2022, 2023, 2024, 2025, 2026];
const TODAY = '2026-11-30';
/** What is wanted of a reader's first table, in milliseconds. */
const WANTED_FIRST = 300;
const PLACES =
  'An Bình Châu Đông Giao Hà Hải Hòa Hưng Khánh Kim Lộc Long Minh Mỹ Nam Nghĩa Ninh Phú Phước Quang Sơn Tân Tây Thạnh'.split(
    ' ',
  );

const catalogue = await ownCatalogue();
const items = <T>(name: string) => [...(datasets(catalogue).get(name)?.() ?? [])] as T[];

/** Tasks of the project's own papers as tasks of a year. */
function seedsOf(year: number): DatasetItem<'tasks'>[] {
  const own = [2022, 2023, 2024].flatMap((of) => items<DatasetItem<'tasks'>>(`tasks-${of}`));
  return own.map((task) => {
    const by = year - task.year;
    const moved = (value: unknown) =>
      JSON.parse(JSON.stringify(value).replace(/20[12]\d(?!\d)/g, (found) => String(Number(found) + by))) as never;
    return { ...task, year, deadline: moved(task.deadline), products: moved(task.products) };
  });
}

/** One site's data sets in a folder. Returns the bytes of them. */
function makeSite(
  folder: string,
  site: number,
  papers: number,
  perPaper: number,
  seeds: Map<number, DatasetItem<'tasks'>[]>,
): number {
  const api = join(folder, 'api');
  for (const name of [api, join(folder, 'bang')]) mkdirSync(name, { recursive: true });
  let bytes = 0;
  const put = (name: string, list: readonly unknown[]) => {
    writeFileSync(
      join(api, name),
      `{"schemaVersion":1,"items":[${list.map((item) => JSON.stringify(item)).join(',')}]}`,
    );
    bytes += statSync(join(api, name)).size;
  };
  const province = `tinh-${site}`;
  const unit = (id: string, name: string, level: string, parent: string | null) => ({
    id,
    name,
    level,
    parent,
    url: `/don-vi/${id}/`,
  });
  const communes = Array.from({ length: Math.ceil(papers / 10) }, (_, i) => {
    const name = [i, i * 7 + site, i * 3].map((n) => PLACES[n % PLACES.length]).join(' ');
    return unit(`${province}-xa-${i + 1}`, `Xã ${name}`, 'xa', province);
  });
  put('units.json', [unit(province, `Tỉnh ${PLACES[site % PLACES.length] ?? ''} ${site}`, 'tinh', null), ...communes]);
  for (const name of ['areas', 'citations', 'agencies']) put(`${name}.json`, items(name));
  put('reports.json', []);
  const plans: unknown[] = [];
  const tasks = new Map(YEARS.map((year) => [year, [] as unknown[]]));
  for (let paper = 0; paper < papers; paper++) {
    const year = YEARS[paper % YEARS.length] ?? 2026;
    const of = communes[paper % communes.length]?.id ?? province;
    const plan = `${of}/${year}-ke-hoach-${paper}`;
    const url = `/ke-hoach/${plan}/`;
    plans.push({
      id: plan,
      unit: of,
      year,
      code: `${(paper % 300) + 1}/KH-UBND`,
      issuedOn: `${year}-01-15`,
      period: null,
      derivedFrom: null,
      url,
    });
    const all = seeds.get(year) ?? [];
    for (let row = 0; row < perPaper; row++) {
      const seed = all[(paper * 13 + row * 7 + site) % all.length];
      if (!seed) continue;
      const no = `${Math.floor(row / 5) + 1}.${(row % 5) + 1}`;
      const title = row % 3 ? `${seed.title} ${PLACES[(paper + row) % PLACES.length] ?? ''} ${paper}` : seed.title;
      tasks.get(year)?.push({ ...seed, id: `${plan}#nv-${no}`, plan, unit: of, no, title, url: `${url}#nv-${no}` });
    }
  }
  put('plans.json', plans);
  for (const [year, list] of tasks) put(`tasks-${year}.json`, list);
  const index = [...tasks].map(([year, list]) => ({ name: `tasks-${year}`, rows: list.length }));
  writeFileSync(join(api, 'index.json'), JSON.stringify({ items: index }));
  writeFileSync(join(folder, 'bang/index.json'), JSON.stringify({ abbreviations: [...catalogue.abbreviations] }));
  return bytes;
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

/** Returns the exit code: 1 where the first table takes longer than wanted. */
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
    console.log(`${sites} trang × ${papers} văn bản × ${rows} dòng: ${(bytes / 1e9).toFixed(2)} GB JSON`);
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
    console.log(first <= WANTED_FIRST ? 'đạt' : `bảng đầu tiên chậm hơn ${WANTED_FIRST} ms`);
    return first <= WANTED_FIRST ? 0 : 1;
  } finally {
    await engine.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
