/** What stands among tasks in prose and is none: states of affairs, lines of detail, sentences that point elsewhere. */

export const ON_TASKS = /nhiệm vụ|nội dung (?:thực hiện|cải cách)|giải pháp/iu;

/** Headings below which nobody is given a task. */
export const NOT_TASKS =
  /^(?:công tác )?(?:bảo đảm |đảm bảo )?(?:nguồn )?kinh phí|mục (?:tiêu|đích)|yêu cầu|tổ chức thực hiện|chế độ (?:thông tin|báo cáo)|phụ lục|^kết quả|hiện trạng|thực trạng|tình hình|quan điểm|căn cứ|sự cần thiết|^đối tượng|^thành phần|^địa điểm|^phạm vi|^phương pháp|^thời gian|^thời lượng|^hình thức/iu;

const DETAIL =
  /^(?:trong đó|số lượng|thành phần|địa điểm|đối tượng(?: tham (?:gia|dự))?|thời lượng|thời gian|hình thức|phương thức|phương pháp|phạm vi|quy mô|nguồn kinh phí|kinh phí(?: thực hiện)?|dự toán|tổng kinh phí|ghi chú|lưu ý|cụ thể|bao gồm|gồm|diễn giả|báo cáo viên|tài liệu|giải pháp|chỉ tiêu)\s*:/iu;

/** "100% đảng viên dùng Sổ tay điện tử": a goal, of which nobody is given a part. */
export const isShare = (text: string): boolean =>
  /^(?:phấn đấu |tối thiểu |ít nhất |trên |đạt )*\d{1,3}(?:[.,]\d+)?\s?%/iu.test(text);

/** "Số lượng: 04 máy.": a line about the task above it. */
export const isDetail = (text: string): boolean => DETAIL.test(text.trim());

/** "Các nhiệm vụ cụ thể nêu tại Phụ lục kèm theo": a sentence that says where the tasks are, and is none. */
export const isPointer = (text: string): boolean =>
  text.length < 300 &&
  /(?:nêu|thể hiện|quy định|nằm|chi tiết|cụ thể|ban hành|phân công|có|theo|tại|xem)\s(?:[^.;]{0,40}\s)?(?:phụ lục|bảng(?: nhiệm vụ| phân công)?)(?:\s(?:\p{L}+|\d+)){0,3}(?:\s(?:kèm theo|đính kèm|dưới đây|sau đây)[^.;]*)?\s*[.;)/]*$/iu.test(
    text,
  );
