/** The places of a draft that are still to be filled in: `[số]`, in square brackets. */
import type { Draft } from './draft.ts';
import type { Path } from './schema.ts';

const BLANK = /\[([^[\]{}\n]+)\]/g;

/** Labels that say what kind of thing goes there and not which: each is filled in by itself. */
const GENERIC = /^(?:số|ngày|tháng|ngày, tháng, năm|nội dung|tên|nêu .*)$/iu;

export interface Blank {
  label: string;
  count: number;
  /** Where it stands, each place once. */
  places: Path[];
  /** One word fills all of them in. */
  shared: boolean;
  /** It is left open until the paper is signed. */
  atSigning?: true;
}

/** Every text of a draft that is printed, changed by `change`, which is told the text's place. */
export function mapTexts(draft: Draft, change: (text: string, path: Path) => string): Draft {
  const walk = (value: unknown, key: string, path: Path): unknown => {
    if (typeof value === 'string') return PRINTED.has(key) ? change(value, path) : value;
    if (Array.isArray(value)) return value.map((item, i) => walk(item, key, [...path, i]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        // What the notes quote is not printed; a person's name is nobody else's.
        name === 'notes' || (key === 'signer' && name === 'name') ? item : walk(item, name, [...path, name]),
      ]),
    );
  };
  return {
    ...draft,
    data: walk(draft.data, '', []) as Draft['data'],
    ownBases: draft.ownBases.map((text, i) => change(text, ['ownBases', i])),
    sections: draft.sections.map((section, i) => ({
      ...section,
      heading: change(section.heading, ['sections', i, 'heading']),
      text: section.text.map((text, j) => change(text, ['sections', i, 'text', j])),
    })),
  };
}

/** The keys of the front matter whose texts are printed in the paper. */
const PRINTED = new Set([
  'title',
  'symbol',
  'place',
  'issuer',
  'parentBody',
  'addressedTo',
  'recipients',
  'group',
  'goal',
  'activities',
  'name',
  'embeddedIn',
  'deadline',
  'lead',
  'coordinating',
  'monitoring',
  'condition',
  'authority',
  'position',
]);

/** The blanks of a draft in the order in which they come. */
export function blanksOf(draft: Draft): Blank[] {
  const found = new Map<string, Blank>();
  mapTexts(draft, (text, path) => {
    for (const [, label = ''] of text.matchAll(BLANK)) {
      const blank = found.get(label) ?? { label, count: 0, places: [], shared: !GENERIC.test(label.trim()) };
      blank.count += 1;
      if (blank.places.at(-1)?.join('.') !== path.join('.')) blank.places.push(path);
      found.set(label, blank);
    }
    return text;
  });
  return [...found.values()];
}

/** How many places there are to be filled in. */
export const blankCount = (blanks: readonly Blank[]): number => blanks.reduce((sum, { count }) => sum + count, 0);

/** The draft with every blank of a label filled in. */
export function fillBlank(draft: Draft, label: string, value: string): Draft {
  return mapTexts(draft, (text) => text.replaceAll(`[${label}]`, value));
}
