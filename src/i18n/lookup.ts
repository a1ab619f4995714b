/** Words of the page that says what a former unit is today. */
import { formatNumber } from './format.ts';

export const lookup = {
  title: 'Tra cứu đơn vị hành chính',
  description: 'Xã, phường, huyện, tỉnh trước khi sắp xếp nay là đơn vị nào; đơn vị hiện nay hình thành từ đâu.',
  label: 'Tên xã, phường, huyện, tỉnh cũ hoặc mới',
  placeholder: 'Ví dụ: xã An Thạnh 1; huyen thanh oai',
  submit: 'Tra',
  noScript: 'Ô tra cần JavaScript. Không có thì mở trang của tỉnh dưới đây rồi tìm tên trong trang.',
  loading: 'Đang tải danh mục…',
  failed: 'Không tải được danh mục. Mở trang của tỉnh dưới đây rồi tìm tên trong trang.',
  none: (typed: string) => `Không có đơn vị nào tên như “${typed}”. Thử bớt chữ, hoặc chỉ gõ tên riêng.`,
  found: (count: number, shown: number) =>
    count > shown
      ? `${formatNumber(count)} đơn vị có tên như vậy, hiện ${formatNumber(shown)}; gõ thêm tên huyện, tỉnh để thu hẹp.`
      : `${formatNumber(count)} đơn vị có tên như vậy.`,
  kinds: {
    province: 'cấp tỉnh hiện nay',
    commune: 'cấp xã hiện nay',
    'former-province': 'cấp tỉnh trước sắp xếp',
    'former-district': 'cấp huyện trước sắp xếp',
    'former-commune': 'cấp xã trước sắp xếp',
  },
  now: 'Nay thuộc:',
  split: 'Nay chia cho:',
  districtNow: 'Địa bàn nay thuộc:',
  before: 'Hình thành từ:',
  page: 'trang của đơn vị này trong kho',
  provinces: '34 tỉnh, thành phố hiện nay',
  communeCount: (count: number) => `${formatNumber(count)} đơn vị cấp xã`,
  ofProvince: (name: string) => `Xã, phường, đặc khu của ${name}`,
  from: (names: readonly string[]) => `Hình thành từ ${names.join(', ')}.`,
  commune: 'Đơn vị hiện nay',
  madeOf: 'Hình thành từ (tên cũ)',
  unknown: 'danh mục không có dòng nào',
  caution:
    'Tra theo danh mục tổng hợp của tháng 7/2025 và tháng 7/2026, để tham khảo: nơi một xã cũ chia cho nhiều xã mới, danh mục có thể thiếu. Căn cứ pháp lý là nghị quyết sắp xếp của Quốc hội, Ủy ban Thường vụ Quốc hội; đơn vị có trang riêng trong kho thì trang ấy dẫn khoản của nghị quyết.',
} as const;
