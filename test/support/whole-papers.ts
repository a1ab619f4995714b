/**
 * Whole papers in the shapes of 2026, as an office writes them in Word. The province, its commune and their school are
 * made up, and so is everything in their papers.
 */
import { wordFile, type WordPart } from './office-files.ts';

/** The made-up bodies, as files of `content/units`. */
export const UNITS: Record<string, string> = {
  'tinh-son-hai': 'name: Tỉnh Sơn Hải\nlevel: tinh\ntype: tỉnh\nvalidFrom: 2025-07-01\n',
  'xa-binh-lam': 'name: Xã Bình Lâm\nlevel: xa\ntype: xã\nparent: tinh-son-hai\nvalidFrom: 2025-07-01\n',
  'truong-binh-lam':
    'name: Trường Tiểu học Bình Lâm\nlevel: don-vi-su-nghiep\ntype: trường\nparent: xa-binh-lam\nvalidFrom: 2025-07-01\n',
};

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const head = (issuer: string, number: string, placeAndDay: string): WordPart => ({
  rows: [
    [issuer, NATION],
    [`Số: ${number}`, placeAndDay],
  ],
});
const ending = (recipients: readonly string[], signature: string): WordPart => ({
  rows: [[['Nơi nhận:', ...recipients.map((line) => `- ${line}`)].join('\n'), signature]],
});

const COMMUNE = 'ỦY BAN NHÂN DÂN\nXÃ BÌNH LÂM';
const PROVINCE = 'ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI';

