/**
 * What a page is made of, as Astro's `cacheKey`: while it is the same, the page of the last build is taken over. Each key
 * covers the program, the settings and all content but the papers; a page adds the papers that it shows.
 */
import { once } from '../catalogue/indexed.ts';
import { dutiesOf, paperById, papersOf, reportingBy, tasksWith } from '../catalogue/questions.ts';
import { contentState, paperDigests, siteCatalogue } from '../catalogue/site.ts';
import type { Catalogue, Paper } from '../catalogue/types.ts';
import { codeDigest, sha256 } from '../util/digest.ts';

export interface PageKeys {
  catalogue: Catalogue;
  /** The key of a page that is made of these values. */
  of: (...parts: unknown[]) => string;
  /** Everything that a paper says. */
  paper: (paper: Paper) => string;
  /** Everything that the papers of a unit say, in order. */
  unit: (id: string) => string;
  /** Everything that the papers with a duty of an agency say, in order. */
  agency: (id: string) => string;
  /** What other pages say of a paper when they name it: not what is in it. */
  named: (paper: Paper) => string;
}

const hash = (text: string) => sha256(text).slice(0, 32);
/** What a page may say besides the content. */
const SETTINGS = ['BASE_PATH', 'SITE_URL', 'PAPER_FILES', 'SITE_CONTACT', 'ENGINE_URL'];

export async function pageKeys(): Promise<PageKeys> {
  const [catalogue, digests, { registers }] = await Promise.all([siteCatalogue(), paperDigests(), contentState()]);
  const shared = hash(JSON.stringify([codeDigest(), registers, SETTINGS.map((name) => process.env[name] ?? '')]));
  const of = (...parts: unknown[]) => hash(JSON.stringify([shared, ...parts]));
  const paper = ({ id }: Paper) => of(digests.get(id));
  const papers = (all: readonly Paper[]) => of(all.map((item) => [item.id, digests.get(item.id)]));
  const named = new Map<string, string>();
  return {
    catalogue,
    of,
    paper,
    unit: (id) => once(catalogue, `key of unit ${id}`, () => papers(papersOf(catalogue, id))),
    agency: (id) =>
      once(catalogue, `key of agency ${id}`, () => {
        const duties = [tasksWith(catalogue, id), reportingBy(catalogue, id)].flat().map(({ paper: of }) => of);
        const ids = new Set([...duties, ...dutiesOf(catalogue, id).map(({ paper: of }) => of.id)]);
        return papers([...ids].flatMap((of) => paperById(catalogue, of) ?? []));
      }),
    named: (item) => {
      let key = named.get(item.id);
      if (key === undefined) {
        // Every value of the head, whichever of them pages say; of the long lists their lengths.
        key = hash(
          JSON.stringify(item, (name, value: unknown) => {
            if (name === 'body') return undefined;
            return name && Array.isArray(value) ? value.length : value;
          }),
        );
        named.set(item.id, key);
      }
      return key;
    },
  };
}
