import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/importer/import.ts';
import { readText } from '../../../src/importer/text.ts';
import { missingWords } from '../../../src/importer/words.ts';
import { writeReport } from '../../../src/importer/write.ts';
import { importBlocks, shown } from '../../support/import-paper.ts';
import { wordFile, type WordPart } from '../../support/office-files.ts';

const text = (name: string) => readFileSync(`test/fixtures/importer/${name}.txt`, 'utf8');
const fixture = (name: string) => importBlocks(readText(text(name)));

/** The same paper as Word would have it: paragraphs and real tables. */
function asWord(name: string): Uint8Array {
  const parts: WordPart[] = [];
  for (const block of readText(text(name))) {
    if (block.kind === 'table') parts.push({ rows: block.rows.map((row) => row.cells) });
    else {
      if (block.kind === 'paragraph' && block.gap) parts.push('');
      parts.push(block.text);
    }
  }
  return wordFile(parts);
}

const row = (paper: ReturnType<typeof fixture>, no: string) => paper.data.tasks?.find((task) => task.no === no);

describe('a plan with an appendix of six columns', () => {
  const paper = fixture('bang-6-cot');
  const { data } = paper;

  it('has its identity', () => {
    expect(data).toMatchObject({
      unit: 'huyen-vi-du',
      kind: 'annual-plan',
      year: 2026,
      number: 7,
      symbol: 'KH-UBND',
      place: 'Ví Dụ',
      issuedOn: '2026-01-09',
      status: 'issued',
      title: 'Cải cách hành chính năm 2026 của huyện Ví Dụ',
      basis: ['nd-118-2025', 'vi-du-kh-412-2025'],
    });
    expect(data.appendix?.reference).toBe('Kèm theo Kế hoạch số 07/KH-UBND ngày 09/01/2026 của UBND huyện Ví Dụ');
  });

  it('numbers tasks by group, over a forgotten number, a page end and a group name on the second row', () => {
    expect(data.tasks?.map(({ no }) => no)).toEqual(['I.1', 'I.2', 'II.1', 'II.2', 'III.1', 'III.2', 'IV.1', 'IV.2']);
    expect(row(paper, 'III.1')?.group).toBe('III. Xây dựng và phát triển chính quyền điện tử, chính quyền số');
    expect(row(paper, 'IV.1')).toMatchObject({ group: 'IV. Công tác chỉ đạo điều hành', area: 'A0' });
    expect(row(paper, 'II.1')?.title).toBe('Công khai dự toán được giao');
  });

  it('pairs products with deadlines, and finds what a product is part of', () => {
    expect(row(paper, 'I.1')?.products).toEqual([
      { name: 'Danh mục', deadline: 'Quý I/2026' },
      { name: 'Báo cáo', deadline: 'Tháng 11/2026' },
    ]);
    expect(row(paper, 'I.1')?.deadline).toBeUndefined();
    expect(row(paper, 'II.1')).toMatchObject({
      products: [{ name: 'Báo cáo', embeddedIn: 'báo cáo quý' }],
      deadline: 'Hàng quý và năm 2026',
    });
  });

  it('tells agencies apart', () => {
    expect(row(paper, 'I.1')).toMatchObject({
      lead: ['Phòng Tư pháp'],
      coordinating: ['Các cơ quan, đơn vị', 'UBND cấp xã'],
    });
    expect(row(paper, 'IV.1')?.coordinating).toEqual(['Phòng Nội vụ', 'Phòng Tư pháp']);
    expect(row(paper, 'II.2')?.condition).toBe('nếu có');
  });

  it('reads reporting duties with the days that their figures span', () => {
    expect(data.reporting?.[0]).toMatchObject({
      name: 'Báo cáo Quý I/2026',
      due: 'Chậm nhất ngày 08/3/2026',
      window: { from: '2025-12-01', to: '2026-02-28' },
      recipient: 'Ủy ban nhân dân huyện',
      via: 'Phòng Nội vụ',
      reporter: ['Thủ trưởng các cơ quan, đơn vị'],
    });
  });

  it('reads targets, one for each thing measured', () => {
    const found = data.targets?.map(({ op, value, unit }) => `${op} ${value ?? ''} ${unit ?? ''}`);
    expect(found).toEqual(['>= 90 %', '= 0 hồ sơ', '> 70 %', '> 70 %', '> 70 %', '>= 2 sáng kiến', '> 65 %']);
    expect(row(paper, 'III.2')?.targets).toEqual(['T7']);
  });

  it('reads recipients over a line end, and who signs for whom', () => {
    expect(data.recipients).toEqual(['UBND tỉnh Ví Dụ', 'Chi cục Thuế; BHXH, Bưu điện', 'Lưu: VT']);
    expect(data.signer).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH' });
  });

  it('joins a sentence that a page end cuts, and lets nothing run', () => {
    expect(paper.body).toContain('phối hợp và chia sẻ dữ liệu với nhau &lt;theo mẫu &#123;chung&#125;&gt;');
    expect(paper.body).toContain('`https://vidu.example.vn`');
    expect(paper.body).toContain('### I.1. Mục tiêu chung');
  });
});

