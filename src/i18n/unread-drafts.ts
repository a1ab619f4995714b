/** The words about stored drafts that cannot be read. */
export const unreadDraftWords = {
  moved: 'Có bản nháp lưu trên máy bị hỏng, không mở được; đã giữ riêng ở đầu trang này.',
  notMoved:
    'Bản nháp lưu trên máy bị hỏng, không mở được, và máy không còn chỗ để giữ riêng. Hãy tải nó về rồi xóa ở đầu trang này; trước khi xóa, bản đang soạn không được lưu trên máy.',
  title: 'Bản nháp hỏng được giữ lại',
  help: 'Trang không mở được những bản này, nhưng chữ đã gõ vẫn còn nguyên. Tải về rồi mở bằng Notepad để chép lại phần cần dùng, hoặc gửi người quản trị xem. Không cần nữa thì xóa.',
  nth: (n: number) => `Bản nháp hỏng ${n}`,
  characters: (count: string) => `${count} ký tự`,
  save: 'Tải về',
  saveOf: (name: string) => `Tải về: ${name}`,
  remove: 'Xóa',
  removeOf: (name: string) => `Xóa: ${name}`,
  removeAsk: (name: string) => `Xóa "${name}" khỏi máy này? Không lấy lại được.`,
  removed: 'Đã xóa bản nháp hỏng trên máy này.',
} as const;
