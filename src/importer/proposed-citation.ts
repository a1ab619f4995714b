/** What a paper that the registry lacks is called in the entry proposed for it. */
import { slug } from '../text/slug.ts';
import type { Mention } from './mentions.ts';

/** The place of a people's committee, as a key; empty for any other body, and where none is named. */
export const placeOf = (issuer: string): string =>
  /^(?:chủ tịch )?ubnd (?:tỉnh|thành phố|tp|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) (.+)$/u.exec(issuer)?.[1] ??
  '';

/** What the paper is about, without "về" before it; its kind and number where the text does not say. */
export function titleOf({ title, wording }: Mention): string {
  const text = title?.replace(/^(?:V\/v|về việc|về)\s+/iu, '') ?? wording;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `nd-62-2020`, `qd-ttg-468-2021`, `soc-trang-kh-192-2022`. */
export function proposedId(mention: Mention, year: number, issuer: string): string {
  const type = slug(mention.type);
  const tail = `${mention.number}-${year}`;
  if (/NĐ-CP$/u.test(mention.code)) return `nd-${tail}`;
  if (/NQ-CP$/u.test(mention.code)) return `nq-cp-${tail}`;
  if (/-TTg$/u.test(mention.code)) return `${type}-ttg-${tail}`;
  if (/UBTVQH\d*$/u.test(mention.code)) return `${type}-ubtvqh-${tail}`;
  if (/QH\d+$/u.test(mention.code)) return `${type}-quoc-hoi-${tail}`;
  const place = slug(
    issuer.replace(/^(?:chủ tịch )?ubnd (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn)?\s*/iu, ''),
  );
  return `${place || 'khong-ro'}-${type}-${tail}`.slice(0, 100);
}