describe('a plan with an appendix of eight columns', () => {
  const paper = fixture('bang-8-cot');
  const { data } = paper;

  it('keeps what its head, its signature and its appendix say, each as it is', () => {
    expect(data).toMatchObject({
      unit: 'truong-vi-du',
      number: 31,
      symbol: 'KH-THVD',
      issuedOn: '2026-02-20',
      status: 'issued',
      stamp: 'Dự thảo',
      issuer: 'ỦY BAN NHÂN DÂN HUYỆN VÍ DỤ',
      basis: ['vi-du-kh-44-2026'],
      signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', mark: '(Đã ký)' },
      recipients: ['Sở Nội vụ (để b/c)', 'Các cơ quan, đơn vị', 'Lưu: VT, NV'],
    });
    expect(data.appendix?.reference).toContain('44/KH-UBND ngày 16/02/2026');
    expect(row(paper, '1')?.deadline).toBe('Trước ngày 18/02/2026');
  });

  it('reads group rows, repeated headers, rows below a row and rows that a page end cuts', () => {
    expect(data.tasks?.map(({ no }) => no)).toEqual(['1', '2', '3', '4', '4b', '5']);
    expect(row(paper, '4')?.group).toBe('II. Cải cách thủ tục hành chính');
    expect(row(paper, '4b')).toMatchObject({
      parent: '4',
      title: 'Tuyên truyền về thủ tục',
      lead: ['Phòng Văn hóa và Thông tin'],
    });
    expect(row(paper, '5')?.title).toBe('Bố trí thêm bàn tiếp nhận tại bộ phận một cửa vào giờ cao điểm');
  });

  it('reads cells of several lines, and the same work at two levels', () => {
    expect(row(paper, '1')).toMatchObject({
      goal: 'Mọi người nắm được việc phải làm',
      title: 'Phổ biến kế hoạch',
      activities: ['Họp phổ biến', 'Niêm yết tại bảng tin.'],
      coordinating: ['Các cơ quan, đơn vị', 'UBND các xã, thị trấn'],
    });
    expect(row(paper, '3')).toMatchObject({
      variantOf: '2',
      coordinating: ['Các cơ quan, đơn vị', 'các xã, thị trấn'],
    });
    expect(row(paper, '4')?.deadline).toBe('Quý I, II/2026');
  });

  it('says which agency it does not know, and where', () => {
    expect(
      paper.notUnderstood.some(({ place, text: said }) => place === 'dòng 147' && said.includes('Tổ thẩm định nội bộ')),
    ).toBe(true);
  });

  it('reads reporting dates', () => {
    expect(data.reporting?.map(({ name, due }) => [name, due])).toEqual([
      ['Báo cáo quý I', 'Trước ngày 05/3/2026'],
      ['Báo cáo năm', 'Trước ngày 05/12/2026'],
    ]);
  });
});

