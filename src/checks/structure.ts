import { BODY_LENGTH, BODY_LEVELS, DATA_LEVELS, FILE_BYTES, LINE_LENGTH } from '../model/limits.ts';

/**
 * The faults of structure: what keeps a file from being read, or a reference from leading anywhere. They
 * are found while the catalogue is built, fail but for `file.stray` and `note.unmatched`, and nothing acknowledges them. Their remedies come
 * with each message, since they name what is known; here is what the page of rules says of each.
 */
export const STRUCTURE: readonly { id: string; name: string; explanation: string }[] = [
  {
    id: 'address.living',
    name: 'Địa chỉ cũ vẫn đang dùng',
    explanation:
      'Địa chỉ ghi ở formerly hay trong content/registry/withdrawn.yaml phải là địa chỉ không còn trang hay nhiệm vụ nào mang.',
  },
  {
    id: 'address.nowhere',
    name: 'Nhiệm vụ đã rút của trang không có',
    explanation: 'Rút một nhiệm vụ thì trang của văn bản vẫn còn; văn bản đã rút thì ghi địa chỉ của trang.',
  },
  {
    id: 'address.twice',
    name: 'Địa chỉ cũ ghi hai lần',
    explanation:
      'Mỗi địa chỉ cũ dẫn đến một nơi: chỉ ghi một lần, ở formerly hay trong content/registry/withdrawn.yaml.',
  },
  { id: 'agency.alias', name: 'Cách viết trùng', explanation: 'Một cách viết (aliases) chỉ thuộc về một cơ quan.' },
  {
    id: 'body.code',
    name: 'Lời văn chứa mã lệnh',
    explanation: 'Không có import, export hay dấu ngoặc nhọn: nội dung là chữ, không phải chương trình.',
  },
  {
    id: 'body.heading',
    name: 'Tiêu đề cấp một trong lời văn',
    explanation: 'Trang lấy tên văn bản làm tiêu đề cấp một (#); lời văn bắt đầu từ cấp hai (##).',
  },
  {
    id: 'body.image',
    name: 'Lời văn chứa hình ảnh',
    explanation: 'Hình ảnh chưa dùng được; không tải gì từ bên ngoài.',
  },
  { id: 'body.link', name: 'Liên kết ra ngoài', explanation: 'Chỉ liên kết đến trang trong kho, bắt đầu bằng dấu /.' },
  {
    id: 'body.part',
    name: 'Phần của văn bản đặt sai cách',
    explanation: 'Thẻ như <Tasks /> đứng một mình trên một dòng; thuộc tính là chữ.',
  },
  {
    id: 'body.size',
    name: 'Lời văn quá dài hoặc lồng quá sâu',
    explanation: `Lời văn dưới ${BODY_LENGTH / 1000} nghìn ký tự, mỗi dòng dưới ${LINE_LENGTH / 1000} nghìn ký tự, lồng nhau nhiều nhất ${BODY_LEVELS} mức.`,
  },
  { id: 'body.syntax', name: 'Lời văn không đọc được', explanation: 'Ký hiệu Markdown ở chỗ này không đúng cách.' },
  { id: 'body.tag', name: 'Lời văn chứa thẻ lạ', explanation: 'Chỉ dùng thẻ br, sub, sup, không có thuộc tính.' },
  {
    id: 'citation.duplicate',
    name: 'Văn bản khai báo hai lần',
    explanation: 'Trong danh mục, mỗi văn bản (cơ quan, loại, số, năm) có một mục.',
  },
  {
    id: 'file.encoding',
    name: 'Tệp không phải UTF-8',
    explanation: 'Tệp lưu bằng mã khác, hoặc không phải tệp văn bản.',
  },
  { id: 'file.folder', name: 'Sai thư mục', explanation: 'Tệp nằm trong thư mục mang mã đơn vị.' },
  {
    id: 'file.front-matter',
    name: 'Phần khai báo không rõ ràng',
    explanation: 'Phần khai báo nằm giữa hai dòng ---, bên trong không có dòng nào bắt đầu bằng --- hoặc +++.',
  },
  {
    id: 'file.name',
    name: 'Tên tệp sai quy ước',
    explanation:
      'Tên tệp và thư mục chỉ gồm chữ thường không dấu, chữ số và gạch nối; đuôi tệp và thư mục đúng như thông báo nói, nếu không thì tệp không được đọc.',
  },
  {
    id: 'file.stray',
    name: 'Tệp, thư mục không được đọc',
    explanation:
      'Trong thư mục nội dung có tệp hay thư mục không phải nội dung. Đây là cảnh báo; tệp tạm của máy và của trình soạn thảo được bỏ qua.',
  },
  { id: 'file.too-large', name: 'Tệp quá lớn', explanation: `Mỗi tệp dưới ${FILE_BYTES / 1_000_000} MB.` },
  { id: 'file.unreadable', name: 'Tệp không mở được', explanation: 'Tệp phải là tệp thường, có quyền đọc.' },
  { id: 'file.year', name: 'Sai năm', explanation: 'Tên tệp bắt đầu bằng năm mà văn bản nói về.' },
  {
    id: 'id.duplicate',
    name: 'Trùng mã hoặc số',
    explanation: 'Mã của chỉ tiêu, kết quả và số của nhiệm vụ chỉ dùng một lần trong văn bản.',
  },
  {
    id: 'indicator.unit',
    name: 'Khác đơn vị tính',
    explanation: 'Chỉ tiêu, kết quả gắn với một chỉ số thì có cùng đơn vị tính với chỉ số đó.',
  },
  {
    id: 'note.place',
    name: 'Ghi chú không có chỗ',
    explanation: 'Ghi chú nói đến một nhiệm vụ, chỉ tiêu, mục hay phần có trong văn bản.',
  },
  {
    id: 'note.unmatched',
    name: 'Ghi chú không còn lỗi đi kèm',
    explanation:
      'Ghi chú thừa nhận một lỗi mà lệnh kiểm tra không còn thấy ở chỗ đó. Đây là cảnh báo: có thể lỗi đã sửa, hoặc một mục của phần khai báo vừa bị xóa nhầm. Lỗi chỉ thấy ở bản gốc thì ghi byHand: true.',
  },
  {
    id: 'ref.agency',
    name: 'Cơ quan lạ',
    explanation: 'Tên cơ quan phải có trong danh mục cơ quan, như tên chuẩn hoặc một cách viết.',
  },
  { id: 'ref.citation', name: 'Văn bản lạ', explanation: 'Mã văn bản phải có trong danh mục văn bản.' },
  {
    id: 'ref.indicator',
    name: 'Chỉ số lạ',
    explanation: 'Mã chỉ số (measures) phải có trong content/registry/indicators.yaml.',
  },
  {
    id: 'ref.page',
    name: 'Liên kết không dẫn đến đâu',
    explanation: 'Liên kết trong lời văn dẫn đến một trang, một tệp hay một mục có trong kho.',
  },
  {
    id: 'ref.part',
    name: 'Phần không có trong văn bản',
    explanation: 'Thẻ như <Tasks /> đặt một phần có trong văn bản; mỗi phần đứng một chỗ.',
  },
  { id: 'ref.target', name: 'Chỉ tiêu lạ', explanation: 'Mã chỉ tiêu phải có trong văn bản.' },
  { id: 'ref.task', name: 'Nhiệm vụ lạ', explanation: 'Số nhiệm vụ phải có trong văn bản.' },
  { id: 'ref.unit', name: 'Đơn vị lạ', explanation: 'Mã đơn vị phải có tệp trong content/units.' },
  { id: 'schema.missing', name: 'Thiếu mục bắt buộc', explanation: 'Thông báo nói mục còn thiếu ghi gì.' },
  {
    id: 'schema.unknown-key',
    name: 'Mục không có',
    explanation: 'Thông báo liệt kê các mục được dùng và tên gần nhất.',
  },
  { id: 'schema.value', name: 'Giá trị không dùng được', explanation: 'Thông báo nói giá trị nào được chấp nhận.' },
  {
    id: 'site.unit',
    name: 'Đơn vị giao cho hai trang',
    explanation: 'Trong content/sites.yaml, mỗi đơn vị chỉ một trang được công bố thay.',
  },
  {
    id: 'table.row',
    name: 'Dòng bảng thiếu hoặc thừa ô',
    explanation: 'Mỗi dòng có đủ số ô như số cột; ô trống ghi null.',
  },
  {
    id: 'unicode.control',
    name: 'Ký tự điều khiển hoặc vô hình',
    explanation:
      'Ký tự không nhìn thấy (điều khiển, độ rộng bằng không, đảo chiều chữ), thường do dán từ nơi khác, làm tìm kiếm và tệp Word sai. Viết bằng mã như \\u200B hay &#8203; cũng vậy.',
  },
  { id: 'unit.cycle', name: 'Đơn vị nằm dưới chính nó', explanation: 'Cấp trên của đơn vị không được tạo thành vòng.' },
  { id: 'yaml.anchor', name: 'Neo và bí danh', explanation: 'Phần khai báo không dùng &, * và ! ở đầu giá trị.' },
  {
    id: 'yaml.syntax',
    name: 'Sai cú pháp YAML',
    explanation: `Thụt lề, dấu ngoặc hoặc dấu hai chấm không đúng, hoặc các mục lồng nhau quá ${DATA_LEVELS} mức; thông báo chỉ ra chỗ sai.`,
  },
];
