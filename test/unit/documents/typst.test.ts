import { describe, expect, test } from 'vitest';
import { pdfWriter } from '../../../src/documents/pdf.ts';
import { plain, type Block, type Document } from '../../../src/documents/tree.ts';
import { writeTypst } from '../../../src/documents/typst.ts';
import { literal } from '../../../src/documents/typst/code.ts';
import { readPdf } from '../../support/read-documents.ts';

const HOSTILE = [
  '"; panic("x"); "',
  '\\',
  '\\" + 1',
  '#let x = 1',
  '$a$ *b* _c_ `d` <e> @f //g',
  'a\tb',
  '{a}',
  '\u0000\uFFFE',
];
const paper = (blocks: Block[], meta: Document['meta'] = { title: 'Thử' }): Document => ({
  meta,
  sections: [{ orientation: 'portrait', restartPages: true, blocks }],
});

const write = await pdfWriter();

describe('the source', () => {
  test('holds every text as one string literal', () => {
    expect(literal('a"b\\c\n"')).toBe(String.raw`"a\"b\\c \""`);
  });
});

describe.skipIf(!write)('the PDF', () => {
  test('says hostile text as it is', async () => {
    const pages = await readPdf(
      write?.(paper(HOSTILE.map((text) => ({ kind: 'paragraph', content: [plain(`[${text}]`)] })))) ?? new Uint8Array(),
    );
    const words = pages[0]?.texts
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, '');
    for (const text of HOSTILE) expect(words).toContain(`[${text}]`.replace(/[\s\u0000\uFFFE]+/g, '')); // eslint-disable-line no-control-regex
  });

  test('is made, tagged, with a sign that the font lacks', async () => {
    const bytes = write?.(paper([{ kind: 'paragraph', content: [plain('Trước 🙂 sau')] }])) ?? new Uint8Array();
    expect(Buffer.from(bytes).toString('latin1')).toContain('/StructTreeRoot');
    expect((await readPdf(bytes))[0]?.texts.map(({ text }) => text).join('')).toMatch(/Trước .*sau/);
  });

  test('is PDF/UA-1: language, title, tags, embedded fonts, no date of its own', () => {
    const bytes = Buffer.from(
      write?.(paper([{ kind: 'heading', level: 3, content: [plain('Mục đầu ở cấp ba')] }])) ?? [],
    );
    const source = bytes.toString('latin1');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toMatch(/\/Lang \(vi-VN\)/);
    expect(source).toContain('/StructTreeRoot');
    expect(source).toContain('/FontFile');
    expect(source).toContain('Tinos');
    expect(source).not.toContain('/CreationDate');
  });

  test('has headings without a gap in their levels, wide tables and rows higher than a page', async () => {
    const long = 'Một câu dài để đầy trang. '.repeat(400);
    const pages = await readPdf(
      write?.(
        paper([
          { kind: 'heading', level: 2, content: [plain('Hai')] },
          { kind: 'heading', level: 1, content: [plain('Một')] },
          { kind: 'heading', level: 3, content: [plain('Ba')] },
          {
            kind: 'table',
            caption: 'Bảng',
            columns: [
              { width: 1, align: 'left' },
              { width: 3, align: 'left' },
            ],
            headerRows: [[{ content: [plain('A')] }, { content: [plain('B')] }]],
            rows: [
              { kind: 'group', label: [], title: [plain('Nhóm')] },
              { kind: 'data', cells: [[[plain('1')]], [[plain(long)]]] },
            ],
          },
        ]),
      ) ?? new Uint8Array(),
    );
    const words = pages.flatMap((page) => page.texts.map(({ text }) => text)).join(' ');
    // Nothing of the row is cut off.
    expect(words.match(/Một câu dài/g)?.length ?? 0).toBeGreaterThan(300);
    expect(pages.length).toBeGreaterThan(3);
  });

  test('is the same bytes whatever was written before', () => {
    const one = paper([{ kind: 'paragraph', content: [plain('Một')] }]);
    const before = write?.(one) ?? [];
    write?.(paper([{ kind: 'paragraph', content: [plain('Hai')] }]));
    expect(Buffer.from(write?.(one) ?? []).equals(Buffer.from(before))).toBe(true);
  });

  test('has a day when the paper has one', () => {
    expect(writeTypst(paper([], { title: 'a', date: '2024-02-15' }))).toContain(
      'datetime(year: 2024, month: 2, day: 15)',
    );
    expect(writeTypst(paper([], { title: 'a' }))).toContain('date: none');
  });
});
