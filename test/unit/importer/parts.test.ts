import { describe, expect, it } from 'vitest';
import { readActors } from '../../../src/importer/actors.ts';
import { labelledTask, labelsOf, readAssignment } from '../../../src/importer/assignment.ts';
import { CitationFinder, fullIssuer } from '../../../src/importer/citations.ts';
import { readMentions } from '../../../src/importer/mentions.ts';
import type { Citation } from '../../../src/model/citation.ts';
import { readAttached } from '../../../src/importer/identity.ts';
import { escapeInline, escapeParagraph } from '../../../src/importer/markdown.ts';
import { markOf } from '../../../src/importer/outline.ts';
import { isTaskTable } from '../../../src/importer/table.ts';
import { readTargets } from '../../../src/importer/targets.ts';
import { chunks, missingWords, wordsOf } from '../../../src/importer/words.ts';
import { registry } from '../../support/import-paper.ts';

describe('list marks', () => {
  it.each([
    ['I. MỤC TIÊU', 'roman', 'I', 'MỤC TIÊU'],
    ['* III. TỔ CHỨC', 'roman', 'III', 'TỔ CHỨC'],
    ['IV/ KINH PHÍ', 'roman', 'IV', 'KINH PHÍ'],
    ['Phần II: NHIỆM VỤ', 'roman', 'II', 'NHIỆM VỤ'],
    ['2. Yêu cầu', 'number', '2', 'Yêu cầu'],
    ['2.1. Phòng Nội vụ', 'decimal', '2.1', 'Phòng Nội vụ'],
    ['1.2.3 Việc', 'decimal', '1.2.3', 'Việc'],
    ['đ) Điểm', 'point', 'đ', 'Điểm'],
    ['– Gạch', 'bullet', '-', 'Gạch'],
    ['-Gạch liền', 'bullet', '-', 'Gạch liền'],
    ['+ Cộng', 'sub', '+', 'Cộng'],
    ['Đoạn văn', 'none', '', 'Đoạn văn'],
    ['15/02/2022 là hạn', 'none', '', '15/02/2022 là hạn'],
    ['XIXI. không phải số La Mã', 'none', '', 'XIXI. không phải số La Mã'],
  ])('%s', (text, kind, label, rest) => {
    expect(markOf(text)).toEqual({ kind, label, text: rest });
  });
});

describe('labels', () => {
  it('are read behind any marks', () => {
    expect(labelsOf('* b)  Thời gian thực hiện: Quý I')).toEqual([{ label: 'time', value: 'Quý I' }]);
    expect(labelsOf('Yêu cầu: rõ')).toEqual([]);
  });

  it('are looked for in one walk, however many marks there are', () => {
    // Found by fuzzing: marks that can be read in several ways took forever.
    for (const marks of ['- '.repeat(2000), 'a)   '.repeat(1000), '-'.repeat(5000)]) {
      const before = performance.now();
      expect(labelsOf(marks)).toEqual([]);
      expect(performance.now() - before).toBeLessThan(1000);
    }
  });
});

