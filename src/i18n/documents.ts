/** The words that the generated documents have besides those of the paper or the template. */

/** What a paper is called for machines. */
export const legislationWords = {
  committee: (place: string) => `Ủy ban nhân dân ${place}`,
} as const;

export const fileWords = {
  /** On the first page of every file made from a published paper. */
  restated: (site: string) =>
    `Bản biên tập lại của ${site} từ văn bản đã ban hành: giữ đủ số liệu, nhiệm vụ, thời hạn; không phải văn bản chính thức, không có giá trị thay cho bản có chữ ký, con dấu.`,
  /** On every page of such a file. */
  runningHead: 'Bản biên tập lại, không phải văn bản chính thức',
  noted: (count: number) => `Có ${count} ghi chú biên tập về chỗ sai, thiếu của văn bản, xem trên trang của văn bản.`,
  issuerAdded: 'Tên cơ quan ở đầu văn bản do Kho ghi thêm theo đơn vị, bản thu thập không có.',
  draft: 'Văn bản đang ở dạng dự thảo.',
  appendix: 'Phụ lục',
  appendixMention: (name: string) => `Nhiệm vụ cụ thể tại Phụ lục kèm theo ${name} này.`,
  tableMention: (title: string, appendix: string, name: string) => `${title}: xem ${appendix} kèm theo ${name} này.`,
  /** Before a signature that would otherwise follow a table, and could come to stand alone on a page. */
  closing: (name: string, title: string) => `Trên đây là ${name} ${title}.`,
  /** Before the first section, as papers have it. */
  opening: {
    plan: (issuer: string, name: string, title: string) => `${issuer} ban hành ${name} ${title} như sau:`,
    report: (issuer: string, title: string) => `${issuer} báo cáo ${title} như sau:`,
  },
  tasksOf: (title: string) => `Nhiệm vụ ${title}`,
  fromProse: (name: string) => `(Bảng do Kho lập từ lời văn của ${name})`,
  attached: (text: string) => `(Kèm theo ${text})`,
  taskCaption: 'Bảng nhiệm vụ, sản phẩm, cơ quan thực hiện và thời gian hoàn thành',
  goal: (text: string) => `Mục tiêu: ${text}`,
  embeddedIn: (where: string) => `lồng ghép trong ${where}`,
  inherited: 'theo dòng chính',
  via: (name: string) => `qua ${name}`,
  window: (span: string) => `Số liệu ${span}`,
  holder: (name: string) => `Cơ quan giữ hoặc lập dự toán: ${name}`,
} as const;

export const fileHeadings = {
  targets: 'Chỉ tiêu',
  results: 'Số liệu kết quả',
  limitations: 'Tồn tại, hạn chế',
  directions: 'Phương hướng kỳ sau',
  duties: 'Trách nhiệm của từng cơ quan',
  reporting: 'Chế độ báo cáo',
  budget: 'Kinh phí',
} as const;

/** Heads of columns. */
export const columnWords = {
  no: 'STT',
  area: 'Lĩnh vực',
  task: 'Nhiệm vụ',
  goal: 'Mục tiêu',
  activities: 'Hoạt động',
  product: 'Sản phẩm',
  lead: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  deadline: 'Thời gian',
  /** Beside a wording in sheets: the last day that it names, and the number. */
  dueDay: 'Ngày đến hạn',
  number: 'Con số',
  targetId: 'Mã',
  indicator: 'Chỉ tiêu',
  mustReach: 'Mức phải đạt',
  level: 'Cấp',
  period: 'Kỳ',
  wording: 'Văn bản viết',
  result: 'Nội dung',
  value: 'Giá trị',
  share: 'Tử số / mẫu số',
  stated: 'Văn bản ghi',
  computed: 'Tính lại',
  agency: 'Cơ quan',
  duty: 'Trách nhiệm',
  at: 'Mục',
  report: 'Báo cáo',
  reporter: 'Ai báo cáo',
  due: 'Hạn gửi',
  recipient: 'Nơi nhận',
  direction: 'Phương hướng',
  source: 'Nguồn kinh phí',
  purpose: 'Chi cho',
  procedure: 'Cách lập, phân bổ',
  amount: 'Số tiền',
  limitation: 'Tồn tại, hạn chế',
} as const;

