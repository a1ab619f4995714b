import { fold } from '../text/normalise.ts';

/** Kinds of papers and events that products are, by the words that their names begin with. */
export const PRODUCT_KINDS = {
  'ke-hoach': 'Kế hoạch',
  'bao-cao': 'Báo cáo',
  'quyet-dinh': 'Quyết định',
  'cong-van': 'Công văn',
  'chi-thi': 'Chỉ thị',
  'nghi-quyet': 'Nghị quyết',
  'to-trinh': 'Tờ trình',
  'de-an': 'Đề án',
  'quy-che': 'Quy chế',
  'chuong-trinh': 'Chương trình',
  'thong-bao': 'Thông báo',
  'van-ban': 'Văn bản',
  'danh-muc': 'Danh mục',
  'hoi-nghi': 'Hội nghị',
  khac: 'Sản phẩm khác',
} as const;
export type ProductKind = keyof typeof PRODUCT_KINDS;

const BEGINNINGS = (Object.entries(PRODUCT_KINDS) as [ProductKind, string][])
  .filter(([id]) => id !== 'khac')
  .map(([id, words]) => [fold(words), id] as const);

/** The kinds of some products: `Báo cáo kết quả thực hiện` is a report, `Kế hoạch/ Văn bản chỉ đạo` is both. */
export function productKinds(names: readonly string[]): Set<ProductKind> {
  const kinds = new Set<ProductKind>();
  for (const name of names) {
    let known = false;
    for (const part of fold(name).split('/')) {
      const kind = BEGINNINGS.find(([words]) => part.trim().startsWith(words))?.[1];
      if (kind) kinds.add(kind);
      known ||= kind !== undefined;
    }
    if (!known) kinds.add('khac');
  }
  return kinds;
}
