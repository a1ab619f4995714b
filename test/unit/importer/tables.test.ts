/** Tables, schedules and directions in the shapes of real papers, each in the smallest paper that has it. */
import { describe, expect, it } from 'vitest';
import type { Paragraph, Row, Table } from '../../../src/importer/blocks.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { readText } from '../../../src/importer/text.ts';
import { importBlocks } from '../../support/import-paper.ts';
import { wordEntries, zip } from '../../support/office-files.ts';

let line = 0;
const paragraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  text,
  place: `đoạn ${++line}`,
  gap: false,
  cell: false,
});
const HEAD = ['KẾ HOẠCH', 'Cải cách hành chính năm 2026', 'I. NHIỆM VỤ', 'Chi tiết tại Phụ lục.'];
const SIGNED = ['Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Phạm Văn An'];

/** A table whose cells are parted by bars: `>` goes on with the cell to the left, `^` with the one above. */
const table = (...lines: string[]): Table => {
  const place = `bảng ${++line}`;
  const rows = lines.map((text, i): Row => {
    const cells = text.split('|').map((cell) => cell.trim().replaceAll('/ ', '\n'));
    const at = (sign: string) => cells.flatMap((cell, k) => (cell === sign ? [k] : []));
    const [up, wide] = [at('^'), at('>')];
    return {
      cells: cells.map((cell) => (cell === '^' || cell === '>' ? '' : cell)),
      place: `${place}, dòng ${i + 1}`,
      ...(up.length ? { up } : {}),
      ...(wide.length ? { wide } : {}),
    };
  });
  return { kind: 'table', rows, place: `${place}, dòng 1` };
};
const paperOf = (...parts: (string | Table)[]) =>
  importBlocks(parts.map((part) => (typeof part === 'string' ? paragraph(part) : part)));
const inAppendix = (...lines: string[]) => paperOf(...HEAD, ...SIGNED, 'PHỤ LỤC', table(...lines));
const tasksOf = (...lines: string[]) => inAppendix(...lines).data.tasks ?? [];
const LEFT = /Nguyên văn cần đối chiếu|Chưa xếp được/u;

describe('rows that say who leads and who helps in one cell', () => {
  it.each([
    'Phòng Kinh tế (chủ trì); Công an xã, Trạm Y tế (phối hợp)',
    'Chủ trì: Phòng Kinh tế; Phối hợp: Công an xã, Trạm Y tế',
    'Phòng Kinh tế phối hợp với Công an xã và Trạm Y tế',
  ])('%s', (cell) => {
    const tasks = tasksOf(
      'STT | Nội dung | Sản phẩm | Đơn vị thực hiện | Thời gian',
      '1 | Rà soát thủ tục | Báo cáo | Phòng Kinh tế | Quý I',
      `2 | Việc kiểm tra hồ sơ | Báo cáo | ${cell} | Quý II`,
      '3 | Công khai thủ tục | Báo cáo | Phòng Kinh tế | Quý III',
    );
    expect(tasks.map(({ no }) => no)).toEqual(['1', '2', '3']);
    expect(tasks[1]).toMatchObject({ lead: ['Phòng Kinh tế'], coordinating: ['Công an xã', 'Trạm Y tế'] });
  });

  it('take over from the row above whom a column of its own names', () => {
    const [, second] = tasksOf(
      'STT | Nội dung | Cơ quan chủ trì | Thời gian | Lãnh đạo phụ trách',
      '1 | Rà soát thủ tục | Phòng Kinh tế | Quý I | Phó Chủ tịch Thường trực',
      '2 | Kiểm tra hồ sơ | Phòng Kinh tế | Quý II | nt',
    );
    expect(second?.activities).toEqual(['Lãnh đạo phụ trách: Phó Chủ tịch Thường trực']);
  });
});

describe('criteria with their points', () => {
  it('are groups of the tasks below them', () => {
    const tasks = tasksOf(
      'STT | Tiêu chí | Điểm tối đa | Điểm đạt | Nhiệm vụ khắc phục | Cơ quan chủ trì | Thời gian',
      '1 | CHỈ ĐẠO ĐIỀU HÀNH | 10 | 9,0 | | |',
      '1.1 | Kế hoạch đúng hạn | 2 | 1,5 | Giao thời hạn cụ thể | Phòng Kinh tế | Quý II',
      '2 | THỦ TỤC | 15 | 14 | | |',
      '2.1 | Hồ sơ đúng hạn | 3 | 2 | Xin lỗi khi trễ | Phòng Kinh tế | Quý III',
    );
    expect(tasks.map(({ no, group }) => [no, group])).toEqual([
      ['1.1', '1. CHỈ ĐẠO ĐIỀU HÀNH (Điểm tối đa: 10; Điểm đạt: 9,0)'],
      ['2.1', '2. THỦ TỤC (Điểm tối đa: 15; Điểm đạt: 14)'],
    ]);
  });
});

