/** The peers of the benchmark, run in the same browser on the same records. */
import { rm } from 'node:fs/promises';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../../../src/search/index/records.ts';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Pagefind as it is: the records as plain HTML, its own defaults. */
export async function plainPagefind(records: readonly SearchRecord[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, title, blocks } of records) {
    const body = blocks.map(({ text, heading }) => (heading ? `<h2>${escape(text)}</h2>` : `<p>${escape(text)}</p>`));
    await index.addHTMLFile({
      url,
      content: `<html lang="vi"><body data-pagefind-body><i hidden data-pagefind-meta="title[data-v]" data-v="${escape(title).replace(/"/g, '&quot;')}"></i>${body.join('')}</body></html>`,
    });
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
}

/** One query of a peer: addresses of the first ten pages with their best places, excerpts with `<mark>`, and the time. */
export interface PeerAnswer {
  urls: string[];
  marked: string[][];
  ms: number;
}

/** The script that gives a page `plainSearch` and `miniSearch`: both take a query and answer with a `PeerAnswer`. */
export const PEER_SCRIPT = `
  const group = async (list, read, count, shown = () => {}) => {
    const pages = new Map();
    for (let at = 0; at < list.length && pages.size < count; at += 5) {
      for (const item of await Promise.all(list.slice(at, at + 5).map(read))) {
        const page = item.url.replace(/#.*/, '');
        if (!pages.has(page)) pages.set(page, item);
      }
      if (pages.size >= 5) shown([...pages.values()].slice(0, 5));
    }
    return [...pages.values()].slice(0, count);
  };
  let pagefind;
  window.plainSearch = async (query, count = 10) => {
    const started = performance.now();
    pagefind ??= await import('/plain/pagefind.js');
    const { results } = await pagefind.search(query);
    let ms = 0;
    // Shown as simply as can be, five first: the search page's time has its showing too.
    const show = (items) => {
      if (ms) return;
      const list = document.body.appendChild(document.createElement('ol'));
      list.innerHTML = items.map(({ url, meta, excerpt }) => '<li><a href="' + url + '">' + meta.title + '</a><p>' + excerpt + '</p></li>').join('');
      ms = performance.now() - started;
      list.remove();
    };
    const items = await group(results, (result) => result.data(), count, show);
    show(items);
    const marked = items.map(({ excerpt }) => [...excerpt.matchAll(/<mark>(.*?)<\\/mark>/g)].map((match) => match[1]));
    return { urls: items.map(({ url }) => url), marked, ms };
  };
  let mini;
  window.miniSearch = async (query, count = 10) => {
    const started = performance.now();
    if (!mini) {
      const [{ default: MiniSearch }, records] = await Promise.all([
        import('/mini/index.js'),
        fetch('/records.json').then((response) => response.json()),
      ]);
      // Vietnamese folding: no accents, no bar of đ, on both sides.
      const fold = (term) => term.toLowerCase().replace(/đ/g, 'd').normalize('NFD').replace(/\\p{M}/gu, '');
      mini = new MiniSearch({ idField: 'url', fields: ['title', 'text'], storeFields: ['url'], processTerm: fold,
        searchOptions: { combineWith: 'AND', prefix: true, boost: { title: 2 } } });
      mini.addAll(records);
    }
    const items = await group(mini.search(query), async (item) => item, count);
    return { urls: items.map(({ url }) => url), marked: items.map(() => []), ms: performance.now() - started };
  };
`;
