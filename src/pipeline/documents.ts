/** The files of papers and templates, each made once and kept until what it is made of changes. */
import { readFile } from 'node:fs/promises';
import type { Font } from 'satori';
import { once } from '../catalogue/indexed.ts';
import { issuedUnder, paperContent, reportingBody } from '../documents/paper/from-catalogue.ts';
import { templateContext } from '../catalogue/template-context.ts';
import { isPublished } from '../catalogue/template-groups.ts';
import type { Catalogue, Paper, Template } from '../catalogue/types.ts';
import { writeDocx } from '../documents/docx.ts';
import { drawFirstPage, pageFonts } from '../documents/first-page.ts';
import { fillMaster } from '../documents/master.ts';
import { masterData } from '../documents/master-data.ts';
import { paperDocument, type PaperContent } from '../documents/paper-document.ts';
import { lastDay, paperWorkbook } from '../documents/paper-workbook.ts';
import { fontFile, pdfWriter } from '../documents/pdf.ts';
import { draftFrom } from '../documents/draft-file.ts';
import { reportShell } from '../documents/report-shell.ts';
import { paperTaskRows } from '../documents/tasks/task-row.ts';
import { dayCell, TASK_SHEET_COLUMNS, taskCells } from '../documents/tasks/task-workbook.ts';
import { templateDocument } from '../documents/template-document.ts';
import { templateWorkbook } from '../documents/template-workbook.ts';
import type { Document } from '../documents/tree.ts';
import { writeXlsx } from '../documents/xlsx.ts';
import type { Workbook } from '../documents/xlsx/workbook.ts';
import { columnWords, filePanel } from '../i18n/documents.ts';
import { cellText } from '../text/cell.ts';
import { writeCsv } from '../text/csv.ts';
import { compareVietnamese } from '../text/order.ts';
import { cached } from './cache.ts';
import { sha256 } from '../util/digest.ts';
import { masterFor, readMasters, type Masters } from './masters.ts';
import { markdownBlocks } from './prose.ts';

/** The end of a file's address: `docx`; `don-vi.docx` is made from an office's own master, `khung-bao-cao.docx` is the report that answers a plan. The picture of the first page is `trang-1.png`. */
export type Format = 'docx' | 'pdf' | 'xlsx' | 'csv' | 'mdx' | 'don-vi.docx' | 'khung-bao-cao.docx' | 'trang-1.png';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const CONTENT_TYPES: Record<Format, string> = {
  docx: WORD,
  'don-vi.docx': WORD,
  'khung-bao-cao.docx': WORD,
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  mdx: 'text/markdown; charset=utf-8',
  'trang-1.png': 'image/png',
};

export interface MadeFile {
  format: Format;
  /** From the site's root, without the base. */
  url: string;
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

/** What a file depends on, and how it is made. */
interface Recipe {
  of: unknown;
  make: () => Uint8Array | Promise<Uint8Array>;
}
/** What a paper or a template is made into; a recipe is worked out when its file is asked for. */
type Recipes = Partial<Record<Format, () => Recipe>>;

/**
 * The formats that a build makes of papers: those that `PAPER_FILES` lists (`docx,xlsx`), none for `none`, and all
 * without it. `none` holds for templates too. A site of ten thousand papers may do with Word alone; preview pictures are `card`.
 */
export function makesOfPapers(format: Format | 'card', env: NodeJS.ProcessEnv = process.env): boolean {
  const list = env['PAPER_FILES'];
  return !list || list.split(',').includes(format);
}

/** The formats in which a paper comes, on this machine; one of its office's own where that has a master. */
export async function paperFormats(catalogue: Catalogue, paper: Paper): Promise<Format[]> {
  const master = masterFor(await masters(catalogue), paper);
  const formats: Format[] = [
    'docx',
    ...(master ? (['don-vi.docx'] as const) : []),
    'pdf',
    'xlsx',
    'csv',
    ...(shellTemplate(catalogue, paper) ? (['khung-bao-cao.docx'] as const) : []),
    'trang-1.png',
  ];
  const wanted = formats.filter((format) => makesOfPapers(format));
  return wanted.length > 0 ? wanted.filter(await canMake()) : [];
}

/** The template of the report that answers a plan, if there is one; a plan without tasks has nothing to answer. */
function shellTemplate({ templates }: Catalogue, paper: Paper): Template | undefined {
  if (paper.type !== 'plan' || paper.tasks.length === 0) return undefined;
  return templates.find(({ kind, progress }) => kind === 'periodic-report' && progress.length > 0);
}

/** The formats in which a template comes, on this machine: a table of tasks only where it has tasks, a file to publish only where it can be. */
export async function templateFormats(template: Template): Promise<Format[]> {
  const formats: Format[] = [
    'docx',
    'pdf',
    ...(template.tasks.length > 0 ? (['xlsx'] as const) : []),
    ...(isPublished(template) ? (['mdx'] as const) : []),
    'trang-1.png',
  ];
  // A build for the pages alone makes no files at all.
  return process.env['PAPER_FILES'] === 'none' ? [] : formats.filter(await canMake());
}

let warned = false;
async function canMake(): Promise<(format: Format) => boolean> {
  const hasPdf = (await pdfWriter()) !== undefined;
  if (!hasPdf && !warned) console.warn(filePanel.noPdf);
  warned = true;
  return (format) => format !== 'pdf' || hasPdf;
}

/** One file of a paper. */
export async function paperFile(catalogue: Catalogue, paper: Paper, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  return made(await paperRecipes(catalogue, paper), format);
}

/** One file of a template. */
export function templateFile(
  catalogue: Catalogue,
  template: Template,
  format: Format,
): Promise<Uint8Array<ArrayBuffer>> {
  return made(templateRecipes(catalogue, template), format);
}

/** The files of a paper that are offered, pictures apart. */
export async function paperFiles(catalogue: Catalogue, paper: Paper): Promise<MadeFile[]> {
  const formats = await paperFormats(catalogue, paper);
  // What files are made of need not be read where there are none.
  return formats.length > 0 ? offered(await paperRecipes(catalogue, paper), formats, paper.url) : [];
}

/** The files of a template that are offered, pictures apart. */
export async function templateFiles(catalogue: Catalogue, template: Template): Promise<MadeFile[]> {
  return offered(templateRecipes(catalogue, template), await templateFormats(template), template.url);
}

/** The address of a file of the paper or template at `url`. */
export function fileUrl(url: string, format: Format): string {
  return `${url.replace(/\/$/, '')}.${format}`;
}

async function offered(recipes: Recipes, formats: Format[], url: string): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  for (const format of formats) {
    if (format === 'trang-1.png') continue;
    const bytes = await made(recipes, format);
    files.push({ format, url: fileUrl(url, format), size: bytes.length, sha256: sha256(bytes) });
  }
  return files;
}