describe('cells that lie one to a line', () => {
  it('are no tasks', () => {
    const cells = [
      'STT',
      'Nhiệm vụ',
      'Sản phẩm',
      'Chủ trì',
      'Thời hạn',
      '1',
      'Ban hành kế hoạch',
      'Kế hoạch',
      'Văn phòng',
      'Tháng 01',
    ];
    const read = importBlocks(
      readText(['KẾ HOẠCH', 'Cải cách hành chính năm 2026', '', 'I. NHIỆM VỤ', ...cells].join('\n')),
    );
    expect(read.data.tasks ?? []).toEqual([]);
    expect(read.body).toContain('Ban hành kế hoạch');
  });
});

describe('numbers of rows', () => {
  it('are those that Word writes into the cell by itself', async () => {
    const parts = [...HEAD, ...SIGNED, 'PHỤ LỤC'];
    const rows = [
      ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian'],
      ['', 'Việc một', 'Phòng Kinh tế', 'Quý I'],
      ['', 'Việc hai', 'Phòng Kinh tế', 'Quý I'],
    ];
    const entries = wordEntries([...parts, { rows }], {}, { 7: [['decimal', '%1']] });
    const numbered = String(entries['word/document.xml']).replaceAll(
      /(<w:tr><w:tc><w:tcPr><\/w:tcPr><w:p><w:pPr>)(<\/w:pPr><w:r><w:t xml:space="preserve"><\/w:t>)/gu,
      '$1<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>$2',
    );
    const { data, body } = importBlocks(await readBlocks('a.docx', zip({ ...entries, 'word/document.xml': numbered })));
    expect(data.tasks?.map((task) => [task.no, task.title, 'unnumbered' in task])).toEqual([
      ['1', 'Việc một', false],
      ['2', 'Việc hai', false],
    ]);
    expect(body).not.toMatch(LEFT);
  });

  it('are counted where the column of numbers is empty, and the account says so', () => {
    const { data, notUnderstood } = inAppendix(
      'STT | Nội dung | Chủ trì | Thời gian',
      'I | Thể chế | |',
      ' | Việc một | Phòng Kinh tế | Quý I',
      ' | Việc hai | Công an xã | Quý II',
    );
    expect(data.tasks).toMatchObject([
      { no: '1', unnumbered: true, group: 'I. Thể chế', title: 'Việc một' },
      { no: '2', unnumbered: true, title: 'Việc hai' },
    ]);
    expect(notUnderstood.map(({ text }) => text).join()).toContain('2 nhiệm vụ không có số thứ tự');
  });

  it('are not given to the sum below the rows', () => {
    const rows = ['STT | Nội dung | Chủ trì | Thời gian', '1 | Việc một | Phòng Kinh tế | Quý I'];
    const right = inAppendix(...rows, ' | Tổng số: 1 nhiệm vụ | |');
    expect(right.data.tasks?.map(({ no }) => no)).toEqual(['1']);
    expect(right.body).not.toMatch(LEFT);
    expect(inAppendix(...rows, ' | Tổng số: 3 nhiệm vụ | |').file).toContain('Tổng số: 3 nhiệm vụ');
  });
});

it.each([
  ['lead', 'Chịu trách nhiệm'],
  ['lead', 'Cán bộ phụ trách'],
  ['lead', 'Đơn vị chịu trách nhiệm chính'],
  ['lead', 'Cơ quan soạn thảo'],
  ['lead', 'Cơ quan trình'],
  ['lead', 'Lực lượng thực hiện'],
  ['lead', 'Cơ quan, đơn vị'],
  ['coordinating', 'Đơn vị tham gia'],
  ['coordinating', 'Cơ quan liên quan'],
  ['coordinating', 'Đơn vị cùng thực hiện'],
  ['coordinating', 'CQPH'],
  ['product', 'Minh chứng'],
  ['product', 'Hình thức văn bản'],
  ['product', 'Kết quả hoàn thành'],
  ['deadline', 'T/gian'],
  ['deadline', 'TG thực hiện'],
  ['deadline', 'Năm thực hiện'],
  ['title', 'Tiêu chí, nhiệm vụ'],
  ['title', 'Hạng mục công việc'],
] as const)('a column of the %s may be named %s', (role, name) => {
  const names = {
    title: 'Nhiệm vụ',
    product: 'Sản phẩm',
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    deadline: 'Thời hạn',
  };
  const head = Object.values({ ...names, [role]: name }).join(' | ');
  expect(tasksOf(`STT | ${head}`, '1 | Rà soát văn bản | Báo cáo | Phòng Kinh tế | Công an xã | Quý II')).toMatchObject(
    [
      {
        title: 'Rà soát văn bản',
        products: [{ name: 'Báo cáo' }],
        lead: ['Phòng Kinh tế'],
        coordinating: ['Công an xã'],
        deadline: 'Quý II',
      },
    ],
  );
});

