import { describe, expect, test } from 'vitest';
import { markdownBlocks } from '../../../src/pipeline/prose.ts';

describe('a body as blocks', () => {
  test('headings by depth, paragraphs with emphasis, links by their text', () => {
    expect(
      markdownBlocks(
        '## I. Một\n\n### 1. Hai\n\n#### a) Ba\n\nĐi **đậm** rồi [*liên* kết](/van-ban/a/) "nháy" -- hết.',
      ),
    ).toEqual([
      { kind: 'heading', level: 1, content: [{ kind: 'text', text: 'I. Một' }] },
      { kind: 'heading', level: 2, content: [{ kind: 'text', text: '1. Hai' }] },
      { kind: 'heading', level: 3, content: [{ kind: 'text', text: 'a) Ba' }] },
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Đi ' },
          { kind: 'text', text: 'đậm', bold: true },
          { kind: 'text', text: ' rồi ' },
          { kind: 'text', text: 'liên', italic: true },
          { kind: 'text', text: ' kết "nháy" -- hết.' },
        ],
      },
    ]);
  });

  test('lists, the lists in them, and numbers', () => {
    const blocks = markdownBlocks('- Một\n  - Một một\n- Hai\n\n3. Ba\n4. Bốn\n');
    expect(blocks.map((block) => (block.kind === 'list' ? [block.marker, block.items.length] : block.kind))).toEqual([
      ['-', 1],
      ['+', 1],
      ['-', 1],
      'paragraph',
      'paragraph',
    ]);
    expect(blocks.at(-1)).toEqual({ kind: 'paragraph', content: [{ kind: 'text', text: '4. Bốn' }] });
  });

  test('tables, quotes, code and lines that are broken', () => {
    const blocks = markdownBlocks('| A | B |\n| - | - |\n| 1 | 2 |\n\n> Dẫn\n\n```\nx\ny\n```\n\nmột\\\nhai ba\nbốn');
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
    expect(blocks[0]).toMatchObject({ rows: [{ cells: [[[{ text: '1' }]], [[{ text: '2' }]]] }] });
    expect(blocks.at(-1)).toEqual({ kind: 'paragraph', content: [{ kind: 'text', text: 'một\nhai ba bốn' }] });
  });
});
