/** The words of the task table, the duty sheet, the calendar and their files. */
import type { Frequency } from '../model/deadline.ts';
import { PRODUCT_KINDS } from '../model/product-kind.ts';
import { capitalise, formatSpan } from './format.ts';
import { LEVEL_NAMES } from './ui.ts';

export const STATUS_WORDS = {
  overdue: 'Đã qua thời hạn',
  'this-week': 'Tuần này',
  'this-month': 'Tháng này',
  later: 'Sau tháng này',
  undated: 'Không định được ngày',
};

export const SHOWN_WORDS = {
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

export const FACET_WORDS = {
  nam: 'Năm',
  cap: 'Cấp',
  tinh: 'Tỉnh, thành phố',
  'don-vi': 'Đơn vị',
  'linh-vuc': 'Lĩnh vực',
  'co-quan': 'Cơ quan chủ trì',
  'phoi-hop': 'Cơ quan phối hợp',
  'san-pham': 'Loại sản phẩm',
  thang: 'Tháng đến hạn',
  quy: 'Quý đến hạn',
  'dinh-ky': 'Định kỳ',
  loai: 'Loại nhiệm vụ',
  'tinh-trang': 'So với hôm nay',
};

export const GROUP_WORDS = {
  'co-quan': 'Cơ quan chủ trì',
  'linh-vuc': 'Lĩnh vực',
  'don-vi': 'Đơn vị',
  quy: 'Quý đến hạn',
};

const RECURRENCE_WORDS: Record<string, string> = {
  once: 'Một lần hoặc không nêu kỳ',
  recurring: 'Định kỳ',
  continuous: 'Thường xuyên',
};

/** Kinds of rows. */
const ROW_KINDS = {
  task: 'Dòng chính',
  'sub-task': 'Dòng phụ',
  direction: 'Phương hướng trong báo cáo',
};

export const RECURRENCE_NAMES: Record<Frequency, string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  semiannual: '6 tháng một lần',
  annual: 'hằng năm',
  'reporting-period': 'mỗi kỳ báo cáo',
  period: 'mỗi giai đoạn',
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

/** The duty sheet of an agency or a unit. */
export const dutyWords = {
  noDay: 'Thường xuyên, định kỳ và không định được ngày',
  product: (name: string) => `Sản phẩm: ${name}`,
  latest: (shown: string, all: string, years: readonly number[]) =>
    `Bảng này có ${shown} trong ${all} nhiệm vụ, của ${years.length > 1 ? `các năm ${years[0] ?? ''}–${years.at(-1) ?? ''}` : `năm ${years[0] ?? ''}`}.`,
  all: 'Xem danh sách đầy đủ',
  inTable: 'Lọc, sắp xếp, tải về trong bảng nhiệm vụ',
  asOf: (day: string, counts: string) =>
    `Tính đến hôm nay (${day}) – ${counts}. Kho chỉ biết thời hạn, không biết việc đã xong hay chưa.`,
  heading: 'Việc theo quý',
  calendar: 'Tệp lịch (.ics)',
  calendarHint: 'Tải về, hoặc dán địa chỉ của tệp vào ứng dụng lịch để theo dõi: mỗi thời hạn một mục, cả ngày.',
  copyAddress: 'Chép địa chỉ của tệp lịch',
  copied: 'Đã chép. Dán vào mục “Thêm lịch từ địa chỉ” của ứng dụng lịch.',
  copyByHand: 'Chép địa chỉ trong ô rồi dán vào mục “Thêm lịch từ địa chỉ” của ứng dụng lịch.',
} as const;

/** The calendar pages. */
export const calendarWords = {
  year: (year: string) => `Năm ${year}`,
  yearTitle: (year: string) => `Lịch năm ${year}`,
  monthTitle: (month: string) => `Lịch ${taskTable.month(month).toLowerCase()}`,
  yearChart: (year: string) => `Số thời hạn của từng tháng năm ${year}`,
  monthChart: (month: string) => `Các thời hạn trong ${taskTable.month(month).toLowerCase()}`,
  agenda: 'Theo ngày',
  agendaOf: (year: string) => `Xem theo ngày, năm ${year}`,
  windows: 'Kỳ chốt số liệu',
  yearLegend: 'Số thời hạn của từng tháng, 1 đến 12. Chọn một cột để mở tháng.',
  keyWindow: 'kỳ chốt số liệu',
  keyDue: 'hạn gửi báo cáo',
  keyWeekend: 'hạn rơi vào cuối tuần',
  monthLegend: 'Chữ số lớn là số thời hạn trong ngày; chọn để xem. Ô sẫm là ngày cuối tuần.',
  previous: (month: string) => `← ${taskTable.month(month)}`,
  following: (month: string) => `${taskTable.month(month)} →`,
  chartTable: 'Bảng số liệu của hình',
  month: 'Tháng',
  count: 'Số thời hạn',
  moreWindows: (count: number) => `và ${count} kỳ khác, xem theo ngày`,
  weekdays: ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'CN'],
  day: (date: string, count: number) => `${date}: ${count} thời hạn`,
  weekend: 'cuối tuần',
  more: (count: string) => `Xem đủ ${count} nhiệm vụ của tháng`,
  today: 'Hôm nay',
  next: 'Đến thời hạn gần nhất',
  thisMonth: (month: string) => `Hôm nay ở ${taskTable.month(month).toLowerCase()}`,
  nothing: 'Không có thời hạn nào trong tháng này.',
} as const;

