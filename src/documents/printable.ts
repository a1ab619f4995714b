import { normalise } from '../text/normalise.ts';

/** What `normalise` keeps and XML 1.0 still does not allow: halves of surrogate pairs, and two non-characters. */
const FORBIDDEN = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text in its one form, without what no document can hold. */
export function printable(text: string): string {
  return normalise(text).replace(FORBIDDEN, '');
}
