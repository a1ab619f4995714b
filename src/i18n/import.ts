/** Every sentence of `npm run import`. */
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace('.', ',');

export const messages = {
  usage:
    'Cách dùng: npm run import -- TỆP [--unit MÃ-ĐƠN-VỊ] [--out TỆP.mdx] [--report TỆP.md] [--force]\nTỆP là .docx, .xlsx hoặc .txt.',
  noFile: (path: string) => `Không có tệp "${path}".`,
  notAFile: (path: string) => `"${path}" là thư mục; hãy chỉ ra một tệp .docx, .xlsx hoặc .txt.`,
  unreadable: (path: string) => `Không đọc được tệp "${path}". Kiểm tra quyền đọc, hoặc tệp đang mở ở chương trình khác.`,
  exists: (path: string) => `Tệp "${path}" đã có. Thêm --force để ghi đè, hoặc --out để ghi ra tệp khác.`,
  unknownUnit: (id: string, near: readonly string[]) =>
    `Không có đơn vị "${id}" trong content/units.${near.length ? ` Có phải ý bạn là: ${near.join(' · ')}?` : ''}`,
  needUnit:
    'Chưa rõ văn bản của đơn vị nào. Thêm --unit MÃ-ĐƠN-VỊ (tên một tệp trong content/units), hoặc --out để chỉ chỗ ghi.',
  badOut: 'Tệp ghi ra phải có đuôi .mdx.',
  failed: 'Không nhập được tệp này: tệp có nội dung mà chương trình không xử lý được. Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.',
  written: (path: string) => `Đã ghi ${path}.`,
  next: (path: string) => `Việc tiếp theo: đọc lại tệp, rồi chạy npm run check -- ${path}`,

  tooLarge: (size: number, limit: number) => `Tệp quá lớn (${megabytes(size)} MB); tối đa ${megabytes(limit)} MB.`,
  notUtf8: 'Tệp .txt không phải mã UTF-8. Mở tệp bằng Notepad, chọn Lưu thành (Save as), mã hóa UTF-8, rồi thử lại.',
  binary: 'Tệp này không phải văn bản thuần: có byte rỗng bên trong. Nếu là tệp Word hay Excel thì đổi lại đúng đuôi .docx, .xlsx.',
  empty: 'Tệp không có chữ nào. Nếu là bản chụp (ảnh) thì cần nhận dạng chữ trước.',
  wrongType: (extension: string) =>
    `Không nhập được tệp đuôi "${extension || '(không có đuôi)'}". Chỉ nhận .docx, .xlsx và .txt.`,
  oldWord: 'Tệp Word hoặc Excel kiểu cũ (.doc, .xls), hoặc tệp đặt mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại thành .docx hoặc .xlsx.',
  pdf: 'Tệp PDF chưa nhập được. Hãy lấy tệp Word gốc, hoặc chép chữ trong PDF vào một tệp .txt.',
  macros: 'Tệp có macro (mã chạy được) nên không nhận. Lưu lại thành .docx hoặc .xlsx không có macro.',
  external: (what: string) => `Tệp liên kết đến nội dung bên ngoài (${what}) nên không nhận. Mở tệp, bỏ liên kết rồi lưu lại.`,
  damaged: 'Tệp bị hỏng hoặc không phải tệp Office. Mở bằng Word hoặc Excel, lưu lại rồi thử lại.',
  bomb: 'Tệp nén chứa dữ liệu lớn bất thường nên không mở. Hãy kiểm tra nguồn của tệp.',
  notWord: 'Tệp không có nội dung Word. Kiểm tra lại đuôi tệp.',
  notExcel: 'Tệp không có trang tính nào. Kiểm tra lại đuôi tệp.',
  timeout: 'Đọc tệp quá lâu nên dừng lại. Tệp có thể bị hỏng; mở bằng Word, lưu lại rồi thử lại.',

  atLine: (line: number) => `dòng ${line}`,
  atParagraph: (index: number) => `đoạn ${index}`,
  atTableRow: (table: number, row: number) => `bảng ${table}, dòng ${row}`,
  atSheetRow: (sheet: string, row: number) => `trang "${sheet}", dòng ${row}`,
} as const;
