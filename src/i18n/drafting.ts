/** The words of the form in which a paper is drafted. */
export const draftWords = {
  // The file of a draft.
  fileComment: (template: string) => `Bản nháp soạn theo mẫu ${template}; mở lại ở trang soạn của mẫu này.`,
  noUnit: 'ma-don-vi',
  atLine: (line: number, message: string, hint: string) => `Dòng ${line}: ${message}. ${hint}`,
  noData: 'Tệp không có phần khai báo (đơn vị, năm, nhiệm vụ…) ở đầu.',
  otherKind:
    'Tệp này không cùng loại văn bản với mẫu đang mở: hãy mở nó ở trang soạn của mẫu kế hoạch hoặc báo cáo tương ứng.',
  tag: 'lời văn có dấu < mở một thẻ; ở đây chỉ nhận chữ',
  link: 'lời văn có liên kết hoặc hình ảnh; ở đây chỉ nhận chữ',
  table: 'lời văn có bảng hoặc khối mã; ở đây chỉ nhận đoạn và gạch đầu dòng',
  missing: (label: string) => `Chưa có: ${label}`,

  // What was changed in a task that was taken over.
  reworded: (is: string) => `Đã đổi chữ của đơn vị, cấp hoặc năm cũ; nay là "${is}"`,
  movedDeadline: (was: string, is: string) => `Đã chuyển thời hạn "${was}" thành "${is}"`,
  mappedActor: (role: string, was: string, is: string) => `${role}: "${was}" nay là "${is}"`,
  droppedActor: (role: string, was: string) =>
    `${role}: đã bỏ ${was === '' ? 'một cơ quan của đơn vị cũ' : `"${was}"`}, cần chọn cơ quan hiện nay`,

  /** Short names of fields; what goes there is said by the schema. */
  fields: {
    unit: 'Đơn vị ban hành',
    year: 'Năm của văn bản',
    number: 'Số',
    symbol: 'Ký hiệu',
    parentBody: 'Cơ quan chủ quản',
    issuer: 'Tên cơ quan ban hành',
    place: 'Địa danh',
    issuedOn: 'Ngày ban hành',
    title: 'Trích yếu',
    summary: 'Tóm tắt khi công bố',
    basis: 'Căn cứ',
    recipients: 'Nơi nhận',
    authority: 'Quyền hạn ký',
    position: 'Chức vụ người ký',
    name: 'Họ tên người ký',
    tasks: 'Nhiệm vụ',
    directions: 'Phương hướng',
    area: 'Lĩnh vực',
    taskTitle: 'Nhiệm vụ',
    goal: 'Mục tiêu của nhiệm vụ',
    activities: 'Hoạt động cụ thể, mỗi dòng một việc',
    products: 'Sản phẩm',
    productName: 'Tên sản phẩm',
    productDeadline: 'Thời hạn của sản phẩm',
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
    deadline: 'Thời hạn',
    condition: 'Điều kiện',
    period: 'Kỳ số liệu',
    signer: 'Người ký',
    from: 'Từ ngày',
    to: 'Đến ngày',
    no: 'Số thứ tự',
  } as Record<string, string>,
} as const;
