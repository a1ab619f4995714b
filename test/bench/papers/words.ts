/**
 * What the papers of the benchmark speak of: one vocabulary for each area of reform and one for each kind of unit. The
 * wordings are the project's own; sentences are put together from them, with names and numbers of the unit.
 */

export interface AreaWords {
  id: string;
  group: string;
  /** What is done. */
  verbs: readonly string[];
  /** To what. */
  objects: readonly string[];
  /** By what means. */
  means: readonly string[];
  products: readonly string[];
  /** A sentence of the prose; `{field}`, `{place}`, `{number}`, `{object}`, `{means}`, `{year}` are filled in. */
  sentences: readonly string[];
  indicators: readonly (readonly [name: string, unit: string, wording: string])[];
}

/** Fields of administration: what procedures and papers are about. */
export const FIELDS = [
  'đất đai', 'hộ tịch', 'chứng thực', 'cư trú', 'xây dựng nhà ở riêng lẻ', 'kinh doanh hộ gia đình', 'bảo trợ xã hội',
  'người có công', 'thủy sản', 'chăn nuôi', 'trồng trọt', 'lâm nghiệp', 'thủy lợi', 'an toàn thực phẩm', 'môi trường',
  'tài nguyên nước', 'khoáng sản', 'giao thông nông thôn', 'chiếu sáng đô thị', 'cây xanh', 'chợ', 'bán lẻ', 'lưu trú',
  'du lịch cộng đồng', 'di sản', 'thư viện', 'thể thao quần chúng', 'gia đình', 'trẻ em', 'bình đẳng giới', 'tôn giáo',
  'dân tộc', 'thi đua', 'khen thưởng', 'văn thư', 'lưu trữ', 'hòa giải ở cơ sở', 'tiếp công dân', 'khiếu nại', 'tố cáo',
  'phòng cháy', 'phòng thủ dân sự', 'thiên tai', 'dịch bệnh', 'y tế dự phòng', 'dân số', 'giáo dục mầm non',
  'giáo dục tiểu học', 'giáo dục thường xuyên', 'khuyến học', 'giảm nghèo', 'tạo việc làm', 'xuất khẩu lao động', 'dạy nghề',
  'bảo hiểm y tế', 'hợp tác xã', 'tổ hợp tác', 'sản phẩm đặc trưng', 'mã số vùng trồng', 'nước sạch', 'thoát nước',
  'nghĩa trang', 'quảng cáo ngoài trời', 'viễn thông', 'bưu chính', 'sở hữu trí tuệ', 'đo lường', 'thống kê', 'ngân sách',
  'tài sản công', 'mua sắm công', 'đầu tư công', 'thuế hộ kinh doanh', 'phí và lệ phí', 'quỹ đất công ích',
] as const; // prettier-ignore

/** Syllables of place names; two or three make one. */
export const SYLLABLES = [
  'An', 'Bình', 'Cẩm', 'Châu', 'Đại', 'Điền', 'Đông', 'Đồng', 'Giao', 'Hà', 'Hải', 'Hậu', 'Hòa', 'Hội', 'Hưng', 'Khánh',
  'Kim', 'Lạc', 'Lâm', 'Lộc', 'Long', 'Lương', 'Mai', 'Minh', 'Mỹ', 'Nam', 'Nghĩa', 'Ngọc', 'Nhân', 'Ninh', 'Phong', 'Phú',
  'Phúc', 'Phước', 'Quang', 'Quế', 'Sơn', 'Tâm', 'Tân', 'Tây', 'Thái', 'Thanh', 'Thạnh', 'Thịnh', 'Thới', 'Thuận', 'Thượng',
  'Tiên', 'Trà', 'Trung', 'Trường', 'Tuyên', 'Vạn', 'Viên', 'Việt', 'Vĩnh', 'Xuân', 'Yên',
] as const; // prettier-ignore

