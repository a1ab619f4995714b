import type { Template } from '../catalogue/types.ts';
import { templateTaskRows } from '../documents/template/task-rows.ts';
import { taskWorkbook } from '../documents/tasks/task-workbook.ts';
import { templateWorkbook } from '../documents/template-workbook.ts';
import { lowerFirst, sentenceCase } from '../documents/wording.ts';
import type { Workbook } from '../documents/xlsx/workbook.ts';
import { braceless, contextOf, edited, issuer } from './document.ts';
import type { Draft } from './draft.ts';
import type { Known } from './registers.ts';

/** The task appendix of a draft as a workbook. */
export function draftWorkbook(draft: Draft, template: Template, known: Known): Workbook {
  const context = contextOf(draft, template, known);
  const own = issuer(draft, known);
  const of = edited(draft, template, known);
  if (!own) return templateWorkbook(of, context);
  const title = `${sentenceCase(of.documentName)} ${lowerFirst(braceless(draft.data.title ?? ''))}`;
  return taskWorkbook({
    meta: { title, creator: own.name },
    title: `${title} – ${own.name}`,
    note: '',
    rows: templateTaskRows(of, context),
    areas: context.areaNames,
    agencies: context.agencyNames,
  });
}
