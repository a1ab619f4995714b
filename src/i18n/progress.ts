/** What long work says of itself. */
import { formatNumber } from './format.ts';

function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${String(whole)} giây`;
  const minutes = Math.round(whole / 60);
  return minutes < 60
    ? `${String(minutes)} phút`
    : `${String(Math.floor(minutes / 60))} giờ ${String(minutes % 60)} phút`;
}

export const progressWords = {
  read: 'Đọc nội dung',
  check: 'Kiểm tra theo quy tắc',
  pages: 'Vẽ trang',
  index: 'Lập chỉ mục tìm kiếm',
  import: 'Nhập tệp',
  publish: 'Chép tệp',
  kept: (count: number) => (count > 0 ? `giữ nguyên ${formatNumber(count)}` : ''),
  /** So far. */
  now: (what: string, done: number, total: number, left: number | null, note: string) =>
    `${what}: ${formatNumber(done)}/${formatNumber(total)}${left === null ? '' : `, còn khoảng ${duration(left)}`}${note && ` (${note})`}`,
  /** At the end. */
  done: (what: string, total: number, seconds: number, note: string) =>
    `${what}: xong ${formatNumber(total)}, mất ${duration(seconds)}${note && ` (${note})`}`,
};
