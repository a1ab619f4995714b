/** When the form warns whoever leaves it, or opens another draft. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftWords as words } from '../../src/i18n/drafting.ts';
import { listWords } from '../../src/i18n/drafts-list.ts';
import { download, openForm, ready, settled, status } from '../support/drafting-page.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const PAGE = 'mau/ke-hoach-nam-cap-xa/soan/';

let site: Visit;
beforeAll(async () => {
  site = await visit(SITES.below);
});
afterAll(() => site.end());

const open = <T>(act: (page: Page) => Promise<T>, path = PAGE) => openForm(site, path, act);

describe('whoever leaves', () => {
  /** Leaves the page; whether a warning was shown, which is taken for a mistake in leaving. */
  async function isWarned(page: Page): Promise<boolean> {
    const shown: string[] = [];
    page.on('dialog', (dialog) => shown.push(dialog.type()));
    await page.reload();
    await ready(page);
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => void dialog.accept());
    return shown.includes('beforeunload');
  }
  /** From now on the browser stores nothing. */
  const fill = (page: Page) =>
    page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
  const type = async (page: Page, text: string) => {
    await page.click('#o-title');
    await page.keyboard.type(text);
  };

  test('is not warned where nothing was written', () =>
    open(async (page) => {
      await page.click('#o-title');
      expect(await isWarned(page)).toBe(false);
    }));

  test('is not warned of what is stored, nor of what was typed a moment ago', () =>
    open(async (page) => {
      await type(page, 'Đã lưu');
      await settled(page);
      expect(await isWarned(page)).toBe(false);
      await type(page, 'Vừa gõ');
      expect(await isWarned(page)).toBe(false);
      expect(await page.inputValue('#o-title')).toContain('Vừa gõ');
    }));

  test('is warned of what the browser would not store, until it is in a file', () =>
    open(async (page) => {
      await fill(page);
      await type(page, 'Không lưu được');
      expect(await isWarned(page)).toBe(true);
      await fill(page);
      await type(page, 'Không lưu được');
      await settled(page);
      expect(await status(page)).toBe(words.notStored);
      await download(page, words.save);
      expect(await isWarned(page)).toBe(false);
      // What is written after that is in no file.
      await fill(page);
      await type(page, 'Thêm');
      await settled(page);
      await download(page, words.save);
      await type(page, 'nữa');
      expect(await isWarned(page)).toBe(true);
    }));

  test('is not warned once the browser stores it after all', () =>
    open(async (page) => {
      await page.evaluate(() => {
        const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as Storage['setItem'];
        Storage.prototype.setItem = () => {
          Storage.prototype.setItem = setItem;
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await type(page, 'Một');
      await settled(page);
      expect(await status(page)).toBe(words.notStored);
      await type(page, ' hai');
      await settled(page);
      expect(await isWarned(page)).toBe(false);
    }));

  test('for another draft is asked first where the browser would not store this one', () =>
    open(async (page) => {
      await type(page, 'Đã lưu');
      await settled(page);
      await fill(page);
      await type(page, ', không lưu được');
      await settled(page);
      const title = await page.inputValue('#o-title');
      page.removeAllListeners('dialog');
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
      });
      await page.click(`.draft-files >> text="${words.drafts}"`);
      const begin = page.locator('.draft-panel').getByText(listWords.fresh, { exact: true });
      await begin.click();
      expect(await page.inputValue('#o-title')).toBe(title);
      await begin.click();
      await page.waitForFunction((was) => document.querySelector<HTMLInputElement>('#o-title')?.value !== was, title);
      expect(asked).toEqual([words.notStoredAsk, words.notStoredAsk]);
      // What is given up is no reason for a warning any more.
      page.on('dialog', () => asked.push('again'));
      await page.reload();
      await ready(page);
      expect(asked).toHaveLength(2);
    }));
});
