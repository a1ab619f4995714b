import type { TemplateData } from '../../model/template.ts';
import { toRoman } from '../../text/roman.ts';
import { headedTable } from '../headed-table.ts';
import { plain, type Run, type Section, type Table, type TableRow } from '../tree.ts';
import { lowerFirst, sentenceCase } from '../wording.ts';
import type { TemplateContext } from './context.ts';
import { blank, field, fillable, hasPlaceholder } from './fillable.ts';
import { attachedNote, attachedToDecision } from './parts.ts';
import { progressTable, type ProgressRows } from './progress.ts';
import { taskTable } from './task-table.ts';

/** A table with more columns than this goes on a landscape page. */
const PORTRAIT_COLUMNS = 5;

/** The appendices of a form: its tasks, its other tables, and what a report answers; numbered when there are several. */
export function appendixSections(template: TemplateData, context: TemplateContext, progress: ProgressRows): Section[] {
  const found: { title: Run[]; table: Table }[] = [
    ...(template.tasks.length > 0
      ? [
          {
            title: fillable(`Nhiệm vụ ${lowerFirst(template.heading)}`),
            table: taskTable(template.tasks, context, template.taskColumns),
          },
        ]
      : []),
    ...template.appendices.map((appendix, i) => ({
      title: fillable(appendix.title),
      table: otherTable(appendix, `phu-luc-${i + 1}`),
    })),
    ...template.progress.flatMap((of) => {
      const made = progressTable(of, progress, context);
      return made ? [{ title: fillable(made.title), table: made.table }] : [];
    }),
  ];
  const note =
    template.kind === 'attached-plan'
      ? attachedToDecision(template)
      : attachedNote(sentenceCase(template.documentName), template.symbol);
  return found.map(({ title, table }, i) => ({
    orientation: table.columns.length > PORTRAIT_COLUMNS ? 'landscape' : 'portrait',
    restartPages: true,
    blocks: [
      {
        kind: 'appendix',
        label: found.length > 1 ? `Phụ lục ${toRoman(i + 1)}` : 'Phụ lục',
        title,
        attachedTo: note,
      },
      table,
    ],
  }));
}

/** Every cell but the number is a field, already filled in or empty. */
function otherTable({ title, columns, rows }: TemplateData['appendices'][number], name: string): Table {
  return headedTable(
    title.replace(/[{}]/g, ''),
    columns.map(({ label, ...column }) => ({ header: label, ...column })),
    rows.map((cells, i): TableRow => ({
      kind: 'data',
      repeats: name,
      cells: cells.map((value, j) => {
        if (j === 0) return value === null ? [[]] : [[plain(value)]];
        const id = `${name}-${i + 1}-${j + 1}`;
        const label = columns[j]?.label.toLowerCase() ?? '';
        if (value === null) return [[{ ...blank(label), name: id }]];
        return [hasPlaceholder(value) ? fillable(value) : [field(label, { name: id, value })]];
      }),
    })),
  );
}
