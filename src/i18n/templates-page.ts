/** Words of the templates. */

/** The list of templates, by what somebody has to write. */
export const templateList = {
  question: 'Anh/chị cần soạn văn bản nào?',
  groups: {
    year: {
      anchor: 'ke-hoach-nam',
      title: 'Kế hoạch cải cách hành chính năm',
      when: 'đầu năm, giao việc cho cả năm; chọn mẫu theo cấp của đơn vị.',
    },
    topic: {
      anchor: 'ke-hoach-chuyen-de',
      title: 'Kế hoạch chuyên đề trong năm',
      when: 'khắc phục chỉ số, kiểm tra, tuyên truyền.',
    },
    companion: {
      anchor: 'di-kem',
      title: 'Văn bản đi kèm kế hoạch',
      when: 'lấy ý kiến dự thảo, trình ban hành, ghi biên bản kiểm tra.',
    },
    report: { anchor: 'bao-cao', title: 'Báo cáo', when: 'đến kỳ quý, 6 tháng, năm; trả lời từng dòng của kế hoạch.' },
    appendix: {
      anchor: 'phu-luc',
      title: 'Phụ lục nhiệm vụ',
      when: 'văn bản đã có, chỉ cần bảng giao việc.',
    },
  },
} as const;

export const templatePage = {
  levels: 'Dùng cho',
  checkedOn: 'Kiểm tra gần nhất',
  basis: 'Căn cứ thường dùng',
  signer: 'Người ký',
  status: (name: string, asOf: string) => `${name} (tính đến ngày ${asOf}).`,
  fields: 'Chỗ cần điền',
  field: 'Chỗ điền',
  help: 'Điền gì',
  sections: 'Các mục của văn bản',
  decision: 'Quyết định ban hành',
  tasks: 'Nhiệm vụ gợi ý',
  appendices: 'Phụ lục khác',
  progress: 'Phụ lục đối chiếu với kế hoạch',
  progressNote:
    'Tải khung báo cáo ở trang của một kế hoạch thì các bảng này đã điền sẵn chỉ tiêu, nhiệm vụ, sản phẩm, thời hạn.',
} as const;
