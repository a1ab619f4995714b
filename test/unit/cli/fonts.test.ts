import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FONT_FOLDER, LETTERS, subsetFonts } from '../../../src/cli/fonts.ts';

test('the fonts of the pages are those that are made of the whole ones', async () => {
  const made = await subsetFonts();
  expect(readdirSync(FONT_FOLDER).sort()).toEqual([...made.keys()].sort());
  for (const [name, bytes] of made) expect(readFileSync(`${FONT_FOLDER}/${name}`).equals(bytes), name).toBe(true);
});

test('the style sheet names the letters that are in each font', () => {
  const css = readFileSync('src/styles/fonts.css', 'utf8');
  const named = [...css.matchAll(/be-vietnam-pro-(latin|vietnamese)-\d+\.woff2[^}]*unicode-range:([^;]+);/g)];
  expect(named).toHaveLength(4);
  for (const [, script, ranges = ''] of named) {
    const points = ranges.split(',').flatMap((range) => {
      const [first = 0, last = first] = range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
    const letters = [...LETTERS[script === 'latin' ? 'latin' : 'vietnamese']].map((letter) => letter.codePointAt(0));
    expect(points.sort(), script).toEqual(letters.sort());
  }
});
