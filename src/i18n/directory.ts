/** Words of the lists and of the pages of units, agencies, tasks, citations and the calendar. */

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
  otherYears: 'Năm khác',
  otherYearsNote: 'Thời hạn ở những năm mà không văn bản nào nói về: có thể văn bản ghi nhầm năm.',
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