describe('tasks in prose', () => {
  it('take the lines on time and execution that follow them', () => {
    const { data, body } = fixture('loi-van-dau-sao');
    expect(data).toMatchObject({
      unit: 'phuong-vi-du',
      kind: 'remediation-plan',
      year: 2026,
      issuedOn: '2026-02',
      status: 'draft',
      taskSource: 'prose',
    });
    expect(data.tasks?.map(({ no, deadline }) => [no, deadline])).toEqual([
      ['1.1-1', 'Thường xuyên'],
      ['1.1-2', 'Thường xuyên'],
      ['1.1-3', 'Hàng tháng'],
      ['2.1-1', 'Trong Quý II năm 2026'],
    ]);
    expect(data.tasks?.[1]?.title).toBe('Ghi lại mọi góp ý của người dân vào sổ và trả lời trong ba ngày làm việc.');
    expect(data.tasks?.[2]?.lead).toEqual(['Bộ phận một cửa', 'công chức chuyên môn']);
    expect(data.tasks?.[2]?.activities).toHaveLength(2);
    expect(data.tasks?.[3]).toMatchObject({
      area: 'PAPI-2',
      lead: ['Công chức VH – XH'],
      coordinating: ['Trạm truyền thanh', 'các đơn vị liên quan'],
    });
    expect(data.reporting?.[0]).toMatchObject({
      due: 'Trong tháng 03 năm 2026',
      recipient: 'Ủy ban nhân dân thành phố',
      via: 'Phòng Nội vụ',
    });
    expect(data.duties?.[0]?.agency).toEqual(['Văn phòng UBND phường']);
    expect(body).toContain('Nhiệm vụ 1.1-1, 1.1-2, 1.1-3: xem bảng nhiệm vụ.');
  });

  it('are the lettered points where no line says when', () => {
    const { data } = fixture('loi-van-diem');
    expect(data).toMatchObject({
      unit: 'thi-xa-vi-du',
      kind: 'attached-plan',
      stamp: 'DỰ THẢO LẦN 2',
      attachedTo: { type: 'QĐ', symbol: 'QĐ-UBND', issuedOn: '2026-01', issuer: 'Chủ tịch UBND thị xã Ví Dụ' },
    });
    expect(data.number).toBeUndefined();
    expect(data.tasks?.map(({ no }) => no)).toEqual([
      'II.1.a',
      'II.1.đ',
      'II.2.a',
      'II.2.b',
      'II.3',
      'II.4-1',
      'II.4-2',
    ]);
    expect(data.tasks?.[4]).toMatchObject({
      title: 'Kiểm tra việc tự chủ kinh phí tại các đơn vị sự nghiệp.'.normalize('NFC'),
      area: 'A5',
    });
    // The town's own paper, named with and without its place, in the text and in the footnote.
    expect(data.citations?.map(({ ref, role }) => `${ref} ${role}`)).toEqual([
      'vi-du-qd-88-2025 body',
      'nd-30-2020 task',
      'vi-du-qd-88-2025 footnote',
    ]);
  });
});

describe('a report', () => {
  it('has its period, whom it is for, limitations and directions', () => {
    const { data, type, body, slug } = fixture('bao-cao');
    expect(type).toBe('report');
    expect(slug).toBe('bao-cao-cchc');
    expect(data).toMatchObject({
      kind: 'annual-report',
      year: 2026,
      symbol: 'BC-SNV',
      issuedOn: '2026-12',
      addressedTo: ['Ủy ban nhân dân tỉnh Ví Dụ'],
      parentBody: 'UBND TỈNH VÍ DỤ',
      issuer: 'SỞ NỘI VỤ',
      period: { from: '2025-12-15', to: '2026-12-14' },
      title: 'Kết quả cải cách hành chính năm 2026 và phương hướng năm 2027',
      basis: ['vi-du-kh-412-2025'],
      signer: { position: 'GIÁM ĐỐC' },
    });
    expect(data.directions?.map(({ no }) => no)).toEqual(['II.1-1', 'II.2-1', 'II.2-2']);
    expect(data.limitations).toHaveLength(2);
    // Results are no targets.
    expect(data.targets?.map(({ op, value }) => `${op}${value ?? ''}`)).toEqual(['>=20', '>=25']);
    expect(body).toContain('| Hai | 98 | 98 |');
  });
});

describe.each(['bang-6-cot', 'bang-8-cot', 'loi-van-dau-sao', 'loi-van-diem', 'bao-cao'])('%s', (name) => {
  it('has every word of the original, as text and as a Word file', async () => {
    expect(missingWords(text(name), shown(fixture(name)))).toEqual([]);
    const word = importBlocks(await readBlocks('tep.docx', asWord(name)));
    expect(missingWords(text(name), shown(word))).toEqual([]);
  });

  it('is understood alike from a Word file', async () => {
    const { data } = importBlocks(await readBlocks('tep.docx', asWord(name)));
    const plain = fixture(name).data;
    for (const key of [
      'unit',
      'kind',
      'year',
      'number',
      'symbol',
      'issuedOn',
      'title',
      'basis',
      'tasks',
      'targets',
      'directions',
      'reporting',
      'recipients',
      'signer',
      'appendix',
    ] as const)
      expect(data[key], key).toEqual(plain[key]);
  });

  it('comes out the same every time, with an account of it', () => {
    const [one, two] = [fixture(name), fixture(name)];
    expect(one.file).toBe(two.file);
    const report = writeReport({ ...one, data: { ...one.data } }, 'tep.txt');
    expect(report).toContain('## Đã hiểu');
    for (const { place } of one.notUnderstood) expect(place).not.toBe('');
  });
});
