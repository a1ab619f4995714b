/** Every sentence that the checks say to an editor. Lists are cut so that a message stays readable. */
const list = (names: readonly string[], limit = 20) =>
  names.length > limit ? `${names.slice(0, limit).join(', ')}… (${names.length} tên)` : names.join(', ');

const maybe = (names: readonly string[]) => (names.length ? `Có phải ý bạn là: ${names.join(' · ')}? ` : '');

export const messages = {
  nothing: '(trống)',
  wholeFile: 'tệp này',
  seeGuide: 'Xem cách ghi ở trang hướng dẫn /huong-dan/cong-bo/.',
  meaning: (description: string) => `Mục này ghi: ${description}.`,

  fileTooLarge: (size: number) => `tệp quá lớn (${Math.round(size / 1_000_000)} MB)`,
  fileTooLargeHint: 'Tách thành nhiều tệp, mỗi tệp dưới 4 MB.',
  fileName: (name: string) => `tên tệp "${name}" không đúng quy ước`,
  fileNameHint:
    'Đặt tên <năm>-<tên-ngắn>.mdx trong thư mục mang mã đơn vị, ví dụ plans/huyen-cu-lao-dung/2023-ke-hoach-cchc.mdx.',
  unreadable: (reason: string) => `không đọc được tệp: ${reason}`,
  unreadableHint: 'Kiểm tra tệp có tồn tại, có quyền đọc và được lưu bằng mã UTF-8.',
  noFrontMatter: 'thiếu phần đầu tệp nằm giữa hai dòng ---',
  noFrontMatterHint: 'Dòng đầu tiên phải là ---, sau phần khai báo là một dòng --- nữa.',
  yamlSyntax: (reason: string) => `phần khai báo viết sai cú pháp YAML: ${reason}`,
  yamlSyntaxHint: 'Kiểm tra thụt lề, dấu hai chấm và dấu ngoặc; giá trị có dấu ": " hoặc "#" phải đặt trong ngoặc kép.',

  unknownKey: (key: string) => `không có mục "${key}"`,
  knownKeys: (near: readonly string[], known: readonly string[]) =>
    `${maybe(near)}Các mục được dùng: ${list(known, 40)}.`,
  invalidValue: (name: string, value: string) => `"${value}" không dùng được cho ${name}`,
  accepted: (near: readonly string[], accepted: readonly string[]) => `${maybe(near)}Chấp nhận: ${list(accepted)}.`,
  missingKey: (name: string) => `thiếu ${name}`,
  invalidWith: (name: string, value: string, reason: string) => `${name} có giá trị "${value}": ${reason}`,

  unknownUnit: (id: string) => `không có đơn vị "${id}"`,
  unknownUnitHint: (near: readonly string[]) =>
    `${maybe(near)}Thêm đơn vị bằng tệp content/units/<mã>.yaml, hoặc sửa mã.`,
  unknownAgency: (name: string) => `không có cơ quan "${name}" trong danh mục`,
  unknownAgencyHint: (near: readonly string[]) =>
    `${maybe(near)}Sửa lại tên, hoặc thêm cơ quan hay cách viết (aliases) vào content/registry/agencies.yaml.`,
  unknownCitation: (id: string) => `không có văn bản "${id}" trong danh mục`,
  unknownCitationHint: (near: readonly string[]) =>
    `${maybe(near)}Sửa mã, hoặc thêm văn bản vào content/registry/citations.yaml.`,
  unknownIndicator: (id: string) => `không có chỉ số "${id}" trong danh mục`,
  unknownIndicatorHint: (near: readonly string[]) =>
    `${maybe(near)}Sửa mã, hoặc thêm chỉ số vào content/registry/indicators.yaml.`,
  indicatorUnit: (name: string, unit: string) => `con số này không tính bằng "${unit}" như chỉ số "${name}"`,
  indicatorUnitHint: 'Hai văn bản chỉ nói cùng một điều khi cùng đơn vị tính: bỏ mục measures, hoặc chọn chỉ số khác.',
  unknownTask: (no: string) => `không có nhiệm vụ số "${no}" trong văn bản này`,
  unknownTaskHint: (near: readonly string[]) => `${maybe(near)}Ghi đúng số của nhiệm vụ.`,
  unknownTarget: (id: string) => `không có chỉ tiêu "${id}" trong văn bản này`,
  unknownTargetHint: (known: readonly string[]) =>
    known.length ? `Các chỉ tiêu có: ${list(known)}.` : 'Văn bản chưa khai báo chỉ tiêu nào (targets).',
  unknownPlace: (at: string) => `ghi chú nói đến "${at}" nhưng văn bản không có chỗ đó`,
  unknownPlaceHint: (near: readonly string[], parts: readonly string[]) =>
    `${maybe(near)}Ghi số của nhiệm vụ, mã chỉ tiêu, số của một mục có tiêu đề trong bài, hoặc một trong: ${list(parts, 40)}.`,
  duplicate: (what: string, value: string, first: string) => `${what} "${value}" đã được dùng ở ${first}`,
  duplicateHint: 'Mỗi mã chỉ dùng một lần; đổi một trong hai.',
  wrongFolder: (unit: string, folder: string) => `đơn vị "${unit}" khác tên thư mục "${folder}"`,
  wrongFolderHint: 'Đưa tệp vào thư mục mang mã đơn vị, hoặc sửa mã đơn vị.',
  wrongYear: (year: number, name: string) => `năm ${year} khác năm ở tên tệp "${name}"`,
  wrongYearHint: 'Tên tệp bắt đầu bằng năm mà văn bản nói về.',
  unreadableDeadline: (raw: string) => `không hiểu thời hạn "${raw}"`,
  unreadableDeadlineHint: (examples: readonly string[]) => `Viết theo một trong các cách: ${examples.join(' · ')}.`,
  cyclicParent: (id: string) => `đơn vị "${id}" nằm dưới chính nó`,
  cyclicParentHint: 'Sửa cấp trên (parent) để không tạo thành vòng.',
  rowLength: (found: number, wanted: number) => `dòng có ${found} ô, bảng có ${wanted} cột`,
  rowLengthHint: 'Ô trống ghi null; mỗi dòng đủ số cột.',

  unsafeImport: 'bài viết không được có dòng import hoặc export',
  unsafeBrace: 'bài viết không được có dấu ngoặc nhọn { }',
  unsafeBacktick: 'dấu ` phải đi thành cặp trên cùng một dòng, giữa cặp không có dấu |',
  unsafeTag: (tag: string) => `bài viết không được có thẻ <${tag}>`,
  unsafeLink: (target: string) => `liên kết "${target}" không được phép`,
  unsafeHint:
    'Chỉ dùng tiêu đề, đoạn văn, danh sách, chữ đậm, chữ nghiêng. Dấu < và { cần gõ thì đặt trong dấu ` như mã lệnh.',
  unsafeLinkHint: 'Chỉ liên kết đến trang trong kho, bắt đầu bằng dấu /, ví dụ /van-ban/nd-61-2018/.',

  noProblems: (files: number, ms: number) => `Đã kiểm tra ${files} tệp trong ${ms} ms: không có lỗi.`,
  someProblems: (files: number, errors: number, warnings: number, ms: number) =>
    `Đã kiểm tra ${files} tệp trong ${ms} ms: ${errors} lỗi, ${warnings} cảnh báo.`,
  buildStopped: (errors: number) => `Dừng dựng trang: nội dung có ${errors} lỗi (xem ở trên).`,
  serving: (address: string) => `Kho kế hoạch đang chạy ở ${address} (nhấn Ctrl+C để dừng).`,
  noSuchPath: (path: string) => `Không có tệp hay thư mục "${path}".`,
} as const;
