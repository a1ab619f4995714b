/** The page that says what a former unit is today, as somebody types its name. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

let site: Visit;
beforeAll(async () => {
  site = await visit(SITES.root);
});
afterAll(() => site.end());

const PAGE = 'don-vi/tra-cuu/';

test('a name without accents leads to what the unit is today, and the address keeps it', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}${PAGE}#cac-tinh`);
  await page.fill('main input[type=search]', 'xa an thanh 1');
  const first = page.locator('.lookup-found > li').first();
  await first.locator('h3').filter({ hasText: 'Xã An Thạnh 1, Huyện Cù Lao Dung, Tỉnh Sóc Trăng' }).waitFor();
  const now = first.locator('a[href$="/don-vi/xa-an-thanh/"]');
  expect(await now.innerText()).toBe('xã An Thạnh');
  expect(page.url()).toBe(`${site.url}${PAGE}?q=xa+an+thanh+1#cac-tinh`);
  await page.reload();
  await now.click();
  expect(await page.locator('h1').innerText()).toBe('Xã An Thạnh');
  await page.close();
});

test('what is typed is text, and a name that is nowhere is said to be so', async () => {
  const page = await site.browser.newPage();
  const typed = '<img src=x onerror="document.title=1">';
  await page.goto(`${site.url}${PAGE}?${new URLSearchParams({ q: typed })}`);
  await page.locator('.status').filter({ hasText: typed }).waitFor();
  expect(await page.locator('.lookup-found > li').count()).toBe(0);
  expect(await page.locator('main img').count()).toBe(0);
  await page.close();
});

test('without the list the page says so, and asks again', async () => {
  const page = await site.browser.newPage();
  await page.route('**/tra-cuu.json', (route) => route.abort(), { times: 1 });
  await page.goto(`${site.url}${PAGE}?q=huyen+thanh+oai`);
  await page.locator('.status').filter({ hasText: 'Không tải được danh mục' }).waitFor();
  await page.fill('main input[type=search]', 'huyện thanh oai');
  await page.locator('.lookup-found h3').filter({ hasText: 'Huyện Thanh Oai, Thành phố Hà Nội' }).waitFor();
  await page.close();
});
