import { describe, expect, test } from 'vitest';
import { htmlFaults } from '../support/html-faults.ts';
import { elementsOf, pagesOf, repeated, valuesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const pages = pagesOf(SITES.root.folder);

describe('the HTML of the built pages', () => {
  test('is valid', () => {
    const faults = pages.flatMap(({ path, html }) => htmlFaults(html).map((fault) => `${path}: ${fault}`));
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
