/** What the project publishes comes back whole from its own Word and Excel files, and so does what was changed in them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { contentFolders, readContent } from '../../../src/content/disk.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { templateContext } from '../../../src/catalogue/template-context.ts';
import type { Paper } from '../../../src/catalogue/types.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { paperContent } from '../../../src/documents/paper/from-catalogue.ts';
import { paperDocument } from '../../../src/documents/paper-document.ts';
import { paperWorkbook } from '../../../src/documents/paper-workbook.ts';
import { templateDocument } from '../../../src/documents/template-document.ts';
import { templateWorkbook } from '../../../src/documents/template-workbook.ts';
import { writeXlsx } from '../../../src/documents/xlsx.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { markdownBlocks } from '../../../src/pipeline/prose.ts';
import { importBlocks } from '../../support/import-paper.ts';
import { load, planFile } from '../../support/small-content.ts';
import { spanOf } from '../../../src/model/days.ts';

type Row = Record<string, unknown>;

const texts = await readContent(contentFolders({}));
const { catalogue } = loadCatalogue(texts);
const contentOf = (paper: Paper) => paperContent(catalogue, paper, markdownBlocks(paper.body));
const wordOf = (paper: Paper) => writeDocx(paperDocument(contentOf(paper)));
const sheetOf = (paper: Paper) =>
  writeXlsx(
    paperWorkbook(contentOf(paper), {
      areas: [...catalogue.areas.values()].map(({ name }) => name),
      agencies: [...catalogue.agencies.values()].map(({ name }) => name),
    }),
  );
const back = async (name: string, bytes: Uint8Array) =>
  importBlocks(await readBlocks(name, bytes)).data as unknown as Record<string, unknown>;
/** The front matter as it is written. */
function written(paper: Paper): Record<string, unknown> {
  const source = texts.find(({ file }) => file === paper.file);
  return parse(source?.text.split('\n---\n')[0]?.replace(/^---\n/u, '') ?? '') as Record<string, unknown>;
}

const isEmpty = (item: unknown) => item === undefined || (Array.isArray(item) && item.length === 0);
/** Rows with these keys, without what is empty. */
const rows = (value: unknown, keys: readonly string[]): Row[] =>
  ((value ?? []) as Row[]).map((row) =>
    Object.fromEntries(keys.map((key): [string, unknown] => [key, row[key]]).filter(([, item]) => !isEmpty(item))),
  );
const TASK = [
  'no',
  'title',
  'goal',
  'activities',
  'products',
  'lead',
  'coordinating',
  'deadline',
  'parent',
  'condition',
  'scheduled',
];
const IDENTITY = [
  'kind',
  'year',
  'number',
  'symbol',
  'issuedOn',
  'status',
  'title',
  'basis',
  'recipients',
  'signer',
  'attachedTo',
  'addressedTo',
  'limitations',
  'period',
];

/** A period by its days: a year says as much as its first and last day. */
function daysOf(value: unknown): unknown {
  const { from, to } = (value ?? {}) as Partial<Record<'from' | 'to', string | number>>;
  return from === undefined || to === undefined
    ? value
    : { from: spanOf(String(from)).start, to: spanOf(String(to)).end };
}

const papers = catalogue.papers.map((paper): [string, Paper] => [paper.id, paper]);

describe.each(papers)('%s', (_, paper) => {
  const original = written(paper);

  it('comes back from its Word file', async () => {
    const data = await back('a.docx', wordOf(paper));
    for (const key of IDENTITY) expect(daysOf(data[key]), key).toEqual(daysOf(original[key]));
    expectRows(data, original, TASK);
  });

  it('comes back from its Excel file', async () => {
    const data = await back('a.xlsx', sheetOf(paper));
    for (const key of IDENTITY) expect(daysOf(data[key]), key).toEqual(daysOf(original[key]));
    expectRows(data, original, [...TASK, 'area']);
    const money = ['source', 'for', 'procedure', 'amount'];
    expect(rows(data.budget, money)).toEqual(rows(original.budget, money));
  });
});

/** A page has them where its text places them. */
const sorted = (list: Row[]) => list.map((row) => JSON.stringify(row)).sort();

function expectRows(data: Record<string, unknown>, original: Record<string, unknown>, task: readonly string[]): void {
  expect(rows(data.tasks, task)).toEqual(rows(original.tasks, task));
  const duties = ['agency', 'text', 'at'];
  expect(sorted(rows(data.duties, duties))).toEqual(sorted(rows(original.duties, duties)));
  const reporting = ['name', 'reporter', 'recipient', 'via', 'window', 'system', 'consequence'];
  expect(sorted(rows(data.reporting, reporting))).toEqual(sorted(rows(original.reporting, reporting)));
  const targets = ['id', 'indicator', 'of', 'op', 'value', 'level', 'startsOn', 'wording'];
  expect(rows(data.targets, targets)).toEqual(rows(original.targets, targets));
  const results = ['indicator', 'of', 'value', 'numerator', 'denominator', 'parts', 'stated'];
  expect(rows(data.results, results)).toEqual(rows(original.results, results));
  expect(rows(data.directions, ['no', 'title'])).toEqual(rows(original.directions, ['no', 'title']));
}

const context = templateContext(catalogue);
const templates = catalogue.templates
  .filter(({ tasks }) => tasks.length)
  .map((template): [string, typeof template] => [template.id, template]);