/** The tables in which a report answers a plan. */
export const progressWords = {
  targetsTitle: 'Kết quả thực hiện chỉ tiêu',
  tasksTitle: 'Kết quả thực hiện từng nhiệm vụ',
  reached: 'Kết quả đạt được',
  verdict: 'Đánh giá',
  done: 'Kết quả thực hiện',
  evidence: 'Tài liệu kiểm chứng',
  reason: 'Ghi chú, lý do chậm',
} as const;

/** Names as long as most, for the length of the line that will stand under the filled blank. */
export const usualWords: Record<string, string> = {
  năm: '2027',
  'năm sau': '2028',
  'đơn vị': 'phường An Thạnh',
  'xã, phường, đặc khu': 'phường An Thạnh',
  'tỉnh, thành phố': 'tỉnh Quảng Ngãi',
  'tên sở': 'Sở Giáo dục và Đào tạo',
  'tên trường': 'Trường Tiểu học An Thạnh 1',
  'tên cơ quan ban hành': 'Ủy ban nhân dân phường An Thạnh',
};

/** The help of blanks that most templates have. */
export const commonBlanks: Record<string, string> = {
  năm: 'Năm của kế hoạch hoặc báo cáo, bốn chữ số.',
  'đơn vị': 'Tên đơn vị viết thường chữ đầu, ví dụ xã An Thạnh.',
  'tên cơ quan ban hành': 'Tên đầy đủ của cơ quan ban hành, ví dụ Ủy ban nhân dân xã An Thạnh.',
  'người ban hành Quyết định': 'Ai ký Quyết định, ví dụ Chủ tịch Ủy ban nhân dân xã An Thạnh.',
  'đơn vị soạn thảo': 'Chữ viết tắt của đơn vị soạn thảo, ghi sau Lưu: VT.',
  'Họ và tên': 'Họ tên người ký, không kèm học hàm, học vị.',
  'Địa danh': 'Tên nơi cơ quan đóng trụ sở, ví dụ An Thạnh.',
  'Ngày ban hành': 'Để trống; văn thư ghi sau khi ký. Ngày nhỏ hơn 10 thêm số 0 ở trước.',
  'Tháng ban hành': 'Để trống; văn thư ghi sau khi ký. Tháng 1, 2 thêm số 0 ở trước.',
  'Năm ban hành': 'Để trống; văn thư ghi sau khi ký.',
  'xã, phường, đặc khu': 'Tên xã, phường hoặc đặc khu, ví dụ xã An Thạnh.',
  'tỉnh, thành phố': 'Tên tỉnh hoặc thành phố trực thuộc trung ương, ví dụ thành phố Cần Thơ.',
  số: 'Một con số.',
  ngày: 'Số của ngày trong tháng.',
  'ngày, tháng, năm': 'Một ngày cụ thể; tránh ngày nghỉ.',
};

/** The sheets of a workbook, and what its sheet about the paper says. */
export const sheetWords = {
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  paper: 'Văn bản',
  lists: 'Danh mục',
  item: 'Thông tin',
  content: 'Nội dung',
  heading: 'Tiêu đề',
  unit: 'Đơn vị ban hành',
  code: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  title: 'Tên văn bản',
  basis: 'Căn cứ',
  recipients: 'Nơi nhận',
  parentBody: 'Cơ quan chủ quản',
  place: 'Địa danh',
  attachedTo: 'Ban hành kèm theo',
  addressedTo: 'Kính gửi',
  figures: 'Kỳ số liệu',
  span: (from: string, to: string) => `Từ ngày ${from} đến ngày ${to}`,
  authority: 'Quyền hạn ký',
  position: 'Chức vụ người ký',
  signer: 'Người ký',
  mark: 'Dấu hiệu đã ký',
  duties: 'Trách nhiệm',
  note: 'Ghi chú',
  chooseArea: 'Chọn lĩnh vực trong danh mục.',
  chooseAgency: 'Chọn cơ quan trong danh mục, hoặc gõ tên khác.',
  notInList: 'Nội dung không có trong danh mục. Vẫn dùng?',
  form: 'Nhiệm vụ gợi ý: sửa, thêm, bớt dòng cho đúng với đơn vị. Lĩnh vực và cơ quan chủ trì chọn được trong danh sách.',
} as const;

