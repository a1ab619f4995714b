/**
 * Places that are always called by their full name: those named after a person or by a number (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, phần II, mục 4 for the place of a paper; Phụ lục II, mục III.1 for the capital of their kind). No register
 * says after what a place is named. Of the names in `src/national/communes.tsv`, these are the full names of persons
 * of whom every school book or the record of the place itself tells; a name that may as well be an older one of the
 * place (Hoàng Mai, Trần Đề, Văn Lang) is left out.
 */
const PERSONS = new Set([
  'Hồ Chí Minh',
  'Bế Văn Đàn',
  'Chu Văn An',
  'Dương Minh Châu',
  'Đào Duy Từ',
  'Đặng Thùy Trâm',
  'Hai Bà Trưng',
  'Hoàng Hoa Thám',
  'Hoàng Văn Thụ',
  'Hồ Thị Kỷ',
  'Kim Đồng',
  'Lê Chân',
  'Lê Đại Hành',
  'Lê Lợi',
  'Lê Quý Đôn',
  'Lê Thanh Nghị',
  'Lương Văn Tri',
  'Lý Bôn',
  'Lý Thường Kiệt',
  'Lý Văn Lâm',
  'Ngô Mây',
  'Ngô Quyền',
  'Nguyễn Bỉnh Khiêm',
  'Nguyễn Du',
  'Nguyễn Huệ',
  'Nguyễn Lương Bằng',
  'Nguyễn Trãi',
  'Nguyễn Văn Linh',
  'Nguyễn Việt Khái',
  'Phan Đình Phùng',
  'Phan Ngọc Hiển',
  'Phạm Ngũ Lão',
  'Phạm Sư Mạnh',
  'Quang Trung',
  'Tô Hiệu',
  'Trần Hưng Đạo',
  'Trần Nhân Tông',
  'Trần Phú',
  'Trần Văn Thời',
  'Trừ Văn Thố',
  'Trương Quang Trọng',
]);

/** Whether a place whose name without its kind is `bare` keeps the word for its kind, with a capital. */
export const isFullName = (bare: string): boolean => PERSONS.has(bare) || /^\d+$/u.test(bare);
