import { BODY_LENGTH, BODY_LEVELS, DATA_LEVELS, FILE_BYTES, LINE_LENGTH } from '../model/limits.ts';
import type { FileKind } from '../text/file-kind.ts';
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
  nothing: '(trống)',
  wholeFile: 'tệp này',
  seeGuide: 'Xem cách ghi ở trang hướng dẫn /huong-dan/cong-bo/.',
  meaning: (description: string) => `Mục này ghi: ${description}.`,

  fileTooLarge: (size: number) => `tệp quá lớn (${Math.round(size / 1_000_000)} MB)`,
  fileTooLargeHint: `Tách thành nhiều tệp, mỗi tệp dưới ${FILE_BYTES / 1_000_000} MB.`,
  fileName: (name: string) => `tên tệp "${name}" không đúng quy ước`,
  fileNameHint:
    'Đặt tên <năm>-<tên-ngắn>.mdx trong thư mục mang mã đơn vị, ví dụ plans/huyen-cu-lao-dung/2023-ke-hoach-cchc.mdx.',
  nameHints: {
    units: 'Đặt tên <mã đơn vị>.yaml ngay trong thư mục units, ví dụ units/xa-an-thanh.yaml.',
    guides: 'Đặt tên <tên-ngắn>.mdx ngay trong thư mục guides, ví dụ guides/cong-bo.mdx.',
    registry:
      'Thư mục registry chỉ có agencies.yaml, areas.yaml, citations.yaml, indicators.yaml, abbreviations.yaml, synonyms.yaml và withdrawn.yaml.',
    templates: 'Đặt tên <tên-ngắn>.mdx ngay trong thư mục của các mẫu, ví dụ ke-hoach-nam-cap-xa.mdx.',
  } as Record<string, string>,
  wrongExtension: (name: string, extension: string) =>
    `tệp "${name}" không được đọc: ở thư mục này chỉ đọc tệp có đuôi ${extension} viết thường`,
  wrongExtensionHint: (name: string) =>
    `Đổi tên thành "${name}", hoặc chuyển tệp đến đúng thư mục. Trên Windows, bật hiện đuôi tệp (File name extensions) để thấy đuôi thật.`,
  strayFile: (name: string) => `tệp "${name}" không được đọc`,
  strayHint: 'Tệp không thuộc nội dung thì chuyển ra ngoài thư mục này.',
  importHint: 'Muốn công bố thì chạy npm run import -- <tệp> để làm thành tệp .mdx; bản gốc để ở ngoài thư mục này.',
  folderAsFile: (name: string) => `"${name}" là một thư mục, không phải tệp`,
  folderAsFileHint: 'Chuyển tệp bên trong ra ngoài và đặt đúng tên, rồi xóa thư mục.',
  strayFolder: (name: string) => `thư mục "${name}" không được đọc`,
  strayFolderHint: (near: readonly string[], known: readonly string[]) =>
    `${maybe(near)}Các thư mục được đọc: ${list(known)}. Chuyển tệp bên trong đến đúng thư mục.`,
  masterFile: (name: string) => `biểu mẫu riêng "${name}" không được đọc: chỉ đọc tệp có đuôi .docx viết thường`,
  masterFileHint: 'Mở bằng Word, lưu thành .docx ngay trong thư mục masters.',
  notText: {
    office: 'đây là tệp Word, Excel hoặc tệp nén, không phải tệp văn bản',
    'old-office': 'đây là tệp Word hoặc Excel kiểu cũ, không phải tệp văn bản',
    pdf: 'đây là tệp PDF, không phải tệp văn bản',
  } as Record<FileKind, string>,
  notTextHint: {
    office: 'Đổi lại đuôi tệp thành .docx hoặc .xlsx, để ở ngoài thư mục này, rồi chạy npm run import -- <tệp>.',
    'old-office':
      'Mở bằng Word hoặc Excel, lưu thành .docx hoặc .xlsx ở ngoài thư mục này, rồi chạy npm run import -- <tệp>.',
    pdf: 'Lấy tệp Word gốc rồi chạy npm run import -- <tệp>.',
  } as Record<FileKind, string>,
  unreadableFile: 'không đọc được tệp',
  unreadableFolder: 'không đọc được thư mục',
  unreadableFolderHint:
    'Kiểm tra thư mục có tồn tại và tài khoản đang dùng có quyền đọc; các tệp trong đó chưa được xem đến.',
  unreadableHint: 'Kiểm tra tệp có tồn tại, có quyền đọc và được lưu bằng mã UTF-8.',
  notAFile: 'đây là một liên kết (lối tắt) hoặc thiết bị, không phải tệp hay thư mục thường',
  notAFileHint: 'Chép chính tệp hay thư mục đó vào đây thay cho liên kết.',
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
  hiddenCharacter: (name: string) => `có ký tự vô hình hoặc ký tự điều khiển ${name}`,
  hiddenCharacterHint:
    'Xóa ký tự và gõ lại chỗ đó. Không viết ký tự bằng mã, như \\u200B trong ngoặc kép hay &#8203; trong lời văn.',
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
  unknownPage: (url: string) => `liên kết "${url.slice(0, 80)}" dẫn đến trang không có trong kho`,
  unknownPageHint: (near: readonly string[]) =>
    `${maybe(near)}Mở trang cần dẫn đến và chép phần địa chỉ sau tên máy chủ, bắt đầu và kết thúc bằng dấu /.`,
  unknownAnchor: (url: string) => `liên kết "${url.slice(0, 80)}" dẫn đến mục không có trong trang`,
  unknownAnchorHint: (near: readonly string[]) =>
    `${maybe(near)}Mở trang cần dẫn đến, bấm vào mục ở phần mục lục và chép phần địa chỉ từ dấu #; nhiệm vụ có địa chỉ #nv-<số>.`,
  addressLiving: (address: string) => `"${address}" vẫn đang dùng, không phải địa chỉ cũ`,
  addressLivingHint: 'Bỏ dòng này, hoặc sửa lại cho đúng địa chỉ cũ.',
  addressTwice: (address: string, first: string) => `địa chỉ cũ "${address}" đã được ghi ở ${first}`,
  addressTwiceHint: 'Mỗi địa chỉ cũ dẫn đến một nơi: giữ một trong hai dòng.',
  addressNowhere: (address: string) => `"${address}" là nhiệm vụ của trang không có trong kho`,
  addressNowhereHint: (page: string) => `Sửa địa chỉ; rút cả văn bản thì ghi ${page}.`,
  unknownTask: (no: string) => `không có nhiệm vụ số "${no}" trong văn bản này`,
  unknownTaskHint: (near: readonly string[]) => `${maybe(near)}Ghi đúng số của nhiệm vụ.`,
  unknownTarget: (id: string) => `không có chỉ tiêu "${id}" trong văn bản này`,
  unknownTargetHint: (known: readonly string[]) =>
    known.length ? `Các chỉ tiêu có: ${list(known)}.` : 'Văn bản chưa khai báo chỉ tiêu nào (targets).',
  unknownPlace: (at: string) => `ghi chú nói đến "${at}" nhưng văn bản không có chỗ đó`,
  unknownPlaceHint: (near: readonly string[], parts: readonly string[]) =>
    `${maybe(near)}Ghi số của nhiệm vụ, mã chỉ tiêu, số của một mục có tiêu đề trong bài, hoặc một trong: ${list(parts, 40)}.`,
  unmatchedNote: (rule: string, at: string) => `ghi chú về ${rule} ở "${at}" không còn ứng với lỗi nào`,
  unmatchedNoteHint:
    'Xem lại các mục vừa sửa hay vừa xóa ở đầu tệp; lỗi đã hết thì bỏ ghi chú; lỗi chỉ có ở bản gốc thì thêm byHand: true vào ghi chú.',
  duplicate: (what: string, value: string, first: string) => `${what} "${value}" đã được dùng ở ${first}`,
  duplicateHint: 'Mỗi mã chỉ dùng một lần; đổi một trong hai.',
  wrongFolder: (unit: string, folder: string) => `đơn vị "${unit}" khác tên thư mục "${folder}"`,
  wrongFolderHint: 'Đưa tệp vào thư mục mang mã đơn vị, hoặc sửa mã đơn vị.',
  wrongYear: (year: number, name: string) => `năm ${year} khác năm ở tên tệp "${name}"`,
  wrongYearHint: 'Tên tệp bắt đầu bằng năm mà văn bản nói về.',
  cyclicParent: (id: string) => `đơn vị "${id}" nằm dưới chính nó`,
  cyclicParentHint: 'Sửa cấp trên (parent) để không tạo thành vòng.',
  rowLength: (found: number, wanted: number) => `dòng có ${found} ô, bảng có ${wanted} cột`,
  rowLengthHint: 'Ô trống ghi null; mỗi dòng đủ số cột.',

  unsafeImport: 'bài viết không được có dòng import hoặc export',
  unsafeBrace: 'bài viết không được có dấu ngoặc nhọn { }',
  unsafeTag: (tag: string) => `bài viết không được có thẻ <${tag}>`,
  unsafeLink: (target: string) => `liên kết "${target.slice(0, 80)}" không được phép`,
  unsafeAttribute: (tag: string) => `thẻ <${tag}> không được có thuộc tính`,
  unsafeTagHint: (allowed: readonly string[]) =>
    `Chỉ được dùng thẻ ${allowed.map((tag) => `<${tag}>`).join(', ')}, không có thuộc tính. Dấu < cần gõ thì đặt trong dấu \` như mã lệnh.`,
  partAlone: (name: string) => `<${name} /> phải đứng một mình trên một dòng, không có gì bên trong`,
  partValue: (name: string) => `thuộc tính của <${name} /> phải là chữ trong dấu ngoặc kép`,
  partAttribute: (name: string, key: string) =>
    `<${name} /> không có thuộc tính "${key}", hoặc thuộc tính viết hai lần`,
  partHint: (name: string, known: readonly string[]) =>
    `Viết <${name} />${known.map((key) => ` hoặc <${name} ${key}="…" />`).join('')}, giữa hai dòng trống, không thụt vào và không nằm trong danh sách.`,
  partNothing: (name: string, value: string) =>
    value ? `<${name} /> không tìm thấy "${value}" trong văn bản này` : `<${name} />: văn bản này không có phần đó`,
  partNothingHint: (near: readonly string[], known: readonly string[]) =>
    `${maybe(near)}${known.length ? `Có thể ghi: ${list(known, 30)}.` : 'Bỏ dòng này, hoặc khai báo phần đó ở đầu tệp.'}`,
  partTwice: (name: string, line: number) => `phần mà <${name} /> đặt ở đây đã đứng ở dòng ${line}`,
  partTwiceHint: 'Mỗi phần của văn bản chỉ đứng một chỗ: bỏ một trong hai dòng, hoặc ghi rõ mục (section).',
  unclearTag: 'dấu < ở đây không mở một thẻ đúng cách',
  unclearBody: 'không đọc được lời văn ở chỗ này',
  unsafeKind: (kind: string) => `bài viết không được có phần tử kiểu "${kind}"`,
  unsafeImage: (target: string) => `bài viết không được có hình ảnh${target ? ` ("${target.slice(0, 60)}")` : ''}`,
  unsafeImageHint: 'Bỏ hình ảnh; nội dung của hình viết thành lời hoặc thành bảng.',
  unsafeReference: 'bài viết không được có liên kết kiểu [nhãn]: địa chỉ',
  firstHeading: 'tiêu đề cấp một (# …) dành cho tên của trang',
  firstHeadingHint: 'Trong lời văn dùng ## … cho mục lớn, ### … cho mục nhỏ.',
  bodyTooLong: (size: number) => `lời văn quá dài (${Math.round(size / 1000)} nghìn ký tự)`,
  bodyTooLongHint: `Lời văn dưới ${BODY_LENGTH / 1000} nghìn ký tự; nhiệm vụ, chỉ tiêu đưa vào phần khai báo.`,
  lineTooLong: 'dòng quá dài',
  lineTooLongHint: `Ngắt thành nhiều đoạn, mỗi dòng dưới ${LINE_LENGTH / 1000} nghìn ký tự.`,
  bodyTooDeep: 'danh sách, trích dẫn hoặc chữ đậm, nghiêng lồng nhau quá sâu',
  bodyTooDeepHint: `Lồng nhiều nhất ${BODY_LEVELS} mức.`,
  unsafeHint:
    'Chỉ dùng tiêu đề, đoạn văn, danh sách, bảng, chữ đậm, chữ nghiêng. Dấu < và { cần gõ thì đặt trong dấu ` như mã lệnh.',
  unsafeLinkHint:
    'Chỉ liên kết đến trang trong kho, bắt đầu bằng dấu /, ví dụ /van-ban/nd-61-2018/. Địa chỉ ngoài hay thư điện tử cần ghi thì đặt trong dấu ` như mã lệnh.',

  seeRule: (address: string) => `Xem ${address}.`,
  acknowledge: (rule: string, at: string) =>
    `Văn bản đã ban hành thì giữ nguyên và thêm vào notes một ghi chú { rule: ${rule}, at: "${at}", … }.`,
  masterSyntax: (tag: string) => `biểu mẫu riêng không đọc được ở chỗ "${tag}"`,
  masterSyntaxHint:
    'Mỗi thẻ viết trong một cặp ngoặc nhọn; danh sách mở bằng {#tasks} và đóng bằng {/tasks}. Tệp phải là .docx lưu từ Word.',
  masterTag: (tag: string, inside: string | null) =>
    inside === null ? `biểu mẫu riêng có thẻ lạ {${tag}}` : `trong danh sách {#${inside}} có thẻ lạ {${tag}}`,
  masterTagHint: (near: readonly string[], known: readonly string[]) =>
    `${maybe(near)}Các thẻ dùng được: ${list(known, 40)}.`,
  masterNotice: 'biểu mẫu riêng thiếu thẻ {notice}',
  masterNoticeHint:
    'Thêm {notice} ở trang đầu: tệp làm từ văn bản trong kho phải nói rõ không phải văn bản chính thức.',
} as const;
