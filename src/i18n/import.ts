import { importMarks } from './import-marks.ts';
import { formatNumber } from './format.ts';
import type { FileKind } from '../text/file-kind.ts';
import type { Legacy } from '../text/legacy.ts';
import { LEGACY_NAMES, LEGACY_REMEDIES } from './messages.ts';
/** Every sentence of `npm run import`. */
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace('.', ',');

const OLD_OFFICE =
  'Tệp Word hoặc Excel kiểu cũ (.doc, .xls), hoặc tệp đặt mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại thành .docx hoặc .xlsx.';
const PDF = 'Tệp PDF chưa nhập được. Hãy lấy tệp Word gốc, hoặc chép chữ trong PDF vào một tệp .txt.';

const clipped = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

export const messages = {
  usage:
    'Cách dùng: npm run import -- TỆP [--unit MÃ-HOẶC-TÊN] [--out TỆP.mdx] [--report TỆP.md] [--force]\nTỆP là .docx, .xlsx hoặc .txt.',
  noFile: (path: string) => `Không có tệp "${path}".`,
  notAFile: (path: string) => `"${path}" là thư mục; hãy chỉ ra một tệp .docx, .xlsx hoặc .txt.`,
  unreadable: (path: string) =>
    `Không đọc được tệp "${path}". Kiểm tra quyền đọc, hoặc tệp đang mở ở chương trình khác.`,
  exists: (path: string) => `Tệp "${path}" đã có. Thêm --force để ghi đè, hoặc --out để ghi ra tệp khác.`,
  unknownUnit: (id: string, near: readonly string[]) =>
    `Không có đơn vị "${id}" trong content/units.${near.length ? ` Có phải ý bạn là: ${near.join(' · ')}?` : ''}`,
  needUnit:
    'Chưa rõ văn bản của đơn vị nào. Thêm --unit với mã hoặc tên đơn vị, ví dụ --unit "Sở Tư pháp, tỉnh Tây Ninh", hoặc --out để chỉ chỗ ghi.',
  badOut: 'Tệp ghi ra phải có đuôi .mdx.',
  failed:
    'Không nhập được tệp này: tệp có nội dung mà chương trình không xử lý được. Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.',
  written: (path: string) => `Đã ghi ${path}.`,
  next: (path: string) => `Việc tiếp theo: đọc lại tệp, rồi chạy npm run check -- ${path}`,

  tooLarge: (size: number, limit: number) => `Tệp quá lớn (${megabytes(size)} MB); tối đa ${megabytes(limit)} MB.`,
  tooManyRows: (rows: number, limit: number) =>
    `Tệp có ${formatNumber(rows)} dòng bảng; một văn bản nhập được nhiều nhất ${formatNumber(limit)} dòng. Chia tệp thành nhiều văn bản, hoặc xóa các dòng trống ở cuối bảng.`,
  legacy: (name: Legacy) => `Tệp viết bằng ${LEGACY_NAMES[name]}, không phải Unicode. ${LEGACY_REMEDIES[name]}`,
  notUtf8: 'Tệp .txt không phải mã UTF-8. Mở tệp bằng Notepad, chọn Lưu thành (Save as), mã hóa UTF-8, rồi thử lại.',
  notText: (kind: FileKind) =>
    ({
      office: 'Tệp này là tệp Word, Excel hoặc tệp nén bị đổi đuôi. Đổi lại đuôi thành .docx hoặc .xlsx rồi chạy lại.',
      'old-office': `Tệp này bị đổi đuôi: ${OLD_OFFICE}`,
      pdf: `Tệp này bị đổi đuôi: ${PDF}`,
    })[kind],
  binary:
    'Tệp này không phải văn bản thuần: có byte rỗng bên trong. Nếu là tệp Word hay Excel thì đổi lại đúng đuôi .docx, .xlsx.',
  empty: 'Tệp không có chữ nào. Nếu là bản chụp (ảnh) thì cần nhận dạng chữ trước.',
  wrongType: (extension: string) =>
    `Không nhập được tệp đuôi "${extension || '(không có đuôi)'}". Chỉ nhận .docx, .xlsx và .txt.`,
  oldWord: OLD_OFFICE,
  pdf: PDF,
  macros: 'Tệp có macro (mã chạy được) nên không nhận. Lưu lại thành .docx hoặc .xlsx không có macro.',
  external: (what: string) =>
    `Tệp liên kết đến nội dung bên ngoài (${what}) nên không nhận. Mở tệp, bỏ liên kết rồi lưu lại.`,
  damaged: 'Tệp bị hỏng hoặc không phải tệp Office. Mở bằng Word hoặc Excel, lưu lại rồi thử lại.',
  bomb: 'Tệp nén chứa dữ liệu lớn bất thường nên không mở. Hãy kiểm tra nguồn của tệp.',
  notWord: 'Tệp không có nội dung Word. Kiểm tra lại đuôi tệp.',
  notExcel: 'Tệp không có trang tính nào. Kiểm tra lại đuôi tệp.',

  tracked: (added: string, removed: string) =>
    `theo dõi thay đổi trong Word, nhập như đã chấp nhận hết:${added ? ` thêm “${clipped(added)}”` : ''}${added && removed ? ';' : ''}${removed ? ` xóa “${clipped(removed)}”` : ''}`,
  comment: (author: string, text: string) =>
    `bình luận${author ? ` của ${author}` : ''}, không đưa vào văn bản: “${text.trim()}”`,
  struckText: (text: string) => `chữ bị gạch ngang, coi là đã bỏ nên không nhập: “${text}”`,
  hiddenText: (text: string) => `chữ ẩn, chương trình không hiện nên không nhập: “${text}”`,
  chart: 'biểu đồ: chỉ nhập chữ, chưa nhập số liệu',
  pictures: (count: number) =>
    `${count} hình ảnh; chữ trong hình không nhập được${count > 1 ? ' (đây là hình đầu tiên)' : ''}`,
  embeddedObject:
    'đối tượng nhúng (bảng tính, công thức kiểu cũ…) chưa nhập được; chép chữ trong đó ra văn bản rồi nhập lại',
  chunkUnread: (path: string) =>
    `phần chèn từ tệp khác (${path || 'không rõ tệp'}) chưa nhập được; mở bằng Word, lưu lại rồi nhập lại`,
  formula: (cell: string, formula: string) =>
    `ô ${cell} là công thức chưa có giá trị (=${clipped(formula)}); mở bằng Excel, lưu lại rồi nhập lại`,
  formulaBlank: '[giá trị của công thức]',
  stringMissing: (cell: string) => `ô ${cell}: chữ của ô không có trong tệp; mở bằng Excel, lưu lại rồi nhập lại`,
  sheetMissing: 'nội dung trang tính không có trong tệp; mở bằng Excel, lưu lại rồi nhập lại',
  hidden: 'ẩn',
  hiddenRow: 'dòng đang ẩn trong Excel, vẫn nhập; xem có phải bỏ không',
  hiddenColumns: 'có cột đang ẩn trong Excel, vẫn nhập; xem có phải bỏ không',
  hiddenSheet: (rows: number) =>
    `trang tính đang ẩn, có ${rows} dòng: không nhập vào văn bản, chép ở mục “Nguyên văn cần đối chiếu”`,
  drawing: 'hình vẽ trong trang tính',
  diagram: 'sơ đồ',
  fieldEmpty: (code: string) =>
    `trường ${code} không có kết quả lưu trong tệp; mở bằng Word, chọn cả văn bản rồi nhấn F9, lưu lại rồi nhập lại`,
  pageMargin: 'đầu hoặc chân trang',

  otherPaper: (name: string, mayIssue: boolean) =>
    `Tệp này là ${name.charAt(0).toLowerCase()}${name.slice(1)}, không phải kế hoạch, chương trình hay báo cáo, nên chưa nhập. ${
      mayIssue
        ? 'Nếu Quyết định ban hành kèm theo một kế hoạch thì nhập tệp có cả Quyết định và kế hoạch. Nếu nội dung kế hoạch nằm ngay trong các điều (“Phê duyệt Kế hoạch … với các nội dung sau”) thì chép nội dung ấy sang một tệp riêng, thêm dòng KẾ HOẠCH và trích yếu ở trên, rồi nhập tệp đó. '
        : 'Nếu trong tệp có kế hoạch hoặc báo cáo kèm theo thì tách ra một tệp riêng, bắt đầu từ dòng KẾ HOẠCH hoặc BÁO CÁO. '
    }Muốn dẫn văn bản này làm căn cứ thì thêm số, ngày, cơ quan ban hành và trích yếu vào content/registry/citations.yaml.`,

  noKind:
    'Tệp này không có dòng KẾ HOẠCH, BÁO CÁO hay CHƯƠNG TRÌNH, cũng không có mục hay bảng nhiệm vụ nào, nên chưa nhập. Đúng là văn bản đó thì thêm dòng tên loại ở đầu tệp rồi nhập lại.',

  atLine: (line: number) => `dòng ${line}`,
  atParagraph: (index: number) => `đoạn ${index}`,
  atTableRow: (table: number, row: number) => `bảng ${table}, dòng ${row}`,
  atSheet: (sheet: string) => `trang "${sheet}"`,
  atCell: (cell: string) => `ô ${cell}`,
  atSheetRow: (sheet: string, row: number) => `trang "${sheet}", dòng ${row}`,
} as const;

