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

function* mixed(texts: readonly Text[]): Iterable<Found> {
  const words = texts
    .filter((text) => !VERBATIM.has(text.key))
    .flatMap((text) => (text.value.match(/\p{L}+/gu) ?? []).map((word) => ({ word, text })));
  const odd = words.find(({ word }) => placeTones(word) !== word.normalize('NFC'));
  if (!odd) return;
  const usual = words.find(
    ({ word }) => /^(?:\p{L}*?)(?:òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)$/iu.test(word) && !/^qu/iu.test(word),
  );
  if (usual) yield { at: odd.text.at, where: odd.text.where, message: `có "${odd.word}" cạnh "${usual.word}"` };
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
