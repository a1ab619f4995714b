/** The words about a file that is opened to start from. */
export const openWords = {
  number: 'số, ký hiệu',
  day: 'ngày, tháng, năm',
  name: 'họ và tên',
  targets: 'Chỉ tiêu',
  task: (no: string) => `Nhiệm vụ ${no}`,

  reading: (name: string) => `Đang đọc tệp ${name}…`,
  steps: { open: 'Mở tệp', understand: 'Nhận ra các phần của văn bản', place: 'Xếp vào bản nháp' },
  stop: 'Dừng',
  stopped: 'Đã dừng đọc tệp. Bản đang soạn còn nguyên.',
  tooLarge: (limit: number) =>
    `Tệp lớn hơn ${limit} MB, không đọc được ở đây. Xóa bớt hình trong tệp rồi lưu lại, hoặc chép riêng bảng nhiệm vụ sang tệp mới.`,
  tooLong: 'Tệp quá dài hoặc bị hỏng: đọc hơn một phút chưa xong nên đã dừng. Hãy chép phần cần dùng sang một tệp mới.',
  broken:
    'Tệp bị hỏng hoặc có nội dung mà trang không xử lý được. Mở tệp bằng Word hoặc Excel, lưu lại thành tệp mới rồi mở lại ở đây.',
  nothing: 'Không thấy nhiệm vụ, căn cứ hay mục nào trong tệp này.',

  title: (name: string) => `Tệp ${name}`,
  found: (tasks: number, bases: number, sections: number) =>
    `Đọc được ${tasks} nhiệm vụ, ${bases} căn cứ, ${sections} mục nội dung.`,
  of: (what: string) => `Văn bản này: ${what}.`,
  ask: 'Dùng tệp này làm gì?',
  ways: {
    next: (year: string) => `Kế hoạch cũ của đơn vị mình: làm thành bản nháp năm ${year}`,
    take: 'Văn bản của cơ quan khác: chỉ lấy nhiệm vụ và căn cứ',
    whole: 'Bản đang soạn dở: mở lại nguyên như trong tệp',
  },
  wayHelp: {
    next: 'Bỏ số, ngày, tên người ký; chuyển năm và thời hạn. Bản đang soạn được giữ trong danh sách bản nháp.',
    take: 'Thêm vào bản đang soạn. Số, ngày, người ký, tên cơ quan, trích yếu của văn bản kia để lại.',
    whole: 'Giữ cả số, ngày, người ký, năm. Bản đang soạn được giữ trong danh sách bản nháp.',
  },
  unitNeeded: 'Chọn đơn vị và năm của bản nháp trước, để đổi tên, cơ quan và thời hạn cho đúng.',
  unitOf: 'Đơn vị của văn bản này',
  unitOfHelp: 'Tệp không cho biết rõ đơn vị nào. Gõ tên xã, phường, tỉnh, sở, trường…, không cần dấu.',
  instead: 'Bỏ các nhiệm vụ đang có trong bản nháp',
  use: 'Dùng tệp này',
  cancel: 'Thôi, không dùng',
  cancelled: 'Không dùng tệp. Bản đang soạn còn nguyên.',

  done: (name: string) => `Đã lấy nội dung từ ${name}.`,
  opened: (name: string) => `Đã mở ${name}.`,
  taken: (tasks: number) => `Đã lấy ${tasks} nhiệm vụ. Bấm Hoàn tác để trở lại.`,
  removed: 'Đã bỏ',
  changes: (count: number) => `Đã bỏ hoặc đổi ${count} chỗ`,
  noChanges: 'Không đổi chữ nào.',
  left: (count: number) => `Chưa xếp được hoặc cần xem lại: ${count} chỗ`,
  leftHelp: 'Những dòng này của tệp không có trong bản nháp, hoặc chưa chắc đúng. Đọc lại và tự chép vào chỗ cần dùng.',
  linesLeft: (count: number) => (count === 0 ? 'đầu mục không lấy' : `${count} dòng không lấy`),
  nothingLeft: 'Mọi dòng của tệp đều đã có chỗ.',
  close: 'Đã xem, đóng bảng này',
  onlyMdx: 'Ở mẫu này chỉ mở được tệp .mdx đã lưu từ chính trang soạn này.',
  otherKind:
    'Tệp này không cùng loại văn bản với mẫu đang mở. Hãy mở nó ở trang soạn của mẫu kế hoạch hoặc báo cáo tương ứng.',
} as const;
