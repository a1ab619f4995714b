import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

test('two builds from nothing give the same files with the same bytes', () => {
  const [one, other] = [SITES.root.folder, SITES.again.folder];
  const files = filesOf(one);
  expect(files.length).toBeGreaterThan(400);
  expect(filesOf(other)).toEqual(files);
  const differs = files.find((file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))));
  expect(differs).toBeUndefined();
});
