/** Tasks in sentences of their own, and what such a sentence says of who and when. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/importer/text.ts';
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