it.each(['nt', '-nt-', 'Như trên', '"'])('a cell that says %s repeats the one above', (ditto) => {
  const { data, body } = inAppendix(
    'STT | Nội dung | Sản phẩm | Chủ trì | Thời gian',
    '1 | Rà soát | Báo cáo | Phòng Kinh tế | Quý I',
    `2 | Kiểm tra | ${ditto} | ${ditto} | ${ditto}`,
  );
  expect(data.tasks?.[1]).toMatchObject({
    title: 'Kiểm tra',
    products: [{ name: 'Báo cáo' }],
    lead: ['Phòng Kinh tế'],
    deadline: 'Quý I',
  });
  expect(body).not.toMatch(LEFT);
});

describe('a head of two rows', () => {
  it.each([
    ['01/02/2026', '30/6/2026', 'Từ ngày 01/02/2026 đến ngày 30/6/2026'],
    ['Tháng 2', 'Tháng 4', 'Từ tháng 2 đến tháng 4'],
    ['Tháng 6', 'Tháng 6', 'Tháng 6'],
    ['', '30/6/2026', 'Đến ngày 30/6/2026'],
  ])('has the two ends of a deadline: %s, %s', (from, to, deadline) => {
    const { data, body } = inAppendix(
      'STT | Nội dung | Phân công | > | Thời gian | >',
      '^ | ^ | Chủ trì thực hiện | Phối hợp | Bắt đầu | Kết thúc',
      `1 | Rà soát | Phòng Kinh tế | Công an xã | ${from} | ${to}`,
    );
    expect(data.tasks).toMatchObject([
      { no: '1', title: 'Rà soát', lead: ['Phòng Kinh tế'], coordinating: ['Công an xã'], deadline },
    ]);
    expect(data.tasks?.[0]?.activities).toBeUndefined();
    expect(body).not.toMatch(LEFT);
  });

  it('may have the ends in one row', () => {
    const [task] = tasksOf(
      'STT | Nội dung | Đơn vị chủ trì | Từ ngày | Đến ngày',
      '1 | Việc A | Phòng Kinh tế | 01/02/2026 | 31/03/2026',
    );
    expect(task?.deadline).toBe('Từ ngày 01/02/2026 đến ngày 31/03/2026');
  });

  it.each([
    ['Năm thực hiện', '2026 | 2027 | 2028', 'x | | ', 'Năm 2026'],
    ['Năm thực hiện', '2026 | 2027 | 2028', 'x | x | ', '2026 - 2027'],
    ['Năm thực hiện', '2026 | 2027 | 2028', 'x | | x', 'Năm 2026, 2028'],
    ['Quý', 'I | II | III', 'x | | x', 'Quý I, III'],
    ['Tháng', '1 | 2 | 3', '✓ | ✓ | ✓', 'Từ tháng 1 đến tháng 3'],
  ])('has marks below times: %s %s', (name, times, marks, deadline) => {
    const { data, body } = inAppendix(
      `STT | Nhiệm vụ | Cơ quan chủ trì | ${name} | > | >`,
      `^ | ^ | ^ | ${times}`,
      `1 | Số hóa | Phòng Kinh tế | ${marks}`,
    );
    expect(data.tasks).toMatchObject([{ title: 'Số hóa', deadline }]);
    expect(body).not.toMatch(LEFT);
  });

  it('that parts values by years makes no deadline', () => {
    const { data, body } = inAppendix(
      'STT | Chỉ tiêu | Đơn vị tính | Lộ trình | > | Cơ quan theo dõi',
      '^ | ^ | ^ | 2026 | 2027 | ^',
      '1 | Hồ sơ trực tuyến | % | 70 | 75 | Phòng Kinh tế',
    );
    expect(data.tasks).toBeUndefined();
    expect(body).toContain('| 1 | Hồ sơ trực tuyến | % | 70 | 75 |');
  });
});

