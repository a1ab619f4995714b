/** Every string of the interface. */
import type { Agency } from '../model/agency.ts';
import type { Citation } from '../model/citation.ts';
import type { TargetOp } from '../model/target.ts';
import type { Level } from '../model/unit.ts';
import type { CitationUse, Plan, Report, Task } from '../catalogue/types.ts';

export const site = {
  name: 'Kho kế hoạch cải cách hành chính',
  short: 'Kho kế hoạch CCHC',
  tagline: 'Kế hoạch, báo cáo cải cách hành chính của các cơ quan, đơn vị: đọc, tra cứu, đối chiếu và soạn văn bản mới.',
} as const;

export const nav = {
  skip: 'Bỏ qua, đến nội dung chính',
  main: 'Các trang chính',
  breadcrumbs: 'Đường dẫn',
  home: 'Trang chủ',
  plans: 'Kế hoạch',
  reports: 'Báo cáo',
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  calendar: 'Lịch',
  units: 'Đơn vị',
  agencies: 'Cơ quan',
  areas: 'Lĩnh vực',
  citations: 'Văn bản',
  compare: 'So sánh',
  findings: 'Rà soát',
  templates: 'Mẫu',
  guides: 'Hướng dẫn',
  search: 'Tìm kiếm',
  data: 'Dữ liệu mở',
} as const;

export const LEVEL_NAMES: Record<Level, string> = {
  'trung-uong': 'Trung ương',
  tinh: 'Cấp tỉnh',
  'so-nganh': 'Sở, ngành',
  huyen: 'Cấp huyện (đến 30/6/2025)',
  xa: 'Cấp xã',
  'don-vi-su-nghiep': 'Đơn vị sự nghiệp',
};

export const TARGET_LEVEL_NAMES: Record<string, string> = {
  'trung-uong': 'trung ương',
  tinh: 'tỉnh',
  'so-nganh': 'sở, ngành',
  huyen: 'huyện',
  xa: 'xã',
  phong: 'phòng',
  'don-vi': 'đơn vị',
  'don-vi-su-nghiep': 'đơn vị sự nghiệp',
};

