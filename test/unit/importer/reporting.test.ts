import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/importer/text.ts';
import { namedDues } from '../../../src/importer/reporting-section.ts';
import { importBlocks } from '../../support/import-paper.ts';

describe('each report has its own day', () => {
  const read = (text: string) => namedDues(text).map(({ name, due }) => `${name}: ${due}`);

  it.each([
    [
      'Báo cáo quý trước ngày 10 tháng cuối quý; báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 10/12.',
      [
        'Báo cáo quý: Trước ngày 10 tháng cuối quý',
        'Báo cáo 6 tháng: Trước ngày 10/6',
        'Báo cáo năm: Trước ngày 10/12',
      ],
    ],
    [
      'Báo cáo quý trước ngày 10 tháng cuối quý; 6 tháng trước 10/6; năm trước 10/12.',
      ['Báo cáo quý: Trước ngày 10 tháng cuối quý', 'Báo cáo 6 tháng: Trước 10/6', 'Báo cáo năm: Trước 10/12'],
    ],
    [
      'Báo cáo quý I: trước ngày 10/3/2026; báo cáo quý III: trước ngày 10/9/2026.',
      ['Báo cáo quý I: Trước ngày 10/3/2026', 'Báo cáo quý III: Trước ngày 10/9/2026'],
    ],
    [
      'Gửi báo cáo kết quả trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm)',
      ['Báo cáo 6 tháng: Trước ngày 10/6', 'Báo cáo năm: Trước ngày 10/12'],
    ],
    [
      'Trước ngày 10/6: báo cáo 6 tháng; trước ngày 10/12: báo cáo năm',
      ['Báo cáo 6 tháng: Trước ngày 10/6', 'Báo cáo năm: Trước ngày 10/12'],
    ],
    [
      'Định kỳ hằng quý (trước ngày 15 tháng cuối quý), các đơn vị báo cáo về UBND xã',
      ['Báo cáo: Định kỳ hằng quý (trước ngày 15 tháng cuối quý)'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('reporting duties of a plan', () => {
  const duties = (lines: string[]) => {
    const head = ['KẾ HOẠCH', 'Cải cách hành chính năm 2026', '', 'I. NHIỆM VỤ', '1. Cải cách thể chế'];
    const { data } = importBlocks(readText([...head, ...lines].join('\n')));
    return data.reporting;
  };

  it('are each of them, none with a reporter that is the report itself', () => {
    const found = duties([
      'II. CHẾ ĐỘ BÁO CÁO',
      'Báo cáo quý trước ngày 10 tháng cuối quý; báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 10/12.',
    ]);
    expect(found?.map(({ name, reporter }) => [name, reporter])).toEqual([
      ['Báo cáo quý', undefined],
      ['Báo cáo 6 tháng', undefined],
      ['Báo cáo năm', undefined],
    ]);
  });

  it('are those of one line with days', () => {
    const found = duties([
      'II. CHẾ ĐỘ BÁO CÁO',
      '- Báo cáo quý I: trước ngày 10/3/2026; báo cáo 6 tháng: trước ngày 10/6/2026; báo cáo năm: trước ngày 10/12/2026.',
    ]);
    expect(found?.map(({ name }) => name)).toEqual(['Báo cáo quý I', 'Báo cáo 6 tháng', 'Báo cáo năm']);
  });

  it.each([
    ['Gửi báo cáo về Văn phòng trước ngày 15 hằng tháng.', 'Trước ngày 15 hằng tháng'],
    ['Theo dõi, tổng hợp, báo cáo hằng tháng, trước ngày 25.', 'Hằng tháng, trước ngày 25'],
    ['Gửi báo cáo kết quả hằng quý theo quy định.', 'Hằng quý theo quy định'],
  ])('keep the day on which they come again: %s', (line, due) => {
    const found = duties(['II. TỔ CHỨC THỰC HIỆN', '1. Các phòng kiểm tra hồ sơ.', `- ${line}`]);
    expect(found?.map((duty) => duty.due)).toEqual([due]);
    expect(found?.[0]?.name).not.toMatch(/ngày/u);
  });

  it('name the plan that is sent, not the one that it follows', () => {
    const found = duties([
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Trưởng các phòng: căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị, gửi về Văn phòng trước ngày 28/02/2026. Định kỳ trước ngày 10 tháng cuối quý gửi báo cáo.',
    ]);
    expect(found?.map(({ name, due }) => [name, due])).toEqual([
      ['Gửi kế hoạch của đơn vị', 'Trước ngày 28/02/2026'],
      ['Báo cáo', 'Trước ngày 10 tháng cuối quý'],
    ]);
  });
});
