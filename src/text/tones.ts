/**
 * Canonical tone placement, the "old" style: the mark stands on the first vowel of an open pair
 * (`hòa`, `thủy`), and elsewhere where every style agrees (`hoàn`, `quý`, `người`).
 */
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'gu');
/** A tone that stands on a vowel; circumflex, breve and horn may come between. */
const TONE_ON_VOWEL = new RegExp(`[aeiouy][\\u0302\\u0306\\u031B]*[${TONES}]`, 'iu');
const SYLLABLE = /[\p{L}\p{M}]+/gu;
const ONSET = /^(?:ngh|ng|nh|ch|gh|kh|ph|th|tr|gi(?=[aăâeêioôơuưy])|qu|[bcdđghklmnprstvx])?/u;
const VOWELS = /^[aăâeêioôơuưy]+/u;
/** What a Vietnamese syllable may have between its onset and its coda. */
const NUCLEI = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ôô ơi ' +
    'ua uâ uê ui uô uơ uy ưa ưi ươ ưu yê iêu oai oao oay oeo uây uôi uya uyê uyu ươi ươu yêu'
  ).split(' '),
);
const CODA = /^(?:ch|ng|nh|[cmnpt])?$/u;

/** Letters with each tone, small and capital, as the inside of a character class. */
const toned = (letters: string) =>
  [...(letters + letters.toUpperCase())]
    .flatMap((letter) => [...TONES].map((tone) => (letter + tone).normalize('NFC')))
    .join('');
const PLAIN = 'aeiouyAEIOUY';
const MARKED = 'ăâêôơưĂÂÊÔƠƯ';
const PLAIN_TONED = toned('aeiouy');

/**
 * Wherever a tone may have to move, this is found; seldom where none has. Two vowels, one with the tone: a vowel with a
 * circumflex, breve or horn carries it wherever there is one; else the first of an open pair does and the last before a
 * consonant, apart from the vowel that belongs to the onset of "quá" and "giá". Or a mark that composed with no letter.
 */
const MOVABLE = new RegExp(
  [
    `[${PLAIN_TONED}${toned('ăâêôơư')}][${MARKED}]`,
    `[${MARKED}][${PLAIN_TONED}]`,
    `[${PLAIN_TONED}][${PLAIN}][${PLAIN}${MARKED}cmnptCMNPT]`,
    `[gG][${toned('i')}][${PLAIN}]|[qQ][${toned('u')}][${PLAIN}]`,
    `(?:[aeoyAEOY]|(?<![qQ])[uU]|(?<!(?<![nN])[gG])[iI])[${PLAIN_TONED}](?!\\p{L})`,
    '[\\u0300-\\u036F]',
  ].join('|'),
  'u',
);

/** Takes the tone off one syllable: `toàn` gives `toan` and the grave accent. No tone, or several: `undefined`. */
function splitTone(syllable: string): { bare: string; tone: string } | undefined {
  const apart = syllable.normalize('NFD');
  const [tone, ...more] = apart.match(TONE) ?? [];
  if (!tone || more.length > 0 || !TONE_ON_VOWEL.test(apart)) return undefined;
  return { bare: apart.replace(TONE, '').normalize('NFC'), tone };
}

/** The index in `nucleus` of the letter that carries the tone. */
function carrier(nucleus: string, hasCoda: boolean): number {
  for (let i = nucleus.length - 1; i >= 0; i--) {
    if ('ăâêôơư'.includes(nucleus[i] ?? '')) return i;
  }
  if (hasCoda) return nucleus.length - 1;
  return nucleus.length >= 3 ? 1 : 0;
}

function placeTone(syllable: string): string {
  const split = splitTone(syllable);
  if (!split) return syllable;
  const { bare, tone } = split;
  const lower = bare.toLowerCase();
  // In "gi" alone and "gìn" the i is the vowel; `ONSET` takes it only before another one.
  const onset = ONSET.exec(lower)?.[0] ?? '';
  const rest = lower.slice(onset.length);
  const nucleus = VOWELS.exec(rest)?.[0];
  if (!nucleus || !NUCLEI.has(nucleus) || !CODA.test(rest.slice(nucleus.length))) return syllable;
  const at = onset.length + carrier(nucleus, rest.length > nucleus.length);
  return (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC');
}

/**
 * Puts every tone mark of a text where the canonical style has it: `hoà` → `hòa`, `qúy` → `quý`,
 * `hòan` → `hoàn`. What does not read as a Vietnamese syllable is left alone. Idempotent.
 */
export function placeTones(text: string): string {
  const composed = text.normalize('NFC');
  return MOVABLE.test(composed) ? composed.replace(SYLLABLE, remembered) : composed;
}

/** Vietnamese has some seven thousand syllables and papers repeat them: each is worked out once. */
const placed = new Map<string, string>();
const MOST = 50_000;

function remembered(syllable: string): string {
  let found = placed.get(syllable);
  if (found === undefined) {
    found = placeTone(syllable);
    if (placed.size < MOST && syllable.length < 20) placed.set(syllable, found);
  }
  return found;
}
