import { sheetWords as words } from '../i18n/documents.ts';
import { formatDateInWords } from '../i18n/format.ts';
import { editorialNote, paperDocument, type PaperContent } from './paper-document.ts';
import { TARGET_COLUMNS, targetRows } from './paper/tables.ts';
import { paperTaskRows } from './tasks/task-row.ts';
import { acrossPage, taskWorkbook } from './tasks/task-workbook.ts';
import type { Sheet, Workbook } from './xlsx/workbook.ts';

/** A published paper as a workbook: its tasks, its targets, and what it is (number, day, bases, recipients). */
export function paperWorkbook(content: PaperContent, lists: { areas: string[]; agencies: string[] }): Workbook {
  const { paper } = content;
  const { meta } = paperDocument({ ...content, prose: [] });
  return taskWorkbook(
    {
      meta,
      title: `${paper.name} – ${content.issuer.name}`,
      note: editorialNote(content),
      rows: paperTaskRows(paper.tasks, content.areaName),
      ...lists,
    },
    [
      ...(paper.targets.length > 0
        ? [
            {
              name: words.targets,
              above: [paper.name],
              columns: acrossPage(TARGET_COLUMNS),
              rows: targetRows(paper.targets).map((row) => row.map((lines) => lines.join('\n'))),
              filter: true,
            },
          ]
        : []),
      aboutSheet(content),
    ],
  );
}

/** A line for each fact, and for each basis and recipient. */
function aboutSheet(content: PaperContent): Sheet {
  const { paper, issuer, bases } = content;
  return {
    name: words.paper,
    above: [],
    columns: [
      { header: words.item, width: 45 },
      { header: words.content, width: 200 },
    ],
    rows: [
      [words.title, paper.name],
      [words.unit, issuer.name],
      [words.code, paper.code],
      [words.issuedOn, paper.issuedOn === null ? '' : formatDateInWords(paper.issuedOn)],
      ...bases.map((line) => [words.basis, line]),
      ...paper.recipients.map((line) => [words.recipients, line]),
      [words.note, editorialNote(content)],
    ],
    filter: false,
  };
}
