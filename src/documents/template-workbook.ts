import { sheetWords } from '../i18n/documents.ts';
import type { TemplateData } from '../model/template.ts';
import { taskWorkbook, WIDE_TASK_SHEET_COLUMNS } from './tasks/task-workbook.ts';
import type { TemplateContext } from './template/context.ts';
import { templateTaskRows } from './template/task-rows.ts';
import type { Workbook } from './xlsx/workbook.ts';

/** The task appendix of a template as a workbook to fill in: starter tasks, lists of areas and agencies. */
export function templateWorkbook(template: TemplateData, context: TemplateContext): Workbook {
  return taskWorkbook({
    meta: { title: template.title, subject: sheetWords.tasks },
    title: template.title,
    note: sheetWords.form,
    rows: templateTaskRows(template, context),
    areas: context.areaNames,
    agencies: context.agencyNames,
    ...(template.taskColumns === 8 ? { columns: WIDE_TASK_SHEET_COLUMNS } : {}),
  });
}