describe('citations', () => {
  const read = (text: string) =>
    readMentions(text).map(({ type, code, issuedOn, issuer }) => [type, code, issuedOn, issuer]);

  it.each([
    ['Nghị định số 62/2020/NĐ-CP ngày 01/6/2020 của Chính phủ', [['NĐ', '62/2020/NĐ-CP', '2020-06-01', 'Chính phủ']]],
    [
      'theo quyết định 14/QĐ-UBND ngày 5 tháng 3 năm 2026 của UBND xã Ví Dụ về việc chi',
      [['QĐ', '14/QĐ-UBND', '2026-03-05', 'UBND xã Ví Dụ']],
    ],
    ['Kế hoạch số: 50/KH-UBND', [['KH', '50/KH-UBND', undefined, undefined]]],
    [
      'Căn cứ các Kế hoạch của UBND tỉnh: số 10/KH-UBND ngày 05/01/2026 về CCHC; số 11/KH-UBND ngày 06/01/2026',
      [
        ['KH', '10/KH-UBND', '2026-01-05', 'UBND tỉnh'],
        ['KH', '11/KH-UBND', '2026-01-06', 'UBND tỉnh'],
      ],
    ],
    [
      'Quyết định số 267-QĐ/HU ngày 23/11/2021 của Huyện ủy Ví Dụ',
      [['QĐ', '267-QĐ/HU', '2021-11-23', 'Huyện ủy Ví Dụ']],
    ],
    ['Công văn số 36/UBND-VP ngày 12/01/2023', [['CV', '36/UBND-VP', '2023-01-12', undefined]]],
    [
      'Quyết định số 4/2026/QĐ-UBND ngày 16/3/2026 và số 5/2026/QĐ-UBND ngày 19/3/2026 của UBND tỉnh Ví Dụ',
      [
        ['QĐ', '4/2026/QĐ-UBND', '2026-03-16', 'UBND tỉnh Ví Dụ'],
        ['QĐ', '5/2026/QĐ-UBND', '2026-03-19', 'UBND tỉnh Ví Dụ'],
      ],
    ],
    ['Nghị quyết số 115/2020/QH14 ngày 19/6/2020', [['NQ', '115/2020/QH14', '2020-06-19', 'Quốc hội']]],
    ['ngày 31/11/2021: Kế hoạch số 3/KH-UBND ngày 31/11/2021', [['KH', '3/KH-UBND', undefined, undefined]]],
    ['mức độ 3/4, 12/12 nội dung, TCVN ISO 9001:2015, số 09/02/2023', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('completes an issuer named without its place', () => {
    const chain = ['truong-vi-du', 'huyen-vi-du', 'tinh-vi-du']
      .map((id) => registry.units.get(id))
      .filter((unit) => unit !== undefined);
    expect(fullIssuer('UBND tỉnh', chain)).toBe('UBND tỉnh Ví Dụ');
    expect(fullIssuer('Chủ tịch Ủy ban nhân dân huyện', chain)).toBe('Chủ tịch UBND huyện Ví Dụ');
    expect(fullIssuer('Huyện uỷ', chain)).toBe('Huyện uỷ Ví Dụ');
    expect(fullIssuer('UBND huyện Khác', chain)).toBe('UBND huyện Khác');
  });

  it('reads what an appendix belongs to, with blanks', () => {
    expect(
      readAttached('(Kèm theo Quyết định số ..... /QĐ-UBND ngày ... tháng 3 năm 2026 của UBND xã Ví Dụ)')?.attachedTo,
    ).toEqual({
      type: 'QĐ',
      symbol: 'QĐ-UBND',
      issuedOn: '2026-03',
      issuer: 'UBND xã Ví Dụ',
    });
    expect(readAttached('Kèm theo báo cáo này')).toBeUndefined();
    expect(
      readAttached('(Kèm theo Kế hoạch ban hành theo Quyết định số 0124/QĐ-UBND ngày 15/01/2026 của UBND xã)'),
    ).toMatchObject({ attachedTo: { type: 'QĐ', number: '0124', symbol: 'QĐ-UBND' }, whole: true });
  });
});

describe('agencies', () => {
  const read = (cell: string) => readActors(cell, registry.actors);

  it.each([
    ['Các cơ quan, đơn vị, các xã, thị trấn', ['Các cơ quan, đơn vị', 'các xã, thị trấn']],
    [
      '- Phòng Nội vụ; Phòng Giáo dục&đào tạo.\n- Các cơ quan, đơn vị sự nghiệp.',
      ['Phòng Nội vụ', 'Phòng Giáo dục&đào tạo', 'Các cơ quan, đơn vị sự nghiệp'],
    ],
    ['Phòng Tư pháp, Phòng Nội vụ và UBND cấp xã', ['Phòng Tư pháp', 'Phòng Nội vụ', 'UBND cấp xã']],
    ['Văn phòng HĐND và UBND', ['Văn phòng HĐND và UBND']],
    [
      'Phòng Kinh tế (đối với xã), Phòng Kinh tế, Hạ tầng và Đô thị (đối với phường)',
      ['Phòng Kinh tế (đối với xã)', 'Phòng Kinh tế, Hạ tầng và Đô thị (đối với phường)'],
    ],
    [
      'Phòng Kinh tế (xã, đặc khu); Phòng Kinh tế, Hạ tầng và Đô thị (phường)',
      ['Phòng Kinh tế (xã, đặc khu)', 'Phòng Kinh tế, Hạ tầng và Đô thị (phường)'],
    ],
    ['Tổ lạ, Phòng Nội vụ', ['Tổ lạ', 'Phòng Nội vụ']],
    ['Chi cục Văn thư - Lưu trữ', ['Chi cục Văn thư - Lưu trữ']],
    ['Phòng Hành chính - Tổng hợp', ['Phòng Hành chính - Tổng hợp']],
    [
      '- Phòng Hành chính - Tổng hợp - Trạm Truyền thanh - Truyền hình',
      ['Phòng Hành chính - Tổng hợp', 'Trạm Truyền thanh - Truyền hình'],
    ],
    ['Phòng Tư pháp - Phòng Nội vụ', ['Phòng Tư pháp', 'Phòng Nội vụ']],
    [
      'Đ/c Nguyễn Văn Bình - Chuyên viên VP; Ông Trần Văn C - Trưởng ấp 3',
      ['Đ/c Nguyễn Văn Bình - Chuyên viên VP', 'Ông Trần Văn C - Trưởng ấp 3'],
    ],
    ['VP HĐND và UBND/Phòng Kinh tế', ['VP HĐND và UBND', 'Phòng Kinh tế']],
    [
      'Ban Chỉ huy phòng thủ dân sự, phòng chống thiên tai và TKCN xã',
      ['Ban Chỉ huy phòng thủ dân sự, phòng chống thiên tai và TKCN xã'],
    ],
    ['HT, VT; Tổ Tin, GV', ['HT', 'VT', 'Tổ Tin', 'GV']],
    ['Công an xã và các thôn, ấp', ['Công an xã', 'các thôn, ấp']],
    ['Các phòng: Kinh tế, Văn hóa - Xã hội', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội']],
    ['Các phòng: Kinh tế, Bóng đá', ['Các phòng: Kinh tế, Bóng đá']],
    ['', []],
  ])('%s', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  it('reads labels within brackets', () => {
    expect(labelledTask('Rà soát quy trình (chủ trì: Phòng Nội vụ; thời hạn: 6 tháng/lần).')).toEqual({
      task: 'Rà soát quy trình',
      labels: [
        { label: 'lead', value: 'Phòng Nội vụ' },
        { label: 'time', value: '6 tháng/lần' },
      ],
    });
  });

  it('tells who leads from who helps', () => {
    expect(
      readAssignment(
        'Công an phường chủ trì phối hợp Trạm truyền thanh, các đơn vị liên quan tham mưu UBND phường thực hiện.',
        registry.actors,
      ),
    ).toEqual({
      lead: ['Công an phường'],
      coordinating: ['Trạm truyền thanh', 'các đơn vị liên quan'],
      monitoring: [],
    });
    expect(readAssignment('Văn phòng UBND, 0văn thư lưu trữ thực hiện', registry.actors).lead).toEqual([
      'Văn phòng UBND',
      'văn thư lưu trữ',
    ]);
  });
});

describe('targets', () => {
  const read = (text: string) =>
    readTargets(text, 'huyen').map(({ op, value, unit }) =>
      [op, value, unit].filter((part) => part !== undefined).join(' '),
    );

  it.each([
    ['Mức độ hài lòng đạt trên 86%.', ['> 86 %']],
    ['Phấn đấu tối thiểu 60% thủ tục được đưa lên mạng.', ['>= 60 %']],
    ['Đạt 95,5% trở lên.', ['>= 95.5 %']],
    ['Tỷ lệ hồ sơ quá hạn không quá 2%.', ['<= 2 %']],
    ['Đối với phòng đạt 80%, đối với UBND cấp xã đạt 70%; 100% văn bản được ký số.', ['= 80 %', '= 70 %', '= 100 %']],
    ['Cắt giảm ít nhất 20% thủ tục và 25% chi phí.', ['>= 20 %', '>= 25 %']],
    ['Bảo đảm ít nhất 05 hình thức, ít nhất 1 tuần/lần.', ['>= 5 hình thức', '>= 1 lần/tuần']],
    ['Đối thoại ít nhất 02 lần/năm.', ['>= 2 lần/năm']],
    ['Không có hồ sơ trễ hạn.', ['= 0 hồ sơ']],
    ['Số hồ sơ trực tuyến năm sau cao hơn năm trước.', ['gt-previous']],
    ['Hoàn thành việc kết nối dữ liệu.', ['complete']],
    ['Sử dụng biên chế không vượt số lượng được giao.', ['cap']],
    ['Dịch vụ công tối thiểu mức độ 3.', ['>= 3 mức độ']],
    ['Theo dõi việc thực hiện.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('tables', () => {
  const table = (...rows: string[][]) => ({
    kind: 'table' as const,
    place: 'bảng 1',
    rows: rows.map((cells) => ({ cells, place: 'bảng 1' })),
  });

  it('are of tasks when their header says so, over two rows too', () => {
    expect(isTaskTable(table(['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời hạn']))).toBe(true);
    expect(
      isTaskTable(
        table(['STT', 'Nhiệm vụ', 'Cơ quan thực hiện', '', 'Thời gian'], ['', '', 'Chủ trì', 'Phối hợp', '']),
      ),
    ).toBe(true);
    expect(isTaskTable(table(['TT', 'Đơn vị', 'Biên chế', 'Có mặt'], ['1', 'Phòng Nội vụ', '7', '6']))).toBe(false);
  });
});

describe('text of the body', () => {
  it('says what it said and runs nothing', () => {
    expect(escapeInline('a <b> {c} [d](e) *f* `g` h_i')).toBe(
      'a &lt;b&gt; &#123;c&#125; &#91;d&#93;(e) \\*f\\* \\`g\\` h\\_i',
    );
    expect(escapeInline('xem <https://a.vn/x>, thư a.b@c.vn.')).toBe('xem &lt;`https://a.vn/x`&gt;, thư `a.b@c.vn`.');
    expect(escapeParagraph('- a')).toBe('\\- a');
    expect(escapeParagraph('1. a')).toBe('1\\. a');
    expect(escapeParagraph('import x')).toBe('&#105;mport x');
    expect(escapeInline('&lt; & &amp;')).toBe('&amp;lt; & &amp;amp;');
  });

  it('is counted in words', () => {
    expect(wordsOf('Số: 03/KH-UBND, hoà\u0300')).toEqual(['Số', '03', 'KH', 'UBND', 'hoà\u0300'.normalize('NFC')]);
    expect(missingWords('một hai hai', 'hai một')).toEqual(['hai']);
    expect(chunks('một hai '.repeat(2000)).join('')).toBe('một hai '.repeat(2000));
  });
});

describe('a cited paper in the registry', () => {
  const plan = (id: string, issuer: string, issuedOn: string): Citation => ({
    id,
    type: 'KH',
    number: 5,
    year: Number(issuedOn.slice(0, 4)),
    code: '05/KH-UBND',
    issuer,
    issuedOn,
    title: 'Kế hoạch',
    aliases: [],
    relations: [],
    status: { value: 'unknown', asOf: '2026-01-01', source: 'Chưa tra cứu' },
  });
  const known = [plan('a-kh-5-2023', 'UBND huyện A', '2023-02-01'), plan('b-kh-5-2026', 'UBND xã B', '2026-01-10')];
  const find = (text: string) => {
    const finder = new CitationFinder(known, [], '2026-11-21');
    return readMentions(text).map((mention) => finder.resolve(mention, ''));
  };

  it('is of the issuer that is said, and of its year', () => {
    expect(find('Kế hoạch số 05/KH-UBND của UBND xã C')).toEqual([undefined]);
    expect(find('Kế hoạch số 05/KH-UBND')).toEqual([undefined]);
    expect(find('Kế hoạch số 05/KH-UBND của UBND xã B')).toEqual([undefined]);
    expect(find('Kế hoạch số 05/KH-UBND ngày 10/01/2026 của UBND xã B')).toEqual([{ id: 'b-kh-5-2026', isNew: false }]);
    expect(find('Kế hoạch số 05/KH-UBND ngày 10/01/2026')).toEqual([{ id: 'b-kh-5-2026', isNew: false }]);
    expect(find('Kế hoạch số 05/KH-UBND ngày 10/01/2026 của UBND xã C')).toMatchObject([{ isNew: true }]);
  });

  it('is the one named before, where a later place leaves out its year', () => {
    expect(
      find(
        'Kế hoạch số 05/KH-UBND ngày 10/01/2026 của UBND xã B; theo Kế hoạch số 05/KH-UBND của UBND xã B, Kế hoạch số 05/KH-UBND',
      ).map((found) => found?.id),
    ).toEqual(['b-kh-5-2026', 'b-kh-5-2026', 'b-kh-5-2026']);
  });
});
