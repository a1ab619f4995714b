/** Words of every page: names, bars, the first page, pages that are no more. Each larger page has a file of its own beside. */
import type { Agency } from '../model/agency.ts';
import type { Level } from '../model/unit.ts';
import type { PlanData } from '../model/plan.ts';
import type { ReportData } from '../model/report.ts';
import type { TemplateData } from '../model/template.ts';

export * from './names.ts';

export const site = {
  name: 'Kho kế hoạch cải cách hành chính',
  short: 'Kho kế hoạch CCHC',
  tagline:
    'Kế hoạch, báo cáo cải cách hành chính của các cơ quan, đơn vị: đọc, tra cứu, đối chiếu và soạn văn bản mới.',
} as const;

export const nav = {
  dark: 'Nền tối',
  skip: 'Bỏ qua, đến nội dung chính',
  main: 'Các trang chính',
  breadcrumbs: 'Đường dẫn',
  home: 'Trang chủ',
  papers: 'Văn bản',
  more: 'Tra cứu thêm',
  menu: 'Danh mục',
  plans: 'Kế hoạch',
  reports: 'Báo cáo',
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  calendar: 'Lịch',
  units: 'Đơn vị',
  agencies: 'Cơ quan',
  areas: 'Lĩnh vực',
  citations: 'Văn bản viện dẫn',
  compare: 'So sánh',
  findings: 'Rà soát',
  templates: 'Mẫu',
  guides: 'Hướng dẫn',
  search: 'Tìm kiếm',
  data: 'Dữ liệu mở',
  overview: 'Tổng quan',
  feed: 'RSS',
  accessibility: 'Trợ năng',
  licences: 'Giấy phép',
} as const;

export const LEVEL_NAMES: Record<Level, string> = {
  'trung-uong': 'Trung ương',
  tinh: 'Cấp tỉnh',
  'so-nganh': 'Sở, ngành',
  huyen: 'Cấp huyện',
  xa: 'Cấp xã',
  'don-vi-su-nghiep': 'Đơn vị sự nghiệp',
};

export const PAPER_KINDS: Record<PlanData['kind'] | ReportData['kind'], string> = {
  'annual-plan': 'Kế hoạch năm',
  'remediation-plan': 'Kế hoạch khắc phục',
  'attached-plan': 'Kế hoạch kèm theo Quyết định',
  'inspection-plan': 'Kế hoạch kiểm tra',
  'publicity-plan': 'Kế hoạch tuyên truyền',
  'emulation-plan': 'Kế hoạch thi đua',
  'digital-plan': 'Kế hoạch chuyển đổi số',
  'multi-year-plan': 'Kế hoạch nhiều năm',
  programme: 'Chương trình',
  'thematic-plan': 'Kế hoạch chuyên đề',
  'annual-report': 'Báo cáo năm',
  'half-year-report': 'Báo cáo 6 tháng',
  'quarter-report': 'Báo cáo quý',
  'periodic-report': 'Báo cáo định kỳ',
};

export const TEMPLATE_KINDS: Record<TemplateData['kind'], string> = {
  ...PAPER_KINDS,
  submission: 'Tờ trình',
  letter: 'Công văn',
  minutes: 'Biên bản',
};

export const STATUS_NAMES = { draft: 'Bản nháp', issued: 'Đã ban hành', superseded: 'Đã được thay thế' } as const;

export const AGENCY_KIND_NAMES: Record<Agency['kind'], string> = {
  body: 'Cơ quan, tổ chức',
  group: 'Nhóm cơ quan',
  position: 'Chức danh',
  leader: 'Lãnh đạo',
  committee: 'Ban, tổ, hội đồng',
  party: 'Tổ chức đảng, đoàn thể',
  elected: 'Cơ quan dân cử',
  external: 'Cơ quan ngành dọc',
};

export const RELATION_NAMES = {
  amends: { of: 'Sửa đổi, bổ sung', by: 'Được sửa đổi, bổ sung bởi' },
  replaces: { of: 'Thay thế', by: 'Được thay thế bởi' },
  guides: { of: 'Hướng dẫn', by: 'Được hướng dẫn bởi' },
  'repeals-part': { of: 'Bãi bỏ một phần', by: 'Bị bãi bỏ một phần bởi' },
  implements: { of: 'Thực hiện', by: 'Được triển khai bởi' },
} as const;

