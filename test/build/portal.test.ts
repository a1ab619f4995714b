/** Three offices with sites of their own, and a portal over them: built, published, served and collected as people do. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../src/engine/answer.ts';
import { load } from '../../src/engine/load.ts';
import { sender } from '../../src/engine/send.ts';
import { EngineServer } from '../../src/engine/server.ts';
import { openSearch } from '../../src/search/query/browser.ts';
import { serveFolder } from '../../src/serving/server.ts';
import { EVERYTHING } from '../../src/table/query.ts';
import { rowUrl } from '../../src/table/row.ts';
import { abbreviationMap } from '../../src/table/text.ts';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { hasClickHouse, startShards, WITHOUT } from '../support/clickhouse.ts';
import { publishOffice, PROVINCE, runOver, writeOffice, writePortal, type OfficeContent } from '../support/offices.ts';
import { workerOver } from '../support/pagefind-worker.ts';
import { installed, startServer, type Running } from '../support/web-servers.ts';

/** Outside of node_modules, from below which Node takes no TypeScript. */
const HOME = '.astro/test-offices';
const SCRIPT = '<script>alert(1)</script>';

const OFFICES: Record<'a' | 'b' | 'c', OfficeContent> = {
  a: {
    unit: 'xa-an-thanh',
    name: 'Xã An Thạnh',
    tasks: [
      ['Rà soát thủ tục hành chính cấp xã', 'Quý I/2026'],
      ['Công khai kết quả giải quyết hồ sơ', 'Trước ngày 18/12/2026'],
      ['Công khai phí, lệ phí', 'Thường xuyên'],
    ],
  },
  b: {
    unit: 'xa-cu-lao-dung',
    name: 'Xã Cù Lao Dung',
    tasks: [['Số hóa hồ sơ hộ tịch', 'Quý II/2026']],
    issuedOn: '2026-02-03',
  },
  c: { unit: 'xa-tai-van', name: 'Xã Tài Văn', tasks: [[`Tập huấn một cửa ${SCRIPT}`, 'Tháng 6/2026']] },
};
type Name = keyof typeof OFFICES;
const NAMES = Object.keys(OFFICES) as Name[];
const folderOf = (name: string) => join(HOME, name);

if (!hasClickHouse) console.warn(WITHOUT);
const nginx = installed.includes('nginx');
if (!nginx) console.warn('nginx chưa cài: các trang chạy bằng máy chủ của dự án');

async function serve(name: Name): Promise<Running> {
  const folder = join(folderOf(name), 'www', 'current');
  if (nginx) return startServer('nginx', folder);
  const { port, stop } = await serveFolder(folder, {});
  return { url: `http://127.0.0.1:${String(port)}/`, stop };
}

const running = new Map<Name, Running>();
const site = join(folderOf('portal'), 'dist');
const addressOf = (name: Name) => running.get(name)?.url ?? '';

function command(...args: string[]): string {
  const { status, said } = runOver(folderOf('portal'), args);
  if (status !== 0) throw new Error(said);
  return said;
}
const read = (path: string) => readFileSync(join(site, path), 'utf8');

/** The rows of the table, as its files have them. */
function tableRows(): { title: string; unit: string; office: string; url: string }[] {
  const { parts } = JSON.parse(read('bang/index.json')) as { parts: { file: string }[] };
  return parts.flatMap(({ file }) => {
    const { rows, values, codes } = JSON.parse(inflateSync(readFileSync(join(site, 'bang', file))).toString()) as {
      rows: number;
      values: Record<string, unknown[]>;
      codes: Record<string, number[]>;
    };
    const at = (column: string, row: number) => values[column]?.[codes[column]?.[row] ?? 0];
    return Array.from({ length: rows }, (_, row) => {
      const paper = at('paper', row) as { unit: string; url: string; takenFrom: string };
      return {
        title: at('title', row) as string,
        unit: paper.unit,
        office: paper.takenFrom,
        url: `${paper.url}#nv-${String(at('no', row))}`,
      };
    });
  });
}

async function found(query: string): Promise<string[]> {
  const file = (name: string) => readFileSync(join(site, 'pagefind', name));
  const load = (name: string): Promise<unknown> =>
    Promise.resolve(JSON.parse((name.endsWith('.bin') ? gunzipSync(file(name)) : file(name)).toString()));
  const search = await openSearch('/', load, workerOver(file));
  const answer = await search.run({ query });
  const places = await Promise.all(answer.pages.slice(0, 5).map((page) => search.places(page, answer.marks)));
  return places.map(([best]) => decodeURIComponent(best?.url ?? ''));
}

let first = '';
let second = '';
/** What the portal has after the first time. */
let before: { rows: ReturnType<typeof tableRows>; found: string[]; feed: string; calendar: string };

