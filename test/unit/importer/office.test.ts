import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/importer/import.ts';
import { Refusal } from '../../../src/importer/refusal.ts';
import { importBlocks, shown } from '../../support/import-paper.ts';
import { excelEntries, excelFile, externalRelation, wordEntries, wordFile, zip } from '../../support/office-files.ts';

const plain = (blocks: Awaited<ReturnType<typeof readBlocks>>) =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.cells) : block.text));

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readBlocks(name, bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('not refused');
}

describe('a Word file', () => {
  it('keeps the numbers that Word writes by itself', async () => {
    const lists = {
      1: [
        ['upperRoman', '%1.'],
        ['decimal', '%2.'],
        ['decimal', '%2.%3.'],
        ['lowerLetter', '%4)'],
      ] as [string, string][],
      2: [['bullet', '•']] as [string, string][],
    };
    const file = wordFile(
      [
        { text: 'MỤC TIÊU', list: [1, 0] },
        { text: 'Chung', list: [1, 1] },
        { text: 'Riêng', list: [1, 1] },
        { text: 'Nhỏ', list: [1, 2] },
        { text: 'Điểm', list: [1, 3] },
        { text: 'NHIỆM VỤ', list: [1, 0] },
        { text: 'Lại từ đầu', list: [1, 1] },
        { text: 'Gạch', list: [2, 0] },
      ],
      {},
      lists,
    );
    expect(plain(await readBlocks('a.docx', file))).toEqual([
      'I. MỤC TIÊU',
      '1. Chung',
      '2. Riêng',
      '2.1. Nhỏ',
      'a) Điểm',
      'II. NHIỆM VỤ',
      '1. Lại từ đầu',
      '- Gạch',
    ]);
  });

  it('gives merged cells their place in the grid', async () => {
    const file = wordFile([
      {
        rows: [
          ['Nhóm', 'Việc', 'Cơ quan chủ trì'],
          ['I. Một', '1. A', 'x'],
          [null, '2. B', 'y'],
        ],
      },
    ]);
    expect(plain(await readBlocks('a.docx', file))).toEqual([
      [
        ['Nhóm', 'Việc', 'Cơ quan chủ trì'],
        ['I. Một', '1. A', 'x'],
        ['', '2. B', 'y'],
      ],
    ]);
  });

  it('takes the tables of the head and the signature for what they are', async () => {
    const { data } = importBlocks(
      await readBlocks(
        'a.docx',
        wordFile([
          {
            rows: [
              ['UBND HUYỆN VÍ DỤ\nPHÒNG NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
              ['Số: 12/KH-PNV', 'Ví Dụ, ngày 05 tháng 3 năm 2026'],
            ],
          },
          'KẾ HOẠCH',
          'Kiểm tra cải cách hành chính năm 2026',
          'I. MỤC TIÊU',
          'Làm tốt hơn.',
          { rows: [['Nơi nhận:\n- UBND huyện;\n- Lưu: VT.', 'TRƯỞNG PHÒNG\n\n']] },
        ]),
      ),
    );
    expect(data).toMatchObject({
      kind: 'inspection-plan',
      number: 12,
      symbol: 'KH-PNV',
      issuedOn: '2026-03-05',
      place: 'Ví Dụ',
      parentBody: 'UBND HUYỆN VÍ DỤ',
      issuer: 'PHÒNG NỘI VỤ',
      recipients: ['UBND huyện', 'Lưu: VT'],
      signer: { position: 'TRƯỞNG PHÒNG' },
    });
  });

  it('keeps the head of its pages and the addresses of its links', async () => {
    const entries = wordEntries(['KẾ HOẠCH', 'Cải cách hành chính năm 2026', 'I. MỤC TIÊU']);
    const document = String(entries['word/document.xml']).replace(
      '</w:body>',
      '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>Trang của huyện</w:t></w:r></w:hyperlink></w:p></w:body>',
    );
    const file = zip({
      ...entries,
      'word/document.xml': document,
      'word/_rels/document.xml.rels': externalRelation('hyperlink', 'https://vidu.example.vn/'),
      'word/header1.xml': '<w:hdr xmlns:w="w"><w:p><w:r><w:t>Đầu trang riêng</w:t></w:r></w:p></w:hdr>',
    });
    const written = importBlocks(await readBlocks('a.docx', file));
    expect(shown(written)).toContain('Trang của huyện (`https://vidu.example.vn/`)');
    expect(shown(written)).toContain('Đầu trang riêng');
  });
});

describe('an Excel file', () => {
  const rows = [
    ['PHỤ LỤC'],
    ['Phân công nhiệm vụ năm 2026'],
    ['(Kèm theo Kế hoạch số 19/KH-UBND ngày 10/01/2026 của UBND huyện Ví Dụ)'],
    ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Ghi chú'],
    ['I', 'Cải cách thể chế'],
    ['1', 'Rà soát quy chế làm việc', 'Báo cáo', 'Phòng Tư pháp', 'Các cơ quan, đơn vị', 46_157, 'Việc mới'],
    ['2', 'Bãi bỏ văn bản cũ', 'Quyết định', 'Phòng Tư pháp', '', 'Quý IV/2026'],
  ];

  it('is an appendix, whose last lines of the head say of which plan', async () => {
    const paper = importBlocks(await readBlocks('a.xlsx', excelFile(rows)));
    expect(paper.data).toMatchObject({
      unit: 'huyen-vi-du',
      number: 19,
      symbol: 'KH-UBND',
      issuedOn: '2026-01-10',
      year: 2026,
    });
    expect(paper.data.tasks).toMatchObject([
      {
        no: '1',
        group: 'I. Cải cách thể chế',
        area: 'A1',
        lead: ['Phòng Tư pháp'],
        deadline: '15/05/2026',
        // The model has no key for notes: they are lines of their task.
        activities: ['Ghi chú: Việc mới'],
      },
      { no: '2', title: 'Bãi bỏ văn bản cũ', deadline: 'Quý IV/2026' },
    ]);
  });
});

describe('what is refused, in a sentence', () => {
  const word = wordEntries(['a']);

  it.each([
    ['macros by their extension', 'a.docm', zip(word), /macro/],
    ['macros inside', 'a.docx', zip({ ...word, 'word/vbaProject.bin': 'x' }), /macro/],
    [
      'macros by their content type',
      'a.docx',
      zip({
        ...word,
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
      /macro/,
    ],
    [
      'a template from elsewhere',
      'a.docx',
      zip({ ...word, 'word/_rels/settings.xml.rels': externalRelation('attachedTemplate', 'http://a.example/t.dotx') }),
      /bên ngoài \(http:\/\/a\.example/,
    ],
    [
      'an image from elsewhere',
      'a.docx',
      zip({ ...word, 'word/_rels/document.xml.rels': externalRelation('image', 'file:///etc/passwd') }),
      /bên ngoài/,
    ],
    [
      'a workbook linked to another',
      'a.xlsx',
      zip({ ...excelEntries([['a', 'b']]), 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      /bên ngoài/,
    ],
    [
      'a Word file called text',
      'a.txt',
      wordFile(['Kế hoạch cải cách hành chính']),
      /Word, Excel hoặc tệp nén bị đổi đuôi.*\.docx/,
    ],
    ['an Excel file called text', 'a.txt', excelFile([['a', 'b']]), /bị đổi đuôi/],
    ['an old Word file called text', 'a.txt', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xff), /đổi đuôi.*kiểu cũ/],
    ['a PDF called text', 'a.txt', new TextEncoder().encode('%PDF-1.7\n'), /đổi đuôi.*PDF/],
    ['a damaged file', 'a.docx', zip(word).slice(0, 300), /hỏng/],
    ['another kind of zip', 'a.docx', zip({ 'a.txt': 'a' }), /hỏng/],
    ['a spreadsheet named as a text', 'a.docx', excelFile([['a', 'b', 'c']]), /không có nội dung Word/],
    ['a text named as a spreadsheet', 'a.xlsx', wordFile(['a']), /không có trang tính/],
    ['an old file', 'a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /kiểu cũ/],
    ['a PDF', 'a.docx', new TextEncoder().encode('%PDF-1.7'), /PDF/],
    ['a PDF by its extension', 'a.pdf', new TextEncoder().encode('%PDF-1.7'), /PDF/],
    ['a wrong extension', 'a.png', Uint8Array.of(1), /Chỉ nhận/],
    ['an empty file', 'a.txt', new Uint8Array(), /không có chữ/],
    ['bytes that are no text', 'a.txt', Uint8Array.of(0x41, 0xff, 0xfe, 0x80), /UTF-8/],
    ['a text with null bytes', 'a.txt', Uint8Array.of(0x41, 0, 0x42), /byte rỗng/],
    [
      'a document with entities of its own',
      'a.docx',
      zip({ ...word, 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      /hỏng/,
    ],
    ['a document nested without end', 'a.docx', zip({ ...word, 'word/document.xml': '<a>'.repeat(5000) }), /hỏng/],
    ['a document without text', 'a.docx', wordFile([]), /không có chữ/],
  ])('%s', async (_, name, bytes, sentence) => {
    expect(await refusal(name, bytes)).toMatch(sentence);
  });

  it('a zip that grows beyond measure, before it does', async () => {
    const bomb = zip({ ...word, 'word/document.xml': new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    const started = performance.now();
    expect(await refusal('a.docx', bomb)).toMatch(/bất thường/);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('files that are too large', async () => {
    expect(await refusal('a.txt', new Uint8Array(4_000_001))).toMatch(/quá lớn \(4,0 MB\)/);
    expect(await refusal('a.docx', new Uint8Array(20_000_001))).toMatch(/quá lớn/);
  });

  it('reads UTF-16 with its mark', async () => {
    const text = Buffer.from('\uFEFFKế hoạch', 'utf16le');
    expect(plain(await readBlocks('a.txt', text))).toEqual(['Kế hoạch']);
  });
});
