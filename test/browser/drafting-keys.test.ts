/** What Tab and Enter do with words that are typed into fields with lists, and the form on a telephone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftWords as words } from '../../src/i18n/drafting.ts';
import { unitWords } from '../../src/i18n/typed-unit.ts';
import { violations } from '../support/axe.ts';
import {
  choose,
  download,
  openForm,
  openUnderPolicy,
  preview,
  ready,
  settled,
  status,
} from '../support/drafting-page.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const PAGE = 'mau/ke-hoach-nam-cap-xa/soan/';

let site: Visit;
beforeAll(async () => {
  site = await visit(SITES.below);
});
afterAll(() => site.end());

const open = <T>(act: (page: Page) => Promise<T>, path = PAGE) => openForm(site, path, act);

/** The place in the draft of the field that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path']);

async function typeUnit(page: Page, typed: string, ...keys: string[]): Promise<void> {
  await page.click('#o-unit');
  await page.fill('#o-unit', '');
  await page.keyboard.type(typed);
  for (const key of keys) {
    if (key === 'ArrowDown') await page.waitForSelector('#o-unit[aria-expanded=true]');
    await page.keyboard.press(key);
  }
}
/** From now on the list of the country's units takes a while to come. */
const slowList = (page: Page) =>
  page.route('**/mau/don-vi.json', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.fallback();
  });
const unitIs = (page: Page, name: string) =>
  page.waitForFunction((own) => document.querySelector<HTMLInputElement>('#o-unit')?.value === own, name);

describe('a unit that is typed', () => {
  test.each(['Enter', 'Tab'])('by its whole name is taken by %s, and the year is next', (key) =>
    open(async (page) => {
      await typeUnit(page, 'xa tan phu dong', key);
      await unitIs(page, 'Xã Tân Phú Đông');
      await settled(page);
      expect(await focused(page)).toBe('year');
      expect(await preview(page)).toContain('XÃ TÂN PHÚ ĐÔNG');
      // Nothing is left open behind.
      expect(await page.getAttribute('#o-unit', 'aria-expanded')).toBe('false');
    }),
  );

  test.each(['Enter', 'Tab'])('with a choice marked in the list is that choice by %s', (key) =>
    open(async (page) => {
      await page.click('#o-unit');
      await page.keyboard.type('an thanh');
      await page.waitForFunction(() => document.querySelector('#o-unit-ds')?.textContent.includes('Hải Phòng'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(key);
      await unitIs(page, 'Xã An Thạnh');
      expect(await focused(page)).toBe('year');
    }),
  );

  test.each(['Enter', 'Tab'])('by a name that several have is asked about after %s', (key) =>
    open(async (page) => {
      await typeUnit(page, 'phuong tan an', key);
      const ask = page.locator('[data-path=unit] .take');
      await ask.getByText(unitWords.several('phuong tan an')).waitFor();
      expect(await status(page)).toBe(unitWords.several('phuong tan an'));
      await ask.getByText('Phường Tân An, tỉnh Tây Ninh', { exact: true }).click();
      await unitIs(page, 'Phường Tân An');
      await settled(page);
      expect(await preview(page)).toContain('PHƯỜNG TÂN AN');
    }),
  );

  test.each([
    ['Enter', 'unit-above'],
    ['Tab', 'year'],
  ])('as a body asks after %s what it belongs to, with the focus in %s', (key, path) =>
    open(async (page) => {
      await typeUnit(page, 'Phòng Kinh tế', key);
      await page.waitForSelector('#o-unit-above');
      await page.waitForFunction(() => document.activeElement !== document.body);
      expect(await focused(page)).toBe(path);
      if (key === 'Tab') expect(await status(page)).toBe(words.unitUnknown('Phòng Kinh tế'));
      await choose(page, '#o-unit-above', 'xa tan phu dong');
      await unitIs(page, 'Phòng Kinh tế');
      await settled(page);
      expect(await preview(page)).toContain('UBND XÃ TÂN PHÚ ĐÔNG');
    }),
  );

  test.each(['Enter', 'Tab'])('as a ministry may stand alone after %s', (key) =>
    open(async (page) => {
      await typeUnit(page, 'Bộ Thử nghiệm', key);
      await page.getByText(words.unitMinistry, { exact: true }).click();
      await unitIs(page, 'Bộ Thử nghiệm');
      await settled(page);
      const sheet = await preview(page);
      expect(sheet).toContain('BỘ THỬ NGHIỆM');
      expect(sheet).not.toContain('TM. ỦY BAN');
      expect(await violations(page, {})).toEqual([]);
    }, 'mau/bao-cao-nam/soan/'),
  );

  test('as half a name or not at all leaves the draft as it was, and says so', () =>
    open(async (page) => {
      await choose(page, '#o-unit', 'binh minh');
      for (const typed of ['binh mi', 'Xã Không Có', '']) {
        await typeUnit(page, typed, 'Tab');
        const said = unitWords.notTaken(typed, 'Xã Bình Minh');
        await page.locator('[data-path=unit] .take', { hasText: said }).waitFor();
        await settled(page);
        expect(await preview(page)).toContain('XÃ BÌNH MINH');
      }
    }));

  test('while its list is still coming takes nothing from what is typed next', () =>
    open(async (page) => {
      await slowList(page);
      await typeUnit(page, 'xa tan phu dong', 'Tab');
      await page.keyboard.type('2026');
      await unitIs(page, 'Xã Tân Phú Đông');
      await settled(page);
      expect(await page.inputValue('#o-year')).toBe('2026');
      expect(await preview(page)).toContain('năm 2026 của xã Tân Phú Đông');
    }));

  test('while half a year is typed loses neither', () =>
    open(async (page) => {
      await slowList(page);
      await typeUnit(page, 'xa tan phu dong', 'Tab');
      await page.keyboard.type('20');
      await unitIs(page, 'Xã Tân Phú Đông');
      await page.keyboard.type('26');
      await settled(page);
      expect(await page.inputValue('#o-year')).toBe('2026');
      expect(await preview(page)).toContain('năm 2026 của xã Tân Phú Đông');
    }));
});

describe('words that are typed and left with Tab', () => {
  test('fill the blank, and the next one has the focus', () =>
    open(async (page) => {
      await choose(page, '#o-unit', 'binh minh');
      await settled(page);
      const paths = await page
        .locator('[data-part=blanks] [data-path]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-path') ?? ''));
      const [first = '', second = ''] = paths;
      await page.click(`[data-path="${first}"] input`);
      await page.keyboard.type('Chữ điền thử');
      await page.keyboard.press('Tab');
      await page.locator(`[data-path="${first}"]`).waitFor({ state: 'detached' });
      expect(await focused(page)).toBe(second);
      await page.keyboard.type('Chữ thứ hai');
      await page.keyboard.press('Enter');
      await page.locator(`[data-path="${second}"]`).waitFor({ state: 'detached' });
      expect(await focused(page)).toBe(paths[2]);
      await settled(page);
      const sheet = await preview(page);
      for (const filled of ['Chữ điền thử', 'Chữ thứ hai']) expect(sheet).toContain(filled);
    }));

  test('add an agency or a basis that is meant, and say of others that they were not added', () =>
    open(async (page) => {
      await choose(page, '#o-unit', 'binh minh');
      await page.locator('.task summary').first().click();
      const editor = page.locator('.task[open] .task-editor');
      const lead = editor.locator('input[role=combobox]').first();
      const names = editor.locator('.actors').first();
      await lead.click();
      await page.keyboard.type('trung tam phuc vu hanh chinh cong');
      await page.keyboard.press('Tab');
      await names.getByText('Trung tâm Phục vụ hành chính công').waitFor();
      const problem = editor.locator('.problem');
      await lead.fill('phong van hoa');
      await page.keyboard.press('Tab');
      expect(await problem.innerText()).toBe(words.notAdded('phong van hoa'));
      await lead.click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await names.getByText('Phòng Văn hóa - Xã hội').waitFor();
      expect(await problem.count()).toBe(0);
      expect(await lead.inputValue()).toBe('');
      await page.click('#o-bases-add');
      await page.keyboard.type('nghi quyet 190');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.locator('[data-part=bases] .items >> text=190/2025').first().waitFor();
    }));
});

