/** The words of the task table, the duty sheet, the calendar and their files. */
import type { Frequency } from '../model/deadline.ts';
import type { FacetName } from '../table/facets.ts';
import type { Grouping } from '../table/query.ts';
import type { ShownName } from '../table/shown.ts';
import type { Status } from '../table/today.ts';
import { formatSpan } from './format.ts';

export const STATUS_WORDS: Record<Status, string> = {
  overdue: 'Đã qua hạn',
  'this-week': 'Tuần này',
  'this-month': 'Tháng này',
  later: 'Sau tháng này',
  undated: 'Không định được ngày',
};

export const SHOWN_WORDS: Record<ShownName, string> = {
  so: 'Số',
  'nhiem-vu': 'Nhiệm vụ',
  'don-vi': 'Đơn vị',
  nam: 'Năm',
  'linh-vuc': 'Lĩnh vực',
  'san-pham': 'Sản phẩm',
  'chu-tri': 'Chủ trì',
  'phoi-hop': 'Phối hợp',
  'thoi-han': 'Thời hạn',
  'tinh-trang': 'Tình trạng',
};

export const FACET_WORDS: Record<FacetName, string> = {
  nam: 'Năm',
  cap: 'Cấp',
  'don-vi': 'Đơn vị',
  'linh-vuc': 'Lĩnh vực',
  'co-quan': 'Cơ quan chủ trì',
  'phoi-hop': 'Cơ quan phối hợp',
  'san-pham': 'Loại sản phẩm',
  thang: 'Tháng đến hạn',
  quy: 'Quý đến hạn',
  'dinh-ky': 'Định kỳ',
  'tinh-trang': 'So với hôm nay',
};

export const GROUP_WORDS: Record<Grouping, string> = {
  'co-quan': 'Cơ quan chủ trì',
  'linh-vuc': 'Lĩnh vực',
  'don-vi': 'Đơn vị',
  quy: 'Quý đến hạn',
};

export const RECURRENCE_WORDS: Record<string, string> = {
  once: 'Một lần hoặc không nêu kỳ',
  recurring: 'Định kỳ',
  continuous: 'Thường xuyên',
};

export const RECURRENCE_NAMES: Record<Frequency, string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  semiannual: '6 tháng một lần',
  annual: 'hằng năm',
  'reporting-period': 'mỗi kỳ báo cáo',
};

/** The lines of a calendar entry. */
export const calendarFile = {
  deadline: (raw: string) => `Thời hạn: ${raw}`,
  repeats: (often: string) => `Lặp lại ${often}, nhắc vào ngày cuối kỳ hoặc ngày văn bản nêu`,
  unit: (name: string, year: number) => `Văn bản: ${name}, ${year}`,
  lead: (names: string) => `Chủ trì: ${names}`,
  coordinating: (names: string) => `Phối hợp: ${names}`,
  reporter: (names: string) => `Báo cáo: ${names}`,
  recipient: (name: string) => `Gửi đến: ${name}`,
  window: (from: string, to: string) => `Kỳ chốt số liệu: ${formatSpan(from, to)}`,
  reporting: 'Chế độ báo cáo',
  ofAgency: (name: string) => `Nhiệm vụ của ${name}`,
  ofUnit: (name: string) => `Thời hạn của ${name}`,
  ofYear: (year: string) => `Thời hạn và báo cáo năm ${year}`,
  everything: 'Thời hạn và báo cáo',
  tasks: 'Nhiệm vụ trong bảng',
} as const;

export const taskTable = {
  id: 'Mã',
  link: 'Liên kết',
  notStated: 'không nêu',
  noDay: 'Không định được ngày',
  inheritedRow: 'theo dòng chính',
  month: (month: string) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  quarter: (quarter: string) =>
    `Quý ${['I', 'II', 'III', 'IV'][Number(quarter.slice(6)) - 1] ?? ''}/${quarter.slice(0, 4)}`,
} as const;