it('gives each row the field that is merged beside them, and cuts no name at its verb', () => {
  const name = 'Phòng Xây dựng chính quyền và Công tác thanh niên';
  expect(
    tasksOf(
      'STT | Lĩnh vực | Nhiệm vụ | Cơ quan chủ trì | Thời gian',
      '1 | Cải cách thể chế | Rà soát | Phòng Kinh tế | Quý I',
      `2 | ^ | Tập huấn cho công chức | ${name} | Quý II`,
    ),
  ).toMatchObject([{ group: 'Cải cách thể chế' }, { group: 'Cải cách thể chế', area: 'A1', lead: [name] }]);
});

describe('appendices', () => {
  const rows = ['STT | Nội dung | Chủ trì | Thời gian', '1 | Việc một | Phòng Kinh tế | Quý I'];

  it('each have their own tables', () => {
    const { body } = paperOf(
      ...HEAD,
      ...SIGNED,
      'PHỤ LỤC I',
      'CHỈ TIÊU',
      table('Tên | Giá trị', 'Alpha | 70'),
      'PHỤ LỤC II',
      'KINH PHÍ',
      table('Khoản | Tiền', 'Beta | 5'),
      'PHỤ LỤC III',
      'Đoạn cuối.',
    );
    const places = ['Phụ lục I', 'CHỈ TIÊU', 'Alpha', 'PHỤ LỤC II', 'KINH PHÍ', 'Beta', 'PHỤ LỤC III'];
    expect(places.map((text) => body.indexOf(text))).toEqual(
      places.map((text) => body.indexOf(text)).toSorted((a, b) => a - b),
    );
    expect(places.every((text) => body.includes(text))).toBe(true);
  });

  it('with the tasks may be the second', () => {
    const { body, data } = paperOf(
      ...HEAD,
      ...SIGNED,
      'PHỤ LỤC I',
      'SỐ LIỆU',
      table('Tên | Giá trị', 'Alpha | 70'),
      'PHỤ LỤC II',
      'DANH MỤC NHIỆM VỤ',
      table(...rows),
    );
    expect(data.appendix?.title).toBe('DANH MỤC NHIỆM VỤ');
    expect(body.indexOf('Alpha')).toBeLessThan(body.indexOf('Phụ lục II'));
    expect(body.indexOf('Phụ lục II')).toBeLessThan(body.indexOf('1 dòng nhiệm vụ'));
    expect(body).not.toMatch(LEFT);
  });

  it('may lack the word: a title above a table behind the signature', () => {
    const { body, data } = paperOf(...HEAD, ...SIGNED, 'LỊCH THỰC HIỆN', table(...rows));
    expect(data.appendix?.title).toBe('LỊCH THỰC HIỆN');
    expect(data.signer?.name).toBe('Phạm Văn An');
    expect(body).not.toMatch(LEFT);
  });
});

describe('schedules', () => {
  it('are rows by the month, each line of a cell one thing to do', () => {
    expect(
      tasksOf(
        'Tháng | Nội dung công việc | Người thực hiện',
        '8/2025 | Xây dựng kế hoạch | Hiệu trưởng',
        '12 | Niêm yết thủ tục/ Tập huấn phần mềm | Văn thư',
      ).map(({ title, deadline, lead }) => [title, deadline, lead]),
    ).toEqual([
      ['Xây dựng kế hoạch', 'Tháng 8/2025', ['Hiệu trưởng']],
      ['Niêm yết thủ tục', 'Tháng 12', ['Văn thư']],
      ['Tập huấn phần mềm', 'Tháng 12', ['Văn thư']],
    ]);
  });

  it('say where and with whom, and need nobody who leads', () => {
    const { data, notUnderstood } = inAppendix(
      'TT | Đơn vị được kiểm tra | Thời gian | Địa điểm | Thành phần',
      '1 | Phòng Kinh tế | 14h00, ngày 12/5/2026 | Trụ sở | Toàn Tổ',
    );
    expect(data.tasks).toMatchObject([
      {
        scheduled: true,
        title: 'Đơn vị được kiểm tra: Phòng Kinh tế',
        deadline: '14h00, ngày 12/5/2026',
        activities: ['Địa điểm: Trụ sở', 'Thành phần: Toàn Tổ'],
      },
    ]);
    expect(notUnderstood.map(({ text }) => text).join()).not.toContain('không có cơ quan chủ trì');
  });

  it('stand in the text too', () => {
    const { data, body } = importBlocks(
      readText(
        'KẾ HOẠCH\nTổ chức phong trào thi đua năm 2026\n\nI. MỤC ĐÍCH\nĐộng viên.\n\nII. TIẾN ĐỘ\n- Tháng 3/2026: phát động.\n- Trước ngày 30/11/2026: tổng kết.\n',
      ),
    );
    expect(data.tasks).toMatchObject([
      { no: 'II-1', scheduled: true, title: 'Phát động.', deadline: 'Tháng 3/2026' },
      { no: 'II-2', scheduled: true, title: 'Tổng kết.', deadline: 'Trước ngày 30/11/2026' },
    ]);
    expect(body).not.toMatch(LEFT);
  });
});

