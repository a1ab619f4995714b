/** What is wrong with the HTML of a page. */
import { HtmlValidate } from 'html-validate';

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

export const htmlFaults = (html: string): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap((result) => result.messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${String(selector)}`);
