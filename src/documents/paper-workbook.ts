import { duePartsOf, isDatable } from '../catalogue/questions.ts';
import type { Task } from '../catalogue/types.ts';
import type { Day } from '../model/days.ts';
import type { Cell } from '../text/cell.ts';
import { nameKey } from '../text/normalise.ts';
import { columnWords, fileHeadings, sheetWords as words } from '../i18n/documents.ts';
import { formatDate, formatDateInWords } from '../i18n/format.ts';
import type { HeadedColumn } from './headed-table.ts';
import { ND30_2020 } from './nd30-2020.ts';
import { editorialNote, issuedBy, paperDocument, type PaperContent } from './paper-document.ts';
import {
  BUDGET_COLUMNS,
  budgetRows,
  DUTY_COLUMNS,
  dutyRows,
  LIMITATION_COLUMNS,
  limitationRows,
  REPORTING_COLUMNS,
  reportingRows,
  RESULT_COLUMNS,
  resultRows,
  TARGET_COLUMNS,
  targetRows,
} from './paper/tables.ts';
import { paperTaskRows } from './tasks/task-row.ts';
import { acrossPage, dayCell, taskWorkbook } from './tasks/task-workbook.ts';
import type { Sheet, Workbook } from './xlsx/workbook.ts';

/** A published paper as a workbook: a sheet for each kind of its data, and one for what it is (number, day, bases, signer). */
export function paperWorkbook(content: PaperContent, lists: { areas: string[]; agencies: string[] }): Workbook {
  const { paper } = content;
  const { meta } = paperDocument({ ...content, prose: [] });
  const sheet = (
    name: string,
    columns: readonly HeadedColumn[],
    rows: readonly string[][][],
    beside?: { header: string; cells: readonly Cell[] },
  ): Sheet[] =>
    rows.length === 0
      ? []
      : [
          {
            name,
            above: [paper.name],
            columns: acrossPage([
              ...columns,
              ...(beside ? [{ header: beside.header, width: 12, align: 'center' }] : []),
            ]),
            rows: rows.map((row, i) => [
              ...row.map((lines) => lines.join('\n')),
              ...(beside ? [beside.cells[i] ?? ''] : []),
            ]),
            filter: true,
          },
        ];
  return taskWorkbook(
    {
      meta,
      title: `${paper.name} – ${content.issuer.name}`,
      note: editorialNote(content),
      rows: paperTaskRows(paper.tasks, content.areaName),
      dueDays: paper.tasks.map(lastDay),
      ...lists,
    },
    [
      ...sheet(words.targets, TARGET_COLUMNS, targetRows(paper.targets), {
        header: columnWords.number,
        cells: paper.targets.map(({ value }) => numberCell(value)),
      }),
      ...(paper.type === 'report'
        ? [
            ...sheet(fileHeadings.results, RESULT_COLUMNS, resultRows(paper.results), {
              header: columnWords.number,
              cells: paper.results.map(({ value }) => numberCell(value)),
            }),
            ...sheet(fileHeadings.limitations, LIMITATION_COLUMNS, limitationRows(paper.limitations, content.areaName)),
          ]
        : []),
      ...sheet(words.duties, DUTY_COLUMNS, dutyRows(paper.duties)),
      ...sheet(fileHeadings.reporting, REPORTING_COLUMNS, reportingRows(paper.reporting), {
        header: columnWords.dueDay,
        cells: paper.reporting.map(({ deadline }) => dayCell(isDatable(deadline) ? deadline.end : null)),
      }),
      ...sheet(fileHeadings.budget, BUDGET_COLUMNS, budgetRows(paper.budget)),
      aboutSheet(content),
    ],
  );
}

const numberCell = (value: unknown): Cell => (typeof value === 'number' ? value : '');

/** The last day that a task names, of all its products. */
export function lastDay({ deadline, products }: Task): Day | null {
  const parts = duePartsOf(deadline, products).map(({ deadline: part }) => part);
  return (
    parts
      .flatMap((part) => (isDatable(part) && part.end !== null ? [part.end] : []))
      .sort()
      .at(-1) ?? null
  );
}

/** A line for each fact, and for each basis and recipient. */
function aboutSheet(content: PaperContent): Sheet {
  const { paper, issuer, bases } = content;
  // A team, or the Party's committee of a commune, issues papers among those of its unit.
  const printed = issuer.lines.join(' ');
  const isUnit = nameKey(printed) === nameKey(issuer.name);
  const fact = (name: string, text: string | null | undefined) => (text ? [[name, text]] : []);
  return {
    name: words.paper,
    above: [],
    columns: [
      { header: words.item, width: 45 },
      { header: words.content, width: 200 },
    ],
    rows: [
      [words.title, paper.name],
      ...fact(words.parentBody, issuer.parentBody),
      ...(paper.party ? [[words.heading, ND30_2020.partyTitle]] : []),
      [words.unit, isUnit ? issuer.name : printed],
      [words.code, paper.code],
      ...fact(words.place, paper.place),
      [words.issuedOn, paper.issuedOn === null ? '' : formatDateInWords(paper.issuedOn)],
      ...fact(words.attachedTo, issuedBy(content)),
      ...(paper.type === 'report'
        ? [
            ...paper.addressedTo.map((line) => [words.addressedTo, line]),
            [words.figures, words.span(formatDate(paper.period.from), formatDate(paper.period.to))],
          ]
        : []),
      ...bases.map((line) => [words.basis, line]),
      ...paper.recipients.map((line) => [words.recipients, line]),
      ...fact(words.authority, paper.signer?.authority),
      ...fact(words.position, paper.signer?.position),
      ...fact(words.signer, paper.signer?.name),
      ...fact(words.mark, paper.signer?.mark),
      [words.note, editorialNote(content)],
    ],
    filter: false,
  };
}