it('has the labelled tasks of the text beside those of the table', () => {
  const { data, body } = paperOf(
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2026',
    'I. NHIỆM VỤ',
    '1. Cải cách thể chế',
    '- Rà soát văn bản.',
    '- Cơ quan thực hiện: Phòng Kinh tế.',
    '- Thời hạn: Quý II.',
    '2. Cải cách thủ tục hành chính',
    'a) Công khai thủ tục; Chủ trì: Phòng Kinh tế; Phối hợp: Công an xã; Thời gian: Thường xuyên.',
    table('STT | Nội dung | Chủ trì | Thời gian', '1 | Niêm yết | Công an xã | Quý I'),
    'II. KINH PHÍ',
  );
  expect(data.tasks).toMatchObject([
    { no: 'I.1-1', title: 'Rà soát văn bản.', lead: ['Phòng Kinh tế'], deadline: 'Quý II' },
    { no: 'I.2.a', title: 'Công khai thủ tục', lead: ['Phòng Kinh tế'], coordinating: ['Công an xã'] },
    { no: '1', title: 'Niêm yết' },
  ]);
  expect(body).not.toMatch(LEFT);
});

it('has the numbered sentences of a report on what comes next as directions', () => {
  const { data, body } = importBlocks(
    readText(
      'BÁO CÁO\nCông tác cải cách hành chính 6 tháng đầu năm 2026\n\nI. KẾT QUẢ\n1. Tiếp nhận 20 hồ sơ.\n\nII. PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2026\n1. Hoàn thành 100% nhiệm vụ.\n2. Rà soát thủ tục hành chính.\n',
    ),
  );
  expect(data.directions).toMatchObject([
    { no: 'II.1', title: 'Hoàn thành 100% nhiệm vụ.' },
    { no: 'II.2', title: 'Rà soát thủ tục hành chính.' },
  ]);
  expect(body).not.toContain('Rà soát thủ tục hành chính.');
  expect(body).not.toMatch(LEFT);
});

it('has the rows of a report’s table of figures as results', () => {
  const { data } = paperOf(
    'BÁO CÁO',
    'Công tác cải cách hành chính quý I năm 2026',
    'Thực hiện Công văn số 301/SNV-CCHC ngày 02/3/2026 của Sở Nội vụ về báo cáo CCHC, UBND xã báo cáo như sau:',
    'I. KẾT QUẢ',
    table(
      'STT | Chỉ tiêu | Đơn vị tính | Kết quả | Ghi chú',
      '1 | Hồ sơ tiếp nhận | Hồ sơ | 1.250 |',
      ' | Trong đó trực tuyến | Hồ sơ | chưa có |',
      ' | Trong đó đúng hạn | % | 99,2 |',
    ),
  );
  expect(data).toMatchObject({
    results: [
      { id: 'R1', area: 'A2', indicator: 'Hồ sơ tiếp nhận', value: 1250, unit: 'Hồ sơ' },
      { id: 'R2', indicator: 'Hồ sơ tiếp nhận, trong đó đúng hạn', value: 99.2, unit: '%' },
    ],
  });
});

it('proposes a cited paper by its own title, not by the sentence around it', () => {
  const { proposals } = importBlocks(
    readText(
      'BÁO CÁO\nCông tác cải cách hành chính quý I năm 2026\n\nThực hiện Công văn số 301/SNV-CCHC ngày 02/3/2026 của Sở Nội vụ về báo cáo CCHC, UBND xã báo cáo như sau:\n\nI. KẾT QUẢ\nTốt.\n',
    ),
  );
  expect(proposals.map(({ title }) => title)).toEqual(['Báo cáo CCHC']);
});
