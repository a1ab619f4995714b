import type { Path } from '../content/source.ts';
import type { CitationUse, Paper } from '../catalogue/types.ts';

/** Where a paper's front matter has a citation. */
export function pathOfUse(paper: Paper, use: CitationUse): Path {
  if (use.role === 'basis') return ['basis', paper.basis.indexOf(use.ref)];
  if (use.role === 'derived-from') return ['derivedFrom'];
  const listed = paper.uses.filter((item) => item.role !== 'basis' && item.role !== 'derived-from');
  // Uses come in the order of `citations`, then those that only a task or a target names.
  return ['citations', listed.indexOf(use)];
}
