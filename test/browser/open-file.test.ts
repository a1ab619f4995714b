/** Starting from one's own paper: files, rows of a clipboard, and many drafts, in a real browser. */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/documents/docx.ts';
import { draftDocument } from '../../src/drafting/document.ts';
import { starterDraft, tasksOf, withIdentity } from '../../src/drafting/draft.ts';
import { draftWords as words } from '../../src/i18n/drafting.ts';
import { listWords } from '../../src/i18n/drafts-list.ts';
import { messages } from '../../src/i18n/import.ts';
import { openWords } from '../../src/i18n/open-file.ts';
import { pasteWords } from '../../src/i18n/paste.ts';
import { violations } from '../support/axe.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { choose, download, openUnderPolicy, ready, settled, status } from '../support/drafting-page.ts';
import { readDocx } from '../support/read-documents.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const catalogue = await ownCatalogue();
const TEMPLATE = 'ke-hoach-nam-cap-xa';
const PAGE = `mau/${TEMPLATE}/soan/`;
const template = catalogue.templates.find(({ id }) => id === TEMPLATE);
const unit = catalogue.units.get('xa-binh-minh');
if (!template || !unit) throw new Error(TEMPLATE);
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const clip = (name: string) => readFileSync(`test/fixtures/clipboard/${name}`, 'utf8');

/** The plan of 2026 as this site writes it, issued and signed. */
const start = withIdentity(starterDraft(template, catalogue), template, catalogue, { unit, year: 2026 });
const signer = { ...start.data.signer, name: 'Trần Văn Thử' };
const lastYear = { ...start, data: { ...start.data, number: 15, issuedOn: '2026-01-12', signer } };
const DOCX = Buffer.from(writeDocx(draftDocument(lastYear, template, catalogue)));

let site: Visit;
beforeAll(async () => {
  site = await visit(SITES.below);
});
afterAll(() => site.end());

