/** The addresses of what is made of each paper, with the keys of what it is made of. */
import { comparablePapers } from '../catalogue/compare.ts';
import { ownPapers, papersOf } from '../catalogue/questions.ts';
import type { Catalogue, Paper } from '../catalogue/types.ts';
import { pageKeys } from './page-keys.ts';

/** Plans or reports: each has a folder of its own. */
export type PaperList = 'plans' | 'reports';

const ownOf = (catalogue: Catalogue, list: PaperList): readonly Paper[] =>
  ownPapers(catalogue).filter(({ type }) => `${type}s` === list);

const paramsOf = (id: string) => {
  const [unit = '', slug = ''] = id.split('/');
  return { unit, slug };
};

/** For what is made of a paper alone. */
export async function paperPaths(list: PaperList) {
  const { catalogue, paper: keyOf } = await pageKeys();
  return ownOf(catalogue, list).map((paper) => ({
    params: paramsOf(paper.id),
    props: { paper },
    cacheKey: keyOf(paper),
  }));
}

/** For its page, which names its unit's other papers and those that it can be compared with. */
export async function paperPagePaths(list: PaperList) {
  const { catalogue, of, paper: keyOf, named } = await pageKeys();
  return ownOf(catalogue, list).map((paper) => ({
    params: paramsOf(paper.id),
    props: { paper },
    cacheKey: of(
      keyOf(paper),
      papersOf(catalogue, paper.unit).map(named),
      comparablePapers(catalogue, paper).map((other) => [other.url, other.built, named(other.paper)]),
    ),
  }));
}
