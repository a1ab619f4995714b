import { fold } from './normalise.ts';

/** A piece of an address from a Vietnamese name: `Phòng Tài chính - Kế hoạch` → `phong-tai-chinh-ke-hoach`. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
