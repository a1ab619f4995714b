/** Every string of the interface. */
import type { Agency } from '../model/agency.ts';
import type { PagePart } from '../model/heading-ids.ts';
import type { Level } from '../model/unit.ts';
import type { PlanData } from '../model/plan.ts';
import type { ReportData } from '../model/report.ts';
import { filePanel } from './documents.ts';
import { capitalise } from './format.ts';

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

export const paper = {
  restated: 'Bản biên tập lại, giữ đủ số liệu, nhiệm vụ, thời hạn; không thay cho bản chính thức có chữ ký, con dấu.',
  about: 'Tóm tắt, thông tin văn bản',
  actions: 'Tệp và công cụ',
  numbered: (code: string) => `số ${code}`,
  /** A day has its word; a month alone says what it is. */
  dated: (date: string) => (/^\d/.test(date) ? `ngày ${date}` : date),
  signedBy: (name: string) => `${name} ký`,
  compare: 'So sánh',
  draftFrom: 'Soạn từ bản này',
  toTop: 'Đầu trang',
  closeContents: 'Đóng',
  noteCount: (count: number, wrong: number) => `${count} ghi chú biên tập${wrong > 0 ? ` (${wrong} sai)` : ''}`,
  noteMark: (number: number) => `Ghi chú ${number}`,
  notePlace: 'Xem chỗ đó',
  printNotes: 'In kèm các ghi chú này',
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
  issuingTitle: (name: string) => `Trích yếu của ${name}`,
  issuingBasis: (name: string) => `Căn cứ của ${name}`,
  issuingArticles: (name: string) => `Nội dung ${name}`,
  issuingRecipients: (name: string) => `Nơi nhận của ${name}`,
  article: (no: number, text: string) => `Điều ${no}. ${text}`,
  changes: { 'nội dung': 'Sửa nội dung', 'lỗi gõ': 'Sửa lỗi gõ' },
  checkedOn: 'Rà soát lần cuối',
  neverChecked: 'chưa ghi ngày',
  checked: (day: string) => `Rà soát lần cuối ${day}.`,
  changed: (count: number) => `Đã sửa nội dung ${count} lần.`,
  derivedFrom: 'Phỏng theo',
  period: 'Kỳ số liệu',
  schoolYear: 'Năm học',
  planPeriod: 'Giai đoạn',
  addressedTo: 'Kính gửi',
  blankNumber: 'để trống số',
  blankDate: 'để trống ngày',
  signsIssuing: (name: string) => `ký ${name}`,
  noSigner: 'Không có phần ký (văn bản kèm theo Quyết định)',
  basis: 'Căn cứ',
  basisCount: (count: number) => (count > 0 ? `${count} văn bản` : 'không có phần căn cứ mở đầu'),
  citations: 'Văn bản được viện dẫn',
  targets: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  directions: 'Phương hướng kỳ sau',
  directionsNote: 'Phương hướng là định hướng công việc, không giao cho cơ quan nào và không có sản phẩm kèm theo.',
  duties: 'Trách nhiệm của từng cơ quan',
  reporting: 'Chế độ báo cáo',
  budget: 'Kinh phí',
  recipients: 'Nơi nhận',
  notes: 'Ghi chú biên tập',
  notesShort: 'Ghi chú',
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

/** The headings of the parts of a paper's page. */
export const paperPartName = (type: 'plan' | 'report', id: PagePart): string =>
  (
    ({
      'can-cu': paper.basis,
      'chi-tieu': paper.targets,
      'so-lieu': paper.results,
      'bang-so-lieu': paper.tables,
      'han-che': paper.limitations,
      'nhiem-vu': type === 'plan' ? paper.tasks : paper.directions,
      'trach-nhiem': paper.duties,
      'bao-cao': paper.reporting,
      'kinh-phi': paper.budget,
      'noi-nhan': paper.recipients,
      'vien-dan': paper.citations,
      'ghi-chu': paper.notes,
      'tai-ve': filePanel.heading,
    }) as Partial<Record<PagePart, string>>
  )[id] ?? '';

export const table = {
  no: 'Số',
  area: 'Lĩnh vực',
  task: 'Nhiệm vụ',
  product: 'Sản phẩm',
  lead: 'Chủ trì',
  reporter: 'Cơ quan báo cáo',
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
  monitoring: 'Theo dõi, đôn đốc:',
  targetCount: (count: number) => `${count} chỉ tiêu`,
  figureCount: (count: number) => `${count} số liệu`,
  directionCount: (count: number) => `${count} phương hướng`,
  indicator: 'Chỉ tiêu',
  content: 'Nội dung',
  mustReach: 'Mức phải đạt',
  level: 'Cấp',
  period: 'Kỳ',
  wording: 'Văn bản viết',
  stated: 'Văn bản ghi',
  computed: 'Tính lại',
  basisOfShare: 'Tử số / mẫu số',
  value: 'Giá trị',
  total: 'Cộng',
  by: 'Cơ quan báo cáo',
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

export const downloads = {
  docx: 'Tải mẫu Word (.docx)',
  kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} KB`,
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

export const lists = {
  plans: 'Kế hoạch cải cách hành chính của các đơn vị, xếp mới nhất trước.',
  reports: 'Báo cáo kết quả cải cách hành chính, số liệu được tính lại từ tử số và mẫu số.',
  units: 'Đơn vị ban hành văn bản, cấp trên và các đơn vị kế thừa từ ngày 01/7/2025.',
  agencies: 'Cơ quan, chức danh được giao chủ trì hoặc phối hợp trong các văn bản.',
  areas: 'Nhiệm vụ và chỉ tiêu xếp theo nội dung cải cách và theo trục nội dung của chỉ số PAPI.',
  areasOfReform: 'Nội dung cải cách hành chính',
  areasOfPapi: 'Trục nội dung của chỉ số PAPI',
  otherArea: 'Chưa xếp lĩnh vực',
  targetCount: (count: number) => `${count} chỉ tiêu`,
  more: (count: number) => `và ${count} mục khác, ở trang của từng văn bản`,
  allTargets: (count: number) => `Xem cả ${count} chỉ tiêu theo lĩnh vực`,
  citationsTitle: 'Văn bản được viện dẫn',
  citations: 'Văn bản mà các kế hoạch, báo cáo lấy làm căn cứ hoặc dẫn đến; mỗi văn bản cho biết ai đã viện dẫn.',
  citedBy: (count: number) => `${count} lần viện dẫn`,
  guides: 'Cách đọc, tìm, công bố văn bản trong kho.',
  templatesTitle: 'Mẫu văn bản',
  templates: 'Mẫu theo thể thức của Nghị định 30/2020/NĐ-CP, dùng cho các cấp đang hoạt động.',
  ended: 'đã kết thúc hoạt động',
  paperCount: (count: number) => `${count} văn bản`,
  noTasks: 'Chưa có nhiệm vụ nào trong kho.',
  withPapers: 'Đơn vị có văn bản trong kho',
  idleAgencies: (count: number) => `${count} cơ quan chưa có nhiệm vụ nào trong kho`,
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
  description:
    'Cơ quan nào làm việc gì, thời hạn nào: mọi nhiệm vụ trong các văn bản, mỗi dòng dẫn về đúng chỗ trong trang văn bản.',
  filters: 'Lọc nhiệm vụ',
  all: 'Tất cả',
  ofYear: (year: string) => `Nhiệm vụ năm ${year}`,
  of: (name: string) => `Nhiệm vụ: ${name}`,
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
  asOf: (date: string, source: string) => `tra cứu ngày ${date}; nguồn: ${source}`,
  readInCopy: (day: string | undefined) =>
    `Đọc ở một bản chép công khai${day ? ` ngày ${day}` : ''}, chưa đối chiếu với Công báo.`,
  aliases: 'Cách ghi khác đã gặp',
  relations: 'Quan hệ với văn bản khác',
  uses: 'Được viện dẫn tại',
  then: (codes: readonly string[]) =>
    codes.length ? `khi đó đã có ${codes.join(', ')}` : 'khi đó các thay đổi nêu trên chưa có hiệu lực',
  noUses: 'Chưa có văn bản nào trong kho viện dẫn.',
} as const;

export const comparePage = {
  title: 'So sánh hai văn bản',
  description:
    'Nhiệm vụ, thời hạn, chỉ tiêu và căn cứ của hai văn bản đặt cạnh nhau; chỗ khác nhau được đánh dấu từng từ.',
  with: 'So với:',
  change: 'Đổi văn bản này',
  nothing: 'Không có.',
  withParent: 'Với văn bản của cấp trên',
  withPrevious: 'Với văn bản trước của đơn vị',
  withNear: 'Với văn bản gần nhất trong kho',
  withAny: 'Chọn văn bản khác để so sánh',
  chooseTitle: 'Chọn hai văn bản bất kỳ',
  choose: 'Địa chỉ sau khi chọn có thể lưu và gửi cho người khác. Các cặp gần nhau có sẵn ở danh sách dưới.',
  noScript: 'Chọn hai văn bản bất kỳ cần JavaScript; không có thì mở các cặp có sẵn ở danh sách dưới.',
  first: 'Văn bản thứ nhất',
  second: 'Văn bản thứ hai',
  submit: 'So sánh',
  pairs: 'Các cặp có sẵn',
  listed: (count: number) =>
    `Danh sách dưới có ${count} văn bản mới nhất; văn bản khác có mục so sánh ở cuối trang của nó.`,
  tasks: 'Nhiệm vụ và thời hạn',
  targets: 'Chỉ tiêu',
  basis: 'Căn cứ',
  state: 'Kết quả so',
  states: { same: 'Giống nhau', changed: 'Có thay đổi', 'only-a': 'Chỉ có ở', 'only-b': 'Chỉ có ở' },
  tag: { same: 'Giống', changed: 'Khác', 'only-a': 'Chỉ có ở A', 'only-b': 'Chỉ có ở B' },
  summary: 'Tóm tắt',
  summaryCaption: 'Số dòng theo kết quả so',
  part: 'Phần',
  deadlines: (different: number, one: number) =>
    `Trong các nhiệm vụ có ở cả hai văn bản, ${different} nhiệm vụ khác thời hạn` +
    (one ? `, ${one} nhiệm vụ chỉ một văn bản nêu thời hạn.` : '.'),
  key: 'Cách đọc: chữ gạch ngang chỉ có ở văn bản A, chữ gạch chân chỉ có ở văn bản B. Chữ viết tắt trong danh mục coi như viết đủ. Nhiệm vụ được ghép theo lĩnh vực và mức giống nhau của câu chữ, cần đọc lại trước khi kết luận.',
  otherArea: (name: string) => `bên B xếp vào: ${name}`,
  shared: (count: number) => `Cả hai cùng dẫn (${count})`,
  onlyIn: (label: string, count: number) => `Chỉ ${label} dẫn (${count})`,
  onlyOf: (name: string, count: number) => `Chỉ có ở ${name} (${count})`,
  paired: (count: number) => `Có ở cả hai văn bản (${count})`,
  unlike: 'Không có nhiệm vụ nào của hai văn bản đủ giống nhau để đặt cạnh nhau.',
  apart: 'Chỉ có ở một văn bản',
  none: 'không có',
  unstated: 'không nêu',
} as const;

/** What the page of comparisons says while it works. */
export const compareStatus = {
  loading: 'Đang tải hai văn bản…',
  failed: 'Không tải được một trong hai văn bản. Hãy chọn lại.',
  same: 'Hãy chọn hai văn bản khác nhau.',
} as const;

export const chart = { table: 'Bảng số liệu của hình' } as const;

export const targetPage = {
  description:
    'Ai đặt mức nào cho cùng một chỉ số, báo cáo đạt bao nhiêu, và con số nào trong báo cáo không khớp số liệu tính lại.',
  matrix: 'Các đơn vị đặt mức nào cho cùng một chỉ số',
  matrixNote:
    'Hai văn bản chỉ đứng cùng dòng khi nội dung ghi rõ là nói về cùng một chỉ số; không ghép theo câu chữ. Dấu ◆ là mức cao nhất trong kho. Văn bản không đặt mức cho chỉ số nào thì không có tên ở dòng đó.',
  matrixCaption: (from: number, to: number, total: number) => `Văn bản ${from} đến ${to} trong ${total}`,
  indicator: 'Chỉ số',
  strictest: 'mức cao nhất',
  setters: 'Mức đặt ra và kết quả, theo văn bản',
  reported: 'báo cáo ghi',
  recomputed: (text: string) => `tính lại ${text}`,
  spread: 'Phân bố',
  spreadTitle: (name: string, targets: number, results: number) =>
    `${name}: ${targets} mức đặt ra (vạch), ${results} kết quả (chấm)`,
  legend: 'Vạch đứng là mức đặt ra, chấm tròn là kết quả báo cáo; thang từ 0.',
  results: 'Kết quả đặt cạnh chỉ tiêu',
  resultsNote:
    'Cột “tính lại” lấy từ chính tử số, mẫu số của báo cáo. Khi chưa có chỉ tiêu của chính đơn vị, mức của đơn vị khác được nêu để đối chiếu, không dùng để chấm đạt hay chưa đạt.',
  result: 'Kết quả',
  planned: 'Chỉ tiêu',
  stated: 'Báo cáo ghi',
  computed: 'Tính lại',
  difference: 'Chênh lệch',
  noPlan: 'chưa có chỉ tiêu',
  relation: { own: 'của đơn vị', above: 'của cấp trên', reference: 'để đối chiếu' },
  met: 'đạt',
  missed: 'chưa đạt',
  points: (text: string) => `${text} điểm phần trăm`,
  against: 'so với chỉ tiêu',
  misstated: 'tính lại khác báo cáo',
  others: 'Chỉ tiêu riêng của từng văn bản',
  othersNote: 'Những chỉ tiêu chưa có văn bản nào khác trong kho đo cùng một điều.',
  pages: 'Các bảng',
  page: (n: number) => `Bảng ${n}`,
  indicatorDescription: (name: string) => `Các mức đặt ra và kết quả báo cáo về: ${name}.`,
  definition: 'Cách tính',
  unit: 'Đơn vị tính',
  better: 'Chiều tốt',
  betters: { more: 'càng cao càng tốt', less: 'càng thấp càng tốt' },
  aliases: 'Cách gọi khác',
  rows: (count: number) => `${count} mức đặt ra và kết quả, xếp mới nhất trước`,
  kind: 'Loại',
  kinds: { target: 'Chỉ tiêu', result: 'Kết quả' },
  years: 'Theo năm',
  nothing: 'Chưa có chỉ tiêu nào trong kho.',
  ofLevel: (levels: string) => `cấp ${levels}`,
  noLevel: 'không nêu cấp',
} as const;

export const overviewPage = {
  title: 'Tổng quan',
  description:
    'Đơn vị nào đã có kế hoạch, kế hoạch phủ những lĩnh vực nào, ai đang gánh bao nhiêu việc và việc nào chưa có hạn.',
  ofUnit: (name: string) => `Tổng quan: ${name}`,
  provinces: 'Theo tỉnh, thành phố',
  coverage: 'Đơn vị có kế hoạch trong năm',
  coverageNote:
    'Mẫu số là các đơn vị có trong kho và hoạt động trong năm đó, không phải mọi đơn vị hành chính. Văn bản nào có năm trùng cột đều được tính, trừ báo cáo.',
  coverageOf: (year: number) => `Đơn vị có kế hoạch năm ${year}`,
  coverageTable: 'Số đơn vị có kế hoạch trên số đơn vị đang hoạt động',
  unitsTable: 'Kế hoạch của từng đơn vị theo năm',
  fraction: (count: number, of: number) => `${count}/${of}`,
  inactive: 'không hoạt động',
  missing: 'không có trong kho',
  noPlans: 'Chưa có kế hoạch nào trong kho.',
  areas: 'Kế hoạch phủ các lĩnh vực nào',
  areasNote: 'Một lĩnh vực được phủ khi kế hoạch có ít nhất một nhiệm vụ xếp vào đó.',
  areasChart: 'Số kế hoạch có nhiệm vụ trong từng lĩnh vực cải cách',
  areasTable: 'Số nhiệm vụ của từng kế hoạch theo lĩnh vực',
  areasTableOf: (year: number) => `Số nhiệm vụ của từng kế hoạch năm ${year} theo lĩnh vực`,
  plansWith: 'Kế hoạch có nhiệm vụ',
  workload: 'Khối lượng nhiệm vụ theo cơ quan, theo tháng',
  workloadNote:
    'Mỗi nhiệm vụ tính cho từng cơ quan chủ trì, vào mỗi tháng có ngày cuối của một thời hạn: nhiệm vụ có hai sản phẩm với hai thời hạn có mặt ở hai tháng nhưng chỉ cộng một lần. Thời hạn theo quý, năm rơi vào tháng cuối. Cột “–” là nhiệm vụ chưa xác định được ngày.',
  workloadChart: (year: number) => `Nhiệm vụ năm ${year} theo cơ quan chủ trì và tháng đến hạn`,
  workloadTop: (shown: number, all: number) => `${shown} cơ quan chủ trì nhiều việc nhất trong ${all} cơ quan.`,
  noLead: 'Không nêu chủ trì',
  undatedColumn: '–',
  undatedColumnName: 'Chưa rõ ngày',
  undated: 'Nhiệm vụ chưa xác định được thời hạn',
  undatedNote:
    'Thường xuyên, đột xuất, theo quy định, sau một sự việc, hoặc không nêu thời hạn. Phương hướng trong báo cáo không tính là nhiệm vụ.',
  undatedChart: 'Tỷ lệ nhiệm vụ chưa xác định được ngày, theo năm',
  year: 'Năm',
  unit: 'Đơn vị',
  plan: 'Kế hoạch',
  total: 'Cộng',
  share: 'Tỷ lệ',
  count: 'Số nhiệm vụ',
  filtered:
    'Mỗi con số dẫn đến bảng nhiệm vụ đã lọc đúng những dòng của nó; bảng lọc cần JavaScript, không có thì mở danh sách theo năm.',
  month: (month: number) => `Tháng ${month}`,
  more: 'Xem tổng quan: phủ kế hoạch, khối lượng việc theo tháng, việc chưa có hạn',
} as const;

export const dataPage = {
  title: 'Dữ liệu mở',
  description:
    'Mọi bảng của trang dưới dạng tệp JSON, có lược đồ, để mở bằng Excel, DuckDB hoặc chương trình của cơ quan.',
  sets: 'Các bộ dữ liệu',
  name: 'Bộ dữ liệu',
  holds: 'Gồm những gì',
  rows: 'Số dòng',
  size: 'Dung lượng',
  schema: 'Lược đồ',
  schemaLink: 'JSON Schema',
  kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} KB`,
  contents: {
    units: 'đơn vị, cấp trên, thời gian hoạt động, đơn vị kế thừa',
    agencies: 'cơ quan, chức danh và các cách viết; số nhiệm vụ chủ trì, phối hợp',
    areas: 'lĩnh vực cải cách và trục nội dung PAPI',
    indicators: 'chỉ số dùng chung mà chỉ tiêu và kết quả dẫn đến',
    plans: 'kế hoạch: số, ngày, căn cứ, nơi nhận, người ký, kinh phí, chép từ đâu, số nhiệm vụ',
    reports: 'báo cáo, cùng các cột như kế hoạch',
    tasks: 'nhiệm vụ: sản phẩm, chủ trì, phối hợp, thời hạn đã đọc thành ngày',
    targets: 'chỉ tiêu: phép so, giá trị, đơn vị tính, mẫu số, cấp, kỳ, chỗ trong văn bản',
    citations: 'văn bản được viện dẫn, tình trạng hiệu lực, ai viện dẫn',
    reporting: 'chế độ báo cáo: ai gửi, gửi đâu, hạn nào, kỳ số liệu',
    results: 'con số của báo cáo: giá trị, tử số, mẫu số và mẫu số là gì, tỷ lệ ghi và tỷ lệ tính lại',
    tables: 'các bảng số liệu của báo cáo, giữ đúng cột và dòng',
    findings: 'ghi chú biên tập về chỗ sai, thiếu của văn bản',
    addresses: 'địa chỉ cũ của trang và nhiệm vụ: nay dẫn đến đâu, hoặc rút ngày nào, vì sao',
  } as Record<string, string>,
  shape: 'Cấu trúc dữ liệu',
  shapeText:
    'Mỗi tệp là một đối tượng có hai mục: schemaVersion (hiện là 1) và items (danh sách). Ngày viết YYYY-MM-DD; chỗ trống là null. Mục url là địa chỉ của dòng trên trang này. Tệp index.json liệt kê mọi tệp cùng số dòng và dung lượng.',
  stability: 'Tên tệp, tên mục giữ nguyên; mục mới có thể được thêm. Khi một mục đổi nghĩa, schemaVersion tăng.',
  slice: 'Một văn bản',
  sliceText: 'Mỗi kế hoạch, báo cáo còn có tệp riêng cạnh trang của nó, gồm mọi dòng của văn bản đó, ví dụ:',
  excel: 'Mở bằng Excel (Power Query)',
  excelSteps:
    'Dữ liệu → Lấy dữ liệu → Từ nguồn khác → Truy vấn trống → Trình soạn thảo nâng cao; dán đoạn dưới, thay địa chỉ ở dòng đầu bằng địa chỉ của trang này.',
  duckdb: 'Truy vấn bằng DuckDB',
  duckdbSteps:
    'Chạy trong thư mục api của trang đã dựng. Muốn đọc thẳng từ máy chủ thì thay tên tệp bằng địa chỉ đầy đủ của tệp (DuckDB cần phần mở rộng httpfs).',
  excelTasks: 'Bảng nhiệm vụ, mỗi dòng một nhiệm vụ',
  duckTasks: 'Cơ quan nào chủ trì nhiều việc nhất, bao nhiêu việc chưa có ngày',
  duckShares: 'Số nào trong báo cáo ghi khác số tính lại',
  feed: 'Theo dõi văn bản mới',
  feedText: 'Nguồn tin có 100 văn bản và lần sửa mới nhất, xếp theo ngày ghi trên văn bản, ở hai định dạng:',
  feedWhole:
    'Khi dựng trang mà chưa khai báo địa chỉ của máy chủ (biến SITE_URL), địa chỉ trong nguồn tin bắt đầu từ gốc máy chủ. Chuẩn Atom cho phép như vậy; chuẩn RSS đòi địa chỉ đầy đủ, nên chương trình đọc tin nào không mở được rss.xml thì dùng atom.xml.',
  feedTitle: 'Văn bản mới và văn bản có sửa đổi',
  changed: (name: string) => `Có sửa: ${name}`,
} as const;

export const findingsPage = {
  title: 'Rà soát văn bản',
  description:
    'Những chỗ sai, thiếu, chưa thống nhất của các văn bản đã ban hành. Văn bản cũ được giữ nguyên; cùng lỗi đó ở văn bản mới sẽ bị chặn trước khi công bố.',
  severity: 'Mức',
  finding: 'Nội dung',
  rule: 'Quy tắc',
  ofEditor: 'Ghi chú của người biên tập',
  all: 'Tất cả',
  count: (count: number) => `${count} ghi chú`,
  found: (message: string) => `${capitalise(message)}.`,
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

/** The list of templates, by what somebody has to write. */
export const templateList = {
  question: 'Anh/chị cần soạn văn bản nào?',
  groups: {
    year: {
      anchor: 'ke-hoach-nam',
      title: 'Kế hoạch cải cách hành chính năm',
      when: 'đầu năm, giao việc cho cả năm; chọn mẫu theo cấp của đơn vị.',
    },
    topic: {
      anchor: 'ke-hoach-chuyen-de',
      title: 'Kế hoạch chuyên đề trong năm',
      when: 'khắc phục chỉ số, kiểm tra, tuyên truyền.',
    },
    report: { anchor: 'bao-cao', title: 'Báo cáo', when: 'đến kỳ quý, 6 tháng, năm; trả lời từng dòng của kế hoạch.' },
    appendix: {
      anchor: 'phu-luc',
      title: 'Phụ lục nhiệm vụ',
      when: 'văn bản đã có, chỉ cần bảng giao việc.',
    },
  },
} as const;

export const templatePage = {
  levels: 'Dùng cho',
  checkedOn: 'Kiểm tra gần nhất',
  basis: 'Căn cứ thường dùng',
  signer: 'Người ký',
  status: (name: string, asOf: string) => `${name} (tính đến ngày ${asOf}).`,
  fields: 'Chỗ cần điền',
  field: 'Chỗ điền',
  help: 'Điền gì',
  sections: 'Các mục của văn bản',
  decision: 'Quyết định ban hành',
  tasks: 'Nhiệm vụ gợi ý',
  appendices: 'Phụ lục khác',
  progress: 'Phụ lục đối chiếu với kế hoạch',
  progressNote:
    'Tải khung báo cáo ở trang của một kế hoạch thì các bảng này đã điền sẵn chỉ tiêu, nhiệm vụ, sản phẩm, thời hạn.',
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