export const USE_ROLE_NAMES = {
  basis: 'căn cứ',
  body: 'dẫn trong thân văn bản',
  footnote: 'dẫn trong chú thích',
  appendix: 'dẫn trong phụ lục',
  task: 'dẫn trong nhiệm vụ',
  'derived-from': 'văn bản gốc được phỏng theo',
};

/** The parts of a paper that a note can speak of. */
export const PART_NAMES: Record<string, string> = {
  number: 'Số văn bản',
  issuedOn: 'Ngày ban hành',
  title: 'Trích yếu',
  place: 'Địa danh',
  issuer: 'Cơ quan ban hành',
  signer: 'Chữ ký',
  recipients: 'Nơi nhận',
  basis: 'Căn cứ',
  targets: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  reporting: 'Chế độ báo cáo',
  budget: 'Kinh phí',
  duties: 'Trách nhiệm',
  appendix: 'Phụ lục',
  status: 'Tình trạng',
  body: 'Thân văn bản',
  results: 'Số liệu',
  limitations: 'Hạn chế',
  directions: 'Phương hướng',
  tables: 'Bảng số liệu',
};

export const MONTHS = Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`);

export const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

export const ended = {
  banner: (date: string) => `Đơn vị kết thúc hoạt động từ ${date}.`,
  and: 'và',
  others: (count: number) => `${count} đơn vị khác`,
  heirs: 'Kế thừa:',
  whole: 'toàn bộ',
  part: 'một phần',
  unknownHeirs: 'Các đơn vị kế thừa chưa được ghi nhận trong kho.',
} as const;

export const footer = {
  about: 'Nội dung các văn bản được biên tập lại để đọc và tra cứu; khi áp dụng phải dùng văn bản chính thức.',
  address: 'Địa chỉ trang:',
  printedOn: 'in ngày',
  made: 'Trang tĩnh, không dùng cookie, không tải gì từ ngoài mạng nội bộ.',
} as const;

/** A letter about a fault of a page. */
export const reportFault = {
  label: 'Báo chỗ sai',
  subject: (site: string, title: string) => `${site}: báo chỗ sai ở "${title}"`,
  page: (title: string) => `Trang: ${title}`,
  address: (address: string) => `Địa chỉ: ${address}`,
  checked: (day: string) => `Rà soát lần cuối: ${day}`,
  fault: 'Chỗ sai và nội dung đúng:',
  at: 'Chỗ đang xem:',
  on: 'Bản ngày:',
} as const;

export const home = {
  doors: [
    {
      path: '/co-quan/',
      title: 'Việc của cơ quan tôi',
      text: 'Chọn cơ quan, xem các nhiệm vụ chủ trì, phối hợp và thời hạn.',
    },
    {
      path: '/mau/',
      title: 'Soạn kế hoạch, báo cáo',
      text: 'Điền mẫu ngay trên trang, hoặc lấy từ văn bản đã có, rồi tải tệp Word.',
    },
    { path: '/lich/', title: 'Thời hạn và lịch báo cáo', text: 'Xem theo năm, theo tháng; đưa vào lịch của máy.' },
  ],
  papers: 'Văn bản mới nhất',
  allPlans: 'Tất cả kế hoạch',
  allReports: 'Tất cả báo cáo',
  templates: 'Mẫu văn bản',
  allTemplates: (count: number) => `Xem cả ${count} mẫu`,
  tasksByArea: 'Nhiệm vụ theo lĩnh vực',
  tasksByYear: 'Nhiệm vụ theo năm',
  paperCount: 'Kế hoạch, báo cáo',
  unitCount: 'Đơn vị có văn bản',
} as const;

/** What stands at an address that is no more. */
export const formerPage = {
  moved: 'Trang này đã chuyển',
  movedTo: 'Trang nay ở địa chỉ mới:',
  withdrawn: 'Trang này đã được rút',
  withdrawnOn: (day: string) => `Trang ở địa chỉ này được rút ngày ${day}.`,
  reason: (reason: string) => `Lý do: ${reason}`,
  address: 'Địa chỉ cũ:',
  task: (no: string, day: string, reason: string) =>
    `Nhiệm vụ số ${no} đã được rút khỏi trang này ngày ${day}. Lý do: ${reason}`,
} as const;

export const notFound = {
  title: 'Không có trang này',
  text: 'Địa chỉ có thể đã gõ nhầm hoặc văn bản đã chuyển chỗ.',
} as const;