/** The file from which a paper is published, when it is not yet known who takes it. */
export const starterWords = {
  unit: 'ma-don-vi',
  issuer: '[người ban hành Quyết định]',
  chair: (place: string) => `Chủ tịch Ủy ban nhân dân ${place}`,
  symbol: '{chữ viết tắt}',
  comments: [
    'Lưu vào content/plans/<mã đơn vị>/<năm>-<tên ngắn>.mdx (báo cáo: content/reports/…), rồi chạy npm run check.',
    'unit là tên tệp của đơn vị trong content/units. Khi đã ban hành: thêm number, issuedOn, place, đổi status thành issued.',
    'Chỗ trong ngoặc vuông phải điền. Đoạn có dấu > là hướng dẫn, viết xong thì xóa.',
  ],
} as const;

/** The panel of files to download. */
export const fileKinds: Record<string, { label: string; purpose: string }> = {
  docx: { label: 'Word (.docx)', purpose: 'Đọc, chỉnh sửa, in theo thể thức Nghị định 30/2020/NĐ-CP' },
  pdf: { label: 'PDF (.pdf)', purpose: 'Đọc, in; chữ chọn và tìm được, trình đọc màn hình đọc được' },
  xlsx: { label: 'Excel (.xlsx)', purpose: 'Bảng nhiệm vụ để lọc, theo dõi, in ngang' },
  csv: { label: 'CSV (.csv)', purpose: 'Bảng nhiệm vụ để đưa vào phần mềm khác' },
  mdx: { label: 'Tệp công bố (.mdx)', purpose: 'Điền xong thì đăng lên kho này' },
  'khung-bao-cao.docx': {
    label: 'Khung báo cáo (.docx)',
    purpose: 'Báo cáo quý, 6 tháng, năm: chỉ tiêu, nhiệm vụ điền sẵn, còn ghi kết quả',
  },
  'don-vi.docx': { label: 'Word theo mẫu riêng (.docx)', purpose: 'Biểu mẫu của cơ quan, đã điền sẵn' },
};

/** What the same formats are for when they are forms to fill in. */
export const formPurposes: Record<string, string> = {
  docx: 'Mẫu để soạn: có ô điền, lời nhắc ở từng ô, bảng thêm dòng được',
  pdf: 'Xem trước, in mẫu trống',
  xlsx: 'Phụ lục nhiệm vụ để điền, có danh sách lĩnh vực và cơ quan',
};

export const filePanel = {
  heading: 'Tải về',
  details: 'Dung lượng, mã kiểm tra của các tệp',
  /** `Word`, or `Tải Word` on the first button. */
  short: (label: string, first: boolean) => (first ? 'Tải ' : '') + label.replace(/ \(.*/, ''),
  calendar: 'Lịch',
  format: 'Định dạng',
  purpose: 'Dùng để',
  size: 'Dung lượng',
  date: 'Ngày văn bản',
  checkedOn: 'Ngày kiểm tra mẫu',
  checksum: 'SHA-256',
  picture: (name: string) => `Trang đầu: ${name}`,
  notUniversal: (title: string, reason: string) =>
    `Tệp PDF "${title}" không đạt chuẩn PDF/UA-1 (vẫn có thẻ cấu trúc): ${reason}`,
  noPdf: 'Máy này không chạy được Typst nên không tạo tệp PDF; các định dạng khác vẫn đủ.',
} as const;
