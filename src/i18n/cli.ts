/** What the command line and a build say; pages and browsers have no part in it. */
import { list, maybe } from './messages.ts';

/** Why a unit that is named on the command line cannot be taken. */
export const unitNames = {
  ambiguous: (text: string, choices: readonly string[]) =>
    `Có ${choices.length} đơn vị tên "${text}". Ghi kèm tỉnh, thành phố, một trong:\n${choices.map((name) => `    --unit "${name}"`).join('\n')}`,
  noParent: (name: string) =>
    `"${name}" chưa có trong kho. Ghi kèm nơi trực thuộc sau dấu phẩy, ví dụ --unit "${name}, tỉnh Tây Ninh" hoặc --unit "${name}, xã An Thạnh, Cần Thơ".`,
  unknown: (text: string, near: readonly string[]) =>
    `Không có đơn vị "${text}" trong kho và trong danh mục xã, phường, đặc khu, tỉnh, thành phố. ${maybe(near)}Sở, trường, trung tâm… thì ghi kèm nơi trực thuộc sau dấu phẩy, ví dụ --unit "Sở Tư pháp, tỉnh Tây Ninh".`,
  written: (files: readonly string[]) =>
    `Đã tạo tệp đơn vị: ${files.join(', ')}. Biết ngày thành lập, khoản của nghị quyết thì ghi thêm.`,
} as const;

