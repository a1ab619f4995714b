import { expect, test } from 'vitest';
import { progress } from '../../../src/util/progress.ts';

/** Runs ten pieces of a second each and gives what was written. */
function written(isTTY: boolean, seconds = 1): string[] {
  const texts: string[] = [];
  let now = 0;
  const shown = progress('Vẽ trang', 40, '', { isTTY, write: (text: string) => texts.push(text) }, () => now);
  for (let i = 0; i < 40; i++) {
    now += seconds;
    shown.add();
  }
  shown.done();
  return texts;
}

test('in a terminal one line is written over, the last one ends it', () => {
  const texts = written(true);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.every((text) => text.startsWith('\r'))).toBe(true);
  expect(texts.filter((text) => text.includes('\n'))).toEqual([texts.at(-1)]);
  expect(texts.at(-1)).toContain('Vẽ trang: xong 40, mất 40 giây');
  // What is shorter than the line before covers it.
  const lengths = texts.map((text) => text.trimEnd().length);
  expect(texts.every((text, i) => i === 0 || text.length >= (lengths[i - 1] ?? 0))).toBe(true);
});

test('in a log there are few plain lines, with how many, of how many, and how long it may take', () => {
  const texts = written(false);
  expect(texts.length).toBeLessThan(8);
  expect(texts.every((text) => text.endsWith('\n') && !text.includes('\r'))).toBe(true);
  expect(texts[0]).toBe('Vẽ trang: 10/40, còn khoảng 30 giây\n');
});

test('quick work says nothing', () => {
  expect(written(true, 0.01)).toEqual([]);
  expect(written(false, 0.01)).toEqual([]);
});
