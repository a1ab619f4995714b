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
  ])('says who and when: %s', (lines, no) => {
    expect(tasksOf(lines)).toMatchObject([{ no, lead: ['Phòng Nội vụ'], deadline: 'trước ngày 30/6/2026' }]);
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
