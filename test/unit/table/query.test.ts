import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_VIEW, EVERYTHING, fromAddress, toAddress } from '../../../src/table/query.ts';
import { SHOWN_NAMES } from '../../../src/table/shown.ts';
import { anyQuery, anyView } from '../../support/rows.ts';

it('says every question and view in an address, and reads it back', () => {
  fc.assert(
    fc.property(anyQuery, anyView, (query, view) => {
      const inOrder = { ...view, shown: SHOWN_NAMES.filter((name) => view.shown.includes(name)) };
      expect(fromAddress(toAddress(query, inOrder))).toEqual({ query, view: inOrder });
    }),
  );
});

it('is empty for the table as it first is', () => expect(toAddress(EVERYTHING, DEFAULT_VIEW)).toBe(''));

it('leaves out what it does not know', () => {
  expect(fromAddress('?xep=khong&nhom=x&cot=a,b&foo=1&q=')).toEqual({ query: EVERYTHING, view: DEFAULT_VIEW });
});