describe('on a telephone', () => {
  const narrow = { viewport: { width: 360, height: 740 } };

  test('the folded buttons close behind what they open, and its heading is in view', () =>
    openUnderPolicy(
      site,
      PAGE,
      async (page) => {
        await ready(page);
        const more = page.locator('.draft-more');
        for (const name of [words.drafts, words.paste]) {
          await more.click();
          expect(await more.getAttribute('aria-expanded')).toBe('true');
          await page.click(`.draft-files >> text="${name}"`);
          const heading = page.locator('.draft-panel h2');
          await heading.waitFor();
          expect(await more.getAttribute('aria-expanded')).toBe('false');
          const bar = await page.locator('.draft-bar').boundingBox();
          const box = await heading.boundingBox();
          expect(box?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
        }
      },
      narrow,
    ));

  test('the whole title and every basis in words of one’s own can be read', () =>
    openUnderPolicy(
      site,
      PAGE,
      async (page) => {
        await ready(page);
        for (const path of ['title', 'ownBases.0']) {
          const field = page.locator(`[data-path="${path}"] textarea`);
          const isWhole = () => field.evaluate((area) => area.scrollHeight <= area.clientHeight + 1);
          expect(await isWhole(), path).toBe(true);
          await field.press('End');
          await page.keyboard.press('Enter');
          await page.keyboard.type('viết thêm một đoạn nữa cho thật dài để phải xuống dòng');
          expect(await isWhole(), path).toBe(true);
        }
        await settled(page);
        await page.click('.draft-views [data-for=preview]');
        // A title is one line of the paper, whatever is typed into it.
        expect((await preview(page)).replace(/\s+/g, ' ')).toContain('viết thêm một đoạn nữa');
        await page.click('.draft-more');
        const file = (await download(page, words.save)).toString();
        // Its button is folded away again, and leaves the focus where it can be seen.
        expect(await page.evaluate(() => document.activeElement?.className)).toContain('draft-more');
        expect(file).toMatch(/^title: .*viết thêm một đoạn nữa/mu);
      },
      narrow,
    ));
});