describe.each(templates)('the template %s', (_, template) => {
  it('has all its tasks when it comes back, from Word and from Excel', async () => {
    const word = await back('a.docx', writeDocx(templateDocument(template, context)));
    const sheet = await back('a.xlsx', writeXlsx(templateWorkbook(template, context)));
    const keys = ['title', 'products', 'lead', 'coordinating', 'deadline'];
    const tasks = rows(sheet.tasks, keys);
    expect(tasks).toHaveLength(template.tasks.length);
    // A second appendix of a template may have rows with somebody to carry them out, too.
    expect(rows(word.tasks, keys).slice(0, tasks.length)).toEqual(tasks);
  });
});

/** The same file with a change in its text. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

it.each([
  ['the Party', 'party: true\nissuer: ĐẢNG ỦY XÃ B\n', { party: true, issuer: 'ĐẢNG ỦY XÃ B' }],
  ['a team', 'issuer: TỔ KIỂM TRA CẢI CÁCH HÀNH CHÍNH\n', { issuer: 'TỔ KIỂM TRA CẢI CÁCH HÀNH CHÍNH' }],
])('the issuer is %s as before, from Excel', async (_, front, expected) => {
  const { catalogue: small } = load(planFile(`number: 7\nplace: B\nissuedOn: 2024-02-15\n${front}`));
  const [paper] = small.papers;
  if (!paper) throw new Error(front);
  const content = paperContent(small, paper, markdownBlocks('## I. Mục tiêu\n\nMột câu.\n'));
  expect(await back('a.xlsx', writeXlsx(paperWorkbook(content, { areas: [], agencies: [] })))).toMatchObject(expected);
});

it('a row of a schedule is one as before', async () => {
  const tasks = [
    { no: '1', area: 'A0', title: 'Kiểm tra Trạm Y tế', scheduled: true, deadline: 'Ngày 12/3/2024' },
    {
      no: '2',
      area: 'A0',
      title: 'Rà soát văn bản',
      lead: ['Phòng Nội vụ'],
      products: [{ name: 'Báo cáo' }],
      deadline: 'Quý I/2024',
    },
  ];
  const files = Object.entries(
    planFile(`number: 7\nplace: B\nissuedOn: 2024-02-15\ntasks: ${JSON.stringify(tasks)}\n`),
  );
  const { catalogue: small } = load(
    Object.fromEntries(files.map(([path, text]) => [path, text.replace('status: draft', 'status: issued')])),
  );
  const [paper] = small.papers;
  if (!paper) throw new Error('no plan');
  const content = paperContent(small, paper, markdownBlocks('## I. Mục tiêu\n\nMột câu.\n'));
  expect(rows((await back('a.docx', writeDocx(paperDocument(content)))).tasks, ['no', 'scheduled'])).toEqual([
    { no: '1', scheduled: true },
    { no: '2' },
  ]);
});

it('a Decision stands before the plan that it issues, and comes back from Word', async () => {
  const attachedTo = {
    type: 'QĐ',
    number: 215,
    symbol: 'QĐ-UBND',
    issuedOn: '2024-01-28',
    issuer: 'UBND xã B',
    place: 'B',
    title: 'Ban hành Kế hoạch cải cách hành chính năm 2024',
    basis: ['nd-1-2020'],
    proposal: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.',
    articles: ['Ban hành kèm theo Quyết định này Kế hoạch.', 'Quyết định này có hiệu lực kể từ ngày ký./.'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' },
    recipients: ['Như Điều 2', 'Lưu: VT'],
  };
  const files = Object.entries(planFile(`attachedTo: ${JSON.stringify(attachedTo)}\n`));
  const { catalogue: small } = load(
    Object.fromEntries(files.map(([path, text]) => [path, text.replace('annual-plan', 'attached-plan')])),
  );
  const [paper] = small.papers;
  if (!paper) throw new Error('no plan');
  const word = writeDocx(paperDocument(paperContent(small, paper, markdownBlocks('## I. Mục tiêu\n\nMột câu.\n'))));
  const { file, data } = importBlocks(await readBlocks('a.docx', word));
  const { basis, ...rest } = attachedTo;
  expect(data['attachedTo']).toMatchObject({ ...rest, number: rest.number });
  expect(basis).toHaveLength(1);
  expect(file).not.toContain('Nguyên văn cần đối chiếu');
});

describe('a change in the file', () => {
  const paper = catalogue.papers.find(({ id }) => id.startsWith('huyen-cu-lao-dung/')) as Paper;

  it('of a deadline is what comes back', async () => {
    const data = await back(
      'a.docx',
      changed(wordOf(paper), 'word/document.xml', (xml) =>
        xml.replace('>Theo quy định của Nhà nước<', '>Quý IV/2023<'),
      ),
    );
    expect((data.tasks as Row[])[0]?.deadline).toBe('Quý IV/2023');
  });

  it('by a row more is what comes back', async () => {
    const file = changed(wordOf(paper), 'word/document.xml', (xml) => {
      const rowsThere = xml.match(/<w:tr[ >](?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/gu) ?? [];
      const last = rowsThere.findLast((row) => /<w:t[^>]*>3</u.test(row)) ?? '';
      return xml.replace(last, last + last.replace(/(<w:t[^>]*>)3</u, (_, start: string) => `${start}9<`));
    });
    const tasks = (await back('a.docx', file)).tasks as Row[];
    expect(tasks).toHaveLength(20);
    expect(tasks.at(-1)).toMatchObject({ no: 'VII.9', title: tasks.at(-2)?.title });
  });
});