async function made(recipes: Recipes, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const recipe = recipes[format]?.();
  if (!recipe) throw new Error(format);
  return cached('documents', { format, of: recipe.of }, async () => recipe.make());
}

let latest: { paper: Paper; recipes: Promise<Recipes> } | undefined;
/** The recipes of the last paper are kept: its files are asked for one after the other, and its prose is read once. */
function paperRecipes(catalogue: Catalogue, paper: Paper): Promise<Recipes> {
  if (latest?.paper !== paper) latest = { paper, recipes: newRecipes(catalogue, paper) };
  return latest.recipes;
}

async function newRecipes(catalogue: Catalogue, paper: Paper): Promise<Recipes> {
  const content = paperContent(catalogue, paper, markdownBlocks(paper.body));
  const master = masterFor(await masters(catalogue), paper);
  return {
    ...documentRecipes(() => paperDocument(content)),
    'khung-bao-cao.docx': () => wordRecipe(shellOf(catalogue, paper, content)),
    xlsx: () => sheetRecipe(paperWorkbook(content, { areas: areaNames(catalogue), agencies: agencyNames(catalogue) })),
    csv: () => {
      const head = [...TASK_SHEET_COLUMNS.map(({ header }) => header), columnWords.dueDay];
      const cells = taskCells(paperTaskRows(paper.tasks, content.areaName));
      const days = paper.tasks.map((task) => cellText(dayCell(lastDay(task))));
      const rows = [head, ...cells.map((row, i) => [...row, days[i] ?? ''])];
      return { of: rows, make: () => writeCsv(rows) };
    },
    ...(master
      ? {
          'don-vi.docx': () => {
            const data = masterData(content);
            return { of: [master.sha256, data], make: () => fillMaster(master.bytes, data) };
          },
        }
      : {}),
  };
}

function shellOf(catalogue: Catalogue, paper: Paper, content: PaperContent): Document {
  const template = shellTemplate(catalogue, paper);
  const unit = catalogue.units.get(paper.unit);
  if (!template || !unit) throw new Error(paper.file);
  return reportShell(
    content,
    template,
    templateContext(catalogue, [unit.level]),
    reportingBody(unit, issuedUnder(unit, catalogue)),
  );
}

function templateRecipes(catalogue: Catalogue, template: Template): Recipes {
  const context = templateContext(catalogue, template.levels);
  return {
    ...documentRecipes(() => templateDocument(template, context)),
    xlsx: () => sheetRecipe(templateWorkbook(template, context)),
    mdx: () => {
      // There is no clock: the year after the one in which the template was last checked.
      const year = Number(template.checkedOn.slice(0, 4)) + 1;
      const starter = draftFrom(template, null, year, catalogue);
      return { of: starter, make: () => new TextEncoder().encode(starter) };
    },
  };
}

function wordRecipe(document: Document): Recipe {
  return { of: document, make: () => writeDocx(document) };
}

function sheetRecipe(workbook: Workbook): Recipe {
  return { of: workbook, make: () => writeXlsx(workbook) };
}

function documentRecipes(build: () => Document): Recipes {
  let built: Document | undefined;
  const document = () => (built ??= build());
  return {
    docx: () => wordRecipe(document()),
    pdf: () => ({
      of: document(),
      make: async () => {
        const write = await pdfWriter();
        if (!write) throw new Error(filePanel.noPdf);
        return write(document());
      },
    }),
    'trang-1.png': () => ({
      of: document(),
      make: async () => drawFirstPage(document(), await (fonts ??= loadFonts())),
    }),
  };
}

function areaNames({ areas }: Catalogue): string[] {
  return [...areas.values()].map(({ name }) => name);
}

function agencyNames({ agencies }: Catalogue): string[] {
  return [...agencies.values()]
    .filter(({ unlisted }) => !unlisted)
    .map(({ name }) => name)
    .toSorted(compareVietnamese);
}

/** The masters of the offices, as they were when the content was read. */
const masters = (catalogue: Catalogue): Promise<Masters> => once(catalogue, 'masters', readMasters);

let fonts: Promise<Font[]> | undefined;
async function loadFonts(): Promise<Font[]> {
  const [regular, italic, bold, boldItalic] = await Promise.all(
    ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) => readFile(fontFile(face))),
  );
  if (!regular || !italic || !bold || !boldItalic) throw new Error('Tinos');
  return pageFonts({ regular, italic, bold, boldItalic });
}