const names = (list: readonly string[], limit = 12) =>
  list.length > limit ? `${list.slice(0, limit).join(', ')}… (${list.length})` : list.join(', ');

/** What the importer writes into a paper and says of it. */
export const importText = {
  head: 'phần đầu',
  opening: 'Phần mở đầu',
  basis: 'Căn cứ',
  sections: 'các mục',
  ending: 'phần cuối',
  appendix: 'Phụ lục',
  pastedRow: (n: number) => `dòng ${n}`,
  footnotes: 'Chú thích cuối văn bản',
  wholePaper: 'cả văn bản',
  appendixRow: (no: string) => `Phụ lục ${no}`,
  article: (no: number) => `Điều ${no}`,
  decisionFound: (articles: number) => `Quyết định ban hành kế hoạch, có ${articles} điều`,
  budgetFound: (count: number) => `kinh phí: ${count} mục`,
  yearGuessed: (year: number) => `tên văn bản không nêu năm; lấy năm ban hành ${year}`,
  symbolUnknown: 'không có ký hiệu; ghi vào mục symbol',
  kindUnknown: 'chưa rõ loại văn bản; ghi vào mục kind',
  cellLines:
    'tệp chữ có bảng viết mỗi ô một dòng nên không biết ô nào thuộc cột nào; hãy nhập tệp Word (.docx) hoặc Excel (.xlsx) gốc',
  cellOf: (column: string, text: string) => (column ? `${column}: ${text}` : text),
  tableAt: (place: string) => `Bảng ở ${place}`,

  unitFound: (id: string) => `đơn vị: ${id}`,
  unitUnknown: 'chưa rõ đơn vị; ghi mã đơn vị vào mục unit hoặc dùng --unit',
  issuerFound: (name: string) => `cơ quan ban hành ghi ở phần đầu: ${name}`,
  noIssuer: 'không thấy tên cơ quan ban hành ở phần đầu',
  numberFound: (number: number | string | undefined, symbol: string) =>
    `số và ký hiệu: ${number ?? '(để trống)'}/${symbol}`,
  noNumber: 'không thấy dòng số và ký hiệu',
  blankNumber: 'số văn bản để trống',
  dateFound: (place: string | undefined, date: string) => `địa danh và ngày: ${place ?? '(trống)'}, ${date}`,
  noDate: 'không thấy dòng địa danh và ngày',
  blankDay: 'ngày ban hành để trống; chỉ ghi được tháng',
  draftFound: (mark: string) => `dấu hiệu bản nháp: ${mark}`,
  attachedFound: (symbol: string) => `kế hoạch kèm theo văn bản có ký hiệu ${symbol}`,
  titleFound: (title: string) => `trích yếu: ${title}`,
  noTitle: 'không thấy trích yếu',
  titleUnknown: '(chưa rõ)',
  noTypeLine: 'không thấy dòng KẾ HOẠCH hoặc BÁO CÁO; các mục định danh cần ghi tay',
  onlyAppendix: 'tệp chỉ có phụ lục; số, ký hiệu và ngày lấy từ dòng "kèm theo"',
  yearUnknown: 'không rõ văn bản nói về năm nào',
  basisFound: (ids: readonly string[]) => `căn cứ: ${names(ids)}`,
  noBasis: 'không đọc được căn cứ nào',
  basisWithoutNumber: (text: string) => `căn cứ không có số và ký hiệu: ${text}`,
  mentionWithoutYear: (wording: string) =>
    `viện dẫn thiếu năm hoặc cơ quan ban hành, chưa đưa vào danh mục: ${wording}`,
  sectionsFound: (nos: readonly string[]) => `${nos.length} mục: ${names(nos, 40)}`,
  tasksFound: (count: number, first: string, last: string) => `${count} nhiệm vụ trong bảng, từ ${first} đến ${last}`,
  totalRow: (text: string) => `dòng cộng của bảng, không thành nhiệm vụ: ${text}`,
  rowsCounted: (count: number) =>
    `${count} nhiệm vụ không có số thứ tự trong bản gốc; đánh số theo thứ tự các dòng (unnumbered: true)`,
  proseTasksFound: (count: number) => `${count} nhiệm vụ hoặc phương hướng trong lời văn`,
  taskWithoutTitle: (no: string) => `nhiệm vụ ${no} không có tên`,
  taskWithoutLead: (no: string) => `nhiệm vụ ${no} không có cơ quan chủ trì`,
  numberChanged: (before: string, after: string) =>
    `số thứ tự "${before}" trùng hoặc có ký tự lạ, đổi thành "${after}"`,
  areaUnknown: (text: string) => `chưa rõ lĩnh vực, tạm ghi A0: ${text}`,
  agencyUnknown: (name: string, near: readonly string[]) =>
    `cơ quan chưa có trong danh mục: ${name}${near.length ? ` (có phải: ${near.join(' · ')}?)` : ''}`,
  deadlineUnread: (wording: string) => `không hiểu thời hạn: ${wording}`,
  reportingFound: (name: string, due: string) => `chế độ báo cáo: ${name}, ${due}`,
  dutiesFound: (count: number) => `${count} trách nhiệm của các cơ quan`,
  recipientsFound: (count: number) => `nơi nhận: ${count} dòng`,
  noRecipients: 'không thấy nơi nhận',
  signerFound: (text: string) => `chữ ký: ${text}`,
  noSigner: 'không thấy chữ ký',
  periodGuessed: (year: number) => `không thấy kỳ số liệu, tạm ghi cả năm ${year}`,
  tableLeft: (rows: number) => `bảng ${rows} dòng không phải bảng nhiệm vụ, để nguyên trong bài`,
  leftInBody: (text: string) => `chưa xếp được vào mục nào, để trong bài: ${text}`,

  marked: (place: string) => `Chưa xếp được (${place}):`,
  seeTasks: (nos: readonly string[]) => `Nhiệm vụ ${nos.join(', ')}: xem bảng nhiệm vụ.`,
  seeDirections: (nos: readonly string[]) => `Phương hướng ${nos.join(', ')}: xem danh sách phương hướng.`,
  seeBudget: 'Kinh phí: xem phần kinh phí.',
  seeDuties: 'Trách nhiệm cụ thể: xem phần trách nhiệm.',
  seeTable: 'Nội dung của bảng: xem bảng nhiệm vụ.',
  seeAppendix: (count: number) => `Phụ lục có bảng gồm ${count} dòng nhiệm vụ: xem bảng nhiệm vụ.`,
  ...importMarks,
  verbatimLead:
    'Những dòng của bản gốc đã đưa vào phần khai báo nhưng không chép đủ từng chữ. Đối chiếu xong thì xóa mục này.',
  summary: (file: string, tasks: number, targets: number) =>
    `Bản nhập tự động từ tệp ${file}${tasks ? `, có ${tasks} nhiệm vụ` : ''}${targets ? `, ${targets} chỉ tiêu` : ''}. ${importMarks.rewrite}`,

  reportTitle: (file: string) => `Kết quả nhập ${file}`,
  understood: 'Đã hiểu',
  notUnderstood: 'Chưa hiểu hoặc cần xem lại',
  nothingLeft: 'Không có.',
  proposals: 'Văn bản nên thêm vào danh mục',
  proposalsLead: 'Kiểm tra lại, sửa trích yếu, rồi thêm vào cuối tệp content/registry/citations.yaml:',
} as const;
