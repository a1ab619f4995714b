/** Every string of the interface. */
import type { Agency } from '../model/agency.ts';
import type { Citation } from '../model/citation.ts';
import type { TargetOp } from '../model/target.ts';
import type { Level } from '../model/unit.ts';
import type { CitationUse, Plan, Report, Task } from '../catalogue/types.ts';

export const site = {
  name: 'Kho kế hoạch cải cách hành chính',
  short: 'Kho kế hoạch CCHC',
  tagline:
    'Kế hoạch, báo cáo cải cách hành chính của các cơ quan, đơn vị: đọc, tra cứu, đối chiếu và soạn văn bản mới.',
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
  huyen: 'Cấp huyện',
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
  notesIntro: (count: number) =>
    `${count} chỗ sai, thiếu hoặc chưa thống nhất của văn bản được giữ nguyên và có ghi chú ngay tại chỗ, không sửa thầm.`,
  suggestion: (text: string) => `Nên viết: ${text}`,
  allNotes: 'Xem toàn bộ ghi chú của văn bản này.',
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
  figureCount: (count: number) => `${count} số liệu`,
  directionCount: (count: number) => `${count} phương hướng`,
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
  prompt: 'Gõ từ cần tìm, có dấu hoặc không dấu; hoặc chọn một bộ lọc để xem theo nhóm.',
  none: (query: string) => (query ? `Không tìm thấy “${query}”.` : 'Không có mục nào.'),
  noneHint: 'Bạn có thể:',
  noneTips: [
    'bớt từ, hoặc thử từ khác cùng nghĩa;',
    'bỏ dấu ngoặc kép nếu không chắc từng chữ;',
    'gõ số và ký hiệu như trên văn bản, ví dụ 61/2018/NĐ-CP;',
    'xem theo danh sách ở dưới.',
  ],
  noneFilters: 'Bỏ mọi bộ lọc',
  count: (count: number, query: string) => (query ? `${count} mục có “${query}”` : `${count} mục`),
  more: 'Xem thêm kết quả',
  morePlaces: (count: number) => `và ${count} mục khác trong trang này`,
  alsoIn: 'Các mục khác trong trang này',
  failed: 'Không tải được chỉ mục tìm kiếm. Có thể xem theo danh sách:',
  noScript: 'Ô tìm kiếm cần JavaScript. Không có JavaScript, bạn vẫn xem được đầy đủ nội dung theo danh sách:',
  filters: 'Lọc kết quả',
  all: 'Tất cả',
  facets: {
    kind: 'Loại',
    unit: 'Đơn vị',
    level: 'Cấp',
    year: 'Năm',
    area: 'Lĩnh vực',
    lead: 'Cơ quan chủ trì',
  },
  sort: 'Sắp xếp',
  sortBest: 'Sát nhất trước',
  sortDate: 'Mới nhất trước',
  corrected: (from: string, to: string) => `Đã tìm “${to}” thay cho “${from}”.`,
  expanded: (from: string, to: string) => `Tìm cả “${to}” cùng với “${from}”.`,
  widened: (without: readonly string[]) =>
    without.length
      ? `Ít kết quả, nên tìm thêm không kể: ${without.join(', ')}.`
      : 'Không có mục nào đủ mọi từ; dưới đây là những mục có một phần.',
  plain: 'Không tải được bảng từ vựng, nên chỉ tìm theo chữ đã gõ: không sửa lỗi gõ, không mở chữ viết tắt.',
  literal: 'Chỉ tìm đúng như đã gõ',
  literalOn: 'Đang tìm đúng như đã gõ.',
  literalOff: 'Tìm rộng hơn',
  dialog: 'Tìm nhanh',
  close: 'Đóng',
  wholePage: 'Xem mọi kết quả, bộ lọc',
  keys: '↑ ↓ để chọn, Enter để mở, Esc để đóng.',
  found: (count: number) => (count ? `${count} chỗ được tô` : 'Không còn chỗ nào có từ đã tìm'),
  foundNext: 'Chỗ sau',
  foundClear: 'Bỏ tô',
  foundRegion: 'Từ đã tìm trong trang',
} as const;