const give = (page: Page, name: string, buffer: Buffer) =>
  page.setInputFiles('.draft-files input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
const panel = (page: Page) => page.locator('.draft-panel');

/** Pastes text with the keys; HTML as the event has it, since a page cannot put it on the clipboard as Excel wrote it. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  if (html === '') {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('Control+V');
    return;
  }
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}

async function use(page: Page, way?: string): Promise<void> {
  await page.waitForSelector('.ways');
  if (way !== undefined) await page.check(`.ways input[value=${way}]`);
  await panel(page).getByText(openWords.use, { exact: true }).click();
  await page.waitForSelector('.draft-panel details');
}

async function retitle(page: Page, index: number, title: string): Promise<void> {
  await page.locator('.task').nth(index).locator('summary').click();
  await page.locator('.task').nth(index).locator('.task-editor textarea').first().fill(title);
}

async function showList(page: Page): Promise<void> {
  await page.click(`.draft-files >> text="${words.drafts}"`);
  await page.waitForSelector('.drafts', { state: 'attached' });
}

/** Every word of a Word file. */
const said = (docx: Buffer) => {
  const { paragraphs, tables } = readDocx(docx);
  return [...paragraphs, ...tables.flat(2)].join('\n');
};
/** A year beside those of the numbers and days of papers that are cited, and of spans. */
const yearsLeft = (text: string, year: number) =>
  (text.match(new RegExp(`.{0,60}(?<![\\d/])${year}(?!\\s?/\\p{L}|\\s?[-–])`, 'gu')) ?? []).filter(
    (line) => !/\/\p{Lu}[\p{L}-]*,? ngày/u.test(line),
  );

describe('a Word file of last year', () => {
  test.each([
    ['that this site wrote', 'ke-hoach-2026.docx', DOCX, undefined, 2026, 36, ['15/KH', 'Trần Văn Thử', '12 tháng 01']],
    [
      'of another hand',
      'cu.docx',
      readFileSync('test/fixtures/importer/shapes/form-draft.docx'),
      'next',
      2027,
      19,
      ['03/KH', '3/KH', 'Nguyễn Văn Ả', '04 tháng 01', '04/01/2027'],
    ],
  ] as const)(
    '%s becomes the draft of this one: two tasks changed, three pasted, none of its identity',
    (_, name, file, way, year, count, traces) =>
      openUnderPolicy(
        site,
        PAGE,
        async (page, seen) => {
          await ready(page);
          // What is looked for below stands in the file.
          const before = said(file);
          for (const trace of traces.slice(0, 1)) expect(before).toContain(trace);
          await give(page, name, file);
          await use(page, way);
          expect(await page.locator('.task').count()).toBe(count);
          expect(await page.inputValue('#o-year')).toBe(String(year + 1));
          expect(await page.inputValue('#o-signer-name')).toBe('');
          expect(await page.inputValue('#o-number')).toBe('');
          const told = await panel(page).innerText();
          for (const gone of [traces.at(name === 'cu.docx' ? 2 : 1)]) expect(told).toContain(gone);
          expect(await violations(page, {})).toEqual([]);
          await panel(page).getByText(openWords.close, { exact: true }).click();
          await retitle(page, 0, 'Việc thứ nhất đã sửa');
          await retitle(page, 3, 'Việc thứ tư đã sửa');
          await settled(page);
          // Two kinds of a real clipboard: cells of Excel, and text with tabs.
          await page.locator('h1').click();
          await paste(page, clip('excel.html'), '');
          await page.waitForSelector('.paste-table');
          await panel(page).getByText(pasteWords.willAdd.tasks(3)).waitFor();
          expect(await page.locator('.paste-table select').nth(3).inputValue()).toBe('lead');
          expect(await violations(page, {})).toEqual([]);
          await panel(page).getByText(pasteWords.add, { exact: true }).click();
          expect(await page.locator('.task').count()).toBe(count + 3);
          await page.click(`text="${words.undo}"`);
          expect(await page.locator('.task').count()).toBe(count);
          await page.click(`.draft-files >> text="${words.paste}"`);
          await page.locator('.paste-box').focus();
          await paste(page, '', clip('rows.tsv'));
          await panel(page).getByText(pasteWords.willAdd.tasks(3)).waitFor();
          // A column that was taken for something else is put right.
          await page.locator('.paste-table select').nth(2).selectOption('coordinating');
          await page.locator('.paste-table select').nth(2).selectOption('lead');
          await panel(page).getByText(pasteWords.willAdd.tasks(3)).waitFor();
          await panel(page).getByText(pasteWords.add, { exact: true }).click();
          await settled(page);
          expect(await page.locator('.task').count()).toBe(count + 3);
          const word = await download(page, words.docx);
          const text = said(word);
          for (const own of [
            'Việc thứ nhất đã sửa',
            'Việc thứ tư đã sửa',
            'Lắp máy lấy số tự động',
            'Trả kết quả tại nhà',
            'Tập huấn kỹ năng số cho công chức',
          ])
            expect(text).toContain(own);
          const rows = readDocx(word)
            .tables.flat()
            .filter(([no]) => /^\d+$/.test(no ?? ''));
          expect(rows).toHaveLength(count + 3);
          for (const trace of traces) expect(text, trace).not.toContain(trace);
          expect(yearsLeft(text, year)).toEqual([]);
          expect(seen.addresses.every((address) => address.startsWith(site.url))).toBe(true);
        },
        CLIPBOARD,
      ),
  );

  test('of another body gives its tasks and leaves the head of the draft alone', () =>
    openUnderPolicy(site, PAGE, async (page) => {
      await ready(page);
      await choose(page, '#o-unit', 'binh minh');
      await page.fill('#o-year', '2027');
      await settled(page);
      const title = await page.inputValue('#o-title');
      await give(page, 'tinh.docx', readFileSync('test/fixtures/importer/shapes/seven-columns.docx'));
      await page.waitForSelector('.ways');
      expect(await page.isChecked('.ways input[value=take]')).toBe(true);
      await use(page);
      expect(await page.locator('.task').count()).toBe(5);
      expect(await page.inputValue('#o-title')).toBe(title);
      await settled(page);
      const text = said(await download(page, words.docx));
      for (const trace of ['Lê Văn Mẫu', '15/KH', 'Bình Lâm', 'BÌNH LÂM']) expect(text).not.toContain(trace);
      await page.click(`text="${words.undo}"`);
      expect(await page.locator('.task').count()).toBe(template.tasks.length);
    }));

  test('that the form wrote comes back whole', () =>
    openUnderPolicy(site, PAGE, async (page) => {
      await ready(page);
      await give(page, 'ban-nhap.docx', DOCX);
      await page.waitForSelector('.ways');
      await page.check('.ways input[value=whole]');
      await panel(page).getByText(openWords.use, { exact: true }).click();
      await settled(page);
      expect(await page.inputValue('#o-number')).toBe('15');
      expect(await page.inputValue('#o-signer-name')).toBe('Trần Văn Thử');
      expect(said(await download(page, words.docx))).toBe(said(DOCX));
    }));
});

test.each([
  ['hong.docx', Buffer.from('không phải tệp Word'), messages.damaged],
  ['cu.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), messages.oldWord],
  ['rong.xlsx', Buffer.alloc(0), messages.empty],
  [
    'bom.docx',
    Buffer.from(zipSync({ '[Content_Types].xml': new Uint8Array(2), 'word/document.xml': new Uint8Array(30_000_000) })),
    messages.bomb,
  ],
  [
    'la.docx',
    Buffer.from(
      zipSync({
        '[Content_Types].xml': Buffer.from('<Types/>'),
        'word/document.xml': Buffer.from('<w:document><w:body>'),
      }),
    ),
    '',
  ],
])('%s is refused in words and the draft that is open stays', (name, file, sentence) =>
  openUnderPolicy(site, PAGE, async (page) => {
    await ready(page);
    await choose(page, '#o-unit', 'binh minh');
    await page.fill('#o-title', 'Đang soạn dở');
    await settled(page);
    await give(page, name, file);
    await page.waitForSelector('.refusal li');
    const text = (await status(page)) ?? '';
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/Error|undefined|null|\bat \w/);
    expect(await page.inputValue('#o-title')).toBe('Đang soạn dở');
    expect(await panel(page).innerText()).toBe('');
    await page.reload();
    await ready(page);
    expect(await page.inputValue('#o-title')).toBe('Đang soạn dở');
  }),
);

test('rows pasted into a field are offered as text too', () =>
  openUnderPolicy(
    site,
    PAGE,
    async (page) => {
      await ready(page);
      await page.focus('#o-title');
      await page.fill('#o-title', '');
      await paste(page, '', 'một\thai\nba\tbốn\n');
      await panel(page).getByText(pasteWords.asText, { exact: true }).click();
      await settled(page);
      expect((await page.inputValue('#o-title')).replace(/\s+/g, ' ')).toContain('một hai');
      expect(await panel(page).innerText()).toBe('');
    },
    CLIPBOARD,
  ));

describe('two tabs', () => {
  test('nothing that is typed in either is lost, and the later one is asked', () =>
    openUnderPolicy(site, PAGE, async (first) => {
      await ready(first);
      await choose(first, '#o-unit', 'binh minh');
      await settled(first);
      const second = await first.context().newPage();
      await second.goto(first.url());
      await ready(second);
      expect(await second.inputValue('#o-unit')).toBe('Xã Bình Minh');
      await second.fill('#o-title', 'Gõ ở thẻ hai');
      await settled(second);
      // The first tab is told; it goes on typing all the same.
      await panel(first).getByText(listWords.changed).waitFor();
      await first.fill('#o-title', 'Gõ ở thẻ một');
      await settled(first);
      await panel(first).getByText(listWords.apart).waitFor();
      expect(await violations(first, {})).toEqual([]);
      await second.fill('#o-title', 'Gõ tiếp ở thẻ hai');
      await settled(second);
      for (const [page, title] of [
        [first, 'Gõ ở thẻ một'],
        [second, 'Gõ tiếp ở thẻ hai'],
      ] as const) {
        await page.reload();
        await ready(page);
        expect(await page.inputValue('#o-title')).toBe(title);
      }
      await second.close();
    }));

  test('the later one may take what the other has stored', () =>
    openUnderPolicy(site, PAGE, async (first) => {
      await ready(first);
      await choose(first, '#o-unit', 'binh minh');
      await settled(first);
      const second = await first.context().newPage();
      await second.goto(first.url());
      await ready(second);
      await first.fill('#o-title', 'Của thẻ một');
      await settled(first);
      await panel(second).getByText(listWords.takeTheirs, { exact: true }).click();
      await second.waitForFunction(() => document.querySelector<HTMLInputElement>('#o-title')?.value === 'Của thẻ một');
      await second.fill('#o-title', 'Thẻ hai sửa tiếp');
      await settled(second);
      expect(await second.evaluate(() => Object.keys(localStorage).length)).toBe(1);
      await second.close();
    }));

  test('what was typed a moment before the page goes is kept', () =>
    openUnderPolicy(site, PAGE, async (page) => {
      await ready(page);
      await page.fill('#o-title', 'Vừa gõ');
      await page.reload();
      await ready(page);
      expect(await page.inputValue('#o-title')).toBe('Vừa gõ');
    }));
});

describe('many drafts', () => {
  test('thirty are listed, opened and erased one by one', () =>
    openUnderPolicy(site, PAGE, async (page) => {
      await ready(page);
      const units = [...catalogue.units.values()].filter(
        ({ level, validTo }) => level === 'xa' && validTo === undefined,
      );
      const all = units
        .slice(0, 3)
        .flatMap(({ id, name }) => Array.from({ length: 10 }, (_, i) => ({ id, name, year: 2027 + i })));
      expect(all).toHaveLength(30);
      await page.evaluate(
        ([drafts, id]) => {
          for (const { key, about, draft, saved } of drafts)
            localStorage.setItem(
              `soan:${id}:ban:${key}`,
              JSON.stringify({ saved, rev: `r${saved}`, base: '', about, draft }),
            );
        },
        [
          all.map(({ id, name, year }, i) => {
            const own = catalogue.units.get(id) ?? null;
            const draft = withIdentity(starterDraft(template, catalogue), template, catalogue, { unit: own, year });
            return {
              key: `k${i}`,
              about: `${name}, ${year}: ${template.title}`,
              draft: { ...draft, data: { ...draft.data, title: `Bản ${i}` } },
              saved: i,
            };
          }),
          TEMPLATE,
        ] as const,
      );
      await showList(page);
      const items = page.locator('.drafts li');
      expect(await items.count()).toBe(30);
      expect(await violations(page, {})).toEqual([]);
      // One in the middle of the list is opened.
      const text = await items.nth(14).innerText();
      await items.nth(14).getByText(listWords.open, { exact: true }).click();
      await settled(page);
      expect(text).toContain(await page.inputValue('#o-unit'));
      expect(text).toContain(await page.inputValue('#o-year'));
      await page.reload();
      await ready(page);
      expect(text).toContain(await page.inputValue('#o-year'));
      await showList(page);
      for (let left = 29; left >= 0; left--) {
        await items.first().getByText(listWords.erase, { exact: true }).click();
        expect(await items.count()).toBe(left);
      }
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      expect(await panel(page).innerText()).toContain(listWords.none);
    }));

  test('another unit or year begins another draft where something was written; the first stays', () =>
    openUnderPolicy(site, PAGE, async (page) => {
      await ready(page);
      await choose(page, '#o-unit', 'binh minh');
      await page.fill('#o-year', '2026');
      await page.fill('#o-place', 'Nơi đã gõ');
      await settled(page);
      await page.fill('#o-year', '2027');
      await choose(page, '#o-unit', 'an thanh');
      await settled(page);
      await showList(page);
      const items = await page.locator('.drafts li').allInnerTexts();
      expect(items.some((text) => text.includes('Xã Bình Minh, 2026'))).toBe(true);
      await page
        .locator('.drafts li', { hasText: 'Xã Bình Minh, 2026' })
        .getByText(listWords.open, { exact: true })
        .click();
      await settled(page);
      expect(await page.inputValue('#o-place')).toBe('Nơi đã gõ');
      // Begun anew, and stored only when something is written.
      await showList(page);
      const count = await page.locator('.drafts li').count();
      await panel(page).getByText(listWords.fresh, { exact: true }).click();
      await settled(page);
      expect(await page.inputValue('#o-unit')).toBe('');
      expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(count);
    }));

  test('one that an earlier version stored is opened, and listed', () =>
    openUnderPolicy(site, PAGE, async (page) => {
      await ready(page);
      const old = { ...lastYear, data: { ...lastYear.data, title: 'Bản cũ' } };
      await page.evaluate(([id, draft]) => localStorage.setItem(`soan:${id}`, JSON.stringify(draft)), [
        TEMPLATE,
        old,
      ] as const);
      await page.reload();
      await ready(page);
      expect(await page.inputValue('#o-title')).toBe('Bản cũ');
      expect(await page.evaluate(() => Object.keys(localStorage).every((key) => key.includes(':ban:')))).toBe(true);
      expect(tasksOf(old)).toHaveLength(await page.locator('.task').count());
    }));
});
