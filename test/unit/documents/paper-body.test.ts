/** The parts of a paper stand in its files where its body places them, and nowhere else. */
import { expect, test } from 'vitest';
import { bodyBlocks } from '../../../src/documents/paper/body.ts';
import type { Block } from '../../../src/documents/tree.ts';
import { paperDocument } from '../../../src/documents/paper-document.ts';
import { markdownBlocks } from '../../../src/pipeline/prose.ts';
import { catalogue, contentOf } from '../../support/papers.ts';

const blocksOf = (id: string): Block[] => {
  const paper = catalogue.papers.find((item) => item.id === id);
  if (!paper) throw new Error(id);
  return bodyBlocks(contentOf(paper)).body;
};
const nameOf = (block: Block): string => {
  if (block.kind === 'table') return `[${block.caption}: ${block.rows.length}]`;
  if (block.kind === 'list') return `[${block.items.length}]`;
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return block.kind;
  return block.content.map((run) => ('text' in run ? run.text : '')).join('');
};

test('a plan: the appendix is named where its tasks belong, duties, reports and money stand in their sections', () => {
  const names = blocksOf('huyen-cu-lao-dung/2023-ke-hoach-cchc').map(nameOf);
  const after = (heading: string, count: number, from = 0) => {
    const at = names.findIndex((name, i) => i >= from && name.startsWith(heading));
    return names.slice(at + 1, at + 1 + count);
  };
  const carriedOut = names.findIndex((name) => name.startsWith('IV. '));
  expect(after('III. ', 2)[1]).toBe('Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này.');
  expect(after('1. ', 2, carriedOut)).toEqual(['[Trách nhiệm của từng cơ quan: 3]', '[Chế độ báo cáo: 4]']);
  expect(after('2. ', 1, carriedOut)).toEqual(['[Trách nhiệm của từng cơ quan: 4]']);
  expect(after('3. ', 1, carriedOut)).toEqual(['[2]']);
  expect(names.filter((name) => ['Trách nhiệm của từng cơ quan', 'Chế độ báo cáo', 'Kinh phí'].includes(name))).toEqual(
    [],
  );
  expect(names).toContain('Chỉ tiêu');
});

test('a report: its tables of figures are named by their appendices, what it finds wanting stands in its section', () => {
  const names = blocksOf('huyen-tran-de/2023-bao-cao-cchc').map(nameOf);
  expect(names).toContain(
    'Biên chế, số lượng người làm việc và hợp đồng năm 2023: xem Phụ lục II kèm theo Báo cáo này.',
  );
  expect(names[names.indexOf('2. Hạn chế') + 2]).toBe('[5]');
  expect(names).toContain('[Phương hướng kỳ sau: 12]');
  expect(names.filter((name) => name === 'Phương hướng kỳ sau' || name === 'Tồn tại, hạn chế')).toEqual([]);
});

test('an appendix in the prose is a section of its own behind the signature; one that leads to the tasks is none', () => {
  const paper = catalogue.papers.find(({ id }) => id === 'phuong-ninh-thanh/2024-khac-phuc-cchc');
  if (!paper) throw new Error('no such paper');
  const prose = markdownBlocks(
    [
      '## I. Mục đích\n\nMột câu.',
      '## Phụ lục I\n\nPhụ lục có bảng gồm 38 dòng nhiệm vụ: xem bảng nhiệm vụ.',
      '## Phụ lục II\n\nBảng điểm.',
    ].join('\n\n'),
  );
  const { sections } = paperDocument({ ...contentOf(paper), prose });
  const kinds = sections.map(({ blocks }) => blocks.map(nameOf));
  expect(kinds[0]?.slice(-1)).toEqual(['signature']);
  expect(kinds[0]).not.toContain('Phụ lục I');
  expect(kinds[1]).toEqual(['Phụ lục II', 'Bảng điểm.']);
});
