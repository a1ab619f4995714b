/** What is wrong with the files of a content: their names and folders, bodies, links, addresses and masters. */
import { BODY_LENGTH, BODY_LEVELS, LINE_LENGTH } from '../model/limits.ts';
import type { FileKind } from '../text/file-kind.ts';
import { list, maybe } from './messages.ts';

export const fileMessages = {
  nothing: '(trống)',
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
  siteUnit: (unit: string, first: string) => `đơn vị "${unit}" đã được giao cho trang ${first}`,
  siteUnitHint: 'Mỗi đơn vị chỉ một trang được công bố thay; bỏ mã này ở một trong hai trang.',
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
  hiddenCharacter: (name: string) => `có ký tự vô hình hoặc ký tự điều khiển ${name}`,
  hiddenCharacterHint:
    'Xóa ký tự và gõ lại chỗ đó. Không viết ký tự bằng mã, như \\u200B trong ngoặc kép hay &#8203; trong lời văn.',
  invalidWith: (name: string, value: string, reason: string) => `${name} có giá trị "${value}": ${reason}`,

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
  unmatchedNote: (rule: string, at: string) => `ghi chú về ${rule} ở "${at}" không còn ứng với lỗi nào`,
  unmatchedNoteHint:
    'Xem lại các mục vừa sửa hay vừa xóa ở đầu tệp; lỗi đã hết thì bỏ ghi chú; lỗi chỉ có ở bản gốc thì thêm byHand: true vào ghi chú.',
  wrongFolder: (unit: string, folder: string) => `đơn vị "${unit}" khác tên thư mục "${folder}"`,
  wrongFolderHint: 'Đưa tệp vào thư mục mang mã đơn vị, hoặc sửa mã đơn vị.',
  wrongYear: (year: number, name: string) => `năm ${year} khác năm ở tên tệp "${name}"`,
  wrongYearHint: 'Tên tệp bắt đầu bằng năm mà văn bản nói về.',
  cyclicParent: (id: string) => `đơn vị "${id}" nằm dưới chính nó`,
  cyclicParentHint: 'Sửa cấp trên (parent) để không tạo thành vòng.',
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