export const PAPER_KINDS: Record<Plan['kind'] | Report['kind'], string> = {
  'annual-plan': 'Kế hoạch năm',
  'remediation-plan': 'Kế hoạch khắc phục',
  'attached-plan': 'Kế hoạch kèm theo Quyết định',
  'inspection-plan': 'Kế hoạch kiểm tra',
  'publicity-plan': 'Kế hoạch tuyên truyền',
  'annual-report': 'Báo cáo năm',
  'periodic-report': 'Báo cáo định kỳ',
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

export const CITATION_STATUS_NAMES: Record<Citation['status']['value'], string> = {
  'in-force': 'Còn hiệu lực',
  amended: 'Đã được sửa đổi, bổ sung',
  replaced: 'Đã được thay thế',
  expired: 'Hết hiệu lực',
  unknown: 'Chưa tra cứu hiệu lực',
};

export const RELATION_NAMES = {
  amends: { of: 'Sửa đổi, bổ sung', by: 'Được sửa đổi, bổ sung bởi' },
  replaces: { of: 'Thay thế', by: 'Được thay thế bởi' },
  guides: { of: 'Hướng dẫn', by: 'Được hướng dẫn bởi' },
  implements: { of: 'Thực hiện', by: 'Được triển khai bởi' },
} as const;

export const USE_ROLE_NAMES: Record<CitationUse['role'], string> = {
  basis: 'căn cứ',
  body: 'dẫn trong thân văn bản',
  footnote: 'dẫn trong chú thích',
  appendix: 'dẫn trong phụ lục',
  task: 'dẫn trong nhiệm vụ',
  'derived-from': 'văn bản gốc được phỏng theo',
};

export const OP_SIGNS: Record<TargetOp, string> = {
  '=': '',
  '>': 'trên',
  '>=': 'từ',
  '<': 'dưới',
  '<=': 'không quá',
  increase: 'tăng',
  decrease: 'giảm',
  'gt-previous': 'cao hơn kỳ trước',
  complete: 'hoàn thành',
  'by-reference': 'theo văn bản được dẫn',
  cap: 'không vượt mức được giao',
};

export const SEVERITY_NAMES = { error: 'Sai', warning: 'Cần lưu ý', info: 'Để biết' } as const;

export const TASK_KIND_NAMES: Record<Task['kind'], string> = {
  task: 'Nhiệm vụ',
  'sub-task': 'Dòng phụ',
  direction: 'Phương hướng',
};

export const MONTHS = Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`);
export const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

export const paper = {
  restated:
    'Nội dung dưới đây do Kho biên tập lại từ văn bản, giữ đủ số liệu, nhiệm vụ, thời hạn; không phải văn bản chính thức và không thay cho bản có chữ ký, con dấu.',
  contents: 'Trong trang này',
  identity: 'Thông tin văn bản',
  issuer: 'Đơn vị ban hành',
  code: 'Số, ký hiệu',
  kind: 'Loại văn bản',
  issuedOn: 'Ngày ban hành',
  place: 'Địa danh',
  status: 'Tình trạng',
  year: 'Năm',
  signer: 'Người ký',
  attachedTo: 'Kèm theo',
  derivedFrom: 'Phỏng theo',
  period: 'Kỳ số liệu',
  addressedTo: 'Kính gửi',
  blankNumber: 'để trống số',
  blankDate: 'để trống ngày',
  noSigner: 'Không có phần ký (văn bản kèm theo Quyết định)',
  basis: 'Căn cứ',
  noBasis: 'Văn bản không có phần căn cứ mở đầu.',
  citations: 'Văn bản được viện dẫn',
  targets: 'Chỉ tiêu',
  noTargets: 'Văn bản không nêu chỉ tiêu đo được.',
  tasks: 'Nhiệm vụ',
  directions: 'Phương hướng kỳ sau',
  directionsNote: 'Phương hướng là định hướng công việc, không giao cho cơ quan nào và không có sản phẩm kèm theo.',
  duties: 'Trách nhiệm của từng cơ quan',
  reporting: 'Chế độ báo cáo',
  budget: 'Kinh phí',
  recipients: 'Nơi nhận',
  notes: 'Ghi chú biên tập',
  noNotes: 'Không có ghi chú.',
  notesIntro: 'Lỗi và chỗ chưa thống nhất của văn bản được giữ nguyên và nêu ở đây, không sửa thầm.',
  results: 'Số liệu kết quả',
  tables: 'Bảng số liệu',
  limitations: 'Tồn tại, hạn chế',
  previous: 'Văn bản trước của đơn vị',
  next: 'Văn bản sau của đơn vị',
  others: 'Văn bản khác',
  compareWith: 'So sánh với văn bản khác',
  preview: 'Ảnh giới thiệu',
} as const;

export const table = {
  no: 'Số',
  area: 'Lĩnh vực',
  task: 'Nhiệm vụ',
  product: 'Sản phẩm',
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  deadline: 'Thời hạn',
  unit: 'Đơn vị',
  paper: 'Văn bản',
  year: 'Năm',
  notStated: 'không nêu',
  inheritedRow: 'theo dòng chính',
  embedded: (where: string) => `lồng ghép trong ${where}`,
  variantOf: (no: string) => `cùng nội dung với nhiệm vụ ${no}, khác cấp`,
  subRow: (no: string) => `dòng phụ của nhiệm vụ ${no}`,
  goal: 'Mục tiêu',
  activities: 'Hoạt động',
  count: (count: number) => `${count} nhiệm vụ`,
  indicator: 'Chỉ tiêu',
  mustReach: 'Mức phải đạt',
  level: 'Cấp',
  period: 'Kỳ',
  wording: 'Văn bản viết',
  stated: 'Văn bản ghi',
  computed: 'Tính lại',
  basisOfShare: 'Tử số / mẫu số',
  value: 'Giá trị',
  total: 'Cộng',
  by: 'Ai báo cáo',
  to: 'Gửi đến',
  due: 'Hạn gửi',
  window: 'Kỳ chốt số liệu',
  report: 'Báo cáo',
  duty: 'Trách nhiệm',
  at: 'Mục',
  scroll: 'Bảng rộng: cuộn ngang để xem hết',
} as const;

export const ended = {
  banner: (date: string) => `Đơn vị kết thúc hoạt động từ ${date}.`,
  heirs: 'Kế thừa:',
  whole: 'toàn bộ',
  part: 'một phần',
  unknownHeirs: 'Các đơn vị kế thừa chưa được ghi nhận trong kho.',
} as const;

export const search = {
  label: 'Tìm trong toàn bộ kho',
  placeholder: 'Ví dụ: kiểm soát thủ tục hành chính',
  submit: 'Tìm',
  title: 'Tìm kiếm',
  loading: 'Đang tìm…',
  prompt: 'Gõ từ cần tìm, có dấu hoặc không dấu.',
  none: (query: string) => `Không tìm thấy "${query}".`,
  noneHint: 'Thử bớt từ, bỏ bộ lọc, hoặc xem các danh sách bên dưới.',
  count: (count: number, query: string) => (query ? `${count} trang có "${query}"` : `${count} trang`),
  more: 'Xem thêm kết quả',
  failed: 'Không tải được chỉ mục tìm kiếm. Có thể xem theo danh sách:',
  noScript: 'Ô tìm kiếm cần JavaScript. Không có JavaScript, bạn vẫn xem được đầy đủ nội dung theo danh sách:',
  filters: 'Lọc kết quả',
  all: 'Tất cả',
  facets: { unit: 'Đơn vị', year: 'Năm', kind: 'Loại', area: 'Lĩnh vực' },
} as const;

export const footer = {
  about: 'Nội dung các văn bản được biên tập lại để đọc và tra cứu; khi áp dụng phải dùng văn bản chính thức.',
  made: 'Trang tĩnh, không dùng cookie, không tải gì từ ngoài mạng nội bộ.',
} as const;

export const downloads = {
  docx: 'Tải mẫu Word (.docx)',
  kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} KB`,
} as const;
