import { DATA_LEVELS, FILE_BYTES } from '../model/limits.ts';
import type { Legacy } from '../text/legacy.ts';

/** Names in a row, cut so that a message stays readable. */
export const list = (names: readonly string[], limit = 20) =>
  names.length > limit ? `${names.slice(0, limit).join(', ')}… (${names.length} tên)` : names.join(', ');

/** A suggestion, where there is one. */
export const maybe = (names: readonly string[]) => (names.length ? `Có phải ý bạn là: ${names.join(' · ')}? ` : '');

/** How people know the encodings from before Unicode. */
export const LEGACY_NAMES: Record<Legacy, string> = {
  'UTF-16': 'mã UTF-16',
  'Windows-1258': 'bảng mã Windows-1258 (Vietnamese)',
  TCVN3: 'bảng mã TCVN3 (ABC, các phông .Vn…)',
  VNI: 'bảng mã VNI (các phông VNI-…)',
};

const SAVE_AS = 'Mở tệp bằng trình soạn thảo văn bản, chọn Lưu thành (Save as), mã hóa UTF-8, rồi chạy lại.';
const UNIKEY = (source: string) =>
  `Chuyển sang Unicode bằng công cụ chuyển mã của UniKey (Ctrl+Shift+F6: nguồn ${source}, đích Unicode), xem lại tên riêng và con số, lưu với mã UTF-8.`;

/** How each is turned into UTF-8. */
export const LEGACY_REMEDIES: Record<Legacy, string> = {
  'UTF-16': SAVE_AS,
  'Windows-1258': UNIKEY('Vietnamese Locale CP 1258'),
  TCVN3: UNIKEY('TCVN3 (ABC)'),
  VNI: UNIKEY('VNI Windows'),
};

/** Every sentence that the checks say to an editor. */
export const messages = {
  wholeFile: 'tệp này',
  seeGuide: 'Xem cách ghi ở trang hướng dẫn /huong-dan/cong-bo/.',
  meaning: (description: string) => `Mục này ghi: ${description}.`,

  fileTooLarge: (size: number) => `tệp quá lớn (${Math.round(size / 1_000_000)} MB)`,
  fileTooLargeHint: `Tách thành nhiều tệp, mỗi tệp dưới ${FILE_BYTES / 1_000_000} MB.`,
  badBytes: 'có ký tự không đọc được: tệp không lưu bằng mã UTF-8, hoặc không phải tệp văn bản',
  badBytesHint: 'Mở tệp bằng trình soạn thảo văn bản và lưu lại với mã UTF-8; chữ hiện thành ô vuông thì gõ lại.',
  legacyEncoding: (name: Legacy) => `tệp viết bằng ${LEGACY_NAMES[name]}, không phải Unicode UTF-8`,
  legacyEncodingHint: (name: Legacy) => LEGACY_REMEDIES[name],
  frontMatterRule: 'trong phần khai báo không được có dòng bắt đầu bằng --- hoặc +++',
  frontMatterRuleHint:
    'Dòng --- chỉ dùng để mở và đóng phần khai báo; giá trị bắt đầu bằng dấu này thì đặt trong ngoặc kép.',
  yamlAnchor: 'phần khai báo không được dùng neo (&), bí danh (*) hay nhãn kiểu (!)',
  yamlAnchorHint: 'Viết lại giá trị ở từng chỗ; giá trị bắt đầu bằng ký hiệu này thì đặt trong ngoặc kép.',
  yamlDepth: 'phần khai báo lồng nhau quá sâu',
  yamlDepthHint: `Các mục lồng nhau nhiều nhất ${DATA_LEVELS} mức; kiểm tra thụt lề và dấu ngoặc.`,
  noFrontMatter: 'thiếu phần đầu tệp nằm giữa hai dòng ---',
  noFrontMatterHint: 'Dòng đầu tiên phải là ---, sau phần khai báo là một dòng --- nữa.',
  yamlSyntax: (reason: string) => `phần khai báo viết sai cú pháp YAML: ${reason}`,
  yamlReasons: {
    BAD_INDENT: 'thụt lề không đúng',
    TAB_AS_INDENT: 'thụt lề bằng phím Tab; hãy dùng dấu cách',
    DUPLICATE_KEY: 'một mục được ghi hai lần',
    MISSING_CHAR: 'thiếu dấu đóng ngoặc, dấu phẩy hoặc dấu ngoặc kép',
    UNEXPECTED_TOKEN: 'có ký hiệu không đúng chỗ',
    BAD_SCALAR_START: 'giá trị bắt đầu bằng ký hiệu đặc biệt, phải đặt trong ngoặc kép',
    BAD_DQ_ESCAPE: 'dấu \\ trong ngoặc kép không đúng cách',
    BLOCK_AS_IMPLICIT_KEY: 'có hai dấu ": " trên một dòng; đặt giá trị trong ngoặc kép',
    BLOCK_IN_FLOW: 'gạch đầu dòng nằm trong ngoặc',
    MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên mục',
    MULTIPLE_DOCS: 'có nhiều hơn một phần khai báo',
    KEY_OVER_1024_CHARS: 'tên mục quá dài',
  } as Record<string, string>,
  yamlOther: 'không đúng cú pháp',
  yamlSyntaxHint: 'Kiểm tra thụt lề, dấu hai chấm và dấu ngoặc; giá trị có dấu ": " hoặc "#" phải đặt trong ngoặc kép.',

  unknownKey: (key: string) => `không có mục "${key}"`,
  knownKeys: (near: readonly string[], known: readonly string[]) =>
    `${maybe(near)}Các mục được dùng: ${list(known, 40)}.`,
  invalidValue: (name: string, value: string) => `"${value}" không dùng được cho ${name}`,
  accepted: (near: readonly string[], accepted: readonly string[]) => `${maybe(near)}Chấp nhận: ${list(accepted)}.`,
  missingKey: (name: string) => `thiếu ${name}`,
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
  rowLength: (found: number, wanted: number) => `dòng có ${found} ô, bảng có ${wanted} cột`,
  rowLengthHint: 'Ô trống ghi null; mỗi dòng đủ số cột.',

  unsafeImport: 'bài viết không được có dòng import hoặc export',
  unsafeBrace: 'bài viết không được có dấu ngoặc nhọn { }',
  seeRule: (address: string) => `Xem ${address}.`,
  acknowledge: (rule: string, at: string) =>
    `Văn bản đã ban hành thì giữ nguyên và thêm vào notes một ghi chú { rule: ${rule}, at: "${at}", … }.`,
} as const;
