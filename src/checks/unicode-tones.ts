import { placeTones } from '../text/tones.ts';
import type { Found } from './rule.ts';
import type { Text } from './texts.ts';
import type { Rule } from './rule.ts';

const VERBATIM = new Set([
  'wording',
  'lead',
  'coordinating',
  'agency',
  'reporter',
  'via',
  'holder',
  'quote',
  'stated',
  'authority',
  'position',
  'issuer',
  'mark',
  'reference',
  'recipients',
]);

/** A syllable whose tone stands where the older placement has it and the newer has not. */
const OLDER = /(?<!\p{L})\p{L}{0,3}(?<!qu?)(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/iu;

function* mixed(texts: readonly Text[]): Iterable<Found> {
  const shown = texts.filter((text) => !VERBATIM.has(text.key));
  for (const { value, at, where } of shown) {
    const right = placeTones(value);
    if (right === value || right === value.normalize('NFC')) continue;
    const odd = value.match(/\p{L}+/gu)?.find((word) => placeTones(word) !== word.normalize('NFC')) ?? '';
    const usual = shown.map((text) => OLDER.exec(text.value)?.[0]).find((word) => word !== undefined);
    if (usual !== undefined) yield { at, where, message: `có "${odd}" cạnh "${usual}"` };
    return;
  }
}

/** DOMAIN A.5: one placement of tones in one file; the project’s is the older one (hòa, thủy). Names of agencies and quoted wordings stand as their papers have them. */
export const unicodeTones: Rule = {
  id: 'unicode.tones',
  family: 'text',
  severity: 'warning',
  name: 'Lẫn hai kiểu đặt dấu',
  explanation: 'Trong một tệp có cả "hòa" và "hoà", "thủy" và "thuỷ".',
  remedy: 'Viết thống nhất một kiểu, nên dùng hòa, thủy.',
  *paper({ texts }) {
    yield* mixed(texts);
  },
  *template({ texts }) {
    yield* mixed(texts);
  },
};
