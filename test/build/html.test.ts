import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { elementsOf, pagesOf, repeated, valuesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The number of a task is its id as the paper has it, with its dots ("nv-II.1.a"): valid HTML, and what people cite.
    'valid-id': ['error', { relaxed: true }],
    // The name of a paper is official, and is never cut.
    'long-title': 'off',
    // The filters of the task table answer as one types; there is nothing to send.
    'wcag/h32': 'off',
    // On a phone the style sheet turns the rows of a table into blocks, which takes their meaning in the
    // accessibility tree away; the roles written out keep it.
    'no-redundant-role': ['error', { exclude: ['table', 'rowgroup', 'row', 'columnheader', 'cell'] }],
  },
});
const pages = pagesOf(SITES.root.folder);

describe('the HTML of the built pages', () => {
  test('is valid', () => {
    const faults = pages.flatMap(({ path, html }) =>
      validator
        .validateStringSync(html)
        .results.flatMap((result) => result.messages)
        .map(({ ruleId, message, selector }) => `${path}: ${ruleId}: ${message} at ${String(selector)}`),
    );
    expect(pages.length).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });

  test('is all within the page: nothing follows its end', () => {
    const faults = pages.filter(({ html }) => !/<\/body>\s*<\/html>\s*$/.test(html)).map(({ path }) => path);
    expect(faults).toEqual([]);
  });

  test('has no id twice on a page', () => {
    const faults = pages.flatMap(({ path, html }) =>
      repeated(valuesOf(elementsOf(html), 'id')).map((id) => `${path}: ${id}`),
    );
    expect(faults).toEqual([]);
  });
});