export const cliMessages = {
  newUnitAsk: 'Đơn vị (tên hoặc mã; nhiều nơi trùng tên thì thêm tỉnh, ví dụ xã An Thạnh, Cần Thơ)',
  newUnitMissing:
    'Chưa biết văn bản của đơn vị nào. Thêm --unit với tên hoặc mã, ví dụ --unit "Xã An Thạnh, Cần Thơ" hoặc --unit "Sở Tư pháp, tỉnh Tây Ninh".',
  newKind: 'Loại văn bản',
  newTemplate: 'Mẫu',
  newYear: 'Năm',
  newChoices: (what: string) => `${what}: gõ số thứ tự hoặc mã.`,
  newAgain: 'Không có trong danh sách, gõ lại.',
  newUnknown: (what: string, value: string, near: readonly string[], known: readonly string[]) =>
    `${what}: không có "${value}". ${maybe(near)}Chấp nhận: ${list(known)}.`,
  newMissing: (what: string, known: readonly string[]) =>
    `${what}: chưa chọn. Thêm --unit, --kind, --year, --template khi chạy không có bàn phím. Chấp nhận: ${list(known)}.`,
  newBadYear: (text: string) => `Năm "${text}" không dùng được; viết bốn chữ số, ví dụ --year 2027.`,
  newBadSlug: (text: string) =>
    `Tên ngắn "${text}" không dùng được; chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ --slug ke-hoach-cchc.`,
  newNoTemplate: (name: string) => `Chưa có mẫu nào cho ${name}.`,
  newEnded: (name: string, day: string, successors: readonly string[]) =>
    `${name} đã kết thúc ngày ${day}, không ban hành văn bản mới.${successors.length ? ` Đơn vị kế thừa: ${list(successors)}.` : ''}`,
  newExists: (file: string) => `Đã có tệp ${file}. Chọn tên khác bằng --slug.`,
  newWritten: (file: string) => `Đã tạo ${file}. Sửa tệp này, rồi chạy npm run check và npm start.`,

  schemasWritten: 'Đã ghi lược đồ và thiết lập cho trình soạn thảo vào thư mục .vscode.',
  fontsWritten: (folder: string) => `Đã ghi phông chữ của trang vào ${folder}.`,

  unknownFormat: (name: string, known: readonly string[]) => `Không có dạng "${name}". Các dạng: ${known.join(', ')}.`,
  ruleCount: (rule: string, severity: string, count: number, files: number) =>
    `${String(count).padStart(5)}  ${severity.padEnd(7)}  ${rule}  (${files} tệp)`,
  acknowledged: (count: number) => `${count} lỗi của văn bản đã ban hành có ghi chú, xem trang /ra-soat/.`,
  unknownOption: (name: string) => `Lệnh này không có tùy chọn "${name}".`,
  optionHint: (command: string) => `Xem cách dùng lệnh "${command}" trong README.md.`,
  commandFailed: (command: string) =>
    `Lệnh "${command}" dừng giữa chừng vì một lỗi của chương trình, không phải của nội dung.`,
  commandFailedHint: (file: string) => `Chi tiết đã ghi vào ${file}; hãy gửi tệp đó cho người quản trị.`,
  commandFailedUnlogged: (message: string) =>
    `Không ghi được chi tiết ra tệp. Hãy gửi dòng này cho người quản trị: ${message}`,
  littleRoom: (free: number, size: number) =>
    `Ổ đĩa còn ${Math.ceil(free / 1e6)} MB, bản dựng lần trước có ${Math.ceil(size / 1e6)} MB: có thể không đủ chỗ.\n    Nếu thiếu, lệnh dừng và bản dựng trước giữ nguyên.`,
  machineFailed: (command: string, reason: string, path: string | undefined) =>
    `Lệnh "${command}" dừng giữa chừng: ${reason}${path === undefined ? '' : ` (${path})`}.`,
  logWritten: (file: string) => `Chi tiết đã ghi vào ${file}.`,
  lowMemory: (used: number, limit: number, more: number | null) =>
    `Bộ nhớ dành cho lệnh này sắp hết (${used} trong ${limit} MB). Nếu lệnh dừng với dòng "heap out of memory":\n` +
    (more === null
      ? '    dùng máy có nhiều bộ nhớ hơn, hoặc đặt PAPER_FILES=none để không làm tệp Word, PDF.'
      : `    đặt NODE_OPTIONS=--max-old-space-size=${more} rồi chạy lại, hoặc đặt PAPER_FILES=none để không làm tệp Word, PDF.`),
  systemReasons: {
    ENOSPC: 'ổ đĩa đã đầy',
    EDQUOT: 'đã dùng hết hạn mức ổ đĩa của tài khoản',
    EROFS: 'ổ đĩa chỉ cho đọc',
    ENOMEM: 'không đủ bộ nhớ',
    ERR_WORKER_OUT_OF_MEMORY: 'không đủ bộ nhớ cho một phần việc; dùng máy có nhiều bộ nhớ hơn, hoặc bớt văn bản',
    EACCES: 'không có quyền đọc hoặc ghi',
    EPERM: 'không có quyền đọc hoặc ghi',
    EADDRINUSE: 'cổng mạng đang được chương trình khác dùng; đặt PORT khác',
    EMFILE: 'mở quá nhiều tệp cùng lúc',
    ENOENT: 'thiếu một tệp hoặc thư mục',
    ERR_MODULE_NOT_FOUND: 'thiếu gói phần mềm; chạy lại npm ci',
  } as Record<string, string>,

  masterName: (name: string) => `biểu mẫu riêng "${name}" không mang mã đơn vị hay loại văn bản nào`,
  masterNameHint: (near: readonly string[]) =>
    `${maybe(near)}Đặt tên <mã đơn vị>.docx (cho mọi văn bản của đơn vị) hoặc <loại văn bản>.docx, ví dụ annual-plan.docx.`,
  masterSize: (size: number) => `biểu mẫu riêng quá lớn (${Math.round(size / 1_000_000)} MB)`,
  masterSizeHint: 'Bỏ bớt ảnh: mỗi biểu mẫu dưới 5 MB.',

  noProblems: (files: number, ms: number) => `Đã kiểm tra ${files} tệp trong ${ms} ms: không có lỗi.`,
  someProblems: (files: number, errors: number, warnings: number, ms: number) =>
    `Đã kiểm tra ${files} tệp trong ${ms} ms: ${errors} lỗi, ${warnings} cảnh báo.`,
  moreWarnings: (count: number) => `… và ${count} cảnh báo nữa; xem tất cả bằng npm run check.`,
  unfitContent: 'Nội dung còn lỗi',
  buildStopped: (errors: number) => `Dừng dựng trang: nội dung có ${errors} lỗi (xem ở trên).`,
  unfitProject: (path: string, sign: string) =>
    `Không dựng được trang ở ${path}: đường dẫn có dấu ${sign}, công cụ dựng trang không đọc đúng dấu này.\n` +
    `    Chuyển thư mục dự án đến nơi mà đường dẫn không có các dấu # ? % * " rồi chạy lại; dấu cách và chữ tiếng Việt dùng được.`,
  unfitContentPath: (path: string, sign: string) =>
    `Không dựng được trang từ ${path}: đường dẫn có dấu ${sign}, công cụ dựng trang không đọc đúng dấu này.\n` +
    `    Chuyển nội dung đến nơi mà đường dẫn không có các dấu # ? % \\ rồi đặt lại CONTENT_DIR hoặc TEMPLATES_DIR.`,
  mended: 'Nội dung hết lỗi, trang đã tải lại.',
  serving: (address: string) => `Kho kế hoạch đang chạy ở ${address} (nhấn Ctrl+C để dừng).`,
  noSuchPath: (path: string) => `Không có tệp hay thư mục "${path}".`,
} as const;
