/** The words that stand beside a blank in the list of what is to be seen to. */
import { expect, test } from 'vitest';
import { wordsBeside } from '../../../src/drafting/beside.ts';

const TEXT = 'Hồ sơ giải quyết đúng hạn và trước hạn: đạt [số]% trở lên trên tổng số hồ sơ tiếp nhận.';
const shown = (text: string, blank: string, room: number) => {
  const start = text.indexOf(blank);
  const { before, after } = wordsBeside(text, start, start + blank.length, room);
  return before + blank + after;
};

test.each([
  [10, '… hạn: đạt [số]% trở lên …'],
  [28, '… đúng hạn và trước hạn: đạt [số]% trở lên trên tổng số hồ sơ …'],
  [200, TEXT],
])('with room for %i signs no word is cut', (room, line) => {
  expect(shown(TEXT, '[số]', room)).toBe(line);
});

test('at the end of a text nothing is left out, and one long word is none', () => {
  expect(shown('Báo cáo trước ngày [ngày]', '[ngày]', 12)).toBe('… trước ngày [ngày]');
  expect(shown(`${'a'.repeat(40)}[số]${'b'.repeat(40)}`, '[số]', 10)).toBe('… [số] …');
});
