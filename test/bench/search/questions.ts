/** Questions and jobs as people type them, with the right answer, by somebody who read the pages of the five papers. */

export interface Question {
  query: string;
  /** Addresses: with a fragment this place, without one any place of the page. */
  right: readonly string[];
}

const CLD = '/ke-hoach/huyen-cu-lao-dung/2023-ke-hoach-cchc/';
const TC = '/ke-hoach/truong-mam-non-thanh-cao/2022-ke-hoach-cchc/';
const TB = '/ke-hoach/thi-xa-trang-bang/2022-ke-hoach-cchc/';
const NT = '/ke-hoach/phuong-ninh-thanh/2024-khac-phuc-cchc/';
const TD = '/bao-cao/huyen-tran-de/2023-bao-cao-cchc/';
const cited = (id: string) => `/van-ban/${id}/`;
const unit = (id: string) => `/don-vi/${id}/`;
const agency = (id: string) => `/co-quan/${id}/`;

const ask = (query: string, ...right: string[]): Question => ({ query, right });

export const QUESTIONS: readonly Question[] = [
  // Who does it.
  ask('ai phụ trách tuyên truyền pháp luật', `${CLD}#nv-I.2`, `${TD}#nv-IV.2-1`),
  ask('ai chịu trách nhiệm niêm yết thủ tục', `${CLD}#nv-II.2`, `${CLD}#nv-II.3`),
  ask('ai chủ trì tinh giản biên chế', `${CLD}#nv-III.2`),
  ask('ai phụ trách áp dụng ISO 9001', `${CLD}#nv-VI.3`, `${NT}#nv-2.8-4`),
  ask('cơ quan nào chủ trì kiểm tra cải cách hành chính', `${CLD}#nv-VII.3`, TB, TC, `${NT}#nv-1.2-2`),
  ask('đơn vị nào cung cấp nước sạch', `${NT}#nv-2.6-2`),
  ask('ai cấp thẻ bảo hiểm y tế cho hộ nghèo', `${NT}#nv-2.6-1`),
  ask('ai lo tiếp công dân', `${NT}#nv-2.3-1`),
  ask('phòng nào lấy phiếu điều tra xã hội học', `${TC}#nv-7`, `${NT}#nv-1.1-2`),
  ask('ai công khai danh sách hộ nghèo', `${NT}#nv-2.2-1`),
  ask('ai bổ nhiệm lãnh đạo', `${CLD}#nv-IV.3`, `${TD}#nv-IV.5-1`),
  ask('ai giải ngân vốn đầu tư công', `${CLD}#nv-V.2`),
  ask('ai làm quy chế chi tiêu nội bộ', `${TC}#nv-27`),
  ask('cơ quan nào hướng dẫn tự chủ tài chính', `${TC}#nv-25`, `${NT}#nv-1.3-2`),
  ask('ai phụ trách phần mềm quản lý hồ sơ công việc', `${TC}#nv-33`),
  // When.
  ask('khi nào phải nộp báo cáo quý 1', `${CLD}#bao-cao`, `${TC}#bao-cao`),
  ask('bao giờ nộp báo cáo năm', CLD, TC, TB, `/lich/`, TD),
  ask('hạn gửi báo cáo 6 tháng đầu năm', `${CLD}#bao-cao`, `${TC}#bao-cao`),
  ask('khi nào ban hành kế hoạch cchc năm 2022 của từng đơn vị', `${TC}#nv-2`, `${TC}#nv-1`),
  ask('khi nào đánh giá phân loại cán bộ', `${CLD}#nv-IV.4`),
  ask('khi nào rà soát đề án vị trí việc làm', `${CLD}#nv-IV.2`),
  ask('thời hạn công bố chỉ số cchc', `${TC}#nv-8`, `${TC}#nv-12`),
  // An office and a day.
  ask('phòng nội vụ quý I/2023', `${CLD}#nv-IV.1`, `${CLD}#nv-VII.2`, `${CLD}#nv-VII.3`),
  ask('phong noi vu quy 1', `${CLD}#nv-IV.1`, `${TC}#nv-1`, `${TC}#nv-23`, `${CLD}#nv-VII.2`, `${CLD}#nv-VII.3`),
  ask('phòng tư pháp quý 1 năm 2022', `${TC}#nv-15`),
  ask('phòng tư pháp quý I/2023', `${CLD}#nv-I.2`),
  ask('văn phòng hđnd tháng 2', `${CLD}#nv-II.1`),
  ask('phòng nội vụ quý 3', `${TC}#nv-9`, `${TC}#nv-10`),
  ask('phòng nội vụ quý IV/2022', `${TC}#nv-12`),
  ask('phòng nội vụ tháng 12/2023', `${CLD}#nv-VII.1`, `${CLD}#nv-IV.1`, `${CLD}#nv-VII.2`),
  ask('phòng tài chính kế hoạch quý 1/2022', `${TC}#nv-25`, `${TC}#nv-26`, `${TC}#nv-27`),
  ask('phòng văn hóa thông tin quý I/2022', `${TC}#nv-4`, `${TC}#nv-17b`),
  ask('văn phòng hđnd và ubnd quý 2/2022', `${TC}#nv-34`),
  ask('việc đến hạn tháng 3/2024', `${NT}#nv-1.1-3`, `${NT}#nv-2.8-1`, `${NT}#nv-2.8-2`),
  ask('quý 1', CLD, TC, NT),
  ask('Q1 2023', CLD),
  ask('việc phòng nội vụ phải làm quý 2 năm 2023', `${CLD}#nv-IV.2`),
  ask('ubnd cấp xã quý 1/2022', `${TC}#nv-5`, `${TC}#nv-18`, `${TC}#nv-18b`, `${TC}#nv-30`),
  ask('các xã phải làm gì quý III/2022', `${TC}#nv-11`, TC),
  ask('phòng nội vụ tháng 11/2023', `${CLD}#nv-VII.3`),
  // What, where, how, why.
  ask('kinh phí lấy từ đâu', TC, TB, CLD),
  ask('phải gửi kế hoạch cho ai', NT, TC, TB, '/huong-dan/cong-bo/'),
  ask('tại sao hồ sơ bị trễ', TD, NT),
  ask('vì sao hồ sơ trễ hạn', TD, NT),
  ask('xin lỗi người dân khi trễ hẹn', `${NT}#nv-2.5-1`, CLD, TD, NT),
  ask('tôi muốn xem kế hoạch cải cách hành chính của huyện cù lao dung năm 2023', CLD),
  ask('toi muon xem ke hoach cai cach hanh chinh cua huyen cu lao dung nam 2023', CLD),
  ask('cho tôi xem báo cáo của huyện trần đề', TD),
  ask('kế hoạch của trường mầm non', TC),
  ask('kế hoạch phường ninh thạnh 2024', NT),
  ask('báo cáo trần đề 2023', TD),
  ask('kế hoạch trảng bàng', TB),
  ask('nghị định về văn thư', cited('nd-30-2020')),
  ask('nghị định về cơ chế một cửa', cited('nd-61-2018'), cited('nd-118-2025'), cited('nd-107-2021')),
  ask('nghị định tự chủ tài chính', cited('nd-60-2021'), cited('nd-130-2005')),
  ask('văn bản nào sửa đổi nghị định 61', cited('nd-107-2021'), cited('nd-61-2018')),
  ask('quyết định về đề án văn hóa công vụ', cited('qd-ttg-1847-2018')),
  ask('pháp lệnh dân chủ ở xã', cited('pl-ubtvqh-34-2007')),
  ask('chỉ thị về kỷ luật kỷ cương', cited('ct-ttg-26-2016')),
  ask('đề án 06 dữ liệu dân cư', cited('qd-ttg-6-2022')),
  ask('chương trình tổng thể cải cách hành chính', cited('nq-cp-76-2021')),
  ask('bộ chỉ số phục vụ người dân doanh nghiệp', cited('qd-ttg-766-2022'), `${NT}#nv-1.2-6`),
  ask('nghị quyết sắp xếp xã cần thơ', cited('nq-ubtvqh-1668-2025')),
  ask('sáp nhập tỉnh', cited('nq-qh-202-2025'), '/don-vi/'),
  ask('sắp xếp đơn vị hành chính cấp tỉnh', cited('nq-qh-202-2025')),
  ask('luật tổ chức chính quyền địa phương', cited('l-72-2025')),
  ask('chuyển đổi số huyện trần đề', cited('tran-de-kh-69-2023')),
  ask('thành lập tổ kiểm tra công vụ', cited('tran-de-qd-1574-2023')),
  ask('kế hoạch thi đua cải cách hành chính', cited('tran-de-kh-43-2022')),
  ask('vị trí việc làm biên chế công chức', cited('nd-62-2020')),
  // Numbers in every manner.
  ask('NĐ61', cited('nd-61-2018')),
  ask('nd30', cited('nd-30-2020')),
  ask('KH192', cited('soc-trang-kh-192-2022')),
  ask('03KH-UBND', CLD),
  ask('số 3 kế hoạch ubnd', CLD),
  ask('03 kh ubnd', CLD),
  ask('số: 03/KH-UBND', CLD),
  ask('192/KH', cited('soc-trang-kh-192-2022')),
  ask('61/2018', cited('nd-61-2018')),
  ask('nghị quyết 76', cited('nq-cp-76-2021')),
  ask('nghị định 118 năm 2025', cited('nd-118-2025')),
  ask('NĐ 30/2020', cited('nd-30-2020')),
  ask('quyết định 45/2016', cited('qd-ttg-45-2016')),
  ask('thông tư 2 vpcp', cited('tt-vpcp-2-2017')),
  ask('chỉ thị 26', cited('ct-ttg-26-2016')),
  ask('23/kh-ubnd', NT, cited('tran-de-kh-23-2023')),
  ask('28/KH-MNTC', TC),
  ask(
    'iso9001',
    `${TB}#nv-II.8`,
    `${CLD}#nv-VI.3`,
    `${NT}#nv-2.8-4`,
    `${TD}#nv-IV.7-2`,
    cited('tran-de-qd-3019-2022'),
    cited('soc-trang-kh-86-2022'),
    TC,
  ),
  ask('công văn 288', cited('tran-de-cong-an-cv-288-2023')),
  ask('pháp lệnh 34', cited('pl-ubtvqh-34-2007')),
  // Units, offices.
  ask('xã an thạnh', unit('xa-an-thanh')),
  ask('xã an thạnh thuộc huyện nào', unit('xa-an-thanh'), unit('huyen-cu-lao-dung')),
  ask('cù lao dung', unit('huyen-cu-lao-dung'), unit('xa-cu-lao-dung'), CLD),
  ask('huyện trảng bàng', unit('huyen-trang-bang')),
  ask('thanh cao', unit('truong-mam-non-thanh-cao'), TC, agency('truong-mam-non-thanh-cao')),
  ask('bộ nội vụ', agency('bo-noi-vu')),
  ask('phòng nội vụ làm gì', agency('phong-noi-vu')),
  ask('chính phủ', agency('chinh-phu')),
  ask('bộ phận 1 cửa', agency('bo-phan-mot-cua')),
  ask('công an huyện', agency('cong-an')),
  ask('tỉnh sóc trăng', unit('tinh-soc-trang')),
  // Other words for it, English ones.
  ask('hồ sơ trễ hẹn', NT, TD),
  ask('dịch vụ công online', CLD, TC, TD, cited('nd-42-2022'), '/mau/'),
  ask('chữ ký điện tử', `${TC}#nv-31`, `${NT}#nv-2.8-3`, TC),
  ask('email', NT),
  ask('website của huyện', CLD, TC, TD),
  ask('PARINDEX', TC, NT, CLD, '/chi-tieu/'),
  ask('khảo sát hài lòng', CLD, TC, '/chi-tieu/'),
  // Jobs.
  ask('lịch báo cáo', '/lich/'),
  ask('tải word', '/mau/'),
  ask('tải mẫu kế hoạch', '/mau/'),
  ask('so sánh kế hoạch', '/so-sanh/'),
  ask('mẫu báo cáo', '/mau/'),
  ask('cách tìm kiếm', '/huong-dan/tim-kiem/'),
  ask('xuất excel', '/nhiem-vu/'),
  ask('căn cứ pháp lý', '/van-ban/'),
];

/** Whether an address answers. */
export const isRight = (url: string, { right }: Question): boolean =>
  right.some((wanted) => {
    const [path = '', fragment] = wanted.split('#');
    return fragment ? decodeURIComponent(url) === wanted : url.replace(/#.*/, '').startsWith(path);
  });
