/**
 * What a page is made of, as a key: while the key is the same, the page of the last build stays where it lies. A page
 * without a key is made anew each time. What all pages share (units, registers, templates, the program itself) is no
 * part of the keys: when it changes, everything is made anew (`kept-pages.ts`).
 */
import { once } from '../catalogue/indexed.ts';
import { dutiesOf, paperById, papersOf, reportingBy, tasksWith } from '../catalogue/questions.ts';
import { siteContent, type SiteContent } from '../catalogue/site.ts';
import type { Paper } from '../catalogue/types.ts';
import { sha256 } from './digests.ts';

export interface PageKeys {
  content: SiteContent;
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

export async function pageKeys(): Promise<PageKeys> {
  const content = await siteContent();
  const { catalogue, digests } = content;
  const paper = ({ file }: Paper) => digests.get(file) ?? '';
  const papers = (all: readonly Paper[]) => hash(all.map((item) => item.id + paper(item)).join());
  const named = new Map<string, string>();
  return {
    content,
    of: (...parts) => hash(JSON.stringify(parts)),
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
        const { id, type, kind, unit, year, name, code, url, issuedOn, status, summary } = item;
        const counts = [item.tasks.length, item.targets.length];
        named.set(id, (key = hash(JSON.stringify([id, type, kind, unit, year, name, code, url, issuedOn, status, summary, counts])))); // prettier-ignore
      }
      return key;
    },
  };
}