beforeAll(async () => {
  rmSync(HOME, { recursive: true, force: true });
  for (const name of NAMES) {
    writeOffice(folderOf(name), OFFICES[name]);
    publishOffice(folderOf(name));
    running.set(name, await serve(name));
  }
  writePortal(
    folderOf('portal'),
    NAMES.map(
      (name) =>
        `- { id: ${OFFICES[name].unit}, name: UBND ${OFFICES[name].name}, address: "${addressOf(name)}", ${name === 'b' ? `below: ${PROVINCE}` : `units: [${OFFICES[name].unit}]`} }\n`,
    ).join(''),
  );
  first = command('collect');
  command('build', '--out', site);
  before = {
    rows: tableRows(),
    found: await found('rà soát thủ tục hành chính cấp xã'),
    feed: read('atom.xml'),
    calendar: read('lich/2026.ics'),
  };
  // One changes a paper, one is stopped, one stays as it is.
  const [, ...others] = OFFICES.a.tasks;
  writeOffice(folderOf('a'), { ...OFFICES.a, tasks: [['Rà soát quy trình nội bộ', 'Quý IV/2026'], ...others] });
  publishOffice(folderOf('a'));
  await running.get('c')?.stop();
  second = command('collect');
  const state = join(folderOf('portal'), 'collected', 'xa-tai-van', 'state.json');
  const kept = JSON.parse(readFileSync(state, 'utf8')) as { copy: { on: string } };
  expect(kept.copy.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  day = kept.copy.on.split('-').toReversed().join('/');
  command('build', '--out', site);
}, 1_200_000);
let day = '';
afterAll(async () => {
  for (const name of ['a', 'b'] as const) await running.get(name)?.stop();
  rmSync(HOME, { recursive: true, force: true });
});

test('the command says what it took, what is not new and what is down', () => {
  expect(first.match(/đã lấy \d+ tệp/g)).toHaveLength(3);
  expect(second).toMatch(/UBND Xã An Thạnh: đã lấy \d tệp/);
  expect(second).toContain('UBND Xã Cù Lao Dung: không có gì mới.');
  expect(second).toMatch(/UBND Xã Tài Văn: không kết nối được với máy chủ\. Giữ bản ngày \d\d\/\d\d\/2026\./);
});

describe('the table', () => {
  test('has the rows of all, each with its office and its address there', () => {
    expect(before.rows).toHaveLength(5);
    expect(before.rows.find(({ unit }) => unit === 'xa-tai-van')).toEqual({
      title: `Tập huấn một cửa ${SCRIPT}`,
      unit: 'xa-tai-van',
      office: 'Xã Tài Văn (trang UBND Xã Tài Văn)',
      url: `${addressOf('c')}ke-hoach/xa-tai-van/2026-ke-hoach-cchc/#nv-I.1`,
    });
  });

  test('has what was changed, and of who is down what was there, with its day', () => {
    const rows = tableRows();
    expect(rows.map(({ title }) => title).toSorted()).toEqual(
      [
        'Rà soát quy trình nội bộ',
        'Công khai kết quả giải quyết hồ sơ',
        'Công khai phí, lệ phí',
        'Số hóa hồ sơ hộ tịch',
        `Tập huấn một cửa ${SCRIPT}`,
      ].toSorted(),
    );
    const offices = Map.groupBy(rows, ({ unit }) => unit);
    expect(offices.get('xa-tai-van')?.[0]?.office).toBe(`Xã Tài Văn (trang UBND Xã Tài Văn, bản ngày ${day})`);
    expect(offices.get('xa-cu-lao-dung')?.[0]?.office).toBe('Xã Cù Lao Dung (trang UBND Xã Cù Lao Dung)');
  });

  test('shows a script in a title as the text that it is', () => {
    const page = read('nhiem-vu/index.html');
    expect(page).not.toContain(SCRIPT);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('links only to offices and to pages that are there', async () => {
    const links = [...read('nhiem-vu/index.html').matchAll(/<td[^>]*class="task-no"[^>]*>.*?href="([^"#]+)#/g)];
    expect(links.length).toBe(5);
    for (const [, url = ''] of links) {
      if (url.startsWith(addressOf('c'))) continue;
      expect((await fetch(url)).status, url).toBe(200);
    }
  });
});

test('search finds places of all sites, as they are now', async () => {
  const old = `${addressOf('a')}ke-hoach/xa-an-thanh/2026-ke-hoach-cchc/#nv-I.1`;
  expect(before.found[0]).toBe(old);
  expect((await found('rà soát quy trình nội bộ'))[0]).toBe(old);
  expect((await found('tập huấn một cửa'))[0]).toContain(`${addressOf('c')}ke-hoach/xa-tai-van/`);
  // What stands in the prose alone.
  expect((await found('công khai kết quả tại bộ phận một cửa')).join()).toContain('/ke-hoach/xa-');
});

test('the calendar has the days of all, the changed one moved', () => {
  expect(before.calendar).toContain('DTSTART;VALUE=DATE:20260331');
  const calendar = read('lich/2026.ics');
  const title = (text: string) => calendar.replace(/\r?\n /g, '').includes(`SUMMARY:${text}`);
  expect(title('Rà soát quy trình nội bộ')).toBe(true);
  expect(title('Rà soát thủ tục hành chính cấp xã')).toBe(false);
  expect(read('lich/2026-06/index.html')).toContain(`bản ngày ${day}`);
});

test('the feeds have the papers of all, newest first', () => {
  expect(before.feed.match(/<entry>/g)).toHaveLength(3);
  const links = [...read('atom.xml').matchAll(/<entry>.*?<link [^>]*href="([^"]+)"/g)].map(([, url]) => url);
  expect(links[0]).toBe(`${addressOf('b')}ke-hoach/xa-cu-lao-dung/2026-ke-hoach-cchc/`);
});

test('targets, overview and data sets count what is gathered', () => {
  expect(read('chi-tieu/index.html').match(/data-target="xa-/g)?.length).toBe(3);
  const { items } = JSON.parse(read('api/plans.json')) as { items: { site?: string; url: string }[] };
  expect(items.map((item) => item.site).toSorted()).toEqual(['xa-an-thanh', 'xa-cu-lao-dung', 'xa-tai-van']);
  expect(read(`tong-quan/${PROVINCE}/index.html`)).toContain(addressOf('b'));
});

test('rows of the data sets name their site, whose day and state are data too', () => {
  const ids = ['xa-an-thanh', 'xa-cu-lao-dung', 'xa-tai-van'];
  for (const name of ['tasks-2026', 'targets']) {
    const { items } = JSON.parse(read(`api/${name}.json`)) as { items: { site?: string }[] };
    expect([...new Set(items.map((item) => item.site))].toSorted()).toEqual(ids);
  }
  const places = read('api/search.ndjson').trimEnd().split('\n');
  const papers = places.map((line) => JSON.parse(line) as { paper: string | null; site?: string });
  expect([...new Set(papers.filter(({ paper }) => paper).map(({ site: of }) => of))].toSorted()).toEqual(ids);
  const { items } = JSON.parse(read('api/sites.json')) as {
    items: { id: string; on: string; problem: string | null; counts: { papers: number } }[];
  };
  expect(items.map(({ id, problem, counts }) => [id, problem === null, counts.papers])).toEqual([
    ['xa-an-thanh', true, 1],
    ['xa-cu-lao-dung', true, 1],
    ['xa-tai-van', false, 1],
  ]);
  expect(items[2]?.on.split('-').toReversed().join('/')).toBe(day);
});

test('the page of the portal says the state of each site', () => {
  const page = read('cong/index.html');
  expect(page.match(/data-site=/g)).toHaveLength(3);
  expect(page).toContain('không kết nối được với máy chủ');
  expect(page).toContain('Bản mới nhất');
  expect(page).toContain('Không có chỗ nào trùng nhau');
});

test.each(['van-ban/nq-cp-76-2021/', 'co-quan/van-phong-hdnd-va-ubnd-xa/', 'linh-vuc/A2/', 'tong-quan/', 'lich/'])(
  '%s never names a unit of another site without the site',
  (path) => {
    const page = read(`${path}index.html`);
    expect(page).toContain('(trang UBND Xã An Thạnh)');
    expect(page.match(/(?<!UBND )Xã (?:An Thạnh|Cù Lao Dung|Tài Văn)(?:<\/a>)?(?:, 2026|\)| ·)/g)).toBeNull();
  },
);

test('pages of papers are not copied', () => {
  expect(() => read('ke-hoach/xa-an-thanh/2026-ke-hoach-cchc/index.html')).toThrow('ENOENT');
});

test('its pages are clean for axe, wide and narrow', async () => {
  const { port, stop } = await serveFolder(site, {});
  const browser = await launchBrowser();
  const faults: string[] = [];
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const path of ['cong/', 'nhiem-vu/', 'tong-quan/', `tong-quan/${PROVINCE}/`, 'lich/2026-06/']) {
      await page.goto(`http://127.0.0.1:${String(port)}/${path}`, { waitUntil: 'networkidle' });
      faults.push(...(await violations(page)).map((fault) => `${path} ${width}: ${fault}`));
    }
    await page.close();
  }
  await browser.close();
  await stop();
  expect(faults).toEqual([]);
}, 120_000);

describe.skipIf(!hasClickHouse)('loaded into a query engine', () => {
  test('it has the rows of its table, each with its office', async () => {
    const engine = await startShards(1);
    const url = engine.shards[0]?.url ?? '';
    await load([new EngineServer(url)], [site]);
    const { rows } = await pageOf(
      { query: EVERYTHING, today: '2026-11-30', abbreviations: abbreviationMap([]) },
      sender(`${url}/`),
    );
    await engine.stop();
    const told = rows.map((row) => ({
      title: row.title,
      unit: row.paper.unit,
      office: row.paper.takenFrom,
      url: rowUrl(row),
    }));
    expect(told).toEqual(tableRows());
    expect(told).toHaveLength(5);
  }, 120_000);
});
