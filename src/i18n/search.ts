/** Words of search: the box, the page, what an answer says of itself. */

/** Thousands apart: `10.000`. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const search = {
  label: 'Tìm trong toàn bộ kho',
  short: 'Tìm trong kho',
  placeholder: 'Ví dụ: hồ sơ trễ hạn',
  submit: 'Tìm',
  title: 'Tìm kiếm',
  loading: 'Đang tìm…',
  prompt: 'Gõ từ cần tìm, có dấu hoặc không dấu; hoặc chọn một bộ lọc để xem theo nhóm.',
  none: (query: string) => (query ? `Không tìm thấy “${query}”.` : 'Không có kết quả nào.'),
  noneHint: 'Bạn có thể:',
  noneTips: [
    'bớt từ, hoặc thử từ khác cùng nghĩa;',
    'bỏ dấu ngoặc kép nếu không chắc từng chữ;',
    'gõ số và ký hiệu như trên văn bản, ví dụ 61/2018/NĐ-CP;',
    'xem theo danh sách ở dưới.',
  ],
  noneFilters: 'Bỏ mọi bộ lọc',
  /** `apart`: how many have the words, but not together; `left`: how many papers were not looked into. */
  count: (together: number, apart: number, query: string, left = 0) =>
    [
      together ? `${grouped(together)} kết quả${query && ` cho “${query}”`}` : '',
      apart ? `${grouped(apart)} kết quả ${together ? 'khác ' : ''}chỉ có các từ rời nhau` : '',
      left ? `còn ${grouped(left)} văn bản chưa tìm tới` : '',
    ]
      .filter(Boolean)
      .join('; '),
  results: 'Kết quả tìm kiếm',
  /** The headings of the results. */
  kinds: {
    paper: 'Văn bản',
    task: 'Nhiệm vụ',
    unit: 'Đơn vị, cơ quan',
    citation: 'Văn bản viện dẫn',
    template: 'Mẫu',
    guide: 'Hướng dẫn',
    other: 'Mục khác',
  },
  leads: (names: readonly string[]) => `Chủ trì: ${names.join(', ')}`,
  ofSite: (name: string) => `trang ${name}`,
  due: (wording: string) => `Hạn: ${wording}`,
  recent: 'Đã tìm gần đây, chỉ lưu trên máy này:',
  forget: 'Xóa các lần tìm đã lưu',
  /** Characters of a query. */
  longest: 500,
  cut: 'Câu tìm dài quá 500 ký tự, nên chỉ tìm theo 500 ký tự đầu.',
  shortcut: 'Phím /',
  more: 'Xem thêm kết quả',
  lookOn: (papers: number) => `Tìm tiếp trong ${grouped(papers)} văn bản còn lại`,
  morePlaces: (count: number) => `và ${count} mục khác trong trang này`,
  alsoIn: 'Các mục khác trong trang này',
  failed: 'Không tải được chỉ mục tìm kiếm. Có thể xem theo danh sách:',
  noScript: 'Ô tìm kiếm cần JavaScript. Không có JavaScript, bạn vẫn xem được đầy đủ nội dung theo danh sách:',
  filters: 'Lọc kết quả',
  filtersChosen: (count: number) => `Lọc kết quả (đang chọn ${count})`,
  filtersDone: 'Xong',
  unchoose: (facet: string, value: string) => `Bỏ lọc ${facet}: ${value}`,
  facets: {
    kind: 'Loại',
    unit: 'Đơn vị',
    level: 'Cấp',
    year: 'Năm',
    area: 'Lĩnh vực',
    lead: 'Cơ quan chủ trì',
  },
  sort: 'Sắp xếp',
  sortBest: 'Sát nhất trước',
  sortDate: 'Mới nhất trước',
  corrected: (from: string, to: string) => `Đã tìm “${to}” thay cho “${from}”.`,
  expanded: (others: readonly string[]) => `Tìm cả ${others.map((other) => `“${other}”`).join(', ')}.`,
  offered: 'Có phải ý bạn là ',
  absent: (words: readonly string[]) => `Trong kho không có chỗ nào có ${words.map((word) => `“${word}”`).join(', ')}.`,
  absentWithout: 'Tìm không kể từ này:',
  otherAccents: 'Không có chỗ nào đúng dấu như đã gõ; dưới đây là những chỗ khác dấu.',
  nearNumber: (number: string) => `Không có văn bản số “${number}” trong kho; dưới đây là những số gần giống.`,
  some: 'Không có chỗ nào đủ mọi từ; dưới đây là những chỗ có một phần.',
  dueFirst: (leads: readonly string[], units: readonly string[]) =>
    `Đứng trước là các nhiệm vụ đến hạn lúc đó do ${leads.slice(0, 3).join(', ')} chủ trì${
      units.length ? `, trong văn bản của ${units.slice(0, 3).join(', ')}` : ''
    }.`,
  plain: 'Không tải được bảng từ vựng, nên chỉ tìm theo chữ đã gõ: không sửa lỗi gõ, không mở chữ viết tắt.',
  literal: 'Chỉ tìm đúng như đã gõ',
  literalOn: 'Đang tìm đúng như đã gõ.',
  literalOff: 'Tìm rộng hơn',
  dialog: 'Tìm nhanh',
  close: 'Đóng',
  wholePage: 'Xem mọi kết quả, bộ lọc',
  keys: '↑ ↓ để chọn, Enter để mở, Esc để đóng.',
  found: (count: number) => (count ? `${count} chỗ được tô` : 'Không còn chỗ nào có từ đã tìm'),
  foundNext: 'Chỗ sau',
  foundClear: 'Bỏ tô',
  foundRegion: 'Từ đã tìm trong trang',
} as const;
