/** How names of bodies, posts and groups begin, where no register knows them. */

const BEGINNINGS =
  'phòng(?!\\s+(?:chống|thủ|ngừa|cháy))|sở|ban|bộ|ubnd|ủy ban|uỷ ban|ubmttq|hđnd|hội đồng|hội|đoàn|đảng|chi bộ|đảng bộ|trung tâm|tt|văn phòng|vp|công an|quân sự|bch|bcđ|tổ|trạm|trường|chi cục|cục|thuế|kho bạc|bảo hiểm|bhxh|thanh tra|thanh niên|mặt trận|mttq|liên đoàn|công đoàn|hợp tác xã|bưu điện|điện lực|viện|tòa án|toà án|quỹ|đài|báo|ngân hàng|bệnh viện|các|cơ quan|đơn vị|bộ phận|thành viên|thủ trưởng|người đứng đầu|chủ tịch|phó|giám đốc|trưởng|hiệu trưởng|kế toán|công chức|cán bộ|viên chức|lãnh đạo|thường trực|chánh|bí thư|doanh nghiệp|thôn|ấp|khu phố|tổ dân phố|nhà trường|ban giám hiệu|giáo viên|nhân viên|tập thể|cá nhân|toàn thể|chuyên viên|văn thư|tỉnh ủy|thành ủy|đảng ủy|đảng uỷ|học viện|tổng (?:công ty|cục|liên đoàn|giám đốc)|chính phủ|thủ tướng|quốc hội|viettel|vnpt|công ty|cty|tập đoàn|đội|câu lạc bộ|hạt|đồn';
const BODY = new RegExp(String.raw`^(?:${BEGINNINGS})(?![\p{L}\d])`, 'iu');

/** "Ban hành kế hoạch" is what is done. */
const VERBS =
  /^(?:ban hành|hội nhập|đội ngũ|tổ chức(?!\s+(?:chính trị|đoàn thể|đảng|xã hội|hội|công đoàn)))(?!\p{L})/iu;

/** Whether a text begins as the name of a body, a post or a group does. */
export const beginsBody = (text: string): boolean => BODY.test(text.trim()) && !VERBS.test(text.trim());