/** A commune's plan for a year, issued by a Decision, with a table of seven columns and merged cells. */
const communePlan: WordPart[] = [
  head(COMMUNE, '119/QĐ-UBND', 'Bình Lâm, ngày 15 tháng 01 năm 2026'),
  'QUYẾT ĐỊNH',
  'Về việc ban hành Kế hoạch cải cách hành chính năm 2026',
  'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH LÂM',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Căn cứ Kế hoạch số 21/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Sơn Hải về cải cách hành chính năm 2026;',
  'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.',
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026 của xã Bình Lâm.',
  'Điều 2. Quyết định này có hiệu lực từ ngày ký.',
  'Điều 3. Văn phòng HĐND và UBND, các phòng thuộc xã chịu trách nhiệm thi hành Quyết định này.',
  ending(['Như Điều 3', 'UBND tỉnh Sơn Hải', 'Lưu: VT, VHXH'], 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Mẫu'),
  'KẾ HOẠCH',
  'Cải cách hành chính năm 2026 của xã Bình Lâm',
  '(Ban hành kèm theo Quyết định số 119/QĐ-UBND ngày 15 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Bình Lâm)',
  '',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  '- Giải quyết hồ sơ của người dân đúng hẹn, tại một nơi.',
  '2. Yêu cầu',
  '- Mỗi việc có một phòng chủ trì, có sản phẩm và thời hạn.',
  'II. CHỈ TIÊU',
  '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.',
  '- Tỷ lệ hồ sơ nộp trực tuyến đạt 75%.',
  'III. NHIỆM VỤ',
  'Các nhiệm vụ cụ thể nêu tại Phụ lục kèm theo.',
  'IV. KINH PHÍ',
  '- Ngân sách xã bảo đảm theo phân cấp.',
  'V. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa - Xã hội',
  '- Theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
  '- Tổng hợp, báo cáo UBND xã trước ngày 10 tháng cuối quý.',
  '2. Phòng Kinh tế',
  '- Bố trí kinh phí cho các nhiệm vụ.',
  'PHỤ LỤC',
  'Nhiệm vụ cải cách hành chính năm 2026',
  '(Kèm theo Quyết định số 119/QĐ-UBND ngày 15 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Bình Lâm)',
  {
    rows: [
      [
        'STT',
        'Nhiệm vụ',
        'Sản phẩm',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Thời gian hoàn thành',
        'Theo dõi, đôn đốc',
      ],
      ['I', 'Cải cách thể chế', '', '', '', '', ''],
      [
        '1',
        'Rà soát văn bản quy phạm pháp luật do xã ban hành',
        'Báo cáo rà soát',
        'Văn phòng HĐND và UBND',
        'Các phòng chuyên môn',
        'Quý III/2026',
        'Phòng Văn hóa - Xã hội',
      ],
      ['II', 'Cải cách thủ tục hành chính', '', '', '', '', ''],
      [
        '1',
        'Công khai thủ tục hành chính tại nơi tiếp nhận',
        'Bảng niêm yết',
        'Trung tâm Phục vụ hành chính công',
        'Phòng Văn hóa - Xã hội\nPhòng Kinh tế',
        'Thường xuyên trong năm',
        'Văn phòng HĐND và UBND',
      ],
      [
        '2',
        'Kiểm tra việc tiếp nhận hồ sơ',
        'Kế hoạch kiểm tra',
        'Văn phòng HĐND và UBND',
        'Trung tâm Phục vụ hành chính công',
        'Tháng 02/2026',
        'Phòng Văn hóa - Xã hội',
      ],
      [null, null, 'Báo cáo kết quả kiểm tra', null, null, 'Tháng 11/2026', null],
      ['III', 'Chuyển đổi số', '', '', '', '', ''],
      [
        '1',
        'Số hóa hồ sơ đã giải quyết',
        'Kho hồ sơ điện tử',
        'Phòng Văn hóa - Xã hội',
        'Trung tâm Phục vụ hành chính công',
        'Trước 15/12',
        'Văn phòng HĐND và UBND',
      ],
    ],
  },
];

/** A province's programme of five years, whose deadlines are years and spans of years. */
const provinceProgramme: WordPart[] = [
  head(PROVINCE, '08/CTr-UBND', 'Sơn Hải, ngày 09 tháng 02 năm 2026'),
  'CHƯƠNG TRÌNH',
  'Cải cách hành chính nhà nước tỉnh Sơn Hải giai đoạn 2026 - 2030',
  '',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Căn cứ Nghị quyết số 03/NQ-HĐND ngày 12 tháng 01 năm 2026 của HĐND tỉnh Sơn Hải về phương hướng nhiệm vụ 5 năm 2026 - 2030;',
  'Ủy ban nhân dân tỉnh ban hành Chương trình như sau:',
  'I. MỤC TIÊU',
  '1. Mục tiêu chung',
  'Bộ máy gọn, thủ tục ngắn, người dân hài lòng.',
  '2. Mục tiêu cụ thể',
  '- Đến năm 2030, tỷ lệ hồ sơ trực tuyến toàn trình đạt 90%.',
  '- Mức độ hài lòng của người dân đạt từ 95% trở lên.',
  'II. NHIỆM VỤ',
  'Nhiệm vụ của từng năm nêu tại Phụ lục kèm theo.',
  'III. KINH PHÍ THỰC HIỆN',
  'Ngân sách các cấp bảo đảm theo phân cấp hiện hành.',
  'IV. CHẾ ĐỘ BÁO CÁO',
  'Các sở, ban, ngành báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 05 tháng 12 hằng năm.',
  'V. TỔ CHỨC THỰC HIỆN',
  '1. Sở Nội vụ: Chủ trì theo dõi, đôn đốc, tổng hợp kết quả thực hiện.',
  '2. Sở Tài chính: Tham mưu bố trí kinh phí hằng năm.',
  '3. UBND các xã, phường, đặc khu: Ban hành kế hoạch của mình trong quý I hằng năm.',
  ending(
    ['Chính phủ', 'Bộ Nội vụ', 'Các sở, ban, ngành tỉnh', 'UBND các xã, phường, đặc khu', 'Lưu: VT, NC'],
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn An',
  ),
  'PHỤ LỤC',
  'Danh mục nhiệm vụ giai đoạn 2026 - 2030',
  '(Kèm theo Chương trình số 08/CTr-UBND ngày 09 tháng 02 năm 2026 của UBND tỉnh Sơn Hải)',
  {
    rows: [
      [
        'TT',
        'Nội dung nhiệm vụ',
        'Sản phẩm đầu ra',
        'Cơ quan chủ trì tham mưu',
        'Cơ quan phối hợp',
        'Thời gian thực hiện',
        'Ghi chú',
      ],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['A', 'CẢI CÁCH THỂ CHẾ', '', '', '', '', ''],
      [
        '1',
        'Rà soát toàn bộ nghị quyết, quyết định của tỉnh trước sắp xếp',
        'Danh mục văn bản',
        'Sở Tư pháp',
        'Các sở, ban, ngành',
        '2026 - 2027',
        'Lồng ghép với hệ thống hóa định kỳ',
      ],
      ['B', 'CẢI CÁCH TỔ CHỨC BỘ MÁY', '', '', '', '', ''],
      [
        '1',
        'Xây dựng bản mô tả vị trí việc làm của các xã, phường',
        'Quyết định của UBND tỉnh',
        'Sở Nội vụ',
        'UBND các xã, phường',
        'Năm 2026',
        '',
      ],
      ['C', 'CHUYỂN ĐỔI SỐ', '', '', '', '', ''],
      [
        '1',
        'Dùng chung kho dữ liệu hộ tịch, đất đai',
        'Kho dữ liệu',
        'Sở Khoa học và Công nghệ',
        'Sở Nông nghiệp và Môi trường; Công an tỉnh',
        'Giai đoạn 2026 - 2030',
        '',
      ],
      [
        '2',
        'Đánh giá mức độ chuyển đổi số của từng xã',
        'Báo cáo',
        'Sở Khoa học và Công nghệ',
        'UBND các xã, phường, đặc khu',
        'Hằng năm',
        '',
      ],
    ],
  },
];

/** A report on a quarter, with a table of figures. */
const quarterReport: WordPart[] = [
  head(COMMUNE, '77/BC-UBND', 'Bình Lâm, ngày 20 tháng 3 năm 2026'),
  'BÁO CÁO',
  'Kết quả cải cách hành chính quý I năm 2026 và nhiệm vụ quý II năm 2026',
  '',
  'Kính gửi:',
  '- UBND tỉnh Sơn Hải;',
  '- Sở Nội vụ tỉnh Sơn Hải.',
  'Thực hiện Kế hoạch số 21/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Sơn Hải về cải cách hành chính năm 2026, UBND xã Bình Lâm báo cáo như sau:',
  'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
  '- Ban hành kế hoạch năm và giao việc cho từng phòng.',
  'II. KẾT QUẢ',
  '1. Cải cách thủ tục hành chính',
  'Kết quả giải quyết hồ sơ trong kỳ:',
  {
    rows: [
      ['Lĩnh vực', 'Tiếp nhận', 'Đúng hạn', 'Quá hạn'],
      ['Hộ tịch', '240', '238', '2'],
      ['Đất đai', '96', '95', '1'],
    ],
  },
  '2. Chuyển đổi số',
  '- Số hóa 310 hồ sơ đã giải quyết.',
  'III. TỒN TẠI, HẠN CHẾ',
  '- Còn 3 hồ sơ quá hạn, chưa xin lỗi người dân bằng văn bản.',
  'IV. NHIỆM VỤ QUÝ II NĂM 2026',
  '- Tập huấn nghiệp vụ tiếp nhận hồ sơ cho công chức.',
  '- Kiểm tra việc niêm yết thủ tục.',
  'Trên đây là báo cáo kết quả quý I năm 2026 của xã Bình Lâm./.',
  ending(
    ['Như trên', 'Thường trực Đảng ủy xã', 'Lưu: VT'],
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Mẫu',
  ),
];

/** A plan of inspections, whose schedule says who is inspected when. */
const inspectionPlan: WordPart[] = [
  head(PROVINCE, '64/KH-UBND', 'Sơn Hải, ngày 02 tháng 3 năm 2026'),
  'KẾ HOẠCH',
  'Kiểm tra công tác cải cách hành chính năm 2026',
  '',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '- Tìm ra việc chậm để sửa, không gây khó cho nơi được kiểm tra.',
  'II. NỘI DUNG KIỂM TRA',
  '- Việc tiếp nhận và trả kết quả hồ sơ.',
  '- Việc giao nhiệm vụ và theo dõi thời hạn.',
  'III. LỊCH KIỂM TRA',
  {
    rows: [
      ['STT', 'Đơn vị được kiểm tra', 'Thời gian'],
      ['1', 'Sở Tư pháp', 'Tháng 4/2026'],
      ['2', 'UBND xã Bình Lâm', 'Tháng 5/2026'],
      ['3', 'UBND phường Sơn Trung', 'Tháng 9/2026'],
    ],
  },
  'IV. KINH PHÍ',
  '- Chi từ dự toán giao cho Sở Nội vụ năm 2026.',
  'V. TỔ CHỨC THỰC HIỆN',
  '1. Sở Nội vụ',
  '- Trình quyết định thành lập Đoàn kiểm tra.',
  '- Báo cáo UBND tỉnh kết quả kiểm tra trước ngày 30/11/2026.',
  '2. Các cơ quan, đơn vị được kiểm tra',
  '- Gửi báo cáo tự kiểm tra cho Đoàn trước ngày kiểm tra 05 ngày.',
  ending(
    ['Các sở, ban, ngành tỉnh', 'UBND xã Bình Lâm, phường Sơn Trung', 'Lưu: VT, NC'],
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nPhạm Thị Thử',
  ),
];

/** A school's plan for a school year, in prose, each task with lines on who and when. */
const schoolPlan: WordPart[] = [
  head('UBND XÃ BÌNH LÂM\nTRƯỜNG TIỂU HỌC BÌNH LÂM', '12/KH-THBL', 'Bình Lâm, ngày 10 tháng 9 năm 2026'),
  'KẾ HOẠCH',
  'Cải cách hành chính năm học 2026 - 2027',
  '',
  'Căn cứ Kế hoạch số 30/KH-UBND ngày 03 tháng 8 năm 2026 của UBND xã Bình Lâm về cải cách hành chính trong trường học;',
  'Trường Tiểu học Bình Lâm xây dựng Kế hoạch như sau:',
  'I. MỤC TIÊU',
  '- 100% hồ sơ chuyển trường giải quyết trong ngày.',
  'II. NHIỆM VỤ',
  '1. Cải cách thủ tục hành chính',
  '- Niêm yết thủ tục chuyển trường, cấp lại học bạ tại phòng văn thư.',
  'Người thực hiện: Nhân viên văn thư.',
  'Thời gian thực hiện: Tháng 9/2026.',
  '2. Chuyển đổi số',
  '- Nhập học bạ điện tử của học sinh cả trường.',
  'Người thực hiện: Giáo viên chủ nhiệm; phối hợp: Nhân viên văn thư.',
  'Thời gian thực hiện: Trong năm học 2026-2027.',
  'III. KINH PHÍ',
  '- Kinh phí chi thường xuyên của trường.',
  'IV. TỔ CHỨC THỰC HIỆN',
  '1. Hiệu trưởng',
  '- Chỉ đạo chung, kiểm tra việc thực hiện mỗi học kỳ.',
  '2. Nhân viên văn thư',
  '- Tổng hợp, báo cáo UBND xã trước ngày 25/5/2027.',
  ending(['UBND xã Bình Lâm', 'Các tổ chuyên môn', 'Lưu: VT'], 'HIỆU TRƯỞNG\n\nVũ Thị Mẫu'),
];

const PARTS = {
  'ke-hoach-xa-kem-quyet-dinh': communePlan,
  'chuong-trinh-nam-nam': provinceProgramme,
  'bao-cao-quy': quarterReport,
  'ke-hoach-kiem-tra': inspectionPlan,
  'ke-hoach-nam-hoc': schoolPlan,
} as const;

export type PaperName = keyof typeof PARTS;
export const PAPERS = Object.keys(PARTS) as PaperName[];
export const wholePaper = (name: PaperName): Uint8Array => wordFile(PARTS[name]);