/** Where a task is done, in a commune, a department and a school. */
export const SCOPES: Record<string, readonly string[]> = {
  xa: ['tại {place}', 'ở nhà văn hóa {place}', 'trên địa bàn {unit}', 'cho các hộ ở {place}', 'tại quầy số {n} của Trung tâm', 'theo tuyến {place}', 'ở tổ dân cư số {n}'], // prettier-ignore
  tinh: ['trên địa bàn {unit}', 'tại {n} xã, phường được chọn', 'ở {place}', 'trong các cơ quan thuộc tỉnh', 'tại khu công nghiệp gần {place}'], // prettier-ignore
  'so-nganh': ['trong toàn ngành', 'tại {n} đơn vị của ngành', 'ở {place}', 'tại trụ sở chính', 'với doanh nghiệp ở {place}'], // prettier-ignore
  'don-vi-su-nghiep': ['ở {place}', 'trong toàn trường', 'tại {n} lớp bán trú', 'với phụ huynh {place}', 'ở phòng học số {n}'], // prettier-ignore
};

export const AREAS: readonly AreaWords[] = [
  {
    id: 'A0',
    group: 'Công tác chỉ đạo, điều hành',
    verbs: ['Ban hành', 'Kiểm tra', 'Tuyên truyền', 'Khảo sát', 'Chấm điểm', 'Giao ban về', 'Sơ kết'],
    objects: [
      'việc thực hiện lời hứa với người dân về {field}', 'tiến độ công việc {field} được giao', 'sáng kiến cải tiến khâu {field}',
      'mức độ hài lòng của người đến làm việc về {field}', 'chuyên mục hỏi đáp {field} trên loa truyền thanh',
      'trách nhiệm người phụ trách mảng {field}', 'bảng theo dõi công việc {field} hằng tuần',
    ],
    means: ['phiếu hỏi tại chỗ', 'đoàn đi không báo trước', 'bảng theo dõi trên mạng nội bộ', 'buổi đối thoại cuối quý', 'bản tin ngắn phát hai buổi', 'biên bản có chữ ký các bên'],
    products: ['Kế hoạch', 'Thông báo kết luận', 'Báo cáo khảo sát', 'Biên bản kiểm tra', 'Bảng chấm điểm', 'Bản tin'],
    sentences: [
      'Người đứng đầu trực tiếp nghe báo cáo về {field} vào tuần cuối mỗi tháng và ghi kết luận vào sổ theo dõi số {number}.',
      'Đợt kiểm tra tại {place} chọn ngẫu nhiên {number} hồ sơ {field} để đối chiếu với hẹn trả.',
      'Kết quả hỏi ý kiến {number} người về {field} được công bố tại {place} trước khi xếp loại cuối năm.',
      'Chuyên mục phát thanh nói về {field} dài không quá năm phút, phát lại ở {place} vào sáng thứ Bảy.',
    ],
    indicators: [['Cuộc đối thoại với người dân về {field}', 'cuộc', 'tổ chức từ {value} cuộc'], ['Phiếu khảo sát về {field} được thu lại', 'phiếu', 'thu về ít nhất {value} phiếu']],
  },
  {
    id: 'A1',
    group: 'Cải cách thể chế',
    verbs: ['Rà soát', 'Tự kiểm tra', 'Hệ thống hóa', 'Góp ý', 'Phổ biến', 'Theo dõi thi hành'],
    objects: [
      'văn bản còn hiệu lực về {field}', 'dự thảo nghị quyết về {field}', 'quy ước khu dân cư có điều khoản {field}', 'quy chế nội bộ về {field}',
      'quy định phân công công việc {field}', 'văn bản trái thẩm quyền trong mảng {field}',
    ],
    means: ['bảng đối chiếu từng điều', 'tủ sách pháp luật điện tử', 'phiên họp thẩm định', 'nhóm nòng cốt ở cơ sở', 'tình huống có thật đã che tên'],
    products: ['Danh mục văn bản', 'Báo cáo rà soát', 'Tờ trình', 'Văn bản góp ý', 'Tài liệu hỏi đáp'],
    sentences: [
      'Bảng đối chiếu văn bản về {field} ghi rõ điều nào còn dùng, điều nào cần bãi bỏ, do {number} người cùng ký.',
      'Dự thảo có nội dung {field} lấy ý kiến nhân dân {place} ít nhất {number} ngày trước khi trình.',
      'Khi cấp trên đổi quy định về {field}, bản tóm tắt một trang được dán tại {place} trong tuần.',
      'Việc theo dõi thi hành năm {year} chọn trọng tâm là {field}, tránh dàn trải.',
    ],
    indicators: [['Văn bản về {field} được rà soát', '%', 'rà soát {value}%'], ['Buổi phổ biến pháp luật về {field}', 'buổi', 'tổ chức {value} buổi']],
  },
  {
    id: 'A2',
    group: 'Cải cách thủ tục hành chính',
    verbs: ['Niêm yết', 'Đơn giản hóa', 'Rút ngắn', 'Số hóa', 'Công khai', 'Xin lỗi và hẹn lại', 'Tiếp nhận'],
    objects: [
      'thủ tục {field}', 'thành phần hồ sơ {field}', 'thời gian trả kết quả {field}', 'quy trình nội bộ {field}', 'kết quả {field} còn hiệu lực',
      'phản ánh của người dân về {field}', 'tờ khai {field} điền sẵn',
    ],
    means: ['mã QR đặt ở quầy', 'lịch hẹn lấy số', 'dữ liệu dân cư dùng chung', 'tin nhắn nhắc hẹn', 'người trực hướng dẫn', 'bưu tá thu gom tại nhà'],
    products: ['Quyết định công bố', 'Phương án đơn giản hóa', 'Báo cáo', 'Quy trình', 'Bảng niêm yết'],
    sentences: [
      'Hồ sơ {field} nộp trước 10 giờ được trả trong ngày; trễ hẹn thì có thư xin lỗi ghi rõ ngày hẹn mới.',
      'Tại {place} có {number} điểm hỗ trợ nộp hồ sơ {field} trên mạng, mở cả sáng thứ Bảy.',
      'Giấy tờ {field} đã có trong cơ sở dữ liệu thì không hỏi lại; năm {year} bỏ được {number} loại bản sao.',
      'Người già và người khuyết tật ở {place} được nhận kết quả {field} tại nhà.',
    ],
    indicators: [['Hồ sơ {field} trả trước hạn', '%', 'trả trước hạn {value}%'], ['Kết quả {field} được số hóa', '%', 'số hóa {value}%'], ['Thủ tục {field} cắt giảm thời gian', 'thủ tục', 'cắt giảm ở {value} thủ tục']],
  },
  {
    id: 'A3',
    group: 'Cải cách tổ chức bộ máy',
    verbs: ['Sắp xếp', 'Phân công lại', 'Rà soát', 'Kiện toàn', 'Bố trí', 'Đánh giá'],
    objects: ['tổ công tác {field}', 'nhiệm vụ trùng lắp trong mảng {field}', 'người làm kiêm nhiệm {field}', 'quy chế phối hợp về {field}', 'việc phân cấp {field}', 'nơi làm việc của bộ phận {field}'],
    means: ['bản mô tả từng vị trí', 'sơ đồ một trang', 'biên bản bàn giao', 'hội nghị lấy ý kiến tập thể'],
    products: ['Quyết định', 'Quy chế', 'Phương án', 'Báo cáo đánh giá', 'Biên bản bàn giao'],
    sentences: [
      'Mảng {field} chỉ còn một đầu mối; việc giao thoa với {place} được ghi trong quy chế phối hợp.',
      'Số người làm {field} giữ nguyên {number}, ai kiêm nhiệm thì bớt việc khác tương ứng.',
      'Việc phân cấp {field} được xem lại sau sáu tháng, chỗ nào quá tải thì rút về.',
    ],
    indicators: [['Đầu mối phụ trách {field} giảm được', 'đầu mối', 'giảm {value} đầu mối'], ['Vị trí {field} có bản mô tả công việc', '%', 'đủ {value}%']],
  },
  {
    id: 'A4',
    group: 'Cải cách chế độ công vụ',
    verbs: ['Bồi dưỡng', 'Đánh giá', 'Luân chuyển', 'Tuyển chọn', 'Nhắc nhở', 'Khen thưởng'],
    objects: ['kỹ năng trả lời dân về {field}', 'người làm {field} theo kết quả đầu ra', 'vị trí {field} theo định kỳ', 'tác phong trực quầy {field}', 'nhóm trẻ phụ trách {field}', 'kiến thức mới về {field}'],
    means: ['bài tập tình huống', 'kèm cặp tại chỗ', 'chấm chéo giữa các tổ', 'nhật ký công việc', 'lớp học buổi tối qua mạng'],
    products: ['Kế hoạch bồi dưỡng', 'Danh sách cử đi học', 'Kết quả đánh giá', 'Quyết định', 'Báo cáo'],
    sentences: [
      'Mỗi người làm {field} học ít nhất {number} giờ trong năm, nửa số giờ là thực hành tại {place}.',
      'Kết quả đánh giá tháng về {field} gắn với việc đã xong, không gắn với thâm niên.',
      'Ai để hồ sơ {field} quá hạn hai lần liên tiếp thì giải trình trước tập thể.',
    ],
    indicators: [['Người làm {field} qua bồi dưỡng', '%', 'đạt {value}%'], ['Lượt tập huấn về {field}', 'lượt', 'từ {value} lượt trở lên']],
  },
  {
    id: 'A5',
    group: 'Cải cách tài chính công',
    verbs: ['Công khai', 'Quyết toán', 'Tiết kiệm', 'Kiểm kê', 'Giải ngân', 'Giao tự chủ'],
    objects: ['dự toán chi cho {field}', 'nguồn thu {field}', 'tài sản phục vụ {field}', 'vốn đầu tư công trình {field}', 'kinh phí thuê dịch vụ {field}', 'quỹ đóng góp cho {field}'],
    means: ['bảng niêm yết ba mươi ngày', 'phần mềm kế toán dùng chung', 'tổ giám sát cộng đồng', 'thẻ kho điện tử', 'nghiệm thu theo đợt'],
    products: ['Báo cáo quyết toán', 'Bảng công khai', 'Quy chế chi tiêu', 'Biên bản kiểm kê', 'Tờ trình'],
    sentences: [
      'Khoản chi cho {field} trên {number} triệu đồng đều niêm yết tại {place}.',
      'Công trình {field} ở {place} giải ngân theo khối lượng, có tổ giám sát của dân ký nhận.',
      'Phần tiết kiệm từ {field} dùng để thay thiết bị hỏng trước mùa mưa năm {year}.',
    ],
    indicators: [['Vốn {field} được giải ngân', '%', 'giải ngân {value}%'], ['Khoản thu {field} nộp không dùng tiền mặt', '%', 'đạt {value}%']],
  },
  {
    id: 'A6',
    group: 'Xây dựng chính quyền số',
    verbs: ['Kết nối', 'Nâng cấp', 'Làm sạch', 'Đưa vào dùng', 'Bảo vệ', 'Hướng dẫn dùng', 'Chuyển sang bản điện tử'],
    objects: ['dữ liệu {field}', 'trang thông tin về {field}', 'phần mềm theo dõi {field}', 'biểu mẫu điện tử {field}', 'bản đồ số {field}', 'sổ tay {field}', 'báo cáo {field} tự động'],
    means: ['chữ ký số cá nhân', 'tổ công nghệ cộng đồng', 'sao lưu hằng đêm', 'máy quét dùng chung', 'kênh nhắn tin chính thức', 'xác thực hai bước'],
    products: ['Cơ sở dữ liệu', 'Tài liệu hướng dẫn', 'Báo cáo', 'Biên bản nghiệm thu', 'Phương án ứng cứu'],
    sentences: [
      'Tổ công nghệ ở {place} giúp từng hộ cài ứng dụng và thử nộp một hồ sơ {field}.',
      'Dữ liệu {field} được sao lưu mỗi đêm, khôi phục thử {number} tháng một lần.',
      'Báo cáo {field} lấy thẳng từ phần mềm, không gõ lại; năm {year} bỏ hẳn bản giấy ở {place}.',
      'Biểu mẫu {field} mở được trên điện thoại cũ và tải xong dưới {number} giây.',
    ],
    indicators: [['Hồ sơ {field} nộp trực tuyến', '%', 'nộp trực tuyến {value}%'], ['Báo cáo {field} gửi bằng bản điện tử', '%', 'đủ {value}%']],
  },
]; // prettier-ignore