export const taskTable = {
  dueDay: 'Ngày đến hạn',
  link: 'Liên kết',
  tools: 'Lọc, sắp xếp và tải bảng nhiệm vụ',
  text: 'Lọc theo chữ',
  textHint: 'Tên việc, cơ quan, sản phẩm; có dấu hoặc không dấu',
  group: 'Nhóm theo',
  noGroup: 'Không nhóm',
  sort: 'Sắp xếp',
  layout: 'Sắp xếp, chọn cột, tải về',
  paperOrder: 'Theo văn bản',
  sortBy: (name: string, descending: boolean) => `${name} ${descending ? '↓' : '↑'}`,
  columns: 'Chọn cột',
  dense: 'Hiển thị gọn',
  facets: 'Bộ lọc',
  moreFacets: 'Thêm bộ lọc',
  fewerFacets: 'Bớt bộ lọc',
  filtered: (count: number) => (count ? `Bộ lọc (${count})` : 'Bộ lọc'),
  close: 'Đóng',
  showResults: (count: string) => `Xem ${count}`,
  clear: 'Bỏ mọi lựa chọn',
  without: (facet: string, value: string) => `Bỏ: ${facet}: ${value}`,
  chosen: (count: number) => `đã chọn ${count}`,
  findValue: (facet: string) => `Tìm trong ${facet.toLowerCase()}`,
  moreValues: (count: number) => `và ${count} giá trị khác: gõ để tìm`,
  noValues: 'Không có giá trị nào.',
  picked: (count: number) => `Đã chọn ${count} dòng`,
  pick: (no: string, unit: string) => `Chọn dòng ${no}, ${unit}`,
  onlyPicked: 'Chỉ hiện dòng đã chọn',
  exports: 'Tải đúng những dòng và cột đang hiện:',
  exportAs: { xlsx: 'Excel (.xlsx)', csv: 'CSV', json: 'JSON', ics: 'Lịch (.ics)' },
  print: 'In',
  tooManyToPrint: (count: string, limit: string) =>
    `${count} dòng là quá nhiều để in từ trình duyệt: hãy lọc còn dưới ${limit} dòng, hoặc tải tệp Excel rồi in.`,
  writing: (done: string, total: string) => `Đang ghi tệp: ${done}/${total} dòng`,
  written: (file: string) => `Đã tạo ${file}.`,
  cancelled: 'Đã dừng ghi tệp.',
  cancel: 'Dừng',
  loading: (done: string, total: string) => `Đang tải: ${done}/${total} dòng`,
  failed: 'Không tải được dữ liệu của bảng lọc. Các trang liệt kê bên dưới vẫn đầy đủ.',
  count: (count: string) => `${count} nhiệm vụ`,
  countOf: (count: string, total: string) => `${count} trong ${total} nhiệm vụ`,
  nothing: 'Không có nhiệm vụ nào khớp. Thử bớt chữ hoặc bỏ bớt lựa chọn.',
  listedInGroups: (lines: string) => `, ${lines} dòng theo nhóm`,
  groupCount: (name: string, count: string) => `${name} (${count})`,
  pages: 'Các trang của danh sách',
  page: (number: number) => `Trang ${number}`,
  pageOf: (number: number, count: number) => `trang ${number}/${count}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  openTable: 'Mở trong bảng lọc',
  fileTitle: 'Nhiệm vụ',
  rowsOf: (from: string, to: string, total: string) => `Dòng ${from}–${to} trong ${total}`,
  byYear: 'Danh sách đầy đủ theo năm',
  restInTable: (count: string) =>
    `Danh sách viết sẵn dừng ở đây; còn ${count} nhiệm vụ nữa: lọc trong bảng, hoặc chọn danh sách hẹp hơn.`,
  longList: 'Danh sách dài chỉ có các cột chính; sản phẩm và cơ quan phối hợp xem ở văn bản.',
  everyValue: (count: number) => `Xem cả ${count}`,
  dueIn: (month: string) => `Nhiệm vụ đến hạn ${month.toLowerCase()}`,
  supportedBy: (name: string) => `Nhiệm vụ ${name} phối hợp`,
  listOf: (facet: string) => `Nhiệm vụ theo ${facet.toLowerCase()}`,
  reports: (count: string) => `${count} báo cáo phải gửi`,
  reportBy: (names: string) => `Báo cáo: ${names}`,
  reportVia: (name: string) => `Tổng hợp: ${name}`,
  reportTo: (name: string) => `Gửi: ${name}`,
  moreReports: (count: string) => `và ${count} báo cáo khác: xem Lịch`,
  notStated: 'không nêu',
  noDay: 'Không định được ngày',
  inheritedRow: 'theo dòng chính',
  month: (month: string) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  quarter: (quarter: string) =>
    `Quý ${['I', 'II', 'III', 'IV'][Number(quarter.slice(6)) - 1] ?? ''}/${quarter.slice(0, 4)}`,
} as const;

/** The name of a value of a facet: its own, or the interface's word for its id. */
export function valueName(facet: keyof typeof FACET_WORDS, id: string, name: string): string {
  if (id === 'khong-neu')
    return facet === 'thang' || facet === 'quy' ? taskTable.noDay : capitalise(taskTable.notStated);
  switch (facet) {
    case 'cap':
      return (LEVEL_NAMES as Record<string, string>)[id] ?? id;
    case 'san-pham':
      return (PRODUCT_KINDS as Record<string, string>)[id] ?? id;
    case 'thang':
      return taskTable.month(id);
    case 'quy':
      return taskTable.quarter(id);
    case 'dinh-ky':
      return RECURRENCE_WORDS[id] ?? id;
    case 'loai':
      return (ROW_KINDS as Record<string, string>)[id] ?? id;
    case 'tinh-trang':
      return (STATUS_WORDS as Record<string, string>)[id] ?? id;
    default:
      return name || id;
  }
}

/** The name of a group of rows. */
export const groupName = (grouping: keyof typeof GROUP_WORDS, name: string): string =>
  grouping === 'quy' ? (name ? taskTable.quarter(name) : taskTable.noDay) : name || capitalise(taskTable.notStated);

/** The title of a list of tasks of one value. */
export function listTitle(facet: keyof typeof FACET_WORDS, id: string, name: string): string {
  const value = valueName(facet, id, name);
  const none = id === 'khong-neu';
  if (facet === 'nam') return `Nhiệm vụ năm ${value}`;
  if (facet === 'thang') return none ? 'Nhiệm vụ không định được ngày' : taskTable.dueIn(value);
  if (facet === 'co-quan') return none ? 'Nhiệm vụ không nêu cơ quan chủ trì' : `Nhiệm vụ do ${value} chủ trì`;
  if (facet === 'phoi-hop') return none ? 'Nhiệm vụ không nêu cơ quan phối hợp' : taskTable.supportedBy(value);
  return `Nhiệm vụ: ${value}`;
}
