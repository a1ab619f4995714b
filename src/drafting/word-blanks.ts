/** What is still to be filled in in the Word file of a draft: its own blanks, and those that its form adds. */
import { mapFields } from '../documents/template/blanks.ts';
import type { Document } from '../documents/tree.ts';
import { slug } from '../text/slug.ts';
import { blanksOf, type Blank } from './blanks.ts';
import type { Draft } from './draft.ts';
import type { Path } from './schema.ts';

/** Where a blank that the form adds is filled in, by its name. */
const PLACES: Record<string, Path> = {
  'ho-va-ten': ['signer', 'name'],
  'ngay-ban-hanh': ['issuedOn'],
  'thang-ban-hanh': ['issuedOn'],
  'nam-ban-hanh': ['issuedOn'],
  'dia-danh': ['place'],
};

/** What is filled in when the paper is signed: its day and who signed it. */
const AT_SIGNING = new Set(['ngay-ban-hanh', 'thang-ban-hanh', 'nam-ban-hanh', 'ho-va-ten']);

/** The blanks of a draft, as often as its document has them; what only the document has comes last. */
export function wordBlanks(draft: Draft, document: Document): Blank[] {
  const fields = new Map<string, { label: string; count: number; name: string }>();
  mapFields(document, (field) => {
    if (field.value === undefined) {
      const found = fields.get(slug(field.label)) ?? { label: field.label, count: 0, name: field.name };
      found.count += 1;
      fields.set(slug(field.label), found);
    }
    return field;
  });
  const own = blanksOf(draft).flatMap((blank) => {
    const found = fields.get(slug(blank.label));
    fields.delete(slug(blank.label));
    return found ? [{ ...blank, count: found.count }] : [];
  });
  const added = [...fields.values()].map(({ name, label, count }): Blank => {
    const [, section] = /^muc-(\d+)-noi-dung-/.exec(name) ?? [];
    const place = section === undefined ? PLACES[name] : ['sections', Number(section) - 1];
    return {
      label,
      count,
      places: place ? [place] : [],
      shared: false,
      ...(AT_SIGNING.has(name) ? { atSigning: true } : {}),
    };
  });
  return [...own, ...added];
}
