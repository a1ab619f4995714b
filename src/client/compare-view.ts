/** The comparison of two papers as a node of the page: loaded only when a reader has chosen two. */
import type { PaperSlice } from '../catalogue/paper-slice.ts';
import { compareView } from './compare-elements.ts';
import type { CompareContext } from './compare-rows.ts';
import { toNode } from './dom.ts';

/** @param base the folder of the server that the site lies in, without a slash at its end */
export function comparisonNode(
  a: PaperSlice,
  b: PaperSlice,
  site: Pick<CompareContext, 'areas' | 'abbreviations'>,
  base: string,
): Node {
  const href = (path: string) => {
    const [page = '', fragment] = path.split('#');
    return `${base}${page}${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`;
  };
  return toNode(compareView(a, b, { ...site, href }));
}
