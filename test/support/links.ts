import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../src/text/nearest.ts';
import { attribute, elementsOf, filesOf, pagesOf, valuesOf, type Element } from './pages.ts';

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite'];
const PICTURES = ['og:image', 'og:url', 'twitter:image'];

/** Every address that an element names. */
function addressesOf(element: Element): string[] {
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => attribute(element, name)?.split(',') ?? []);
  const meta = PICTURES.includes(attribute(element, 'property') ?? '') ? ['content'] : [];
  return [
    ...[...ADDRESSES, ...meta].map((name) => attribute(element, name)).filter((value) => value !== undefined),
    ...sets.map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
  ];
}

/** Knows what a built site has, and what is wrong with an address in it. */
export class LinkChecker {
  readonly #origin = 'http://this.site';
  readonly #base: string;
  readonly #files: Set<string>;
  readonly #pages: ReturnType<typeof pagesOf>;
  readonly #elements: Map<string, Element[]>;
  readonly #ids: Map<string, Set<string>>;
  readonly #folder: string;

  constructor({ folder, base }: { folder: string; base: string }) {
    this.#folder = folder;
    this.#base = base;
    this.#files = new Set(filesOf(folder));
    this.#pages = pagesOf(folder);
    this.#elements = new Map(this.#pages.map(({ file, html }) => [file, elementsOf(html)]));
    this.#ids = new Map([...this.#elements].map(([file, elements]) => [file, new Set(valuesOf(elements, 'id'))]));
  }

  /** `page → link → what is there instead`, for every dead link of the pages and of their style sheets. */
  dead(): string[] {
    const links = this.#pages.flatMap(({ file, path }) =>
      (this.#elements.get(file) ?? []).flatMap(addressesOf).map((link) => ({ from: path, link })),
    );
    for (const file of this.#files) {
      if (!file.endsWith('.css')) continue;
      const css = readFileSync(join(this.#folder, file), 'utf8');
      for (const [, link = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/g)) {
        // A picture written out in the style sheet is asked of nobody.
        if (!link.startsWith('data:')) links.push({ from: `/${file}`, link });
      }
    }
    return [...new Set(links.flatMap(({ from, link }) => this.fault(link, from) ?? []))];
  }

  /** What is wrong with a link on a page (its path without the base); nothing when it leads somewhere. */
  fault(link: string, from: string): string | undefined {
    const say = (what: string) => `${from} → ${link} → ${what}`;
    const url = new URL(link, `${this.#origin}${this.#base}${from.slice(1)}`);
    if (url.origin !== this.#origin) return say('outside the site');
    if (!url.pathname.startsWith(this.#base)) return say(`outside ${this.#base}`);
    const path = decodeURIComponent(url.pathname.slice(this.#base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!this.#files.has(file)) return say(`no such file; nearest: ${nearest(file, this.#files, 1).join() || 'none'}`);
    const fragment = decodeURIComponent(url.hash.slice(1));
    const ids = this.#ids.get(file) ?? new Set();
    if (fragment && !ids.has(fragment))
      return say(`no such id; nearest: ${nearest(fragment, ids, 1).join() || 'none'}`);
    return undefined;
  }
}
