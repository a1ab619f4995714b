/** Papers that gather their sections in parts: "A. Kết quả năm 2025", "PHẦN THỨ HAI". */
import { describe, expect, it } from 'vitest';
import { outline } from '../../../src/importer/outline.ts';
import { readText } from '../../../src/importer/text.ts';
import { partHeading } from '../../../src/text/parts.ts';
import { importBlocks } from '../../support/import-paper.ts';

const PAPER = `KẾ HOẠCH
Cải cách hành chính năm 2026
A. KẾT QUẢ NĂM 2025
I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ
1. Cải cách thể chế
- Đã ban hành 12 văn bản, đạt 100% kế hoạch.
B. KẾ HOẠCH NĂM 2026
I. MỤC TIÊU
1. Mục tiêu cụ thể
- Tỷ lệ hồ sơ đúng hạn đạt từ 99% trở lên.
II. NHIỆM VỤ
1. Cải cách thể chế
- Phòng Kinh tế rà soát văn bản trước ngày 30/6/2026.
C. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này.
2. Chế độ báo cáo: các đơn vị gửi báo cáo quý trước ngày 20 tháng cuối quý.`;

const BY_NAME = PAPER.replace('A. KẾT', 'PHẦN THỨ NHẤT\nKẾT')
  .replace('B. KẾ', 'PHẦN THỨ HAI\nKẾ')
  .replace('C. TỔ', 'PHẦN THỨ BA\nTỔ');

describe('a paper in parts', () => {
  it.each([
    ['lettered', PAPER, 'B', 'C', '## B. KẾ HOẠCH NĂM 2026'],
    ['named', BY_NAME, 'II', 'III', '## PHẦN THỨ HAI. KẾ HOẠCH NĂM 2026'],
  ])('has what was done apart from what is to be done: %s', (_, text, second, third, heading) => {
    const { data, body } = importBlocks(readText(text));
    expect(data['targets']).toMatchObject([{ value: 99, at: `${second}.I.1` }]);
    expect(data['tasks']).toMatchObject([{ no: `${second}.II.1-1`, lead: ['Phòng Kinh tế'] }]);
    expect(data['duties']).toMatchObject([{ agency: ['Phòng Nội vụ'], at: `${third}.1` }]);
    expect(data['reporting']).toMatchObject([{ name: 'Báo cáo quý', at: `${third}.2` }]);
    expect(body).toContain(`${heading}\n\n### I. MỤC TIÊU\n\n#### I.1. Mục tiêu cụ thể`);
  });

  it('is none where letters list something below a section', () => {
    const lines = ['I. Nhiệm vụ', 'A. Nhóm một', 'B. Nhóm hai', 'II. Kinh phí'];
    const { sections } = outline(
      lines.map((text, i) => ({ kind: 'paragraph', text, place: `${i}`, gap: false, cell: false })),
    );
    expect(sections.map(({ no }) => no)).toEqual(['I', 'II']);
  });
});

describe('the number of a part', () => {
  it.each([
    ['A. Kết quả', undefined, 'A'],
    ['C. Tổ chức thực hiện', 'B', 'C'],
    ['C. Tổ chức thực hiện', undefined, undefined],
    ['Phần II: Mục tiêu', 'I', 'II'],
    ['PHẦN THỨ TƯ', 'III', 'IV'],
    ['Phần 3. Tổ chức', 'II', 'III'],
    ['Phần mềm quản lý văn bản', undefined, undefined],
    ['I. Mục tiêu', undefined, undefined],
  ])('%s after %s', (heading, previous, label) => {
    expect(partHeading(heading, previous)?.label).toBe(label);
  });
});
