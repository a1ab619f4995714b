/** Tasks in sentences of their own, and what such a sentence says of who and when. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/importer/text.ts';
import { readTargets } from '../../../src/importer/targets.ts';
import { importBlocks } from '../../support/import-paper.ts';

const tasksOf = (lines: string) =>
  importBlocks(readText(`KẾ HOẠCH\nCải cách hành chính năm 2026\nI. MỤC TIÊU\nNâng cao.\nII. NHIỆM VỤ\n${lines}`)).data[
    'tasks'
  ];

describe('a task in prose', () => {
  it.each([
    ['1. Phòng Nội vụ rà soát quy hoạch; hoàn thành trước ngày 30/6/2026.', 'II.1'],
    // Papers of the Party.
    ['1- Phòng Nội vụ: rà soát quy hoạch, hoàn thành trước ngày 30/6/2026.', 'II.1'],
    ['1. Thể chế\n- Phòng Nội vụ rà soát quy hoạch trước ngày 30/6/2026.', 'II.1-1'],
    ['1. Rà soát quy hoạch (Phòng Nội vụ chủ trì, hoàn thành trước ngày 30/6/2026).', 'II.1'],
  ])('says who and when: %s', (lines, no) => {
    expect(tasksOf(lines)).toMatchObject([{ no, lead: ['Phòng Nội vụ'], deadline: 'trước ngày 30/6/2026' }]);
  });

  it.each([
    ['Phòng Nội vụ ban hành kế hoạch trong tháng 02/2026.', 'trong tháng 02/2026'],
    ['Phòng Nội vụ tổng hợp kết quả hằng tháng, trước ngày 25.', 'hằng tháng, trước ngày 25'],
  ])('says when without a mark before it: %s', (sentence, deadline) => {
    expect(tasksOf(`1. Thể chế\n- ${sentence}`)).toMatchObject([{ deadline }]);
  });

  it.each([
    'Rà soát quy hoạch đã duyệt trong năm 2026',
    'Phòng chống tham nhũng trong giải quyết thủ tục',
    'Xây dựng kế hoạch thực hiện năm 2026',
  ])('says neither: %s', (sentence) => {
    const [task] = tasksOf(`1. Thể chế\n- ${sentence}.`) as { lead?: string[]; deadline?: string }[];
    expect(task?.lead).toBeUndefined();
    expect(task?.deadline).toBeUndefined();
  });

  it('has its number where a figure follows it', () => {
    const { data } = importBlocks(
      readText(
        'KẾ HOẠCH\nCải cách hành chính năm 2026\nI. MỤC TIÊU\n1. 100% văn bản được số hóa.\n2. Trên 95% hồ sơ đúng hạn.',
      ),
    );
    expect(data['targets']).toMatchObject([
      { value: 100, at: 'I.1' },
      { value: 95, at: 'I.2' },
    ]);
  });
});

describe('a target', () => {
  const targetsOf = (text: string) =>
    readTargets(text, 'xa').map(({ op, value, indicator }) => ({ op, value, indicator }));

  it.each([
    ['Tỷ lệ hồ sơ đúng hạn đạt từ 80% đến 90%.', { op: '>=', value: 80, indicator: 'Tỷ lệ hồ sơ đúng hạn' }],
    ['Tỷ lệ số hóa đạt 20 - 30%.', { op: '>=', value: 20, indicator: 'Tỷ lệ số hóa' }],
    ['Tỷ lệ hài lòng ≥ 99%.', { op: '>=', value: 99, indicator: 'Tỷ lệ hài lòng' }],
    ['Tỷ lệ trực tuyến > 50%.', { op: '>', value: 50, indicator: 'Tỷ lệ trực tuyến' }],
  ])('is one, with its sign: %s', (text, target) => {
    expect(targetsOf(text)).toEqual([target]);
  });

  it('is not what was reached before', () => {
    const { data } = importBlocks(
      readText(
        'KẾ HOẠCH\nCải cách năm 2026\nI. KẾT QUẢ NĂM 2025\n1. Tỷ lệ đúng hạn\n- Đạt 98,5% hồ sơ.\nII. MỤC TIÊU\n- Đạt 99% hồ sơ.',
      ),
    );
    expect(data['targets']).toMatchObject([{ value: 99, at: 'II' }]);
  });
});

it.each([
  ['1./ Công tác chỉ đạo\n- Ban hành kế hoạch.\n- ………', 'II.1-1'],
  [
    '1. Công tác chỉ đạo\na/ Ban hành kế hoạch.\n...........\n2. Một đoạn lời văn dài hơn để tệp không giống bảng bị chép thành từng ô một dòng.',
    'II.1.a',
  ],
])('numbers may have a slash, and a line of dots is no task: %s', (lines, no) => {
  expect((tasksOf(lines) as object[])[0]).toMatchObject({ no, title: 'Ban hành kế hoạch.' });
});

describe('the year of a goal', () => {
  it.each([
    ['Mục tiêu đến năm 2027: 80% hồ sơ được nộp trực tuyến.', '2027', 'hồ sơ được nộp trực tuyến'],
    ['Đến năm 2030, tỷ lệ hồ sơ trực tuyến đạt trên 86%.', '2030', 'tỷ lệ hồ sơ trực tuyến'],
    ['Đến hết năm 2026: tối thiểu 90% thủ tục được số hóa.', '2026', 'thủ tục được số hóa'],
    ['Tối thiểu 90% thủ tục được số hóa đến năm 2026.', undefined, 'thủ tục được số hóa đến năm 2026'],
  ])('%s', (text, by, indicator) => {
    expect(readTargets(text, 'xa', false, true)).toMatchObject([{ indicator, ...(by ? { by } : {}) }]);
  });

  it('is that of the heading or the line above', () => {
    const { data } = importBlocks(
      readText(
        'KẾ HOẠCH\nCải cách hành chính năm 2026\nI. MỤC TIÊU\n1. Mục tiêu năm 2026\n- 90% văn bản được số hóa.\n2. Mục tiêu cụ thể\n* Đến năm 2030:\n- 100% văn bản được số hóa.',
      ),
    );
    expect(data['targets']).toMatchObject([
      { value: 90, period: '2026' },
      { value: 100, period: '2030' },
    ]);
  });
});

describe('a figure in what a cited paper is on', () => {
  it.each([
    'Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương về giảm tối thiểu 10% biên chế.',
    'Triển khai Kế hoạch số 12/KH-UBND về việc phấn đấu 100% hồ sơ được số hóa.',
  ])('is no goal: %s', (text) => {
    expect(readTargets(text, 'xa', false, true)).toEqual([]);
  });

  it('stands apart from one that the sentence sets', () => {
    const text = 'Triển khai Kế hoạch số 12/KH-UBND về số hóa 100% hồ sơ, phấn đấu 95% người dân hài lòng.';
    expect(readTargets(text, 'xa', false, true)).toMatchObject([{ value: 95, indicator: 'người dân hài lòng' }]);
  });
});

describe('what is no goal', () => {
  const goalsOf = (lines: string) =>
    importBlocks(readText(`KẾ HOẠCH\nCải cách hành chính năm 2026\n${lines}`)).data['targets'];

  it.each([
    ['the state of affairs', 'I. HIỆN TRẠNG\n- 65% hồ sơ được xử lý trên môi trường mạng.'],
    ['what is so by now', 'I. MỤC TIÊU\n- Đến nay 100% công chức được cấp chữ ký số.'],
  ])('%s', (_, lines) => expect(goalsOf(lines)).toBeUndefined());

  it('is the number of a sentence of the Party: "2- 100% …"', () => {
    const { data } = importBlocks(
      readText(
        'KẾ HOẠCH\nCải cách hành chính năm 2026\nII- NHIỆM VỤ\n1- Phòng Nội vụ: rà soát quy hoạch trước ngày 30/6/2026.\n2- 100% đảng viên dùng Sổ tay điện tử.',
      ),
    );
    expect(data['targets']).toMatchObject([{ value: 100, indicator: 'đảng viên dùng Sổ tay điện tử', at: 'II.2' }]);
    expect(data['tasks']).toMatchObject([{ no: 'II.1' }]);
  });
});

it('a paper that begins with its second section keeps its title', () => {
  const { data, body } = importBlocks(
    readText('KẾ HOẠCH\nCải cách hành chính năm 2026\nII. NHIỆM VỤ\n1. Thể chế\n- Phòng Nội vụ rà soát văn bản.'),
  );
  expect(data['title']).toBe('Cải cách hành chính năm 2026');
  expect(body).toContain('## II. NHIỆM VỤ');
});
