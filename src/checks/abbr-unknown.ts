import type { Catalogue, KnownAgency } from '../catalogue/types.ts';
import { editDistance } from '../text/nearest.ts';
import { perObject } from '../util/per-object.ts';
import type { Rule } from './rule.ts';

/** Signature, symbols and printed heads are in capitals. */
const SKIP = new Set([
  'authority',
  'position',
  'symbol',
  'issuer',
  'mark',
  'stamp',
  'documentName',
  'parentBody',
  'heading',
]);

const CAPITALS = /\p{Lu}{3}/u;
const SHORT = /(?<![\p{L}\d/_-])\p{Lu}{3,}(?:&\p{Lu}+)?(?![\p{L}\d/_-])/gu;

const abbreviations = perObject(
  (catalogue: Catalogue) =>
    new Set(
      catalogue.abbreviations.flatMap(({ short }) => [short, short.replaceAll(/[ -]/g, ''), ...short.split(/[ -]/)]),
    ),
);

/** Bodies are named in short too: what stands in a name of the register is known. Other spellings hold slips of papers. */
const inNames = perObject(
  (agencies: ReadonlyMap<string, KnownAgency>) =>
    new Set([...agencies.values()].filter(({ unlisted }) => !unlisted).flatMap(({ name }) => name.match(SHORT) ?? [])),
);

const letters = (text: string) => [...text].sort().join('');

/** The abbreviation that was meant: one slip away, and of three letters only with the same ones. */
const meant = (short: string, known: ReadonlySet<string>) =>
  [...known].find(
    (other) =>
      /^\p{Lu}{3}/u.test(other) &&
      editDistance(short, other, 1) === 1 &&
      (Math.min(short.length, other.length) > 3 || letters(short) === letters(other)),
  );

/** DOMAIN 001-11, 003-13: an abbreviation is one that is known or it is a typing error. */
export const abbrUnknown: Rule = {
  id: 'abbr.unknown',
  family: 'text',
  severity: 'warning',
  name: 'Chữ viết tắt lạ',
  explanation: 'Chữ viết tắt không có trong danh mục, có thể gõ nhầm.',
  remedy: 'Sửa lại, viết đầy đủ, hoặc thêm vào content/registry/abbreviations.yaml.',
  // The line that says who drafted a paper has initials.
  among: ({ value, key }) => !SKIP.has(key) && !value.startsWith('Lưu'),
  *wording(value, catalogue) {
    if (!CAPITALS.test(value)) return;
    const known = abbreviations(catalogue);
    for (const { 0: short, index } of value.matchAll(SHORT)) {
      // A word in capitals has its tone, an abbreviation has none; Roman numerals are numbers.
      if (
        known.has(short) ||
        inNames(catalogue.agencies).has(short) ||
        /^[IVXLC]+$/.test(short) ||
        /[\u0300\u0301\u0303\u0309\u0323]/.test(short.normalize('NFD'))
      )
        continue;
      // Nor is a word of a line that is all in capitals.
      const after = index + short.length;
      if (
        /\p{Lu}{2}\s$/u.test(value.slice(Math.max(0, index - 3), index)) ||
        /^\s\p{Lu}{2}/u.test(value.slice(after, after + 3))
      )
        continue;
      const near = meant(short, known);
      yield `"${short}" không có trong danh mục chữ viết tắt${near === undefined ? '' : ` (gần nhất: ${near})`}`;
    }
  },
};
