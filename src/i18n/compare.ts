/** Words of the comparison of two papers. */

export const comparePage = {
  title: 'So sánh hai văn bản',
  description:
    'Nhiệm vụ, thời hạn, chỉ tiêu và căn cứ của hai văn bản đặt cạnh nhau; chỗ khác nhau được đánh dấu từng từ.',
  with: 'So với:',
  change: 'Đổi văn bản này',
  nothing: 'Không có.',
  withParent: 'Với văn bản của cấp trên',
  withPrevious: 'Với văn bản trước của đơn vị',
  withNear: 'Với văn bản gần nhất trong kho',
  withAny: 'Chọn văn bản khác để so sánh',
  chooseTitle: 'Chọn hai văn bản bất kỳ',
  choose: 'Địa chỉ sau khi chọn có thể lưu và gửi cho người khác. Các cặp gần nhau có sẵn ở danh sách dưới.',
  noScript: 'Chọn hai văn bản bất kỳ cần JavaScript; không có thì mở các cặp có sẵn ở danh sách dưới.',
  first: 'Văn bản thứ nhất',
  second: 'Văn bản thứ hai',
  submit: 'So sánh',
  pairs: 'Các cặp có sẵn',
  listed: (count: number) =>
    `Danh sách dưới có ${count} văn bản mới nhất; văn bản khác có mục so sánh ở cuối trang của nó.`,
  tasks: 'Nhiệm vụ và thời hạn',
  targets: 'Chỉ tiêu',
  basis: 'Căn cứ',
  state: 'Kết quả so',
  states: { same: 'Giống nhau', changed: 'Có thay đổi', 'only-a': 'Chỉ có ở', 'only-b': 'Chỉ có ở' },
  tag: { same: 'Giống', changed: 'Khác', 'only-a': 'Chỉ có ở A', 'only-b': 'Chỉ có ở B' },
  summary: 'Tóm tắt',
  summaryCaption: 'Số dòng theo kết quả so',
  part: 'Phần',
  deadlines: (different: number, one: number) =>
    `Trong các nhiệm vụ có ở cả hai văn bản, ${different} nhiệm vụ khác thời hạn` +
    (one ? `, ${one} nhiệm vụ chỉ một văn bản nêu thời hạn.` : '.'),
  key: 'Cách đọc: chữ gạch ngang chỉ có ở văn bản A, chữ gạch chân chỉ có ở văn bản B. Chữ viết tắt trong danh mục coi như viết đủ. Nhiệm vụ được ghép theo lĩnh vực và mức giống nhau của câu chữ, cần đọc lại trước khi kết luận.',
  otherArea: (name: string) => `bên B xếp vào: ${name}`,
  shared: (count: number) => `Cả hai cùng dẫn (${count})`,
  onlyIn: (label: string, count: number) => `Chỉ ${label} dẫn (${count})`,
  onlyOf: (name: string, count: number) => `Chỉ có ở ${name} (${count})`,
  paired: (count: number) => `Có ở cả hai văn bản (${count})`,
  unlike: 'Không có nhiệm vụ nào của hai văn bản đủ giống nhau để đặt cạnh nhau.',
  apart: 'Chỉ có ở một văn bản',
  none: 'không có',
  unstated: 'không nêu',
} as const;

/** What the page of comparisons says while it works. */
export const compareStatus = {
  loading: 'Đang tải hai văn bản…',
  failed: 'Không tải được một trong hai văn bản. Hãy chọn lại.',
  same: 'Hãy chọn hai văn bản khác nhau.',
} as const;
