/**
 * One paper's part of the data sets, in their shapes, with the names that it needs: `<year>-<slug>.json` beside its
 * page. Whoever wants one paper need not load the data of all.
 */
import type { DatasetItem } from '../model/dataset.ts';
import { DOCUMENT_TYPES } from '../model/citation.ts';
import { findingItem, paperItem, reportingItem, resultItem, targetItem, taskItem } from './dataset-items.ts';
import type { Catalogue, Paper } from './types.ts';

export interface PaperSlice {
  schemaVersion: 1;
  paper: DatasetItem<'plans'> & { name: string; code: string };
  unit: { id: string; name: string };
  basis: { id: string; name: string; url: string }[];
  tasks: DatasetItem<'tasks'>[];
  /** What stands in the head of the paper. */
  printed: { issuer: string | null; parentBody: string | null; place: string | null };
  targets: DatasetItem<'targets'>[];
  reporting: DatasetItem<'reporting'>[];
  results: DatasetItem<'results'>[];
  findings: DatasetItem<'findings'>[];
}

/** The address of a paper's slice. */
export const sliceUrl = (paper: Pick<Paper, 'url'>) => `${paper.url.replace(/\/$/, '')}.json`;

export function paperSlice(catalogue: Catalogue, paper: Paper): PaperSlice {
  return {
    schemaVersion: 1,
    paper: { ...paperItem(paper), name: paper.name, code: paper.code },
    unit: { id: paper.unit, name: catalogue.units.get(paper.unit)?.name ?? paper.unit },
    basis: paper.basis.map((id) => {
      const item = catalogue.citations.get(id);
      const name = item ? `${DOCUMENT_TYPES[item.type]} số ${item.code}: ${item.title}` : id;
      return { id, name, url: `/van-ban/${id}/` };
    }),
    printed: { issuer: paper.issuer ?? null, parentBody: paper.parentBody, place: paper.place },
    tasks: paper.tasks.map((task) => taskItem(task, paper)),
    targets: paper.targets.map((target) => targetItem(target, paper)),
    reporting: paper.reporting.map((duty) => reportingItem(duty, paper)),
    results: paper.type === 'report' ? paper.results.map((result) => resultItem(result, paper)) : [],
    findings: paper.notes.map(findingItem),
  };
}
