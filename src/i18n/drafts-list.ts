/** The words about the drafts that are stored on the reader's machine. */
export const listWords = {
  title: 'Các bản nháp trên máy này',
  help: 'Các bản cùng đơn vị, cùng năm, cùng mẫu được đánh số; bản 1 là bản lưu cũ nhất. Xóa dữ liệu của trình duyệt thì mất hết: bản cần giữ lâu thì lưu thành tệp.',
  none: 'Chưa có bản nháp nào được lưu.',
  count: (count: number) => `${count} bản nháp`,
  nth: (name: string, n: number) => `${name} (bản ${n})`,
  isOpen: 'đang mở',
  savedAt: (time: string) => `lưu ${time}`,
  open: 'Mở',
  openOf: (name: string) => `Mở: ${name}`,
  erase: 'Xóa',
  eraseOf: (name: string) => `Xóa: ${name}`,
  eraseAsk: (name: string) => `Xóa bản nháp "${name}" khỏi máy này? Không lấy lại được.`,
  fresh: 'Bắt đầu bản mới',
  close: 'Đóng danh sách',
  erasedOne: 'Đã xóa một bản nháp trên máy này.',

  tabsTitle: 'Bản nháp này đang mở ở hai thẻ',
  changed: 'Thẻ kia vừa sửa và lưu bản nháp này. Ở đây vẫn là bản trước khi sửa.',
  apart:
    'Thẻ kia đã lưu bản nháp này trước. Những gì gõ ở thẻ này được giữ riêng thành một bản nháp nữa, không mất chữ nào.',
  takeTheirs: 'Mở bản của thẻ kia',
  keepMine: 'Soạn tiếp bản ở thẻ này',
} as const;