export const footer = {
  about: 'Nội dung các văn bản được biên tập lại để đọc và tra cứu; khi áp dụng phải dùng văn bản chính thức.',
  made: 'Trang tĩnh, không dùng cookie, không tải gì từ ngoài mạng nội bộ.',
} as const;

export const downloads = {
  docx: 'Tải mẫu Word (.docx)',
  kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} KB`,
} as const;

export const home = {
  tasksByArea: 'Nhiệm vụ theo lĩnh vực',
  tasksByYear: 'Nhiệm vụ theo năm',
  start: 'Bắt đầu từ đây',
  due: 'Các mốc thời hạn gần nhất trong kho',
  wholeCalendar: 'Xem toàn bộ lịch thời hạn và báo cáo',
  papers: 'Văn bản mới nhất',
} as const;

export const lists = {
  plans: 'Kế hoạch cải cách hành chính của các đơn vị, mới nhất ở trên.',
  reports: 'Báo cáo kết quả cải cách hành chính, số liệu được tính lại từ tử số và mẫu số.',
  units: 'Đơn vị ban hành văn bản, cấp trên và các đơn vị kế thừa từ ngày 01/7/2025.',
  agencies: 'Cơ quan, chức danh được giao chủ trì hoặc phối hợp trong các văn bản.',
  areas: 'Nhiệm vụ và chỉ tiêu xếp theo nội dung cải cách và theo trục nội dung của chỉ số PAPI.',
  areasOfReform: 'Nội dung cải cách hành chính',
  areasOfPapi: 'Trục nội dung của chỉ số PAPI',
  targets: 'Mọi chỉ tiêu trong các văn bản, mỗi dòng một chỉ tiêu, xếp theo lĩnh vực.',
  otherArea: 'Chưa xếp lĩnh vực',
  targetCount: (count: number) => `${count} chỉ tiêu`,
  citationsTitle: 'Văn bản được viện dẫn',
  citations: 'Văn bản mà các kế hoạch, báo cáo lấy làm căn cứ hoặc dẫn đến; mỗi văn bản cho biết ai đã viện dẫn.',
  citedBy: (count: number) => `${count} lần viện dẫn`,
  guides: 'Cách đọc, tìm, công bố văn bản trong kho.',
  templatesTitle: 'Mẫu văn bản',
  templates: 'Mẫu theo thể thức của Nghị định 30/2020/NĐ-CP, dùng cho các cấp đang hoạt động.',
  ended: 'đã kết thúc hoạt động',
  paperCount: (count: number) => `${count} văn bản`,
  noTasks: 'Chưa có nhiệm vụ nào trong kho.',
} as const;

export const unitPage = {
  description: (name: string) => `Văn bản cải cách hành chính, quá trình hình thành và kế thừa của ${name}.`,
  level: 'Cấp',
  parent: 'Trực thuộc',
  managedBy: 'Cơ quan quản lý hiện nay',
  validity: 'Thời gian hoạt động',
  from: 'từ',
  to: 'đến hết',
  code: 'Mã đơn vị hành chính',
  asOf: (date: string) => `tại ngày ${date}`,
  papers: 'Văn bản của đơn vị',
  allTasks: 'Xem mọi nhiệm vụ của đơn vị',
  successors: 'Đơn vị kế thừa',
  predecessors: 'Đơn vị trước sắp xếp',
  inheritedPapers: 'Văn bản của đơn vị trước sắp xếp',
  children: 'Đơn vị trực thuộc có trong kho',
  issued: 'Văn bản đã ban hành được viện dẫn trong kho',
} as const;

export const agencyPage = {
  description: (name: string) => `Mọi nhiệm vụ mà ${name} chủ trì hoặc phối hợp, xếp theo thời hạn.`,
  aliases: 'Cách viết đã gặp',
  noAliases: 'chỉ một cách viết',
  successor: 'Nơi tiếp nhận nhiệm vụ từ 01/7/2025 (để tham khảo)',
  lead: 'Chủ trì',
  noLead: 'Không chủ trì nhiệm vụ nào trong kho.',
  support: 'Phối hợp',
  noSupport: 'Không phối hợp nhiệm vụ nào trong kho.',
  duties: 'Trách nhiệm được giao',
  reporting: 'Chế độ báo cáo liên quan',
} as const;

export const taskPage = {
  title: 'Nhiệm vụ của mọi đơn vị',
  description: 'Ai làm gì, trước khi nào: mọi nhiệm vụ trong các văn bản, mỗi dòng dẫn về đúng chỗ trong văn bản gốc.',
  filters: 'Lọc nhiệm vụ',
  all: 'Tất cả',
  ofYear: (year: string) => `Nhiệm vụ năm ${year}`,
  of: (name: string) => `Nhiệm vụ: ${name}`,
  ledBy: (name: string) => `Nhiệm vụ do ${name} chủ trì`,
} as const;

export const calendarPage = {
  title: 'Lịch thời hạn và báo cáo',
  description:
    'Thời hạn của nhiệm vụ, hạn gửi báo cáo và kỳ chốt số liệu, theo tháng. Thời hạn theo quý, năm đặt ở ngày cuối kỳ.',
  window: (span: string) => `số liệu ${span}`,
  weekend: (day: string) => `rơi vào ${day}`,
  recurring: 'Thường xuyên và định kỳ',
} as const;

export const citationPage = {
  issuer: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  unknownDate: (year: number) => `năm ${year} (chưa rõ ngày)`,
  status: 'Hiệu lực',
  asOf: (date: string, source: string) => `tại ngày ${date}; nguồn: ${source}`,
  aliases: 'Cách ghi khác đã gặp',
  relations: 'Quan hệ với văn bản khác',
  uses: 'Ai viện dẫn',
  noUses: 'Chưa có văn bản nào trong kho viện dẫn.',
} as const;

export const comparePage = {
  title: 'So sánh hai văn bản',
  heading: 'So sánh theo lĩnh vực',
  description: 'Nhiệm vụ, chỉ tiêu và căn cứ của hai văn bản đặt cạnh nhau theo từng lĩnh vực.',
  with: 'So với:',
  change: 'Đổi văn bản này',
  nothing: 'Không có.',
} as const;

export const findingsPage = {
  title: 'Rà soát văn bản',
  description:
    'Những chỗ sai, thiếu, chưa thống nhất của các văn bản đã ban hành. Văn bản cũ được giữ nguyên; cùng lỗi đó ở văn bản mới sẽ bị chặn trước khi công bố.',
  severity: 'Mức',
  finding: 'Nội dung',
  rule: 'Quy tắc',
  count: (count: number) => `${count} ghi chú`,
  found: (message: string, line: number) => `Dòng ${line}: ${message}.`,
  open: 'Chưa có ghi chú',
  openNote: 'Những điều máy tìm thấy ở bản nháp, mẫu và danh mục. Sai thì chặn công bố; cần lưu ý thì chỉ nhắc.',
} as const;

export const rulesPage = {
  title: 'Quy tắc kiểm tra',
  description: 'Mọi điều mà lệnh npm run check kiểm tra: vì sao, mức nào, sửa thế nào.',
  policy:
    'Lỗi ở bản nháp, văn bản mới và mẫu mức "Sai" sẽ chặn việc dựng trang. Văn bản đã ban hành được giữ nguyên: mỗi lỗi phải có một ghi chú (notes) mang đúng mã quy tắc ở đúng chỗ, và được liệt kê ở trang',
  remedy: 'Cách sửa.',
  structure: 'Cấu trúc của tệp',
  structureNote: 'Các lỗi này luôn chặn việc dựng trang và không ghi chú nào thay được việc sửa.',
} as const;

export const templatePage = {
  levels: 'Dùng cho',
  checkedOn: 'Kiểm tra gần nhất',
  basis: 'Căn cứ thường dùng',
  sections: 'Các mục của văn bản',
  tasks: 'Nhiệm vụ gợi ý',
} as const;

export const notFound = {
  title: 'Không có trang này',
  text: 'Địa chỉ có thể đã gõ nhầm hoặc văn bản đã chuyển chỗ.',
} as const;
